"""Which theme a résumé asks for, with which options, and where in the file it says so."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import UnknownNameError
from cvkit.model.export import SECTIONS
from cvkit.theme import options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.model.export import Presentation, Variant
    from cvkit.theme.library import ThemeLibrary
    from cvkit.theme.theme import Theme

DEFAULT = "classic"
_NONE: Mapping[str, Any] = MappingProxyType({})


class ThemeSelection(NamedTuple):
    """A theme by name and the options set for it.

    Attributes:
        name: The theme's name.
        settings: Option values that the theme must take.
        hints: Option values written for another theme; used if this one takes such.
        name_route: Where the file names the theme; ``None`` when the file does not.
        option_routes: Where the file sets each option; what was set elsewhere is not in it.
        page: The paper that the file asks for, by its CSS name.
        sections: What an option may call the file's sections.
    """

    name: str
    settings: Mapping[str, Any] = _NONE
    hints: Mapping[str, Any] = _NONE
    name_route: Route | None = None
    option_routes: Mapping[str, Route] = _NONE
    page: str | None = None
    sections: tuple[str, ...] = ()

    def load(self, library: ThemeLibrary) -> Theme:
        """Return the theme with its options set; raises as ``ThemeLibrary.load`` does."""
        return library.load(self.name, settings=self.settings, hints=self.hints, page=self.page)


class Problem(NamedTuple):
    """A theme or an option that the file names and that does not exist or does not fit.

    Attributes:
        code: A code of ``cvkit.diagnostics.codes``.
        route: The place in the résumé.
        on_key: Whether the key is at fault, and not the value.
        message: What is wrong, without a full stop.
        help: What to write instead.
    """

    code: str
    route: Route
    on_key: bool
    message: str
    help: str


def select_theme(
    resume: Resume,
    look: Variant,
    *,
    variant: str | None = None,
    theme: str | None = None,
    settings: Mapping[str, Any] | None = None,
) -> ThemeSelection:
    """Put together what the file says and what was asked for beside it.

    Args:
        resume: The résumé.
        look: What ``selection.select`` made of the file and the variant.
        variant: The variant's name, to find its place in the file.
        theme: A theme to use instead of the file's.
        settings: Options to set over the file's.
    """
    wished = look.theme or DEFAULT
    name = theme or wished
    meant: dict[str, Any] = {}
    hints: dict[str, Any] = {}
    places: dict[str, Route] = {}
    name_route: Route = ("export", "theme")
    for route, node, its_theme in _looks(resume, variant, wished):
        if its_theme == name:
            meant |= node.theme_options
            places |= {option: (*route, "theme_options", option) for option in node.theme_options}
        else:
            hints |= node.theme_options
        name_route = (*route, "theme") if node.theme else name_route
    own = resume.export.themes.get(name, {})
    places |= {option: ("export", "themes", name, option) for option in own}
    for option in settings or {}:
        places.pop(option, None)
    return ThemeSelection(
        name,
        settings={**meant, **own, **(settings or {})},
        hints=hints,
        name_route=name_route if look.theme and not theme else None,
        option_routes=places,
        page=look.page.value if look.page and "page" not in (settings or {}) else None,
        sections=(*SECTIONS, *(section.title for section in resume.custom)),
    )


def _looks(
    resume: Resume, variant: str | None, wished: str
) -> Iterator[tuple[Route, Presentation, str]]:
    """Yield the file's look and the variant's: where each stands, and for which theme it is."""
    yield ("export",), resume.export, resume.export.theme or DEFAULT
    if variant is not None:
        yield ("export", "variants", variant), resume.export.variants[variant], wished


def problems(choice: ThemeSelection, library: ThemeLibrary) -> Iterator[Problem]:
    """Yield what the file says of the theme that cannot be followed.

    Raises:
        UnknownNameError: A theme that the file does not name does not exist.
        OptionError: An option that the file does not set is unknown or has a wrong value.
    """
    try:
        library.find(choice.name)
    except UnknownNameError as error:
        if choice.name_route is None:
            raise
        yield Problem(
            code=codes.NOT_A_CHOICE.code,
            route=choice.name_route,
            on_key=choice.name_route[-1] != "theme",
            message=error.message[:1].lower() + error.message[1:].removesuffix("."),
            help=error.help[:1].lower() + error.help[1:].removesuffix("."),
        )
        return
    if not choice.settings:
        return
    declared = library.options(choice.name)
    try:
        options.resolve(
            declared,
            choice.settings,
            choice.hints,
            theme=choice.name,
            sections=choice.sections,
        )
    except options.OptionError as error:
        elsewhere = [found for found in error.problems if found.option not in choice.option_routes]
        if elsewhere:
            raise options.OptionError(tuple(elsewhere)) from None
        for found in error.problems:
            code = codes.BAD_THEME_OPTION if found.known else codes.UNKNOWN_THEME_OPTION
            within = (found.key,) if found.key else ()
            yield Problem(
                code=code.code,
                route=(*choice.option_routes[found.option], *within),
                on_key=bool(within) or not found.known,
                message=found.message,
                help=found.help,
            )
