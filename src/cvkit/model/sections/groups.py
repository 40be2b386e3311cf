"""Labels and what belongs to them: skills, languages and interests."""

from typing import Annotated

from pydantic import Field

from cvkit.model.base import Choice, NeedsOne, Selectable, Textual
from cvkit.model.text import RichText


class Skill(Selectable, Textual, NeedsOne):
    """A group of skills: a label and its skills; a plain text is a single skill."""

    text_field = "name"
    one_needed = ("name", "keywords")

    name: RichText | None = None
    """The label: Programming, Methods, …; without keywords, a skill."""

    level: RichText | None = None
    """Your level, in your own words; without a name, it is the label."""

    rating: Annotated[int, Field(ge=1, le=5)] | None = None
    """Your level from 1 to 5, drawn by the theme option levels; without a level, also printed."""

    keywords: tuple[RichText, ...] = ()
    """The skills in the group."""


class LanguageLevel(Choice):
    """Levels of the Common European Framework of Reference, and native."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


class SpokenLanguage(Selectable, Textual):
    """A language you speak; a plain text is its name and, in brackets, your level."""

    text_field = "language"

    language: RichText
    """Its name, or its ISO 639 code, which is printed as a name; the level may follow in brackets:
    English (C1)."""

    level: LanguageLevel | None = None
    """A1 to C2, or native."""

    fluency: RichText | None = None
    """Your level in your own words; printed instead of the level."""


class Interest(Selectable, Textual):
    """An interest, with details; a plain text is its name."""

    text_field = "name"

    name: RichText
    """What it is."""

    keywords: tuple[RichText, ...] = ()
    """Details."""
