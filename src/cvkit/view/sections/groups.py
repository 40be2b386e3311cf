"""Recipes for labels and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.text import RichText

if TYPE_CHECKING:
    from cvkit.model.sections import groups as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.sections.slots import Recipe, Slots


def skill(entry: model.Skill, context: EntryContext) -> Slots:
    """Fill the slots of a group of skills."""
    return {
        "title": context.rich(entry.name, "name"),
        "level": context.rich(entry.level, "level"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


def language(entry: model.SpokenLanguage, context: EntryContext) -> Slots:
    """Fill the slots of a spoken language."""
    level = context.label("native") if entry.level == "native" else entry.level
    return {
        "title": context.rich(RichText(context.wording.spoken(entry.language)), "language"),
        "level": context.rich(entry.fluency, "fluency")
        or context.text(level and str(level), "level"),
    }


def interest(entry: model.Interest, context: EntryContext) -> Slots:
    """Fill the slots of an interest."""
    return {
        "title": context.rich(entry.name, "name"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


RECIPES: dict[str, Recipe] = {
    "skills": skill,
    "languages": language,
    "interests": interest,
}
"""The recipe of each section, by its name in ``resume.yaml``."""
