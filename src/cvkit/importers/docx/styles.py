"""How paragraphs and characters of a Word file look, by its styles and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.docx.elements import NOTHING, attribute, child, value
from cvkit.importers.reading.layout.lines import Script

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.importers.reading.xml_tree import Element

_OFF: Final = frozenset({"0", "false", "off", "none"})
_DEEPEST: Final = 20
"""How many styles a style may be based on, one on the other."""

_TWIPS: Final = 20.0
"""Twentieths of a point, in which Word measures."""

_SIZE: Final = 10.0
"""The size of text that no style gives one, in points (ECMA-376, part 1, 17.3.2.38)."""

_LEVEL: Final = 18.0
"""How far Word indents a level of a list, in points."""

_NO_LEVEL: Final = 9
"""The outline level of text (ECMA-376, part 1, 17.3.1.20); headings have 0 to 8."""

_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|заголовок|"
    r"見出し|标题|標題)\s*([1-9])"
)

_SCRIPTS: Final = {"superscript": Script.RAISED, "subscript": Script.LOWERED}


class Look(NamedTuple):
    """How characters look.

    Attributes:
        size: Their size, in points.
        font: The name of their font, with its style.
        is_bold: Whether they are bold.
        is_hidden: Whether they aren't shown.
        color: Red, green and blue, 0 to 255.
        style: The name of their own style, in lower case; empty if they have none.
        script: Whether they are raised or lowered.
    """

    size: float
    font: str
    is_bold: bool
    is_hidden: bool
    color: tuple[int, int, int]
    style: str
    script: Script = Script.NONE


class Shape(NamedTuple):
    """How a paragraph looks.

    Attributes:
        style: The name of its style, in lower case.
        level: The level of the heading that it is, from 1; 0 for text.
        is_item: Whether Word sets a bullet or a number before it.
        left: Its left edge, in points from that of the text.
        before: The space above it, in points.
        after: The space below it.
        indent: Where its bullet stands: as ``left``, but by its list if it says nothing itself.
        is_numbered: Whether Word sets a number before it, and no bullet.
    """

    style: str
    level: int
    is_item: bool
    left: float
    before: float
    after: float
    indent: float = 0.0
    is_numbered: bool = False


class Bullet(NamedTuple):
    """What a list shows before items of one level.

    Attributes:
        is_shown: Whether it shows anything.
        is_number: Whether that is a number or a letter that counts.
        place: The properties of paragraphs that the level gives, which say where it stands.
    """

    is_shown: bool = False
    is_number: bool = False
    place: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file.

    Attributes:
        by_id: The elements of the styles by their identifiers.
        default: The identifier of the style of paragraphs that name none.
        usual: The properties of characters that all styles begin with.
        spaces: Those of paragraphs.
        bullets: What a list shows before its items, by its number and level.
    """

    by_id: Mapping[str, Element] = field(default_factory=dict)
    default: str = ""
    usual: Mapping[str, str] = field(default_factory=dict)
    spaces: Mapping[str, str] = field(default_factory=dict)
    bullets: Mapping[tuple[str, str], Bullet] = field(default_factory=dict)

    def look(self, paragraph: Element, run: Element) -> Look:
        """Return how characters look.

        Args:
            paragraph: The properties of their paragraph (``w:pPr``).
            run: Their own properties (``w:rPr``).
        """
        own = value(run, "rStyle")
        found = {**self.usual}
        for style in (value(paragraph, "pStyle") or self.default, own):
            for one in self._bases(style):
                found |= _characters(child(one, "rPr"))
        found |= _characters(run)
        font = found.get("font", "")
        for key in ("b", "i", "caps", "smallCaps"):
            font += f" {key}" if _is_on(found.get(key)) else ""
        script = _SCRIPTS.get(found.get("vertAlign", ""), Script.NONE)
        size = _number(found.get("sz"), _SIZE * 2) / 2
        is_hidden = _is_on(found.get("vanish")) or _is_on(found.get("webHidden"))
        name = self.name(own) if own else ""
        size = min(max(size, 1.0), 400.0)
        color = _color(found.get("color", ""))
        return Look(size, font, _is_on(found.get("b")), is_hidden, color, name, script)

    def shape(self, paragraph: Element) -> Shape:
        """Return how a paragraph looks.

        Args:
            paragraph: Its properties (``w:pPr``).
        """
        style = value(paragraph, "pStyle") or self.default
        found = {**self.spaces}
        for one in (*(child(base, "pPr") for base in self._bases(style)), paragraph):
            found |= _paragraph(one)
        name = self.name(style)
        level = int(_number(found.get("outline"), _NO_LEVEL))
        if heading := _HEADING.fullmatch(name):
            level = int(heading[1]) - 1
        is_heading = 0 <= level < _NO_LEVEL
        listed = (found.get("list", "0"), found.get("level", "0"))
        bullet = self.bullets.get(listed, Bullet()) if listed[0] != "0" else Bullet()
        is_item = bullet.is_shown and not is_heading
        by_name = not is_heading and "list" not in found and _is_list(name)
        return Shape(
            name,
            level + 1 if is_heading else 0,
            is_item or by_name,
            _left(found),
            _number(found.get("before"), 0) / _TWIPS,
            _number(found.get("after"), 0) / _TWIPS,
            _left({**found, **bullet.place, **_paragraph(paragraph)}) + _by_name(name) * by_name,
            bullet.is_number or (by_name and name.startswith("list number")),
        )

    def name(self, style: str) -> str:
        """Return the name of a style in lower case; its identifier if it has none.

        Args:
            style: Its identifier.
        """
        known = self.by_id.get(style)
        return ((value(known, "name") if known is not None else "") or style).casefold()

    def _bases(self, style: str) -> list[Element]:
        """Return a style and those it is based on, the last one first."""
        found: list[Element] = []
        while style in self.by_id and len(found) < _DEEPEST:
            found.insert(0, self.by_id[style])
            style = value(self.by_id[style], "basedOn")
        return found


