"""The main column of profiles."""

from __future__ import annotations

from cvkit.importers.linkedin import profile_sections
from cvkit.importers.linkedin.profile_lines import Kind, Sorted, sort
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.pdf_text import pages
from cvkit.importers.result.tidy import plain
from importers.linkedin.profiles import profile


def lines(*given: tuple[str, str]) -> list[Sorted]:
    _, found = sort(pages(profile([("name", "Ada"), *given])))
    return [line for line in found if line.kind not in {Kind.NAME, Kind.FOOTER}]


def test_a_company_without_roles() -> None:
    given = lines(("strong", "Mill"), ("strong", "Engine Co"), ("role", "Lead"))
    assert plain(profile_sections.work(given, Ledger())) == [
        {"organization": "Mill"}, {"organization": "Engine Co", "title": "Lead"},
    ]  # fmt: skip


def test_what_is_no_date_is_text() -> None:
    given = lines(("strong", "Mill"), ("role", "Clerk"), ("text", "Counted sheep."))
    assert plain(profile_sections.work(given, Ledger())) == [
        {"organization": "Mill", "title": "Clerk", "summary": "Counted sheep."}
    ]


def test_education_without_details() -> None:
    given = lines(("strong", "School"), ("strong", "Academy"), ("text", "Drawing"))
    assert plain(profile_sections.education(given)) == [
        {"institution": "School"}, {"institution": "Academy", "degree": "Drawing"},
    ]  # fmt: skip


def test_text() -> None:
    assert profile_sections.text([]) is None
    found = profile_sections.text(lines(("summary", "a *b*"), ("=summary", "c *d*")))
    assert found is not None
    assert found.text == "a \\*b\\*\n\nc \\*d\\*"
