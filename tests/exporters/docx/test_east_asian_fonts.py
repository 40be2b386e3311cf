"""Chinese, Japanese and Korean fonts are in the Word file, with the letters that it has."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import docx  # noqa: TID253 - the reader of these tests
import pytest
from docx.oxml.ns import qn  # noqa: TID253

from conftest import ROOT
from cvkit import theme
from cvkit.exporters import docx as exporter
from sentences import DEBIAN_FONTS
from word_fonts import take_out

if TYPE_CHECKING:
    from conftest import DocumentOf

SAMPLES = ROOT / "tests/data/scripts"


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("ja", "Noto Sans CJK JP"),
        ("ko", "Noto Sans CJK KR"),
        ("zh-Hans", "Noto Sans CJK SC"),
        ("zh-Hant", "Noto Sans CJK TC"),
    ],
)
def test_an_east_asian_font_beside_the_resume_is_in_the_file(
    language: str, family: str, document_of: DocumentOf
) -> None:
    shown = document_of((SAMPLES / f"{language}.yaml").read_text(encoding="utf-8"))
    artifact = exporter.export(shown, theme.ThemeLibrary((), [DEBIAN_FONTS]).load("classic"))
    styles = docx.Document(io.BytesIO(artifact.data)).styles.element.iter(qn("w:rFonts"))
    assert {fonts.get(qn("w:eastAsia")) for fonts in styles} == {family}
    assert artifact.diagnostics == ()
    assert len(artifact.data) < 800_000
    fonts = take_out(artifact).fonts
    letters = {ord(letter) for _, text in shown.visible_texts() for letter in text if letter > "⻿"}
    assert len(letters) > 50
    for kind in ("Regular", "Bold"):
        font = fonts[f"{family} {kind}"]
        assert letters <= font.getBestCmap().keys()
        assert not set(map(ord, "Az")) & font.getBestCmap().keys(), "the theme's font has them"
        assert "glyf" in font


def test_a_machine_without_an_east_asian_font_shows_the_one_in_the_file(
    document_of: DocumentOf, tmp_path: Path
) -> None:
    office, lister = shutil.which("soffice"), shutil.which("pdffonts")
    if office is None or lister is None:
        pytest.fail("LibreOffice and pdffonts are needed: install libreoffice and poppler-utils")
    folders = {Path(path).parent for path in _listed(":family=Liberation Sans")}
    bare = "".join(f"<dir>{folder}</dir>" for folder in folders)
    (tmp_path / "fonts.conf").write_text(f"<fontconfig>{bare}<cachedir>c</cachedir></fontconfig>")
    environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    shown = document_of("basics: {name: 林愛, summary: 東京で**機械学習**}\nexport: {locale: ja}")
    look = theme.ThemeLibrary((), [DEBIAN_FONTS]).load("classic")
    (tmp_path / "a.docx").write_bytes(exporter.export(shown, look).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "a.docx"],
        cwd=tmp_path, check=True, capture_output=True, env=environment,
    )  # fmt: skip
    listed = subprocess.check_output([lister, "a.pdf"], cwd=tmp_path, text=True)
    used = {line.split()[0].partition("+")[2] for line in listed.splitlines()[2:]}
    assert used == {"NotoSansCJKJP-Regular", "NotoSansCJKJP-Bold"}


def _listed(pattern: str) -> list[str]:
    command = ["fc-list", "--format", "%{file}\n", pattern]
    return subprocess.check_output(command, text=True).splitlines()
