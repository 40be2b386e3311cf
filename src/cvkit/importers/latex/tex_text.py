r"""Turns the text in LaTeX into that of ``resume.yaml``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.importers.latex import literal
from cvkit.source.bibliography import tex

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENT = re.compile(r"(?<!\\)%[^\n]*(?:\n[ \t]*)?")
_DROPPED = re.compile(
    r"""\\(?:vspace|hspace|vskip|hskip|setlength|addtolength|color|label|pagestyle|fontsize|raisebox
        |thispagestyle|phantomsection|rule|includegraphics|hphantom|phantom|fontfamily|linespread
        |makecvfooter|makecvheader|printbibliography|nocite|newrefsection|geometry|hypersetup|pagenumbering
        |index|pdfbookmark|hyphenation|discretionary|selectlanguage|footnotemark|kern|bookmarksetup
        |columnratio|cvcolumnwidth|renewcommand|setcounter|addcontentsline|cline|faIcon
        |divider|columnbreak|switchcolumn
        |begin|end|usefont|colorbox|definecolor|enlargethispage|needspace)\*?
        (?:\s*\[[^\]\n]*\])?(?:\s*\{[^{}]*\})*
      | \\(?:noindent|centering|raggedright|raggedleft|hfill|vfill|newpage|clearpage|pagebreak|par
        |break|linebreak|smallskip|medskip|bigskip|tiny|scriptsize|footnotesize|small|normalsize|large
        |Large|LARGE|huge|Huge|bfseries|itshape|scshape|mdseries|upshape|sffamily|ttfamily|rmfamily
        |slshape|bf|it|sc|sl|em|rm|sf|tt|makecvtitle|maketitle|hline
        |toprule|midrule|bottomrule|justify|columnbreak|nopagebreak|null|leavevmode|indent|protect
        |displaystyle|newline|body|item|hrule|hrulefill|dotfill|divider|unskip|ignorespaces
        |selectfont|normalfont|strut|vfil|hfil|hss|vss|nobreak|allowbreak|xspace|goodbreak|sloppy
        |cvsep|sectionsep|resumeSubHeadingListStart|resumeSubHeadingListEnd|resumeItemListStart
        |resumeItemListEnd|resumeHeadingSkillStart|resumeHeadingSkillEnd|bodyfont|acvHeaderSocialSep
        |fa[A-Z][a-zA-Z]*|ai[A-Z][a-zA-Z]*)(?![a-zA-Z])\*?(?:\s*\{\s*\})?
    """,
    re.VERBOSE,
)
_SWITCHED = {"bf": "textbf", "bfseries": "textbf", "it": "textit", "itshape": "textit",
             "em": "emph", "sl": "textit", "slshape": "textit"}  # fmt: skip
_SWITCH = re.compile(rf"\{{\s*\\({'|'.join(_SWITCHED)})(?![a-zA-Z])\s*([^{{}}]*)\}}")
"""Macros that change the looks of what follows in their group, as people wrote them before 1994."""

_LEADING = re.compile(r"(\\(?:textbf|textit|emph)\s*\{)\s+")
_ENDING = re.compile(r"(\S)\s+\}(?=[^\s{}\[])")
"""Spaces just within braces, which Markdown wants outside of its marks."""

_IN_CODE = re.compile(
    f"{literal.CODE_START}([^{literal.CODE_START}{literal.CODE_END}]*){literal.CODE_END}"
)
_MARKS = re.compile(f"[{literal.CODE_START}{literal.CODE_END}]")
_QUOTED = re.compile(r"(?<![`\w\\])`(?!`)([^`']*[^`'\s])'(?!['\w])")
_MACRO = re.compile(r"\\([a-zA-Z]+)")
_REFERENCE = re.compile(
    r"\\(?:today|(?:cite[a-zA-Z]*|(?:auto|c|C|eq|page)?ref)\*?(?:\[[^\]]*\])*\{[^{}]*\})"
)
_FOOTNOTE = re.compile(r"\s*\\footnote\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
_NO_TEXT = re.compile(r"\[\]\(([^()\s]*)\)")
_UNWRAPPED = re.compile(
    r"\\(?:underline|uline|textsc|textsf|textrm|textup|textmd|texttt|mbox|hbox|uppercase|lowercase"
    r"|MakeUppercase|MakeLowercase|textnormal|scshape|ensuremath|text|nolinkurl|textlf|hl|sout|st|so|ul|nohyphens|num|ce|si|thanks)\s*(?=\{)"
)
_ALONE = re.compile(
    r"\\(?:underline|uline|text(?:bf|it|sl|sc|sf|tt|rm|md|up|color|superscript|subscript)|emph|href"
    r"|url|footnote|enquote|mbox|sqrt|frac|overline|overbrace|underbrace|math[a-z]+)"
    r"(?![a-zA-Z])(?!\s*[\[{])"
)
"""Macros without the arguments that they need."""
_BOXED = re.compile(
    r"\\(?:(?:textcolor|scalebox|colorbox|fontsize|parbox|rotatebox|raisebox|foreignlanguage|textlang"
    r"|highlight)\s*(?:\[[^\]]*\]\s*){0,3}\{[^{}]*\}"
    r"|resizebox\*?\s*\{[^{}]*\}\s*\{[^{}]*\}|(?:makebox|framebox|textls)\*?\s*(?:\[[^\]]*\]\s*){0,2}"
    r"|fbox)\s*(?=\{)"
)
"""Macros with arguments that say how to set the text in the last one."""

_MATH_SIGN = re.compile(r"\$\s*(\||\\\||\\vert|\\cdot|\\bullet|\\diamond|\\ast|\\circ)\s*\$")
_MATH_SIGNS = {"|": "|", "\\|": "|", "\\vert": "|", "\\cdot": "·", "\\bullet": "•",
               "\\diamond": "·", "\\ast": "·", "\\circ": "·"}  # fmt: skip
_SPACES = re.compile(
    r"\\(?:quad|qquad|enspace|enskip|thinspace|hfil|newline|tab|textbullet)(?![a-zA-Z])|\\[,;: ]"
)
_POINT = re.compile(r"\\(?:cdotp|textperiodcentered|textbullet|cdot)(?![a-zA-Z])")
_BREAK = re.compile(r"\\\\\*?(?:\[[^\]]*\])?|\\tabularnewline(?![a-zA-Z])")
_URL = re.compile(r"\\(?:href|url)\s*\{")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
_LOGO = re.compile(r"\\((?:Xe|Lua|pdf)?(?:La)?TeX)(?:\{\})?(?![a-zA-Z])")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_WITH_ARGUMENT = re.compile(r"\\([a-zA-Z]+)\*?(?:\[[^\]]*\])?\{")
_INLINE = frozenset(
    (
        *("textbf", "textit", "textsl", "textsc", "textsf", "texttt", "textrm", "textmd", "textup"),
        *("emph", "underline", "uline", "href", "url", "nolinkurl", "textcolor", "color", "mbox"),
        *("textsuperscript", "textsubscript", "enquote", "text", "textnormal", "small", "large"),
        *("footnotesize", "vspace", "hspace", "faIcon", "begin", "end", "raisebox", "scalebox"),
        *("uppercase", "MakeUppercase", "lowercase", "MakeLowercase", "ensuremath", "mathrm"),
        *("mathbf", "hbox", "fontsize", "selectfont", "bf", "it", "rule", "item", "label", "sout"),
        *("makecvfooter", "printbibliography", "nocite", "includegraphics", "ref", "cite", "frac"),
        *("setlength", "addtolength", "LaTeX", "TeX", "ldots", "dots", "textbackslash", "quad"),
        *("c", "v", "u", "H", "k", "r", "b", "d", "t", "ss", "o", "O", "l", "L", "i", "j", "aa"),
        *("AA", "ae", "AE", "oe", "OE", "S", "P", "euro", "texteuro", "pounds", "copyright"),
        *("textasciitilde", "textasciicircum", "textregistered", "texttrademark", "textbar"),
        *("normalsize", "Large", "LARGE", "huge", "Huge", "scshape", "bfseries", "itshape"),
        *("multicolumn", "newline", "hypersetup", "geometry", "pagenumbering", "columnratio"),
        *("footnote", "parbox", "rotatebox", "resizebox", "foreignlanguage", "makebox", "framebox"),
        *("fbox", "textls", "hl", "st", "so", "ul", "nohyphens", "textquote", "num", "si", "verb"),
        *(
            "lstinline",
            "mintinline",
            "index",
            "footnotemark",
            "citet",
            "citep",
            "pageref",
            "thanks",
        ),
        *("autoref", "cref", "Cref", "eqref", "LaTeXe", "BibTeX", "XeLaTeX", "EUR", "checkmark"),
        *(
            "selectlanguage",
            "pdfbookmark",
            "hyphenation",
            "kern",
            "colorbox",
            "nolinkurl",
            "textlf",
        ),
    )
)
"""Macros that can stand in a text, with or without an argument."""

_AROUND = " \t\n|·•,;–—"


def lines(raw: str) -> list[str]:
    r"""Split TeX at its line breaks, and at the signs that people put between contacts.

    Args:
        raw: TeX, with line breaks (``\\``), ``$|$``, ``&`` and the like.
    """
    text = _BREAK.sub("\n\n", _COMMENT.sub("", raw))
    text = _MATH_SIGN.sub("\n\n", text)
    parts = re.split(
        r"\n\s*\n|(?<!\\)&|\\(?:textbar|textbullet|textperiodcentered|cdotp|quad|qquad|hfill|par|vspace"
        r"|cvsep|sep)(?![a-zA-Z])(?:\{[^{}]*\})?|(?<=\s)[|•·](?=\s)",
        text,
    )
    return [part for part in parts if plain(part)]


def _balanced(raw: str) -> str:
    """Return TeX without braces that have no partner."""
    opened: list[int] = []
    wrong: set[int] = set()
    for found in _BRACE.finditer(raw):
        if found[0] == "{":
            opened.append(found.start())
        elif found[0] == "}":
            if opened:
                opened.pop()
            else:
                wrong.add(found.start())
    wrong |= set(opened)
    return "".join(sign for at, sign in enumerate(raw) if at not in wrong) if wrong else raw


@lru_cache(maxsize=4096)
def rich(raw: str) -> str:
    r"""Return TeX as Markdown: bold, emphasis and links stay, other looks don't.

    Args:
        raw: TeX.
    """
    if not raw.strip():
        return ""
    text = _LOGO.sub(r"\1", _COMMENT.sub("", _balanced(raw)))
    text = _SWITCH.sub(lambda found: f"{{\\{_SWITCHED[found[1]]}{{{found[2]}}}}}", text)
    text = _ENDING.sub(r"\1} ", _LEADING.sub(r" \1", text))
    text = _QUOTED.sub(r"‘\1’", literal.with_code(text).replace("\\-", ""))
    text = _MATH_SIGN.sub(lambda found: _MATH_SIGNS[found[1]], text)
    text = _FOOTNOTE.sub(r" (\1)", text)
    text = _POINT.sub("·", _BREAK.sub(" ", text))
    text = _BOXED.sub("", text)
    text = _ALONE.sub("", _UNWRAPPED.sub("", text))
    text = _DROPPED.sub(" ", text)
    text = _SPACES.sub("{} ", text)  # a space alone would end the name of a macro before it
    text = text if _URL.search(text) else text.replace("}{", "} {")
    text = re.sub(r"(?<!\\)&", " ", text).replace("~", " ").replace("\\ ", " ")
    found = _MARKS.sub("", _IN_CODE.sub(_code, tex.rich(text)))
    found = _NO_TEXT.sub(r"[\1](\1)", literal.restored(found, is_markdown=True)).strip()
    # What is bold or italic in several parts, or without a text, is so in one.
    return re.sub(r"\*\*(\s*)\*\*|(?<!\*)\*(\s+)\*(?!\*)", r"\1\2", found).strip()


def _code(found: re.Match[str]) -> str:
    """Return a text in Markdown as code, in which nothing is markup; an address is no code."""
    from cvkit.importers.reading import rich_text  # noqa: PLC0415 - the other way round it loads all

    bare = literal.restored(rich_text.plain(found[1]))
    is_code = "`" not in bare and bare.strip() and not re.search(r"@|://|\]\(", found[1])
    return f"`{bare.strip()}`" if is_code else found[1]


def plain(raw: str) -> str:
    r"""Return TeX as text without emphasis and links."""
    text = rich(raw)
    if not text:
        return ""
    from cvkit.importers.reading import rich_text  # noqa: PLC0415 - the other way round it loads all

    bare = " ".join(rich_text.plain(text).split())
    return rich_text.escaped(bare)


def unknown(raw: str) -> str:
    r"""Return the name of a macro with arguments that isn't one of text; empty if there is none."""
    names = _WITH_ARGUMENT.findall(_COMMENT.sub("", raw))
    return next((name for name in names if name not in _INLINE), "")


def left_out(raw: str, *, with_arguments: bool = True) -> Iterator[str]:
    r"""Yield what TeX has that is in no text that is made of it.

    Args:
        raw: TeX.
        with_arguments: Whether to name unknown macros with arguments, whose texts are kept.
    """
    text = _DROPPED.sub(" ", _POINT.sub(" ", _BREAK.sub(" ", _COMMENT.sub("", raw))))
    for found in _REFERENCE.finditer(text):
        yield f"{found[0]} refers to something else, and"
    skipped = set() if with_arguments else set(_WITH_ARGUMENT.findall(text))
    for name in dict.fromkeys(_MACRO.findall(_REFERENCE.sub("", text))):
        call = f"\\{name}{{}}"
        is_known = name in {*skipped, *_INLINE, *_SWITCHED} or tex.knows(name)
        if not (is_known or _UNWRAPPED.match(call) or _SPACES.match(call)):
            yield f"\\{name}"


def links(raw: str) -> list[str]:
    r"""Return the targets of the links in TeX."""
    return [found[2] for found in _LINK.finditer(rich(raw))]


def trimmed(text: str) -> str:
    """Return a text without the signs that separate it from its neighbours."""
    return text.strip(_AROUND)
