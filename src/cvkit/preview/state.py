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
        pages: The maximum number of pages.
        settings: Theme options, each as ``KEY=VALUE``.
    """

    view: View = View.PAGES
    theme: str | None = None
    locale: str | None = None
    variant: str | None = None
    pages: int | None = None
    settings: tuple[str, ...] = ()


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


class ThemeOption(NamedTuple):
    """A theme option, as a field of a form.

    Attributes:
        name: Its name.
        type: The type of its value, as in ``OptionType``.
        help: What it does.
        choices: The values of a choice.
        value: The value without the user's choices: the file's, or else the theme's own; ``None``
            if that has no name among the choices.
    """

    name: str
    type: str
    help: str
    choices: tuple[str, ...]
    value: str | bool | dict[str, str] | None


class AvailableFormat(NamedTuple):
    """A format that the résumé can be exported in.

    Attributes:
        name: Its name.
        suffix: The suffix of its files, with its dot.
        help: What it is for.
        group: What it is among: documents, sources or data.
    """

    name: str
    suffix: str
    help: str
    group: str


class AvailableChoices(NamedTuple):
    """The available choices.

    Attributes:
        themes: All themes, including the user's own.
        locales: The locales of the file, then all languages cvkit supports.
        variants: The variants of the file.
        options: The options of the theme that is shown.
        formats: The formats for an export.
        theme: The theme that is used if none is chosen.
        locale: The locale that is used if none is chosen.
        pages: The maximum number of pages if none is chosen; ``None`` for no limit.
    """

    themes: tuple[LabeledName, ...]
    locales: tuple[LabeledName, ...]
    variants: tuple[LabeledName, ...]
    options: tuple[ThemeOption, ...]
    formats: tuple[AvailableFormat, ...]
    theme: str
    locale: str
    pages: int | None = None


class Instructions(NamedTuple):
    """How to get outside the preview what it shows.

    Attributes:
        command: The command that exports it.
        yaml: What to write into the file, so that it looks like this without options of the
            command; empty if it does already.
    """

    command: str
    yaml: str


@dataclass(frozen=True, slots=True)
class Download:
    """An exported file.

    Attributes:
        id: The hash of its name and bytes.
        name: Its name.
        media_type: IANA media type.
        data: Its bytes.
    """

    id: str
    name: str
    media_type: str
    data: bytes = field(repr=False)


class ExportResult(NamedTuple):
    """The result of an export.

    Attributes:
        diagnostics: What it found that reading the file had not.
        problem: Another error that prevented it.
        download: The file, or ``None`` if there are errors.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    problem: CvkitError | None = None
    download: Download | None = None


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
        instructions: How to export what is shown.
    """

    name: str
    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    problem: CvkitError | None
    rendering: Rendering | None
    is_current: bool
    available: AvailableChoices
    instructions: Instructions
