"""Filters out errors that only follow from other errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.model import Dates, PartialDate
from cvkit.model.base import BulletItem
from cvkit.source.schema import shape, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Route
    from cvkit.source.messages.wording import SchemaError

_LOCALE = ("export", "locale")


class KnownErrors(NamedTuple):
    """What is wrong with a file, as far as other complaints may follow from it.

    Attributes:
        meant: The keys that unknown ones were meant to be.
        hides_titles: Whether the titles of sections of one's own are not all known.
        hides_language: Whether the file's language is not known.
    """

    meant: frozenset[Route]
    hides_titles: bool
    hides_language: bool

    def explain(self, finding: SchemaError) -> bool:
        """Whether a complaint is likely to go away with what is wrong elsewhere."""
        match finding.type:
            case "missing":
                return finding.route in self.meant
            case "unknown_choice":
                return self.hides_titles
            case "date":
                return self.hides_language and _is_date_somewhere(finding)
        return False


def among(findings: Iterable[SchemaError]) -> KnownErrors:
    """Return what others may follow from, of all that was found."""
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
    name = suggest.for_key(str(key), model).key
    # A bullet with an unknown key is a text with a colon in it.
    name = "text" if name is None and model is BulletItem else name
    return (*parent, name) if name else None


def _is_date_somewhere(finding: SchemaError) -> bool:
    """Whether a text is a date in any language."""
    read = PartialDate.parse if shape.at(finding.route) is PartialDate else Dates.parse
    for code in languages.available():
        try:
            read(finding.given, languages.load(code))
        except ValueError:
            continue
        return True
    return False
