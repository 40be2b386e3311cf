"""Writes a résumé as JSON Resume."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from cvkit.exporters import visible_source
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.jsonresume import basics, jobs, seal
from cvkit.exporters.jsonresume.draft import KEY, Context, Draft
from cvkit.exporters.jsonresume.sections import JOBS, SECTION, WRITERS
from cvkit.exporters.shown import ShownResume
from cvkit.view.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Document

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_VERSION = "v1.0.0"
"""The version by which others refer to the schema; 1.3.1 only says more of it."""

_ORDER = ("work", "volunteer", "education", "awards", "certificates", "publications", "skills",
          "languages", "interests", "references", "projects")  # fmt: skip

_TO_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML, of which JSON is a part, can't hold or takes for line breaks."""


def write(document: Document, *, lossless: bool) -> Artifact:
    """Return a file that the schema of version 1.3.1 accepts.

    Args:
        document: The document, with its selection.
        lossless: Whether to keep what the schema has no key for under ``x-cvkit``.
    """
    selection = document.selection
    if selection is None:
        raise ValueError("a document without its selection")
    shown = ShownResume(selection, "JSON Resume")
    context = Context(selection, Wording.of(document.locale))
    data: dict[str, Any] = {
        "$schema": _SCHEMA,
        "basics": basics.write(shown, context, lossless=lossless),
        **_sections(shown, context, lossless=lossless),
        "meta": {"version": _VERSION},
    }
    if lossless:
        data[KEY] = {"version": 1, **_left(context)}
    text = json.dumps(seal.sealed(data), ensure_ascii=False, indent=2)
    escaped = _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return Artifact(f"{escaped}\n".encode(), diagnostics=() if lossless else shown.losses())


def _sections(shown: ShownResume, context: Context, *, lossless: bool) -> dict[str, list[Any]]:
    written: dict[str, list[Any]] = {
        section: [
            entry
            for job in shown.entries(section)
            for entry in jobs.entries(section, job, context, lossless=lossless)
        ]
        for section in JOBS
    }
    for section in WRITERS:
        name, _ = WRITERS[section]
        written.setdefault(name, []).extend(_entries(section, shown, context, lossless=lossless))
    return {name: written[name] for name in _ORDER if written[name]}


def _entries(
    section: str, shown: ShownResume, context: Context, *, lossless: bool
) -> Iterator[dict[str, Any]]:
    name, writer = WRITERS[section]
    for entry in shown.entries(section):
        draft = Draft(entry, context)
        writer(draft, entry)
        found = draft.finished(lossless=lossless)
        if lossless and section != name:
            found[KEY] = {SECTION: section, **found.get(KEY, {})}
        yield found


def _left(context: Context) -> dict[str, Any]:
    """Return the sections that JSON Resume doesn't have, and how the résumé is printed."""
    data = visible_source.data_of(context.selection)
    return {key: value for key, value in data.items() if key not in {"basics", *JOBS, *WRITERS}}
