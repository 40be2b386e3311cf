"""What plain patterns find in a text."""

from __future__ import annotations

import pytest

from cvkit.readback import fields
from cvkit.readback.read_text import ReadText

TEXT = """\
Ada Lovelace
Programmer, 2019 – 2021
London · ada@example.org · +44 20 7946 0958 | (202) 555-0199
https://example.org/ada, www.example.org
Order 12345
"""


def test_fields() -> None:
    found = fields.find(ReadText(TEXT, links=("mailto:ada@example.org",)))
    assert found == (
        "Ada Lovelace",
        ("ada@example.org",),
        ("+44 20 7946 0958", "(202) 555-0199"),
        ("mailto:ada@example.org", "https://example.org/ada", "www.example.org"),
    )


def test_nothing_is_found_in_nothing() -> None:
    assert fields.find(ReadText("")) == ("", (), (), ())


@pytest.mark.parametrize("line", ["2019-2021", "2019–21", "12345", "a@b", "ISBN 3", "1.10"])
def test_what_is_no_number(line: str) -> None:
    assert fields.phones(line) == ()


def test_emails_each_once() -> None:
    assert fields.emails("a@b.test, a@b.test; ü@c.example") == ("a@b.test", "ü@c.example")


def test_digits_of_any_script() -> None:
    assert fields.digits("+٤٤ (20) ７") == "44207"


def test_addresses_without_escapes() -> None:
    assert fields.bare_address("https://A.test/%C3%BC/") == "https://a.test/ü"


@pytest.mark.parametrize(
    ("written", "bare"),
    [("https://xn--4ca.test/x", "https://ä.test/x"), ("mailto:a@xn--tda.test", "mailto:a@ü.test"),
     ("https://xn--.test", "https://xn--.test"), ("https://a.test/xn--ü", "https://a.test/xn--ü")],
)  # fmt: skip
def test_domains_in_letters(written: str, bare: str) -> None:
    assert fields.bare_address(written) == bare
