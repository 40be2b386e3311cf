"""LaTeX: macros at the top, and then little more than the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import typesetting
from cvkit import theme
from cvkit.exporters.latex import FORMAT
from hostile import runs
from hostile.placements import place
from hostile.strings import STRINGS

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.exporters import Artifact
    from cvkit.view.blocks import Document

SMALL = """
basics: {name: Ada Lovelace, headline: "*First* programmer", email: ada@example.org, url: https://ada.example}
work:
  - organization: Mill & Sons
    location: Bonn
    roles:
      - {title: Engineer, dates: 1940 – 1943, bullets: ["[5] * 3 = #15", {text: a, bullets: [b]}]}
      - {title: Clerk, dates: 1939}
skills: [{name: C, level: expert, keywords: [x, y]}]
publications: [{name: Notes, date: 1943}]
export: {page: Letter, locale: en-GB}
"""
BODY = r"""
\begin{document}
\pagestyle{empty}
\name{Ada Lovelace}
\headline{\textit{First} programmer}
\contacts{%
  \href{mailto:ada@example.org}{ada@example.org}
  \sep \href{https://ada.example}{ada.example}}


\section{Experience}
\entry{Mill \& Sons}{Bonn}
\role{Engineer}{1940 – 1943}
\begin{bullets}
  \item {[}5] * 3 = \#15
  \item a
  \begin{bullets}
    \item b
  \end{bullets}
\end{bullets}
\gap
\role{Clerk}{1939}

\section{Publications}
\record{Notes}{1943}

\section{Skills}
\labelled{C}{(expert): x, y}

\end{document}
"""


def export(document: Document, **settings: str) -> Artifact:
    used = theme.built_in().load("classic", settings=settings)
    return FORMAT.export(document, used, FORMAT.options())


def text(document: Document, **settings: str) -> str:
    return export(document, **settings).data.decode()


def test_the_text_is_little_more_than_the_texts(document_of: DocumentOf) -> None:
    written = text(document_of(SMALL), page="Letter")
    assert written[written.index("\n\\begin{document}") :] == BODY
    assert "\\documentclass[10pt]{article}\n" in written
    assert "[letterpaper, top=16mm, right=18mm, bottom=15mm, left=18mm]{geometry}" in written
    assert "\\usepackage[provide=*, british]{babel}\n" in written
    assert "pdftitle={Ada Lovelace}, pdfauthor={Ada Lovelace}, pdflang={en-GB}" in written
    assert "«" not in written


def test_it_is_marked(document_of: DocumentOf) -> None:
    data = export(document_of(SMALL)).data
    assert data.startswith(b"% Written by cvkit, which overwrites it unless it is changed")
    assert FORMAT.recognizes
    assert FORMAT.recognizes(data)
    assert not FORMAT.recognizes(data.replace(b"Mill", b"Loom"))


def test_signs_of_formulas_are_declared_where_they_occur(document_of: DocumentOf) -> None:
    declared = "  \\DeclareUnicodeCharacter{2265}{\\ensuremath{\\geq}}\n\\else\n"
    written = text(document_of("basics: {name: Ada, headline: n ≥ 5}"))
    assert declared in written
    assert "'Latin Modern Math'" in written
    assert "DeclareUnicodeCharacter" not in text(document_of(SMALL))


def test_what_only_luatex_prints_is_told(document_of: DocumentOf) -> None:
    artifact = export(document_of("basics: {name: Ada, headline: Ingénieure 東京}"))
    (found,) = artifact.diagnostics
    assert (found.code, found.severity, found.route) == ("CV321", "info", ("basics", "headline"))
    assert found.message == (
        "“東” (U+6771, CJK UNIFIED IDEOGRAPH-6771) can be set with lualatex, but not with pdflatex"
    )
    assert found.help == (
        "compile the file with lualatex, and install Noto Serif CJK SC, or name other fonts in the "
        "file"
    )
    written = artifact.data.decode()
    assert "% !TEX program = lualatex\n" in written
    assert "\\RequireLuaTeX\n" in written
    assert "{'Latin Modern Math', 'Noto Serif CJK SC', 'Noto Sans CJK SC'}" in written


def test_a_language_of_its_own_script(document_of: DocumentOf) -> None:
    russian = text(document_of("basics: {name: Анна}", locale="ru"))
    assert "\\setmainfont{Noto Serif}[Ligatures=TeXOff" in russian
    arabic = text(document_of("basics: {name: آدا}", locale="ar"))
    assert "\\usepackage[bidi=basic, provide=*, arabic]{babel}" in arabic


def test_bullets_deeper_than_latex_allows_stay_in_the_deepest_list(document_of: DocumentOf) -> None:
    deep = "{text: 8}"
    for number in range(7, 0, -1):
        deep = f"{{text: {number}, bullets: [{deep}]}}"
    written = text(document_of(f"basics: {{name: Ada}}\nwork: [{{title: x, bullets: [{deep}]}}]"))
    assert written.count("\\begin{bullets}") == 6 + 1  # one is in a comment
    assert re.findall(r"\\item (\d)", written) == list("12345678")


@pytest.mark.parametrize(
    ("settings", "separator"),
    [({}, r"\unskip~\textperiodcentered{} \ignorespaces"),
     ({"contacts": "bars"}, r"\unskip~\textbar{} \ignorespaces"),
     ({"contacts": "lines"}, r"\unskip\par \ignorespaces")],
)  # fmt: skip
def test_contacts(settings: dict[str, str], separator: str, document_of: DocumentOf) -> None:
    written = text(document_of(SMALL), **settings)
    assert f"\\newcommand{{\\sep}}{{{separator}}}\n" in written


def test_pages_are_numbered_from_the_second_on(document_of: DocumentOf) -> None:
    assert "\\thispagestyle{empty}\n" in text(document_of(SMALL), page_numbers="true")
    assert "\\pagestyle{empty}\n" in text(document_of(SMALL), page_numbers="false")


@pytest.mark.parametrize("name", typesetting.FILES)
def test_pylatexenc_reads_every_text(name: str, document_of: DocumentOf) -> None:
    document = document_of((typesetting.ROOT / name).read_text(encoding="utf-8"))
    read = typesetting.text_of_latex(export(document).data)
    assert list(typesetting.lost(document, read)) == []


@pytest.mark.parametrize("hostile", STRINGS if runs.ALL else STRINGS[::8])
def test_a_hostile_text_is_only_printed(hostile: str, document_of: DocumentOf) -> None:
    placed = place(hostile)
    if placed.taken:
        document = document_of(placed.source, private=True)
        read = typesetting.text_of_latex(export(document).data)
        assert list(typesetting.lost(document, read)) == []
