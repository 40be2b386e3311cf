"""Theme options: parses the user's settings and applies them to the tokens."""

from __future__ import annotations

import contextlib
import copy
import re
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics import codes, words
from cvkit.errors import ThemeError
from cvkit.model.text import SAFE_SCHEMES
from cvkit.theme.option_types import Option, OptionType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from cvkit.diagnostics import Diagnostic

LINK = ("text", "url")
"""The parts of a link, both of which are required."""

_MAPS = {
    OptionType.MAP: "write a mapping of names to text: {name: text}",
    OptionType.SECTIONS: "write a mapping of sections to text: {work: text}",
    OptionType.LINK: "write a link text and an address: {text: Home, url: /}",
}
"""The types whose values are mappings of names to texts, with help on how to write them."""

_IGNORED = re.compile(r"[\x00-\x20]+")
"""Browsers skip these within a scheme (WHATWG URL, section 4.4)."""

_SCHEME = re.compile(r"([^/?#:]*):")

_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})


class OptionError(ThemeError):
    """Raised when a theme doesn't accept a setting.

    The route of each diagnostic is relative to the options: the option's name and, if the option
    is a mapping, the name at fault.
    """


def resolve(
    declared: Mapping[str, Option],
    settings: Mapping[str, Any],
    hints: Mapping[str, Any],
    *,
    theme: str,
    sections: Collection[str] = (),
) -> dict[str, Any]:
    """Return the value of every option, using defaults for those that aren't set.

    Args:
        declared: The theme's options.
        settings: The user's settings, as text or a mapping of texts.
        hints: Like ``settings``, but ignored if the theme doesn't accept them.
        theme: The theme's name, for messages.
        sections: Names of the résumé's sections; section names in options aren't checked unless
            given.

    Raises:
        OptionError: A setting is unknown, or its value doesn't match the option's type.
    """
    problems: list[Diagnostic] = []
    values = {name: option.default for name, option in declared.items()}
    for name in hints.keys() & declared.keys():
        with contextlib.suppress(ValueError):
            value, kind = _convert(hints[name], declared[name]), declared[name].type
            if not any(_within(name, kind, value, sections)):
                values[name] = value
    for name, value in settings.items():
        option = declared.get(name)
        if option is None:
            problems.append(_unknown(name, declared, theme))
            continue
        try:
            values[name] = _convert(value, option)
        except ValueError as error:
            message = f"“{value}” is not valid for the option {name}"
            problems.append(codes.BAD_THEME_OPTION.at((name,), message, str(error)))
            continue
        problems += _within(name, option.type, values[name], sections)
    if problems:
        raise OptionError(*problems)
    return values


def apply(
    data: Mapping[str, Any], declared: Mapping[str, Option], values: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the manifest's data with the options applied to its tokens."""
    result = copy.deepcopy(dict(data))
    for name, option in declared.items():
        value = values[name]
        if option.sets and value is not None:
            _set(result, option.sets, value)
        if option.type is OptionType.CHOICE and value is not None:
            for path, token in option.choices[value].items():
                _set(result, path, token)
    return result


def problem_of_default(option: Option) -> str:
    """Return a message about an option's invalid default; empty if the default is valid."""
    default = option.default
    if default is None or (option.type is OptionType.FLAG and isinstance(default, bool)):
        return ""
    try:
        if option.type is OptionType.FLAG:
            return "write true or false, without quotes"
        value = _convert(default, option)
    except ValueError as error:
        return str(error)
    return next((found.help for found in _within("", option.type, value, ())), "")


def _set(data: dict[str, Any], path: str, value: object) -> None:
    *tables, key = path.split(".")
    for table in tables:
        data = data.setdefault(table, {})
    data[key] = value


def _unknown(name: str, declared: Mapping[str, Option], theme: str) -> Diagnostic:
    message = f"the theme {theme} has no option `{name}`"
    help_text = _meant(name, declared, "it has")
    return codes.UNKNOWN_THEME_OPTION.at((name,), message, help_text, on_key=True)


def _within(
    option: str,
    kind: OptionType,
    value: Any,  # noqa: ANN401 - depends on the option's type
    sections: Collection[str],
) -> Iterator[Diagnostic]:
    """Yield diagnostics for names or an address in an option's value that are not valid."""
    if kind is OptionType.SECTIONS and sections:
        yield from _strange(option, value, sections, "there is no section", "the sections are")
    if kind is OptionType.LINK and value:
        yield from tuple(_wrong_names(option, value)) or _unsafe(option, value["url"])


def _wrong_names(option: str, names: Collection[str]) -> Iterator[Diagnostic]:
    """Yield diagnostics for unknown or, if there are none, missing parts of a link."""
    takes_no = f"the option {option} takes no"
    lacking = [part for part in LINK if part not in names]
    yield from tuple(_strange(option, names, LINK, takes_no, "it takes")) or (
        codes.BAD_THEME_OPTION.at(
            (option,), f"the option {option} has no `{part}`", _MAPS[OptionType.LINK]
        )
        for part in lacking
    )


def _unsafe(option: str, url: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic if an address may do more than lead to a page."""
    address = _IGNORED.sub("", url)
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in SAFE_SCHEMES:
        message = f"the scheme “{scheme[1]}:” is not one of {', '.join(SAFE_SCHEMES)}"
        yield codes.BAD_THEME_OPTION.at((option, "url"), message, _MAPS[OptionType.LINK])


def _strange(
    option: str, names: Collection[str], known: Collection[str], there_is_no: str, there_are: str
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each unknown name."""
    for name in names:
        if name not in known:
            message, meant = f"{there_is_no} `{name}`", _meant(name, known, there_are)
            yield codes.BAD_THEME_OPTION.at((option, name), message, meant, on_key=True)


def _meant(name: str, names: Collection[str], there_are: str) -> str:
    close = words.closest(name, names, least=0.6)
    return f"did you mean `{close}`?" if close else f"{there_are} {', '.join(names) or 'none'}"


def _convert(value: object, option: Option) -> Any:  # noqa: ANN401 - depends on the option's type
    match option.type, value:
        case OptionType.TEXT, str():
            return value
        case OptionType.COLOR, str() if re.fullmatch(r"#(?:[0-9a-fA-F]{3}){1,2}", value):
            return _long_color(value)
        case OptionType.COLOR, _:
            raise ValueError("write a colour like #1a4b8c")
        case OptionType.FLAG, str() if value.lower() in _TRUE | _FALSE:
            return value.lower() in _TRUE
        case OptionType.FLAG, _:
            raise ValueError("write true or false")
        case OptionType.CHOICE, str() if value.casefold() in map(str.casefold, option.choices):
            return next(one for one in option.choices if one.casefold() == value.casefold())
        case OptionType.CHOICE, _:
            raise ValueError(f"it can be {', '.join(option.choices)}")
        case kind, dict() if kind in _MAPS and all(
            isinstance(text, str) for text in value.values()
        ):
            return dict(value)
        case kind, _ if kind in _MAPS:
            raise ValueError(_MAPS[kind])
    raise ValueError("write text")


def _long_color(value: str) -> str:
    digits = value[1:]
    short = len(digits) == 3  # noqa: PLR2004 - #rgb
    return "#" + ("".join(digit * 2 for digit in digits) if short else digits).lower()
