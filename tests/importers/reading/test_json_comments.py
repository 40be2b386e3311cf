"""Comments of JSON become blanks."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.json_comments import without_comments


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('{"a": 1} // x', '{"a": 1}     '),
        ('{"a": "//x /* y */"}', '{"a": "//x /* y */"}'),
        ('{"a": "\\"// no"} // yes', '{"a": "\\"// no"}       '),
        ("{/* a\n b */}", "{    \n     }"),
        ("url: http://engine.test // not JSON", "url: http://engine.test // not JSON"),
    ],
)
def test_comments_become_blanks(given: str, expected: str) -> None:
    assert without_comments(given) == expected
    assert len(without_comments(given)) == len(given)
