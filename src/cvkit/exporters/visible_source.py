"""What a selection shows of a résumé as data: a ``resume.yaml`` without what is left out."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from cvkit.model.base import Model
from cvkit.model.basics import Basics
from cvkit.model.content import SECTIONS, Content
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.export import Export, Presentation
from cvkit.source.writing import key_order, to_yaml
from cvkit.theme.theme_selection import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.selection import Selection
    from cvkit.source.yaml.tree import Plain

HEAD = ("This is the source of a résumé: cvkit import restores it.",)
"""The comment at the beginning of a source, by which cvkit recognizes it."""

_OF_SELECTION = frozenset({"id", "tags", "private", "droppable", "priority"})
"""Fields that say what to select, which is done."""

_LOOK = frozenset(Presentation.model_fields) - {
    "headline", "sections", "titles", "break_before", "theme_options",
}  # fmt: skip
"""Fields of ``export`` that are taken as they are."""


def yaml_of(selection: Selection) -> str:
    """Return what a selection shows as the text of a ``resume.yaml``."""
    return to_yaml(data_of(selection), head=HEAD)


def data_of(selection: Selection) -> dict[str, Plain]:
    """Return what a selection shows of a résumé, as ``resume.yaml`` would have it.

    Read again, it is a résumé that prints the same. Tags and other marks by which things are
    selected are left out, and so are all variants, and whatever isn't printed: sections that
    aren't listed, and the headline if the variant has its own.

    Args:
        selection: The selection.
    """
    content = content_of(selection)
    return {**content, **_export(selection, content)}


def content_of(selection: Selection) -> dict[str, Plain]:
    """Return the content that a selection shows: the person and the sections with entries."""
    listed = shown_sections(selection)
    data: dict[str, Plain] = {"basics": _basics(selection, with_summary="summary" in listed)}
    for name in Content.model_fields:
        is_listed = name in listed or name == "custom"
        if is_listed and (entries := _section(selection, name)):
            data[name] = entries
    return data


def shown_sections(selection: Selection) -> tuple[str, ...]:
    """Return the names of the sections that a selection lists, and titles of custom ones."""
    return selection.presentation.sections or SECTIONS


def plain(  # noqa: PLR0911 - one for each kind of value
    value: object, route: Route, selection: Selection
) -> Plain:
    """Return a part of a résumé as data, without what a selection leaves out.

    Args:
        value: The part.
        route: Its route.
        selection: The selection.
    """
    match value:
        case Model():
            return _short(value, fields_of(value, route, selection))
        case tuple():
            routes = [(*route, index) for index in range(len(value))]
            kept = (
                plain(item, at, selection)
                for item, at in zip(value, routes, strict=True)
                if selection.keeps(at)
            )
            return [item for item in kept if item]  # an empty role isn't printed
        case dict():
            return {str(key): plain(item, (*route, key), selection) for key, item in value.items()}
        case list():
            return [plain(item, (*route, index), selection) for index, item in enumerate(value)]
        case Dates():
            return value.written or ", ".join(map(_iso, value.periods))
        case PartialDate():
            return value.written or value.iso
        case Enum():
            return str(value.value)
        case bool():
            return "true" if value else "false"
        case None:
            return None
    return str(value)


def _iso(period: object) -> str:
    ends = [getattr(period, name) for name in ("start", "end")]
    return "/".join(one.iso if one else ".." for one in ends)


def fields_of(model: Model, route: Route, selection: Selection) -> dict[str, Plain]:
    """Return what is shown of a part of a résumé, by its keys in the order of ``resume.yaml``.

    Args:
        model: The part.
        route: Its route.
        selection: The selection.
    """
    fields: dict[str, Plain] = {}
    for name in key_order(type(model)):
        value = getattr(model, name)
        is_default = value == type(model).model_fields[name].get_default(call_default_factory=True)
        if name in _OF_SELECTION or is_default:
            continue
        found = plain(value, (*route, name), selection)
        if found:
            fields[name] = found
    return fields


def _short(model: Model, fields: dict[str, Plain]) -> Plain:
    """Return the text alone if a plain text says the same as the keys."""
    main = model.text_field
    return fields[main] if main and list(fields) == [main] else fields


def _basics(selection: Selection, *, with_summary: bool) -> dict[str, Plain]:
    basics = fields_of(selection.resume.basics, ("basics",), selection)
    if not with_summary:
        basics.pop("summary", None)
    if headline := selection.presentation.headline:
        basics["headline"] = str(headline)
        basics = {key: basics[key] for key in key_order(Basics) if key in basics}
    for key in ("email", "phone", "other_names"):
        match basics.get(key):
            case [only]:
                basics[key] = only
    if isinstance(profiles := basics.get("profiles"), list):
        basics["profiles"] = _profiles(profiles)
    return basics


def _profiles(profiles: list[Plain]) -> Plain:
    """Return ``{github: ada}`` for profiles with different networks, if that says all."""
    short: dict[str, Plain] = {}
    for profile in profiles:
        match profile:
            case {"network": str() as network, "username": str() as name, **rest} if not rest:
                is_url = "://" in name
            case {"network": str() as network, "url": str() as name, **rest} if not rest:
                is_url = "://" not in name
            case _:
                return profiles
        if is_url or network in short:
            return profiles
        short[network] = name
    return short


def _section(selection: Selection, name: str) -> list[Plain]:
    if name == "custom":
        return [*_custom(selection)]
    found = plain(getattr(selection.resume, name), (name,), selection)
    return found if isinstance(found, list) else []


def _custom(selection: Selection) -> Iterator[dict[str, Plain]]:
    """Yield the custom sections that are printed: those with an entry that isn't left out."""
    listed = shown_sections(selection)
    for index, section in enumerate(selection.resume.custom):
        route: Route = ("custom", index)
        is_listed = "custom" in listed or section.title in listed
        if is_listed and selection.keeps(route):
            fields = fields_of(section, route, selection)
            if fields.get("entries"):
                yield fields


def _export(selection: Selection, content: dict[str, Plain]) -> dict[str, Plain]:
    look = selection.presentation
    titles = {section["title"] for section in _custom(selection)}
    printed = {*content, *titles, "summary"}
    found: dict[str, Plain] = {
        "sections": [name for name in look.sections or () if name in {*SECTIONS, *titles}],
        "break_before": [name for name in look.break_before if name in printed],
        "titles": {name: title for name, title in look.titles.items() if name in printed},
        **{
            name: plain(getattr(look, name), ("export", name), selection)
            for name in _LOOK & look.model_fields_set
        },
        "theme_options": plain(_theme_options(selection), ("export",), selection),
    }
    order = [name for name in Export.model_fields if found.get(name)]
    return {"export": {name: found[name] for name in order}} if order else {}


def _theme_options(selection: Selection) -> dict[str, Any]:
    """Return the options that are meant for the theme of the file or the variant."""
    export, look = selection.resume.export, selection.presentation
    variant = export.variants.get(selection.variant or "")
    theme = look.theme or DEFAULT
    is_of_file = (export.theme or DEFAULT) == theme
    options = look.theme_options if is_of_file or variant is None else variant.theme_options
    return {**options, **export.themes.get(theme, {})}
