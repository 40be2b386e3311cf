"""Numbers in a text, in digits of any script or in words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_DIGITS = re.compile(
    r"""(?<!\w)(?<![^\W_][./-])               # not in a name, such as S3 and HTTP/2 …
        (?!(?:19[1-9]\d|20[0-4][1-9]|20[1-4]0)(?![\w%€$£]|[.,]\d))  # … and no year
        \d""",
    re.VERBOSE,
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts in which a number follows a word without a space."""


def has_number(text: str, language: str) -> bool:
    """Whether a text has a number other than a year.

    Args:
        text: The text; digits of all scripts count, as do fractions such as “½”.
        language: The ISO 639 code; words of a language without a list don't count.
    """
    spaced = _UNSPACED.sub(" ", text)
    if _DIGITS.search(spaced) or any(sign in text for sign in "½⅓⅔¼¾"):
        return True
    words = _words(language)
    return words is not None and words.search(text) is not None


@cache
def _lists() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_suffix(".toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _words(language: str) -> re.Pattern[str] | None:
    listed = _lists().get(language)
    if listed is None:
        return None
    if pattern := listed.get("pattern"):
        return re.compile(pattern)
    forms = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in listed["words"].split())
    return re.compile(rf"(?<!\w){listed.get('prefix', '')}(?:{forms})(?!\w)", re.IGNORECASE)
