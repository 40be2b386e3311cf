"""Filters out errors that only follow from other errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.model import Dates, PartialDate
from cvkit.model.base import Textual
from cvkit.model.basics import Profile
from cvkit.source.schema import shape, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Route
    from cvkit.source.messages.schema_error import SchemaError

_LOCALE = ("export", "locale")


class KnownErrors(NamedTuple):
    """The errors of a file that can cause other errors.

    Attributes:
        meant: The keys that unknown keys were meant to be.
        hides_titles: Whether some titles of custom sections are unknown.
        hides_language: Whether the file's language is unknown.
    """

    meant: frozenset[Route]
    hides_titles: bool
    hides_language: bool

    def explain(self, finding: SchemaError) -> bool:
        """Return whether an error is likely to disappear once these errors are fixed."""
        match finding.type:
            case "missing":
                return finding.route in self.meant
            case "unknown_choice":
                return self.hides_titles
            case "date":
                return self.hides_language and _is_date_somewhere(finding)
        return False


def among(findings: Iterable[SchemaError]) -> KnownErrors:
    """Return the errors among the findings that can cause others."""
    found = list(findings)
    wrong = {finding.route for finding in found}
    unknown = {finding.route: _meant(finding) for finding in found if _is_unknown_key(finding)}
    meant = {route for route in unknown.values() if route}
    at_fault = wrong | meant
    return KnownErrors(
        meant=frozenset(meant),
        hides_titles=any(map(_holds_a_title, at_fault)),
        hides_language=not at_fault.isdisjoint({_LOCALE, _LOCALE[:1], _LOCALE[1:]}),
    )


def _is_unknown_key(finding: SchemaError) -> bool:
    return finding.type == "extra_forbidden"


def _holds_a_title(route: Route) -> bool:
    match route:
        case ("custom",) | ("custom", _) | ("custom", _, "title", *_):
            return True
    return False


def _meant(finding: SchemaError) -> Route | None:
    *parent, key = finding.route
    model = shape.model_at(tuple(parent))
    if model is None:
        return None
    is_text = isinstance(finding.given, str)
    name = suggest.for_key(str(key), model, is_text=is_text).key
    # With an unknown key, a text that can stand for a mapping is usually one that has a colon.
    if name is None and issubclass(model, Textual):
        name = next(iter(shape.required(model)), None)
    # In a list of profiles, the network's name as the key is a profile without the list.
    name = "network" if name is None and model is Profile else name
    if name in shape.one_needed(model):
        name = shape.one_needed(model)[0]  # which is what is said to be missing
    return (*parent, name) if name else None


def _is_date_somewhere(finding: SchemaError) -> bool:
    """Return whether a text is a date in any language."""
    read = PartialDate.parse if shape.at(finding.route) is PartialDate else Dates.parse
    for code in languages.available():
        try:
            read(finding.given, languages.load(code))
        except ValueError:
            continue
        return True
    return False
