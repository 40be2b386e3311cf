"""The preview as a person sees it, in a real browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from conformance import judges
from running_preview import FILE, FOCUSED, RESUME, picture, text_of, wait_for_another

if TYPE_CHECKING:
    from collections.abc import Callable

    from chromium import Browser
    from running_preview import Running

BESIDE = """() => [...document.querySelectorAll("body *")].filter((one) =>
    one.getBoundingClientRect().right > innerWidth + 1 && !one.closest("#paper")
    || (getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1
        && one.id !== "paper" && getComputedStyle(one).textOverflow !== "ellipsis")
).map((one) => one.id || one.localName)"""
"""What one has to scroll sideways to; a page of paper has to be (1.4.10)."""

SMALL = """() => [...document.querySelectorAll(
    "button, select, input, textarea, a, [tabindex]")].filter((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width > 0 && (width < 24 || height < 24);
}).map((one) => one.id || one.localName)"""
"""What is too small to be hit by a finger (2.5.8)."""

MOVING = """() => ["#status", "#paper img"].filter((selector) => {
    const one = document.querySelector(selector);
    one.dataset.is = "busy";
    return [undefined, "::before"].some((part) => {
        const style = getComputedStyle(one, part);
        return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
    });
})"""
"""What moves while something is being made."""

SIZES = ((1280, 800), (320, 256))
"""Of a window; the second is what is left of the first at 400 % (1.4.10)."""

SIDES = {
    "file": "await page.click('#tab-file')",
    "look": "await page.click('#tab-look'); await page.fill('#option-accent', 'red');"
            "await page.press('#option-accent', 'Enter');"
            "await page.waitForSelector('#option-accent-wrong')",
    "exports": "await page.setViewportSize({ width: 1280, height: 800 });"
               "await page.click('#export'); await page.click('[data-format=text]');"
               "await page.waitForSelector('#exports-status[data-is=error]')",
}  # fmt: skip
"""How to come to each side of the preview, in a state that has much to say."""

SHOWN_HEIGHT = "(one) => document.querySelector(one).getBoundingClientRect().height"


def read_page(browser: Browser) -> str:
    """Return the text of the web page in its frame."""
    browser.wait("#paper iframe:only-child:not(.coming)")
    found = browser("return await page.frames().at(-1).locator('body').innerText()")
    assert isinstance(found, str)
    return found


def test_an_edit_is_seen(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    assert browser.text("#name") == FILE
    before = picture(browser)
    running.save(text_of(running).replace("Ada Lovelace", "Grace Hopper"))
    wait_for_another(browser, before)
    assert "Grace Hopper" in browser.text("#text")
    browser("await page.click('#tab-html')")
    assert "Grace Hopper" in read_page(browser)
    running.save(text_of(running).replace("Grace Hopper", "Mary Somerville"))
    browser.wait("#text .line >> text=Mary Somerville")
    browser("await page.frameLocator('iframe:only-child').getByText('Mary Somerville').waitFor()")
    assert browser("return complaints") == []


def test_a_broken_file_keeps_the_last_good_page_until_it_is_mended(
    running: Running, browser: Browser
) -> None:
    browser.open(running.address)
    good = picture(browser)
    running.save(text_of(running).replace("title: Programmer", "tittle: Programmer"))
    browser.wait("#notice")
    assert browser.text("#notice-title") == ("This is the last good page. resume.yaml has 1 error.")
    assert browser.text("#notice-text").startswith("Line 5: there is no key `tittle`")
    assert picture(browser) == good
    assert browser("return await page.locator('#paper.old').count()") == 1
    assert browser.text("#status") == "Showing the last good page"
    running.save("basics: {name: [")
    browser.wait("#notice-text >> text=Line 1")
    assert picture(browser) == good
    running.save(text_of(running).replace("[", "Ada}"))
    browser.wait("#notice", "hidden")
    wait_for_another(browser, good)
    assert browser.text("#status") == "Up to date, 1 page"


def test_the_look_can_be_changed_while_the_file_is_broken(
    running: Running, browser: Browser
) -> None:
    browser.open(running.address)
    running.save("basics: {}")
    browser.wait("#notice")
    browser("await page.selectOption('#locale', 'de')")
    browser("await page.click('#tab-html')")
    assert "BERUFSERFAHRUNG" in read_page(browser).upper()
    browser.wait("#paper.old")


@pytest.mark.parametrize("running", ["basics: {}"], indirect=True)
def test_a_preview_of_a_broken_file_waits_for_it(running: Running, browser: Browser) -> None:
    browser(f"await page.goto({json.dumps(running.address)})")
    browser.wait("#paper .empty")
    assert browser.text("#notice-title").startswith("There is no page yet.")
    running.save(RESUME)
    browser.wait("#paper img[src]")
    browser.wait("#notice", "hidden")


def test_theme_language_and_variant_can_be_chosen(running: Running, browser: Browser) -> None:
    theme = running.folder / "themes/plum/theme.toml"
    theme.parent.mkdir(parents=True)
    theme.write_text('description = "Plum."\nextends = "classic"\n[colors]\naccent = "#5b2a5e"\n')
    browser.open(running.address)
    browser.wait("#theme option[value=plum]", "attached")
    before = picture(browser)
    browser("await page.selectOption('#theme', 'plum')")
    wait_for_another(browser, before)
    browser("await page.click('#tab-html')")
    assert "Drew the cards" in read_page(browser)
    browser("await page.selectOption('#variant', 'short')")
    browser("await page.frameLocator('iframe:only-child').getByText('Drew the cards')"
            ".waitFor({state: 'hidden'})")  # fmt: skip
    browser("await page.selectOption('#locale', 'de')")
    browser("await page.frameLocator('iframe:only-child').getByText('Berufserfahrung').waitFor()")
    assert browser("return page.url()") == (
        f"{running.address}?theme=plum&view=html&variant=short&locale=de"
    )
    browser("await page.reload()")
    assert "Drew" not in read_page(browser)
    chosen = "['theme', 'locale', 'variant'].map((id) => document.getElementById(id).value)"
    assert browser(f"return await page.evaluate({json.dumps(chosen)})") == ["plum", "de", "short"]


def test_the_locales_are_those_of_the_file_and_those_that_cvkit_has(
    running: Running, browser: Browser
) -> None:
    browser.open(running.address)
    script = "[...document.querySelectorAll('#locale option')].map((one) => one.textContent)"
    labels = browser(f"return await page.evaluate({json.dumps(script)})")
    assert labels[:2] == ["en-GB (the file’s)", "English (United Kingdom) · en-GB"]
    assert "Deutsch · de" in labels


def test_a_click_on_a_diagnostic_shows_its_line(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    bullets = "".join(f"      - Drew card {number}\n" for number in range(200))
    text = text_of(running).replace("      - Wrote the first program\n", bullets)
    running.save(text.replace("- text: Drew the cards", "- text: Drew the 'cards'"))
    browser.wait("#found button >> text=straight quotes")
    assert browser("return await page.locator('#text .line.here').count()") == 0
    browser("await page.click('#found button:has-text(\"straight quotes\")')")
    browser.wait("#text .line.here.warning mark >> text=Drew the 'cards'")
    line = browser("return await page.getAttribute('#text .line.here', 'data-line')")
    assert line == "208"
    assert "line 208:15" in browser.text("#found button[aria-current=true]")
    shown = """return await page.locator('#text .line.here').evaluate((line) => {
        const box = line.getBoundingClientRect();
        const pane = line.closest('#text').getBoundingClientRect();
        return box.top >= pane.top && box.bottom <= pane.bottom;
    })"""
    assert browser(shown) is True


def test_a_broken_theme_is_told_and_survived(running: Running, browser: Browser) -> None:
    theme = running.folder / "themes/mine/theme.toml"
    theme.parent.mkdir(parents=True)
    theme.write_text('description = "Mine."\nextends = "classic"\n')
    browser.open(f"{running.address}?theme=mine")
    good = picture(browser)
    theme.write_text("description = ")
    browser.wait("#notice")
    assert "theme.toml" in browser.text("#notice-text")
    assert picture(browser) == good
    theme.write_text('description = "Mine."\nextends = "classic"\n[colors]\nink = "#333333"\n')
    wait_for_another(browser, good)
    browser.wait("#notice", "hidden")


def test_a_photo_is_watched_and_missed(running: Running, browser: Browser, png: bytes) -> None:
    browser.open(running.address)
    good = picture(browser)
    running.save(text_of(running).replace("name: Ada", "photo: me.png\n  name: Ada"))
    browser.wait("#notice-text >> text=me.png does not exist")
    assert picture(browser) == good
    (running.folder / "me.png").write_bytes(png)
    browser.wait("#notice", "hidden")
    wait_for_another(browser, good)


def test_a_file_that_goes_may_come_back(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    good = picture(browser)
    text = text_of(running)
    (running.folder / FILE).unlink()
    browser.wait("#notice-text >> text=There is no file resume.yaml.")
    assert picture(browser) == good
    running.save(text.replace("Ada", "Augusta"))
    browser.wait("#notice", "hidden")
    wait_for_another(browser, good)


def test_control_c_ends_it_at_once_with_the_page_open(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    assert running.interrupt() == 130
    assert running.process.stderr
    assert running.process.stderr.read() == ""
    browser.wait("#status >> text=The preview has ended.")


def test_a_link_of_the_resume_does_not_take_the_page_away(
    running: Running, browser: Browser
) -> None:
    running.save(text_of(running).replace("  name: Ada", f"  url: {running.address}\n  name: Ada"))
    browser.open(f"{running.address}?view=html")
    browser("const opened = context.waitForEvent('page');"
            "await page.frameLocator('iframe:only-child').locator('a').first().click();"
            "await opened")  # fmt: skip
    assert "Ada Lovelace" in read_page(browser)


def test_pictures_are_as_sharp_as_the_screen(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    script = """return await page.locator('#paper img').evaluate(
        (one) => [one.naturalWidth, one.getBoundingClientRect().width])"""
    drawn, shown = browser(script)
    assert drawn == pytest.approx(shown, abs=0.1)
    # A window that changes its height alone shows the same picture, as sharp as before.
    browser("const now = page.viewportSize();"
            "await page.setViewportSize({ width: now.width, height: now.height - 20 });"
            "await page.waitForTimeout(400)")  # fmt: skip
    drawn, shown = browser(script)
    assert drawn == pytest.approx(shown, abs=0.1)
    before = picture(browser)
    browser("await page.selectOption('#zoom', '2')")
    wait_for_another(browser, before)
    drawn, shown = browser(script)
    assert drawn == pytest.approx(shown, abs=0.1)
    assert drawn == pytest.approx(2 * 210 / 25.4 * 96, abs=2)


def test_everyone_can_use_it(
    running: Running, browser: Browser, judged: Callable[[str], None]
) -> None:
    """Axe-core complains of nothing, and what it can't see is measured (WCAG 2.2, A and AA)."""
    browser.open(running.address)
    long = "[a long line](https://example.org/with/an/address)" * 4
    broken = text_of(running).replace("title:", "tittle:").replace("Drew the cards", long)
    running.save(broken.replace("2020 –", "2020-13 –"))
    browser.wait("#notice")
    for side, come in SIDES.items():
        browser(come)
        for scheme in ("light", "dark"):
            browser(f"await page.emulateMedia({{ colorScheme: {json.dumps(scheme)} }})")
            for width, height in SIZES:
                browser(f"await page.setViewportSize({{ width: {width}, height: {height} }})")
                assert judges.shown_page(browser) == [], (side, scheme, width)
                assert width > 320 or browser(f"return await page.evaluate({BESIDE})") == []
                assert browser(f"return await page.evaluate({SMALL})") == [], (side, width)
                judged("axe-core on the preview: sides × schemes × widths")
        running.save(RESUME)  # so that the look has something to say
        browser.wait("#notice", "hidden" if side == "file" else "visible")
    assert browser(f"return await page.evaluate({SHOWN_HEIGHT}, '#paper')") > 100


