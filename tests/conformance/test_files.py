"""PDF and Word files in every theme with every script, and in every language, before the judges."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import pytest

from conformance import documents, judges
from cvkit import languages, theme
from cvkit.exporters import docx, pdf
from cvkit.exporters.pdf import PdfOptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THEMES = tuple(theme.built_in().available())
LANGUAGES = tuple(languages.available())


class Case(NamedTuple):
    """A theme, and the direction of a page that has every script."""

    theme: str
    direction: str


CASES = [Case(*case) for case in itertools.product(THEMES, documents.DIRECTIONS)]


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_a_pdf_of_every_script(case: Case, tmp_path: Path, judged: Callable[[str], None]) -> None:
    used = documents.look(case.theme)
    document = documents.every_script(documents.DIRECTIONS[case.direction], used)
    # An archival file is PDF/UA-1, too: each theme is judged with it, and without it.
    is_archival = case.direction == "from the right"
    path = tmp_path / "resume.pdf"
    path.write_bytes(pdf.export(document, used, PdfOptions(archival=is_archival)).data)
    assert judges.pdf_profile(path, "ua1") == []
    judged("PDF/UA-1")
    if is_archival:
        assert judges.pdf_profile(path, "3a") == []
        judged("PDF/A-3a")
    assert judges.pdf_syntax(path) == []
    judged("qpdf")


@pytest.mark.parametrize(("place", "language"), enumerate(LANGUAGES), ids=str)
def test_a_pdf_of_each_language(
    place: int, language: str, tmp_path: Path, judged: Callable[[str], None]
) -> None:
    used = documents.look(THEMES[place % len(THEMES)])
    path = tmp_path / "resume.pdf"
    path.write_bytes(pdf.export(documents.in_language(language, used), used).data)
    assert judges.pdf_profile(path, "ua1") == []
    judged("PDF/UA-1")


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_a_word_file_of_every_script(
    case: Case, tmp_path: Path, judged: Callable[[str], None]
) -> None:
    # Without the fonts of East Asia: each file would have 2 MB of them, the same in all.
    used = documents.look(case.theme, has_debian_fonts=False)
    document = documents.every_script(documents.DIRECTIONS[case.direction], used)
    path = tmp_path / "resume.docx"
    path.write_bytes(docx.export(document, used).data)
    assert judges.word_file(path) == []
    judged("openxml-audit")
