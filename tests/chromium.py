"""A headless Chromium, driven by way of playwright-core: Debian's, or another that is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from node import NODE, package

PATIENCE = 60
"""Seconds to wait for what takes a moment, on however slow a machine."""

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_DRIVER = Path(__file__).with_suffix(".mjs")


def executable() -> str:
    """Return the browser's path; it fails the test if there is none."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.fail("Chromium is needed: sudo apt-get install chromium")
    return found


class Browser:
    """A page of a headless Chromium, by way of playwright-core."""

    def __init__(self) -> None:
        playwright = package("playwright-core")
        options = json.dumps({"viewport": {"width": 1280, "height": 800}})
        self.process = subprocess.Popen(
            [str(NODE), str(_DRIVER), str(playwright), executable(), options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(self, script: str) -> Any:  # noqa: ANN401 - whatever JSON there is
        """Run JavaScript that knows ``page``, ``context``, ``complaints``; return its value."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(script) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def fresh(self) -> None:
        """Take a page that knows nothing of those before."""
        self("await fresh()")

    def open(self, address: str) -> None:
        """Open an address, and wait until the résumé is to be seen."""
        self(f"await page.goto({json.dumps(address)})")
        self.wait("#paper img[src], #paper iframe:not(.coming)")

    def wait(self, selector: str, state: str = "visible") -> None:
        """Wait until an element is there to be seen, or is ``hidden``."""
        limit = {"state": state, "timeout": PATIENCE * 1000}
        self(f"await page.waitForSelector({json.dumps(selector)}, {json.dumps(limit)})")

    def text(self, selector: str) -> str:
        found = self(f"return await page.textContent({json.dumps(selector)})")
        assert isinstance(found, str)
        return found

    def close(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(timeout=PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()
