"""Every theme's web page, before the Nu HTML checker and, in Chromium, before axe-core (WCAG 2.2).

What axe-core can't see is measured: a narrow window (1.4.10), wide spacing of text (1.4.12), and
whether the focus is to be seen (2.4.7).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from conformance import documents, judges
from conftest import FULLEST, ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chromium import Browser

SOURCES = {"seed": ROOT / "resume.yaml", "fullest": FULLEST}
THEMES = tuple(theme.built_in().available())
OTHERWISE = {"contacts": "lines", "dates": "start"}

SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
"""What a reader may set for themselves (WCAG 2.2, 1.4.12)."""

BESIDE_THE_WINDOW = """
() => [...document.querySelectorAll("main, main *")].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < -1 || right > innerWidth + 1;
}).map((one) => one.outerHTML)
"""

CUT_OFF = """
() => [...document.querySelectorAll("main, main *")].filter((one) =>
    getComputedStyle(one).overflowX !== "visible" && one.clientWidth < one.scrollWidth - 1
).map((one) => one.outerHTML)
"""


CROWDED = """() => {
    const boxes = [...document.querySelectorAll(".contact a")].map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { text: one.textContent, x: left + width / 2, y: top + height / 2, width, height };
    });
    const beyond = (distance, size) => Math.max(0, Math.abs(distance) - size / 2);
    return boxes.filter((one) => Math.min(one.width, one.height) < 24 && boxes.some((other) =>
        one !== other && (Math.hypot(one.x - other.x, one.y - other.y) < 23.5 || Math.hypot(
            beyond(one.x - other.x, other.width), beyond(one.y - other.y, other.height)) < 11.5)
    )).map((one) => one.text);
}"""
"""Contacts that a finger may miss for another (2.5.8): a circle of 24 px around one touches it.

