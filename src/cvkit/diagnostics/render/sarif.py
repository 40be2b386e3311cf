"""Diagnostics as SARIF 2.1.0, which code scanners and many editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/; section numbers below refer to that document.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from cvkit import __version__
from cvkit.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic, Fix, Span
    from cvkit.diagnostics.explained import Explained

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a log of one run as ASCII text.

    Args:
        diagnostics: What was found.
    """
    found = list(diagnostics)
    kinds = {one.code: one.kind for one in found}
    used = sorted(kinds)
    driver = {
        "name": "cvkit",
        "semanticVersion": __version__,
        "rules": [_rule(kinds[code]) for code in used],
    }
    run = {
        "tool": {"driver": driver},
        # 3.14.17: columns count characters, not UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, used.index(one.code)) for one in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(kind: Explained) -> dict[str, Any]:
    """Describe a kind of result (3.49)."""
    return {
        "id": kind.code,
        "name": "".join(word.capitalize() for word in kind.name.split("-")),
        "shortDescription": {"text": kind.title},
        "fullDescription": {"text": kind.what},
        "help": {"text": f"{kind.what}\n\n{kind.why}"},
    }


def _result(one: Diagnostic, index: int) -> dict[str, Any]:
    """Describe one result (3.27)."""
    message = f"{one.message}\nhelp: {one.help}" if one.help else one.message
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": _LEVELS[one.severity],
        "message": {"text": message},
        "locations": [_location(one.file, one.span)] if one.file else [],
    }
    if one.labels:
        result["relatedLocations"] = [
            _location(one.file, label.span) | {"id": number, "message": {"text": label.message}}
            for number, label in enumerate(one.labels)
        ]
    if one.fix:
        result["fixes"] = [_fix(one.fix, one.file)]
    return result


def _location(file: str, span: Span | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(file)}
    if span:
        place["region"] = _region(span)
    return {"physicalLocation": place}


def _artifact(file: str) -> dict[str, str]:
    """Return the file's URI; consumers resolve relative ones (3.4.3)."""
    path = Path(file)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _region(span: Span) -> dict[str, int]:
    """Return lines and columns from 1; the end column is after the last character (3.30)."""
    start, end = span
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _fix(fix: Fix, file: str) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": fix.message},
        "artifactChanges": [{"artifactLocation": _artifact(file), "replacements": replacements}],
    }
