"""What is kept of a Word file's looks."""

from __future__ import annotations

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile
from cvkit.importers.docx.read import MAX_LINES, read_file
from importers.docx.samples import p, word
from imports import data_of, imported


def test_words_keep_their_looks_and_bullets_their_levels() -> None:
    def run(text: str, properties: str = "") -> str:
        return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    def item(style: str, *runs: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'

    file = word(
        p("Ada Lovelace", run='<w:sz w:val="40"/>')
        + p("Experience", '<w:outlineLvl w:val="0"/>')
        + p("Lead Analyst at Engine Co, 2019 – 2020", run="<w:b/>")
        + item("List Bullet", run("Saved the engine more than "), run("10 m", "<w:b/>"),
               run("2", '<w:b/><w:vertAlign w:val="superscript"/>'), run(" of H"),
               run("2", '<w:vertAlign w:val="subscript"/>'), run("O"))
        + item("List Bullet 2", run("of which "), run("one", "<w:b/><w:i/>"))
        + item("List Number", run("Led women and engines", "<w:i/>"))
    )  # fmt: skip
    (job,) = data_of(file)["work"]
    assert job["bullets"] == [
        {
            "text": "Saved the engine more than **10 m^2^** of H~2~O",
            "bullets": ["of which ***one***"],
        },
        "Led women and engines",
    ]
    told = [one.message for one in imported(file).reading.diagnostics]
    assert "numbered lists become bullets, in the same order" in told


def test_a_file_has_as_many_lines_as_a_resume_may_have() -> None:
    with pytest.raises(ImportFailedError, match="more than the limit"):
        read_file(ForeignFile(word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (MAX_LINES + 1))))
