"""Puts a letter's file together: what it says, and the person and the look of the résumé's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.source.composing import merging
from cvkit.source.composing.requests import texts_of
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Scalar,
    head,
    is_null,
    resolve,
    with_entries,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.source.composing.other_files import OtherFiles, Place

    Compose = Callable[[Mapping, Place], Mapping]
    """Returns a file's document with the values of the files that it names."""

_OF_THE_FILE = ("resume", "include", "$schema")
"""Keys that say something of a file, rather than of the letter or the résumé."""

_EXAMPLE = "name it in this file: `resume: resume.yaml`"


def is_letter(root: Mapping) -> bool:
    """Whether a document is a letter that takes its sender from another file."""
    return "letter" in root.entries and ("resume" in root.entries or "basics" not in root.entries)


def with_resume(root: Mapping, files: OtherFiles, place: Place, compose: Compose) -> Mapping:
    """Return a letter's document with the values of its résumé below its own.

    What is wrong is reported to ``files``; then the document has a person without a name, so that
    nothing else is said about it.
    """
    letter = root.entries["letter"]
    if is_null(letter.node):
        message = "this letter is empty"
        files.report(codes.MISSING, letter.key, root.file, message, "write its `paragraphs:`")
    base = _resume(root, files, place, compose)
    own = _without(root)
    if base is None:
        start = root.entries["letter"].key
        name = {"name": KeyValue(start, Scalar(start, "?"))}
        person = with_entries(Mapping(start, is_flow=False), name)
        return with_entries(own, {"basics": KeyValue(start, person), **own.entries})
    return merging.preferred(own, _without(base))


def _resume(root: Mapping, files: OtherFiles, place: Place, compose: Compose) -> Mapping | None:
    entry = root.entries.get("resume")
    if entry is None:
        message = "this letter doesn't say which résumé it belongs to"
        files.report(codes.MISSING, root.entries["letter"].key, root.file, message, _EXAMPLE)
        return None
    named = texts_of(entry.node)
    if len(named) != 1 or not named[0].text:
        message = "`resume` is the name of one file"
        files.report(codes.WRONG_TYPE, entry.key, root.file, message, _EXAMPLE)
        return None
    opened = files.open(named[0], place)
    if opened is None:
        return None
    base = resolve(opened.root)
    if not isinstance(base, Mapping):
        message = "a résumé is a mapping with keys such as `basics:`"
        files.report(codes.WRONG_TYPE, head(base.mark), base.file, message)
        return None
    if is_letter(base):
        message = f"{named[0].text} is a letter, not a résumé"
        files.report(codes.OTHER_FILE, named[0].mark, root.file, message)
        return None
    return compose(base, opened.place)


def _without(root: Mapping) -> Mapping:
    kept = {key: one for key, one in root.entries.items() if key not in _OF_THE_FILE}
    return with_entries(root, kept)
