"""What stands above the sections."""

from __future__ import annotations

import pytest

from cvkit.importers.result.tidy import plain
from imports import codes_of, data_of, imported

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


@pytest.mark.parametrize(
    ("above", "location"),
    [
        ("> 12 High Street, York YO1 2AB\n> me@x.test", "12 High Street, York YO1 2AB"),
        ("me@x.test\n1 Mill Lane\nYork YO1 2AB", "1 Mill Lane, York YO1 2AB"),
        ("me@x.test\n\n123 Main Street, Springfield, IL 62701",
         "123 Main Street, Springfield, IL 62701"),
        ("me@x.test\n\nFor 10 years in York, and 5 in Leeds.", None),
        ("me@x.test\nLed 5 teams.", None),
    ],
)  # fmt: skip
def test_addresses_of_streets(above: str, location: str | None) -> None:
    finished = imported(f"# Ada\n\n{above}{END}", format_name="markdown")
    basics = plain(finished.data["basics"])
    assert isinstance(basics, dict)
    assert basics.get("location") == location
    assert ("CV403" in codes_of(finished)) == bool(location)
