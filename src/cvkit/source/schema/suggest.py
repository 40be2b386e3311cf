"""Suggests replacements for unknown names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.diagnostics import words
from cvkit.foreign import everyday, json_resume, rendercv
from cvkit.model import Resume
from cvkit.model.sections.works import Author
from cvkit.source.schema import shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

_DATES = "dates: Aug 2024 – present"


class Suggestion(NamedTuple):
    """What to write instead of an unknown key.

    Attributes:
        key: The key that was almost certainly meant, or ``None``.
        help: The help text to show.
    """

    key: str | None
    help: str


_ELSEWHERE: dict[tuple[type[BaseModel], str], str] = {
    (Author, "me"): (
        "your name is known by `basics.name`; list other spellings under `basics.other_names`"
    ),
}
"""Where to write what an unknown key says."""


@lru_cache(maxsize=1024)
def for_key(key: str, model: type[BaseModel], *, is_text: bool = False) -> Suggestion:
    """Suggest what to write instead of ``key``, which ``model`` doesn't have.

    Args:
        key: The unknown key.
        model: The model.
        is_text: Whether the key's value is a text: no list of entries is meant, then, if other
            tools use the same name for a text.
    """
    if elsewhere := _ELSEWHERE.get((model, key)):
        return Suggestion(None, elsewhere)
    fields = list(model.model_fields)
    others = [name for name in fields if not (is_text and _is_list_of_entries(model, name))]
    for tool, names in (("JSON Resume", json_resume.NAMES), ("RenderCV", rendercv.NAMES)):
        wanted = names.get(key) or names.get(key.lower(), ())
        if match := _first(wanted, others) or _first(wanted, fields):
            return Suggestion(match, f"{tool} calls this `{key}`; here it is {_show(match)}")
    wanted = everyday.NAMES.get(words.normal(key), ())
    if match := _first(wanted, others) or _first(wanted, fields):
        return Suggestion(match, f"here it is {_show(match)}")
    if close := words.closest(key, fields):
        return Suggestion(close, f"did you mean `{close}`?")
    if model is Resume and (home := _home(key)):
        return Suggestion(None, f"it belongs under `{home}:`")
    return Suggestion(None, f"valid keys are {words.keys(fields)}")


def for_language(key: str, others: Iterable[str] = ()) -> str | None:
    """Return the language code that was probably meant by a key, or ``None``.

    Args:
        key: An invalid language code: ``EN``, ``enn``, ``English``, ``egnlish``, ``Deutsch``.
        others: Codes already used beside it, which are excluded.
    """
    by_name = _own_names() | _english_names() | {code: code for code in languages.available()}
    name = key.lower() if key.lower() in by_name else words.closest(key, by_name)
    code = by_name[name] if name else None
    return None if code in set(others) else code


def names_language(key: str) -> bool:
    """Return whether a key is a language's English name rather than its code."""
    return key.lower() in _english_names()


@cache
def _english_names() -> dict[str, str]:
    """Return the code of each language by its English name in lower case."""
    names = languages.cldr("en").languages
    codes = [code for code in languages.available() if code in names]
    return {names[code].lower(): code for code in codes}


@cache
def _own_names() -> dict[str, str]:
    """Return the code of each language by its native name in lower case."""
    codes = [code for code in languages.available() if "-" not in code]
    names = {code: languages.cldr(code).get_language_name() for code in codes}
    return {name.lower(): code for code, name in names.items() if name}


def _home(key: str) -> str | None:
    """Return the part of a résumé that a misplaced top-level key belongs to."""
    for part in ("basics", "export"):
        model = shape.model_at((part,))
        if model and (
            key in model.model_fields
            or _first(json_resume.NAMES.get(key, ()), model.model_fields)
            or words.closest(key, model.model_fields)
        ):
            return part
    return None


def _is_list_of_entries(model: type[BaseModel], name: str) -> bool:
    return shape.is_model(shape.items(shape.below(model, name)))


def _first(wanted: Iterable[str], fields: Iterable[str]) -> str | None:
    known = set(fields)
    return next((name for name in wanted if name in known), None)


def _show(key: str) -> str:
    return f"`{_DATES}`" if key == "dates" else f"`{key}`"
