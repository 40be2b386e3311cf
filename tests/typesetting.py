"""What readers of LaTeX and Typst see: pylatexenc reads the text of LaTeX, Typst makes a PDF."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import fontpkg
import pypdfium2
import typst
from pylatexenc import latex2text, latexwalker, macrospec

from sentences import DEBIAN_FONTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Document

ROOT = Path(__file__).parents[1]
FILES = (
    "resume.yaml", "tests/data/fullest.yaml", "tests/data/two-languages.yaml",
    *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/examples/*.yaml")),
    *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("src/cvkit/cli/starts/*.yaml")),
)  # fmt: skip
"""Résumés to try, with a language of another script among them."""

_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Mn"))
_FILLERS = "\u115f\u1160\u3164"
"""What has no glyph of its own; a mark that is a part of a letter is composed with it before."""

_REORDERED = frozenset(("R", "AL", "RLE", "RLO", "LRE", "LRO", "RLI", "LRI", "FSI"))
_ALIKE = str.maketrans("’\u2011\u2010−", "'---")
"""Signs that fonts print alike, so that readers of a PDF find one for the other."""

_MACROS = {
    "name": "{", "headline": "{", "contacts": "{", "entry": "{{", "role": "{{", "record": "[{{",
    "remark": "{", "labelled": "{{", "signature": "{{", "section": "{", "subsection": "{",
    "href": "{{", "textsubscript": "{", "textsuperscript": "{", "textbf": "{", "textit": "{",
    "texttt": "{", "mbox": "{", "hspace": "{",
}  # fmt: skip
_INLINE = {
    "href": "%(2)s", "hspace": "", "allowbreak": "", "sep": " ", "gap": "", "newpage": "", "-": "",
    "nobreak": "", ",": " ", "textquotesingle": "'", "textquotedbl": '"', "textasciigrave": "`",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\",
    "textsubscript": "%s", "textsuperscript": "%s", "textbf": "%s", "textit": "%s", "texttt": "%s",
    "mbox": "%s",
}  # fmt: skip


@cache
def _contexts() -> tuple[macrospec.LatexContextDb, macrospec.LatexContextDb]:
    parsing = latexwalker.get_default_latex_context_db()
    parsing.add_context_category(
        "cvkit", macros=[macrospec.MacroSpec(name, args) for name, args in _MACROS.items()],
        prepend=True,
    )  # fmt: skip
    reading = latex2text.get_default_latex_context_db()
    shown = {name: "\n" + "%s " * len(args) for name, args in _MACROS.items()} | _INLINE
    reading.add_context_category(
        "cvkit", prepend=True,
        macros=[latex2text.MacroTextSpec(name, text) for name, text in shown.items()],
        environments=[latex2text.EnvironmentTextSpec("bullets", "\n%s")],
    )  # fmt: skip
    return parsing, reading


def text_of_latex(data: bytes) -> str:
    """Return the text between the beginning and the end of a LaTeX document."""
    body = data.decode().partition("\\begin{document}")[2].partition("\\end{document}")[0]
    parsing, reading = _contexts()
    nodes, *_ = latexwalker.LatexWalker(
        body, latex_context=parsing, tolerant_parsing=False
    ).get_latex_nodes()
    reader = latex2text.LatexNodes2Text(latex_context=reading, strict_latex_spaces=True)
    return str(reader.nodelist_to_text(nodes))


class Typeset(NamedTuple):
    """What a typesetting program made.

    Attributes:
        pdf: The PDF.
        told: Its warnings.
    """

    pdf: bytes
    told: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text of all pages, as PDFium reads it, which marks hyphens at the end of a line."""
        with pypdfium2.PdfDocument(self.pdf) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        return re.sub("\ufffe\\s*", "-", "\n".join(pages))


@cache
def font_folders() -> tuple[Path, ...]:
    """Return the folders of all fonts that tests have."""
    folders = {one.path.parent for family in fontpkg.families().values() for one in family.files}
    return (*sorted(folders), DEBIAN_FONTS)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=list(font_folders()))


def by_typst(data: bytes) -> Typeset:
    """Compile Typst with the fonts that tests have, and no others.

    Raises:
        typst.TypstError: It is not valid.
    """
    pdf, warnings = typst.compile_with_warnings(data, font_paths=_fonts())
    assert isinstance(pdf, bytes)
    return Typeset(pdf, tuple(str(one.message) for one in warnings))


def is_reordered(text: str) -> bool:
    """Whether a text has letters or signs that change the order in which others are printed."""
    return any(unicodedata.bidirectional(letter) in _REORDERED for letter in text)


def lost(document: Document, text: str) -> Iterator[str]:
    """Yield the texts of a document that another text doesn't have in their place.

    Blanks and signs without a glyph don't count: where lines break, readers of a PDF see others.
    They put right-to-left letters into another order, so texts with these are left out.
    """
    read, place = _letters(text), 0
    for _, one in document.visible_texts():
        if is_reordered(one):
            continue
        wanted = _letters(one)
        if (found := read.find(wanted, place)) >= 0:
            place = found + len(wanted)
        else:
            yield one


def _letters(text: str) -> str:
    composed = re.sub(rf"[\s{_FILLERS}]", "", unicodedata.normalize("NFKC", text.translate(_ALIKE)))
    return "".join(one for one in composed if unicodedata.category(one) not in _UNSEEN)
