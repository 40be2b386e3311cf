"""Compares names of people, which lists of authors spell in several ways."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.model.basics import Basics


def comparable(name: str) -> str:
    """Return a name such that its spellings are equal: ``i v vollan`` for ``Vollan, I.V.``.

    Case, full stops, spaces and the order around a comma don't matter; initials and full names
    differ, as do letters with and without accents.

    Args:
        name: The name without markup.
    """
    family, comma, given = name.partition(",")
    ordered = f"{given} {family}" if comma and "," not in given else name
    return " ".join(unicodedata.normalize("NFKC", ordered).casefold().replace(".", " ").split())


def of_owner(basics: Basics) -> frozenset[str]:
    """Return every spelling of the name of a résumé's owner, each ``comparable``."""
    return frozenset(map(comparable, (basics.name, *basics.other_names)))
