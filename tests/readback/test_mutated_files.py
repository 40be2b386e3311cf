"""Of more than a hundred files with a planted fault, nearly all are found, and no clean one."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

import file_mutations
from conftest import ROOT
from cvkit.exporters import docx
from cvkit.exporters.docx import FORMAT as DOCX
from cvkit.exporters.pdf import FORMAT as PDF
from cvkit.readback.examine import examine
from cvkit.readback.expected import expected
from file_mutations import DOCX_KINDS, PDF_KINDS
from rendered import rendered

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.readback.expected import Expected

CASES = [
    ("docs/examples/nurse", "sidebar"),
    ("docs/examples/lebenslauf", "modern"),
    ("tests/data/right-to-left/he", "classic"),
    ("tests/data/right-to-left/ar", "executive"),
]
PLANTED = len(CASES) * (sum(PDF_KINDS.values()) + sum(count for count, _ in DOCX_KINDS.values()))


@cache
def files(name: str, theme: str) -> tuple[tuple[str, bytes, Expected], ...]:
    """Return a résumé's PDF and Word file, with what they must show."""
    document, used, artifact = rendered(ROOT / f"{name}.yaml", theme, "A4")
    made = {PDF.media_type: artifact.data, DOCX.media_type: docx.export(document, used).data}
    return tuple((kind, data, expected(document, used, kind)) for kind, data in made.items())


@pytest.mark.parametrize(("name", "theme"), CASES)
def test_nothing_is_found_in_a_clean_file(name: str, theme: str) -> None:
    for kind, data, wanted in files(name, theme):
        assert examine(data, kind, wanted).faults == ()


def test_planted_faults_are_found(judged: Callable[[str], None]) -> None:
    missed: Counter[str] = Counter()
    planted = 0
    for name, theme in CASES:
        for kind, data, wanted in files(name, theme):
            mutants = file_mutations.of_pdf if kind == PDF.media_type else file_mutations.of_docx
            for mutant in mutants(data, seed=7):
                planted += 1
                missed[mutant.kind] += not examine(mutant.data, kind, wanted).faults
    for _ in range(planted - missed.total()):
        judged(f"of {planted} planted faults found")
    assert planted == PLANTED > 100
    assert missed.total() <= planted * 0.05, missed
