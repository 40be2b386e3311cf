"""The engine's insides are where cvkit looks for them; and what happens the day they are not."""

from __future__ import annotations

import importlib.metadata
import tomllib
from typing import TYPE_CHECKING, Any

import page as validator
import pydyf
import pytest
from packaging.requirements import Requirement
from weasyprint.formatting_structure import boxes  # noqa: TID253
from weasyprint.pdf.fonts import Font  # noqa: TID253

from conftest import ROOT
from cvkit import pipeline, theme
from cvkit.errors import EngineChangedError
from cvkit.exporters import pdf
from cvkit.exporters.pdf import engine_internals, layout, measure
from cvkit.exporters.pdf import write as pdf_write
from cvkit.exporters.pdf.reading_order import restore_reading_order
from cvkit.exporters.pdf.text_layer import restore_text
from cvkit.pipeline import RenderOptions
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import DocumentOf
    from cvkit.view.blocks import Document

RESUME = """\
basics: {name: Ada}
work: [{organization: Mill, location: Turin, title: Hand, dates: 2020, bullets: [Oiled, Wrote]}]
"""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture
def document(document_of: DocumentOf) -> Iterator[Document]:
    layout.lay_out.cache_clear()
    yield document_of(RESUME)
    layout.lay_out.cache_clear()


@pytest.fixture
def painted(document: Document) -> tuple[Any, Any]:
    """Return WeasyPrint's document and pydyf's, as a finisher gets them."""
    found: list[tuple[Any, Any]] = []
    used = theme.built_in().load("classic")
    layout.lay_out(document, used).paint(
        used, finisher=lambda *both: found.append(both), pdf_variant=pdf_write.VARIANT
    )
    return found[0]


def test_the_known_versions_are_those_that_are_installed_and_asked_for() -> None:
    (asked,) = (one for one in PROJECT["dependencies"] if one.startswith("weasyprint"))
    known = Requirement(engine_internals.KNOWN.strip('"'))
    assert Requirement(asked).specifier == known.specifier
    assert known.specifier.contains(importlib.metadata.version("weasyprint"))


def test_boxes_have_the_shape_that_is_read(painted: tuple[Any, Any]) -> None:
    sheets, _ = painted
    (page,) = sheets.pages
    paper = page._page_box
    assert isinstance(paper, boxes.PageBox)
    assert (paper.content_box_y(), paper.height) == pytest.approx((16 / 25.4 * 96, 266 / 25.4 * 96))
    assert issubclass(boxes.MarginBox, boxes.Box)
    below = [box for root in paper.children for box in root.descendants()]
    line = next(box for box in below if isinstance(box, boxes.LineBox))
    assert (line.position_y >= paper.content_box_y(), line.height > 0) == (True, True)
    text = next(box for box in line.descendants() if isinstance(box, boxes.TextBox))
    assert text.text == "Ada"
    assert callable(boxes.ReplacedBox.margin_height)


def test_fonts_have_the_shape_that_is_read(painted: tuple[Any, Any]) -> None:
    sheets, _ = painted
    fonts = list(sheets.fonts.values())
    assert fonts
    for font in fonts:
        assert isinstance(font, Font)
        assert (type(font.family), type(font.hash), font.bitmap) == (str, str, False)
        assert font.to_unicode.keys() <= font.widths.keys()
        assert (font.missing, font.index) == ({}, 0)
        assert font.file_content[:4] == b"\0\1\0\0"
        assert {"head", "glyf"} <= set(font.tables)
    assert {"clean", "subset"} <= vars(Font).keys()
    letters = "".join("".join(font.to_unicode.values()) for font in fonts)
    assert set("AdaMillTurin2020OiledWroteHand•") <= set(letters)


def test_what_is_painted_has_the_shape_that_is_read(painted: tuple[Any, Any]) -> None:
    sheets, file = painted
    assert isinstance(file, pydyf.PDF)
    (page,) = engine_internals.painted_pages(sheets, file)
    assert isinstance(page.stream, pydyf.Stream)
    assert {b"BT", b"ET", b"BDC", b"EMC", b"Q"} <= {
        operator for operator in page.operators if isinstance(operator, bytes)
    }
    mark = page.operators[page.operators.index(b"BDC") - 1]
    assert isinstance(mark["MCID"], int)
    assert len(page.signs) == 2, "a sign for each bullet"
    assert len(set(page.signs.values())) == 2


class Without:
    """Something that has all of another, but for one name."""

    def __init__(self, whole: object, name: str) -> None:
        self._whole, self._name = whole, name

    def __getattr__(self, name: str) -> object:
        if name == self._name:
            raise AttributeError(name)
        return getattr(self._whole, name)


