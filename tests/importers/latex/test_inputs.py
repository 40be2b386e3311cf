"""Files that a LaTeX document takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.errors import FileError
from cvkit.importers import ForeignFile
from cvkit.importers.latex import IMPORTER, inputs
from cvkit.importers.result.tidy import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = r"\documentclass{awesome-cv}\name{A}{B}\begin{document}"
WORK = (
    r"\cvsection{Experience}\cventry{Miller}{Mill}{Bonn}{2019}"
    r"{\begin{cvitems}\item{Ground}\end{cvitems}}"
)


def document(text: str, others: Mapping[str, str]) -> ForeignFile:
    def read_beside(path: str) -> bytes:
        if path not in others:
            raise FileError(f"{path} does not exist")
        return others[path].encode()

    return ForeignFile(text.encode(), read_beside)


@pytest.mark.parametrize(
    "call",
    [
        r"\input{parts/work}",
        r"\input{parts/work.tex}",
        r"\include{parts/work}",
        r"\subfile{parts/work}",
        r"\import{parts/}{work}",
        r"\subimport{parts}{work.tex}",
        r"\import{./}{parts/work}",
    ],
)
def test_it_is_read_where_it_is_taken_in(call: str) -> None:
    others = {"parts/work.tex": WORK}
    read = IMPORTER.read(document(HEAD + call + r"\cvsection{Summary} Text.", others))
    assert plain(read.data["work"]) == [
        {"organization": "Mill", "title": "Miller", "location": "Bonn", "dates": "2019",
         "bullets": ["Ground"]}
    ]  # fmt: skip
    assert plain(read.data["basics"]) == {"name": "A B", "summary": "Text."}


def test_values_have_their_place_in_their_file() -> None:
    read = IMPORTER.read(document(HEAD + r"\input{work}", {"work.tex": "\n" + WORK}))
    places = {leaf.text: (leaf.place.part, leaf.place.mark.line) for leaf in read.leaves}
    assert places["Mill"] == ("work", 1)
    assert places["A"] == ("", 0)
    assert read.texts["work"] == "\n" + WORK


def test_a_part_of_a_section_and_of_the_preamble() -> None:
    read = IMPORTER.read(
        document(
            r"\documentclass{awesome-cv}\input{me}\begin{document}\cvsection{Experience}\input{a}\input{b}",
            {
                "me.tex": r"\newcommand{\cvjob}[2]{\cventry{#1}{#2}{}{}{}}\name{Ada}{Lovelace}",
                "a.tex": r"\cvjob{Miller}{Mill}",
                "b.tex": r"\cvjob{Baker}{Bakery}",
            },
        )
    )
    assert plain(read.data["basics"]) == {"name": "Ada Lovelace"}
    assert plain(read.data["work"]) == [
        {"organization": "Mill", "title": "Miller"},
        {"organization": "Bakery", "title": "Baker"},
    ]


def test_employers_that_are_parts_of_sections_in_another_file() -> None:
    head = r"\documentclass{deedy-resume}\name{Ada}\begin{document}\section{Experience}"
    others = {"jobs.tex": r"\runsubsection{Mill}\descript{| Miller}\subsection{Bakery}"}
    read = IMPORTER.read(document(head + r"\input{jobs}", others))
    assert plain(read.data["work"]) == [
        {"organization": "Mill", "title": "Miller"},
        {"organization": "Bakery"},
    ]


def test_the_column_beside_a_section_of_altacv() -> None:
    head = r"\documentclass{altacv}\name{Ada}\begin{document}"
    others = {"side.tex": r"\cvsection{Skills}\cvtag{Maths}"}
    read = IMPORTER.read(document(head + r"\cvsection[side]{Experience}\cvevent{A}{B}{}{}", others))
    assert plain(read.data["skills"]) == [{"name": "Maths"}]
    assert plain(read.data["work"]) == [{"organization": "B", "title": "A"}]


def test_circles_end_and_files_that_are_not_there_are_told() -> None:
    others = {"a.tex": r"\input{b}" + WORK, "b.tex": r"\input{a}\input{none}\input{../up}"}
    read = IMPORTER.read(document(HEAD + r"\input{a}", others))
    assert isinstance(read.data["work"], list)
    assert len(read.data["work"]) == 1
    lost = [leaf for leaf in read.leaves if leaf.place in read.reasons]
    assert {leaf.text: read.reasons[leaf.place] for leaf in lost} == dict.fromkeys(
        ("a", "none", "../up"), inputs.NOT_FOUND
    )


def test_a_file_that_is_no_text_or_stands_alone() -> None:
    assert inputs.files(document(r"\input{a}\input{b}", {"a.tex": "\0", "b.tex": " "}), 99) == {}
    assert inputs.files(ForeignFile(rb"\input{a}"), 99) == {}


def test_it_stops_at_some_number_of_files() -> None:
    many = {f"f{at}.tex": rf"\input{{f{at + 1}}} text" for at in range(inputs.MOST_FILES + 50)}
    assert len(inputs.files(document(r"\input{f0}", many), 99_999)) == inputs.MOST_FILES


def test_it_stops_at_some_number_of_characters() -> None:
    many = {f"f{at}.tex": rf"\input{{f{at + 1}}}" + "x" * 100 for at in range(50)}
    assert len(inputs.files(document(r"\input{f0}", many), 250)) == 3


def test_comments_take_nothing_in() -> None:
    others = {"a.tex": "A", "b.tex": "B"}
    assert inputs.files(document("%\\input{a}\n\\% \\input{b}", others), 99) == {"b": "B"}
