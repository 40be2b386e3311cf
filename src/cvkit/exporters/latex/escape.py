r"""Writes texts, links and styles in LaTeX; each text is escaped exactly once.

What is written prints the same with pdfTeX and LuaTeX: ``--`` stays two hyphens, and a straight
quote stays straight. Only an apostrophe in a word is written as it is (``don't``), which pdfTeX
prints curved.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from cvkit.model.text import TextSpan
    from cvkit.view.blocks import Inline

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "'": r"\textquotesingle{}",
    "Ĳ": r"\IJ{}",
    "ĳ": r"\ij{}",
    "\u00a0": "~",
    "\u00ad": r"\-",
    "\u2009": r"\hspace{0.17em}",
    "\u200a": r"\hspace{0.1em}",
    "\u200b": r"\hspace{0pt}",
    "\u2011": r"\mbox{-}",
    "\u202f": r"\,",
    "\u2060": r"\nobreak{}",
    "\ufeff": "",
}
"""What LaTeX has for signs that mean something to it, and for spaces without a glyph."""

_ESCAPED = re.compile(
    r"(?<=\w)'(?=\w)|"
    r"(?P<ligature>(?<=[-–])-|(?<=<)<|(?<=>)>|(?<=,),|(?<=‘)‘|(?<=’)’)|"
    f"(?P<sign>[{re.escape(''.join(_SIGNS))}])"
)
"""An apostrophe in a word; the second sign of a ligature; and what LaTeX has a macro for."""

_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029 ]+")

_LONG_WORD = re.compile(r"[^\s\u00a0]{48,}")
"""A word that may have to be broken: most often an address."""

_JOINT = re.compile(r"(?<=[/?=&])(?=[^/?=&])")

_IN_URL = "!&'()*+,/:;=?@[]-._~%#"
"""What a URL has as it is (RFC 3986, 2.2 and 2.3), beside letters and digits.

A dollar sign is encoded: it has no form that ``\\href`` takes in the argument of a macro.
"""

_URL_SIGNS = str.maketrans({"%": r"\%", "#": r"\#", "&": r"\&", "_": r"\_", "~": r"\string~"})


def text(plain: str) -> str:
    """Return a text without styles as LaTeX.

    Args:
        plain: The text; white space counts as one space, as LaTeX has it.
    """
    composed = unicodedata.normalize("NFC", _BLANKS.sub(" ", plain))
    return _ESCAPED.sub(_escape, composed)


def inline(spans: Inline) -> str:
    r"""Return a text with its styles and links as LaTeX.

    A bracket at its start is in braces: behind ``\item``, it would begin an argument.
    """
    written = "".join(map(_span, spans))
    return f"{{{written[0]}}}{written[1:]}" if written.startswith("[") else written


def url(href: str) -> str:
    r"""Return an address as an argument of ``\href``.

    Args:
        href: The address; what a URL can't have is percent-encoded (RFC 3986, 2.1).
    """
    encoded = quote(href, safe=_IN_URL)
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded).translate(_URL_SIGNS)


def _escape(match: re.Match[str]) -> str:
    if match["sign"]:
        return _SIGNS[match["sign"]]
    return f"{{}}{match[0]}" if match["ligature"] is not None else match[0]


def _span(span: TextSpan) -> str:
    written = _LONG_WORD.sub(_breakable, span.text)
    written = r"\allowbreak{}".join(map(text, written.split("\0")))
    for is_so, macro in (
        (span.code, "texttt"),
        (span.emphasis, "textit"),
        (span.strong, "textbf"),
        (span.script == "sub", "textsubscript"),
        (span.script == "super", "textsuperscript"),
    ):
        written = f"\\{macro}{{{written}}}" if is_so else written
    return f"\\href{{{url(span.href)}}}{{{written}}}" if span.href else written


def _breakable(match: re.Match[str]) -> str:
    """Mark where a long word can be broken."""
    return _JOINT.sub("\0", match[0])
