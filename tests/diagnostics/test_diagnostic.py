"""One error, warning or note."""

from __future__ import annotations

from cvkit.diagnostics import Position, Severity, Span, codes

SPAN = Span(Position(3, 5), Position(3, 9))


def test_a_code_builds_a_diagnostic_that_is_placed_later() -> None:
    found = codes.PHOTO_MISSING.at(("basics", "photo"), "me.png does not exist", "name a file")
    assert (found.code, found.severity, found.help) == ("CV302", Severity.ERROR, "name a file")
    assert (found.file, found.span, found.route) == ("", None, ("basics", "photo"))
    assert found.position == (0, 0)


def test_what_a_message_quotes_breaks_no_line() -> None:
    raw = "`a\n\x0bb`"
    for found in (codes.DUPLICATE_KEY.at(None, raw), codes.SYNTAX.over(None, raw)):
        assert found.message == "`a␊␋b`"


def test_a_code_builds_a_diagnostic_over_characters() -> None:
    found = codes.THEME_SYNTAX.over(SPAN, "no", file="theme.toml")
    assert (found.file, found.span, found.position) == ("theme.toml", SPAN, (3, 5))
