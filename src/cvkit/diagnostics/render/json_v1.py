"""Diagnostics as JSON, for tools.

The whole output is one object::

    {
      "version": 1,
      "diagnostics": [
        {
          "code": "CV010",
          "severity": "error",
          "message": "there is no key `tittle` here",
          "file": "resume.yaml",
          "span": {"start": {"line": 6, "column": 5}, "end": {"line": 6, "column": 11}},
          "route": ["work", 0, "tittle"],
          "labels": [{"span": {…}, "message": "first defined here"}],
          "help": "did you mean `title`?",
          "fix": {"message": "rename it to `title`",
                  "edits": [{"span": {…}, "replacement": "title"}]}
        }
      ]
    }

``severity`` is ``error``, ``warning`` or ``info``. Lines and columns count from 1, columns in
Unicode code points; a span ends after its last character. ``span`` and ``route`` are null if
the diagnostic is about the whole file (``route`` also in a theme's files); ``file`` is empty if
it is about the command line; ``help`` and ``fix`` are null if there is none. The edits of a fix
do not overlap; apply all of them or none.

Within version 1, keys may be added, but none is removed and none changes its meaning.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic, Fix, Span

VERSION = 1


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the object as ASCII text, which is safe in any terminal encoding."""
    data = {"version": VERSION, "diagnostics": [to_data(one) for one in diagnostics]}
    return json.dumps(data, indent=2) + "\n"


def to_data(one: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as a value of JSON."""
    return {
        "code": one.code,
        "severity": one.severity.value,
        "message": one.message,
        "file": one.file,
        "span": _span(one.span) if one.span else None,
        "route": None if one.route is None else list(one.route),
        "labels": [
            {"span": _span(label.span), "message": label.message}
            for label in one.labels
            if label.span
        ],
        "help": one.help or None,
        "fix": _fix(one.fix) if one.fix else None,
    }


def _span(span: Span) -> dict[str, dict[str, int]]:
    return {"start": span.start._asdict(), "end": span.end._asdict()}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"span": _span(edit.span), "replacement": edit.replacement} for edit in fix.edits]
    return {"message": fix.message, "edits": edits}
