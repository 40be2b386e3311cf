"""Reads a part of a Word file: the document, a header, the notes (ISO/IEC 29500-1, 17)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cvkit.readback.docx_names import MC, VML, WP, WPS, A, M, R, W
from cvkit.readback.read_text import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

    from cvkit.readback.docx_looks import Looks, Place
    from cvkit.readback.docx_package import Relation

_TEXTS = frozenset({f"{W}t", f"{M}t"})
_CHARACTERS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad",
}  # fmt: skip
_SKIPPED = frozenset({
    f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}tblPr", f"{W}tblPrEx",
    f"{W}tblGrid", f"{W}trPr", f"{W}tcPr", f"{W}sdtPr",
})  # fmt: skip
"""What a change takes away (17.13.5.14, 17.13.5.22), and properties."""

_SHAPES = frozenset({
    f"{WPS}wsp", f"{VML}shape", f"{VML}rect", f"{VML}roundrect", f"{VML}oval",
})  # fmt: skip
_PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_LINK = re.compile(r"""\s*HYPERLINK\s+(?:\\l\s+"[^"]*"|"([^"]*)"|([^\s\\]\S*))""", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_PRIVATE_USE = 0xF000
"""Where Word may shift the characters of symbol fonts to (17.3.3.30)."""


class Part:
    """What a part says.

    Args:
        root: Its element.
        place: Where its text stands.
        looks: How text looks.
        relations: The relations of the part.

    Attributes:
        text: Its text, with a line for each paragraph.
        links: The addresses of its links.
        hidden: Text in it that no one sees.
        languages: How many letters are in which language.
        has_pictures: Whether there are drawings in it, other than boxes with text.
        has_page_numbers: Whether it numbers pages.
    """

    def __init__(
        self, root: Element, place: Place, looks: Looks, relations: Mapping[str, Relation]
    ) -> None:
        self.links: list[str] = []
        self.hidden: list[Hidden] = []
        self.languages: Counter[str] = Counter()
        self.has_pictures = self.has_page_numbers = False
        self._looks, self._relations = looks, relations
        self._said: list[str] = []
        self._boxes: list[tuple[Element, Place]] = []
        self._fields: list[str | None] = []
        self._read(root, place)
        self._read_boxes()
        self.text = "".join(self._said)

    def _read(self, element: Iterable[Element], place: Place) -> None:
        for one in element:
            tag = one.tag
            if tag in _TEXTS:
                self._said.append(one.text or "")
            elif tag == f"{W}r":
                self._read_run(one, place)
            elif tag in _SKIPPED:
                continue
            elif tag == f"{W}p":
                self._read_paragraph(one, place)
            elif tag in _CHARACTERS:
                self._said.append(_CHARACTERS[tag])
            elif tag == f"{W}sym":
                self._said.append(_symbol(one))
            elif tag == f"{MC}AlternateContent":
                self._read(_chosen(one), place)
            elif not self._takes(one):
                self._read_around(one, place)

    def _takes(self, element: Element) -> bool:
        """Take a part of a field; return whether it is one (17.16.18, 17.16.23)."""
        if element.tag == f"{W}instrText":
            text = element.text or ""
            if self._fields and self._fields[-1] is not None:
                self._fields[-1] += text
            else:
                self._follow(text)
        elif element.tag == f"{W}fldChar":
            self._take_mark(element.get(f"{W}fldCharType", ""))
        else:
            return False
        return True

    def _take_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
        elif self._fields:
            self._follow(self._fields.pop() or "")
            if kind == "separate":
                self._fields.append(None)

    def _follow(self, instruction: str) -> None:
        """Take what a field is: a link (17.16.5.25), or the number of a page."""
        found = _LINK.match(instruction)
        if found and (address := found[1] or found[2]):
            self.links.append(address)
        self.has_page_numbers |= bool(_PAGE_NUMBER.match(instruction))

    def _read_around(self, element: Element, place: Place) -> None:
        """Read what is in an element that changes how, or that says nothing by itself."""
        tag = element.tag
        if tag == f"{W}tbl":
            place = self._looks.in_table(place, element.find(f"{W}tblPr"))
        elif tag == f"{W}tc":
            place = self._looks.in_cell(place, element.find(f"{W}tcPr"))
        elif tag in _SHAPES:
            place = self._looks.in_shape(place, element)
        elif tag == f"{W}txbxContent":
            self._boxes.append((element, place))
            return
        elif tag == f"{W}hyperlink":
            self._take_relation(element)
        elif tag == f"{W}fldSimple":
            self._follow(element.get(f"{W}instr", ""))
        elif tag == f"{WP}docPr":
            for link in element.iter(f"{A}hlinkClick"):
                self._take_relation(link)
        elif tag in _PICTURES:
            self.has_pictures |= element.find(f".//{W}txbxContent") is None
        self._read(element, place)

    def _take_relation(self, link: Element) -> None:
        if relation := self._relations.get(link.get(f"{R}id", "")):
            self.links.append(relation.target)

    def _read_paragraph(self, paragraph: Element, place: Place) -> None:
        """Read a paragraph, and the text boxes in it behind it, which aren't in its line."""
        around, self._boxes = self._boxes, []
        self._read(paragraph, self._looks.in_paragraph(place, paragraph.find(f"{W}pPr")))
        self._said.append("\n")
        self._read_boxes()
        self._boxes = around

    def _read_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box, place in boxes:
            self._read(box, place)

    def _read_run(self, run: Element, place: Place) -> None:
        start = len(self._said)
        self._read(run, place)
        text = "".join(self._said[start:])
        if not text:
            return
        look = self._looks.of_run(place, run.find(f"{W}rPr"))
        self.languages[look.language] += len(text)
        if look.reason and text.strip():
            self.hidden.append(Hidden(text, 0, look.reason))
        if not look.is_shown:
            del self._said[start:]


def _symbol(symbol: Element) -> str:
    """Return a sign of a symbol font: nothing but the font says what it is (17.3.3.30)."""
    try:
        code = int(symbol.get(f"{W}char", ""), 16)
        sign = chr(code if code > 0xFF else _PRIVATE_USE + code)  # noqa: PLR2004 - of one byte
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if "\ud800" <= sign <= "\udfff" else sign


def _chosen(element: Element) -> Iterable[Element]:
    """Return the first alternative with content (part 3, 9.3): the others say the same again."""
    choices = (*element.iterfind(f"{MC}Choice"), *element.iterfind(f"{MC}Fallback"))
    return next((one for one in choices if len(one)), ())
