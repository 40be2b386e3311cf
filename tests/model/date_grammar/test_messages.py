from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar.messages import HOW_TO_WRITE, explain


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "soon", f"“soon” is not a date; {HOW_TO_WRITE}"),
        ("en", "heute", "“heute” is German; set `export.locale` to its language"),
        (
            "en",
            "Sommer 2020",
            (
                "“Sommer 2020” is not a date: “sommer” is Danish, German or Norwegian Bokmål; "
                "set `export.locale` to its language"
            ),
        ),
        (
            "de",
            "Foo 2020",
            f"“Foo 2020” is not a date: there is no month “foo”; {HOW_TO_WRITE}",
        ),
        ("en", "curently", "“curently” is not a date; did you mean “currently”?"),
    ],
)
def test_what_is_wrong(locale: str, text: str, expected: str) -> None:
    assert explain(text, languages.load(locale)) == expected
