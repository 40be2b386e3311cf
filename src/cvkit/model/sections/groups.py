"""Labels and what belongs to them: skills, languages and interests."""

from cvkit.model.base import Choice, Selectable
from cvkit.model.text import RichText


class Skill(Selectable):
    """A group of skills: a label and its skills."""

    name: RichText
    """The label: Programming, Methods, …"""

    level: RichText | None = None
    """Your level, in your own words."""

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


class SpokenLanguage(Selectable):
    """A language you speak."""

    language: RichText
    """Its name, or its ISO 639 code, which is printed as a name."""

    level: LanguageLevel | None = None
    """A1 to C2, or native."""

    fluency: RichText | None = None
    """Your level in your own words; printed instead of the level."""


class Interest(Selectable):
    """An interest, with details."""

    name: RichText
    """What it is."""

    keywords: tuple[RichText, ...] = ()
    """Details."""
