"""Compares the text of a PDF with what its pages look like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.readback.pdf import opened, opened_document
from cvkit.readback.pdf_glyphs import text_of
from cvkit.readback.pdf_objects import TEXT, painted
from cvkit.readback.pdf_pictures import Camera, Region, is_plain, looks_the_same
from cvkit.readback.read_text import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TINY = 2.0
"""In points; smaller text can't be read."""

_MOST_PICTURES = 12
"""Of a page, each with other texts on it; the last one has all that are left."""

_CLIPS = 4
"""The first text rendering mode that clips what is painted later (ISO 32000-2, table 104)."""


def hidden(data: bytes) -> tuple[Hidden, ...]:
    """Return the text that no one sees.

    A text is seen if its page looks different with it than without any text. So white text on white
    is found, also above, behind and beside other text, and text behind a picture, but not white
    text on a dark bar.

    If no text of a page is seen, it may be the layer of text that programs for scans put on the
    picture of a page. So it is taken as seen where that shows anything. Text that clips what is
    painted later, such as a gradient, is seen by the same rule.

    Args:
        data: The PDF.

    Raises:
        FileError: It, or a page of it, is broken, encrypted or too large.
    """
    with opened_document(data) as document:
        return tuple(
            one for number in range(len(document)) for one in _on_page(document[number], number + 1)
        )


def unmapped(data: bytes) -> tuple[int, ...]:
    """Return the pages, from 1, with letters whose font doesn't say what characters they are.

    Args:
        data: The PDF.

    Raises:
        FileError: It is broken, encrypted or too large.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    found: list[int] = []
    with opened_document(data) as document:
        for number in range(len(document)):
            with opened(document[number]) as page, opened(page.get_textpage()) as textpage:
                count = textpage.count_chars()
                if any(
                    pdfium.FPDFText_HasUnicodeMapError(textpage.raw, index) == 1
                    for index in range(count)
                ):
                    found.append(number + 1)
    return tuple(found)


class _Candidate(NamedTuple):
    """A text that may be hidden.

    Attributes:
        item: PDFium's object.
        text: Its characters; empty for text that is painted again to look bold.
        height: In points.
        region: Where it is on a picture of the page.
        clips: Whether it clips what is painted later.
    """

    item: Any
    text: str
    height: float
    region: Region
    clips: bool


def _on_page(one: Any, number: int) -> Iterator[Hidden]:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    with opened(one) as page, opened(page.get_textpage()) as textpage:
        page.set_rotation(0)  # an object's bounds are those before the page is turned
        camera = Camera(page, number)
        candidates = [*_candidates(pdfium, page, textpage, camera)]
        is_seen = _seen(pdfium, candidates, camera)
        for candidate, seen in zip(candidates, is_seen, strict=True):
            is_tiny = candidate.height < _TINY / 2
            if candidate.text and (is_tiny or not seen):
                yield Hidden(candidate.text, number, "tiny" if is_tiny else "invisible")


def _candidates(pdfium: Any, page: Any, textpage: Any, camera: Camera) -> Iterator[_Candidate]:  # noqa: ANN401
    """Yield the texts on a page; those outside of it are found by ``cut_off``.

    Signs, such as those of icon fonts, are none: other text may stand on them.
    """
    for one in painted(pdfium, page):
        region = camera.region(one.bounds)
        if one.kind != TEXT or region.is_empty:
            continue
        text = text_of(pdfium, one.item, textpage).strip()
        if text and not any(map(str.isalnum, text)):
            continue
        _, bottom, _, top = one.bounds
        yield _Candidate(
            one.item,
            text,
            top - bottom,
            region,
            pdfium.FPDFTextObj_GetTextRenderMode(one.item) >= _CLIPS,
        )


def _seen(pdfium: Any, candidates: Sequence[_Candidate], camera: Camera) -> list[bool]:  # noqa: ANN401
    """Return for each text whether it is seen."""
    for one in candidates:
        pdfium.FPDFPageObj_SetIsActive(one.item, False)  # noqa: FBT003 - of C
    bare = camera.picture()
    seen = [one.clips and not is_plain(bare, one.region) for one in candidates]
    for numbers in _apart([one.region for one in candidates]):
        for number in numbers:
            pdfium.FPDFPageObj_SetIsActive(candidates[number].item, True)  # noqa: FBT003
        shown = camera.picture()
        for number in numbers:
            one = candidates[number]
            seen[number] |= not looks_the_same(shown, bare, one.region)
            pdfium.FPDFPageObj_SetIsActive(one.item, False)  # noqa: FBT003
    if not any(seen):
        return [not is_plain(bare, one.region) for one in candidates]
    return seen


def _apart(regions: Sequence[Region]) -> list[list[int]]:
    """Return the numbers of regions in groups within which none overlaps another.

    If more groups were needed than pictures may be taken, the last one has overlapping regions.
    """
    groups: list[list[int]] = []
    for number, region in enumerate(regions):
        for group in groups:
            if not any(region.overlaps(regions[other]) for other in group):
                group.append(number)
                break
        else:
            if len(groups) < _MOST_PICTURES:
                groups.append([number])
            else:
                groups[-1].append(number)
    return groups
