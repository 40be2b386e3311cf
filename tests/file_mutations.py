"""Finished files with one planted fault each, of the kinds that converters and editors make."""

from __future__ import annotations

import copy
import io
import random
import re
import zipfile
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdf
from pypdf.generic import ArrayObject, ContentStream, FloatObject, NameObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Operation = tuple[Any, bytes]


class Mutant(NamedTuple):
    """A file with a fault."""

    kind: str
    data: bytes


PDF_KINDS: dict[str, int] = {
    "letter dropped": 6,
    "word split": 4,
    "words run together": 3,
    "words swapped": 4,
    "piece moved": 4,
    "piece lost": 3,
    "piece twice": 2,
    "white text": 3,
    "invisible text": 2,
    "outside the page": 1,
    "no ToUnicode": 2,
    "private use": 2,
    "no links": 1,
    "no tags": 1,
    "no language": 1,
    "picture": 1,
}
"""How many of each kind are made of a PDF."""


def of_pdf(data: bytes, seed: int) -> Iterator[Mutant]:
    """Yield a PDF with one fault after the other."""
    chance = random.Random(seed)  # noqa: S311 - the same faults every time
    for kind, count in PDF_KINDS.items():
        for _ in range(count):
            yield Mutant(kind, _mutated(data, kind, chance))


def _mutated(data: bytes, kind: str, chance: random.Random) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    page = writer.pages[chance.randrange(len(writer.pages))] if kind != "no links" else None
    page = page or writer.pages[0]
    match kind:
        case "no links":
            for one in writer.pages:
                one.pop("/Annots", None)
        case "no tags":
            writer._root_object.pop("/StructTreeRoot", None)
            writer._root_object.pop("/MarkInfo", None)
        case "no language":
            writer._root_object.pop("/Lang", None)
        case "no ToUnicode" | "private use":
            _change_font(page, kind, chance)
        case _:
            content = ContentStream(page.get_contents(), writer)
            content.operations = PDF_CHANGES[kind]([*content.operations], chance)
            page[NameObject("/Contents")] = writer._add_object(content)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _change_font(page: Any, kind: str, chance: random.Random) -> None:  # noqa: ANN401
    fonts = page["/Resources"]["/Font"]
    used = Counter(
        str(operands[0])
        for operands, operator in ContentStream(page.get_contents(), page.pdf).operations
        if operator == b"Tf"
    )
    name = chance.choice([name for name, _ in used.most_common(3)])
    font = fonts[name]
    if kind == "no ToUnicode":
        del font["/ToUnicode"]
        return
    stream = font["/ToUnicode"].get_object()
    text = stream.get_data().decode("latin-1")
    targets = re.findall(r"<[0-9A-Fa-f]+> ?<([0-9A-Fa-f]{4})>", text)
    letters = [one for one in targets if chr(int(one, 16)).isalpha() and one.lower() in
               {f"{ord(char):04x}" for char in "aeinst"}] or targets  # fmt: skip
    stream.set_data(text.replace(f"<{chance.choice(letters)}>", "<E000>").encode("latin-1"))


def _painted(operations: list[Operation]) -> list[int]:
    """Return the numbers of the operations that paint more than a few letters of the text."""
    marked = False
    found = []
    for at, (operands, operator) in enumerate(operations):
        if operator in {b"BDC", b"BMC"}:
            marked = operator == b"BDC" and "/MCID" in (operands[1] if len(operands) > 1 else ())
        elif operator == b"TJ" and marked and len(_glyphs(operands[0])) > 5:
            found.append(at)
    return found


def _glyphs(array: Any) -> list[int]:  # noqa: ANN401
    """Return the places of single letters in an array of them and numbers."""
    return [at for at, one in enumerate(array) if isinstance(one, str | bytes) and len(one) == 1]


def _block(operations: list[Operation], at: int) -> tuple[int, int]:
    start = max(i for i in range(at) if operations[i][1] == b"BDC")
    end = next(i for i in range(at, len(operations)) if operations[i][1] == b"EMC")
    return start, end + 1


