"""Writes a document as Typst: a template with functions, and then little more than the text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.checksum_line import IN_TYPST
from cvkit.exporters.typeset import look, outline, pictures, requirements
from cvkit.exporters.typst import escape
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme import Theme
    from cvkit.view.blocks import Bullet, Document, Inline

_PLACEHOLDER = re.compile(r"«(\w+)»")
_PAPERS = {"letter": "us-letter", "legal": "us-legal", "b5": "iso-b5"}
_SEPARATORS = {"bars": "[~| ]", "lines": "linebreak()"}
_DOTS = "[~· ]"

_PAGE_NUMBER = """,
  footer: context if counter(page).get().first() > 1 {
    align(center, grey(counter(page).display("1 / 1", both: true)))
  }"""

_OWN_SCRIPTS = frozenset(("Grek", "Cyrl", "Hebr"))
"""The scripts that Libertinus Serif has, which comes with Typst, beside Latin."""

_REGION = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?P<region>[A-Z]{2})")


def write(document: Document, theme: Theme) -> Artifact:
    """Return the document as Typst.

    Args:
        document: The document.
        theme: The theme, which says paper, margins, size and colours.
    """
    lines = [*_header(document), *_sections(document)]
    if signature := document.signature:
        lines.append(f"\n#signature{_block(signature.place)}{_block(signature.name)}")
    text = _template(document, theme) + "\n".join([*lines, ""])
    told = (*pictures.left_out(document, theme, "Typst"), *_fonts(document))
    return Artifact(IN_TYPST.sealed(text.encode()), diagnostics=told)


def _template(document: Document, theme: Theme) -> str:
    found = _REGION.match(document.locale)
    paper = theme.page.size.lower()
    values = {
        **look.colors(theme),
        **look.margins(theme),
        "name": escape.string(document.header.name),
        "paper": _PAPERS.get(paper, paper),
        "size": f"{theme.styles.body.size:g}",
        "lang": re.split("[-_]", document.locale)[0],
        "region": f', region: "{found["region"]}"' if found else "",
        "footer": _PAGE_NUMBER if theme.layout.page_numbers else "",
        "separator": _SEPARATORS.get(theme.layout.contacts, _DOTS),
    }
    return _PLACEHOLDER.sub(lambda found: values[found[1]], _source())


@cache
def _source() -> str:
    return Path(__file__).with_name("template.typ").read_text(encoding="utf-8")


def _fonts(document: Document) -> Iterator[Diagnostic]:
    """Yield what there is to say about letters that the fonts in Typst lack."""
    text = unicodedata.normalize("NFC", "".join(text for _, text in document.visible_texts()))
    codes = frozenset(map(ord, text))
    used = [one for one in scripts.used(codes, document.locale) if one[0].code not in _OWN_SCRIPTS]
    needing = frozenset(chr(code) for _, part in used for code in part) | frozenset(
        one for one in text if requirements.is_emoji(one)
    )
    found = requirements.fonts(needing, document.locale)
    yield from requirements.check(
        document, needing, "is in no font of Typst’s own", requirements.installed(found.families)
    )


def _header(document: Document) -> Iterator[str]:
    header = document.header
    yield f"#name[{escape.at_start(escape.text(header.name))}]"
    if header.headline:
        yield f"#headline{_block(header.headline)}"
    if header.contacts:
        shown = (_block(outline.contact(one, document)) for one in header.contacts)
        yield "#contacts(\n" + "".join(f"  {one},\n" for one in shown) + ")"


def _sections(document: Document) -> Iterator[str]:
    for part in outline.parts(document):
        match part:
            case outline.PageBreak():
                yield "\n#pagebreak(weak: true)"
            case outline.Gap():
                yield "#gap"
            case outline.Title(text, level):
                yield f"\n{'=' * level} {escape.text(text)}"
            case outline.Head(kind, text, end, number):
                yield _head(kind, text, end, number)
            case outline.Remark(text):
                yield f"#remark{_block(text)}"
            case outline.Paragraph(text):
                yield f"\n{escape.inline(text)}\n"
            case outline.Labelled(label, text):
                yield f"#labelled{_block(label)}{_block(text)}"
            case outline.BulletList(bullets):
                yield from _bullets(bullets)


def _head(kind: str, text: Inline, end: Inline, number: int) -> str:
    if kind == "record":
        shown = f"(number: {number})" if number else ""
        return f"#record{shown}{_block(text)}{_block(end)}"
    before = f"{number}\\.~" if number else ""
    return f"#{kind}[{before}{escape.inline(text)}]{_block(end)}"


def _bullets(bullets: tuple[Bullet, ...], depth: int = 0) -> Iterator[str]:
    for bullet in bullets:
        yield f"{'  ' * depth}- {escape.inline(bullet.text)}"
        yield from _bullets(bullet.bullets, depth + 1)


def _block(inline: Inline) -> str:
    """Return a text as a block of content."""
    return f"[{escape.inline(inline)}]"
