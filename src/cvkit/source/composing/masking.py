"""Masks what tells who someone is wherever it stands in a text: names, schools, contacts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MASK: Final = "[…]"
"""What stands for words that could tell who someone is."""

_SHORTEST: Final = 2
_SHORTEST_ACCOUNT: Final = 4
_SHORTEST_PHONE: Final = 7
_NEVER: Final = r"(?!)"
_EMAIL: Final = r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.\w{2,}"
_PHONE: Final = r"\+\d(?:[\s().\-/\u00a0]{0,3}\d){7,}"
_EAST_ASIAN = r"[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
"""It takes long to compile, and is only needed if something is masked."""


class Telling(NamedTuple):
    """What tells who someone is.

    Attributes:
        names: Their names, each whole.
        schools: The names of their schools.
        accounts: Their user names.
        addresses: Their pages.
        phones: Their phone numbers.
    """

    names: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    @property
    def words(self) -> set[str]:
        """The words of the names, without initials and particles such as “von”."""
        words = {word.strip(".,") for name in self.names for word in re.split(r"[\s,]+", name)}
        return {word for word in words if len(word) >= _SHORTEST and not word.islower()}


class Mask:
    """Masks texts.

    Args:
        telling: What to mask.
    """

    def __init__(self, telling: Telling) -> None:
        words = telling.words
        accounts = [one.lstrip("@") for one in telling.accounts]
        accounts = [one for one in accounts if len(one) >= _SHORTEST_ACCOUNT]
        pages = [one for address in telling.addresses if (one := _without_scheme(address))]
        # In addresses, a name is often in lower case and joined with other words.
        parts = "|".join(map(re.escape, (*words, *accounts, *pages))) or _NEVER
        address = rf"[^\s()<>]*(?i:{parts})[^\s()<>]*"
        self._address = re.compile(
            rf"(?i:https?://|www\.|mailto:){address}|{_EMAIL}|[\w-]+(?:\.[\w-]+)+/{address}"
        )
        self._link = re.compile(rf"\[([^\]]*)\]\((?:{address}|(?:mailto:|tel:)[^)\s]*)\)")
        self._telling = re.compile(parts, re.IGNORECASE)
        own = [_spaced(digits) for one in telling.phones if (digits := re.sub(r"\D", "", one))]
        pages_or_accounts = _any((*accounts, *pages))
        self._contact = re.compile(
            rf"{_PHONE}|(?<!\d)(?:{'|'.join(filter(None, own)) or _NEVER})(?!\d)"
            rf"|@?(?<!\w)(?i:{pages_or_accounts})(?!\w)"
        )
        self._name = re.compile(_names(telling.names, words, telling.schools))

    def __call__(self, text: str) -> str:
        """Return a text with its names, links, addresses and contacts masked."""
        text = self._address.sub(MASK, self._link.sub(r"\1", text))
        return self._name.sub(MASK, self._contact.sub(MASK, text))

    def tells(self, address: str) -> bool:
        """Whether an address has a name or an account in it."""
        return self._telling.search(address) is not None


def _names(names: Iterable[str], words: set[str], schools: Iterable[str]) -> str:
    """Return the pattern of names: whole in any case, or words of them with their initials."""
    initials = "|".join(sorted({re.escape(word[0]) for word in words if word[0].isupper()}))
    initial = rf"(?:{initials})\." if initials else _NEVER
    written = {*words, *(word.upper() for word in words)}
    joined = {word for word in words if "-" in word}
    single = f"(?:{_any(written)}|(?i:{_any(joined)}))"
    whole = [r"[\s._-]*".join(map(re.escape, re.split(r"[\s,]+", name.strip()))) for name in names]
    schools = [one for one in schools if len(one) > _SHORTEST]
    wide = [one for one in (*words, *schools) if re.search(_EAST_ASIAN, one)]
    wide_names = [one for one in whole if re.search(_EAST_ASIAN, one)]
    bounded = "|".join((
        rf"(?i:{_any(schools)})",
        rf"(?i:{'|'.join(filter(None, whole)) or _NEVER})",
        rf"(?:{initial}[\s-]*)*{single}(?:,\s*{initial}(?:[\s-]*{initial})*)?",
    ))  # fmt: skip
    # East Asian scripts write words without spaces between them.
    unbounded = "|".join((*wide_names, _any(wide)))
    return rf"(?<!\w)(?:{bounded})(?:(?!\w)|(?<=\.))|{unbounded}"


def _any(texts: Iterable[str]) -> str:
    """Return a pattern for any of some texts, the longest first."""
    return "|".join(re.escape(one) for one in sorted(texts, key=len, reverse=True)) or _NEVER


def _spaced(digits: str) -> str:
    """Return a pattern for a phone number, however it is grouped; with or without its country.

    Args:
        digits: Its digits. The last nine are what follows the code of any country.
    """
    national = digits[-9:]
    if len(national) < _SHORTEST_PHONE:
        return ""
    return r"(?:\+?[\d(][\d\s().\-/]{0,8})?" + r"[\s().\-/\u00a0]{0,3}".join(national)


def _without_scheme(address: str) -> str:
    """Return what is distinct of an address."""
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", address.strip(), flags=re.IGNORECASE)
