"""Programs that others wrote, which say whether a file keeps to its standard."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import page
import pytest
from openxml_audit import OpenXmlValidator

from node import package

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chromium import Browser

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""What axe-core is asked for: all of WCAG 2.2, levels A and AA, that it knows."""

_POLICY = "violates Content Security Policy"
"""The checker warns of data that is no script, and of pictures that the policy allows; what a
browser really blocks, the test in Chromium tells."""


def pdf_profile(path: Path, profile: str) -> list[str]:
    """Return what page-validation finds in a PDF: ``ua1`` is PDF/UA-1, ``3a`` is PDF/A-3a."""
    report = page.validate_pdf(path, profile=profile)
    assert report.rules.total > 100, "it has checked nothing"
    return [f"{failed.rule_id}: {failed.message}" for failed in report.failures]


def pdf_syntax(path: Path) -> list[str]:
    """Return what ``qpdf --check`` finds in a PDF."""
    done = _run([_tool("qpdf", "qpdf"), "--check", path])
    return [] if done.returncode == 0 else (done.stdout + done.stderr).decode().splitlines()


def word_file(path: Path) -> list[str]:
    """Return what openxml-audit finds in a Word file."""
    return list(map(str, OpenXmlValidator(max_errors=0).validate(path).errors))


def web_pages(paths: Iterable[Path]) -> dict[str, set[str]]:
    """Return what the Nu HTML checker finds, by the pages' names; one call checks them all."""
    names = {path.name: set[str]() for path in paths}
    jar = package("vnu-jar") / "build/dist/vnu.jar"
    java = _tool("java", "default-jre-headless")
    command: list[str | Path] = [java, "-jar", jar, "--format", "json", "--stdout"]
    messages: list[dict[str, Any]] = json.loads(_run([*command, *paths]).stdout)["messages"]
    for found in messages:
        is_warning = found.get("subType") == "warning" and _POLICY not in found["message"]
        # The checker's profile of CSS lacks this property of CSS Fonts 3, as it says itself.
        is_known = "“font-kerning”: Property" in found["message"]
        if (found["type"] == "error" or is_warning) and not is_known:
            names[unquote(found["url"].rpartition("/")[2])].add(found["message"])
    return names


def shown_page(browser: Browser) -> list[tuple[str, list[str]]]:
    """Return what axe-core finds in the page that a browser shows: rules, and the elements."""
    axe = (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    options = {
        "runOnly": TAGS,
        "rules": {"target-size": {"enabled": True}},  # it is new, and has to be asked for
    }
    # Into the page by the debugger: a policy of its own keeps foreign scripts out.
    browser(f"await page.evaluate({json.dumps(axe + ';undefined')})")
    found = browser(f"return await page.evaluate('axe.run({json.dumps(options)})')")
    assert len(found["passes"]) > 10, "it has looked at nothing"
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


def _tool(name: str, debian: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is needed: sudo apt-get install {debian}")
    return found


def _run(command: list[str | Path]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, capture_output=True, check=False, timeout=300)
