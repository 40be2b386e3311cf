"""Where a part of a text stands in the file, and how the text is written."""

from __future__ import annotations

import pytest

from cvkit import source
from cvkit.diagnostics import Diagnostic, codes
from cvkit.source.reading import text_parts

ROUTE = ("basics", "summary")


def found_in(yaml: str, part: str) -> tuple[str, str]:
    """Return the place and the characters of a part of the summary."""
    reading = source.read(f"basics:\n  name: Ada\n  summary: {yaml}".encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    text = reading.resume.basics.summary or ""
    start = text.index(part)
    told: Diagnostic = codes.MISSING_GLYPH.at(ROUTE, "")._replace(part=(start, start + len(part)))
    spans = reading.source.spans
    span = text_parts.narrowed(reading.source.place(told), spans).span
    assert span
    lines = "\n".join(spans.lines[span.start.line - 1 : span.end.line])
    cut = len(spans.lines[span.end.line - 1]) - (span.end.column - 1)
    return f"{span.start.line}:{span.start.column}", lines[span.start.column - 1 : len(lines) - cut]


@pytest.mark.parametrize(
    ("yaml", "place", "characters"),
    [
        ("|\n    one\n\n    a word\n", "6:7", "word"),
        ("|2-  # comment\n    one\n    word\n", "5:5", "word"),
        ("|+\n    one\n    word\n\n\n", "5:5", "word"),
        (">\n    one\n    two word\n\n    three\n", "5:9", "word"),
        ("one\n    two word\n", "4:9", "word"),
        ("\n    one\n    two word # comment\n", "5:9", "word"),
        ("'one it''s\n\n    word'\n", "5:5", "word"),
        ('"one \\"two\\"\n    a \\u0077ord"\n', "4:7", "\\u0077ord"),
        ("&name one\n    word\n", "4:5", "word"),
        ("&name\n    one\n    word\n", "5:5", "word"),
        ("{en: Word, de: 'one\n    word'}\nexport: {locale: de}\n", "4:5", "word"),
    ],
)
def test_a_part_of_a_text_of_several_lines(yaml: str, place: str, characters: str) -> None:
    assert found_in(yaml, "word") == (place, characters)
    windows = found_in(yaml.replace("\n", "\r\n"), "word")
    assert windows == (place, characters)


def test_a_part_may_have_several_lines_itself() -> None:
    assert found_in("|\n    one two\n    three four\n", "two\nthree") == ("4:9", "two\n    three")


@pytest.mark.parametrize("yaml", ["a word", "'a word'"])
def test_a_text_of_one_line_is_underlined_as_a_whole(yaml: str) -> None:
    assert found_in(yaml, "word") == ("3:12", yaml)


def test_what_an_alias_stands_for_is_not_a_part_of_it() -> None:
    project = "projects:\n  - name: &here |\n      one\n      word\n"
    text = f"{project}basics:\n  name: Ada\n  summary: *here\n"
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    told = reading.source.place(codes.MISSING_GLYPH.at(ROUTE, "")._replace(part=(4, 8)))
    assert text_parts.narrowed(told, reading.source.spans) == told


@pytest.mark.parametrize(
    ("yaml", "style"),
    [
        ("text", ""),
        ("'text'", "'"),
        ('"text"', '"'),
        ("|\n    text", "|"),
        (">-\n    text", ">"),
        ('&name "text"', '"'),
        ('&name\n    "text"', '"'),
        ("{en: 'text'}", "'"),
    ],
)
def test_how_a_text_is_written(yaml: str, style: str) -> None:
    reading = source.read(f"basics:\n  name: Ada\n  summary: {yaml}\n".encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    assert text_parts.style(ROUTE, reading.source.spans) == style
    assert text_parts.style(("basics",), reading.source.spans) == ""
