"""Handles texts in several languages: ``{en: Senior Researcher, de: Leitende Forscherin}``.

Such a language map may be used wherever the schema expects a text or a list of texts. Maps are
found, and a language is picked from each, in the plain data, so code outside ``source`` never sees
them.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args, get_origin

from cvkit import languages
from cvkit.diagnostics import words
from cvkit.model import Resume
from cvkit.model.base import SAME_EVERYWHERE, SLUG, Selectable
from cvkit.model.basics import Profile
from cvkit.model.sections.groups import LanguageLevel, SpokenLanguage
from cvkit.source.schema import shape, suggest
from cvkit.source.yaml.tree import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.spans import Picks
    from cvkit.source.yaml.tree import Node, Plain

Maps: TypeAlias = "Mapping[Route, Mapping[str, Plain]]"
"""Language maps by their route in the file: language tag to text, in file order."""

_TAG = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
"""The syntax of a language tag (RFC 5646, 2.1), with the language in lower case.

Therefore ``- IT: moved the servers`` isn't taken for Italian.
"""


class Gap(NamedTuple):
    """A text that lacks a translation.

    Attributes:
        route: The route of its language map.
        lacking: The missing languages.
        shown: The language that is shown instead.
    """

    route: Route
    lacking: tuple[str, ...]
    shown: str


def find(plain: Plain) -> Maps:
    """Return all language maps in a résumé, which doesn't have to be valid."""
    return dict(_maps(plain, Resume, ()))


def tags(maps: Maps, locales: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every language used in a map or listed in ``locales``, without duplicates."""
    found: dict[str, str] = {}
    for tag in (*(tag for texts in maps.values() for tag in texts if is_tag(tag)), *locales):
        found.setdefault(_normal(tag), tag)
    return tuple(found.values())


def pick(maps: Maps, locale: str | None) -> Picks:
    """Pick the locale (such as ``de-AT``), or else its language, or else each map's first one."""
    return {
        route: _match(texts, locale or languages.DEFAULT_LOCALE)
        or next(filter(is_tag, texts), next(iter(texts)))
        for route, texts in maps.items()
    }


def gaps(root: Node, locales: Iterable[str]) -> Iterator[Gap]:
    """Find maps that lack a language of other maps, or one of the requested locales."""
    maps = find(to_plain(root))
    wanted = tags(maps, locales)
    for route, texts in maps.items():
        if lacking := tuple(tag for tag in wanted if _match(texts, tag) is None):
            yield Gap(route, lacking, next(filter(is_tag, texts)))


def in_one_language(plain: Plain, maps: Maps, picks: Picks) -> Plain:
    """Return a résumé with each language map replaced by the picked text."""
    if not picks:
        return plain
    chosen = _replaced(plain, picks, ())
    titles = dict(_titles(maps, picks))
    if titles and isinstance(chosen, dict) and "export" in chosen:
        return {**chosen, "export": _renamed(chosen["export"], titles)}
    return chosen


def unknown(maps: Maps) -> Iterator[tuple[Route, str]]:
    """Yield the keys of maps that aren't languages, each with its map's route."""
    return ((route, key) for route, texts in maps.items() for key in texts if not is_tag(key))


@lru_cache(maxsize=1024)
def is_tag(key: str) -> bool:
    """Return whether a key is the tag of any known language, supported by cvkit or not."""
    return has_words(key) or (_TAG.fullmatch(key) is not None and primary(key) in _all())


@lru_cache(maxsize=1024)
def has_words(key: str) -> bool:
    """Return whether a key is the tag of a language that a résumé can be exported in."""
    return _TAG.fullmatch(key) is not None and primary(key) in _available()


def is_number(key: str, given: Plain) -> bool:
    """Return whether a key is an identifier with its number, ``id: 1``, rather than Indonesian."""
    return key == "id" and isinstance(given, str) and not any(map(str.isalpha, given))


@cache
def _available() -> frozenset[str]:
    return frozenset(languages.available())


@cache
def _all() -> frozenset[str]:
    """Return the codes of all languages with an English name in CLDR."""
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
    """Return whether a mapping is a language map, given the ``kind`` that the schema expects."""
    has_language = any(has_words(key) and not is_number(key, keys[key]) for key in keys)
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
    if _is_identified(keys, one):
        return False
    if one is SpokenLanguage and not _may_name_languages(keys, is_list=kind is not one):
        return False
    if _is_text(one):
        return has_language or _are_names(keys)
    if getattr(one, "text_field", None) is None:
        return False
    # If the model's own fields are present, the languages belong below the text field's key.
    others = [key for key in keys if not is_tag(key)] if has_language else list(keys)
    has_fields = not one.model_fields.keys().isdisjoint(others) or any(
        words.closest(key, one.model_fields) for key in others
    )
    return not has_fields and (has_language or _are_names(keys))


def _is_identified(keys: dict[str, Plain], kind: Any) -> bool:  # noqa: ANN401
    """Return whether ``id`` is the name of an entry or a bullet, rather than Indonesian."""
    name = keys.get("id")
    return (
        isinstance(name, str)
        and shape.is_model(kind)
        and issubclass(kind, Selectable)
        and SLUG.fullmatch(name) is not None
    )


def _may_name_languages(keys: dict[str, Plain], *, is_list: bool) -> bool:
    """Return whether keys may be languages of the résumé, rather than those that someone speaks.

    ``{en: native, de: C1}`` isn't a text in two languages; ``{en: English, de: Englisch}`` is.
    """
    if is_list:
        return all(isinstance(value, list) for value in keys.values())
    texts = {value.casefold() for value in keys.values() if isinstance(value, str)}
    return texts.isdisjoint(level.casefold() for level in LanguageLevel)


def _are_names(keys: dict[str, Plain]) -> bool:
    """Return whether all keys are language names, ``{english: …, german: …}``, by mistake."""
    return len(keys) > 1 and all(map(suggest.names_language, keys))


def _is_text(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Enum)


def _match(texts: Mapping[str, Plain], locale: str) -> str | None:
    """Look up a locale (RFC 4647, 3.4), and fall back to the same language in another region."""
    known = {languages.lookups(tag)[0]: tag for tag in texts if is_tag(tag)}
    wanted = languages.lookups(locale)
    if found := next((known[tag] for tag in wanted if tag in known), None):
        return found
    return next((known[tag] for tag in known if primary(tag) == wanted[-1]), None)


def _normal(tag: str) -> str:
    return tag.replace("_", "-").lower()


def primary(tag: str) -> str:
    """Return a tag's primary language: ``de`` for ``de-AT``."""
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
    """Yield each custom section's title in every language, with the picked one."""
    for route, texts in maps.items():
        match route, texts[picks[route]]:
            case ("custom", int(), "title"), str(picked) if picked.strip():
                for text in texts.values():
                    if isinstance(text, str):
                        yield text.strip(), picked.strip()


def _renamed(presentation: Plain, titles: Mapping[str, str]) -> Plain:
    """Replace section titles in ``export`` and its variants by those in the picked language."""
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
