"""RenderCV itself accepts what is written for it; ``make rendercv`` installs it for this test."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.exporters.rendercv import FORMAT

if TYPE_CHECKING:
    from conftest import DocumentOf

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / ".venv-rendercv/bin/python"
FILES = [
    "resume.yaml", "tests/data/fullest.yaml", "tests/data/two-languages.yaml",
    *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/examples/*.yaml")),
    *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("src/cvkit/cli/starts/*.yaml")),
]  # fmt: skip
JUDGE = """
import json, pathlib, sys
from rendercv.exception import RenderCVUserValidationError
from rendercv.schema.rendercv_model_builder import build_rendercv_dictionary_and_model
found = {}
for name in sys.argv[1:]:
    try:
        _, model = build_rendercv_dictionary_and_model(pathlib.Path(name).read_text("utf-8"))
    except RenderCVUserValidationError as error:
        found[name] = [f"{one.schema_location}: {one.message}" for one in error.validation_errors]
    else:
        found[name] = [section.title for section in model.cv.rendercv_sections]
print(json.dumps(found))
"""

pytestmark = pytest.mark.skipif(not PYTHON.exists(), reason="RenderCV isn't installed")


def judged(files: list[Path]) -> dict[str, list[str]]:
    """Return the titles that RenderCV prints for each file, or what it says against it."""
    run = subprocess.run(
        [PYTHON, "-c", JUDGE, *files], check=True, capture_output=True, encoding="utf-8"
    )
    found: dict[str, list[str]] = json.loads(run.stdout)
    return found


def test_rendercv_accepts_every_file(tmp_path: Path, document_of: DocumentOf) -> None:
    expected: dict[str, list[str]] = {}
    for name in FILES:
        document = document_of((ROOT / name).read_text(encoding="utf-8"))
        path = tmp_path / f"{Path(name).stem}-{len(expected)}.yaml"
        classic = theme.built_in().load("classic")
        path.write_bytes(FORMAT.export(document, classic, FORMAT.options()).data)
        expected[str(path)] = [section.title for section in document.sections]
    assert judged([Path(name) for name in expected]) == expected


def test_a_file_that_is_refused_is_found(tmp_path: Path) -> None:
    path = tmp_path / "cv.yaml"
    path.write_text("cv: {phone: '123', sections: {a: [{company: b}]}}", encoding="utf-8")
    assert len(judged([path])[str(path)]) > 1
