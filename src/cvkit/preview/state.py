"""What the preview shows, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.errors import CvkitError


class View(StrEnum):
    """How the résumé is looked at; each value is also the name of its format."""

    PAGES = "pdf"
    WEB = "html"


class Choices(NamedTuple):
    """What a person chose on the page; ``None`` is what the file says.

    Attributes:
        view: As pages, or as a web page.
        theme: A theme instead of the file's.
        locale: A locale instead of the file's.
        variant: One of the file's variants.
    """

    view: View = View.PAGES
    theme: str | None = None
    locale: str | None = None
    variant: str | None = None


class PageSize(NamedTuple):
    """The size of one page, in points (1/72 inch)."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rendering:
    """A résumé that was made.

    Attributes:
        id: Names its bytes; two editions that look the same have the same.
        view: What it is.
        data: The PDF or the HTML.
        sheets: The pages of a PDF.
    """

    id: str
    view: View
    data: bytes = field(repr=False)
    sheets: tuple[PageSize, ...] = ()


class LabeledName(NamedTuple):
    """A thing to choose: its name for cvkit, and the words for a person."""

    name: str
    label: str


class AvailableChoices(NamedTuple):
    """What there is to choose from.

    Attributes:
        themes: The themes there are, a person's own among them.
        locales: Those of the file first, then every language cvkit has.
        variants: Those of the file.
        theme: The theme that is used unless one is chosen.
        locale: The locale that is used unless one is chosen.
    """

    themes: tuple[LabeledName, ...]
    locales: tuple[LabeledName, ...]
    variants: tuple[LabeledName, ...]
    theme: str
    locale: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything there is to see at one moment.

    Attributes:
        name: The file's name, as the person gave it.
        lines: Its text.
        diagnostics: What is wrong with it or with a theme, and what could be better.
        problem: What else keeps the page from being made, and stands in no file.
        edition: The page: of this text, or the last one that could be made.
        is_current: Whether the page is of this text.
        offers: What there is to choose from.
    """

    name: str
    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    problem: CvkitError | None
    edition: Rendering | None
    is_current: bool
    offers: AvailableChoices
