"""The page as a value: its text, style sheet and files, assembled as each format needs.

Templates print placeholders ("slots") for these, so that nothing has to be searched for in a
finished page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.theme.stylesheet import StyleSheet

STYLES = "styles"
"""The name of the style sheet's slot; slots of files are named by the files' URLs."""

_MARK = "\0"
"""Delimits the name of a slot. It can't occur in HTML or in a résumé (CV008)."""

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Resource:
    """A file that the page refers to.

    Attributes:
        data: The file's contents.
        media_type: The IANA media type.
    """

    data: bytes = field(repr=False)
    media_type: str


class StyledPage(NamedTuple):
    """A page and its separate style sheets.

    Attributes:
        html: The page.
        styles: The style sheets, in order; empty if they had to stay in the page.
    """

    html: str
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WebPage:
    """A rendered page.

    Attributes:
        text: The template's output, with slots.
        styles: The style sheet, with slots for the fonts' URLs.
        resources: Fonts (TrueType) and the photo, by ``cvkit:`` URL.
    """

    text: str
    styles: StyleSheet
    resources: Mapping[str, Resource]

    @property
    def html(self) -> str:
        """The complete page for the PDF engine, which refers only to ``cvkit:`` URLs."""
        paged = self.styles.paged
        return self._whole(_NONE, f"{self.styles.text}\n{paged}" if paged else self.styles.text)

    def whole(self, addresses: Mapping[str, str]) -> str:
        """Return the complete page for a browser.

        Args:
            addresses: The URLs to use in place of the resources' ``cvkit:`` URLs.
        """
        return self._whole(addresses, self.styles.text)

    def _whole(self, addresses: Mapping[str, str], css: str) -> str:
        styles = fill(css, addresses)
        return fill(self.text, {**addresses, STYLES: _inside_element(styles)})

    def apart(self) -> StyledPage:
        """Return the page and its style sheets, for an engine that accepts them separately.

        Separate style sheets come after all of the page's own. A page with a second style element
        therefore keeps them in place, so that their order in the cascade doesn't change.
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


def _inside_element(css: str) -> str:
    """Return a style sheet that can't end the style element around it (HTML, section 13.1.2.6).

    ``</`` is only valid in comments, strings and URLs, where the escape means the same.
    """
    return css.replace("</", "<\\2f ")


def slot(name: str) -> str:
    """Return the placeholder for a value to be filled in later."""
    return f"{_MARK}{name}{_MARK}"


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill the slots of a text; a slot without a value is replaced by its name, which is a URL."""
    pieces = text.split(_MARK)
    pieces[1::2] = [values.get(name, name) for name in pieces[1::2]]
    return "".join(pieces)
