"""What is kept of a PDF's looks."""

from __future__ import annotations

from cvkit.importers import ForeignFile
from cvkit.importers.pdf.read import read_file
from importers.pdf.resumes import HEAD, lines, resume
from imports import data_of, imported
from tiny_pdf import Text


def test_words_keep_their_looks_and_bullets_their_levels() -> None:
    text = [
        *lines([*HEAD, ("title", "Experience"), ("head", "Engine Co>>2019"), ("role", "Clerk")]),
        Text(50, 600, 10, "• Saved the"),
        Text(107, 600, 10, "engine", "bold"),
        Text(62, 586, 10, "– and one", ""),
        Text(112, 586, 10, "mill", "italic"),
        Text(50, 572, 10, "• Led women and engines", ""),
    ]
    assert read_file(ForeignFile(resume(text))).data.keys() == {"basics", "work"}
    (job,) = data_of(resume(text))["work"]
    assert job["bullets"] == [
        {"text": "Saved the **engine**", "bullets": ["and one *mill*"]},
        "Led women and engines",
    ]


def test_icons_are_left_out_and_told() -> None:
    given = resume([*lines([*HEAD, ("title", "Skills")]), Text(50, 600, 10, "§ Python §")])
    assert data_of(given)["skills"] == ["Python"]
    told = [one.message for one in imported(given).reading.diagnostics if one.code == "CV405"]
    assert told == ["2 icons left out, which no letter stands for"]
