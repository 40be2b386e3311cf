"""PDFs that several modules of tests look at; each is made once in a process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from conftest import FULLEST
from cvkit import selection, source, theme, view
from cvkit.exporters import pdf

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


class RenderedPdf(NamedTuple):
    """A PDF, and what it was made of."""

    document: Document
    theme: Theme
    artifact: Artifact


@cache
def rendered(file: Path, name: str, paper: str) -> RenderedPdf:
    """Return a résumé's PDF in a theme, on A4 or Letter; the fullest one with its photo."""
    resume = source.read(file.read_bytes(), file.name).resume
    assert resume
    used = theme.built_in().load(name, page=paper)
    photo = file.with_name("portrait.png").read_bytes() if file == FULLEST else None
    document = view.build(selection.select(resume), photo=photo, roles=used.layout.roles)
    return RenderedPdf(document, used, pdf.export(document, used))
