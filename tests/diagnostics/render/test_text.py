"""What a person sees: literal diagnostics in, literal text out."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from cvkit.diagnostics import Diagnostic, Label, Position, Severity, Span, codes
from cvkit.diagnostics.render import concise, lines, text


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


def shown(diagnostic: Diagnostic, source: str, width: int = 100) -> str:
    return "\n" + text.render([diagnostic], {"resume.yaml": source}, width=width)


def literal(expected: str) -> str:
    return dedent(expected)


SOURCE = "basics:\n  name: Ada\nwork:\n\n  - organization: Engine\n    tittle: Analyst\n"


def test_an_excerpt_with_help() -> None:
    found = error("there is no key `tittle` here", span(6, 5, 11), help="did you mean `title`?")
    assert shown(found, SOURCE) == literal("""
        error[CV010]: there is no key `tittle` here
         --> resume.yaml:6:5
          |
        5 |   - organization: Engine
        6 |     tittle: Analyst
          |     ^^^^^^
          |
          = help: did you mean `title`?
        """)


def test_an_empty_line_before_is_not_shown() -> None:
    assert shown(error("x", span(5, 5, 17)), SOURCE) == literal("""
        error[CV010]: x
         --> resume.yaml:5:5
          |
        5 |   - organization: Engine
          |     ^^^^^^^^^^^^
        """)


def test_labels_before_and_after() -> None:
    found = error(
        "the key is here twice",
        span(2, 3, 7),
        labels=(
            Label(span(1, 1, 7), "first defined here"),
            Label(span(6, 5, 11), "and here"),
        ),
    )
    assert shown(found, SOURCE) == literal("""
        error[CV010]: the key is here twice
         --> resume.yaml:2:3
          |
        1 | basics:
          | ------  first defined here
        2 |   name: Ada
          |   ^^^^
          …
        5 |   - organization: Engine
        6 |     tittle: Analyst
          |     ------  and here
        """)


def test_a_label_on_the_same_line() -> None:
    found = error("x", span(2, 9, 12), labels=(Label(span(2, 3, 7), "this one"),))
    assert shown(found, SOURCE) == literal("""
        error[CV010]: x
         --> resume.yaml:2:9
          |
        1 | basics:
        2 |   name: Ada
          |   ----  this one
          |         ^^^
        """)


def test_line_numbers_of_two_widths_align() -> None:
    source = "\n".join(f"k{n}: v" for n in range(1, 12))
    found = error("x", span(10, 1, 4), labels=(Label(span(9, 1, 3), "y"),))
    assert shown(found, source) == literal("""
        error[CV010]: x
          --> resume.yaml:10:1
           |
         8 | k8: v
         9 | k9: v
           | --  y
        10 | k10: v
           | ^^^
        """)


@pytest.mark.parametrize(
    ("line", "start", "end", "underline"),
    [
        ("k: 履歴書 x", 4, 7, "   ^^^^^^"),
        ("k: 履歴書 x", 8, 9, "          ^"),
        ("e\u0301e\u0301: x", 6, 7, "   ^"),
        ("👩‍💻: x", 6, 7, "    ^"),
        ("👍🏽 ❤️ x", 7, 8, "      ^"),
        ("a\tb", 3, 4, "     ^"),
        ("a\tb", 2, 3, " ^^^^"),
        ("a: ", 4, 4, "   ^"),
        ("a: \u202eevil", 4, 5, "   ^"),
    ],
)
def test_the_caret_stands_below_wide_and_narrow_characters(
    line: str, start: int, end: int, underline: str
) -> None:
    last = shown(error("x", span(1, start, end)), line).splitlines()[-1]
    assert last == f"  | {underline}"


def test_a_span_over_several_lines_is_underlined_on_its_first() -> None:
    assert shown(error("x", span(2, 9, 5, end_line=6)), SOURCE).endswith(
        "2 |   name: Ada\n  |         ^^^\n"
    )


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "k: " + " ".join(f"word{n}" for n in range(100))
    place = line.index("word50") + 1
    assert shown(error("x", span(1, place, place + 6)), line, width=50) == literal("""
        error[CV010]: x
         --> resume.yaml:1:344
          |
        1 | … word48 word49 word50 word51 word52 word53 w…
          |                 ^^^^^^
        """)


def test_nothing_in_a_file_reaches_the_terminal() -> None:
    source = "a: \x1b]0;evil\x07\x9b31m\u202e\n"
    found = Diagnostic(
        codes.UNKNOWN_KEY, Severity.ERROR, "\x1b[31m", "\x1b[2J\n.yaml", span(1, 4, 5), help="\x07"
    )
    both = text.render([found], {found.file: source}) + concise.render([found])
    assert both == literal("""\
        error[CV010]: ␛[31m
         --> ␛[2J␊.yaml:1:4
          |
        1 | a: ␛]0;evil␇\ufffd31m\ufffd
          |    ^
          |
          = help: ␇
        ␛[2J␊.yaml:1:4: error CV010 ␛[31m
        """)


def test_without_a_place_or_a_text() -> None:
    assert shown(error("x", help="y"), "") == literal("""
        error[CV010]: x
         --> resume.yaml
          = help: y
        """)
    assert text.render([error("x", span(3, 1, 2))], {}) == (
        "error[CV010]: x\n --> resume.yaml:3:1\n"
    )


def test_blocks_stand_apart() -> None:
    assert text.render([error("x"), error("y")], {}) == (
        "error[CV010]: x\n --> resume.yaml\n\nerror[CV010]: y\n --> resume.yaml\n"
    )
    assert text.render([], {}) == ""


def test_color_changes_nothing_but_color() -> None:
    found = error("x", span(6, 5, 11), labels=(Label(span(2, 3, 7), "l"),), help="h")
    colored = text.render([found], {"resume.yaml": SOURCE}, color=True)
    assert "\x1b[1;31m^^^^^^\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == text.render([found], {"resume.yaml": SOURCE})


def test_summary() -> None:
    warning = Diagnostic(codes.UNKNOWN_KEY, Severity.WARNING, "w", "resume.yaml")
    note = Diagnostic(codes.UNKNOWN_KEY, Severity.INFO, "i", "other.yaml")
    assert text.summary([]) == ""
    assert text.summary([error("x"), error("y"), warning]) == "2 errors, 1 warning in resume.yaml"
    assert text.summary([error("x")]) == "1 error in resume.yaml"
    assert text.summary([warning, note]) == "1 warning, 1 note in 2 files"


def test_of_a_very_long_line_only_the_part_around_the_mark_is_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured: list[int] = []

    def cut(line: str, start: int, width: int) -> tuple[str, int]:
        measured.append(len(line))
        return lines.cut(line, start, width)

    monkeypatch.setattr(text, "cut", cut)
    source = "é" * 500_000 + "key" + "é" * 500_000
    assert shown(error("bad", span(1, 500_001, 500_004)), source, width=50) == literal("""
        error[CV010]: bad
         --> resume.yaml:1:500001
          |
        1 | …ééééééééééééééékeyéééééééééééééééééééééééééé…
          |                 ^^^
        """)
    assert len(measured) == 1
    assert measured[0] < 500


def test_of_very_many_only_the_first_are_shown() -> None:
    many = [error(f"bad {number}", span(1, 1, 4)) for number in range(1, 1203)]
    blocks = text.render(many, {"resume.yaml": "key: x"}).split("\n\n")
    assert len(blocks) == 201
    assert blocks[199].startswith("error[CV010]: bad 200\n")
    assert blocks[200] == "… and 1,002 more: `cvkit validate --format concise`\n"
