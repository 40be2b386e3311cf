"""How the text of a Word file looks, by its styles: as far as it decides whether one sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.readback.docx_colors import WHITE
from cvkit.readback.docx_names import WP, W

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from cvkit.readback.docx_colors import Color, Colors

    _Properties = Mapping[str, Element]

FAINT: Final = 24
"""Text differs from what is behind it by as much in one of its colours, or it can't be seen."""

_TINY = 4
"""In half points; smaller text can't be read, nor can text of this size."""

_USUAL_SIZE = "20"
_OFF = frozenset({"0", "false", "off"})
_NOTHING: _Properties = {}


class Style(NamedTuple):
    """A style with what it takes from those that it is based on (17.7.4.3).

    Attributes:
        text: The properties that it gives text, by their names.
        shade: The shading that it gives paragraphs.
        cell_shade: The shading that it gives the cells of tables.
        has_parts: Whether it shades single rows or columns of a table.
    """

    text: _Properties = _NOTHING
    shade: Element | None = None
    cell_shade: Element | None = None
    has_parts: bool = False


class Place(NamedTuple):
    """Where text stands.

    Attributes:
        paragraph: The properties that the style of its paragraph gives it.
        table: Those that the style of its table gives it.
        background: The colour behind it; ``None`` if that isn't known.
    """

    paragraph: _Properties = _NOTHING
    table: _Properties = _NOTHING
    background: Color | None = WHITE


class Look(NamedTuple):
    """How text looks.

    Attributes:
        reason: Why it can't be seen, as in ``Hidden``; empty if it can.
        is_shown: Whether Word shows it at all, in whatever colour.
        language: The language that it says it is in; empty if it says none.
    """

    reason: str
    is_shown: bool
    language: str


