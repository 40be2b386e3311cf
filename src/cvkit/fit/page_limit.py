"""How many pages a résumé may fill, and whether that matters to the formats asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit import selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Route
    from cvkit.exporters.format import Format
    from cvkit.selection import Selection


class PageLimit(NamedTuple):
    """A number of pages not to exceed.

    Attributes:
        pages: The number.
        route: Where the file sets it; ``None`` if the command line does.
    """

    pages: int
    route: Route | None


def page_limit(
    selected: Selection, formats: Iterable[Format], asked: int | None
) -> PageLimit | None:
    """Return the limit to fit the résumé to; ``None`` if there is none, or it changes nothing.

    Args:
        selected: What is shown; its presentation may set a limit.
        formats: The formats that are exported. For those without pages, only leaving out
            droppable content makes a difference.
        asked: A limit from the command line, which wins over the file's.
    """
    pages = asked or selected.presentation.pages
    if not pages:
        return None
    has_droppable = any(thing.droppable for _, thing in selection.things(selected.resume))
    if not (has_droppable or any(one.paged for one in formats)):
        return None
    return PageLimit(pages, None if asked else _route(selected))


def _route(selected: Selection) -> Route:
    variant = selected.resume.export.variants.get(selected.variant or "")
    of_variant = ("variants", selected.variant or "") if variant and variant.pages else ()
    return ("export", *of_variant, "pages")
