"""Recognizes valid numbers without phonenumbers, whose import takes as long as all of lint.

``phone_plans.tsv`` has, for each country code, a pattern of national numbers that phonenumbers
accepts, too: those of fixed lines and mobile phones in the main country of the code.
``tests/lint/test_phone_plans.py`` generates it and compares.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".tsv")
_INTERNATIONAL = re.compile(r"\+[0-9](?:[ .()-]{0,2}[0-9])+")
_LONGEST_CODE = 3


def is_surely_right(number: str) -> bool:
    """Whether a number in international format is certainly valid.

    ``False`` does not mean that it is invalid.
    """
    if not _INTERNATIONAL.fullmatch(number):
        return False
    digits = re.sub(r"\D", "", number)
    plans = _plans()
    # No code is a prefix of another (ITU-T E.164).
    for length in range(1, _LONGEST_CODE + 1):
        if pattern := plans.get(digits[:length]):
            return re.fullmatch(pattern, digits[length:]) is not None
    return False


@cache
def _plans() -> dict[str, str]:
    lines = FILE.read_text(encoding="ascii").splitlines()
    return dict(line.split("\t", 1) for line in lines)
