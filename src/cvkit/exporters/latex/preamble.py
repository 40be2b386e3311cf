"""Fills in the preamble: the part of a LaTeX document that says what its macros look like."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.exporters.latex import escape
from cvkit.exporters.latex.characters import DECLARED
from cvkit.exporters.latex.languages import babel_name
from cvkit.exporters.typeset import look
from cvkit.theme import scripts

if TYPE_CHECKING:
    from cvkit.exporters.latex.characters import Needs
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_PLACEHOLDER = re.compile(r"«(\w+)»")
_SIZES = (10, 11, 12)
"""The sizes of the class article, in points."""

_LATIN = "Latin Modern Roman", "Latin Modern Mono"
_NOTO = "Noto Serif", "Noto Sans Mono"
"""The main font and that of code."""

_BOLD = {"Latin Modern Mono": ", BoldFont=lmmonolt10-bold.otf"}
"""The bold font of a family that names none."""

_IN_NOTO = frozenset(("Grek", "Cyrl"))
"""The scripts that Noto Serif has beside Latin, so that all of a text can be in one font."""

_SEPARATORS = {"bars": r"~\textbar{} ", "lines": r"\par "}
_DOTS = r"~\textperiodcentered{} "


def preamble(document: Document, theme: Theme, needs: Needs) -> str:
    """Return everything up to the document's text.

    Args:
        document: The document.
        theme: The theme, which says paper, margins, size and colours.
        needs: What the document's characters need.
    """
    size = theme.styles.body.size
    name = escape.text(document.header.name)
    values = {
        **look.colors(theme),
        **look.margins(theme),
        "engines": "lualatex" if needs.beyond else "pdflatex or lualatex",
        "program": "% !TEX program = lualatex\n" if needs.beyond else "",
        "size": str(min(_SIZES, key=lambda one: abs(one - size))),
        "paper": theme.page.size.lower(),
        "fonts": _fonts(needs, document.locale),
        "babel": _babel(document, needs),
        "title": name,
        "author": name,
        "lang": document.locale,
        "pages": r"\thispagestyle{empty}" if theme.layout.page_numbers else r"\pagestyle{empty}",
        "sep": _SEPARATORS.get(theme.layout.contacts, _DOTS),
    }
    return _PLACEHOLDER.sub(lambda found: values[found[1]], _template())


def _fonts(needs: Needs, locale: str) -> str:
    if needs.beyond:
        return _lua_fonts(needs, locale)
    declared = "".join(
        f"  \\DeclareUnicodeCharacter{{{ord(one):04X}}}{{\\ensuremath{{{DECLARED[one]}}}}}\n"
        for one in needs.declared
    )
    return (
        "\\ifPDFTeX\n"
        "  \\usepackage[T1]{fontenc}\n"
        "  \\usepackage{lmodern}\n"
        "  \\input{glyphtounicode}\n"
        "  \\pdfgentounicode=1\n"
        f"{declared}"
        "\\else\n"
        f"{_unicode_fonts(_LATIN, ['Latin Modern Math'] if declared else [], '  ')}"
        "\\fi\n"
    )


def _lua_fonts(needs: Needs, locale: str) -> str:
    own = scripts.of_language(locale)
    main = _NOTO if own and own.code in _IN_NOTO else _LATIN
    behind = [one for one in needs.fonts.choices if one != main[0]]
    return f"\\RequireLuaTeX\n{_unicode_fonts(main, ['Latin Modern Math', *behind], '')}"


def _unicode_fonts(main: tuple[str, str], behind: list[str], indent: str) -> str:
    """Return the fonts of LuaTeX, which print every sign as it is written, without ligatures."""
    lines = [r"\usepackage{fontspec}"]
    feature = ""
    if behind:
        names = ", ".join(f"'{one}'" for one in behind)
        lines += [r"% Fonts for what the main font lacks, as far as they are installed",
                  r"\directlua{",
                  r"  local found = {}",
                  f"  for _, name in ipairs {{{names}}} do",
                  r"    if luaotfload.aux.resolve_fontname(name) then",
                  r"      table.insert(found, name .. ':mode=harf;')",
                  r"    end",
                  r"  end",
                  r"  luaotfload.add_fallback('others', found)",
                  r"}"]  # fmt: skip
        feature = ", RawFeature={fallback=others}"
    for macro, family in zip(("setmainfont", "setmonofont"), main, strict=True):
        bold = _BOLD.get(family, "")
        lines.append(f"\\{macro}{{{family}}}[Ligatures=TeXOff{bold}{feature}]")
    return "".join(f"{indent}{line}\n" for line in lines)


def _babel(document: Document, needs: Needs) -> str:
    """Return the language, for hyphens, line breaks and the direction of the text."""
    name = babel_name(document.locale)
    if not name:
        return ""
    bidi = "bidi=basic, " if needs.beyond and document.rtl else ""
    return f"\\usepackage[{bidi}provide=*, {name}]{{babel}}\n"


@cache
def _template() -> str:
    return Path(__file__).with_name("preamble.tex").read_text(encoding="utf-8")
