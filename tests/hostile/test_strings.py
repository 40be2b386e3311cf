"""A hostile text in every field: every format prints it, and no reader obeys it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from cvkit import plugins, selection, source, theme, view
from hostile import judges, runs
from hostile.placements import place, similar
from hostile.strings import INERT, INERT_SENTENCE, INERT_WORD, STRINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.view.blocks import Document
    from hostile.placements import Path, Placed

SAMPLE = STRINGS if runs.ALL else STRINGS[::6]
FEW = STRINGS if runs.ALL else STRINGS[::33]
"""For the PDF, which takes seconds for a whole résumé."""

JUDGED = {
    "html": judges.html,
    "docx": judges.docx,
    "text": judges.text,
    "pdf": judges.pdf,
    **{one.name: judges.data for one in plugins.formats() if one.is_data},
}
CASES = [(name, text) for name in JUDGED for text in (FEW if name == "pdf" else SAMPLE)]


def document_of(file: str) -> Document:
    resume = source.read(file.encode(), "resume.yaml").resume
    assert resume
    return view.build(selection.select(resume, private=True))


def exported(document: Document, name: str) -> bytes:
    used = theme.built_in().load("classic")
    [one] = plugins.choose_formats([name]).values()
    return one.export(document, used, one.options()).data


@cache
def inert(name: str, refused: tuple[Path, ...], words: str) -> judges.Findings:
    """Return what a judge finds in a file that has ordinary words in the same fields."""
    found = JUDGED[name](exported(document_of(similar(words, refused)), name))
    if JUDGED[name] is not judges.data:
        return found
    longer = judges.data(exported(document_of(similar(INERT_SENTENCE, refused)), name))
    return found._replace(parts=found.parts | longer.parts)


def like(placed: Placed, text: str) -> tuple[tuple[Path, ...], str]:
    """Return the fields and the words of the file to compare with."""
    return placed.refused, INERT if any(map(str.isspace, text)) else INERT_WORD


def losses(document: Document, found: str) -> list[str]:
    """Return the texts that a file does not have."""
    wanted = {judges.collapsed(text) for _, text in document.visible_texts()}
    return sorted(text for text in wanted if text not in found)


@pytest.mark.parametrize(("name", "text"), CASES)
def test_a_text_is_only_printed(name: str, text: str, placements: Callable[[int], None]) -> None:
    placed = place(text)
    placements(len(placed.taken) + len(placed.refused))
    if not placed.taken:
        return  # no field takes it
    document = document_of(placed.source)
    found = JUDGED[name](exported(document, name))
    assert found.faults(inert(name, *like(placed, text))) == []
    assert name not in {"html", "docx"} or losses(document, found.text) == []


def test_no_reader_of_markdown_obeys(placements: Callable[[int], None]) -> None:
    every = [(text, placed) for text in SAMPLE if (placed := place(text)).taken]
    files = [
        (placed.source, similar(like(placed, text)[1], placed.refused)) for text, placed in every
    ]
    written = [exported(document_of(file), "markdown").decode() for pair in files for file in pair]
    wrong = [
        f"{judge}: {text!r}: {fault}"
        for judge, findings in judges.markdown(written).items()
        for (text, placed), found, harmless in zip(
            every, findings[::2], findings[1::2], strict=True
        )
        for fault in found.faults(harmless)
    ]
    assert wrong == []
    placements(sum(len(placed.taken) for _, placed in every) * 5)


def test_the_judges_find_what_is_planted() -> None:
    harmless = judges.html(b"<p>x</p>")
    planted = b"<p onclick=x>x</p><script>1</script><a href=' java&#10;script:x'>y</a><img src=x>"
    assert len(judges.html(planted).faults(harmless)) == 8
    assert judges.text(b"a\x1b[2J").faults(judges.text(b"a")) == [r"active '\x1b'"]
    found = judges.markdown(["x", "<b>x</b> [y](javascript:z)"])["cmark-gfm"]
    assert found[1].faults(found[0]) == ["part b", "address javascript:z"]