class SheetsWithout(Without):
    """A document whose pages, or whose fonts, lack a name."""

    @property
    def pages(self) -> list[Without]:
        return [Without(page, self._name) for page in self._whole.pages]  # type: ignore[attr-defined]

    @property
    def fonts(self) -> dict[object, Without]:
        fonts = self._whole.fonts  # type: ignore[attr-defined]
        return {key: Without(font, self._name) for key, font in fonts.items()}


@pytest.mark.parametrize("name", ["page_references", "objects"])
def test_a_file_without_a_name_that_is_read_is_told(name: str, painted: tuple[Any, Any]) -> None:
    sheets, file = painted
    with pytest.raises(EngineChangedError, match=r"^The painted text cannot be found in this Weas"):
        restore_reading_order(sheets, Without(file, name))


@pytest.mark.parametrize("name", ["hash", "family", "widths", "to_unicode", "missing", "bitmap"])
def test_a_font_without_a_name_that_is_read_is_told(name: str, painted: tuple[Any, Any]) -> None:
    sheets, file = painted
    with pytest.raises(EngineChangedError, match=rf"^What the fonts have painted .*{name}"):
        restore_reading_order(SheetsWithout(sheets, name), file)


@pytest.mark.parametrize("name", ["hash", "type", "missing"])
def test_fonts_that_are_no_longer_found_are_told(name: str, painted: tuple[Any, Any]) -> None:
    sheets, file = painted
    assert set(engine_internals.embedded_glyph_counts(sheets, file)) == {
        font.hash.encode() for font in sheets.fonts.values()
    }
    with pytest.raises(EngineChangedError, match=rf"^The file of each font .*{name}"):
        engine_internals.embedded_glyph_counts(SheetsWithout(sheets, name), file)


def test_glyphs_that_are_not_recorded_are_told(painted: tuple[Any, Any]) -> None:
    sheets, _ = painted
    assert "".join(one.text for one in engine_internals.drawn_glyphs(sheets)).startswith("Ada")
    with pytest.raises(EngineChangedError, match=r"^The text of each glyph cannot be found"):
        engine_internals.drawn_glyphs(SheetsWithout(sheets, "nothing"))
    sheets.fonts.drawn.clear()
    with pytest.raises(EngineChangedError, match=r"^The text of each glyph cannot be found"):
        engine_internals.drawn_glyphs(sheets)


