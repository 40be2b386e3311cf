"""Profiles as LinkedIn saves them as PDF: its columns, sizes, greys and distances."""

from __future__ import annotations

from tiny_pdf import Text, pdf

INFO = {"Title": "Resume", "Author": "LinkedIn", "Producer": "Apache FOP Version 2.2"}
GREY = (177, 177, 177)
WHITE = (255, 255, 255)
DIM = (169, 177, 182)
_SIZES = {"name": 26, "title": 15.75, "strong": 12, "role": 11.5, "text": 10.5, "summary": 12}
_ABOVE = {"name": 65, "title": 48, "strong": 36, "role": 21, "text": 14.6, "summary": 18}
_WRAPPED = {"strong": 14.4, "role": 14.4, "text": 18, "summary": 18}
_BOTTOM = 30.0


def main_pages(lines: list[tuple[str, str]]) -> list[list[Text]]:
    """Set the main column: each line is ``name``, ``title``, ``strong``, …, and its text.

    ``place`` is grey; ``+text`` goes on with the line above, ``=text`` begins a paragraph.
    """
    pages: list[list[Text]] = [[]]
    y = 792.0
    for kind, text in lines:
        bare = kind.lstrip("+=")
        is_grey = bare.startswith("place")
        bare = bare.removeprefix("place-") if "-" in bare else "text" if is_grey else bare
        step = _WRAPPED[bare] if kind[0] == "+" else 36 if kind[0] == "=" else _ABOVE[bare]
        y -= step
        if y < _BOTTOM:
            pages.append([])
            y = 738.0
        color = GREY if is_grey else (25, 25, 25)
        pages[-1].append(Text(223.6, y, _SIZES[bare], text, color=color))
    total = len(pages)
    for at, page in enumerate(pages):
        page.append(Text(384, 13.9, 9, f"Page {at + 1} of {total}"))
    return pages


def side(lines: list[tuple[str, str, str]]) -> list[Text]:
    """Set the dark column: each line is ``title``, ``item``, ``link`` or ``+``, a text, a label."""
    found = []
    y = 760.0
    size = 10.5
    for kind, text, label in lines:
        step = {"title": 34.7, "item": 17.6, "link": 13.1, "contact": 12.6, "gap": 24.4}
        y -= 12.6 if kind == "+" else step[kind] if kind != "+link" else 14.4
        size = {"title": 13.0, "link": 11.0, "+link": 11.0, "gap": 11.0}.get(kind, 10.5)
        color = (225, 233, 238) if kind == "title" else WHITE
        left = 21.6
        if text:
            found.append(Text(left, y, size, text, color=color))
            left += len(text) * size * 0.53 + 3
        if label:
            found.append(Text(left, y, size, label, color=DIM))
    return found


def profile(
    main: list[tuple[str, str]], sidebar: list[tuple[str, str, str]] | None = None
) -> bytes:
    """Return a profile as a PDF."""
    pages = main_pages(main)
    pages[0] = [*side(sidebar or []), *pages[0]]
    return pdf(pages, INFO)
