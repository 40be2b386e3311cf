"""The links of a PDF's pages."""

from __future__ import annotations

import pypdfium2
import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_links
from cvkit.importers.reading.pdf_links import MAX_LINKS, Area, Areas
from tiny_pdf import Link, Text, pdf


def areas(*links: Link) -> Areas:
    with pypdfium2.PdfDocument(pdf([[Text(9, 9, 9, "a"), *links]])) as document:
        return pdf_links.read(document, document[0])


def test_where_points_lead() -> None:
    found = areas(
        Link(10, 700, 60, 712, "https://a.test"), Link(10, 100, 60, 600, "mailto:ada@a.test")
    )
    assert found.addresses == ("https://a.test", "mailto:ada@a.test")
    assert found.at(30, 705) == "https://a.test"
    assert found.at(30, 350) == "mailto:ada@a.test"
    assert (found.at(61, 705), found.at(30, 650), found.at(-5, -5)) == ("", "", "")


def test_an_endless_area_takes_no_time() -> None:
    assert Areas([Area(0, -1e12, 9, 1e12, "https://a.test")]).at(5, 5) in {"", "https://a.test"}


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("", ()),
        ("https://a.test/\x07b", ("https://a.test/b",)),
        ("data:" + "x" * 2995, ("an address of 3,001 bytes",)),
    ],
)
def test_unusual_addresses(address: str, found: tuple[str, ...]) -> None:
    assert areas(Link(10, 700, 60, 712, address)).addresses == found


def test_an_area_that_is_nowhere_is_left_out() -> None:
    found = areas(Link(1, 1, 9, float("9" * 60), "https://a.test"))
    assert found.at(5, 5) in {"", "https://a.test"}


def test_too_many_links() -> None:
    with pytest.raises(ImportFailedError) as caught:
        areas(*[Link(1, 1, 2, 2, "https://a.test")] * (MAX_LINKS + 1))
    assert caught.value.message == "a page has more than 1,000 links"
