"""The names of authors and editors, as BibTeX writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.source.bibliography.tex import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KEYED = re.compile(r"\b(given|family|prefix|suffix)\s*=\s*")
_OTHERS = "others"
AND_OTHERS = "et al."


def people(value: str) -> tuple[str, ...]:
    """Return the names in a BibTeX value, each as printed: first names first.

    Args:
        value: Names joined by ``and``: ``Lovelace, Ada and von Neumann, Jr, John and others``.
    """
    from bibtexparser.middlewares.names import split_multiple_persons_names  # noqa: PLC0415

    people_ = split_multiple_persons_names(value) if value else ()
    return tuple(filter(None, map(_person, people_)))


def in_order(given: str, particle: str, family: str, suffix: str) -> str:
    """Return a name's parts as printed; any of them may be empty."""
    return " ".join(filter(None, (given, particle, family, suffix)))


def _person(name: str) -> str:
    if name == _OTHERS:
        return AND_OTHERS
    if _KEYED.match(name):
        return _keyed(name)
    from bibtexparser.middlewares import names  # noqa: PLC0415 - only a .bib file needs it

    try:
        parts = names.parse_single_name_into_parts(name, strict=True)
    except names.InvalidNameError:
        return plain(name)
    return in_order(*map(_joined, (parts.first, parts.von, parts.last, parts.jr)))


def _keyed(name: str) -> str:
    """Read BibLaTeX's ``given=Hans, prefix=von, family=Muster``."""
    words = _KEYED.split(name)[1:]
    parts = {key: plain(value.strip(" ,")) for key, value in _pairs(words)}
    return in_order(*(parts.get(key, "") for key in ("given", "prefix", "family", "suffix")))


def _pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    one = iter(words)
    return zip(one, one, strict=True)


def _joined(words: Iterable[str]) -> str:
    return plain(" ".join(words))
