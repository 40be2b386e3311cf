"""Addresses on the web, texts for lists, and texts for things with keys."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from cvkit.model.base import BulletItem, Location, OneOrMore, Url
from cvkit.model.sections.timeline import Employment

URL: TypeAdapter[str] = TypeAdapter(Url)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("example.org", "https://example.org"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
        (" example.org ", "https://example.org"),
        ("ada@example.org", "mailto:ada@example.org"),
        ("example.org/@ada", "https://example.org/@ada"),
    ],
)
def test_an_address(written: str, expected: str) -> None:
    assert URL.validate_python(written) == expected


@pytest.mark.parametrize(
    "written",
    ["javascript:alert(1)", "file:///etc/passwd", "a b.org", "ada", "mailto:a@b.org?bcc=c@d.org"],
)
def test_what_is_no_address_or_not_safe(written: str) -> None:
    with pytest.raises(ValidationError):
        URL.validate_python(written)


def test_a_text_stands_for_a_thing_that_has_no_more() -> None:
    assert Location.model_validate("Turin") == Location(text="Turin")
    bullet = BulletItem.model_validate({"text": "a", "bullets": ["b"]})
    assert bullet.bullets == (BulletItem.model_validate("b"),)


def test_a_text_alone_is_a_list_of_one() -> None:
    assert OneOrMore.func("a") == ["a"]  # type: ignore[call-arg]
    assert OneOrMore.func(["a", "b"]) == ["a", "b"]  # type: ignore[call-arg]


@pytest.mark.parametrize("given", ["full-time", "Full-Time", "FULL_TIME", " full time "])
def test_a_choice_can_be_written_in_any_case(given: str) -> None:
    assert Employment(given) is Employment.FULL_TIME


@pytest.mark.parametrize("given", ["Vollzeit", "temps plein", "jornada completa", "正社員"])
def test_a_type_of_employment_can_be_written_as_it_is_printed(given: str) -> None:
    assert Employment(given) is Employment.FULL_TIME


def test_another_word_is_no_choice() -> None:
    with pytest.raises(ValueError, match="is not a valid Employment"):
        Employment("fulltime")