def _space(operations: list[Operation]) -> Any:  # noqa: ANN401
    counted = Counter(
        operands[0][glyph]
        for operands, operator in operations
        if operator == b"TJ"
        for glyph in _glyphs(operands[0])
    )
    return counted.most_common(1)[0][0]


def _drop_letter(operations: list[Operation], chance: random.Random) -> list[Operation]:
    at = chance.choice(_painted(operations))
    array = ArrayObject(operations[at][0][0])
    space = _space(operations)
    letters = [one for one in _glyphs(array) if array[one] != space]
    del array[chance.choice(letters[1:-1])]
    operations[at] = ([array], b"TJ")
    return operations


def _split(operations: list[Operation], chance: random.Random) -> list[Operation]:
    at = chance.choice(_painted(operations))
    array = ArrayObject(operations[at][0][0])
    space = _space(operations)
    glyphs = _glyphs(array)
    inner = [two for one, two in pairwise(glyphs) if space not in {array[one], array[two]}]
    array.insert(chance.choice(inner), FloatObject(-700))
    operations[at] = ([array], b"TJ")
    return operations


def _join(operations: list[Operation], chance: random.Random) -> list[Operation]:
    space = _space(operations)
    spaced = [
        at
        for at in _painted(operations)
        if any(operations[at][0][0][one] == space for one in _glyphs(operations[at][0][0])[1:-1])
    ]
    at = chance.choice(spaced)
    array = ArrayObject(operations[at][0][0])
    del array[chance.choice([one for one in _glyphs(array)[1:-1] if array[one] == space])]
    operations[at] = ([array], b"TJ")
    return operations


def _swap(operations: list[Operation], chance: random.Random) -> list[Operation]:
    space = _space(operations)
    painted: list[tuple[int, list[list[Any]]]] = []
    for at in _painted(operations):
        words: list[list[Any]] = [[]]
        for one in operations[at][0][0]:
            words += [[one], []] if one == space else []
            words[-1] += [] if one == space else [one]
        if len(words) > 2 and _letters(words[0]) != _letters(words[2]) != []:
            painted.append((at, words))
    at, (first, blank, second, *rest) = chance.choice(painted)
    swapped = (one for part in (second, blank, first, *rest) for one in part)
    operations[at] = ([ArrayObject(swapped)], b"TJ")
    return operations


def _letters(array: list[Any]) -> list[Any]:
    return [one for one in array if isinstance(one, str | bytes)]


