"""What stands above the sections."""

from __future__ import annotations

import pytest

from imports import data_of

END = "\n\n## Skills\n\nLooms\n"


def test_headline_contacts_and_summary() -> None:
    page = "# Ada\n\n**Weaver**\n\nme@x.test · x.test | y.test\n\nOne.\nTwo.\n\n- Three" + END
    assert data_of(page, "markdown")["basics"] == {
        "name": "Ada",
        "headline": "Weaver",
        "email": "me@x.test",
        "url": "x.test",
        "profiles": [{"network": "y.test", "url": "y.test"}],
        "summary": "One. Two.\n\nThree",
    }


def test_a_list_of_contacts() -> None:
    page = "# Ada\n\n* a@x.test\n* b@x.test\n* Height: 170 cm\n* York, UK" + END
    assert data_of(page, "markdown")["basics"] == {
        "name": "Ada",
        "email": ["a@x.test", "b@x.test"],
        "location": "York, UK",
        "details": {"Height": "170 cm"},
    }


def test_prose_is_no_headline() -> None:
    page = "# Ada\n\nShe weaves, and she writes programs for looms.\n" + END
    basics = data_of(page, "markdown")["basics"]
    assert basics == {"name": "Ada", "summary": "She weaves, and she writes programs for looms."}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<https://a.test>", {"url": "https://a.test"}),
        ("<mailto:ada@a.test>", {"email": "ada@a.test"}),
        ("<ada@a.test>", {"email": "ada@a.test"}),
    ],
)
def test_an_address_alone_on_a_line_is_no_tag(line: str, expected: dict[str, str]) -> None:
    assert data_of(f"# Ada\n\n{line}\n", "markdown")["basics"] == {"name": "Ada", **expected}
