"""A whole LaTeX document."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers.latex.document import MAX_CHARACTERS, read_document
from cvkit.importers.result.tidy import plain
from imports import data_of, imported

HEAD = r"\documentclass{awesome-cv}\name{A}{B}\begin{document}"


def of(body: str) -> Any:  # noqa: ANN401 - plain data
    data = data_of(HEAD + body, "latex")
    del data["basics"]["name"]
    return {key: value for key, value in data.items() if value}


def test_a_file_that_is_only_a_part_of_a_document() -> None:
    part = r"\cvsection{Education}\cventry{BSc}{University}{Bonn}{2010 -- 2014}{}"
    assert data_of(part, "latex")["education"] == [
        {"institution": "University", "degree": "BSc", "location": "Bonn", "dates": "2010 – 2014"}
    ]


def test_macros_of_the_author_s_that_set_lists_and_heads_of_entries() -> None:
    head = (
        r"\documentclass{article}\newcommand{\point}[1]{\item\small{#1}}"
        r"\newcommand{\points}{\begin{itemize}}\newcommand{\nomore}{\end{itemize}}"
        r"\newcommand{\job}[4]{\item\begin{tabular*}{\textwidth}{l@{\extracolsep{\fill}}r}"
        r"\textbf{#1} & #2 \\ \textit{#3} & #4\end{tabular*}}\begin{document}Ada King"
    )
    body = (
        r"\section{Work}\points\job{Mill}{2019 -- 2020}{Miller}{Bonn, Germany}\points\point{Ground}"
        r"\point{Sold}\nomore\nomore"
    )
    assert data_of(head + body, "latex")["work"] == [
        {
            "organization": "Mill",
            "title": "Miller",
            "location": "Bonn, Germany",
            "dates": "2019 – 2020",
            "bullets": ["Ground", "Sold"],
        }
    ]


def test_texts_in_macros_that_nobody_knows_are_kept_and_marked() -> None:
    finished = imported(HEAD + r"\section{Experience}\strange{Ground}{corn}", "x", "latex")
    assert not finished.account.lost
    assert plain(finished.data["work"]) == [{"title": "Ground corn"}]
    guess = r"cvkit doesn't know \strange; the texts in its braces are kept"
    assert guess in [one.message for one in finished.reading.diagnostics]


def test_what_has_no_letters_is_no_name() -> None:
    text = r"\documentclass{article}\begin{document}\head[0.5] : \\ [c] \\ Ada King \section{Work}"
    assert data_of(text, "latex")["basics"] == {"name": "Ada King"}


def test_paragraphs_of_a_summary() -> None:
    assert of("\\cvsection{Profile} One.\n\nTwo \\textbf{words}.") == {
        "basics": {"summary": "One.\n\nTwo **words**."},
        "export": {"titles": {"summary": "Profile"}},
    }


def test_links_of_titles_are_the_entry_s_address() -> None:
    body = r"\cvsection{Experience}\cventry{T}{\href{https://a.test}{A} \href{https://b.test}{B}}{}{}{}"
    assert of(body) == {"work": [{"organization": "A B", "title": "T", "url": "https://a.test"}]}
    messages = [one.message for one in imported(HEAD + body, "x", "latex").reading.diagnostics]
    assert "the link to https://b.test is left out" in messages


def test_skills_in_lines_of_text() -> None:
    body = r"\cvsection{Skills}\textbf{Web:} HTML, CSS \\ Tools: Git"
    assert of(body) == {
        "skills": [
            {"name": "Web", "keywords": ["HTML", "CSS"]},
            {"name": "Tools", "keywords": ["Git"]},
        ]
    }


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (r"\input{other}", "it is another file, which was not found beside this one"),
        (r"\cvsection[side]{Work}", "it is another file, which was not found beside this one"),
        (r"\section{Work}\subsection{Part}", "cvkit has no headings within a section"),
        (r"\section{References}\cvcolumn{Part}{A}", "cvkit has no headings within a section"),
        (
            r"\section{Papers}\bibliography{mine}",
            "cvkit doesn't read bibliographies here; write `publications: {from: FILE.bib}`",
        ),
        (r"\photo{me}", "the photo is a file that isn't part of this one; add it as `photo`"),
    ],
)
def test_what_is_left_out_says_why(body: str, reason: str) -> None:
    lost = imported(HEAD + body, "x", "latex").account.lost
    assert [one.reason for one in lost] == [reason]


def test_texts_that_the_author_named() -> None:
    text = r"""\documentclass{awesome-cv}
