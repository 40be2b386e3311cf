"""babel's names of languages."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.exporters.latex.languages import babel_name


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("de", "german"),
        ("de-AT", "austrian"),
        ("de-LI", "german"),
        ("en", "american"),
        ("en-GB", "british"),
        ("zh-Hant-TW", "chinese-traditional"),
        ("pt_BR", "brazilian"),
        ("xx", ""),
    ],
)
def test_a_name(locale: str, name: str) -> None:
    assert babel_name(locale) == name


def test_every_language_of_cvkit_has_one() -> None:
    assert len(languages.available()) > 30
    assert [one for one in languages.available() if not babel_name(one)] == []
