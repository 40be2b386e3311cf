"""A new text for a value: literal in, literal out, in every style."""

from __future__ import annotations

from textwrap import dedent

import pytest

from cvkit.diagnostics import ReplaceText
from cvkit.source import editing
from cvkit.source.editing.verify import is_verified

CASES = {
    "plain": ("a: one -- two\n", "one – two", "a: one – two\n"),
    "plain with a comment": ("a: one.   # why\nb: x\n", "one", "a: one   # why\nb: x\n"),
    "plain with a tab behind": ("a: one.\t# why\n", "one", "a: one\t# why\n"),
    "plain to quoted for a tab": ("a: one # c\n", "one\ttwo", "a: 'one\ttwo' # c\n"),
    "plain with wide characters": ("a: 日本 -- 😀 x\n", "日本 – 😀 x", "a: 日本 – 😀 x\n"),
    "plain over lines": (
        "a: one --\n  two\n\n  three. # c\nb: x\n",
        "one – two\nthree",
        "a: one –\n  two\n\n  three # c\nb: x\n",
    ),
    "plain below its key": ("a:\n  one --\n  two\n", "one – two", "a:\n  one –\n  two\n"),
    "plain at the end": ("a: one.", "one", "a: one"),
    "plain to quoted": ("a: one\n", "one: two", 'a: "one: two"\n'),
    "plain to quoted for a hash": ("a: one -- x # c\n", "one #x", 'a: "one #x" # c\n'),
    "plain to quoted with quotes": ("a: one\n", '"one": two', "a: '\"one\": two'\n"),
    "plain to quoted for nothing": ("a: one\n", "null", 'a: "null"\n'),
    "plain to empty": ("a: one\n", "", 'a: ""\n'),
    "plain to two lines": ("a: one\n", "one\ntwo", 'a: "one\\ntwo"\n'),
    "a character without width": ("a: on\u200be\n", "one", "a: one\n"),
    "single-quoted": ("a: 'it''s -- so'\n", "it''s – so", "a: 'it''''s – so'\n"),
    "single-quoted with an apostrophe": ("a: 'its'\n", "it's", "a: 'it''s'\n"),
    "single-quoted over lines": (
        "a: 'one --\n\n   two.'  # c\n",
        "one –\ntwo",
        "a: 'one –\n\n   two'  # c\n",
    ),
    "single-quoted to two lines": ("a: 'one two'\n", "one\ntwo", 'a: "one\\ntwo"\n'),
    "double-quoted": (
        'a: "a \\"b\\" \\u00e9 \\\\ -- c"\n',
        'a "b" é \\ – “c”',
        'a: "a \\"b\\" \\u00e9 \\\\ – “c”"\n',
    ),
    "double-quoted with a quote": ('a: "one"\n', 'o"ne', 'a: "o\\"ne"\n'),
    "double-quoted over lines": (
        'a: "one \\\n   two --\n   three"\n',
        "one two – three",
        'a: "one \\\n   two –\n   three"\n',
    ),
    "literal": (
        "a: |  # c\n    one -- two\n\n      more.\n\n# d\nb: x\n",
        "one – two\n\n  more\n",
        "a: |  # c\n    one – two\n\n      more\n\n# d\nb: x\n",
    ),
    "literal without its last line's end": (
        "a: |\n  one.\nb: x\n",
        "one",
        "a: |\n  one\nb: x\n",
    ),
    "literal with blanks at its end": ("a: |+\n  one.\n\nb: x\n", "1", "a: |+\n  1\n\nb: x\n"),
    "literal with a line's end more": (
        "a: |-  # c\n  one.\nb: x\n",
        "one\n",
        "a: |  # c\n  one\nb: x\n",
    ),
    "blanks in quotes": ("a: ' one. '\n", "one", "a: ' one '\n"),
    "literal with other lines": (
        "a: |-\n   one\n   two\nb: x\n",
        "three\n\nfour\nfive",
        "a: |-\n   three\n\n   four\n   five\nb: x\n",
    ),
    "literal that keeps its end": (
        "a: |+\n  one.\n\n\nb: x\n",
        "one\n\n\n",
        "a: |+\n  one\n\n\nb: x\n",
    ),
    "literal with its own indentation": (
        "a: |2-\n    one\n   two\nb: x\n",
        "  uno\n due",
        "a: |2-\n    uno\n   due\nb: x\n",
    ),
    "literal at the end": ("a: |\n  one.", "one", "a: |\n  one"),
    "folded": (
        "a: >-\n  one --\n  two.\n\n  three\nb: x\n",
        "one – two\nthree",
        "a: >-\n  one –\n  two\n\n  three\nb: x\n",
    ),
    "folded with other words": (
        "a: >\n  one\n  two\nb: x\n",
        "uno\ndue tre\n",
        "a: >\n  uno\n\n  due tre\nb: x\n",
    ),
    "in brackets": ("a: one\nl: [x, two. , 'y']\n", "two", "a: one\nl: [x, two , 'y']\n"),
    "in brackets to quoted": ("l: [x, two]\n", "two, three", 'l: [x, "two, three"]\n'),
    "in brackets over lines": (
        "l: [x, # c\n  two --\n  three]\n",
        "two – three",
        "l: [x, # c\n  two –\n  three]\n",
    ),
    "in an item": ("l:\n- x\n- two.  # c\n", "two", "l:\n- x\n- two  # c\n"),
    "in an item below its dash": (
        "l:\n  - x\n  -  # c\n    two.\n",
        "two",
        "l:\n  - x\n  -  # c\n    two\n",
    ),
    "in an item, literal": (
        "l:\n  - x\n  - |\n    two.\n  - z\n",
        "two\n",
        "l:\n  - x\n  - |\n    two\n  - z\n",
    ),
    "literal to quoted": (
        "a: |-  # c\n  one\n\nb: x\n",
        "one\n\n",
        'a: "one\\n\\n"  # c\n\nb: x\n',
    ),
    "CRLF": (
        "a: |\r\n  one.\r\n  two\r\nb: x\r\n",
        "one\ntwo\n",
        "a: |\r\n  one\r\n  two\r\nb: x\r\n",
    ),
    "CRLF with other lines": (
        "a: |\r\n  one.\r\nb: x\r\n",
        "uno\ndue\n",
        "a: |\r\n  uno\r\n  due\r\nb: x\r\n",
    ),
    "an anchor that nothing uses": ("a: &x one.\n", "one", "a: &x one\n"),
    "an anchor before a literal": ("a: &x |\n  one.\n", "one\n", "a: &x |\n  one\n"),
    "JSON": (
        '{"a": "say \\"x\\" -- \\ud83d\\ude00\\/"}',
        'say "x" – 😀/',
        '{"a": "say \\"x\\" – \\ud83d\\ude00\\/"}',
    ),
}


