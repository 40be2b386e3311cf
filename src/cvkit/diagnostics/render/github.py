"""Diagnostics as workflow commands, which GitHub shows as annotations on a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# As the runner's own toolkit escapes them (actions/toolkit, core/src/command.ts).
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a line ``::error file=…,line=…,col=…,title=…::message`` for each diagnostic."""
    return "".join(f"{_command(one)}\n" for one in diagnostics)


def _command(one: Diagnostic) -> str:
    properties: dict[str, object] = {"file": PurePath(one.file).as_posix()} if one.file else {}
    if one.span:
        start, end = one.span
        properties |= {"line": start.line, "endLine": end.line}
        # GitHub supports columns only for a span within one line.
        if start.line == end.line:
            properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = f"cvkit {one.code}"
    written = ",".join(f"{k}={str(v).translate(_IN_PROPERTY)}" for k, v in properties.items())
    message = f"{one.message}\nhelp: {one.help}" if one.help else one.message
    return f"::{_COMMANDS[one.severity]} {written}::{message.translate(_IN_MESSAGE)}"
