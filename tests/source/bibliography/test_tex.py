"""TeX becomes the markup of a résumé."""

from __future__ import annotations

import pytest

from cvkit.source.bibliography import tex


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Notes", "Notes"),
        (r"On the {Analytical Engine}", "On the Analytical Engine"),
        (r"{\"o} \v{c} \c{c} \`a \'{\i} \O{} \l{} {\ae} \ss", "ö č ç à í Ø ł æ ß"),
        (r"Erd\H{o}s and M{\"u}ller~J.", "Erdős and Müller J."),
        ("``a'' -- b --- c", "“a” – b — c"),
        (r"\emph{in vivo}, \textbf{new}, \textit{a}", "*in vivo*, **new**, *a*"),
        (r"H$_2$O, H$_{2}$O, H\textsubscript{2}O", "H~2~O, H~2~O, H~2~O"),
        (r"10$^{3}$, $^{13}$C", "10^3^, ^13^C"),
        (r"$\alpha$-decay, $n = 5$", r"α-decay, $n = 5$"),
        (r"$R_0 < 1$", r"$R\_0 < 1$"),
        (r"$\mathcal{O}(n^2)$", r"$\\mathcal{O}(n\^2)$"),
        (r"5\% \& a\_b, 100% sure", r"5% & a\_b, 100% sure"),
        ("2*3*4 __init__ [a](b)", r"2\*3\*4 \_\_init\_\_ \[a\](b)"),
        (r"\url{http://a.b/~c_d}", r"http://a.b/\~c\_d"),
        (r"\href{http://a.b/x_y}{Acme}", "[Acme](http://a.b/x_y)"),
        (r"$>$ 5, $<10$, 3 \euro{}, \copyright\ X, \glqq a\grqq", "> 5, <10, 3 €, © X, „a“"),
        (r"as \cite[p.~1]{b} says in \ref{c} of \today.", "as says in of ."),
        ("unbalanced {x", "unbalanced x"),
        ("two\n  lines", "two lines"),
        ("", ""),
    ],
)  # fmt: skip
def test_rich_text(written: str, text: str) -> None:
    assert tex.rich(written) == text


def test_plain_text_has_no_escapes() -> None:
    assert tex.plain(r"A\_B*") == "A_B*"


@pytest.mark.parametrize(
    ("written", "url"),
    [(r"http://a.b/c\_d\%20e", "http://a.b/c_d%20e"), (r"http://a.b/\~{}me", "http://a.b/~me")],
)
def test_an_address(written: str, url: str) -> None:
    assert tex.address(written) == url
