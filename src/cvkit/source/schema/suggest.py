"""What a person may have meant by a name that does not exist."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.model import Resume
from cvkit.source.schema import shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

JSON_RESUME = {
    "position": ("title",),
    "highlights": ("bullets",),
    "startDate": ("dates", "date"),
    "endDate": ("dates", "expires", "date"),
    "releaseDate": ("date",),
    "studyType": ("study_type",),
    "label": ("headline",),
    "image": ("photo",),
    "picture": ("photo",),
    "website": ("url",),
    "company": ("organization",),
    "name": ("organization", "title"),
    "entity": ("organization",),
    "postalCode": ("postal_code",),
    "countryCode": ("country",),
    "date": ("dates",),
    "title": ("name",),
}
"""Names of JSON Resume 1.0.0 and 0.x (https://jsonresume.org/schema) to ours, best first."""

RENDERCV = {
    "cv": ("basics",),
    "design": ("export",),
    "end_date": ("dates", "date"),
    "journal": ("publisher",),
    "social_networks": ("profiles",),
    "start_date": ("dates", "date"),
}
"""Names of RenderCV 2 (https://docs.rendercv.com) to ours, best first."""

ELSEWHERE = {
    "startdate": ("dates", "date"),
    "enddate": ("dates", "date"),
    "from": ("dates",),
    "to": ("dates",),
    "period": ("dates",),
    "when": ("dates", "date"),
    "year": ("date", "dates"),
    "employer": ("organization",),
    "organisation": ("organization",),
    "institute": ("institution", "organization"),
    "school": ("institution",),
    "university": ("institution",),
    "company": ("organization",),
    "role": ("roles", "title"),
    "jobtitle": ("title",),
    "positions": ("roles",),
    "degree": ("study_type",),
    "major": ("area",),
    "subject": ("area",),
    "field": ("area",),
    "gpa": ("score",),
    "grade": ("score",),
    "responsibilities": ("bullets",),
    "achievements": ("bullets",),
    "points": ("bullets",),
    "bulletpoints": ("bullets",),
    "items": ("bullets", "keywords", "entries"),
    "details": ("bullets", "keywords"),
    "description": ("summary",),
    "technologies": ("keywords",),
    "tools": ("keywords",),
    "stack": ("keywords",),
    "tech": ("keywords",),
    "skills": ("keywords",),
    "link": ("url",),
    "homepage": ("url",),
    "href": ("url",),
    "mail": ("email",),
    "tel": ("phone",),
    "telephone": ("phone",),
    "mobile": ("phone",),
    "address": ("location",),
    "street": ("address",),
    "zip": ("postal_code",),
    "state": ("region",),
    "place": ("location", "city"),
    "about": ("summary",),
    "avatar": ("photo",),
    "tagline": ("headline",),
    "conference": ("event", "publisher"),
    "venue": ("event", "publisher"),
    "coauthors": ("authors",),
    "inventors": ("authors",),
    "organizer": ("issuer", "organization"),
    "proficiency": ("level",),
    "socialnetworks": ("profiles",),
    "social": ("profiles",),
    "links": ("profiles", "url"),
    "experience": ("work",),
    "workexperience": ("work",),
    "employment": ("work",),
    "jobs": ("work",),
    "career": ("work",),
    "volunteering": ("volunteer",),
    "certifications": ("certificates",),
    "licenses": ("certificates",),
    "honors": ("awards",),
    "prizes": ("awards",),
    "hobbies": ("interests",),
    "papers": ("publications",),
    "presentations": ("talks",),
    "personal": ("basics",),
    "contact": ("basics",),
    "person": ("basics",),
    "header": ("basics",),
    "settings": ("export",),
    "layout": ("export",),
    "template": ("theme",),
    "language": ("locale",),
    "lang": ("locale",),
    "papersize": ("page",),
    "sectionorder": ("sections",),
    "order": ("sections",),
}
"""Names that other tools and people use, in lower case without blanks, dashes and underscores."""

_DATES = "dates: Aug 2024 – present"


class Suggestion(NamedTuple):
    """What to write instead of an unknown key.

    Attributes:
        key: The key that was surely meant, or ``None``.
        help: What to tell the person.
    """

    key: str | None
    help: str


@lru_cache(maxsize=1024)
def for_key(key: str, model: type[BaseModel]) -> Suggestion:
    """Say what to write instead of ``key``, which ``model`` does not have."""
    fields = list(model.model_fields)
    for tool, names in (("JSON Resume", JSON_RESUME), ("RenderCV", RENDERCV)):
        if match := _first(names.get(key) or names.get(key.lower(), ()), fields):
            return Suggestion(match, f"{tool} calls this `{key}`; here it is {_show(match)}")
    if match := _first(ELSEWHERE.get(_normal(key), ()), fields):
        return Suggestion(match, f"here it is {_show(match)}")
    if close := closest(key, fields):
        return Suggestion(close, f"did you mean `{close}`?")
    if model is Resume and (home := _home(key)):
        return Suggestion(None, f"it stands below `{home}:`")
    return Suggestion(None, f"the keys here are {_listed(fields)}")


def for_choice(given: str, choices: Iterable[str]) -> str:
    """Say which values there are, and which of them was probably meant."""
    names = list(choices)
    close = closest(given, names)
    meant = f"did you mean `{close}`? " if close else ""
    return f"{meant}It can be {_listed(names, last='or')}"


def for_language(key: str, others: Iterable[str] = ()) -> str | None:
    """Return the code of the language that a key was probably meant to be, or ``None``.

    Args:
        key: What is no code of a language: ``EN``, ``enn``, ``English``, ``egnlish``, ``Deutsch``.
        others: Codes that stand beside it, and so are not meant.
    """
    by_name = _own_names() | _english_names() | {code: code for code in languages.available()}
    name = key.lower() if key.lower() in by_name else closest(key, by_name)
    code = by_name[name] if name else None
    return None if code in set(others) else code


def names_language(key: str) -> bool:
    """Whether a key is a language's name in English, rather than its code."""
    return key.lower() in _english_names()


@cache
def _english_names() -> dict[str, str]:
    """Return the code of each language by its name, in lower case."""
    names = languages.cldr("en").languages
    codes = [code for code in languages.available() if code in names]
    return {names[code].lower(): code for code in codes}


@cache
def _own_names() -> dict[str, str]:
    """Return the code of each language by what it is called in itself."""
    codes = [code for code in languages.available() if "-" not in code]
    names = {code: languages.cldr(code).get_language_name() for code in codes}
    return {name.lower(): code for code, name in names.items() if name}


def closest(given: str, names: Iterable[str]) -> str | None:
    """Return the name that differs from ``given`` by no more than a slip, or ``None``."""
    by_normal = {_normal(name): name for name in names}
    found = get_close_matches(_normal(given)[:100], by_normal, n=1, cutoff=0.75)
    return by_normal[found[0]] if found else None


def _home(key: str) -> str | None:
    """Return the part of a résumé that has a key which stands at the root."""
    for part in ("basics", "export"):
        model = shape.model_at((part,))
        if model and (
            key in model.model_fields
            or _first(JSON_RESUME.get(key, ()), model.model_fields)
            or closest(key, model.model_fields)
        ):
            return part
    return None


def _first(wanted: Iterable[str], fields: Iterable[str]) -> str | None:
    known = set(fields)
    return next((name for name in wanted if name in known), None)


def _normal(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).lower()


def _show(key: str) -> str:
    return f"`{_DATES}`" if key == "dates" else f"`{key}`"


def _listed(names: list[str], last: str = "and") -> str:
    shown = [f"`{name}`" for name in names]
    return f"{', '.join(shown[:-1])} {last} {shown[-1]}" if len(shown) > 1 else "".join(shown)
