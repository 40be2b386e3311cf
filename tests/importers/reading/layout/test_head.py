"""The person, from what stands above the sections."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importers.reading.layout.head import head
from cvkit.importers.reading.pdf_lines import lay_out
from cvkit.importers.reading.pdf_text import pages
from cvkit.importers.result.tidy import plain
from importers.pdf.resumes import lines, resume
from tiny_pdf import Text


def read(*texts: str) -> Any:  # noqa: ANN401 - plain data
    given = resume(lines([("name", "Ada Lovelace"), *(("text", text) for text in texts)]))
    return plain(head(lay_out(pages(given), lambda _, __: 0).lines))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Email: ada@b.test",), {"email": ["ada@b.test"]}),
        (
            ("ada@b.test, +44 20 7946 0000",),
            {"email": ["ada@b.test"], "phone": ["+44 20 7946 0000"]},
        ),
        (("Tel.: (020) 7946-0000 | Bonn",), {"phone": ["(020) 7946-0000"], "location": "Bonn"}),
        (("she/her · https://a.test",), {"pronouns": "she/her", "url": "https://a.test"}),
        (("Analyst",), {"headline": "Analyst"}),
        (("Analyst", "I count."), {"headline": "Analyst", "summary": "I count."}),
        (
            ("a.test | b.test/x", "linkedin.com/in/ada"),
            {
                "url": "a.test",
                "profiles": [
                    {"network": "LinkedIn", "username": "ada"},
                    {"network": "b.test", "url": "https://b.test/x"},
                ],
            },
        ),
        (("stackoverflow.com/users/", "123/ada"), {"url": "stackoverflow.com/users/123/ada"}),
    ],
)
def test_contacts(texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    assert read(*texts) == {"name": "Ada Lovelace", **expected}


def test_a_name_on_two_lines_and_one_beside_a_headline() -> None:
    two = lay_out(pages(resume(lines([("name", "Ada"), ("name", "Lovelace")]))), lambda _, __: 0)
    assert plain(head(two.lines)) == {"name": "Ada Lovelace"}
    one = [Text(50, 700, 20, "Ada"), Text(300, 700, 10, "Analyst")]
    beside = lay_out(pages(resume(one)), lambda _, __: 0)
    assert plain(head(beside.lines)) == {"name": "Ada", "headline": "Analyst"}


def test_a_name_with_small_capitals() -> None:
    given = [Text(50, 700, 20, "A"), Text(63.3, 700, 15, "DA"), Text(150, 700, 10, "Analyst")]
    found = lay_out(pages(resume(given)), lambda _, __: 0)
    assert plain(head(found.lines)) == {"name": "ADA", "headline": "Analyst"}


def test_nothing() -> None:
    assert head([]) == {}
