"""The state of the preview as immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.errors import CvkitError
    from cvkit.theme import Theme


class View(StrEnum):
    """How the résumé is shown; each value is also the name of a format."""

    PAGES = "pdf"
    WEB = "html"


class Choices(NamedTuple):
    """The user's choices on the page; ``None`` means the file's own setting.

    Attributes:
        view: Pages or web page.
        theme: The theme to use instead of the file's.
        locale: The locale to use instead of the file's.
        variant: The variant to show.
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
    """A rendered résumé.

    Attributes:
        id: The hash of its bytes; identical renderings have the same.
        view: The view it is for.
        data: The PDF or the HTML.
        theme: The theme, which may limit the time to draw the pages.
        sheets: The page sizes of a PDF.
    """

    id: str
    view: View
    data: bytes = field(repr=False)
    theme: Theme = field(repr=False, compare=False)
    sheets: tuple[PageSize, ...] = ()


class LabeledName(NamedTuple):
    """A choice: its name in cvkit, and its label in the browser."""

    name: str
    label: str


class AvailableChoices(NamedTuple):
    """The available choices.

    Attributes:
        themes: All themes, including the user's own.
        locales: The locales of the file, then all languages cvkit supports.
        variants: The variants of the file.
        theme: The theme that is used if none is chosen.
        locale: The locale that is used if none is chosen.
    """

    themes: tuple[LabeledName, ...]
    locales: tuple[LabeledName, ...]
    variants: tuple[LabeledName, ...]
    theme: str
    locale: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that the preview shows for one version of the files.

    Attributes:
        name: The name of the file as given on the command line.
        lines: The lines of its text.
        diagnostics: The diagnostics of the file and of its theme.
        problem: Another error that prevents rendering and has no place in a file.
        rendering: The rendering of this text, or else the last good one.
        is_current: Whether the rendering is of this text.
        available: The available choices.
    """

    name: str
    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    problem: CvkitError | None
    rendering: Rendering | None
    is_current: bool
    available: AvailableChoices