def read(styles: Element | None, numbering: Element | None) -> Styles:
    """Return the styles of a file.

    Args:
        styles: Its ``styles.xml``, if it has one.
        numbering: Its ``numbering.xml``, if it has one.
    """
    every = styles.all("style") if styles is not None else []
    by_id = {text: one for one in reversed(every) if (text := attribute(one, "styleId"))}
    paragraphs = [one for one in every if attribute(one, "type") == "paragraph"]
    defaults = [one for one in paragraphs if _is_on(attribute(one, "default") or "0")]
    root = NOTHING if styles is None else styles
    usual = _characters(child(root, "docDefaults", "rPrDefault", "rPr"))
    spaces = _paragraph(child(root, "docDefaults", "pPrDefault", "pPr"))
    default = attribute(defaults[0], "styleId") if defaults else ""
    bullets = {} if numbering is None else _bullets(numbering)
    return Styles(by_id, default, usual, spaces, bullets)


def _bullets(numbering: Element) -> dict[tuple[str, str], Bullet]:
    abstract = {attribute(one, "abstractNumId"): one for one in numbering.all("abstractNum")}
    found: dict[tuple[str, str], Bullet] = {}
    for one in numbering.all("num"):
        whole = abstract.get(value(one, "abstractNumId"))
        levels = [] if whole is None else whole.all("lvl")
        levels += one.all("lvlOverride", "lvl")
        for level in levels:
            key = (attribute(one, "numId"), attribute(level, "ilvl") or "0")
            text, kind = value(level, "lvlText"), value(level, "numFmt")
            is_shown = kind != "none" and bool(text)
            place = _paragraph(child(level, "pPr"))
            found[key] = Bullet(is_shown, is_shown and "%" in text and kind != "bullet", place)
    return found


def _is_list(style: str) -> bool:
    return style.startswith(("list bullet", "list number", "aufzählungszeichen"))


def _left(properties: Mapping[str, str]) -> float:
    """Return the left end of the first line of a paragraph, in points."""
    twips = _number(properties.get("left"), 0) + _number(properties.get("firstLine"), 0)
    return twips / _TWIPS


def _by_name(style: str) -> float:
    """Return where a style of the name “List Bullet 2” stands, in points."""
    return _LEVEL * int(style[-1]) if style[-1:].isdecimal() else _LEVEL


def _characters(properties: Element) -> dict[str, str]:
    """Return the properties of characters that an element gives."""
    found: dict[str, str] = {}
    for one in properties.children:
        if one.name in {"b", "i", "caps", "smallCaps", "vanish", "webHidden"}:
            found[one.name] = value(one) or "1"
        elif one.name in {"sz", "color", "vertAlign"}:
            found[one.name] = value(one)
        elif one.name == "rFonts":
            found["font"] = attribute(one, "ascii") or attribute(one, "asciiTheme")
    return {key: text for key, text in found.items() if text}


def _paragraph(properties: Element) -> dict[str, str]:
    """Return the properties of paragraphs that an element gives."""
    found = {"outline": value(properties, "outlineLvl")}
    indent, space = child(properties, "ind"), child(properties, "spacing")
    found |= {
        "list": value(properties, "numPr", "numId"),
        "level": value(properties, "numPr", "ilvl"),
    }
    found["left"] = attribute(indent, "left") or attribute(indent, "start")
    hanging = attribute(indent, "hanging")
    found["firstLine"] = f"-{hanging}" if hanging else attribute(indent, "firstLine")
    found |= {"before": attribute(space, "before"), "after": attribute(space, "after")}
    return {key: text for key, text in found.items() if text}


def _color(text: str) -> tuple[int, int, int]:
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", text):
        return 0, 0, 0
    red, green, blue = bytes.fromhex(text)
    return red, green, blue


def _is_on(text: str | None) -> bool:
    return text is not None and text.casefold() not in _OFF


def _number(text: str | None, default: float) -> float:
    """Return a measure; as broken files have anything, what is no number counts as not given."""
    try:
        found = float(text or "")
    except ValueError:
        return default
    return found if -100_000 < found < 100_000 else default  # noqa: PLR2004
