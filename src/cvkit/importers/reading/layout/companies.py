"""Knows companies and schools by words that only their names have."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 80
_COMPANY = re.compile(
    r"\b(?:GmbH|AG|SE|KG|mbH|e\. ?V\.|Ltd|LLC|LLP|Inc|Corp|Corporation|PLC|S\.A\.|SARL|S\.?p\.?A|"
    r"B\.V\.|University|Universität|Hochschule|Université|Universidad|Hospital|Klinikum)(?!\w)"
)


def is_company(text: str) -> bool:
    """Return whether a text is the name of a company or a school for sure.

    Args:
        text: The text, perhaps with a place.
    """
    return len(text) <= _LONGEST and _COMPANY.search(text) is not None
