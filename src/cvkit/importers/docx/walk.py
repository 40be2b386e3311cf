"""Reads WordprocessingML (ECMA-376, part 1, 17): paragraphs, tables, text boxes, and runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit.importers.docx.content import Apart, Block, Box, Paragraph, Run, Table
from cvkit.importers.docx.elements import NOTHING, attribute, below, child, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.importers.docx.styles import Styles
    from cvkit.importers.reading.xml_tree import Element

_WRAPPERS: Final = frozenset({"ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo",
                              "fldSimple", "oMathPara"})  # fmt: skip
"""What only stands around text that is shown."""

_DELETED: Final = frozenset({"del", "moveFrom"})
_NAMES = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_LINK = re.compile(r"""\s*HYPERLINK\s+(?:\\l\s+"[^"]*"|"([^"]*)"|(\S+))""", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_SYMBOLS: Final = {
    "symbol": {"b7": "•", "d7": "·", "b0": "°", "ae": "→"},
    "wingdings": {"28": "☎", "29": "✆", "2a": "✉", "3a": "💻", "6c": "●", "6e": "■", "71": "❑",
                  "76": "❖", "77": "◆", "9f": "•", "a7": "▪", "a8": "◻", "d8": "➢", "e0": "→",
                  "f0": "⇨", "fb": "✗", "fc": "✓", "fe": "☑"},
}  # fmt: skip
"""The commonest signs of the symbol fonts, by their codes there."""

_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Signs in the text of a run that other programs take for the end of a line."""

_HIDDEN_SIGNS = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\x00-\x08\x0b-\x1f\ufffe\uffff]")


