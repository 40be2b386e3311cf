"""What is slow to load is loaded only by what needs it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"PIL", "docx", "fontTools", "jinja2", "uharfbuzz", "weasyprint"}
REPORT = """\
import json, sys
from cvkit.__main__ import main
try:
    main()
finally:
    roots = sorted({name.partition(".")[0] for name in sys.modules})
    print(json.dumps(roots), file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Run a command that succeeds, and return what it has imported."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *arguments], cwd=folder, capture_output=True, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "resume.yaml").write_text(
        "basics: {name: Ada, summary: '**b**'}\nwork: [{organization: X, dates: Aug 2024}]\n"
        "export: {theme: classic, theme_options: {density: airy}}\n"
    )
    return tmp_path


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("export", "--help"), ("validate",), ("schema",)]
)
def test_nothing_heavy_is_loaded(folder: Path, arguments: tuple[str, ...]) -> None:
    found = loaded(folder, *arguments)
    assert "cvkit" in found
    assert found & HEAVY == set()


def test_listing_the_formats_loads_nothing_that_only_writing_one_needs() -> None:
    script = (
        "import sys\n"
        "from cvkit import plugins\n"
        "assert len(plugins.formats()) >= 6\n"
        "print({'pydantic', 'cvkit.theme', 'cvkit.view', 'cvkit.model'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_validate_loads_no_words_fonts_and_phone_plans_unless_asked_for(folder: Path) -> None:
    assert loaded(folder, "validate") & {"babel", "fontpkg", "phonenumbers"} == set()


def test_validate_searches_for_no_plugins_of_pydantic(folder: Path) -> None:
    assert loaded(folder, "validate") & {"csv", "email", "zipfile"} == set()


@pytest.mark.parametrize(
    ("export", "needed"),
    [("markdown", {"jinja2"}), ("text", set()), ("docx", {"docx"}), ("pdf", {"weasyprint"})],
)
def test_a_format_loads_what_it_needs(folder: Path, export: str, needed: set[str]) -> None:
    found = loaded(folder, "export", export)
    assert needed <= found
    assert found & {"docx", "weasyprint"} <= needed


def test_recognizing_a_file_loads_nothing_that_only_reading_one_needs() -> None:
    script = (
        "import sys\n"
        "from cvkit.importers import ForeignFile\n"
        "from cvkit.plugins import importers\n"
        'assert importers.recognize(ForeignFile(b\'{"basics": {"name": "Ada"}, "work": []}\'))\n'
        "names = ('layout', 'pdf_text', 'pypdfium2', 'tinyhtml5', 'markdown_it', 'pylatexenc')\n"
        "print([name for name in sys.modules if name.rpartition('.')[2] in names])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert done.stdout == "[]\n"


def test_the_engine_is_loaded_without_what_it_seldom_needs() -> None:
    script = (
        "import sys\n"
        "from cvkit.exporters.pdf.engine import load_engine\n"
        "load_engine()\n"
        "names = {'weasyprint.pdf.fonts', 'fontTools.subset', 'fontTools.varLib', 'lxml'}\n"
        "print(names & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert done.stdout == "{'weasyprint.pdf.fonts'}\n"
