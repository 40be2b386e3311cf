"""Accounts for every value of a foreign file: it is placed, lost, or a setting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.values import Place, values

if TYPE_CHECKING:
    from cvkit.importers.result.settle import Settled
    from cvkit.importers.values import Imported, Leaf
    from cvkit.source.yaml.tree import Mark

_NO_PLACE = ""


class Loss(NamedTuple):
    """A value that the résumé doesn't have.

    Attributes:
        leaf: The value.
        reason: Why it was left out, without a full stop; empty if cvkit has no place for it.
    """

    leaf: Leaf
    reason: str = _NO_PLACE


class Account(NamedTuple):
    """Where the values of a foreign file went; each is in exactly one of these.

    Attributes:
        placed: Those that the résumé has.
        lost: Those that it lacks, in file order.
        settings: Those that set up the other tool.
    """

    placed: tuple[Leaf, ...]
    lost: tuple[Loss, ...]
    settings: tuple[Leaf, ...]


def account(imported: Imported, settled: Settled) -> Account:
    """Say of each value of a foreign file where it went.

    Args:
        imported: What the importer made of it.
        settled: What is left after the schema's refusals.
    """
    used = {_key(leaf.place) for value in values(settled.data) for leaf in value.sources}
    reasons = {_key(place): reason for place, reason in imported.reasons.items()}
    for part in settled.refused:
        for value in values(part.data):
            reasons |= {_key(leaf.place): part.reason for leaf in value.sources}
    settings = {_key(place) for place in imported.settings}
    placed: list[Leaf] = []
    lost: list[Loss] = []
    others: list[Leaf] = []
    for leaf in imported.leaves:
        key = _key(leaf.place)
        if key in used:
            placed.append(leaf)
        elif key in settings and key not in reasons:
            others.append(leaf)
        else:
            lost.append(Loss(leaf, reasons.get(key, _NO_PLACE)))
    return Account(tuple(placed), tuple(lost), tuple(others))


def _key(place: Place) -> tuple[str, Mark]:
    """Identify a value: by its position alone, as an alias leads there by several pointers."""
    return place.part, place.mark