@pytest.mark.parametrize(("before", "new", "after"), CASES.values(), ids=CASES)
def test_a_text_is_replaced_in_its_style(before: str, new: str, after: str) -> None:
    change = ReplaceText(("l", 1) if "l:" in before else ("a",), new)
    edits = editing.to_edits(before, change)
    assert edits
    assert editing.apply(before, edits) == after
    assert is_verified(before, after, [change])
    assert editing.to_edits(after, change) is None


def test_a_text_deep_in_a_resume() -> None:
    before = dedent("""\
        basics:
          name: Ada  # me
        work:
          # the first
          - organization: "A"
            roles:
              - title: x
                bullets:
                  - text: one -- two
                    tags: [a]
                  - plain -- too
        """)
    first = editing.to_edits(
        before, ReplaceText(("work", 0, "roles", 0, "bullets", 0, "text"), "1")
    )
    second = editing.to_edits(
        before, ReplaceText(("work", 0, "roles", 0, "bullets", 1, "text"), "plain – too")
    )
    assert first
    assert second
    after = before.replace("one -- two", "1").replace("plain -- too", "plain – too")
    assert editing.apply(before, first + second) == after


@pytest.mark.parametrize(
    ("before", "route"),
    [
        ("basics: {email: a@b.org}\n", ("basics", "email", 0)),
        ("basics: {profiles: {github: a@b.org}}\n", ("basics", "profiles", 0, "username")),
        ("work: [{location: a@b.org}]\n", ("work", 0, "location", "text")),
        ("work: [{bullets: [a@b.org]}]\n", ("work", 0, "bullets", 0, "text")),
    ],
)
def test_a_plain_text_stands_for_what_the_schema_reads(
    before: str, route: tuple[str | int, ...]
) -> None:
    edits = editing.to_edits(before, ReplaceText(route, "c@b.org"))
    assert edits
    assert editing.apply(before, edits) == before.replace("a@b", "c@b")


REFUSED = {
    "nothing there": ("a: x\n", ("b",)),
    "no value": ("a:\n", ("a",)),
    "the same text": ("a: new\n", ("a",)),
    "a list": ("a: [x]\n", ("a",)),
    "keys": ("a: {b: x}\n", ("a",)),
    "an alias": ("b: &x old\na: *x\n", ("a",)),
    "behind an alias": ("b: &x {c: old}\na: *x\n", ("a", "c")),
    "used elsewhere": ("a: &x old\nb: *x\n", ("a",)),
    "within what is used elsewhere": ("a: &x {c: old}\nb: *x\n", ("a", "c")),
    "merged from elsewhere": ("b: &x {c: old}\na: {<<: *x}\n", ("a", "c")),
    "merged elsewhere": ("a: &x {c: old}\nb: {<<: *x}\n", ("a", "c")),
    "the key of a profile": ("basics: {profiles: {x: y}}\n", ("basics", "profiles", 0, "network")),
    "beyond a text": ("a: {b: x}\n", ("a", "b", "c", 1)),
    "a key given twice": ("a: x\na: y\n", ("a",)),
    "not YAML": ("a: [x\n", ("a",)),
    "nothing at all": ("", ("a",)),
    "a text alone": ("a", (0,)),
    "a control character": ("a: x\x07\n", ("a",)),
}


@pytest.mark.parametrize(("before", "route"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_surely_is_not_done(before: str, route: tuple[str | int, ...]) -> None:
    assert editing.to_edits(before, ReplaceText(route, "new")) is None


def test_a_control_character_is_never_written() -> None:
    assert editing.to_edits("a: x\n", ReplaceText(("a",), "x\x07")) is None


def test_a_fix_says_what_it_does() -> None:
    change = ReplaceText(("a",), "two  words\nand " + "more " * 20)
    fix = editing.to_fix("a: x\n", change)
    assert fix
    assert fix.message == "write “two words and more more more more more more more more more…”"
    assert fix.change == change
    assert editing.to_fix("a: x\n", ReplaceText(("b",), "x")) is None
