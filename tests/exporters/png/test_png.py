"""Pictures of pages: one for each, of the size that the paper has at so many pixels per inch."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from cvkit import theme
from cvkit.errors import CvkitError
from cvkit.exporters import pdf, png
from cvkit.exporters.png import rasterize

if TYPE_CHECKING:
    from conftest import Cli, DocumentOf
    from cvkit.view.blocks import Document

LONG = (
    "basics: {name: Ada}\nwork:\n- organization: A\n  bullets: ["
    + ", ".join(["a point"] * 90)
    + "]\n"
)


def test_each_page_is_a_picture_of_the_papers_size(fullest: Document) -> None:
    classic = theme.built_in().load("classic", page="Letter")
    artifact = png.export(fullest, classic, png.PngOptions(dpi=72))
    assert artifact.pages == pdf.export(fullest, classic).pages == len(artifact.sheets)
    assert len(artifact.sheets) > 1
    assert artifact.data == artifact.sheets[0]
    for sheet in artifact.sheets:
        with Image.open(io.BytesIO(sheet)) as picture:
            assert (picture.format, picture.size) == ("PNG", (612, 792))
            assert ImageChops.invert(picture.convert("L")).getbbox(), "a page is not blank"


def test_the_same_document_gives_the_same_bytes(document_of: DocumentOf) -> None:
    document, classic = document_of("basics: {name: Ada}"), theme.built_in().load("classic")
    assert png.export(document, classic).data == png.export(document, classic).data


def test_a_picture_is_of_the_pdf(document_of: DocumentOf) -> None:
    document, classic = document_of("basics: {name: Ada}"), theme.built_in().load("classic")
    (drawn,) = rasterize.rasterize(pdf.export(document, classic).data, dpi=150)
    assert png.export(document, classic).data == drawn


@pytest.mark.parametrize("dpi", [0, -1, 9.9, 1201])
def test_what_is_too_coarse_or_too_fine_is_refused(dpi: float) -> None:
    with pytest.raises(CvkitError, match=r"^--dpi must be between 10 and 1200\.$"):
        png.PngOptions(dpi=dpi)


def test_one_page_needs_no_number_and_several_are_numbered(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    cvkit.write("long.yaml", LONG)
    outcome = cvkit("export", "png", "resume.yaml", "long.yaml", "--dpi", "20")
    assert outcome.code == 0
    made = [name for name in sorted(cvkit.files()) if name.endswith(".png")]
    assert made == ["long-1.png", "long-2.png", "resume.png"]
    with Image.open(cvkit.folder / "resume.png") as picture:
        assert picture.size == (166, 234)  # A4 at 20 dpi


def test_several_pages_do_not_fit_into_one_file(cvkit: Cli) -> None:
    cvkit.write("long.yaml", LONG)
    outcome = cvkit("export", "png", "long.yaml", "-o", "one.png")
    assert outcome.code == 2
    assert "one.png is one file" in outcome.err
    assert list(cvkit.files()) == ["long.yaml"]


@pytest.mark.parametrize(
    ("dpi", "message"),
    [
        ("x", "--dpi must be a number, not “x”.\n  help: Example: --dpi 150"),
        ("nan", "--dpi must be a number, not “nan”.\n  help: Example: --dpi 150"),
        ("5", "--dpi must be between 10 and 1200."),
    ],
)
def test_a_fineness_that_cannot_be_is_told(person: Cli, dpi: str, message: str) -> None:
    assert person("export", "png", "--dpi", dpi) == (2, "", f"error: {message}\n")
    assert set(person.files()) == {"resume.yaml"}
