"""A résumé that is exported as LaTeX and imported again has lost no visible text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from conftest import ROOT
from cvkit import source, theme
from cvkit.exporters import latex
from cvkit.selection import select
from cvkit.view import build
from imports import codes_of, data_of, imported, resume_of

if TYPE_CHECKING:
    from cvkit.view.blocks import Document

EXAMPLES = ["resume.yaml", "docs/examples/engineer.yaml", "docs/examples/academic.yaml",
            "docs/examples/nurse.yaml", "tests/data/fullest.yaml"]  # fmt: skip


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


def visible(document: Document) -> Counter[str]:
    return words(" ".join(text for _, text in document.visible_texts()))


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_word_is_lost(name: str) -> None:
    path = ROOT / name
    resume = source.read(path.read_bytes(), path.name).resume
    assert resume is not None
    document = build(select(resume))
    page = latex.export(document, theme.built_in().load("classic")).data
    finished = imported(page, format_name="latex")
    _, lost, others = finished.account
    told = words(" ".join(leaf.text for leaf in (*(loss.leaf for loss in lost), *others)))
    told += words(" ".join(one.message for one in finished.reading.diagnostics))
    rest = visible(document) - visible(build(select(resume_of(finished)))) - told
    assert rest.keys() <= {"autumn", "sept"}  # of dates in British English


HEAD = r"""\documentclass{article}
\newcommand{\aside}[2]{#1 #2}\newcommand{\remark}[1]{#1}\newcommand{\labelled}[2]{#1 #2}
\newcommand{\record}[3][]{#2 #3}
\begin{document}
\name{Ada Lovelace}
"""


def section(title: str, body: str) -> Any:  # noqa: ANN401 - plain data
    found = data_of(rf"{HEAD}\section{{{title}}}{body}\end{{document}}", "latex")
    found.pop("basics")
    (entries,) = found.values()
    return entries


def test_roles_of_one_employer() -> None:
    body = r"""\entry{Mill}{Bonn}\remark{\href{https://mill.test}{mill.test}}
    \role{Lead}{2019 – 2020}\begin{bullets}\item a\begin{bullets}\item b\end{bullets}\end{bullets}
    \labelled{Stichworte:}{Steel, Oil}\role{Clerk}{2015 – 2019}\remark{Kept \textbf{books}}"""
    assert section("Experience", body) == [
        {
            "organization": "Mill", "location": "Bonn", "url": "https://mill.test",
            "roles": [
                {"title": "Lead", "dates": "2019 – 2020",
                 "bullets": [{"text": "a", "bullets": ["b"]}], "keywords": ["Steel", "Oil"]},
                {"title": "Clerk", "dates": "2015 – 2019", "summary": "Kept **books**"},
            ],
        }
    ]  # fmt: skip


def test_education() -> None:
    body = r"""\entry{Uni}{}\role{BSc, Mathematics}{März 2019}\labelled{Grade:}{1.0}
    \labelled{Courses:}{Logic, Looms}\labelled{Rank:}{first}"""
    assert section("Education", body) == [
        {"institution": "Uni", "degree": "BSc", "area": "Mathematics", "dates": "2019-03",
         "score": "1.0", "courses": ["Logic", "Looms"], "summary": "**Rank:** first"}
    ]  # fmt: skip


def test_projects_and_records() -> None:
    assert section("Projects", r"\entry{waltz}{2019}\role{a log}{}") == [
        {"name": "waltz", "dates": "2019", "summary": "a log"}
    ]
    assert section("Publications", r"\record[1.]{Notes}{In press}\remark{A. Lovelace}") == [
        {"name": "Notes", "summary": "In press\n\nA. Lovelace"}
    ]
    assert section("Languages", r"\labelled{English}{(C2)}") == [
        {"language": "English", "level": "C2"}
    ]


def test_what_has_no_place_is_reported() -> None:
    body = r"\section{Talks}\remark{* invited}\record{Looms}{2020}\signature{Bonn}{Ada}"
    finished = imported(rf"{HEAD}{body}\end{{document}}", format_name="latex")
    assert [loss.leaf.text for loss in finished.account.lost] == ["* invited", "Bonn", "Ada"]
    assert codes_of(finished).count("CV401") == 3