class Walker:
    """Reads the elements of one part.

    Args:
        styles: The styles of the file.
        links: The addresses of the part's links, by their identifiers.
        apart: Where to put what isn't shown.
    """

    def __init__(self, styles: Styles, links: Mapping[str, str], apart: Apart) -> None:
        self.styles, self.links, self.apart = styles, links, apart
        self.fields: list[str] = []
        self.is_instruction: list[bool] = []
        self.boxes: list[Block] = []
        self.has_number = False
        self.underlines: list[bool] = []

    def blocks(self, element: Element) -> tuple[Block, ...]:
        """Return what an element that holds paragraphs and tables shows.

        Args:
            element: The body, a cell, a text box, a header, a note.
        """
        found: list[Block] = []
        for one in element.children:
            if one.name == "p":
                found += self._paragraph(one)
            elif one.name == "tbl":
                found.append(self._table(one))
            elif one.name in _DELETED:
                self._delete(one)
            elif one.name == "altChunk":
                self.apart.embedded += 1
            elif one.name != "sdt" or not self._placeholder(one):
                found += self.blocks(_shown(one))
        return tuple(found)

    def _paragraph(self, element: Element) -> list[Block]:
        properties = child(element, "pPr")
        outer, self.boxes, self.has_number = self.boxes, [], False
        above, self.underlines = self.underlines, []
        shape = self.styles.shape(properties)
        runs = tuple(_merged(self._inline(element, properties, "")))
        boxes, self.boxes = self.boxes, outer
        if not all(self.underlines):
            self.apart.underlined += sum(self.underlines)
        self.underlines = above
        paragraph = Paragraph(runs, shape, self.has_number)
        return [*boxes, paragraph]

    def _table(self, element: Element) -> Table:
        rows = _inside(element, "tr")
        return Table(tuple(tuple(map(self.blocks, _inside(row, "tc"))) for row in rows))

    def _inline(self, element: Element, properties: Element, link: str) -> Iterator[Run]:
        for one in element.children:
            if one.name == "r":
                yield from self._run(one, properties, link)
            elif one.name == "oMath":
                text = "".join(inner.raw for inner in below(one) if inner.name == "t")
                yield Run(text, self.styles.look(properties, NOTHING), link)
            elif one.name in _DELETED:
                self._delete(one)
            elif one.name != "sdt" or not self._placeholder(one):
                yield from self._inline(_shown(one), properties, self._target(one) or link)

    def _target(self, element: Element) -> str:
        """Return the address of a link, or of a field that is one (17.16.22, 17.16.19)."""
        if element.name == "hyperlink":
            return self.links.get(attribute(element, "id"), "")
        instruction = attribute(element, "instr") if element.name == "fldSimple" else ""
        self.has_number |= bool(_NUMBER.match(instruction))
        return _address(instruction)

    def _run(self, element: Element, properties: Element, link: str) -> Iterator[Run]:
        look = self.styles.look(properties, child(element, "rPr"))
        text = "".join(self._texts(element))
        text = _HIDDEN_SIGNS.sub("", text)
        if look.is_hidden:
            self.apart.hidden += [text.strip()] * bool(text.strip())
        elif look.style == "placeholder text":
            self.apart.placeholders += [text.strip()] * bool(text.strip())
        elif text:
            link = link or self._field_link()
            self._see_lines(element, text, is_link=bool(link))
            yield Run(text, look, link)

    def _see_lines(self, element: Element, text: str, *, is_link: bool) -> None:
        """Count text with lines under it or through it (17.3.2.40, 17.3.2.37, 17.3.2.9).

        Links are underlined anyway, and what a style underlines is a heading.
        """
        if not any(map(str.isalnum, text)):
            return
        names = {one.name: attribute(one, "val") or "1" for one in child(element, "rPr").children}
        struck = (names.get("strike", "0"), names.get("dstrike", "0"))
        self.apart.struck += any(map(_is_on, struck))
        self.underlines.append(not is_link and names.get("u", "none") != "none")

    def _texts(self, element: Element) -> Iterator[str]:
        """Yield the texts of a run, or of a part of it, and take what else is in it."""
        for one in element.children:
            if one.name == "t":
                yield _BREAKS.sub(" ", one.raw)
            elif one.name in _NAMES:
                yield _NAMES[one.name]
            elif one.name == "sym":
                yield self._symbol(one)
            elif one.name in {"AlternateContent", "ruby", "rubyBase", "r"}:
                yield from self._texts(_shown(one))
            else:
                self._take(one)

    def _take(self, element: Element) -> None:
        """Take what is in a run besides text: fields, notes, drawings."""
        name = element.name
        if name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name == "instrText":
            self._instruction(element.raw)
        elif name in {"footnoteReference", "endnoteReference"}:
            self.apart.notes.append((name.removesuffix("Reference"), attribute(element, "id")))
        elif name in {"delText", "delInstrText"}:
            self.apart.deleted += [element.raw.strip()] * bool(element.raw.strip())
        elif name in {"drawing", "pict", "object"}:
            self._drawing(element)

    def _symbol(self, element: Element) -> str:
        code = attribute(element, "char").lower()[-2:]
        font = attribute(element, "font").casefold()
        known = _SYMBOLS.get("wingdings" if font.startswith("wingdings") else font, {})
        if code not in known:
            self.apart.unknown += 1
        return known.get(code, "")

    def _field(self, kind: str) -> None:
        """Follow the beginning, the middle or the end of a field (17.16.18)."""
        if kind == "begin":
            self.fields.append("")
            self.is_instruction.append(True)
        elif kind == "separate" and self.fields:
            self.is_instruction[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()
            self.is_instruction.pop()

    def _instruction(self, text: str) -> None:
        if self.fields and self.is_instruction[-1]:
            self.fields[-1] += text
            self.has_number |= bool(_NUMBER.match(self.fields[-1]))

    def _field_link(self) -> str:
        for instruction in reversed(self.fields):
            if address := _address(instruction):
                return address
        return ""

    def _drawing(self, element: Element) -> None:
        """Take the text boxes of a drawing, and count its pictures."""
        for box in _outermost(element):
            inner = Walker(self.styles, self.links, self.apart)
            if blocks := inner.blocks(box):
                self.boxes.append(Box(blocks))
        names = [one.name for one in below(element)]
        self.apart.pictures += bool({"blip", "imagedata"} & set(names))
        self.apart.embedded += "OLEObject" in names

    def _delete(self, element: Element) -> None:
        text = "".join(one.raw for one in below(element) if one.name in {"delText", "t"}).strip()
        self.apart.deleted += [text] * bool(text)

    def _placeholder(self, element: Element) -> bool:
        """Return whether a content control shows what to write into it, and take that."""
        if all(one.name != "showingPlcHdr" for one in child(element, "sdtPr").children):
            return False
        if not _is_on(value(element, "sdtPr", "showingPlcHdr")):
            return False
        content = child(element, "sdtContent")
        text = "".join(one.raw for one in below(content) if one.name == "t").strip()
        self.apart.placeholders += [text] * bool(text)
        return True


def _address(instruction: str) -> str:
    found = _LINK.match(instruction)
    return (found[1] or found[2] or "") if found else ""


def _shown(element: Element) -> Element:
    """Return what holds the text of an element; an empty one if it shows none."""
    if element.name == "sdt":
        return child(element, "sdtContent")
    if element.name == "AlternateContent":
        return _chosen(element)
    is_around = element.name in _WRAPPERS or element.name in {"hyperlink", "ruby", "rubyBase", "r"}
    return element if is_around else NOTHING


def _is_on(text: str) -> bool:
    return text not in {"0", "false", "off"}


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours of one look: Word parts runs anywhere."""
    last: Run | None = None
    for run in runs:
        if last and (last.look, last.link) == (run.look, run.link):
            last = last._replace(text=last.text + run.text)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for one in element.children:
        if one.name == name:
            yield one
        elif one.name in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _inside(one, name)


def _outermost(element: Element) -> Iterator[Element]:
    """Yield the contents of text boxes, but not those of boxes in them."""
    for one in element.children:
        if one.name == "txbxContent":
            yield one
        elif one.name == "AlternateContent":
            yield from _outermost(_chosen(one))
        else:
            yield from _outermost(one)


def _chosen(element: Element) -> Element:
    """Return the first alternative with content (part 3, 9.3): the others say the same again."""
    choices = [one for one in element.children if one.name in {"Choice", "Fallback"}]
    return next((one for one in choices if one.children), NOTHING)
