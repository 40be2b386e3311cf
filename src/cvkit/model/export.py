"""The ``export`` part of a résumé: its look, its variants and its lint rules."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cvkit.diagnostics import Severity
from cvkit.model.base import Choice, Model, OneOrMore, Text
from cvkit.model.basics import Hidden
from cvkit.model.content import SECTIONS
from cvkit.model.letter import Letter
from cvkit.model.text import RichText


class PageSize(Choice):
    """Paper sizes, by their CSS names."""

    A4 = "A4"
    A5 = "A5"
    LETTER = "Letter"
    LEGAL = "Legal"


MOST_PAGES = 50

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
    except errors.UnknownNameError:
        raise PydanticCustomError(
            "unknown_locale", "There is no such locale", {"languages": languages.available()}
        ) from None
    return value


Locale = Annotated[Text, AfterValidator(_check_locale), Field(examples=["en-US", "de", "fr"])]


class PublicationGroups(Choice):
    """By what publications can be grouped."""

    KIND = "kind"
    YEAR = "year"


class PublicationStyle(Choice):
    """How a publication is printed."""

    FULL = "full"
    COMPACT = "compact"


class PublicationList(Model):
    """How the list of publications is printed."""

    group: PublicationGroups | None = None
    """Print a heading for each kind (articles, books, …) or year; by default, there is one list."""

    numbered: bool | None = None
    """Number them, anew for each kind if they are grouped by it; by default only in the themes
    academic and compact."""

    reversed: bool = False
    """Count down, so that the first one has the highest number."""

    style: PublicationStyle | None = None
    """full (the title on its own line) or compact (one paragraph); by default compact in the themes
    academic and compact, full in the others."""


class Keywords(Model):
    """Words that stand out in running text."""

    bold: Annotated[tuple[Text, ...], OneOrMore] = ()
    """Set in bold wherever they stand in summaries and bullets: [Rust, CUDA]."""


class Presentation(Model):
    """What both the whole file and a variant can set."""

    headline: RichText | None = None
    """Printed instead of basics.headline."""

    theme: Text | None = None
    """The theme's name; `cvkit themes` lists them."""

    theme_options: ThemeOptions = Field(default_factory=dict)
    """Options of the theme named above."""

    page: PageSize | None = None
    """Paper size; A4 by default."""

    pages: Annotated[int, Field(ge=1, le=MOST_PAGES)] | None = None
    """Maximum number of pages; to fit, the layout is tightened, then droppables are left out."""

    locale: Locale | None = None
    """Language and region of dates and titles, such as en-US or de."""

    sections: tuple[SectionName, ...] | None = None
    """The sections to print, in order; others are left out."""

    break_before: Annotated[tuple[SectionName, ...], OneOrMore] = ()
    """The sections that start a new page."""

    titles: dict[SectionName, Text] = Field(default_factory=dict)
    """Custom section titles: {work: Experience}."""

    publications: PublicationList = Field(default_factory=PublicationList)
    """How the list of publications is printed: {group: kind, numbered: true}."""

    keywords: Keywords = Field(default_factory=Keywords)
    """Words that stand out: {bold: [Rust, CUDA]}."""


class Variant(Presentation):
    """A version of the résumé for a particular purpose."""

    include: tuple[Text, ...] = ()
    """Keep tagged content only if it has one of these tags."""

    exclude: tuple[Text, ...] = ()
    """Leave out content with one of these tags."""

    hide: Hidden = ()
    """Leave out these contact and personal details: [phone, address, photo, references]."""

    drop: Annotated[tuple[Text, ...], OneOrMore] = ()
    """Leave out the entries and bullets with these ids."""

    replace: dict[Text, Any] = Field(default_factory=dict)
    """By id, a new text for a bullet, or new values for some keys of an entry; `basics` stands for
    the person: {compiler-2024: Wrote a compiler, basics: {headline: Compiler engineer}}."""

    add: dict[Text, Any] = Field(default_factory=dict)
    """By id, bullets to add to an entry; by the name of a section, entries to add to it."""

    order: dict[Text, Annotated[tuple[Text, ...], OneOrMore]] = Field(default_factory=dict)
    """By id or the name of a section, the ids of what comes first in it; the rest follows."""

    letter: Letter | None = None
    """The cover letter of this application: `--letter` writes it, and `--with-letter` both."""

    @property
    def has_wording(self) -> bool:
        """Whether it changes what the résumé says, rather than only what is shown, and how."""
        return bool(self.drop or self.replace or self.add or self.order)


RuleName = Annotated[
    Text,
    Field(
        description="A rule's code or name, or a prefix of several codes: CV112, CV1.",
        examples=["CV112", "worn-phrase", "CV1"],
    ),
]


class Lint(Model):
    """The lint rules that `cvkit validate` runs; `cvkit explain` lists them."""

    select: Annotated[tuple[RuleName, ...], OneOrMore] | None = None
    """Run only these rules; by default, all rules that are on by default."""

    ignore: Annotated[tuple[RuleName, ...], OneOrMore] = ()
    """Skip these rules; the longer code takes precedence: select CV1 and ignore CV112."""

    severity: dict[RuleName, Severity] = Field(default_factory=dict)
    """The severity of rules: {CV112: error}. This also turns on a rule that is off by default."""


class Public(Model):
    """What is made with --public."""

    hide: Hidden | None = None
    """The details that are left out; by default phone, address, birth_date, birth_place,
    nationality, details, signature and references."""


class Export(Presentation):
    """The look of the résumé, its variants and its lint rules."""

    extends: Text | None = None
    """A file of this folder with the same keys, which are used where this file has none."""

    themes: dict[Text, ThemeOptions] = Field(default_factory=dict)
    """Options of particular themes, by theme name, used whenever that theme is."""

    lint: Lint = Field(default_factory=Lint)
    """The lint rules to run: {ignore: [CV112], severity: {worn-phrase: error}}."""

    public: Public = Field(default_factory=Public)
    """What is left out with --public: {hide: [phone, address]}."""

    variants: dict[Text, Variant] = Field(default_factory=dict)
    """Versions for particular purposes, by name: cvkit export pdf --variant NAME."""
