"""Pictures of old and new pages beside each other, with the words marked that differ."""

from __future__ import annotations

import io
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from cvkit.exporters.png import software
from cvkit.readback.pdf import opened, opened_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PIL.Image import Image

_POINTS_PER_INCH = 72
_GAP = 0.2
"""Inches between two pages."""

_GROUND = "#e4e6e9"
_REMOVED, _REMOVED_LINE = "#ffdcbd", "#a34700"
_ADDED, _ADDED_LINE = "#cfe4ff", "#0b57a4"
"""Orange and blue, which differ for everyone; a line through or below says it a second time."""

_MOST = 20_000
"""Words of a file that are compared; of longer ones, the rest has no marks."""


Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of a page."""


class Picture(NamedTuple):
    """A page of the old file, to the left, beside that of the new one.

    Attributes:
        data: The picture as PNG.
        width: Its width in pixels.
        height: Its height in pixels.
        removed: The number of words of the old page that the new file lacks.
        added: The number of words of the new page that the old file lacks.
    """

    data: bytes
    width: int
    height: int
    removed: int
    added: int


class _Word(NamedTuple):
    text: str
    box: Box


class _Page(NamedTuple):
    picture: Image
    words: list[_Word]


def pictures(old: bytes, new: bytes, *, dpi: float = 80) -> tuple[Picture, ...]:
    """Return a picture for each page that one of two PDFs has.

    Args:
        old: The old file.
        new: The new file.
        dpi: Pixels per inch of paper.

    Raises:
        FileError: A file is broken.
    """
    sides = (_pages(old, dpi), _pages(new, dpi))
    removed, added = _changed(*([word for page in side for word in page.words] for side in sides))
    scale = dpi / _POINTS_PER_INCH
    made: list[Picture] = []
    before = after = 0
    for left, right in zip_longest(*sides):
        of_left = _within(removed, before, left)
        of_right = _within(added, after, right)
        before += len(left.words) if left else 0
        after += len(right.words) if right else 0
        if left:
            _mark(left, of_left, scale, _REMOVED, _REMOVED_LINE, through=True)
        if right:
            _mark(right, of_right, scale, _ADDED, _ADDED_LINE, through=False)
        made.append(_beside(left, right, round(_GAP * dpi), len(of_left), len(of_right)))
    return tuple(made)


def _pages(data: bytes, dpi: float) -> list[_Page]:
    found: list[_Page] = []
    with opened_document(data) as document:
        for number in range(len(document)):
            with opened(document[number]) as page, opened(page.get_textpage()) as text:
                picture = page.render(scale=dpi / _POINTS_PER_INCH).to_pil().convert("RGB")
                found.append(_Page(picture, _words(text)))
    return found


def _words(textpage: Any) -> list[_Word]:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only pictures need it

    found: list[_Word] = []
    letters: list[str] = []
    boxes: list[Box] = []

    def end() -> None:
        if letters:
            found.append(_Word("".join(letters), _around(boxes)))
            letters.clear()
            boxes.clear()

    place = pdfium.FS_RECTF()
    for index, letter in enumerate(textpage.get_text_range()):
        if letter.isspace():
            end()
        elif pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, place):
            letters.append(letter)
            boxes.append((place.left, place.bottom, place.right, place.top))
    end()
    return found


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _changed(old: Sequence[_Word], new: Sequence[_Word]) -> tuple[list[int], list[int]]:
    """Return the numbers of the words that only the old file has, and of those only of the new."""
    texts = ([word.text for word in old[:_MOST]], [word.text for word in new[:_MOST]])
    removed: list[int] = []
    added: list[int] = []
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    for kind, first, last, start, stop in matcher.get_opcodes():
        if kind != "equal":
            removed += range(first, last)
            added += range(start, stop)
    return removed, added


def _within(numbers: Iterable[int], first: int, page: _Page | None) -> list[int]:
    """Return the numbers that are words of a page, counted from its first one."""
    count = len(page.words) if page else 0
    return [number - first for number in numbers if 0 <= number - first < count]


def _mark(  # noqa: PLR0913 - a mark has a place, two colours and a kind
    page: _Page, numbers: Sequence[int], scale: float, ground: str, line: str, *, through: bool
) -> None:
    from PIL import Image, ImageChops, ImageDraw  # noqa: PLC0415 - only pictures need it

    height = page.picture.height
    behind = Image.new("RGB", page.picture.size, "white")
    marked = ImageDraw.Draw(behind)
    lines: list[Box] = []
    for box in _runs(page.words, numbers):
        left, bottom, right, top = (edge * scale for edge in box)
        marked.rectangle((left - 1, height - top, right + 1, height - bottom), fill=ground)
        at = height - (top + bottom) / 2 if through else height - bottom
        lines.append((left, at, right, at))
    page.picture.paste(ImageChops.multiply(page.picture, behind))
    drawn = ImageDraw.Draw(page.picture)
    for one in lines:
        drawn.line(one, fill=line)


def _runs(words: Sequence[_Word], numbers: Sequence[int]) -> Iterator[Box]:
    """Yield the places of words, of neighbours on a line as one; signs alone have none."""
    runs: list[list[int]] = []
    for number in numbers:
        if not any(map(str.isalnum, words[number].text)):
            continue
        if runs and runs[-1][-1] == number - 1 and _follows(words[number], words[number - 1]):
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield _around([words[number].box for number in run])


def _follows(word: _Word, before: _Word) -> bool:
    """Whether a word stands beside another, in the same direction as people read or against it."""
    left, bottom, right, top = word.box
    return min(top, before.box[3]) - max(bottom, before.box[1]) > (top - bottom) / 2 and (
        abs(left - before.box[2]) < top - bottom or abs(before.box[0] - right) < top - bottom
    )


def _beside(left: _Page | None, right: _Page | None, gap: int, removed: int, added: int) -> Picture:
    from PIL import Image  # noqa: PLC0415 - only pictures need it

    sizes = [page.picture.size for page in (left, right) if page]
    width, height = (max(edges) for edges in zip(*sizes, strict=True))
    whole = Image.new("RGB", (2 * width + 3 * gap, height + 2 * gap), _GROUND)
    for page, at in ((left, gap), (right, width + 2 * gap)):
        if page:
            whole.paste(page.picture, (at, gap))
    buffer = io.BytesIO()
    whole.save(buffer, "PNG", optimize=True, pnginfo=software.mark())
    return Picture(buffer.getvalue(), whole.width, whole.height, removed, added)