axe-core takes them for links in a sentence, which may be close, and so doesn't see them.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the pages of both résumés in every theme, and in one that is set otherwise.

    Then those of every script, in both directions.
    """
    folder = tmp_path_factory.mktemp("pages")
    photo = FULLEST.with_name("portrait.png").read_bytes()
    made = {}
    for text, file in SOURCES.items():
        resume = source.read(file.read_bytes(), file.name).resume
        assert resume
        for name, settings in [*((one, {}) for one in THEMES), ("classic", OTHERWISE)]:
            used = theme.built_in().load(name, settings=settings)
            document = view.build(selection.select(resume), photo=photo, **used.layout.of_entries)
            made[f"{name}-{text}-{len(settings)}"] = html.export(document, used)
    for name, (direction, locale) in zip(THEMES, [*documents.DIRECTIONS.items()] * 4, strict=True):
        used = documents.look(name, has_debian_fonts=False)
        made[f"{name}-{direction}"] = html.export(documents.every_script(locale, used), used)
    for name, artifact in made.items():
        (folder / f"{name}.html").write_bytes(artifact.data)
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def shown(pages: list[Path]) -> list[Path]:
    """Return the pages to look at in a browser: one of each kind in every theme."""
    return [path for path in pages if "seed" not in path.name]


def test_they_are_valid(pages: list[Path], judged: Callable[[str], None]) -> None:
    found = judges.web_pages(pages)
    assert {name: faults for name, faults in found.items() if faults} == {}
    for _ in pages:
        judged("Nu HTML checker")


@pytest.mark.parametrize("width", [1280, 320])
def test_everyone_can_use_them(
    width: int, shown: list[Path], browser: Browser, judged: Callable[[str], None]
) -> None:
    browser(f"await page.setViewportSize({{ width: {width}, height: 800 }})")
    for path in shown:
        browser(f"await page.goto({json.dumps(path.as_uri())})")
        assert judges.shown_page(browser) == [], path.name
        assert width > 320 or browser(f"return await page.evaluate({CROWDED})") == [], path.name
        judged(f"axe-core at {width} px")


def test_contacts_that_are_hard_to_hit_are_found(shown: list[Path], browser: Browser) -> None:
    """The room that the style sheet gives them is taken away again."""
    text = next(path for path in shown if path.name == "classic-fullest-0.html").read_text("utf-8")
    room = "line-height: 24px"
    assert room in text
    browser("await page.setViewportSize({ width: 320, height: 800 })")
    for page, is_crowded in ((text, False), (text.replace(room, "line-height: 1"), True)):
        browser(f"await page.setContent({json.dumps(page)})")
        found = browser(f"return await page.evaluate({CROWDED})")
        assert ("ada@example.org" in found, len(found) > 5) == (is_crowded, is_crowded)


def test_they_ask_for_nothing(pages: list[Path], browser: Browser) -> None:
    browser("globalThis.asked = []; page.on('request', (request) => asked.push(request.url()))")
    for path in pages:
        address = path.as_uri()
        asked, complaints = browser(
            f"asked.length = complaints.length = 0; await page.goto({json.dumps(address)});"
            "return [asked.filter((url) => !url.startsWith('data:')), complaints]"
        )
        assert asked == [address], path.name
        assert complaints == [], path.name


@pytest.mark.parametrize("width", [1280, 640, 320])
def test_nothing_is_beside_a_narrow_window(
    width: int, shown: list[Path], browser: Browser, judged: Callable[[str], None]
) -> None:
    for path in shown:
        assert beside(browser, path, width) == [], path.name
        judged(f"reflow at {width} px")


def test_text_may_be_set_wider(
    shown: list[Path], browser: Browser, judged: Callable[[str], None]
) -> None:
    for path in shown:
        assert beside(browser, path, 320, style=SPACED) == [], path.name
        assert measured(browser, CUT_OFF) == [], path.name
        judged("text spacing")


def test_what_is_beside_a_narrow_window_is_found(tmp_path: Path, browser: Browser) -> None:
    path = tmp_path / "x.html"
    path.write_text("<main><p style='width: 330px'>x</p><b>y</b></main>", encoding="utf-8")
    assert beside(browser, path, 320) == ['<p style="width: 330px">x</p>']


def test_what_is_cut_off_is_found(tmp_path: Path, browser: Browser) -> None:
    path = tmp_path / "x.html"
    text = "<main><p style='width: 3em; overflow: hidden'>Wolfenbüttel</p></main>"
    path.write_text(f"<meta charset=utf-8>{text}", encoding="utf-8")
    assert beside(browser, path, 320) == []
    assert measured(browser, CUT_OFF) == [
        '<p style="width: 3em; overflow: hidden">Wolfenbüttel</p>'
    ]


def test_the_focus_is_to_be_seen(
    shown: list[Path], browser: Browser, judged: Callable[[str], None]
) -> None:
    for path in shown:
        browser(f"await page.goto({json.dumps(path.as_uri())})")
        browser("await page.keyboard.press('Tab')")
        at, outline, underline = measured(
            browser,
            "() => { const one = document.activeElement, style = getComputedStyle(one);"
            "return [one.localName, style.outlineStyle, style.textDecorationLine] }",
        )
        assert at == "a", path.name
        assert outline != "none", path.name
        assert underline == "underline", path.name
        judged("focus")


def test_a_link_within_a_text_looks_like_one(
    shown: list[Path], browser: Browser, judged: Callable[[str], None]
) -> None:
    """It is told from the text by more than a colour (1.4.1); others are known by their places."""
    for path in (one for one in shown if "fullest" in one.name):
        browser(f"await page.goto({json.dumps(path.as_uri())})")
        within, alone = measured(
            browser,
            "() => ['p.body a, li.body a', '.contact a'].map((selector) => ["
            "...new Set([...document.querySelectorAll(selector)].map((one) =>"
            "getComputedStyle(one).textDecorationLine))])",
        )
        assert (within, alone) == (["underline"], ["none"]), path.name
        judged("links within text")


def beside(browser: Browser, path: Path, width: int, style: str = "") -> list[str]:
    """Return the elements of a page that are wider than a window, or stand outside of it."""
    # What a reader sets is no style of the page, whose policy would keep it out of it.
    put = "new CSSStyleSheet()"
    browser(
        f"await page.setViewportSize({{ width: {width}, height: 800 }});"
        f"await page.goto({json.dumps(path.as_uri())});"
        f"await page.evaluate((text) => {{ const sheet = {put}; sheet.replaceSync(text);"
        f"document.adoptedStyleSheets = [sheet] }}, {json.dumps(style)})"
    )
    wide = measured(browser, "() => document.documentElement.scrollWidth")
    found: list[str] = measured(browser, BESIDE_THE_WINDOW)
    return found or ([f"the page is {wide} px wide"] if wide > width else [])


def measured(browser: Browser, function: str) -> Any:  # noqa: ANN401 - whatever JSON there is
    """Return what a function of JavaScript returns in the page."""
    return browser(f"return await page.evaluate({function})")
