"""What may be asked for: locales that there are, pages that can be counted."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from cvkit import languages
from cvkit.model.export import Export, Lint


@pytest.mark.parametrize("locale", ["de", "en-GB", "zh-Hant"])
def test_a_locale_with_words(locale: str) -> None:
    assert Export.model_validate({"locale": locale}).locale == locale


def test_a_locale_without_words_is_told_with_those_there_are() -> None:
    with pytest.raises(ValidationError) as caught:
        Export.model_validate({"locale": "tlh"})
    (error,) = caught.value.errors()
    assert error["type"] == "unknown_locale"
    assert error["ctx"]["languages"] == tuple(languages.available())


@pytest.mark.parametrize("pages", [0, 51])
def test_pages_are_from_1_to_50(pages: int) -> None:
    with pytest.raises(ValidationError):
        Export.model_validate({"pages": pages})


def test_one_rule_is_a_list_of_one() -> None:
    assert Lint.model_validate({"ignore": "CV112"}).ignore == ("CV112",)
