"""Reads YAML in which ``*`` starts a text, as RenderCV does: ``- *Ada Lovelace*``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml import encoding, events
from cvkit.source.yaml.encoding import UnreadableFileError
from cvkit.source.yaml.tree import Alias, KeyValue, Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.importers.foreign_file import ForeignFile

_STAR = "\ufdd2"
"""Stands for a star while the text is parsed; Unicode says that it is no character (23.7)."""

_ANCHOR = re.compile(r"(?<!\S)&([\w-]+)(?!\S)")


def document(file: ForeignFile) -> Mapping | None:
    """Return a file's mapping, with stars that YAML takes for aliases as text.

    YAML refuses ``*name`` without an ``&name``. Where there is one, it stays an alias.

    Args:
        file: The file; if it is valid JSON or YAML, its own mapping is returned.
    """
    if file.mapping is not None or file.is_binary or "*" not in file.text or _STAR in file.text:
        return file.mapping
    anchors = _ANCHOR.findall(file.text) if "&" in file.text else ()
    names = "|".join(map(re.escape, anchors))
    stars = rf"\*(?!(?:{names})(?![\w-]))" if names else r"\*"
    text = re.sub(stars, _STAR, file.text)
    errors: list[Diagnostic] = []
    try:
        encoding.refuse_control_characters(split_lines(file.text), errors)
        root = events.build(text, split_lines(text), errors)
    except UnreadableFileError:
        return None
    if root is None or errors:
        return None
    found = resolve(root)
    _restore(found)
    return found if isinstance(found, Mapping) else None


def _restore(node: Node) -> None:
    """Put the stars back into the texts of a tree; those of aliases are there already."""
    match node:
        case Scalar():
            node.text = node.text.replace(_STAR, "*") if node.text else node.text
        case Sequence():
            for item in node.items:
                _restore(item)
        case Mapping():
            node.entries = {
                key.replace(_STAR, "*"): KeyValue(entry.key, entry.node)
                for key, entry in node.entries.items()
            }
            for entry in node.entries.values():
                _restore(entry.node)
        case Alias():
            pass
