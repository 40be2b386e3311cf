"""Nothing is printed into the margins of a page, whatever a résumé has in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from conftest import BUILT_IN_THEMES, FULLEST
from cvkit import pipeline, theme
from cvkit.pipeline import RenderOptions
from projects import MemoryProject

if TYPE_CHECKING:
    from pathlib import Path

POINTS = 72 / 25.4
"""Per millimetre."""

MARKER = "•"
"""The signs of a list may hang in the margin, as they do in `compact`."""

_PAGE = re.compile(r'<page width="([\d.]+)"')
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<')


@pytest.mark.parametrize("name", BUILT_IN_THEMES)
def test_no_word_reaches_into_a_margin(name: str, tmp_path: Path, png: bytes) -> None:
    text = FULLEST.read_text(encoding="utf-8").replace("\n  pages: 4\n", "\n")
    project = MemoryProject({"portrait.png": png})
    reading = pipeline.check(text.encode(), "fullest.yaml", project)
    options = RenderOptions(theme=name, allow_missing_glyphs=True)
    rendered = pipeline.render(reading, ["pdf"], options, project)
    file = tmp_path / "resume.pdf"
    file.write_bytes(rendered.artifacts["pdf"].data)
    tool = shutil.which("pdftotext") or pytest.fail("pdftotext is needed: install poppler-utils")
    found = subprocess.check_output([tool, "-bbox", file, "-"], text=True)
    page = theme.built_in().load(name).page
    width = float(_PAGE.search(found)[1])  # type: ignore[index]
    left, right = page.left * POINTS - 1, width - page.right * POINTS + 1
    words = [one for one in _WORD.findall(found) if one[2] != MARKER]
    assert len(words) > 500
    assert [word for start, end, word in words if float(start) < left or float(end) > right] == []
