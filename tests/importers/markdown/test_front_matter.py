"""YAML at the top of a page."""

from __future__ import annotations

from imports import data_of, imported

REST = "\n## Skills\n\nLooms\n"


def test_people_and_contacts() -> None:
    page = (
        "---\nname: Ada\nposition: Weaver\nemail: me@x.test\ngithub: ada\nlocation: York\n"
        "header:\n  - text: <i></i> +44 20 7946 0000\n    newLine: true\n"
        "  - text: blog\n    link: https://x.test/blog\n"
        "  - text: '[you@x.test](mailto:you@x.test)'\n    link: mailto:you@x.test\n"
        "font: Arial\nshoe: 38\n---\n" + REST
    )
    assert data_of(page, "markdown")["basics"] == {
        "name": "Ada",
        "headline": "Weaver",
        "email": ["me@x.test", "you@x.test"],
        "phone": "+44 20 7946 0000",
        "url": "https://x.test/blog",
        "location": "York",
        "profiles": {"github": "ada"},
    }
    account = imported(page, format_name="markdown").account
    assert [loss.leaf.text for loss in account.lost] == ["38"]
    assert [leaf.text for leaf in account.settings] == ["true", "Arial"]


def test_an_address_in_the_header_is_a_guess() -> None:
    page = "---\nname: Ada\nheader:\n  - text: 12 High Street, York\n---\n" + REST
    (guess,) = [
        one for one in imported(page, format_name="markdown").reading.diagnostics
        if one.code == "CV403"
    ]  # fmt: skip
    assert guess.message == "taken for where you are"
    assert data_of(page, "markdown")["basics"]["location"] == "12 High Street, York"


def test_a_page_of_jekyll() -> None:
    data = data_of(
        "---\nlayout: page\ntitle: Me\n---\n# 🧵 Skills\n\nLooms\n\n---\n\n[Up](/)\n", "markdown"
    )
    assert data["export"]["themes"]["jekyll"] == {
        "front_matter": {"layout": "page", "title": "Me"},
        "header": "false",
        "signs": {"skills": "🧵"},
        "back_link": {"text": "Up", "url": "/"},
    }


def test_dashes_that_are_no_front_matter() -> None:
    assert data_of("---\n# Skills\n\nLooms\n", "markdown")["skills"] == ["Looms"]
    assert data_of("---\n: [\n---\n# Skills\n\nLooms\n", "markdown")["skills"] == ["Looms"]
