"""An error of the schema in words; ``test_validation`` has each with the file that gives it."""

from __future__ import annotations

import pytest

from cvkit.source.messages.wording import SchemaError, kind, word


@pytest.mark.parametrize(
    ("route", "key", "subject"),
    [
        (("basics", "name"), "`name`", "`name`"),
        (("work", 0, "keywords", 1), "`keywords`", "each item of `keywords`"),
        ((), "the file", "the file"),
    ],
)
def test_an_error_is_about_a_key(route: tuple[str | int, ...], key: str, subject: str) -> None:
    error = SchemaError("x", route, "", {})
    assert (error.key, error.subject) == (key, subject)


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (
            SchemaError("missing", ("basics", "name"), {}, {}),
            "CV012",
            "`name` is missing: a résumé needs `basics.name`",
        ),
        (
            SchemaError("extra_forbidden", ("basics", "nmae"), "Ada", {}),
            "CV010",
            "there is no key `nmae` here",
        ),
    ],
)
def test_an_error_in_words(error: SchemaError, code: str, message: str) -> None:
    said = word(error)
    assert (said.code, said.message) == (code, message)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "empty"), ("", "empty"), ([], "a list"), ({}, "a mapping"), ("x", "text")],
)
def test_what_stands_there_has_a_name(value: object, expected: str) -> None:
    assert kind(value) == expected
