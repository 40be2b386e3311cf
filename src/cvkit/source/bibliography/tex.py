r"""Converts TeX in BibTeX's values to Unicode, with the markup that a résumé's texts have."""

from __future__ import annotations

import logging
import re
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKUP = re.compile(r"[\\`*_\[\]~^]")
_ESCAPED = re.compile(r"\\([\\`*_\[\]~^])")
_TEX = re.compile(r"[\\{}$%~&`'*_^\[\]]|--")
_COMMENT = re.compile(r"(?<!\\)%")
_URL_ESCAPE = re.compile(r"\\([%_&#~$])(?:\{\})?")
_SCRIPT = re.compile(r"(?:\{\})?([_^])\{?\s*([\w+\-,.]{1,12})\s*\}?")
_SIMPLE_MATH = re.compile(r"(?:[A-Za-z0-9.,+\- ]|\\[a-zA-Z]+(?:\{\})? ?)+|[<>=/] ?[\d.,]*")
_BLANKS = re.compile(r"\s+")
_SIGNS = {
    "emph": "*",
    "textit": "*",
    "textsl": "*",
    "textbf": "**",
    "textsuperscript": "^",
    "textsubscript": "~",
}
_SYMBOLS = {
    "euro": "€", "EUR": "€", "pounds": "£", "yen": "¥", "copyright": "©", "S": "§", "P": "¶",
    "textless": "<", "textgreater": ">", "textbar": "|", "slash": "/", "checkmark": "✓",
    "textquotedbl": '"', "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«",
    "frqq": "»", "og": "«", "fg": "»", "degree": "°", "No": "№", "LaTeXe": "LaTeX2e",
    "BibTeX": "BibTeX", "XeLaTeX": "XeLaTeX", "LuaLaTeX": "LuaLaTeX", "pdfLaTeX": "pdfLaTeX",
    "XeTeX": "XeTeX", "LuaTeX": "LuaTeX",
}  # fmt: skip
"""Characters that pylatexenc lacks."""

_QUOTED = ("enquote", "textquote")

_ELSEWHERE = (
    "cite", "citet", "citep", "ref", "autoref", "cref", "Cref", "eqref", "pageref", "today",
)  # fmt: skip
"""What stands for a text that isn't in the file, for which pylatexenc has one of its own."""


def rich(tex: str) -> str:
    r"""Return a text with its emphasis as Markdown: ``H$_2$O \emph{in vivo}`` is H~2~O *in vivo*.

    Accents, dashes, quotes and symbols become characters; braces that only protect capitals go.
    Mathematics stays as it is, but for single symbols, subscripts and superscripts.
    """
    return _BLANKS.sub(" ", _converted(tex) if _TEX.search(tex) else tex).strip()


def plain(tex: str) -> str:
    """Return a text without markup, such as a name or a number."""
    return _ESCAPED.sub(r"\1", rich(tex))


def address(tex: str) -> str:
    r"""Return a web address, in which BibTeX files escape some characters: ``a\_b``."""
    return _URL_ESCAPE.sub(r"\1", tex).strip("{} \t\n")


def _converted(tex: str) -> str:
    try:
        return str(_converter().convert(_COMMENT.sub(r"\\%", tex)))
    except Exception:  # noqa: BLE001 - whatever its parser makes of a text that isn't TeX
        return _escaped(tex)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)


def knows(name: str) -> bool:
    """Return whether a macro stands for a text, such as a sign or an accent."""
    return _converter().knows(name)


class _Converter(NamedTuple):
    """How TeX becomes text, and which macros do."""

    convert: Callable[[str], str]
    knows: Callable[[str], bool]


@cache
def _converter() -> _Converter:
    """Return pylatexenc's converter, which is slow to load, with cvkit's markup."""
    from pylatexenc import latex2text, latexwalker, macrospec  # noqa: PLC0415

    class Converter(latex2text.LatexNodes2Text):  # type: ignore[misc]
        """Escapes what would be markup, and converts simple mathematics."""

        def chars_node_to_text(self, node: Any, textcol: int = 0) -> str:  # noqa: ANN401
            return _escaped(super().chars_node_to_text(node, textcol))

        def math_node_to_text(self, node: Any) -> str:  # noqa: ANN401
            content = "".join(one.latex_verbatim() for one in node.nodelist)
            return _math(content.strip()) or _escaped(node.latex_verbatim())

    def marked(sign: str, node: Any, l2tobj: Any) -> str:  # noqa: ANN401 - its interface
        text = l2tobj.nodelist_to_text(node.nodeargd.argnlist).strip()
        return f"{sign}{text}{sign}" if text else ""

    def verbatim(node: Any) -> str:  # noqa: ANN401
        return _escaped(address(node.nodeargd.argnlist[0].latex_verbatim()))

    def linked(node: Any, l2tobj: Any) -> str:  # noqa: ANN401
        url, text = node.nodeargd.argnlist
        shown = l2tobj.nodelist_to_text([text]).strip()
        return f"[{shown}]({address(url.latex_verbatim())})"

    # It would tell of macros without their arguments on standard error.
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    macro = latex2text.MacroTextSpec
    texts = latex2text.get_default_latex_context_db()
    texts.add_context_category(
        "cvkit",
        macros=[
            *(macro(name, simplify_repl=partial(marked, sign)) for name, sign in _SIGNS.items()),
            *(macro(char, simplify_repl=f"\\{char}") for char in "_*"),
            macro("textasciitilde", simplify_repl="\\~"),
            macro("textasciicircum", simplify_repl="\\^"),
            macro("textbackslash", simplify_repl="\\\\"),
            *(macro(name, simplify_repl=sign) for name, sign in _SYMBOLS.items()),
            *(macro(name, simplify_repl="") for name in _ELSEWHERE),
            *(macro(name, simplify_repl="“%s”") for name in _QUOTED),
            macro("url", simplify_repl=verbatim),
            macro("href", simplify_repl=linked),
        ],
        prepend=True,
    )
    arguments = latexwalker.get_default_latex_context_db()
    arguments.add_context_category(
        "cvkit",
        macros=[
            *(macrospec.std_macro(name, "{") for name in (*_SIGNS, *_QUOTED, "url")),
            *(macrospec.std_macro(name, "*[[{") for name in _ELSEWHERE if name != "today"),
            macrospec.std_macro("href", "{{"),
        ],
        prepend=True,
    )
    converter = Converter(latex_context=texts, math_mode="verbatim", keep_comments=True)

    def convert(tex: str) -> str:
        walker = latexwalker.LatexWalker(tex, latex_context=arguments, tolerant_parsing=True)
        return str(converter.nodelist_to_text(walker.get_latex_nodes()[0]))

    def known(name: str) -> bool:
        return texts.get_macro_spec(name) is not None

    return _Converter(convert, known)


def _math(content: str) -> str:
    """Return simple mathematics as text, or nothing if it isn't simple."""
    if script := _SCRIPT.fullmatch(content):
        sign = "~" if script[1] == "_" else "^"
        return f"{sign}{script[2]}{sign}"
    if not _SIMPLE_MATH.fullmatch(content):
        return ""
    from pylatexenc import latex2text  # noqa: PLC0415 - as above

    shown = str(latex2text.LatexNodes2Text(math_mode="text").latex_to_text(content)).strip()
    return "" if "\\" in shown else shown
