"""Reads XML as a tree of elements with positions, without entities and within limits."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NoReturn
from xml.parsers import expat

from cvkit.diagnostics.render.lines import LINE_END
from cvkit.errors import ImportFailedError
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH: Final = 60
"""How deep elements can be nested; résumés have about fifteen levels."""

MAX_ELEMENTS: Final = 200_000

_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<([^\s/>!?]+)", re.DOTALL
)
_ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_SEPARATOR = "\n"
"""It stands between a namespace and a name, and can be in neither."""


@dataclass(slots=True, eq=False, repr=False)
class Element:
    """An element; whatever is asked of it, an empty text is like a missing one.

    Attributes:
        name: Its name without a prefix.
        namespace: The address of its namespace; empty if it is in none.
        pointer: The way to it: ``/Candidate/CandidatePerson/Communication[2]``.
        leaf: Its own text, trimmed, with its position; ``None`` if it is blank.
        raw: Its own text as it stands.
        attributes: The values of its attributes that aren't blank, by their names without prefixes.
        children: The elements in it.
    """

    name: str = ""
    namespace: str = ""
    pointer: str = ""
    leaf: Leaf | None = None
    raw: str = ""
    attributes: dict[str, Leaf] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(True for _ in self.leaves())

    @property
    def value(self) -> Value | None:
        """Its own text."""
        return Value(self.leaf.text, (self.leaf,)) if self.leaf else None

    def attribute(self, name: str) -> Value | None:
        """Return the value of an attribute."""
        leaf = self.attributes.get(name)
        return Value(leaf.text, (leaf,)) if leaf else None

    def all(self, *names: str) -> list[Element]:
        """Return the elements at a path of names, in file order."""
        found = [self]
        for name in names:
            found = [child for one in found for child in one.children if child.name == name]
        return found

    def first(self, *names: str) -> Element:
        """Return the first element at a path that isn't empty; an empty one if there is none."""
        return next((one for one in self.all(*names) if one), _NOTHING)

    def get(self, *names: str) -> Value | None:
        """Return the text of the first element at a path that has one."""
        return next((one.value for one in self.all(*names) if one.leaf), None)

    def text(self, *names: str) -> str:
        """Return what ``get`` returns, as a text; empty if there is none."""
        found = self.get(*names)
        return found.text if found else ""

    def leaves(self) -> Iterator[Leaf]:
        """Yield the values of its attributes and all texts in it."""
        yield from self.attributes.values()
        if self.leaf:
            yield self.leaf
        for child in self.children:
            yield from child.leaves()


_NOTHING = Element()


def root_name(text: str) -> str:
    """Return the name of the first element of a text, with its prefix; empty if it isn't XML."""
    found = _ROOT.match(text[:20_000].removeprefix("\ufeff"))
    return found[1] if found else ""


def parse(text: str, part: str = "") -> Element:
    """Parse XML.

    Args:
        text: The document. The encoding that it declares doesn't matter any more.
        part: The part of the file that it is, for the places; empty for the file itself.

    Raises:
        ImportFailedError: It isn't XML, defines entities, or is nested too deeply.
    """
    return _Builder(text, part).build()


class _Builder:
    """Builds the tree from the parser's events."""

    def __init__(self, text: str, part: str) -> None:
        self.text = text
        self.part = part
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.shown = [0, *(found.end() for found in LINE_END.finditer(text))]
        self.open: list[Element] = []
        self.pieces: list[list[str]] = []
        self.ranges: list[tuple[int, int] | None] = []
        self.pending: int | None = None
        self.root: Element | None = None
        self.count = 0
        self.seen: Counter[str] = Counter()

    def build(self) -> Element:
        parser = expat.ParserCreate(encoding="utf-8", namespace_separator=_SEPARATOR)
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = _refuse_entities
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        self.parser = parser
        try:
            parser.Parse(self.text.encode("utf-8", errors="replace"), True)  # noqa: FBT003
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            raise ImportFailedError(
                f"it is not valid XML: line {error.lineno}: {what}", "Export the file again."
            ) from None
        assert self.root is not None  # noqa: S101 - a document without a root is an error
        return self.root

    def _offset(self) -> int:
        line = min(self.parser.CurrentLineNumber, len(self.starts))
        return min(self.starts[line - 1] + self.parser.CurrentColumnNumber, len(self.text))

    def _mark(self, start: int, end: int) -> Mark:
        # The lines of excerpts, which have more line ends than XML.
        line = bisect_right(self.shown, start) - 1
        last = bisect_right(self.shown, end) - 1
        return Mark(line, start - self.shown[line], last, end - self.shown[last])

    def _start(self, name: str, attributes: list[str]) -> None:
        self._close_characters()
        self.count += 1
        if len(self.open) >= MAX_DEPTH or self.count > MAX_ELEMENTS:
            raise ImportFailedError("its elements are nested too deeply, or too many")
        namespace, _, own = name.rpartition(_SEPARATOR)
        parent = self.open[-1] if self.open else None
        pointer = f"/{own}"
        if parent is not None:
            pointer = f"{parent.pointer}/{own}"
            self.seen[pointer] += 1
            if (number := self.seen[pointer]) > 1:
                pointer += f"[{number}]"
        element = Element(own, namespace, pointer)
        element.attributes = self._attributes(attributes, pointer)
        if parent is not None:
            parent.children.append(element)
        else:
            self.root = element
        self.open.append(element)
        self.pieces.append([])
        self.ranges.append(None)

    def _attributes(self, pairs: list[str], pointer: str) -> dict[str, Leaf]:
        found: dict[str, Leaf] = {}
        if not pairs:
            return found
        start = self._offset()
        places: dict[str, tuple[int, int]] = {}
        for match in _ATTRIBUTE.finditer(self.text, start, self._end_of_tag(start)):
            places.setdefault(match[1].rpartition(":")[2], match.span(2))
        for name, text in zip(pairs[::2], pairs[1::2], strict=True):
            own = name.rpartition(_SEPARATOR)[2]
            span = places.get(own, (start, start + 1))
            if text.strip():
                place = Place(self.part, self._mark(*span), f"{pointer}/@{own}")
                found[own] = Leaf(text.strip(), place)
        return found

    def _end_of_tag(self, start: int) -> int:
        quote = ""
        for at in range(start, len(self.text)):
            sign = self.text[at]
            if quote:
                quote = "" if sign == quote else quote
            elif sign in "\"'":
                quote = sign
            elif sign == ">":
                return at
        return len(self.text)

    def _characters(self, data: str) -> None:
        at = self._offset()
        self._close_characters(at)
        if not self.open:
            return
        self.pieces[-1].append(data)
        if data.strip():
            self.pending = at + len(data) - len(data.lstrip())

    def _close_characters(self, at: int = -1) -> None:
        """Note where the characters before this event end."""
        if self.pending is None:
            return
        start = self.pending
        end = at if at >= 0 else self._offset()
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        before = self.ranges[-1]
        self.ranges[-1] = (before[0] if before else start, end)
        self.pending = None

    def _end(self, _name: str) -> None:
        self._close_characters()
        element, text, span = self.open.pop(), "".join(self.pieces.pop()), self.ranges.pop()
        element.raw = text
        if text.strip() and span:
            place = Place(self.part, self._mark(*span), element.pointer)
            element.leaf = Leaf(text.strip(), place)


def _refuse_entities(*_: Any) -> NoReturn:  # noqa: ANN401 - the parser's interface
    raise ImportFailedError(
        "it has a document type definition, which cvkit doesn't read", "Export the file again."
    )
