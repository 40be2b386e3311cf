"""Files that are no résumé at all: each is told where it breaks, in plain words."""

from __future__ import annotations

import pytest

from cvkit.source import read


def told(data: bytes | str) -> list[str]:
    """Return ``line:column code message`` for each diagnostic."""
    data = data.encode() if isinstance(data, str) else data
    lines = []
    for one in read(data, "resume.yaml").diagnostics:
        place = f"{one.span.start.line}:{one.span.start.column} " if one.span else ""
        lines.append(f"{place}{one.code} {one.message}")
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c", "1:5 CV001 text with “: ” needs quotes"),
        ("\ta: b", "1:1 CV001 tabs can't be used for indentation"),
        ("a:\n\tb: c", "2:1 CV001 tabs can't be used for indentation"),
        ("a: [1,\nb: 2", "1:4 CV001 this `[` is never closed"),
        ('a: ["b" "c"]', "1:9 CV001 a comma or `]` is missing before this"),
        ("a: [1, 2\n\n", "1:4 CV001 this `[` is never closed"),
        ("{a: b", "1:1 CV001 this `{` is never closed"),
        ('{\n // b\n"a": 1}', "2:2 CV001 a comment starts with #, not as in JavaScript"),
        ('{"a": 1\n"b": 2}', "1:7 CV001 a comma or `}` is missing after this"),
        ('{"a": [\n {"b": 1}\n\n {"c": 2}\n]}', "2:9 CV001 a comma or `]` is missing after this"),
        ("a: 'x\nb: c\n", "1:4 CV001 this quote is never closed"),
        ('a: "x\nb: c\n', "1:4 CV001 this quote is never closed"),
        ("a: @x", "1:4 CV001 text can't start with “@” unless it is in quotes"),
        ("a: `x`", "1:4 CV001 text can't start with “`” unless it is in quotes"),
        ("a: %x", "1:4 CV001 text can't start with “%” unless it is in quotes"),
        ("- **bold**", "1:3 CV001 text can't start with “*” unless it is in quotes"),
        ("- & more", "1:3 CV001 text can't start with “&” unless it is in quotes"),
        ("a: 1\n b: 2\n", "2:3 CV001 this key is indented more than the line above allows"),
        (
            "- a\nb: 1",
            "2:1 CV001 this line is between the items of a list but has no dash",
        ),
        (
            "a: 1\nfoo bar\nb: 2",
            "2:1 CV001 this line is neither `key: value` nor an item of a list",
        ),
        ('a: "q" x\n', "1:4 CV001 text can't start with a quote unless all of it is in quotes"),
        ("- 'q' x\n", "1:3 CV001 text can't start with a quote unless all of it is in quotes"),
        ("a: [q] x\n", "1:4 CV001 text can't start with “[” unless all of it is in quotes"),
        ("- [q](z) x", "1:3 CV001 text can't start with “[” unless all of it is in quotes"),
        ("a: {q} x\n", "1:4 CV001 text can't start with “{” unless all of it is in quotes"),
        ("a: *q x\n", "1:4 CV001 text can't start with “*” unless all of it is in quotes"),
        ("a: , x\n", "1:4 CV001 text can't start with “,” unless it is in quotes"),
        ("a: ] x\n", "1:4 CV001 text can't start with “]” unless it is in quotes"),
        ("- 'q\n  r' x\n- y", "2:6 CV001 there is text after the closing quote"),
        ('a:\n  b: "Q\n  c: "R"\n', "2:6 CV001 this quote is never closed"),
        ("a:\n  name:Rosa\n  c: d\n", "2:7 CV001 a space is missing after this colon"),
        ("a:\n  c: d\n  name:Rosa\n", "3:7 CV001 a space is missing after this colon"),
        ("- b:c\n  d:e\n  f: g\n", "1:4 CV001 a space is missing after this colon"),
        (
            "a: [Go, C #, R]\nb: 1\n",
            "1:11 CV001 a # after a space starts a comment, which hides a part of this list",
        ),
        (
            "a: [C#, #1 fan, C #]\n",
            "1:9 CV001 a # after a space starts a comment, which hides a part of this list",
        ),
        (
            "a: {b: ICU #3, c: ER}\n",
            "1:12 CV001 a # after a space starts a comment, which hides a part of this mapping",
        ),
        ("a: [b, # first, best\n  c", "1:4 CV001 this `[` is never closed"),
        (
            "a: I rank #1\n  among sellers\n",
            "1:11 CV001 a # after a space starts a comment, so the text ends before the next line",
        ),
        ('a: "\\q"', "1:5 CV001 unknown escape sequence"),
        ('a: "\\ud800"', "1:7 CV001 invalid escape sequence"),
        ("a: - b", "1:4 CV001 a list can't start here"),
        ("a: > 5\n x", "1:6 CV001 after `|` or `>` the text starts on the next line"),
        (
            "a:\n  - b\n c: d\n",
            "3:2 CV001 the indentation of this line doesn't match the lines above",
        ),
        ("a: ? b", "1:4 CV001 text can't start with “? ” unless it is in quotes"),
        ("a: [b:[]]", "1:6 CV001 text with a colon needs quotes inside brackets"),
        ("a: 'b\n---\n'", "1:4 CV001 this quote is never closed"),
        (": x", "1:1 CV001 a key is missing before this colon"),
        ("a: [b, , c]", "1:8 CV001 a value is missing here"),
        ("%YAML 3.0\n---\na: b", "1:1 CV001 a line that starts with “%” is a YAML directive"),
        ("a: !foo!bar x", "1:4 CV007 this is a YAML tag, which cvkit doesn't support"),
    ],
)
def test_syntax(text: str, expected: str) -> None:
    of_yaml = [one for one in told(text) if " CV010 " not in one]
    assert of_yaml == [expected]


