"""One line a diagnostic."""

from __future__ import annotations

from cvkit.diagnostics import Diagnostic, Position, Severity, Span, codes
from cvkit.diagnostics.render import concise


def span(line: int, start: int, end: int, end_line: int | None = None) -> Span:
    return Span(Position(line, start), Position(end_line or line, end))


def error(message: str, place: Span | None = None, **more: object) -> Diagnostic:
    return Diagnostic(
        codes.UNKNOWN_KEY,
        Severity.ERROR,
        message,
        "resume.yaml",
        place,
        **more,  # type: ignore[arg-type]
    )


def test_concise() -> None:
    assert concise.render([error("no `x`", span(6, 5, 11)), error("y")]) == (
        "resume.yaml:6:5: error CV010 no `x`\nresume.yaml: error CV010 y\n"
    )
