"""Keys of maps of languages that are no languages: where they stand, and what was meant."""

from __future__ import annotations

import pytest

from conftest import PERSON
from cvkit.diagnostics import RenameKey
from cvkit.source import read

MESSAGE = "is not a known language code"


def told(text: str) -> list[str]:
    """Return ``line:column code message`` for each diagnostic; the person is in the first line."""
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in read((PERSON + text).encode(), "r").diagnostics
        if one.span
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bullets: [{en: B, qq: C}]", {"2:44 qq": None}),
        ("bullets: {en: [B], qq: [C]}", {"2:45 qq": None}),
        ("title: {en: B, xx-bad: C}", {"2:41 xx-bad": None}),
        ("location: {enn: B, de: C}", {"2:37 enn": "en"}),
        ("bullets: [{egnlish: B, de: C}]", {"2:37 egnlish": "en"}),
        ("team: {Deutsch: B, EN: C, fr: D}", {"2:33 Deutsch": "de", "2:45 EN": "en"}),
        ("team: {english: B, german: C}", {"2:33 english": "en", "2:45 german": "de"}),
        ("bullets: [{english: B, german: C}]", {"2:37 english": "en", "2:49 german": "de"}),
        ("location: {en: B, de: C, English: D}", {"2:51 English": None}),
    ],
)
def test_it_is_told_with_the_code_that_was_meant(
    text: str, expected: dict[str, str | None]
) -> None:
    text = f"{PERSON}work: [{{organization: A, {text}}}]"
    found = {}
    for one in read(text.encode(), "r").diagnostics:
        assert one.span
        key = one.message.removesuffix(f" {MESSAGE}").strip("`")
        change = one.fix.change if one.fix else None
        meant = change.name if isinstance(change, RenameKey) else None
        assert one.help.startswith(
            f"did you mean `{meant}`? " if meant else "the keys of a text in several"
        )
        found[f"{one.span.start.line}:{one.span.start.column} {key}"] = meant
    assert found == expected


def test_authors_and_entries_of_ones_own_are_texts_as_well() -> None:
    assert told("publications: [{name: A, authors: [{en: B, d: C}]}]") == [
        f"2:44 CV010 `d` {MESSAGE}"
    ]
    assert told("custom: [{title: A, entries: [{en: B, qq: C}]}]") == [f"2:39 CV010 `qq` {MESSAGE}"]


def test_keys_of_a_bullet_are_no_languages() -> None:
    assert [
        line.split(" ", 2)[2]
        for line in told("work: [{organization: A, bullets: [{en: B, txt: C}]}]")
    ] == [
        "there is no key `en` here",
        "there is no key `txt` here",
    ]


def test_what_stands_below_is_checked_as_in_the_language_that_was_meant() -> None:
    assert told("work: [{organization: {egnlish: '', de: B}, url: {de: b.org, enn: 'b c'}}]") == [
        f"2:24 CV010 `egnlish` {MESSAGE}",
        "2:33 CV019 this text is empty",
        f"2:62 CV010 `enn` {MESSAGE}",
        "2:67 CV016 “b c” is not a web address: it contains a space",
    ]
