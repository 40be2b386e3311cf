"""Text of a PDF that no one sees, and letters of unknown meaning."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from conftest import ROOT
from cvkit.child_process import limited
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import FileError
from cvkit.readback.pdf_appearance import hidden, unmapped
from raw_pdf import raw_pdf, text
from rendered import rendered
from tiny_pdf import Text, pdf


def test_white_tiny_and_distant_text() -> None:
    data = pdf([
        [
            Text(72, 700, 12, "Seen"),
            Text(72, 680, 12, "White", color=(255, 255, 255)),
            Text(72, 660, 0.5, "Tiny"),
            Text(72, -400, 12, "Away"),
        ]
    ])  # fmt: skip
    assert [(one.text, one.reason) for one in hidden(data)] == [
        ("White", "invisible"), ("Tiny", "tiny"),
    ]  # fmt: skip


def test_nothing_is_hidden_in_a_coloured_column() -> None:
    made = rendered(ROOT / "docs/examples/nurse.yaml", "sidebar", "A4")
    assert hidden(made.artifact.data) == ()
    assert unmapped(made.artifact.data) == ()


SEEN = text(72, 720, "Ada Lovelace") + text(72, 680, "Programmer of engines")
WHITE = "1 1 1 rg {} 0 g "
SIGN = "BT /F1 99 Tf 1 0 0 1 60 600 Tm (=) Tj ET "
PHOTO = "q 400 0 0 100 60 450 cm /Photo Do Q "


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (f"{SEEN} /Form Do", WHITE.format(text(72, 600, "Go"))),
        (SEEN + WHITE.format(text(72, 680, "Go")), ""),
        (WHITE.format(text(72, 680, "Go")) + SEEN, ""),
        (f"{SEEN} 3 Tr {text(80, 682, 'Go')} 0 Tr", ""),
        (SEEN + text(72, 500, "Go") + PHOTO, ""),
        (f"{SEEN} {PHOTO} 3 Tr {text(72, 500, 'Go')} 0 Tr", ""),
        (SEEN + WHITE.format(text(192, 680, "Go")), ""),
        (f"{SEEN} 0.95 g {text(72, 600, 'Go')} 0 g", ""),
        (f"{SEEN} q 0 0 10 10 re W n {text(72, 600, 'Go')} Q", ""),
    ],
    ids=[
        "in a form", "over other text", "under other text", "invisible over other text",
        "under a photo", "invisible on a photo", "beside other text", "almost white", "clipped",
    ],
)  # fmt: skip
def test_hidden_text_among_other_things(content: str, form: str) -> None:
    assert hidden(raw_pdf(content, form=form)) == (("Go", 1, "invisible"),)


@pytest.mark.parametrize(
    "content",
    [
        f"{SEEN} 0.2 g 60 590 100 30 re f 1 g {text(72, 600, 'Go')} 0 g",
        f"{SEEN} {SIGN} 1 g {text(77, 632, 'l')} 0 g",
        f"{SEEN} 1 0 0 rg 60 590 100 30 re f 0 0.5 0 rg {text(72, 600, 'Go')} 0 g",
        SEEN + PHOTO + text(72, 500, "Go"),
        SEEN + text(73, 681, "Programmer of engines"),
        f"q 612 0 0 792 0 0 cm /Photo Do Q 3 Tr {SEEN} 0 Tr",
        f"q 7 Tr {text(72, 600, 'Go')} 1 0 0 rg 60 590 100 30 re f Q {SEEN}",
    ],
    ids=[
        "white on a bar", "white on a sign", "green on red", "on a photo", "drawn twice",
        "the text of a scan", "a color that text clips",
    ],
)  # fmt: skip
def test_text_that_is_seen(content: str) -> None:
    assert hidden(raw_pdf(content)) == ()


def test_more_texts_on_one_place_than_pictures_are_taken() -> None:
    many = "".join(text(72, 600, f"Go {number}") for number in range(30))
    assert hidden(raw_pdf(SEEN + many)) == ()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_nothing_is_hidden_on_a_page_that_is_turned(degrees: int) -> None:
    data = io.BytesIO()
    page = [Text(72, 700, 12, "Seen"), Text(72, 680, 12, "White", color=(255, 255, 255))]
    with pypdfium2.PdfDocument(pdf([page])) as document:
        document[0].set_rotation(degrees)
        document.save(data)
    assert [one.text for one in hidden(data.getvalue())] == ["White"]


def test_a_page_as_large_as_pdf_allows() -> None:
    """A picture of it at the usual scale has 830 million pixels."""
    words = [Text(7000, 7000, 12, "Seen"), Text(72, 680, 12, "White", color=(255, 255, 255))]
    data = pdf([words], size=(14_400, 14_400))

    def found() -> bytes:
        return repr([(one.text, one.reason) for one in hidden(data)]).encode()

    limits = ResourceLimits(seconds=60, patience=120, memory=400)
    assert limited.run(found, limits) == b"[('White', 'invisible')]"


def test_a_page_that_is_too_large() -> None:
    with pytest.raises(FileError, match="Page 1 of the PDF is 200,000 × 10 points") as caught:
        hidden(pdf([[Text(2, 2, 6, "Seen")]], size=(200_000, 10)))
    assert "14,400" in caught.value.help