class Looks:
    """Tells how text looks.

    Args:
        styles: The styles of the file, if it has any.
        colors: Its colours.
    """

    def __init__(self, styles: Element | None, colors: Colors) -> None:
        self._colors = colors
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._known: dict[str, Style] = {"": Style()}
        self._usual = _NOTHING
        if styles is None:
            return
        self._usual = _by_name(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in styles.iterfind(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles.setdefault(name, style)
            is_default = style.get(f"{W}default", "0") not in _OFF
            if is_default and style.get(f"{W}type") == "paragraph":
                self._default = name

    def page(self, *parts: Element) -> Place:
        """Return how text stands on a page: on white, if no drawing is behind it.

        Args:
            parts: The document and its headers.
        """
        anchors = (one for part in parts for one in part.iter(f"{WP}anchor"))
        is_known = all(one.get("behindDoc", "0") in _OFF for one in anchors)
        return Place(self._style(self._default).text, background=WHITE if is_known else None)

    def in_shape(self, place: Place, shape: Element) -> Place:
        """Return the place of text in a shape.

        Args:
            place: The place around it.
            shape: A shape of DrawingML or VML.
        """
        return place._replace(table=_NOTHING, background=self._colors.of_shape(shape))

    def in_table(self, place: Place, properties: Element | None) -> Place:
        """Return the place of text in a table.

        Args:
            place: The place around it.
            properties: The properties of the table (17.4.59).
        """
        style = self._style(_value(properties, "tblStyle"))
        behind = None if style.has_parts else place.background
        for shade in (style.cell_shade, _child(properties, "shd")):
            behind = self._colors.behind(shade, behind)
        return place._replace(table=style.text, background=behind)

    def in_cell(self, place: Place, properties: Element | None) -> Place:
        """Return the place of text in a cell of a table.

        Args:
            place: The place in the table.
            properties: The properties of the cell (17.4.69).
        """
        behind = self._colors.behind(_child(properties, "shd"), place.background)
        return place._replace(background=behind)

    def in_paragraph(self, place: Place, properties: Element | None) -> Place:
        """Return the place of text in a paragraph.

        Args:
            place: The place around it.
            properties: The properties of the paragraph (17.3.1.26).
        """
        style = self._style(_value(properties, "pStyle") or self._default)
        shade = _child(properties, "shd")
        shade = style.shade if shade is None else shade
        return place._replace(
            paragraph=style.text, background=self._colors.behind(shade, place.background)
        )

    def of_run(self, place: Place, properties: Element | None) -> Look:
        """Return how a run of text looks.

        Args:
            place: The place of its paragraph.
            properties: Its properties (17.3.2.28).
        """
        own = _by_name(properties)
        style = self._style(_value(properties, "rStyle")).text
        layers = (own, style, place.paragraph, place.table, self._usual)
        language = _first(layers, "lang")
        told = "" if language is None else language.get(f"{W}val", "")
        if _is_vanished(layers):
            return Look("invisible", is_shown=False, language=told)
        size = _first(layers, "sz")
        half_points = _USUAL_SIZE if size is None else size.get(f"{W}val", _USUAL_SIZE)
        if half_points.isdecimal() and int(half_points[:9]) <= _TINY:
            return Look("tiny", is_shown=False, language=told)
        return Look(self._faint(layers, place.background), is_shown=True, language=told)

    def _faint(self, layers: tuple[_Properties, ...], background: Color | None) -> str:
        """Return why text of its colour can't be seen; empty if it can."""
        named = _first(layers, "color")
        color = None if named is None else self._colors.of_text(named)
        if color is None:
            return ""
        background = self._colors.behind(_first(layers, "shd"), background)
        light = _first(layers, "highlight")
        if light is not None:
            background = self._colors.of_highlight(light.get(f"{W}val", "")) or background
        if background is None or not _is_alike(color, background):
            return ""
        return "white" if _is_alike(color, WHITE) else "invisible"

    def _style(self, name: str) -> Style:
        """Return a style, with those that it is based on."""
        chain: list[str] = []
        while name not in self._known and name in self._styles and name not in chain:
            chain.append(name)
            name = _value(self._styles[name], "basedOn")
        found = self._known.get(name, self._known[""])
        for one in reversed(chain):
            found = self._known[one] = _derived(found, self._styles[one])
        return found


def _derived(base: Style, style: Element) -> Style:
    parts = style.iterfind(f"{W}tblStylePr/{W}tcPr/{W}shd")
    shade = style.find(f"{W}pPr/{W}shd")
    cell_shade = style.find(f"{W}tcPr/{W}shd")
    return Style(
        {**base.text, **_by_name(style.find(f"{W}rPr"))},
        base.shade if shade is None else shade,
        base.cell_shade if cell_shade is None else cell_shade,
        base.has_parts or any(True for _ in parts),
    )


def _is_vanished(layers: tuple[_Properties, ...]) -> bool:
    """Return whether text isn't shown (17.3.2.41).

    What stands at the text itself holds, then what all styles begin with; and styles of the table,
    the paragraph and the text turn each other around (17.7.3).
    """
    own, *styles, usual = (one.get(f"{W}vanish") for one in layers)
    if own is not None:
        return _is_on(own)
    return _is_on(usual) or sum(map(_is_on, styles)) % 2 == 1


def _is_on(toggle: Element | None) -> bool:
    return toggle is not None and toggle.get(f"{W}val", "1") not in _OFF


def _is_alike(color: Color, other: Color) -> bool:
    return all(abs(one - two) < FAINT for one, two in zip(color, other, strict=True))


def _first(layers: tuple[_Properties, ...], name: str) -> Element | None:
    """Return a property from the first layer that has it."""
    key = W + name
    for one in layers:
        if (found := one.get(key)) is not None:
            return found
    return None


def _by_name(properties: Element | None) -> _Properties:
    return _NOTHING if properties is None else {one.tag: one for one in properties}


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(W + name)


def _value(element: Element | None, name: str) -> str:
    found = _child(element, name)
    return "" if found is None else found.get(f"{W}val", "")
