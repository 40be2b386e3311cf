"""The résumés in docs/examples have no mistakes, and export in the themes that there are."""

from __future__ import annotations

import io
import os
import re
import shutil
from datetime import date
from typing import TYPE_CHECKING

import mammoth
import pypdfium2
import pytest
from PIL import Image

from conftest import BUILT_IN_THEMES, ROOT
from cvkit.cli import validate
from sentences import DEBIAN_FONTS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli

EXAMPLES = sorted((ROOT / "docs/examples").glob("*.yaml"))
STARTS = sorted((ROOT / "src/cvkit/cli/starts").glob("*.yaml"))
PICTURES = sorted((ROOT / "docs/pictures/examples").glob("*.png"))
JAPANESE = "shokumu"

assert EXAMPLES
assert STARTS
assert PICTURES


@pytest.fixture
def placed(cvkit: Cli, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Return a command line beside all examples, on a day on which no licence has expired."""
    monkeypatch.setattr(validate, "_today", lambda: date(2026, 11, 27))
    for path in (ROOT / "docs/examples").iterdir():
        shutil.copy(path, cvkit.folder)
    return cvkit


def add_fonts(cli: Cli) -> None:
    """Put fonts for Japanese beside the examples, as their reader is told to."""
    (cli.folder / "fonts").mkdir()
    for font in DEBIAN_FONTS.glob("*CJK*"):
        os.link(font, cli.folder / "fonts" / font.name)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_is_valid(placed: Cli, path: Path) -> None:
    if path.stem == JAPANESE:
        add_fonts(placed)
    done = placed("validate", path.name, "--strict")
    assert (done.code, done.err) == (0, "")


def test_without_its_fonts_the_japanese_one_says_what_to_install(placed: Cli) -> None:
    done = placed("validate", f"{JAPANESE}.yaml")
    assert done.code == 1
    assert done.err.startswith("error[CV301]: no font has the Japanese characters ")
    assert "apt install fonts-noto-cjk, or put a suitable font in a folder fonts/" in done.err


def _samples() -> list[tuple[Path, str]]:
    """Return each example with two themes, so that each theme has several examples."""
    count = len(BUILT_IN_THEMES)
    paths = [*EXAMPLES, *STARTS]
    return [(path, BUILT_IN_THEMES[(place + step) % count])
            for place, path in enumerate(paths) for step in (0, count // 2)]  # fmt: skip


def test_every_theme_is_sampled() -> None:
    assert {name for _, name in _samples()} == set(BUILT_IN_THEMES)


@pytest.mark.parametrize(("path", "look"), _samples(), ids=lambda one: getattr(one, "stem", one))
def test_it_is_exported_in_a_theme(placed: Cli, path: Path, look: str) -> None:
    if path.stem == JAPANESE:
        add_fonts(placed)
    shutil.copy(path, placed.folder / "one.yaml")
    done = placed("export", "pdf,docx,markdown,text", "one.yaml", "--theme", look)
    assert done.code == 0, done.err
    assert "error" not in done.err
    written = placed.files()
    found = re.search(r"(?m)^  name: (.+)$", path.read_text(encoding="utf-8"))
    assert found
    name = found[1]
    assert written["one.md"].decode().count(name) >= 1
    assert name in written["one.txt"].decode()
    assert name in mammoth.extract_raw_text(io.BytesIO(written["one.docx"])).value
    pdf = pypdfium2.PdfDocument(written["one.pdf"])
    assert name in pdf[0].get_textpage().get_text_bounded()
    pdf.close()


def test_each_has_a_small_picture_of_a_whole_page_that_the_documentation_shows() -> None:
    names = [path.stem for path in EXAMPLES] + [f"start-{path.stem}" for path in STARTS]
    assert sorted(path.stem for path in PICTURES) == sorted(names)
    page = (ROOT / "docs/examples.md").read_text(encoding="utf-8")
    for path in PICTURES:
        assert f"](pictures/examples/{path.name})" in page
        assert path.stat().st_size < 120_000
        with Image.open(path) as image:
            assert image.size in {(662, 936), (680, 880)}
