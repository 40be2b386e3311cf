r"""Splits LaTeX into calls of known macros, items of lists, and runs of text, with positions.

Only the structure is read here: what a macro's arguments say is left to pylatexenc. Its parser
isn't used for the structure, as it needs to know each macro's arguments, and loses its place where
it doesn't.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.diagnostics.render.lines import LINE_END
from cvkit.importers.latex import literal, tex_text
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_DEPTH: Final = 20
"""How deep wrappers and arguments are looked into."""

_MOST_EXPANSIONS = 5_000
_LONGEST_OPTION = 2_000
_LONGEST_TEXT = 50_000

_TOKEN = re.compile(
    r"""(?P<comment>(?<!\\)%[^\n]*\n?[ \t]*)
      | \\begin\s*\{(?P<begin>[^{}]*)\}
      | \\end\s*\{(?P<end>[^{}]*)\}
      | \\(?P<name>[a-zA-Z@]+)
      | \\(?P<sign>[^a-zA-Z])
      | (?P<blank>\n[ \t]*(?:\n\s*)+)
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"(?:\s|(?<!\\)%[^\n]*(?:\n|$))*")
_SPACE_OR_COMMENT = re.compile(r"\s+|%[^\n]*(?:\n|$)")
_BRACE = re.compile(r"\\.|%[^\n]*|[{}]", re.DOTALL)
_DEFINITION = re.compile(
    r"""\\(?:(?:re|provide)?(?:new)?command\*?\s*\{?\s*\\(?P<name>[a-zA-Z@]+)\s*\}?\s*
           (?:\[(?P<count>\d)\]\s*(?:\[[^\]]*\]\s*)?)?
         |(?:New|Renew|Declare|Provide)DocumentCommand\s*\{?\s*\\(?P<new>[a-zA-Z@]+)\s*\}?\s*
           \{(?P<xparse>m*)\}\s*
         |def\s*\\(?P<primitive>[a-zA-Z@]+)(?P<def>[\#\d]*)
        )(?=\{)""",
    re.VERBOSE,
)
_NAME = re.compile(r"\\([a-zA-Z@]+)(?:\{\})?")
_MOST_ROUNDS = 5
_PARAMETER = re.compile(r"#([1-9])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the file, or what a macro of the author's made of its arguments.

    Attributes:
        raw: The TeX.
        offset: Where it starts in the file; -1 if it is made of several parts.
        sources: The parts that it is made of, if it is.
    """

    raw: str
    offset: int = -1
    sources: tuple[Leaf, ...] = ()


class Call(NamedTuple):
    """A call of a known macro, or the start of an environment, with its arguments."""

    name: str
    args: tuple[Piece | None, ...]
    at: Piece


class Item(NamedTuple):
    """The start of an item of a list, with its label if it has one."""

    label: Piece | None


class End(NamedTuple):
    """The end of an environment."""

    name: str


class Run(NamedTuple):
    """A text, up to an empty line or anything else."""

    piece: Piece


Event = Call | Item | End | Run


@dataclass(slots=True)
class Scanner:
    r"""Reads a file with its macros.

    Attributes:
        text: The file.
        signatures: The arguments of each macro and environment that is looked for: ``o`` for one
            in brackets, ``m`` for one in braces, ``c`` for one with entries in it. A star after
            the name is passed over.
        wrappers: The bodies of macros that the author defined, by their names.
        texts: The texts of macros without arguments that the author defined, by their names.
        leaves: The values that were read, in the order in which they were.
        part: The name of the file if it is one that another takes in.
    """

    text: str
    signatures: Mapping[str, str]
    wrappers: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    leaves: dict[Place, Leaf] = field(default_factory=dict)
    part: str = ""
    _starts: list[int] = field(default_factory=list)
    _expansions: int = 0

    def __post_init__(self) -> None:
        self._starts = [0, *(found.end() for found in LINE_END.finditer(self.text))]

    @contextmanager
    def within(self, part: str, text: str) -> Iterator[None]:
        """Read another file with the same macros meanwhile.

        Args:
            part: Its name.
            text: Its text.
        """
        outer = self.part, self.text, self._starts
        self.part, self.text = part, text
        self.__post_init__()
        try:
            yield
        finally:
            self.part, self.text, self._starts = outer

    def value(self, piece: Piece | None, *, is_rich: bool = False) -> Value | None:
        """Return a part of the file as a text of a résumé; ``None`` if it says nothing.

        Args:
            piece: The part.
            is_rich: Whether emphasis stays.
        """
        if piece is None:
            return None
        raw = self.tex(piece.raw)
        text = tex_text.rich(raw) if is_rich else tex_text.plain(raw)
        if not text:
            return None
        return Value(text, self.sources(piece))

    def tex(self, raw: str) -> str:
        """Return TeX with the texts of the author's macros in place of these.

        Args:
            raw: The TeX of a part of the file.
        """
        if not self.texts or "\\" not in raw:
            return raw
        for _ in range(_MOST_ROUNDS):
            found = _NAME.sub(lambda name: self.texts.get(name[1], name[0]), raw)
            if found == raw or len(found) > _LONGEST_TEXT:
                break
            raw = found
        return raw

    def sources(self, piece: Piece) -> tuple[Leaf, ...]:
        """Return the values that a part of the file is made of, and count them as read."""
        if piece.offset < 0:
            return piece.sources
        before, raw = _without_comments_around(piece.raw)
        if not tex_text.plain(self.tex(raw)):
            return ()
        start = piece.offset + before
        place = Place(self.part, self._mark(start, start + len(raw)))
        return (self.leaves.setdefault(place, Leaf(literal.restored(raw), place)),)

    def _line(self, at: int) -> int:
        return bisect_right(self._starts, at)

    def _mark(self, start: int, end: int) -> Mark:
        line, last = self._line(start) - 1, self._line(end) - 1
        return Mark(line, start - self._starts[line], last, end - self._starts[last])

    def scan(self, piece: Piece, depth: int = 0) -> Iterator[Event]:
        """Yield what a part of the file has, in order; calls of wrappers as what they stand for.

        Args:
            piece: The part.
            depth: How many calls it is in.
        """
        raw, start, at = piece.raw, 0, 0
        pairs = _pairs(raw)
        while (found := _TOKEN.search(raw, at)) is not None:
            at = found.end()
            name = found["name"] or found["begin"] or ""
            is_item = name == "item"
            is_known = name in self.signatures or name in self.wrappers
            if found["comment"] or found["sign"] or (found["name"] and not (is_item or is_known)):
                continue
            yield from self._run(piece, start, found.start())
            if found["end"] is not None:
                yield End(found["end"])
            elif is_item:
                (label,), at = self._arguments(piece, at, "o", pairs)
                yield Item(label)
            elif name:
                signature = self.signatures.get(name) or ""
                args, at = self._arguments(piece, at, signature, pairs)
                call = Call(name, args, _part(piece, found.start(), at))
                yield from self._expanded(call, depth)
            start = at
        yield from self._run(piece, start, len(raw))

    def _run(self, piece: Piece, start: int, end: int) -> Iterator[Run]:
        part = _part(piece, start, end)
        if tex_text.trimmed(tex_text.plain(self.tex(part.raw))):
            yield Run(part)

    def _expanded(self, call: Call, depth: int) -> Iterator[Event]:
        body = self.wrappers.get(call.name)
        if body is None:
            yield call
        elif depth < MAX_DEPTH and self._expansions < _MOST_EXPANSIONS:
            self._expansions += 1
            yield from self._bound(self.scan(Piece(body), depth + 1), call)

    def _bound(self, events: Iterator[Event], call: Call) -> Iterator[Event]:
        """Yield the events of a wrapper's body with the arguments of a call of it."""

        def bind(piece: Piece) -> Piece:
            if (only := _PARAMETER.fullmatch(piece.raw.strip())) is not None:
                return self._argument(call, int(only[1])) or Piece("")
            used = [self._argument(call, int(one)) for one in _PARAMETER.findall(piece.raw)]
            sources = (leaf for one in used if one for leaf in self.sources(one))
            raw = _PARAMETER.sub(lambda found: self._raw(call, int(found[1])), piece.raw)
            return Piece(raw if len(raw) <= _LONGEST_TEXT else "", -1, (*piece.sources, *sources))

        for event in events:
            match event:
                case Run(piece):
                    bound = bind(piece)
                    if bound.offset >= 0 or "\\" in bound.raw:
                        yield from self.scan(bound, MAX_DEPTH - 1)
                    else:
                        yield Run(bound)
                case Item(label):
                    yield Item(bind(label) if label else None)
                case Call(name, args, _):
                    yield Call(name, tuple(bind(one) if one else None for one in args), call.at)
                case End():
                    yield event

    def _argument(self, call: Call, number: int) -> Piece | None:
        return call.args[number - 1] if number <= len(call.args) else None

    def _raw(self, call: Call, number: int) -> str:
        found = self._argument(call, number)
        return found.raw if found else ""

    def _arguments(
        self, piece: Piece, at: int, signature: str, pairs: Mapping[int, int]
    ) -> tuple[tuple[Piece | None, ...], int]:
        """Return the arguments of a call, and where it ends."""
        raw = piece.raw
        at += raw[at : at + 1] == "*"
        args: list[Piece | None] = []
        for kind in signature:
            after = _SPACE.match(raw, at)
            start = after.end() if after else at
            opening = raw[start : start + 1]
            if kind == "o":
                end = _end_of_option(raw, start, pairs) if opening == "[" else 0
                args.append(_part(piece, start + 1, end) if end else None)
                at = end + 1 if end else at
            elif opening == "{" and (end := pairs.get(start, 0)):
                args.append(_part(piece, start + 1, end))
                at = end + 1
            else:
                args.append(None)
        return tuple(args), at


def _part(piece: Piece, start: int, end: int) -> Piece:
    if piece.offset < 0:
        return Piece(piece.raw[start:end], -1, piece.sources)
    return Piece(piece.raw[start:end], piece.offset + start)


def _pairs(raw: str) -> dict[int, int]:
    """Return where each brace that has a partner is closed."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(raw):
        if match[0] == "{":
            opened.append(match.start())
        elif match[0] == "}" and opened:
            found[opened.pop()] = match.start()
    return found


def _end_of_option(raw: str, start: int, pairs: Mapping[int, int]) -> int:
    """Return where a bracket at ``start`` is closed; 0 if it isn't."""
    at, limit = start + 1, start + _LONGEST_OPTION
    while (end := raw.find("]", at, limit)) >= 0:
        brace = raw.find("{", at, end)
        if brace < 0:
            return end
        at = pairs.get(brace, brace) + 1
    return 0


def _without_comments_around(raw: str) -> tuple[int, str]:
    """Return a text without the comments and spaces around it, and where it starts."""
    start = 0
    while (found := _SPACE_OR_COMMENT.match(raw, start)) is not None:
        start = found.end()
    text = raw[start:].rstrip()
    while text and (last := text[text.rfind("\n") + 1 :].lstrip()).startswith("%"):
        text = text[: len(text) - len(last)].rstrip()
    return start, text


class Definition(NamedTuple):
    """A macro that a file defines.

    Attributes:
        name: Its name, without a backslash.
        arity: The number of its arguments.
        body: What it stands for.
        start: Where the definition starts in the file.
        end: Where it ends.
    """

    name: str
    arity: int
    body: str
    start: int
    end: int


def definitions(text: str) -> Iterator[Definition]:
    r"""Yield the macros that a file defines by ``\newcommand``, ``\def`` and the like.

    Args:
        text: The file.
    """
    pairs = _pairs(text)
    for found in _DEFINITION.finditer(text):
        end = pairs.get(found.end())
        given = found["xparse"]
        count = int(found["count"] or 0) or (found["def"] or "").count("#") or len(given or "")
        if end:
            body = text[found.end() + 1 : end]
            name = found["name"] or found["new"] or found["primitive"]
            yield Definition(name, count, body, found.start(), end + 1)


def uncommented(text: str) -> str:
    """Return a text without its comments, which keep their places as spaces."""
    return re.sub(r"(?<!\\)%[^\n]*", lambda found: " " * len(found[0]), text)
