"""How the résumé is to be shown; everything else in the file is what it says."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cvkit.diagnostics import Severity
from cvkit.model.base import Model, OneOrMore, Text
from cvkit.model.text import RichText


class PageSize(StrEnum):
    """Paper sizes, by the names CSS has for them."""

    A4 = "A4"
    A5 = "A5"
    LETTER = "Letter"
    LEGAL = "Legal"


MOST_PAGES = 50

SECTIONS = (
    "summary", "work", "education", "projects", "publications", "talks", "patents", "awards",
    "certificates", "skills", "languages", "volunteer", "memberships", "interests", "references",
    "custom",
)  # fmt: skip
"""The names of all sections, in the order in which they are printed unless said otherwise."""

SectionName = Annotated[
    Text, Field(description=f"One of {', '.join(SECTIONS)}, or the title of a custom section.")
]

ThemeOptions = Annotated[
    dict[str, Any], Field(description="Options of the theme; `cvkit themes` lists them.")
]


def _check_locale(value: str) -> str:
    from cvkit import errors, languages  # noqa: PLC0415 - read only when a locale is given

    try:
        languages.load(value)
    except errors.UnknownNameError as error:
        raise PydanticCustomError(
            "unknown_name", "{reason}", {"reason": error.message, "help": error.help}
        ) from None
    return value


Locale = Annotated[Text, AfterValidator(_check_locale), Field(examples=["en-US", "de", "fr"])]


class Presentation(Model):
    """What both the whole file and one variant of it can set."""

    headline: RichText | None = None
    """Printed instead of basics.headline."""

    theme: Text | None = None
    """The theme's name; `cvkit themes` lists them."""

    theme_options: ThemeOptions = Field(default_factory=dict)
    """Options for the theme named above."""

    page: PageSize | None = None
    """Paper size: A4 unless said otherwise."""

    pages: Annotated[int, Field(ge=1, le=MOST_PAGES)] | None = None
    """How many pages it may fill: set more closely if need be, then without what is droppable."""

    locale: Locale | None = None
    """Language and region of dates and titles, such as en-US or de."""

    sections: tuple[SectionName, ...] | None = None
    """Which sections, in this order; what is not named is left out."""

    titles: dict[SectionName, Text] = Field(default_factory=dict)
    """Other titles for sections: {work: Experience}."""


class Variant(Presentation):
    """A version of the résumé for one purpose."""

    include: tuple[Text, ...] = ()
    """Of what has tags, only what has one of these is kept."""

    exclude: tuple[Text, ...] = ()
    """What has one of these tags is left out."""


RuleName = Annotated[
    Text,
    Field(
        description="A rule's code or name, or how the codes of several begin: CV112, CV1.",
        examples=["CV112", "worn-phrase", "CV1"],
    ),
]


class Lint(Model):
    """Which advice `cvkit validate` gives; `cvkit explain` lists all rules."""

    select: Annotated[tuple[RuleName, ...], OneOrMore] | None = None
    """Only these rules; unless said, all but those that are often wrong."""

    ignore: Annotated[tuple[RuleName, ...], OneOrMore] = ()
    """Not these rules; of two that fit, the longer code wins: select CV1 and ignore CV112."""

    severity: dict[RuleName, Severity] = Field(default_factory=dict)
    """How much a rule matters: {CV112: error}. A rule that is off unless asked for is on then."""


class Export(Presentation):
    """The look of the whole file, and its variants."""

    themes: dict[Text, ThemeOptions] = Field(default_factory=dict)
    """Options for one theme only, by its name, used whenever that theme is."""

    lint: Lint = Field(default_factory=Lint)
    """Which advice `cvkit validate` gives: {ignore: [CV112], severity: {worn-phrase: error}}."""

    variants: dict[Text, Variant] = Field(default_factory=dict)
    """Versions for one purpose each, by name: cvkit export pdf --variant NAME."""
