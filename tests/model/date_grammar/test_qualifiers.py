from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import qualifiers


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "c. 2015", ("2015", {"approximate": True})),
        ("en", "2015~", ("2015", {"approximate": True})),
        ("en", "mid-2015", ("2015", {"stage": "mid"})),
        ("en", "May 2027 (expected)", ("May 2027", {"expected": True})),
        ("en", "Expected: May 2027", ("May 2027", {"expected": True})),
        ("de", "voraussichtlich 2027", ("2027", {"expected": True})),
        ("fi", "vuoden 2015 puoliväli", ("vuoden 2015", {"stage": "mid"})),
        ("ja", "2015年頃", ("2015年", {"approximate": True})),
        ("en", "cat 2015", None),
        ("en", "2015", None),
    ],
)
def test_what_is_around_a_date(
    locale: str, text: str, expected: tuple[str, dict[str, object]] | None
) -> None:
    words = languages.load(locale).words
    assert next(qualifiers.without(text, words), None) == expected
