"""A complaint that goes away with another one is known as such."""

from __future__ import annotations

import pytest

from cvkit.source.messages.follow_on import among
from cvkit.source.messages.schema_error import SchemaError


def error(kind: str, *route: str | int, given: object = "") -> SchemaError:
    return SchemaError(kind, route, given, {})


MISSPELLED = error("extra_forbidden", "basics", "nmae", given="Ada")
NO_LOCALE = error("unknown_name", "export", "locale", given="x")
NO_TITLE = error("missing", "custom", 0, "title")


@pytest.mark.parametrize(
    ("known", "finding", "expected"),
    [
        ([MISSPELLED], error("missing", "basics", "name"), True),
        ([MISSPELLED], error("missing", "basics", "email"), False),
        ([], error("missing", "basics", "name"), False),
        ([NO_TITLE], error("unknown_choice", "export", "sections", 0), True),
        ([MISSPELLED], error("unknown_choice", "export", "sections", 0), False),
        ([NO_LOCALE], error("date", "work", 0, "dates", given="août 2020"), True),
        ([NO_LOCALE], error("date", "work", 0, "dates", given="soon"), False),
        ([], error("date", "work", 0, "dates", given="août 2020"), False),
    ],
)
def test_what_follows_from_what(
    known: list[SchemaError], finding: SchemaError, *, expected: bool
) -> None:
    assert among(known).explain(finding) is expected
