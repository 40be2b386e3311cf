"""The theme and options that a résumé selects, and where the file sets them."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import selection
from cvkit.diagnostics import codes
from cvkit.model.content import SECTIONS
from cvkit.theme import contrast, options
from cvkit.theme.option_types import OptionType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.model import Resume
    from cvkit.model.export import Presentation, Variant
    from cvkit.theme.library import ThemeLibrary
    from cvkit.theme.theme import Theme

DEFAULT = "classic"
_NONE: Mapping[str, Any] = MappingProxyType({})


class ThemeSelection(NamedTuple):
    """A theme's name and the options set for it.

    Attributes:
        name: The theme's name.
        settings: Option values that the theme must accept.
        hints: Option values meant for another theme; ignored if this one doesn't accept them.
        name_route: The route of the theme's name in the file; ``None`` if it isn't there.
        option_routes: The route of each option that the file sets.
        page: The CSS name of the paper size that the file requests.
        sections: The names that options may use for the file's sections.
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

    def problems(self, library: ThemeLibrary) -> Iterator[Diagnostic]:
        """Yield problems with the file's theme and options, without positions.

        Built-in themes are known to be valid; any other theme is loaded so that all its errors are
        found before rendering.

        Raises:
            UnknownNameError: A theme that was selected outside the file doesn't exist.
            OptionError: An option that was set outside the file is unknown or has an invalid value.
            ThemeError: The theme is broken.
            PlatformError: A font that the theme needs isn't installed.
        """
        if self.name_route is None:
            library.find(self.name)
        elif self.name not in (known := library.available()):
            yield codes.NOT_A_CHOICE.at(
                self.name_route,
                f"there is no theme “{self.name}”",
                f"the themes are {', '.join(known)}",
                on_key=self.name_route[-1] != "theme",
            )
            return
        wrong = tuple(self._wrong_options(library)) if self.settings else ()
        yield from wrong
        if not wrong and not library.layers(self.name).is_built_in:
            self.load(library)

    def faint_colors(self, library: ThemeLibrary) -> Iterator[Diagnostic]:
        """Yield a warning for each chosen colour that is too light for the text set in it.

        Those of options that are set in the file have a route there, without positions.

        Raises:
            ThemeError: The theme is broken, or doesn't accept an option.
            PlatformError: A font that the theme needs isn't installed.
        """
        declared = library.options(self.name)
        colors = {
            name: option.sets.removeprefix("colors.")
            for name, option in declared.items()
            if name in self.settings and option.type is OptionType.COLOR and option.sets
        }
        if not colors:
            return
        theme = self.load(library)
        for name, color in colors.items():
            least, value = contrast.needed(theme, color), theme.colors[color]
            ratio, ground = min(
                ((contrast.ratio(value, ground), ground) for ground in contrast.grounds(theme)),
                default=(least, value),
            )
            # Rounded down, as what is too little should not look like enough.
            if (ratio := math.floor(ratio * 100) / 100) < least:
                yield codes.FAINT_COLOR.at(
                    self.option_routes.get(name),
                    f"text in {value} is hard to read on {ground}: the contrast of the {name} is "
                    f"{ratio:.2f}:1, and it needs {least:g}:1",
                    f"take a darker colour, such as {contrast.darker(value, ground, least)}",
                )

    def _wrong_options(self, library: ThemeLibrary) -> Iterator[Diagnostic]:
        declared = library.options(self.name)
        try:
            options.resolve(
                declared, self.settings, self.hints, theme=self.name, sections=self.sections
            )
        except options.OptionError as error:
            in_file = {found: _in_file(found, self) for found in error.diagnostics}
            if elsewhere := [found for found, placed in in_file.items() if placed is None]:
                raise options.OptionError(*elsewhere) from None
            yield from filter(None, in_file.values())


def select_theme(
    resume: Resume,
    presentation: Variant,
    *,
    variant: str | None = None,
    theme: str | None = None,
    settings: Mapping[str, Any] | None = None,
) -> ThemeSelection:
    """Combine the file's settings with those given separately.

    Args:
        resume: The résumé.
        presentation: The result of ``selection.select`` for the file and the variant.
        variant: The variant's name, used for its route in the file.
        theme: A theme that overrides the file's.
        settings: Options that override the file's.
    """
    default = presentation.theme or DEFAULT
    name = theme or default
    meant: dict[str, Any] = {}
    hints: dict[str, Any] = {}
    places: dict[str, Route] = {}
    name_route: Route = ("export", "theme")
    for route, node, its_theme in _presentations(resume, variant, default):
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
        name_route=name_route if presentation.theme and not theme else None,
        option_routes=places,
        page=presentation.page.value
        if presentation.page and "page" not in (settings or {})
        else None,
        sections=(*SECTIONS, *(section.title for section in resume.custom)),
    )


def every_selection(resume: Resume) -> Iterator[ThemeSelection]:
    """Yield every theme that the file or one of its variants selects or sets options for."""
    for variant in (None, *resume.export.variants):
        yield select_theme(resume, selection.presentation(resume, variant), variant=variant)
    whole = selection.presentation(resume)
    for name in resume.export.themes:
        chosen = select_theme(resume, whole, theme=name)
        yield chosen._replace(name_route=("export", "themes", name))


def _presentations(
    resume: Resume, variant: str | None, default: str
) -> Iterator[tuple[Route, Presentation, str]]:
    """Yield the presentations of the file and the variant, each with its route and theme."""
    yield ("export",), resume.export, resume.export.theme or DEFAULT
    if variant is not None:
        yield ("export", "variants", variant), resume.export.variants[variant], default


def _in_file(found: Diagnostic, choice: ThemeSelection) -> Diagnostic | None:
    """Return an option's diagnostic with its route in the file; ``None`` if it isn't set there."""
    option, *within = found.route or ()
    above = choice.option_routes.get(str(option))
    return None if above is None else found._replace(route=(*above, *within))
