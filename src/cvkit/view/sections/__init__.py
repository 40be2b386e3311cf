"""Recipes for sections, which define the slots that their entries fill.

A new section is a class in ``model/sections/``, a field of ``Content``, and a recipe here.
"""

from __future__ import annotations

from cvkit.model.sections.custom_sections import SectionKind
from cvkit.view.blocks import Entry
from cvkit.view.sections import academia, groups, people, records, timeline, works
from cvkit.view.sections.custom_sections import custom
from cvkit.view.sections.slots import Recipe, Slots
from cvkit.view.sections.timeline import role

__all__ = ["RECIPES", "Recipe", "Slots", "arranged", "custom", "fill", "role"]

RECIPES: dict[str, tuple[SectionKind, Recipe]] = {
    name: (kind, recipe)
    for kind, recipes in (
        (SectionKind.TIMELINE, timeline.RECIPES),
        (SectionKind.RECORDS, works.RECIPES),
        (SectionKind.RECORDS, academia.RECIPES),
        (SectionKind.RECORDS, records.RECIPES),
        (SectionKind.GROUPS, groups.RECIPES),
        (SectionKind.PROSE, people.RECIPES),
    )
    for name, recipe in recipes.items()
}
"""The kind and recipe of each section with entries, by its name in ``resume.yaml``."""


def arranged(name: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries of a section as they are printed: mere names in one line."""
    return tuple(groups.in_lines(entries)) if name in groups.IN_ONE_LINE else entries


def fill(slots: Slots, common: Slots) -> Entry:
    """Create an entry from the common slots, overridden by a recipe's.

    The location is printed beside the organization; without one, it is prepended to the byline.
    """
    filled = {**common, **slots}
    if filled.get("location") and not filled.get("organization"):
        filled["byline"] = (filled.pop("location"), *filled.get("byline", ()))
    return Entry(**filled)
