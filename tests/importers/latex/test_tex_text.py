"""Text in LaTeX."""

from __future__ import annotations

import pytest

from cvkit.importers.latex import tex_text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (r"\textbf{Python}, \emph{it}", "**Python**, *it*"),
        (r"\href{https://x.test/a_b}{\underline{x.test}}", "[x.test](https://x.test/a_b)"),
        (r"5\% \& C\# $|$ a--b~c", "5% & C# | a–b c"),
        (r"B\"ar \'e\o\ \LaTeX{} \TeX", "Bär éø LaTeX TeX"),
        (r"\textcolor{red}{hot} \vspace{2pt}\small cold \faIcon{github}", "hot cold"),
        (r"100\,\% % a comment", "100 %"),
        ("a\\\\b\\newline c", "a b c"),
        ("{unbalanced {braces}", "unbalanced braces"),
        ("}}", ""),
        ("", ""),
        (r"{A}{B}", "A B"),
        (r"2 * 3 * 4_x", r"2 \* 3 \* 4\_x"),
    ],
)
def test_markdown(raw: str, expected: str) -> None:
    assert tex_text.rich(raw) == expected


def test_text_without_markup() -> None:
    assert tex_text.plain(r"\textbf{A} \href{https://x.test}{b_c} 2 * 3") == "A b_c 2 * 3"
    assert tex_text.plain(r"\vspace{1em}") == ""
    assert tex_text.links(r"\href{https://x.test}{b} \url{http://y.test/z}") == ["https://x.test"]
    assert tex_text.trimmed(" | a · ") == "a"


def test_lines_of_a_header() -> None:
    raw = r"\small 123 $|$ \href{mailto:a@b.test}{a} \\[2pt] b & c \textbullet\ d"
    assert [tex_text.trimmed(tex_text.plain(one)) for one in tex_text.lines(raw)] == [
        *("123", "a", "b", "c", "d")
    ]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (r"\textbf{a} \emph{b}", ""),
        (r"\strange{a}", "strange"),
        (r"\strange a", ""),
        (r"\strange[x]{a}", "strange"),
        (r"% \strange{a}", ""),
        (r"A \strange{a} word", "strange"),
    ],
)
def test_macros_that_are_not_of_text(raw: str, name: str) -> None:
    assert tex_text.unknown(raw) == name


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (r"as \cite[p.~1]{a} and \ref{b}", [r"\cite[p.~1]{a}", r"\ref{b}"]),
        (r"\today", [r"\today"]),
        (r"A \strange{a} word \odd \odd", [r"\strange", r"\odd"]),
        (r"\textbf{a} \euro5 \\word \faGithub \vspace{1em} \LaTeX", []),
        (r"\begin{tabular}{l}\textsc{a}\quad b\cdotp c\end{tabular}", []),
    ],
)
def test_what_is_left_out_is_told(raw: str, found: list[str]) -> None:
    assert [one.split(" refers")[0] for one in tex_text.left_out(raw)] == found
    names = [one.split(" refers")[0] for one in tex_text.left_out(raw, with_arguments=False)]
    assert names == [one for one in found if one != r"\strange"]


def test_macros_without_their_arguments_are_no_noise(caplog: pytest.LogCaptureFixture) -> None:
    assert tex_text.rich(r"a \underline") == "a"
    assert caplog.records == []


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (r"{\bf a} {\it b} {\em c} {\bfseries d}e", "**a** *b c* **d**e"),
        (r"\href{https://a.test}{\bf a}", "[**a**](https://a.test)"),
        (r"use \texttt{a\_b*c} or \texttt{a@b.co}", "use `a_b*c` or a@b.co"),
        (r"m\textsuperscript{2}, H\textsubscript{2}O", "m^2^, H~2~O"),
        (r"it's `one' or `two'", "it's ‘one’ or ‘two’"),
        (r"a\footnote{or \emph{b}} c", "a (or *b*) c"),
        (r"\makebox[3cm][l]{a} \parbox{3cm}{b} \raisebox{2pt}{c} \resizebox{2cm}{!}{d}", "a b c d"),
        (r"\foreignlanguage{german}{Wort} \enquote{q} \emph{\cite{x}}", "Wort “q”"),
        (r"\href{https://a.test}{\faGithub}", "[https://a.test](https://a.test)"),
        (r"dis\-con\-nected", "disconnected"),
    ],
)
def test_looks_of_old_and_code(raw: str, found: str) -> None:
    assert tex_text.rich(raw) == found
