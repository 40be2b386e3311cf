"""The choices in the query of an address, which are those that a browser sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import CvkitError
from cvkit.model.export import MOST_PAGES
from cvkit.preview.state import Choices, View
from cvkit.theme import given_settings

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams


def choices(asked: QueryParams) -> Choices:
    """Return the choices; what is missing or empty is as in the file.

    Raises:
        ValueError: One of them makes no sense, whatever the file says.
    """
    view, pages = asked.get("view") or View.PAGES, asked.get("pages") or None
    if view not in tuple(View):
        raise ValueError("Unknown view.")
    if pages and not (pages.isdecimal() and 1 <= int(pages) <= MOST_PAGES):
        raise ValueError(f"pages must be between 1 and {MOST_PAGES}.")
    settings = tuple(asked.getlist("set"))
    try:
        given_settings.parse(settings)
    except CvkitError:
        raise ValueError("set must be KEY=VALUE.") from None
    return Choices(
        View(view),
        theme=asked.get("theme") or None,
        locale=asked.get("locale") or None,
        variant=asked.get("variant") or None,
        pages=int(pages) if pages else None,
        settings=settings,
    )
