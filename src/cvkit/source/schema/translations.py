"""Texts in several languages: ``{en: Senior Researcher, de: Leitende Forscherin}``.

Such a map may stand wherever the schema wants a text, or a list of texts. Here it is found, and a
language picked from it, in the plain data; so nothing beyond ``source`` ever sees one.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args, get_origin

from cvkit import languages
from cvkit.diagnostics import words
from cvkit.model import Resume
from cvkit.model.base import SAME_EVERYWHERE
from cvkit.model.basics import Profile
from cvkit.source.schema import shape, suggest
from cvkit.source.yaml.tree import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.spans import Picks
    from cvkit.source.yaml.tree import Node, Plain

Maps: TypeAlias = "Mapping[Route, Mapping[str, Plain]]"
"""Each map of languages by its route in the file: language tag to text, in the file's order."""

_TAG = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
"""The shape of a language tag (RFC 5646, 2.1), its language in lower case as is the custom.

So ``- IT: moved the servers`` is not Italian.
"""


class Gap(NamedTuple):
    """A text that lacks a translation.

    Attributes:
        route: Its map of languages.
        lacking: The languages that it has no text in.
        shown: The language that is shown instead.
    """

    route: Route
    lacking: tuple[str, ...]
    shown: str


def find(plain: Plain) -> Maps:
    """Return all maps of languages in a résumé that need not be valid."""
    return dict(_maps(plain, Resume, ()))