def _move(operations: list[Operation], chance: random.Random) -> list[Operation]:
    painted = _painted(operations)
    start, end = _block(operations, chance.choice(painted[: len(painted) // 2]))
    block = operations[start:end]
    rest = operations[:start] + operations[end:]
    last = _block(rest, _painted(rest)[-1])[1]
    return rest[:last] + block + rest[last:]


def _lose(operations: list[Operation], chance: random.Random) -> list[Operation]:
    at = chance.choice(_painted(operations))
    return operations[:at] + operations[at + 1 :]


def _double(operations: list[Operation], chance: random.Random) -> list[Operation]:
    start, end = _block(operations, chance.choice(_painted(operations)))
    block = [
        ([FloatObject(one) for one in (*operands[:4], operands[4], float(operands[5]) + 40)], b"Tm")
        if operator == b"Tm"
        else (operands, operator)
        for operands, operator in operations[start:end]
    ]
    return operations[:end] + block + operations[end:]


def _whiten(operations: list[Operation], chance: random.Random) -> list[Operation]:
    at = chance.choice(_painted(operations))
    before = next(operands for operands, operator in operations[at::-1] if operator == b"rg")
    white: Operation = ([FloatObject(1)] * 3, b"rg")
    return [*operations[:at], white, operations[at], (before, b"rg"), *operations[at + 1 :]]


def _hide(operations: list[Operation], chance: random.Random) -> list[Operation]:
    at = chance.choice(_painted(operations))
    modes: list[Operation] = [([FloatObject(mode)], b"Tr") for mode in (3, 0)]
    return [*operations[:at], modes[0], operations[at], modes[1], *operations[at + 1 :]]


def _push_out(operations: list[Operation], chance: random.Random) -> list[Operation]:
    start, end = _block(operations, chance.choice(_painted(operations)))
    for at in range(start, end):
        operands, operator = operations[at]
        if operator == b"Tm":
            moved = [*operands[:4], FloatObject(float(operands[4]) + 3000), operands[5]]
            operations[at] = (moved, b"Tm")
    return operations


def _picture(operations: list[Operation], _: random.Random) -> list[Operation]:
    return [one for one in operations if one[1] not in {b"TJ", b"Tj"}]


PDF_CHANGES: dict[str, Callable[[list[Operation], random.Random], list[Operation]]] = {
    "letter dropped": _drop_letter,
    "word split": _split,
    "words run together": _join,
    "words swapped": _swap,
    "piece moved": _move,
    "piece lost": _lose,
    "piece twice": _double,
    "white text": _whiten,
    "invisible text": _hide,
    "outside the page": _push_out,
    "picture": _picture,
}

_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]{6,})(</w:t>)")
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>|<w:p [^>]*>.*?</w:p>", re.DOTALL)


def _in_text(xml: str, chance: random.Random, change: Callable[[str], str]) -> str:
    found = chance.choice([one for one in _TEXT.finditer(xml) if change(one[2]) != one[2]])
    return f"{xml[: found.start(2)]}{change(found[2])}{xml[found.end(2) :]}"


def _moved_paragraph(xml: str, chance: random.Random) -> str:
    found = [one for one in _PARAGRAPH.finditer(xml) if len(_TEXT.findall(one[0])) > 0]
    one, last = chance.choice(found[: len(found) // 2]), found[-1]
    return xml[: one.start()] + xml[one.end() : last.end()] + one[0] + xml[last.end() :]


def _styled(xml: str, chance: random.Random, style: str) -> str:
    runs = [*re.finditer(r"<w:r><w:rPr>(?=(?:(?!</w:r>).)*<w:t[ >][^<]*[^<\s]{3})", xml)]
    if not runs:
        runs = [*re.finditer(r"<w:r>(?=<w:t[ >][^<]*[^<\s]{3})", xml)]
        style = f"<w:rPr>{style}</w:rPr>"
    at = chance.choice(runs).end()
    return xml[:at] + style + xml[at:]


DOCX_KINDS: dict[str, tuple[int, Callable[[str, random.Random], str]]] = {
    "letter dropped": (4, lambda x, c: _in_text(x, c, lambda text: text[:2] + text[3:])),
    "word split": (3, lambda x, c: _in_text(x, c, lambda t: re.sub(r"^(\w\w)(\w)", r"\1 \2", t))),
    "words run together": (
        3,
        lambda x, c: _in_text(x, c, lambda t: re.sub(r"(\w) (\w)", r"\1\2", t, count=1)),
    ),
    "text lost": (2, lambda x, c: _in_text(x, c, lambda text: text[:0])),
    "private use": (2, lambda x, c: _in_text(x, c, lambda text: f"\ue123{text}")),
    "text twice": (2, lambda x, c: _in_text(x, c, lambda text: f"{text} {text}")),
    "paragraph moved": (3, _moved_paragraph),
    "white text": (2, lambda x, c: _styled(x, c, '<w:color w:val="FFFFFF"/>')),
    "invisible text": (2, lambda x, c: _styled(x, c, "<w:vanish/>")),
    "no links": (1, lambda x, _: re.sub(r"<w:instrText[^>]*>[^<]*</w:instrText>", "", x)),
}
"""How many of each kind are made of a Word file, and how."""


def of_docx(data: bytes, seed: int) -> Iterator[Mutant]:
    """Yield a Word file with one fault after the other."""
    chance = random.Random(seed)  # noqa: S311 - the same faults every time
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["word/document.xml"].decode()
    for kind, (count, change) in DOCX_KINDS.items():
        for _ in range(count):
            changed = copy.copy(parts)
            changed["word/document.xml"] = change(xml, chance).encode()
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w") as archive:
                for name, part in changed.items():
                    archive.writestr(name, part)
            yield Mutant(kind, buffer.getvalue())
