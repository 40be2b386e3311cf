"""The words of options that say what a résumé shows."""

from __future__ import annotations

import pytest

from cvkit.cli.look_options import page_count
from cvkit.errors import CvkitError


def test_a_number_of_pages() -> None:
    assert page_count(None) is None
    assert page_count("2") == 2


@pytest.mark.parametrize("word", ["0", "-1", "two", "1.5", "10000", ""])
def test_what_is_no_number_of_pages(word: str) -> None:
    with pytest.raises(CvkitError, match=f"not “{word}”"):
        page_count(word)