def tags(maps: Maps, locales: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every language that some map has, and those of ``locales``; each once."""
    found: dict[str, str] = {}
    for tag in (*(tag for texts in maps.values() for tag in texts if is_tag(tag)), *locales):
        found.setdefault(_normal(tag), tag)
    return tuple(found.values())


def pick(maps: Maps, locale: str | None) -> Picks:
    """Choose for a locale such as ``de-AT``: it, else its language, else the first of the map."""
    return {
        route: _match(texts, locale or languages.DEFAULT_LOCALE)
        or next(filter(is_tag, texts), next(iter(texts)))
        for route, texts in maps.items()
    }


def gaps(root: Node, locales: Iterable[str]) -> Iterator[Gap]:
    """Find maps that lack a language of other maps, or one of the locales a file asks for."""
    maps = find(to_plain(root))
    wanted = tags(maps, locales)
    for route, texts in maps.items():
        if lacking := tuple(tag for tag in wanted if _match(texts, tag) is None):
            yield Gap(route, lacking, next(filter(is_tag, texts)))


def in_one_language(plain: Plain, maps: Maps, picks: Picks) -> Plain:
    """Return a résumé with what was picked in each map's place."""
    if not picks:
        return plain
    chosen = _replaced(plain, picks, ())
    titles = dict(_titles(maps, picks))
    if titles and isinstance(chosen, dict) and "export" in chosen:
        return {**chosen, "export": _renamed(chosen["export"], titles)}
    return chosen


def unknown(maps: Maps) -> Iterator[tuple[Route, str]]:
    """Yield the keys of maps that are no languages, each with its map's route."""
    return ((route, key) for route, texts in maps.items() for key in texts if not is_tag(key))


@lru_cache(maxsize=1024)
def is_tag(key: str) -> bool:
    """Whether a key names a language: one that cvkit has words for, or another that there is."""
    return has_words(key) or (_TAG.fullmatch(key) is not None and primary(key) in _all())


@lru_cache(maxsize=1024)
def has_words(key: str) -> bool:
    """Whether a key names a language that a résumé can be exported in."""
    return _TAG.fullmatch(key) is not None and primary(key) in _available()


@cache
def _available() -> frozenset[str]:
    return frozenset(languages.available())


@cache
def _all() -> frozenset[str]:
    """Return the codes of all languages that CLDR has an English name for."""
    from babel import Locale

    return frozenset(Locale("en").languages)


def _maps(plain: Plain, kind: Any, route: Route) -> Iterator[tuple[Route, Mapping[str, Plain]]]:  # noqa: ANN401
    match plain:
        case dict() if _is_map(plain, kind):
            yield route, plain
        case dict():
            for key, value in plain.items():
                below = _below(kind, key) if isinstance(value, dict | list) else None
                if below is not None:
                    yield from _maps(value, below, (*route, key))
        case list() if (item := shape.items(kind)) is not None:
            for index, value in enumerate(plain):
                if isinstance(value, dict | list):
                    yield from _maps(value, item, (*route, index))


def _below(kind: Any, key: str) -> Any:  # noqa: ANN401
    if shape.items(kind) is Profile:
        return str  # {github: ada}
    return None if shape.is_model(kind) and key in SAME_EVERYWHERE else shape.below(kind, key)


def _is_map(keys: dict[str, Plain], kind: Any) -> bool:  # noqa: ANN401
    """Whether a group of keys that stands where the schema wants a ``kind`` is languages."""
    has_language = any(map(has_words, keys))
    if get_origin(kind) is dict:
        # {de: {Staatsangehörigkeit: deutsch}}, but not the label “de” with a text in two languages
        groups = list(keys.values())
        return (
            has_language
            and _is_text(shape.bare(get_args(kind)[1]))
            and all(map(is_tag, keys))
            and all(isinstance(group, dict) and not all(map(is_tag, group)) for group in groups)
        )
    one = shape.items(kind) or kind
    if _is_text(one):
        return has_language or _are_names(keys)
    if getattr(one, "text_field", None) is None:
        return False
    # Beside keys of its own, a text stands for itself: then its languages go below its key.
    others = [key for key in keys if not is_tag(key)] if has_language else list(keys)
    has_fields = not one.model_fields.keys().isdisjoint(others) or any(
        words.closest(key, one.model_fields) for key in others
    )
    return not has_fields and (has_language or _are_names(keys))


def _are_names(keys: dict[str, Plain]) -> bool:
    """Whether keys are languages by their names, ``{english: …, german: …}``: surely a mistake."""
    return len(keys) > 1 and all(map(suggest.names_language, keys))


def _is_text(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Enum)


def _match(texts: Mapping[str, Plain], locale: str) -> str | None:
    """Look a locale up (RFC 4647, 3.4): ever less exactly; at last, the same language elsewhere."""
    known = {languages.lookups(tag)[0]: tag for tag in texts if is_tag(tag)}
    wanted = languages.lookups(locale)
    if found := next((known[tag] for tag in wanted if tag in known), None):
        return found
    return next((known[tag] for tag in known if primary(tag) == wanted[-1]), None)


def _normal(tag: str) -> str:
    return tag.replace("_", "-").lower()


def primary(tag: str) -> str:
    """Return a tag's language alone: ``de`` of ``de-AT``."""
    return _normal(tag).partition("-")[0]


def _replaced(plain: Plain, picks: Picks, route: Route) -> Plain:
    match plain:
        case dict() if tag := picks.get(route):
            return plain[tag]
        case dict():
            return {key: _replaced(value, picks, (*route, key)) for key, value in plain.items()}
        case list():
            return [_replaced(value, picks, (*route, at)) for at, value in enumerate(plain)]
    return plain


def _titles(maps: Maps, picks: Picks) -> Iterator[tuple[str, str]]:
    """Yield each title of a section of one's own in any language, with the one that was picked."""
    for route, texts in maps.items():
        match route, texts[picks[route]]:
            case ("custom", int(), "title"), str(picked) if picked.strip():
                for text in texts.values():
                    if isinstance(text, str):
                        yield text.strip(), picked.strip()


def _renamed(presentation: Plain, titles: Mapping[str, str]) -> Plain:
    """Let ``export`` and its variants call sections by their titles in any language."""
    if not isinstance(presentation, dict):
        return presentation
    new = dict(presentation)
    match presentation.get("sections"):
        case list() as names:
            new["sections"] = [
                titles.get(name.strip(), name) if isinstance(name, str) else name for name in names
            ]
    match presentation.get("titles"):
        case dict() as named:
            new["titles"] = {titles.get(name.strip(), name): text for name, text in named.items()}
    match presentation.get("variants"):
        case dict() as variants:
            new["variants"] = {name: _renamed(each, titles) for name, each in variants.items()}
    return new
