"""Characters that TeX's rules aren't applied to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.importers.latex import literal, tex_text


def shown(raw: str) -> str:
    return tex_text.rich(literal.guarded(raw))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"""\texttt{--flag 'x' "y" a---b}""", "`--flag 'x' \"y\" a---b`"),
        (r"\texttt{`x'} -- ``y''", r"\`x' – “y”"),
        (r"{\tt a--b} {\ttfamily c--d}", "`a--b` `c--d`"),
        (r"\texttt{\textbf{a}\_b} \texttt{\href{https://a.test}{c}}", "`a_b` [c](https://a.test)"),
        (r"\verb|a_b--%{$\x| c", r"`a_b--%{$\x` c"),
        (r"\verb*+x`y+", r"x\`y"),
        (r"\lstinline[language=C]{x->y} \mintinline{c}|a|", "`x->y` `a`"),
        (r"\href{https://a.test/c%20d}{it} 5\% % and", "[it](https://a.test/c%20d) 5%"),
        ("\\iffalse a \\fi b \\begin{comment}\nc\\end{comment} d", "b d"),
    ],
)
def test_what_stands_as_it_is(raw: str, text: str) -> None:
    assert shown(raw) == text


@given(st.text(alphabet="ab{}\\`'-%|+ \n", max_size=30))
def test_everything_keeps_its_place(inner: str) -> None:
    for raw in (rf"\verb|{inner}| x", rf"\href{{{inner}%20}}{{y}}", rf"\iffalse{inner}\fi z"):
        found = literal.guarded(raw)
        assert len(found) == len(raw)
        assert [sign for sign in found if sign == "\n"] == [sign for sign in raw if sign == "\n"]
        restored = literal.restored(found)
        assert all(mine in {theirs, " "} for mine, theirs in zip(restored, raw, strict=True))


def test_restored_signs_are_no_markup() -> None:
    guarded = literal.guarded(r"\verb|*a_|")
    assert literal.restored(guarded, is_markdown=True) == r"\verb|\*a\_|"
    assert literal.restored(guarded) == r"\verb|*a_|"
