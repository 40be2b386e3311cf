from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.model import addresses
from cvkit.model.text import TextSpan


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+44 20 7946 0958", "+442079460958"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("(+44) 20 7946 0958", "+442079460958"),
        ("020 7946 0958", "02079460958"),
        ("(0)20 7946 0958", "02079460958"),
        ("00 33 1 23 45 67 89", "+33123456789"),
        ("00 44 (0)20 7946 0958", "+442079460958"),
        ("+1.415.555.2671", "+14155552671"),
        ("(555) 010-0199 x. 5", "5550100199;ext=5"),
        ("+1 212 555 0123,,42", "+12125550123;ext=42"),
        ("+33 1 99 00 12 34 poste 5", "+33199001234;ext=5"),
        ("+49 30 123456 Durchwahl 12", "+4930123456;ext=12"),
        ("(415) 555-2671 x123", "4155552671;ext=123"),
        ("(415) 555-2671 ext 123", "4155552671;ext=123"),
        ("415-555-2671, ext. 123", "4155552671;ext=123"),
        ("+1 415 555 2671 #123", "+14155552671;ext=123"),
        ("+1 (415) 555-2671;ext=123", "+14155552671;ext=123"),
        ("tel:+1-415-555-2671", "+14155552671"),
        ("℡ +1 415 555 2671", "+14155552671"),
        ("Mobile: +44 7700 900123", "+447700900123"),
        ("+44 7700 900123 (mobile)", "+447700900123"),
        ("+44 20 7946 0958 (9-17 CET)", "+442079460958"),
        ("+44 20 7946 0958 2nd floor", "+442079460958"),
        ("Room 3, 415-555-2671", "4155552671"),
        ("+49 30 1234-567 (Durchwahl 12)", "+49301234567"),
        ("+49 30 1234567/890", "+49301234567"),
        ("030/1234567", "0301234567"),
        ("1-800-FLOWERS", "18003569377"),
        ("1-800-GO-FEDEX", "18004633339"),
        ("٠٢٠ ٧٩٤٦ ٠٩٥٨", "02079460958"),
        ("＋81 3-1234-5678", "+81312345678"),
    ],
)
def test_what_a_phone_number_dials(written: str, dialled: str) -> None:
    assert addresses.phones(written) == (TextSpan(written, href=f"tel:{dialled}"),)


@pytest.mark.parametrize("written", ["n/a", "on request", "112", "Room 101", "1" * 5 + "x"])
def test_what_is_no_phone_number_is_no_link(written: str) -> None:
    assert addresses.phones(written) == (TextSpan(written),)


@pytest.mark.parametrize("between", [" / ", "/", " or ", ", ", "; ", " oder "])
def test_several_numbers_have_several_links(between: str) -> None:
    assert addresses.phones(f"+44 20 7946 0958{between}020 7946 0959") == (
        TextSpan("+44 20 7946 0958", href="tel:+442079460958"),
        TextSpan(between),
        TextSpan("020 7946 0959", href="tel:02079460959"),
    )


@given(st.text())
def test_phone_numbers_are_printed_as_written_and_link_to_urls(written: str) -> None:
    spans = addresses.phones(written)
    assert "".join(span.text for span in spans) == written
    for span in spans:
        assert span.href is None or re.fullmatch(r"tel:\+?[0-9]{5,}(;ext=[0-9]+)?", span.href)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("ada+cv@example.org", "mailto:ada+cv@example.org"),
        ("a%b?c#d&e@example.org", "mailto:a%25b%3Fc%23d%26e@example.org"),
        ("józef@example.org", "mailto:józef@example.org"),
    ],
)
def test_addresses_of_mail_are_encoded(address: str, url: str) -> None:
    assert addresses.mail(address) == url


@pytest.mark.parametrize(
    "written",
    [
        "10.1000/a#1",
        "https://doi.org/10.1000/a%231",
        "http://dx.doi.org/10.1000/a%231",
        "https://www.doi.org/10.1000/a%231",
        "doi.org/10.1000/a%231",
        "doi:10.1000/a#1",
        "DOI: 10.1000/a#1",
    ],
)
def test_a_doi_is_linked_whatever_comes_before_it(written: str) -> None:
    assert addresses.bare_doi(written) == "10.1000/a#1"
    assert addresses.doi("10.1000/a#1") == "https://doi.org/10.1000/a%231"


def test_what_is_no_doi_is_left_alone() -> None:
    assert addresses.bare_doi("https://example.org/10.1000/1") == "https://example.org/10.1000/1"