def test_the_keyboard_reaches_everything_and_is_seen(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    running.save(text_of(running).replace("title:", "tittle:"))
    browser.wait("#notice")
    visited: list[str] = []
    while len(visited) < 20:
        browser("await page.keyboard.press('Tab')")
        name, outline = browser(f"return await page.evaluate({FOCUSED})")
        if name == "body":
            break
        visited.append(name)
        assert outline >= 2, name
    assert visited == [
        "tab-pdf", "export", "theme", "locale", "variant", "pages", "zoom", "notice-show", "paper",
        "tab-file", "found", "text",
    ]  # fmt: skip
    browser("await page.focus('#tab-pdf'); await page.keyboard.press('ArrowRight')")
    assert browser(f"return (await page.evaluate({FOCUSED}))[0]") == "tab-html"
    browser.wait("#paper iframe")


def test_nothing_moves_for_those_who_ask_for_it(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    browser("await page.waitForSelector('#status[data-is=good]')")
    assert browser(f"return await page.evaluate({MOVING})") == ["#status", "#paper img"]
    browser("await page.emulateMedia({ reducedMotion: 'reduce' })")
    assert browser(f"return await page.evaluate({MOVING})") == []


def test_what_is_hard_to_use_is_found(browser: Browser) -> None:
    page = (
        "<button style='width: 20px; height: 30px; padding: 0'>x</button>"
        "<p style='width: 330px'>y</p><p style='width: 300px; overflow: auto'>"
        "<b style='display: block; width: 400px'>z</b></p>"
    )
    browser(f"await page.setViewportSize({{ width: 320, height: 256 }});"
            f"await page.setContent({json.dumps(page)})")  # fmt: skip
    assert browser(f"return await page.evaluate({SMALL})") == ["button"]
    assert browser(f"return await page.evaluate({BESIDE})") == ["p", "p", "b"]
