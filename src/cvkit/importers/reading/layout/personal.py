"""Reads details that a label names: “Date of birth: 10 December 1815”, “Nationality: British”."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from cvkit import languages
from cvkit.importers.reading import date_texts, rich_text
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELLED = re.compile(r"([^\W\d][^:]{0,40}?)\s*:\s+(\S.*)|([^\W\d][^:]{0,40}):(?!//)(\S.*)")
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+", re.IGNORECASE)
_LONGEST: Final = 100
_PRINTED: Final = ("birth_date", "birth_place", "nationality")
_OTHERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("name", "full name", "vor- und nachname", "vor- und zuname", "name, vorname",
                 "first name(s) / surname(s)", "surname(s) / first name(s)",
                 "first name / surname", "nom et prénom", "nombre y apellidos"),
        "given": ("vorname", "vornamen", "first name", "first name(s)", "given name", "prénom"),
        "family": ("nachname", "familienname", "last name", "surname", "surname(s)",
                   "family name"),
        "location": ("address", "address(es)", "adresse", "anschrift", "wohnort", "location",
                     "residence", "dirección", "indirizzo", "domicile"),
        "birth_date": ("born", "born on", "dob", "birthday", "birth date", "geboren",
                       "geboren am", "geburtstag"),
        "nationality": ("citizenship", "nationalität"),
        "reach": ("e-mail", "email", "mail", "e-mail(s)", "e-mail-adresse", "phone", "telephone",
                  "telephone(s)", "tel", "tel.", "telefon", "mobile", "mobil", "mobile phone",
                  "handy", "cell", "mobiltelefon", "phone number", "téléphone", "teléfono",
                  "telefono", "web", "website", "homepage", "internet", "portfolio", "blog",
                  "p", "m", "t", "e", "w", "linkedin", "github", "xing", "url"),
    }
)  # fmt: skip
"""Labels that people write, besides those that cvkit prints; ``reach`` is known by its pattern."""


def is_label(text: str) -> bool:
    """Return whether a text is the label of what stands beside it.

    Args:
        text: The text, with or without a colon.
    """
    return text.rstrip().endswith(":") or _normal(text) in _labels()


def names_person(text: str) -> bool:
    """Return whether a text is a name, as its label says."""
    found = _LABELLED.fullmatch(text)
    label = _normal(found[1] or found[3]) if found else ""
    return _labels().get(label, "") in {"name", "given", "family"}


def without_label(token: Value) -> Value:
    """Return a way to reach somebody without its label, any other text as it is."""
    found = _LABELLED.fullmatch(token.text)
    label = _normal(found[1] or found[3]) if found else ""
    if not found or _labels().get(label) != "reach":
        return token
    return token.with_text((found[2] or found[4]).strip())


class Personal:
    """Collects what labels name."""

    def __init__(self) -> None:
        self._found: dict[str, Value] = {}
        self._details: dict[str, Data] = {}

    @property
    def place(self) -> Value | None:
        """The address; ``None`` if no label names one."""
        return self._found.get("location")

    def name(self) -> Value | None:
        """Return the name; ``None`` if no label names it."""
        given, family = self._found.get("given"), self._found.get("family")
        if given and family:
            return given.with_text(f"{given.text} {family.text}").also_from(family)
        return self._found.get("name") or given or family

    def take(self, token: Value) -> bool:
        """Keep a text with a label, and return whether it has one and is no way to reach anybody.

        Args:
            token: The text.
        """
        found = _LABELLED.fullmatch(token.text)
        if not found:
            return False
        label, text = found[1] or found[3], found[2] or found[4]
        key = _labels().get(_normal(label), "")
        value = token.with_text(text.strip())
        if key == "reach" or _ADDRESS.search(text) or len(text) > _LONGEST:
            return False
        if key == "birth_date":
            dates = date_texts.dates_in(text)
            key, value = ("birth_date", value.with_text(dates.text)) if dates else ("", value)
        if key and key not in self._found:
            self._found[key] = value
        elif label not in self._details:
            self._details[label] = value.with_text(rich_text.escaped(value.text))
        else:
            return False
        return True

    def data(self) -> dict[str, Data]:
        """Return what isn't the name or the place, in the keys of ``basics``."""
        rest = {key: self._found.get(key) for key in _PRINTED}
        return without_empty({**rest, "details": self._details})


def _normal(label: str) -> str:
    return " ".join(label.casefold().strip(" :").split())


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    """Return the keys of labels in every language of cvkit."""
    found: dict[str, str] = {}
    for tag in languages.available():
        words = languages.load(tag).labels
        found |= {_normal(words[key]): key for key in _PRINTED if key in words}
    for key, labels in _OTHERS.items():
        found |= {_normal(label): key for label in labels}
    return found
