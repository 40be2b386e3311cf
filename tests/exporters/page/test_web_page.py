"""The page in its parts, and the two ways of putting them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.exporters import html, pdf
from cvkit.exporters.page import render
from cvkit.exporters.page.web_page import STYLES, Resource, StyledPage, WebPage, fill, slot
from cvkit.exporters.pdf.layout import lay_out
from cvkit.theme import templates
from cvkit.theme.stylesheet import StyleSheet

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme

FONT, PHOTO = "cvkit:font/body-400-normal", "cvkit:photo"
SHEET = StyleSheet(f'a {{ src: url("{slot(FONT)}") }}', "b {}")
FILES = {FONT: Resource(b"f", "font/ttf"), PHOTO: Resource(b"p", "image/png")}


def page(template: str, styles: StyleSheet = SHEET) -> WebPage:
    text = template.replace("STYLES", slot(STYLES)).replace("PHOTO", slot(PHOTO))
    return WebPage(text, styles, FILES)


ONE = page("<style>\nSTYLES\n</style><p>cvkit:photo<img src=PHOTO>")


def test_whole_it_has_its_style_sheet_and_only_addresses_are_filled_in() -> None:
    addresses = {FONT: "data:font", PHOTO: "data:photo"}
    assert ONE.whole(addresses) == (
        '<style>\na { src: url("data:font") }\nb {}\n</style><p>cvkit:photo<img src=data:photo>'
    )
    assert ONE.html == (
        f'<style>\na {{ src: url("{FONT}") }}\nb {{}}\n</style><p>cvkit:photo<img src={PHOTO}>'
    )


def test_a_style_sheet_never_ends_its_element() -> None:
    css = "a { content: '</style><script>x</script>' } /* </STYLE > */"
    whole = page("<style>STYLES</style>", StyleSheet(css, "")).whole({})
    assert whole.lower().count("</style") == 1
    assert "content: '<\\2f style><script>x<\\2f script>'" in whole


def test_apart_the_style_sheets_stand_beside_it() -> None:
    assert ONE.apart() == StyledPage(
        f"<style>\n\n</style><p>cvkit:photo<img src={PHOTO}>",
        (f'a {{ src: url("{FONT}") }}', "b {}"),
    )
    three = page("<style>STYLES</style>", StyleSheet("a {}", "b {}", "c {}"))
    assert three.apart().styles == ("a {}", "b {}", "c {}")


@pytest.mark.parametrize(
    "template",
    [
        "<style>STYLES</style><style>p {}</style>",
        "<style media=screen>STYLES</style>",
        "<style>STYLES p {}</style>",
        "<style>p {} STYLES</style>",
        "<style>p {}</style>PHOTO",
        "no style at all",
    ],
)
def test_a_page_with_style_of_its_own_keeps_all_of_it(template: str) -> None:
    kept = page(template)
    assert kept.apart() == StyledPage(kept.html, ())


def test_a_slot_without_a_value_is_its_own_name() -> None:
    assert fill(f"a {slot('b')} {slot('c')}", {"c": "d"}) == "a b d"


def mine(folder: Path, head: str) -> Theme:
    (folder / "mine").mkdir()
    (folder / "mine/theme.toml").write_text('description = "m"\nextends = "classic"\n')
    body = "<h1 class=name>{{ document.header.name }}</h1>"
    (folder / "mine/resume.html.j2").write_text(
        f"<!doctype html><html lang=en><title>m</title>{head}{body}"
    )
    return theme.ThemeLibrary((folder,), ()).load("mine")


@pytest.mark.parametrize(
    "head",
    [
        "<style>{{ stylesheet }}</style>",
        "<style>{{ stylesheet | safe }}</style>",
        "<style>{% set css = stylesheet %}{{ css ~ '' }}</style>",
        "{% macro style() %}<style>{{ stylesheet }}</style>{% endmacro %}{{ style() }}",
        "<style>{{ stylesheet | replace('@page', '@page ') }}</style>",
        "{% if stylesheet | length > 100 %}<style>{{ stylesheet }}</style>{% endif %}",
    ],
)
def test_a_template_may_do_with_the_style_sheet_what_it_likes(
    head: str, tmp_path: Path, document_of: DocumentOf
) -> None:
    document, used = document_of("basics: {name: Ada}"), mine(tmp_path, head)
    page = html.export(document, used).data.decode()
    assert 'src: url("data:font/woff2;base64,' in page
    assert "cvkit:font" not in page
    assert "\0" not in page
    fonts = lay_out(document, used).paint(used).sheets.fonts.values()
    assert {font.family for font in fonts} == {"cvkit-display"}, "that of a name"


def test_html_and_pdf_in_one_run_run_the_template_once(
    document_of: DocumentOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, used = document_of("basics: {name: Only Once}"), theme.built_in().load("classic")
    ran: list[str] = []

    def counted(_theme: Theme, name: str, **_others: object) -> str:
        ran.append(name)
        return "<p>x</p>"

    monkeypatch.setattr(templates, "render", counted)
    html.export(document, used)
    pdf.export(document, used)
    assert ran == [render.TEMPLATE]
