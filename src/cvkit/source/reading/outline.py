"""Tells what a file in a folder is, judging by its keys, before any of it is validated."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.composing.letters import is_letter
from cvkit.source.composing.requests import texts_of
from cvkit.source.yaml import encoding, events
from cvkit.source.yaml.tree import Mapping, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic

_HAS_BASICS = re.compile(rb"""(?m)^[ \t{]*["']?basics["']?[ \t]*:""")


class FileKind(Enum):
    """What a file is; the values are how messages call one and several of them."""

    RESUME = ("résumé", "résumés")
    LETTER = ("letter", "letters")
    OVERLAY = ("variant", "variants")
    OTHER = ("other file", "other files")


class Outline(NamedTuple):
    """What is known of a file.

    Attributes:
        kind: What it is.
        includes: The files that it includes, as it names them.
    """

    kind: FileKind
    includes: tuple[str, ...] = ()


def outline(data: bytes) -> Outline:
    """Return what a file is.

    A file that isn't YAML is taken for a résumé if a line of it begins with ``basics:``, so that
    its errors are told.

    Args:
        data: Its content.
    """
    errors: list[Diagnostic] = []
    try:
        text = encoding.decode(data, errors)
        lines = split_lines(text)
        encoding.refuse_control_characters(lines, errors)
        node = events.build(text, lines, errors)
    except encoding.UnreadableFileError:
        return Outline(FileKind.RESUME if _HAS_BASICS.search(data) else FileKind.OTHER)
    root = resolve(node) if node else None
    if not isinstance(root, Mapping):
        return Outline(FileKind.OTHER)
    include = root.entries.get("include")
    named = texts_of(include.node) if include else []
    return Outline(_kind(root), tuple(one.text for one in named if one.text))


def _kind(root: Mapping) -> FileKind:
    if is_letter(root):
        return FileKind.LETTER
    if "basics" in root.entries:
        return FileKind.RESUME
    return FileKind.OVERLAY if "resume" in root.entries else FileKind.OTHER