def test_a_pdf_is_written_if_its_glyphs_are_not_recorded(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = theme.built_in().load("classic")
    monkeypatch.setattr(
        pdf_write, "restore_text", lambda sheets, file: restore_text(Without(sheets, "fonts"), file)
    )
    (note,) = pdf.export(document, used).diagnostics
    assert note.message.endswith("WeasyPrint: some of its letters may be lost when copied")


def test_a_page_without_its_box_is_told(painted: tuple[Any, Any]) -> None:
    sheets, _ = painted
    assert engine_internals.sheet_boxes(SheetsWithout(sheets, "nothing"))
    with pytest.raises(EngineChangedError, match=r"^The place of each line cannot be found"):
        engine_internals.sheet_boxes(SheetsWithout(sheets, "_page_box"))


def test_fewer_pages_than_there_are_are_told(painted: tuple[Any, Any]) -> None:
    sheets, file = painted
    none = Without(file, "page_references")
    none.page_references = ()  # type: ignore[attr-defined]
    with pytest.raises(EngineChangedError, match=r"0 pages of 1"):
        engine_internals.painted_pages(sheets, none)


@pytest.mark.parametrize(
    "operators",
    [(b"BT", b"(Ada) Tj", b"ET"), (b"/Span << /MCID 0 >>", b"BDC"), (b"/F 9 Tf", b"<41> TJ")],
    ids=["no text", "other marks", "an unknown font"],
)
def test_text_that_is_painted_otherwise_is_told(
    operators: tuple[bytes, ...], painted: tuple[Any, Any]
) -> None:
    sheets, file = painted
    (page,) = engine_internals.painted_pages(sheets, file)
    page.replace(operators)
    with pytest.raises(EngineChangedError, match=r"^The painted text cannot be found"):
        restore_reading_order(sheets, file)
    assert page.stream.stream == list(operators), "as it was"


def test_a_pdf_is_written_without_its_order_if_the_painted_text_has_moved(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = theme.built_in().load("classic")
    before = pdf.export(document, used)
    assert before.diagnostics == ()
    monkeypatch.setattr(
        pdf_write,
        "restore_reading_order",
        lambda sheets, file, **_: restore_reading_order(sheets, Without(file, "page_references")),
    )
    made = pdf.export(document, used)
    (note,) = made.diagnostics
    assert (note.code, note.route) == ("CV309", None)
    assert note.message == (
        "cvkit doesn't know this version of WeasyPrint: its text is in painting order"
    )
    assert note.help == '`pip install "weasyprint>=70,<71"` installs one that it knows'
    assert (made.pages, made.fill) == (before.pages, before.fill)
    assert made.data != before.data
    assert validator.validate_pdf_bytes(made.data, profile="ua1").failures == []


def test_of_several_pages_none_is_ordered_if_one_cannot_be(fullest: Document) -> None:
    used = theme.built_in().load("classic")

    def finish(sheets: Any, file: Any) -> None:  # noqa: ANN401
        last = engine_internals.painted_pages(sheets, file)[-1]
        whole = list(last.operators)
        last.replace((*whole, b"/Span << /MCID 0 >>", b"BDC"))
        with pytest.raises(EngineChangedError):
            restore_reading_order(sheets, file)
        last.replace(whole)

    laid_out = layout.lay_out(fullest, used)
    as_painted = laid_out.paint(used, pdf_variant=pdf_write.VARIANT).data
    assert laid_out.paint(used, finisher=finish, pdf_variant=pdf_write.VARIANT).data == as_painted


def move_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    real = engine_internals.sheet_boxes
    monkeypatch.setattr(
        measure, "sheet_boxes", lambda sheets: real(SheetsWithout(sheets, "_page_box"))
    )


def test_a_pdf_is_written_if_boxes_have_moved(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    move_boxes(monkeypatch)
    made = pdf.export(document, theme.built_in().load("classic"))
    (note,) = made.diagnostics
    assert (note.code, made.pages, made.fill) == ("CV309", 1, None)
    assert note.message.endswith("WeasyPrint: how full its pages are is unknown")


def test_a_pdf_is_written_if_fonts_are_read_elsewhere(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def moved(*_: object) -> None:
        with engine_internals.as_expected("What the fonts have painted"):
            raise AttributeError("widths")

    monkeypatch.setattr(pdf_write, "painted_fonts", moved)
    made = pdf.export(document, theme.built_in().load("classic"))
    (note,) = made.diagnostics
    assert note.message.endswith("WeasyPrint: characters without a font are not reported")


@pytest.mark.parametrize("missing", ["subset", "file_content"])
def test_a_pdf_is_written_if_fonts_are_cut_elsewhere(
    missing: str, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "subset":
        by_engine = Font.subset
        monkeypatch.delattr(Font, "subset")
        monkeypatch.setattr(Font, "cut", by_engine, raising=False)
        monkeypatch.setattr(Font, "clean", lambda font, glyphs, hinting: font.cut(glyphs, hinting))
    else:
        monkeypatch.setattr("cvkit.exporters.pdf.font_subset.subset", _moved)
    made = pdf.export(document, theme.built_in().load("classic"))
    (note,) = made.diagnostics
    assert note.message.endswith(
        "WeasyPrint: the engine cut its fonts, so its bytes depend on the day"
    )
    assert validator.validate_pdf_bytes(made.data, profile="ua1").failures == []


def _moved(*_: object, **__: object) -> None:
    raise AttributeError("file_content")


def test_a_resume_that_cannot_be_measured_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    move_boxes(monkeypatch)
    text = RESUME + "export: {pages: 1}\n"
    project = MemoryProject()
    reading = pipeline.check(text.encode(), "resume.yaml", project)
    made = pipeline.render(reading, ["pdf"], RenderOptions(), project)
    assert made.artifacts["pdf"].pages == 1
    assert {(one.code, one.severity) for one in made.diagnostics} == {("CV309", "warning")}
    (fitting,) = (one for one in made.diagnostics if one.route)
    assert fitting.route == ("export", "pages")
    assert fitting.message == (
        "can't fit the résumé on 1 page, because cvkit doesn't know this version of WeasyPrint; "
        "it stays as long as it is"
    )


def test_no_other_module_looks_into_the_engine() -> None:
    private = ("_page_box", "page_references", "formatting_structure", ".file_content", ".objects")
    found = {
        path.name
        for path in (ROOT / "src/cvkit").rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in private)
    }
    # The other two add to the finished file, in which they look for objects.
    assert found == {"archival.py", "associated_file.py", "engine_internals.py"}
