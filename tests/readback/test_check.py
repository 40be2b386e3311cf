"""Finished files of cvkit's own are checked."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from cvkit import plugins, theme
from cvkit.readback.check import check

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.exporters.format import Format

RESUME = """
basics: {name: Ada Lovelace, email: ada@example.org}
work: [{organization: Mill, title: Weaver, dates: 2019, bullets: [Led a team of five]}]
"""
FORMATS = plugins.choose_formats(["pdf", "docx", "html", "markdown", "text"])


@pytest.mark.parametrize("one", FORMATS.values(), ids=FORMATS)
def test_a_good_file_and_one_of_another_resume(document_of: DocumentOf, one: Format) -> None:
    document, used = document_of(RESUME), theme.built_in().load("classic")
    data = one.export(document, used, one.options()).data
    assert check(data, one.media_type, [(document, used)]) == ()
    other = document_of(RESUME.replace("team of five", "team of six"))
    (found,) = check(data, one.media_type, [(other, used)])
    assert (found.code, found.severity, found.route) == (
        "CV311", "error", ("work", 0, "bullets", 0, "text"),
    )  # fmt: skip
    assert found.help == "“six” became “five”"
    own = replace(used, is_built_in=False)
    (found,) = check(data, one.media_type, [(other, own)])
    assert found.severity == "warning"


def test_a_broken_file_and_one_that_is_not_read(document_of: DocumentOf) -> None:
    document, used = document_of(RESUME), theme.built_in().load("classic")
    (found,) = check(b"", "application/pdf", [(document, used)])
    assert found.message == "the PDF can't be read: The file is broken, or no PDF."
    assert check(b"", "image/png", [(document, used)]) == ()


def test_text_that_goes_past_the_edge_of_a_page(document_of: DocumentOf) -> None:
    document, used = document_of(RESUME), theme.built_in().load("classic")
    one = FORMATS["pdf"]
    with pypdfium2.PdfDocument(one.export(document, used, one.options()).data) as opened:
        left, bottom, _, top = opened[0].get_mediabox()
        opened[0].set_cropbox(left, bottom, left + 100, top)
        data = io.BytesIO()
        opened.save(data)
    found = check(data.getvalue(), one.media_type, [(document, used)])
    places = [(one.code, one.route) for one in found]
    assert ("CV323", ("work", 0, "bullets", 0, "text")) in places
    assert ("CV318", ("work", 0, "dates")) in places  # they are outside of what is left


@pytest.mark.parametrize(
    ("form", "reader"), [("markdown", {"html", "markdown"}), ("text", {"text"}), ("docx", {"docx"})]
)
def test_an_export_loads_only_what_reads_its_format(
    form: str, reader: set[str], tmp_path: Path
) -> None:
    (tmp_path / "resume.yaml").write_text(RESUME, encoding="utf-8")
    program = (
        "import sys; from cvkit.cli import run; "
        f"assert run(['export', '{form}', '-o', '{tmp_path}/']) == 0; "
        "print(*(name for name in sys.modules if name.startswith('cvkit.readback.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = {name.removeprefix("cvkit.readback.") for name in done.stdout.split()}
    others = {"examine", "visual_order", "pdf", "docx", "html", "markdown", "text"} - reader
    assert loaded >= {"check", *reader}
    assert not loaded & others
