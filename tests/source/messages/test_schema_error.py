"""What an error is about."""

from __future__ import annotations

import pytest

from cvkit.source.messages.schema_error import SchemaError


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
