"""Options that are given as KEY=VALUE."""

from __future__ import annotations

import pytest

from cvkit.errors import CvkitError
from cvkit.theme.given_settings import parse


def test_words_become_options_and_mappings() -> None:
    words = ["accent=#123", "qr=", "front_matter.layout=page", "front_matter.title=a=b"]
    assert parse(words) == {
        "accent": "#123", "qr": "", "front_matter": {"layout": "page", "title": "a=b"},
    }  # fmt: skip


@pytest.mark.parametrize("word", ["accent", "=red", ""])
def test_another_form_is_refused(word: str) -> None:
    with pytest.raises(CvkitError, match=f"--set needs KEY=VALUE, not “{word}”."):
        parse([word])
