"""Turns phone numbers, e-mail addresses and DOIs, as people write them, into URLs."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cvkit.model.text import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(
    r"""  (?<!\d) (?: \(\s*\+\s*\d++\s*\) | \+?\s* (?: \(\d[\d\s]*\) | \d++ ) )
          (?: [\s./\-‐‑–]*+ (?: \(\s*\d[\d\s]*\) | \d++ ) )*
          (?![^\W_])                                # not the “2” of “2nd floor”
    """,
    re.VERBOSE,
)
_EXTENSION = re.compile(
    r"(?:;ext=|[\s,;]*(?:x\.?|ext(?:ension|n)?\.?|poste|int\.|Durchwahl|DW|,,+|#)\s*)(?P<digits>\d{1,7})(?!\w)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?:[\s-]?[A-Z0-9]++)+(?!\w)")
_BETWEEN_NUMBERS = re.compile(
    r"\s*(?:[/,|&]|;(?!ext=))\s*|\s+(?!x|ext)[^\W\d_]{1,5}\s+", re.IGNORECASE
)
_TRUNK = re.compile(r"\(\s*0\s*\)")
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""The digits of letters on a phone's keys (ITU-T E.161)."""

_FEWEST = 5
"""Digits in the shortest number that is linked."""

_LOCAL = 7
"""Digits in a number without its area code; with as many on both sides, these are two numbers."""

_WITH_LETTERS = 10
"""Digits in a number that is written with letters, such as 1-800-FLOWERS."""

_UNFIT_FOR_MAIL = re.compile(r"""[\s%?#&;/=\[\]"<>\\^`{|}]""")
_UNFIT_FOR_DOI = re.compile(r"""[\s%?#\[\]"<>\\^`{|}]""")


def phones(written: str) -> tuple[TextSpan, ...]:
    """Return the text of a phone number with its link; of several numbers, each has its own.

    Args:
        written: What the résumé has: a number, several, or perhaps words such as “on request”.
    """
    spans: list[TextSpan] = []
    for part, is_number in _parts(written):
        spans.append(TextSpan(part, href=_phone(part) if is_number else None))
    return tuple(spans)


def mail(address: str) -> str:
    """Return the URL of an e-mail address (RFC 6068, section 2)."""
    local, at, domain = address.rpartition("@")
    return f"mailto:{_UNFIT_FOR_MAIL.sub(_encoded, local)}{at}{domain}"


_DOI_PREFIX = re.compile(r"(?:https?://)?(?:(?:dx|www)\.)?doi\.org/|doi:\s*", re.IGNORECASE)


def bare_doi(written: str) -> str:
    """Return a DOI without a prefix such as ``https://doi.org/``, and decoded if it was a URL."""
    prefix = _DOI_PREFIX.match(written)
    if prefix is None:
        return written
    rest = written[prefix.end() :]
    return unquote(rest) if prefix[0].endswith("/") else rest


def doi(identifier: str) -> str:
    """Return the URL of a DOI, given without a prefix (DOI Handbook, section 3.8)."""
    return f"https://doi.org/{_UNFIT_FOR_DOI.sub(_encoded, identifier)}"


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _parts(written: str) -> Iterator[tuple[str, bool]]:
    """Split a text into numbers and what is between them."""
    start = 0
    counts = [0, *accumulate(char.isdecimal() for char in written)]
    for between in _BETWEEN_NUMBERS.finditer(written):
        before = counts[between.start()] - counts[start]
        after = counts[-1] - counts[between.end()]
        if min(before, after) >= _LOCAL:
            yield written[start : between.start()], True
            yield between[0], False
            start = between.end()
    yield written[start:], True


def _phone(written: str) -> str | None:
    """Return the ``tel:`` URL (RFC 3966) of a text with a number, or ``None`` if it has none."""
    text = unicodedata.normalize("NFKC", written)
    for found in _NUMBER.finditer(text):
        number, end = found[0], found.end()
        first, slash, _ = number.partition("/")
        number = first if slash and _count(first) >= _LOCAL else number  # 555 0199/0200
        if _count(number) < _LOCAL and (letters := _LETTERS.match(text, end)):
            spelled = number + letters[0].translate(_KEYS)
            if _count(spelled) >= _WITH_LETTERS:
                number, end = spelled, letters.end()
        if _count(number) >= _FEWEST:
            extension = _EXTENSION.match(text, end)
            rest = f";ext={_digits(extension['digits'])}" if extension else ""
            return f"tel:{_dialled(number)}{rest}"
    return None


def _dialled(number: str) -> str:
    """Return the digits to dial, after ``+`` if the number has a country code."""
    without_trunk = _TRUNK.sub("", number)
    digits = _digits(without_trunk)
    if "+" in number:
        return f"+{digits}"
    if digits.startswith("00") and digits[2:3] not in {"", "0"}:
        return f"+{digits[2:]}"
    return _digits(number)


def _digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


def _count(text: str) -> int:
    return sum(char.isdecimal() for char in text)
