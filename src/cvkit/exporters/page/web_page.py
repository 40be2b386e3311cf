"""The page as a value: its text, its style sheet and its files, put together as each format needs.

What a template prints of these is a slot, so that nothing has to be looked for in a finished page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.theme.stylesheet import StyleSheet

STYLES = "styles"
"""The slot of the style sheet; those of files have the files' addresses."""

_MARK = "\0"
"""Stands around the name of a slot. Neither HTML nor a résumé can have it (CV008)."""

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Resource:
    """A file that the page asks for.

    Attributes:
        data: Its bytes.
        media_type: IANA media type.
    """

    data: bytes = field(repr=False)
    media_type: str


class StyledPage(NamedTuple):
    """A page and the style sheets to be used with it, which are not in it.

    Attributes:
        html: The page.
        styles: The sheets, in order; none if they had to stay in the page.
    """

    html: str
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WebPage:
    """A rendered page.

    Attributes:
        text: What the template wrote, with slots.
        styles: The style sheet, with slots for the fonts' addresses.
        resources: Fonts (TrueType) and the photo, by their ``cvkit:`` address.
    """

    text: str
    styles: StyleSheet
    resources: Mapping[str, Resource]

    @property
    def html(self) -> str:
        """The page as one text that asks for the ``cvkit:`` addresses, and for nothing else."""
        return self.whole(_NONE)

    def whole(self, addresses: Mapping[str, str]) -> str:
        """Return the page as one text.

        Args:
            addresses: What to write for the ``cvkit:`` address of each resource.
        """
        styles = fill(self.styles.text, addresses)
        return fill(self.text, {**addresses, STYLES: styles})

    def apart(self) -> StyledPage:
        """Return the page and its style sheets for an engine that takes them beside it.

        They come after all that the page has of its own. So a page with a second style element
        keeps them where they are, lest they change their rank.
        """
        before, name, after = (*self.text.split(_MARK, 2), "", "")[:3]
        is_alone = (
            name == STYLES
            and before.rstrip().endswith("<style>")
            and after.lstrip().startswith("</style>")
            and self.text.count("<style") == 1
        )
        if not is_alone:
            return StyledPage(self.html, ())
        sheets = tuple(fill(sheet, _NONE) for sheet in self.styles if sheet)
        return StyledPage(fill(self.text, {STYLES: ""}), sheets)


def slot(name: str) -> str:
    """Return what stands in a text where something is to be filled in."""
    return f"{_MARK}{name}{_MARK}"


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill the slots of a text; one without a value gets its own name, which is an address."""
    pieces = text.split(_MARK)
    pieces[1::2] = [values.get(name, name) for name in pieces[1::2]]
    return "".join(pieces)
