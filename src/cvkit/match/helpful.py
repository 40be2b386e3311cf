"""What a variant shows, and which of the things that it leaves out cover a term."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cvkit import selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.diagnostics import Route
    from cvkit.match.evidence import Place
    from cvkit.match.terms import Term
    from cvkit.selection import Selection

Places: TypeAlias = "Mapping[str, Sequence[Place]]"
"""Where each term stands in the résumé, by the term's name."""


class Helpful(NamedTuple):
    """Something that is left out, or may be, although it covers a term.

    Attributes:
        route: The bullet or entry.
        terms: The terms that nothing else covers.
        reason: Why it is left out; empty if page fit may do so, because it is droppable.
    """

    route: Route
    terms: tuple[str, ...]
    reason: str


def helpful(asked: Iterable[Term], places: Places, shown: Selection) -> tuple[Helpful, ...]:
    """Return what is left out although it covers a term, then what page fit may leave out.

    Args:
        asked: The terms of the advertisement.
        places: Where the résumé has them.
        shown: What the variant shows.
    """
    left_out: dict[tuple[Route, str], list[str]] = {}
    droppable: dict[Route, list[str]] = {}
    marked = {route for route, thing in selection.things(shown.resume) if thing.droppable}
    for term in asked:
        found = [one for one in places.get(term.name, ()) if not one.is_listed]
        visible = [one for one in found if is_shown(one.route, shown)]
        if not visible:
            for key in dict.fromkeys(_hidden(one.route, shown) for one in found):
                left_out.setdefault(key, []).append(term.name)
            continue
        around = [next(_within(one.route, marked), None) for one in visible]
        if all(around):
            for route in dict.fromkeys(one for one in around if one):
                droppable.setdefault(route, []).append(term.name)
    return (
        *(Helpful(route, tuple(names), why) for (route, why), names in left_out.items()),
        *(Helpful(route, tuple(names), "") for route, names in droppable.items()),
    )


def is_shown(route: Route, shown: Selection) -> bool:
    """Whether a text of the résumé is in what a variant shows.

    Args:
        route: Where the text stands.
        shown: What the variant shows.
    """
    return not _hidden(route, shown)[1]


def _hidden(route: Route, shown: Selection) -> tuple[Route, str]:
    """Return what is left out with a text, and why; the reason is empty if it is shown."""
    if route[0] == "export":
        place = ("export", "variants", shown.variant or "", "headline")
        is_own = route == place if _has_own_headline(shown) else route == ("export", "headline")
        return route, "" if is_own else "is the headline of another variant"
    if route == ("basics", "headline") and shown.presentation.headline:
        return route, "is replaced by another headline"
    for length in range(1, len(route) + 1):
        if not shown.keeps(route[:length]):
            return route[:length], shown.omitted[route[:length]]
    sections = shown.presentation.sections
    if sections is not None and (name := _section(route, shown)) and name not in sections:
        return route, f"its section, {name}, isn't shown"
    return route, ""


def _has_own_headline(shown: Selection) -> bool:
    variant = shown.resume.export.variants.get(shown.variant or "")
    return bool(variant and variant.headline)


def _section(route: Route, shown: Selection) -> str:
    """Return the section of a text, as ``export.sections`` names it; empty for the header."""
    if route[0] == "basics":
        return "summary" if route[1:2] == ("summary",) else ""
    if route[0] == "custom":
        return str(shown.resume.custom[int(route[1])].title)
    return str(route[0])


def _within(route: Route, marked: set[Route]) -> Iterator[Route]:
    """Yield what is marked and holds a text, the outermost first."""
    return (route[:length] for length in range(1, len(route) + 1) if route[:length] in marked)
