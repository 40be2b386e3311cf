"""Other looks, a page limit and downloads, as a person tries them in a real browser."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from running_preview import FOCUSED, RESUME, picture, text_of, wait_for_another

if TYPE_CHECKING:
    from pathlib import Path

    from chromium import Browser
    from running_preview import Running


def test_options_of_the_theme_are_tried_copied_and_reset(
    running: Running, browser: Browser
) -> None:
    browser.open(running.address)
    text, good = text_of(running), picture(browser)
    browser("await page.click('#tab-look')")
    assert browser.text("#command") == "cvkit export pdf resume.yaml"
    assert browser("return await page.isVisible('#in-file')") is False
    browser("await page.fill('#option-accent', '#7a1f3d');"
            "await page.selectOption('#option-density', 'airy');"
            "await page.check('#option-lengths')")  # fmt: skip
    wait_for_another(browser, good)
    browser.wait("#command >> text=--set lengths=true")
    command = browser.text("#command")
    assert command == (
        "cvkit export pdf resume.yaml --set density=airy --set 'accent=#7a1f3d' --set lengths=true"
    )
    assert browser.text("#yaml").splitlines()[:3] == [
        "export:", "  theme_options:", "    density: airy",
    ]  # fmt: skip
    browser("await context.grantPermissions(['clipboard-read', 'clipboard-write']);"
            "await page.click('[data-copies=command]')")  # fmt: skip
    browser.wait("#copied >> text=Copied.")
    copied = "return await page.evaluate('navigator.clipboard.readText()')"
    assert browser(copied) == command
    browser("await page.reload()")
    browser.wait("#paper img[src]")
    browser("await page.click('#tab-look')")
    assert browser("return await page.inputValue('#option-density')") == "airy"
    browser("await page.click('#option-density ~ .reset')")
    browser.wait("#command:not(:has-text('density'))")
    assert "--set lengths=true" in browser.text("#command")
    browser("await page.click('#reset')")
    browser.wait("#in-file", "hidden")
    assert browser("return await page.inputValue('#option-accent')") == "#1f4e79"
    assert text_of(running) == text
    assert browser("return complaints") == []


def test_an_option_that_is_wrong_is_told_beside_it(running: Running, browser: Browser) -> None:
    browser.open(running.address)
    good = picture(browser)
    browser("await page.click('#tab-look'); await page.fill('#option-accent', 'red');"
            "await page.press('#option-accent', 'Enter')")  # fmt: skip
    browser.wait("#option-accent-wrong >> text=write a colour like #1a4b8c")
    assert browser("return await page.getAttribute('#option-accent', 'aria-invalid')") == "true"
    assert browser.text("#notice-title") == "This is the last good page. The look has 1 error."
    assert picture(browser) == good
    # Another theme has no options of this one.
    browser("await page.selectOption('#theme', 'jekyll')")
    browser("await page.fill('#option-front_matter', 'layout: page');"
            "await page.locator('#option-front_matter').blur();"
            "await page.fill('#option-accent', '#123456');"
            "await page.press('#option-accent', 'Enter')")  # fmt: skip
    browser.wait("#command >> text=--set front_matter.layout=page")
    browser("await page.selectOption('#theme', 'modern')")
    browser.wait("#notice", "hidden")
    browser.wait("#command >> text=--theme modern --set 'accent=#123456'")
    assert "front_matter" not in browser("return page.url()")


def test_a_page_limit_is_followed_and_kept(running: Running, browser: Browser) -> None:
    bullets = "".join(f"      - Drew card {number}\n" for number in range(60))
    running.save(RESUME.replace("      - Wrote the first program\n", bullets))
    browser.open(running.address)
    browser.wait("#status >> text=2 pages")
    browser("await page.fill('#pages', '1'); await page.press('#pages', 'Enter')")
    browser.wait("#status >> text=1 page")
    assert browser("return page.url()") == f"{running.address}?pages=1"
    browser("await page.fill('#pages', '0'); await page.press('#pages', 'Enter')")
    assert browser("return await page.isVisible('#pages:invalid')") is True
    assert browser("return page.url()") == f"{running.address}?pages=1"


def test_what_is_shown_is_downloaded(running: Running, browser: Browser, tmp_path: Path) -> None:
    browser.open(f"{running.address}?variant=short&locale=de")
    saved = tmp_path / "saved"
    browser("await page.click('#export');"
            "const waits = page.waitForEvent('download');"
            "await page.click('[data-format=pdf]');"
            f"await (await waits).saveAs({json.dumps(str(saved))})")  # fmt: skip
    browser.wait("#exports-status >> text=Downloaded resume-short.de.pdf")
    command = [sys.executable, "-m", "cvkit", "export", "pdf", "--variant", "short"]
    subprocess.run([*command, "--locale", "de"], cwd=running.folder, check=True)
    assert saved.read_bytes() == (running.folder / "resume-short.de.pdf").read_bytes()
    # What a format has no place for is listed, and so is what prevents an export.
    running.save(text_of(running).replace("basics:\n", "basics:\n  pronouns: she/her\n"))
    browser("await page.click('[data-format=jsonresume]')")
    browser.wait("#exports-told >> text=pronouns")
    running.save("basics: {}\n")
    browser("await page.click('[data-format=text]')")
    browser.wait("#exports-status >> text=Not exported: see below.")
    assert "name" in browser.text("#exports-told")
    browser("await page.keyboard.press('Escape')")
    browser.wait("#exports", "hidden")
    assert browser(f"return (await page.evaluate({FOCUSED}))[0]") == "export"
