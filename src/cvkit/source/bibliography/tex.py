r"""Converts TeX in BibTeX's values to Unicode, with the markup that a résumé's texts have."""

from __future__ import annotations

import logging
import re
from functools import cache, partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKUP = re.compile(r"[\\`*_\[\]~^]")
_ESCAPED = re.compile(r"\\([\\`*_\[\]~^])")
_TEX = re.compile(r"[\\{}$%~&`'*_^\[\]]|--")
_COMMENT = re.compile(r"(?<!\\)%")
_URL_ESCAPE = re.compile(r"\\([%_&#~$])(?:\{\})?")
_SCRIPT = re.compile(r"(?:\{\})?([_^])\{?\s*([\w+\-,.]{1,12})\s*\}?")
_SIMPLE_MATH = re.compile(r"(?:[A-Za-z0-9.,+\- ]|\\[a-zA-Z]+(?:\{\})? ?)+")
_BLANKS = re.compile(r"\s+")
_SIGNS = {
    "emph": "*",
    "textit": "*",
    "textsl": "*",
    "textbf": "**",
    "textsuperscript": "^",
    "textsubscript": "~",
}


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
        return str(_converter()(_COMMENT.sub(r"\\%", tex)))
    except Exception:  # noqa: BLE001 - whatever its parser makes of a text that isn't TeX
        return _escaped(tex)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)


@cache
def _converter() -> Callable[[str], str]:
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
        return f"{sign}{l2tobj.nodelist_to_text(node.nodeargd.argnlist).strip()}{sign}"

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
            macro("url", simplify_repl=verbatim),
            macro("href", simplify_repl=linked),
        ],
        prepend=True,
    )
    arguments = latexwalker.get_default_latex_context_db()
    arguments.add_context_category(
        "cvkit",
        macros=[
            *(macrospec.std_macro(name, "{") for name in (*_SIGNS, "url")),
            macrospec.std_macro("href", "{{"),
        ],
        prepend=True,
    )
    converter = Converter(latex_context=texts, math_mode="verbatim", keep_comments=True)

    def convert(tex: str) -> str:
        walker = latexwalker.LatexWalker(tex, latex_context=arguments, tolerant_parsing=True)
        return str(converter.nodelist_to_text(walker.get_latex_nodes()[0]))

    return convert


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
