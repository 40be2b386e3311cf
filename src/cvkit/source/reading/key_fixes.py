"""Suggests fixes for unknown keys that can only mean one field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from cvkit.diagnostics import Fix, RenameKey
from cvkit.diagnostics.words import normal
from cvkit.source.editing import to_fix
from cvkit.source.schema import shape, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.spans import SpanMap
    from cvkit.source.yaml.tree import Plain

SAME_THING = frozenset(
    {
        *("position", "jobtitle", "highlights", "responsibilities", "achievements", "company"),
        *("employer", "organisation", "studytype", "honours", "label", "tagline", "website"),
        *("homepage", "postalcode", "zip", "countrycode", "telephone", "mail", "hobbies"),
        *("certifications", "licences", "volunteering", "experience", "workexperience", "jobs"),
        *("name", "title", "role", "positions", "institute", "school", "university", "entity"),
        *("major", "subject", "field", "gpa", "grade", "points", "bulletpoints", "items"),
        *("description", "technologies", "tools", "stack", "tech", "link", "href", "tel"),
        *("mobile", "street", "state", "about", "image", "picture", "avatar", "conference"),
        *("venue", "inventors", "organizer", "proficiency", "socialnetworks"),
        *("social", "employment", "career", "honors", "prizes", "papers"),
        *("presentations", "period", "when", "year", "releasedate", "papersize"),
        *("type", "id", "booktitle"),
    }
)
"""Names that other tools and people give to the same things, normalized by ``words.normal``.

Not among them are names for a part of the field's value, such as ``startDate`` and ``coauthors``,
and names that may mean several things, such as ``contact``.
"""

_LONG = 7
_MOST = 2


def to_name(route: Route, name: str, spans: SpanMap) -> Fix | None:
    """Return a fix that renames a key, or ``None`` if that isn't possible.

    Args:
        route: The route of the key.
        name: The new name.
        spans: The positions in the file.
    """
    return to_fix("\n".join(spans.lines), RenameKey(spans.written(route), name))


def right_name(route: Route, given: Plain, spans: SpanMap) -> str | None:
    """Return the name that was clearly meant by an unknown key, unless it is already present.

    Args:
        route: The route of the key.
        given: The key's value.
        spans: The positions in the file.
    """
    model = shape.model_at(route[:-1])
    name = certain(str(route[-1]), given, model) if model else None
    return None if name is None or spans.has((*route[:-1], name)) else name


def certain(key: str, given: Plain, model: type[BaseModel]) -> str | None:
    """Return the field of a model that was clearly meant by a key, if the value fits it.

    A key is a typo of a field's name if one letter is missing, doubled, extra or swapped with its
    neighbour; in long names, also if one letter is wrong or there are two such typos, but not at
    the ends: ``published`` is a word of its own rather than a typo of ``publisher``.
    """
    fields = list(model.model_fields)
    if normal(key) in SAME_THING:
        name = suggest.for_key(key, model, is_text=isinstance(given, str)).key
        return name if name and is_valid(given, name, model) else None
    near = [field for field in fields if _is_slip(normal(key), normal(field))]
    same = [field for field in near if normal(field) == normal(key)]
    name = _only(same) or _only(near)
    return name if name and _fits(given, name, model) else None


def _only(names: Iterable[str]) -> str | None:
    found = list(names)
    return found[0] if len(found) == 1 else None


def is_valid(given: Plain, name: str, model: type[BaseModel]) -> bool:
    """Return whether a value is valid in a model's field, apart from what is inside it."""
    return not _errors(given, name, model)


def _fits(given: Plain, name: str, model: type[BaseModel]) -> bool:
    """Return whether a value has the field's kind: text, list or mapping."""
    return not any(kind.endswith("_type") for kind in _errors(given, name, model))


def _errors(given: Plain, name: str, model: type[BaseModel]) -> list[str]:
    try:
        model.model_validate({name: given})
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
        return [details["type"] for details in found if details["loc"] == (name,)]
    return []


def _is_slip(key: str, name: str) -> bool:
    if abs(len(key) - len(name)) > _MOST or min(len(key), len(name)) <= _MOST:
        return False
    slips = _slips(key, name)
    has_same_ends = key[0] == name[0] and key[-1] == name[-1]
    return slips <= 1 or (slips == _MOST and has_same_ends and min(len(key), len(name)) >= _LONG)


def _slips(key: str, name: str) -> int:
    """Count missing, extra and swapped letters; a wrong letter counts as one missing and one extra.

    This is the optimal string alignment distance without substitution.
    """
    before: list[int] = []
    row = list(range(len(name) + 1))
    for i, a in enumerate(key, 1):
        above, before_above = row, before
        row = [i]
        for j, b in enumerate(name, 1):
            best = above[j - 1] if a == b else 1 + min(row[j - 1], above[j])
            if i > 1 and j > 1 and a == name[j - 2] and key[i - 2] == b:
                best = min(best, before_above[j - 2] + 1)
            row.append(best)
        before = above
    return row[-1]
