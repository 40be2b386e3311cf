"""Recipes for labels and what belongs to them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from cvkit.model.sections.groups import LanguageLevel
from cvkit.model.text import RichText
from cvkit.view.blocks import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.model.sections import groups as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.sections.slots import Recipe, Slots


def skill(entry: model.Skill, context: EntryContext) -> Slots:
    """Fill the slots of a group of skills."""
    name = context.rich(entry.name, "name")
    number = f"{entry.rating}/{_MOST}" if entry.rating else None
    level = context.rich(entry.level, "level") or context.text(number, "rating")
    return {
        "rating": (entry.rating, _MOST) if entry.rating else (0, 0),
        "title": name or level,
        "level": level if name else (),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


def language(entry: model.SpokenLanguage, context: EntryContext) -> Slots:
    """Fill the slots of a spoken language."""
    name, said = entry.language, None
    if not (entry.level or entry.fluency) and (found := _WITH_LEVEL.fullmatch(entry.language)):
        name, said = RichText(found["name"]), RichText(found["words"] or found["level"])
    level = _level(entry.level, context)
    known = entry.level or (said and _known_level(said))
    return {
        "rating": _rating(known) if known else (0, 0),
        "title": context.rich(RichText(context.wording.spoken(name)), "language"),
        "level": context.rich(entry.fluency, "fluency")
        or context.text(level, "level")
        or context.rich(RichText(_level(known, context)) if known else said, "language"),
    }


_WITH_LEVEL = re.compile(
    r"(?P<name>.*\S)\s*"
    r"(?:[(（](?P<words>[^()（）]+)[)）]|(?:,|:|\s[-–—])\s*(?P<level>[ABC][12]|native))",
    re.IGNORECASE,
)
"""A language with a level: “English (C1)”, “English – C1”, “Spanish (for everyday use)”."""


_MOST = 5
"""The highest rating of a skill."""


def _rating(level: LanguageLevel) -> tuple[int, int]:
    """Return a language's level as a number of marks; native speakers have all six."""
    levels = [one for one in LanguageLevel if one is not LanguageLevel.NATIVE]
    reached = len(levels) if level is LanguageLevel.NATIVE else 1 + levels.index(level)
    return reached, len(levels)


def _known_level(said: RichText) -> LanguageLevel | None:
    try:
        return LanguageLevel(said)
    except ValueError:
        return None


def _level(level: LanguageLevel | None, context: EntryContext) -> str:
    if level is LanguageLevel.NATIVE:
        return context.label("native")
    return str(level) if level else ""


def interest(entry: model.Interest, context: EntryContext) -> Slots:
    """Fill the slots of an interest."""
    return {
        "title": context.rich(entry.name, "name"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


IN_ONE_LINE = frozenset({"skills", "interests"})
"""Sections in which names without anything else are items of one line: ``[Python, SQL]``."""


def in_lines(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Join neighbours that are only names to one group without a name."""
    for is_name, found in groupby(entries, lambda entry: entry == _only_name(entry)):
        if is_name:
            names = tuple(found)
            yield Entry(items=tuple(entry.title for entry in names), origin=names[0].origin)
        else:
            yield from found


def _only_name(entry: Entry) -> Entry:
    return Entry(title=entry.title, origin=entry.origin)


RECIPES: dict[str, Recipe] = {
    "skills": skill,
    "languages": language,
    "interests": interest,
}
"""The recipe of each section, by its name in ``resume.yaml``."""
