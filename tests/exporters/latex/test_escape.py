r"""Texts in LaTeX: every sign prints as it is, whichever engine reads it."""

from __future__ import annotations

import pytest

from cvkit.exporters.latex import escape
from cvkit.model.text import RichText, TextSpan


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Mill & Sons, 5 % #1 $2 a_b", r"Mill \& Sons, 5 \% \#1 \$2 a\_b"),
        ("{x} \\ ~ ^", r"\{x\} \textbackslash{} \textasciitilde{} \textasciicircum{}"),
        ("C:\\new", r"C:\textbackslash{}new"),
        ("don't", "don't"),
        ("'tis O'Neill's", r"\textquotesingle{}tis O'Neill's"),
        ('a "quote"', r"a \textquotedbl{}quote\textquotedbl{}"),
        ("``x''", r"\textasciigrave{}\textasciigrave{}x\textquotesingle{}\textquotesingle{}"),
        ("-- --- –-", "-{}- -{}-{}- –{}-"),
        ("<<x>> ,,y", "<{}<x>{}> ,{},y"),
        ("?`!`", r"?\textasciigrave{}!\textasciigrave{}"),
        ("1\u00a0000 e\u2011mail a\u202fb", r"1~000 e\mbox{-}mail a\,b"),
        ("a\u200bb\u2060c\ufeffd\u00ade", r"a\hspace{0pt}b\nobreak{}cd\-e"),
        ("a\n b\u2028c", "a b c"),
        ("e\u0301", "é"),
        ("– — … “x” €", "– — … “x” €"),
    ],
)
def test_a_text(text: str, written: str) -> None:
    assert escape.text(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("**bold** and *slanted*", r"\textbf{bold} and \textit{slanted}"),
        ("***both***", r"\textbf{\textit{both}}"),
        ("`a_b -- c`", r"\texttt{a\_b -{}- c}"),
        ("H~2~O, 10^3^", r"H\textsubscript{2}O, 10\textsuperscript{3}"),
        ("[x](https://a.example)", r"\href{https://a.example}{x}"),
        ("\\[x] y", "{[}x] y"),
        ("*[x]*", r"\textit{[x]}"),
    ],
)
def test_styles(text: str, written: str) -> None:
    assert escape.inline(RichText(text).spans) == written


def test_an_address_can_be_broken_only_if_it_is_long() -> None:
    short, long = "a.example/b/c", f"a.example/{'b' * 30}/c?d=e&f"
    assert escape.inline((TextSpan(short),)) == short
    assert escape.inline((TextSpan(long),)) == (
        f"a.example/\\allowbreak{{}}{'b' * 30}/\\allowbreak{{}}c?\\allowbreak{{}}d="
        r"\allowbreak{}e\&\allowbreak{}f"
    )


@pytest.mark.parametrize(
    ("href", "written"),
    [
        ("https://a.example/x_y?a=b&c#d", r"https://a.example/x\_y?a=b\&c\#d"),
        ("https://a.example/%20x 100%", r"https://a.example/\%20x\%20100\%25"),
        ("https://a.example/~me/$1", r"https://a.example/\string~me/\%241"),
        ("https://a.example/{x}\\^|é", r"https://a.example/\%7Bx\%7D\%5C\%5E\%7C\%C3\%A9"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+49301", "tel:+49301"),
    ],
)
def test_an_address(href: str, written: str) -> None:
    assert escape.url(href) == written
