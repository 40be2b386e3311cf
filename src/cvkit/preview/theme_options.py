"""The options of the theme that is shown, with the values that they have without a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.errors import CvkitError
from cvkit.preview.state import ThemeOption
from cvkit.theme import options
from cvkit.theme.option_types import OptionType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.theme import ThemeLibrary
    from cvkit.theme.option_types import Option
    from cvkit.theme.theme_selection import ThemeSelection


def theme_options(chosen: ThemeSelection, themes: ThemeLibrary) -> tuple[ThemeOption, ...]:
    """Return the options of a theme; none if it is broken, which its diagnostics tell.

    Args:
        chosen: The theme, and what the file sets.
        themes: The available themes.
    """
    try:
        manifest = themes.manifest(chosen.name)
        values = options.resolve(manifest.options, chosen.settings, chosen.hints, theme=chosen.name)
    except CvkitError:
        return ()
    tokens = options.apply(manifest.model_dump(), manifest.options, values)
    if chosen.page:
        tokens["page"]["size"] = chosen.page
    return tuple(
        ThemeOption(
            name, one.type.value, one.help, tuple(one.choices), _value(one, values[name], tokens)
        )
        for name, one in manifest.options.items()
    )


def _value(option: Option, value: Any, tokens: Mapping[str, Any]) -> Any:  # noqa: ANN401 - by type
    """Return the value that the tokens amount to."""
    if option.type is OptionType.CHOICE:
        names = dict.fromkeys((*([value] if value else []), *option.choices))
        return next((name for name in names if _is_chosen(option, name, value, tokens)), None)
    return _at(tokens, option.sets) if option.sets else value


def _is_chosen(option: Option, name: str, value: str | None, tokens: Mapping[str, Any]) -> bool:
    sets = option.choices[name]
    if not sets:  # a choice that changes nothing is told by its name alone
        return name == value
    return all(_matches(_at(tokens, path), token) for path, token in sets.items())


def _at(tokens: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - a token of any type
    found: Any = tokens
    for key in path.split("."):
        found = found[key]
    return found


def _matches(found: Any, wanted: Any) -> bool:  # noqa: ANN401 - the same
    if isinstance(wanted, dict):
        return all(found.get(key) == value for key, value in wanted.items())
    return bool(found == wanted)
