"""Reads a LaTeX document: its header, and its sections with their entries."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.latex import (
    cvkit_macros,
    dialects,
    header,
    inputs,
    literal,
    plain_heads,
    tex_text,
)
from cvkit.importers.latex.assemble import assembled, tell_what_is_left_out
from cvkit.importers.latex.entries import KEYS, Entry, Section
from cvkit.importers.latex.entry_parts import EntryParts
from cvkit.importers.latex.scanner import Call, End, Item, Piece, Run, Scanner
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.section_titles import section_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cvkit.importers.latex.dialects import Dialect
    from cvkit.importers.values import Imported, Place, Value

MAX_CHARACTERS: Final = 500_000

_LABEL = re.compile(
    r"\*\*(?P<label>[^*]+?)\s*:?\s*\*\*\s*(?P<colon>:|–|-|\|)?\s*(?P<text>.*)", re.DOTALL
)
_PLAIN_LABEL = re.compile(r"(?P<label>[^:.*\[\]]{2,40}):\s+(?P<text>\S.*)", re.DOTALL)
_BEGIN = "\\begin{document}"
_END = "\\end{document}"
_ELSEWHERE = {
    **dict.fromkeys(dialects.OTHERS, inputs.NOT_FOUND),
    **dict.fromkeys(
        ("bibliography", "printbibliography", "addbibresource"),
        "cvkit doesn't read bibliographies here; write `publications: {from: FILE.bib}`",
    ),
}
_NOT_ONLY_OF_PERSONS = frozenset({"title", "position", "quote", "address", "x"})
"""Macros that mean something else within a section."""

_NO_HEADING = "cvkit has no headings within a section"
_GROUPS = frozenset({"skills", "languages", "interests"})


def read_document(text: str, others: Mapping[str, str] = MappingProxyType({})) -> Imported:
    """Read a document.

    Args:
        text: The file.
        others: The texts of the files that it takes in, by their paths as they are written in it.

    Raises:
        ImportFailedError: It is too large.
    """
    if len(text) + sum(map(len, others.values())) > MAX_CHARACTERS:
        most = f"{MAX_CHARACTERS // 1000} kB"
        raise ImportFailedError(f"it is larger than {most}, which no résumé in LaTeX is")
    texts = {"": text, **others}
    reader = _Reader({part: literal.guarded(one) for part, one in texts.items()})
    preamble, body = _split(reader.texts[""])
    if preamble:
        reader.read_preamble(preamble)
    reader.read(body)
    return reader.finish(texts)


def _split(text: str) -> tuple[Piece | None, Piece]:
    """Return what stands before a document, if it says where it begins, and the document."""
    start = text.find(_BEGIN)
    body = start + len(_BEGIN) if start >= 0 else 0
    end = text.find(_END, body)
    inner = text[body : end if end >= 0 else len(text)]
    preamble = Piece(dialects.without_definitions(text[:start]), 0) if start >= 0 else None
    return preamble, Piece(dialects.without_definitions(inner), body)


class _Reader:
    """Collects what a document says, in order.

    Args:
        texts: The document, and the files that it takes in by their paths.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.dialect: Dialect = dialects.dialect("\n".join(texts.values()))
        self.opened: list[str] = []
        self.scanner = Scanner(
            texts[""], self.dialect.signatures, self.dialect.wrappers, self.dialect.texts
        )
        self.ledger = Ledger()
        self.person = header.Person(self.scanner, self.ledger)
        self.parts = EntryParts(self.scanner, self.ledger)
        self.sections: list[Section] = []
        self.depth = 0
        self.item: Item | None = None
        self.told: set[Place] = set()

    def read_preamble(self, piece: Piece) -> None:
        """Read what stands before the document: macros with the author's name and addresses."""
        for event in self.scanner.scan(piece):
            if isinstance(event, Call) and event.name in dialects.PERSON:
                self._person(event)
            elif isinstance(event, Call) and not self._other(event, self.read_preamble):
                self._elsewhere(event)

    def read(self, piece: Piece) -> None:
        """Read a part of the document."""
        for event in self.scanner.scan(piece):
            match event:
                case Call():
                    self._call(event)
                case End(name):
                    self.depth -= name in dialects.LISTS and self.depth > 0
                    self.item = None
                case Item():
                    self.item = event
                case Run(part):
                    self._text(part)

    def _call(self, call: Call) -> None:
        name, args = call.name, call.args
        if self.dialect.name == cvkit_macros.NAME and name in cvkit_macros.SIGNATURES:
            self._of_cvkit(call)
        elif name in dialects.PERSON and not (self.sections and name in _NOT_ONLY_OF_PERSONS):
            self._person(call)
        elif name in dialects.SECTIONS:
            self._section(call)
        elif name in self.dialect.entries:
            self.depth += name in dialects.LISTS
            self._entry(name, args)
        elif name in dialects.LISTS:
            self.depth += 1
            self.item = None
        elif name in dialects.ITEMS:
            self._items(name, args)
        elif not self._other(call, self.read):
            self._elsewhere(call)

    def _other(self, call: Call, read: Callable[[Piece], None]) -> bool:
        """Read another file that the document takes in here; return whether there is such."""
        if call.name not in dialects.OTHERS:
            return False
        given = [one.raw.strip() if one else "" for one in call.args]
        return self._opened(inputs.joined(*given) if len(given) > 1 else given[0], read)

    def _opened(self, path: str, read: Callable[[Piece], None]) -> bool:
        text = self.texts.get(path)
        if not path or text is None or path in self.opened:
            return False
        self.opened.append(path)
        self.item = None
        with self.scanner.within(path, text):
            read(_split(text)[1])
        self.item = None
        self.opened.pop()
        return True

    def _of_cvkit(self, call: Call) -> None:
        if call.name in cvkit_macros.MACROS:
            cvkit_macros.read(self, call)
        elif call.args:
            self.person.call(call)

    def _person(self, call: Call) -> None:
        if self.dialect.signatures[call.name] != "c":
            self.person.call(call)
            return
        inner = call.args[0]
        for event in self.scanner.scan(inner) if inner else ():
            if isinstance(event, Call) and event.name in dialects.PERSON | {"location": "m"}:
                self.person.call(event)
            elif isinstance(event, Run):
                self.person.text(event.piece)

    def _elsewhere(self, call: Call) -> None:
        """Say of other files that they aren't read, and of headings that they are left out."""
        if call.name == "cvcolumn":
            self.ledger.lose(self.scanner.value(call.args[-1]), _NO_HEADING)
        for value in map(self.scanner.value, call.args if call.name in _ELSEWHERE else ()):
            if value and value.text == "glyphtounicode":
                self.ledger.set_aside(value)  # a table that comes with TeX
                continue
            self.ledger.lose(value, _ELSEWHERE[call.name])

    def _section(self, call: Call) -> None:
        side = call.args[0] if call.name == "cvsection" else None
        if side and not self._opened(side.raw.strip(), self.read):  # AltaCV's column beside it
            self.ledger.lose(self.scanner.value(side), inputs.NOT_FOUND)
        title = self.scanner.value(call.args[-1])
        name = section_of(title.text) if title else ""
        is_part = call.name.startswith(("subsection", "cvsubsection"))
        if is_part and self.sections and not (name and name != self.sections[-1].name):
            if not any("runsubsection" in text for text in self.texts.values()):
                self.ledger.lose(title, _NO_HEADING)
                return
            entry = self.new()
            if title:
                entry.parts["organization"] = title
                self.parts.link(entry, call.args[-1])
            return
        self.sections.append(Section(title, name))
        self.depth = 0
        self.item = None

    @property
    def current(self) -> Section:
        """The section that is read."""
        if not self.sections:
            self.sections.append(Section(None, ""))
        return self.sections[-1]

    def new(self) -> Entry:
        """Begin an entry."""
        entry = Entry()
        self.current.entries.append(entry)
        self.item = None
        return entry

    def _entry(self, name: str, args: tuple[Piece | None, ...]) -> None:
        fields = self.dialect.entries[name]
        previous = self.current.entries[-1] if self.current.entries else None
        if name == "resumeSubheading" and self.parts.is_title_first(args):
            fields = dialects.TITLE_FIRST
        goes_on = name in {"descript", "location", "role"}
        entry = previous if goes_on and previous else self.new()
        if name in {"resumeSubSubheading", "cvsubentry"} and previous:
            for field in ("organization", "place", "url"):
                if field in previous.parts:
                    entry.parts[field] = previous.parts[field]
        for field, piece in zip(fields, args, strict=False):
            self.parts.fill(entry, field, piece)
        entry.is_record = name == "cvhonor"
        if name == "cvref" and not self.current.name:
            self.current.name = "references"
        rest = args[len(fields) :]
        if rest and (piece := rest[0]) is not None:
            self.depth, outer = 0, self.depth
            self.read(piece)
            self.depth = outer

    def _items(self, name: str, args: tuple[Piece | None, ...]) -> None:
        signature = self.dialect.signatures[name]
        given = [piece for kind, piece in zip(signature, args, strict=False)
                 if kind != "o"]  # fmt: skip
        if name in {"cvitemwithcomment", "cvlanguage"}:
            label, text, comment = ([self.scanner.value(one) for one in given] + [None] * 3)[:3]
            self._labelled(label, text, comment)
        elif name in {"cvdoubleitem", "cvcomputer"}:
            for at in range(0, len(given), 2):
                self._labelled(*map(self._rich, given[at : at + 2]))
        elif name == "cvlistdoubleitem":
            for piece in given:
                self._text_item(self._rich(piece))
        elif len(given) == 1:
            self._text_item(self._rich(given[0]), is_bullet=name.startswith("resumeItem"))
        elif name.startswith("resume") and self.current.entries and self._has_entry():
            label, text = map(self._rich, given)
            self._bullet(_with_label(label, text))
        else:
            self._labelled(*map(self._rich, given))

    def _rich(self, piece: Piece | None) -> Value | None:
        return self.scanner.value(piece, is_rich=True)

    def _has_entry(self) -> bool:
        return bool(self.current.entries) and not self.current.entries[-1].is_line

    def _labelled(
        self, label: Value | None = None, text: Value | None = None, comment: Value | None = None
    ) -> None:
        if label is None and text is not None and comment is None:
            self._text_item(text)
        elif label or text or comment:
            self.current.entries.append(
                Entry(is_line=True, label=label, text=text, comment=comment)
            )

    def _text_item(self, value: Value | None, *, is_bullet: bool = False) -> None:
        if value is None:
            return
        if self._has_entry() and (is_bullet or self.current.name not in _GROUPS):
            self._bullet(value)
            return
        found = _LABEL.fullmatch(value.text) or (
            _PLAIN_LABEL.fullmatch(value.text) if self.current.name in _GROUPS else None
        )
        if found and found["text"]:
            text = found["text"].lstrip(": ")
            label = value.with_text(found["label"].rstrip(": "))
            self.current.entries.append(
                Entry(is_line=True, label=label, text=value.with_text(text))
            )
        else:
            self.current.entries.append(Entry(is_line=True, text=value))

    def _bullet(self, value: Value | None) -> None:
        if value:
            self.current.entries[-1].add_bullet(value, self.depth)

    def _item_label(self) -> Value | None:
        """Return what stands before an item, unless it is another bullet."""
        label = self._rich(self.item.label) if self.item else None
        if label and not any(map(str.isalnum, label.text)):
            self.ledger.set_aside(label)
            return None
        return label

    def _text(self, piece: Piece) -> None:
        if not self.sections:
            self.person.text(piece)
            return
        value = self._rich(piece)
        if value is None:
            return
        if name := tex_text.unknown(self.scanner.tex(piece.raw)):
            value = value.guessed(f"cvkit doesn't know \\{name}; the texts in its braces are kept")
            self.told |= {leaf.place for leaf in value.sources}
        label = self._item_label()
        is_item, self.item = self.item is not None, None
        if label:
            self._labelled(label, value)
        elif self.current.name == "summary":
            self.current.prose.append(value)
        elif self.current.name in KEYS and self._plain_head(piece, value, is_item=is_item):
            pass
        elif self._has_entry() and is_item:
            self._bullet(value)
        elif self._has_entry() and self.current.name not in _GROUPS:
            self.current.entries[-1].summary.append(value)
        else:
            for part in tex_text.lines(self.scanner.tex(piece.raw)):
                self._text_item(value.with_text(tex_text.rich(part)))

    def _plain_head(self, piece: Piece, value: Value, *, is_item: bool) -> bool:
        """Read the head of an entry that is set by hand; return whether it is one."""
        raw = self.scanner.tex(piece.raw)
        if is_item and not plain_heads.is_line(raw):
            return False
        found = plain_heads.parts(raw)
        if found is None:
            return False
        entry = self.new()
        bare = value.guessed("which text is which was guessed from its looks")
        rest = found.pop("rest", "")
        for key, text in found.items():
            entry.parts[key] = bare.with_text(text)
            bare = value
        if rest:
            entry.summary.append(value.with_text(rest))
        self.parts.link(entry, piece)
        return True

    def finish(self, texts: Mapping[str, str]) -> Imported:
        """Return the result.

        Args:
            texts: The files as given.
        """
        data = assembled(self.person.basics(), self.sections, self.ledger)
        order = {part: at for at, part in enumerate(texts)}
        leaves = sorted(
            self.scanner.leaves.values(), key=lambda leaf: (order[leaf.place.part], leaf.place.mark)
        )
        tell_what_is_left_out(data, leaves, self.scanner, self.told, self.ledger)
        return self.ledger.close(data, leaves, texts)


def _with_label(label: Value | None, text: Value | None) -> Value | None:
    if label is None or text is None:
        return label or text
    bare = label.text.strip("*: ")
    return label.with_text(f"**{bare}:** {text.text}").also_from(text)
