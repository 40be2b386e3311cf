"""Writes a document as LaTeX: a preamble with macros, and then little more than the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.checksum_line import IN_TEX
from cvkit.exporters.latex import characters, escape, preamble
from cvkit.exporters.typeset import outline, pictures, requirements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.exporters.latex.characters import Needs
    from cvkit.theme import Theme
    from cvkit.view.blocks import Bullet, Document, Inline, Signature

_DEEPEST = 6
"""The most lists within lists that LaTeX allows."""

_ONLY_LUA = "can be set with lualatex, but not with pdflatex"


def write(document: Document, theme: Theme) -> Artifact:
    """Return the document as LaTeX.

    Args:
        document: The document.
        theme: The theme, which says paper, margins, size and colours.
    """
    needs = characters.needs(_texts(document), document.locale)
    lines = [*_header(document), "", *_sections(document)]
    if document.signature:
        lines += ["", _signature(document.signature)]
    body = preamble.preamble(document, theme, needs) + "\n".join(
        [*lines, "", r"\end{document}", ""]
    )
    told = (
        *pictures.left_out(document, theme, "LaTeX"),
        *requirements.check(document, needs.beyond, _ONLY_LUA, _how(needs)),
    )
    return Artifact(IN_TEX.sealed(body.encode()), diagnostics=told)


def _how(needs: Needs) -> str:
    fonts = requirements.installed(needs.fonts.families)
    return f"compile the file with lualatex{', and ' + fonts if fonts else ''}"


def _texts(document: Document) -> list[str]:
    marks = (document.comma, document.colon, document.semicolon, document.keywords_label)
    return [*(text for _, text in document.visible_texts()), *marks, *document.brackets]


def _header(document: Document) -> Iterator[str]:
    header = document.header
    yield f"\\name{{{escape.text(header.name)}}}"
    if header.headline:
        yield f"\\headline{{{escape.inline(header.headline)}}}"
    if header.contacts:
        shown = [escape.inline(outline.contact(one, document)) for one in header.contacts]
        yield "\\contacts{%\n  " + "\n  \\sep ".join(shown) + "}"


def _sections(document: Document) -> Iterator[str]:
    for part in outline.parts(document):
        match part:
            case outline.PageBreak():
                yield "\\newpage"
            case outline.Gap():
                yield "\\gap"
            case outline.Title(text, level):
                macro = "section" if level == 1 else "subsection"
                yield f"\n\\{macro}{{{escape.text(text)}}}"
            case outline.Head(kind, text, end, number):
                yield _head(kind, text, end, number)
            case outline.Remark(text):
                yield f"\\remark{{{escape.inline(text)}}}"
            case outline.Paragraph(text):
                yield f"{escape.inline(text)}\n"
            case outline.Labelled(label, text):
                yield f"\\labelled{{{escape.inline(label)}}}{{{escape.inline(text)}}}"
            case outline.BulletList(bullets):
                yield from _bullets(bullets)


def _head(kind: str, text: Inline, end: Inline, number: int) -> str:
    shown = escape.inline(text)
    if kind == "record":
        return f"\\record{f'[{number}.]' if number else ''}{{{shown}}}{{{escape.inline(end)}}}"
    before = f"{number}.~" if number else ""
    return f"\\{kind}{{{before}{shown}}}{{{escape.inline(end)}}}"


def _bullets(bullets: tuple[Bullet, ...], depth: int = 1) -> Iterator[str]:
    indent = "  " * (depth - 1)
    yield f"{indent}\\begin{{bullets}}"
    for bullet in bullets:
        yield f"{indent}  \\item {escape.inline(bullet.text)}"
        if not bullet.bullets:
            continue
        if depth < _DEEPEST:
            yield from _bullets(bullet.bullets, depth + 1)
        else:
            yield from (f"{indent}  \\item {escape.inline(one.text)}"
                        for one in _flat(bullet.bullets))  # fmt: skip
    yield f"{indent}\\end{{bullets}}"


def _flat(bullets: Iterable[Bullet]) -> Iterator[Bullet]:
    for bullet in bullets:
        yield replace(bullet, bullets=())
        yield from _flat(bullet.bullets)


def _signature(signature: Signature) -> str:
    place, name = escape.inline(signature.place), escape.inline(signature.name)
    return f"\\signature{{{place}}}{{{name}}}"