def test_a_control_character_written_as_an_escape() -> None:
    assert told('basics: {name: "a\\eb"}') == [
        "1:16 CV008 this text contains the control character U+001B as an escape"
    ]


def test_a_duplicate_key_names_the_first() -> None:
    reading = read(b"basics:\n  name: Ada\n  name: Eve\n", "resume.yaml")
    (one,) = reading.diagnostics
    assert one.code == "CV005"
    assert one.message == "duplicate key `name`"
    assert one.span
    assert (one.span.start.line, one.span.start.column) == (3, 3)
    (label,) = one.labels
    assert label.span
    assert (label.span.start.line, label.span.end.column) == (2, 7)
    assert label.message == "first defined here"
    assert reading.resume is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "basics: {name: A}\n---\nbasics: {name: B}",
            "2:1 CV006 a second document starts here, but a file contains a single résumé",
        ),
        (
            "basics:\n  name: !!python/object:os.system x",
            "2:9 CV007 `!!python/object:os.system` is a YAML tag, which cvkit doesn't support",
        ),
        (
            "basics:\n  name: &x !!str 5",
            "2:12 CV007 `!!str` is a YAML tag, which cvkit doesn't support",
        ),
        (
            "basics: !!map\n  name: A",
            "1:9 CV007 `!!map` is a YAML tag, which cvkit doesn't support",
        ),
        ("basics: {name: ! A}", "1:16 CV007 `!` is a YAML tag, which cvkit doesn't support"),
        (
            "basics: {name: A}\n? [a, b]\n: c",
            "2:3 CV001 a list or a mapping can't be a key",
        ),
        (
            "basics: {name: A, url: *x}",
            "1:24 CV001 `*x` is undefined: there is no `&x` before it",
        ),
        (
            "basics: &b\n  name: A\n  details: {x: *b}",
            "3:16 CV001 `*b` is inside the value that it refers to",
        ),
        (
            "basics:\n  name: A\n  <<: text",
            "3:3 CV001 `<<` can only merge a mapping, such as `*name`",
        ),
    ],
)
def test_what_does_not_prevent_reading_on(text: str, expected: str) -> None:
    assert told(text) == [expected]


BOMBS = {
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "ten megabytes": "a: " + "x" * 10_000_000,
    "many items": "- a\n" * 400_000,
    "billion laughs": "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 20)),
    "merge bomb": "x0: &x0 {"
    + ", ".join(f"k{i}: 1" for i in range(500))
    + "}\n"
    + "".join(f"x{i}: &x{i}\n  <<: [{', '.join([f'*x{i - 1}'] * 100)}]\n" for i in range(1, 30)),
    "aliases in a tower": "a0: &a0 [x]\n"
    + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 100)),
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_bombs_are_refused(text: str) -> None:
    (one,) = told(text)
    assert "CV004" in one


def test_a_json_file_is_read_alike() -> None:
    text = '{"basics":{"name":"\\ud83d\\ude00 \\u00e9", "tittle":1},\n\t"work":null}'
    assert told(text) == ["1:42 CV010 there is no key `tittle` here"]


def test_json_escapes_of_two_surrogates_are_one_character() -> None:
    reading = read(b'{"basics": {"name": "\\ud83d\\ude00 \\\\ud83d"}}', "resume.json")
    assert reading.diagnostics == ()
    assert reading.resume
    assert reading.resume.basics.name == "\U0001f600 \\ud83d"
