"""The dark column of profiles."""

from __future__ import annotations

from typing import Any

from cvkit.importers.linkedin import profile_sidebar
from cvkit.importers.linkedin.profile_lines import sort
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.pdf_text import pages
from cvkit.importers.result.tidy import plain
from importers.linkedin.profiles import profile


def read(*given: tuple[str, str, str]) -> tuple[Any, Ledger]:
    _, lines = sort(pages(profile([("name", "Ada")], list(given))))
    ledger = Ledger()
    return plain(profile_sidebar.read([line for line in lines if line.is_side], ledger)), ledger


def test_an_address_is_private() -> None:
    data, ledger = read(
        ("title", "Contact", ""), ("item", "12 Mill Road", ""), ("contact", "a@b.test", "")
    )
    assert data == {"basics": {"email": ["a@b.test"]}}
    (reason,) = ledger.close({}, (), {}).reasons.values()
    assert reason == "it is a full address, which is private; write it as `basics.location`"


def test_the_first_section_is_the_contact_in_any_language() -> None:
    data, _ = read(("title", "Xxx", ""), ("link", "www.linkedin.com/in/ada", " (LinkedIn)"))
    assert data == {"basics": {"profiles": [{"network": "LinkedIn", "username": "ada"}]}}


def test_lists() -> None:
    data, _ = read(
        ("title", "Publications", ""),
        ("item", "Sketch of the", ""),
        ("+", "Engine", ""),
        ("item", "Notes", ""),
        ("title", "Certifications", ""),
        ("item", "Weaving", ""),
    )
    assert data == {
        "publications": [{"name": "Sketch of the Engine"}, {"name": "Notes"}],
        "certificates": [{"name": "Weaving"}],
    }
