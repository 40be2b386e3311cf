"""A preview that runs, as a person's does, and what a browser shows of it."""

from __future__ import annotations

import json
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chromium import PATIENCE

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from chromium import Browser

FILE = "resume.yaml"
RESUME = """\
basics:
  name: Ada Lovelace
work:
  - organization: Analytical Engines
    title: Programmer
    dates: 2020 – 2021
    bullets:
      - Wrote the first program
      - text: Drew the cards
        tags: [cards]
export:
  locale: en-GB
  variants:
    short: {exclude: [cards]}
"""


FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    const name = one.id || one.closest("[id]")?.id || one.localName;
    return [name, style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth)];
}"""
"""Where the keyboard is, and how wide its outline (2.4.7)."""


@dataclass(frozen=True)
class Running:
    """A preview, and the folder of its résumé."""

    process: subprocess.Popen[str]
    address: str
    folder: Path

    def save(self, text: str) -> None:
        """Replace the résumé by another file, as editors do."""
        new = self.folder / ".resume.yaml.new"
        new.write_text(text, encoding="utf-8")
        new.replace(self.folder / "resume.yaml")

    def interrupt(self) -> int:
        """Press Ctrl-C, and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)


def picture(browser: Browser) -> str:
    """Return the address of the first page's picture."""
    found = browser("return await page.getAttribute('#paper img', 'src')")
    assert isinstance(found, str)
    return found


def wait_for_another(browser: Browser, before: str) -> None:
    browser.wait(f"#paper img[src]:not([src={json.dumps(before)}])")


def text_of(running: Running) -> str:
    return (running.folder / FILE).read_text(encoding="utf-8")