\newcommand{\me}{Ada}\def\mill{Mill \& \sons}\newcommand\sons{Sons}\newcommand{\gap}{\vspace{2pt}}
\name{\me}{B}
\begin{document}\cvsection{Experience}\gap
\cventry{Clerk}{\mill{}}{York}{2010}{\begin{cvitems}\item At \mill, \me{} wove.\end{cvitems}}"""
    data = data_of(text, "latex")
    assert data["basics"]["name"] == "Ada B"
    assert data["work"] == [
        {"organization": "Mill & Sons", "title": "Clerk", "location": "York", "dates": "2010",
         "bullets": ["At Mill & Sons, Ada wove."]}
    ]  # fmt: skip


def test_the_order_of_sections() -> None:
    body = r"\cvsection{Looms}\cvlistitem{A}\cvsection{Skills}\cvskill{B}{C}\cvsection{Work}"
    assert of(body)["export"] == {"sections": ["Looms", "skills"]}


def test_a_file_that_is_too_large() -> None:
    with pytest.raises(ImportFailedError):
        read_document("x" * (MAX_CHARACTERS + 1))


def test_a_sign_before_an_item_is_a_bullet() -> None:
    items = r"\begin{itemize}\item[--] One \item[$\ast$] Two\end{itemize}"
    assert of(rf"\cvsection{{Experience}}\cventry{{T}}{{A}}{{}}{{}}{{{items}}}")["work"] == [
        {"organization": "A", "title": "T", "bullets": ["One", "Two"]}
    ]


def test_another_bullet_is_a_setting() -> None:
    items = r"\begin{itemize}\item[--] One\end{itemize}"
    body = rf"\cvsection{{Experience}}\cventry{{T}}{{A}}{{}}{{}}{{{items}}}"
    account = imported(HEAD + body, "x", "latex").account
    assert account.lost == ()
    assert "--" in [leaf.text for leaf in account.settings]


def test_what_tex_skips_is_not_read() -> None:
    body = r"\iffalse\cvsection{Experience}\cventry{T}{A}{}{}{}\fi\cvsection{Skills}Lua"
    assert of(body) == {"skills": ["Lua"]}


def test_references_and_unknown_macros_in_texts_are_told() -> None:
    items = r"\begin{cvitems}\item{See \cite{b} \odd{c}}\end{cvitems}"
    body = rf"\cvsection{{Experience}}\cventry{{T}}{{A}}{{}}{{}}{{{items}}}"
    assert of(body)["work"][0]["bullets"] == ["See c"]
    told = [
        (one.code, one.message) for one in imported(HEAD + body, "x", "latex").reading.diagnostics
    ]
    assert sorted(told)[1:] == [
        ("CV403", r"cvkit doesn't know \odd; the texts in its braces are kept"),
        ("CV405", r"\cite{b} refers to something else, and is left out"),
    ]


def test_leaves_say_what_the_file_says() -> None:
    body = r"\cvsection{Skills}\verb|a%{b| and \href{https://a.test/%20}{c}"
    (leaf,) = (
        one for one in imported(HEAD + body, "x", "latex").account.placed if "verb" in one.text
    )
    assert leaf.text == r"\verb|a%{b| and \href{https://a.test/%20}{c}"
