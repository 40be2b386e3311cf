"""Every theme's web page, before the Nu HTML checker and, in Chromium, before axe-core."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from conftest import FULLEST, ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import html
from node import package

if TYPE_CHECKING:
    from pathlib import Path

    from chromium import Browser

POLICY = "violates Content Security Policy"
"""The checker warns of data that is no script, and of pictures that the policy allows; what a
browser really blocks, the test in Chromium tells."""

SOURCES = {"seed": ROOT / "resume.yaml", "fullest": FULLEST}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the pages of both résumés in every theme."""
    folder = tmp_path_factory.mktemp("pages")
    written = []
    photo = FULLEST.with_name("portrait.png").read_bytes()
    for text, file in SOURCES.items():
        reading = source.read(file.read_bytes(), file.name)
        assert reading.resume
        for name in theme.built_in().available():
            used = theme.built_in().load(name)
            document = view.build(
                selection.select(reading.resume), photo=photo, roles=used.layout.roles
            )
            path = folder / f"{name}-{text}.html"
            path.write_bytes(html.export(document, used).data)
            written.append(path)
    return written


def test_they_are_valid(pages: list[Path]) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.fail("Java is needed for the Nu HTML checker: install default-jre-headless")
    jar = package("vnu-jar") / "build/dist/vnu.jar"
    done = subprocess.run(
        [java, "-jar", jar, "--format", "json", "--stdout", *pages],
        capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    faults = {
        (found["url"].rpartition("/")[2], found["message"])
        for found in messages
        if found["type"] == "error"
        or (found.get("subType") == "warning" and POLICY not in found["message"])
    }
    assert faults == set()


def test_they_are_accessible_and_ask_for_nothing(pages: list[Path], browser: Browser) -> None:
    axe = json.dumps(str(package("axe-core") / "axe.min.js"))
    browser(
        """
        globalThis.asked = [];
        page.on("request", (request) => asked.push(request.url()));
        """
    )
    for path in pages:
        address = path.as_uri()
        violations, asked, complaints = browser(
            f"""
            const {{ readFileSync }} = await import("node:fs");
            asked.length = complaints.length = 0;
            await page.goto({json.dumps(address)});
            await page.evaluate(readFileSync({axe}, "utf8"));
            const {{ violations, passes }} = await page.evaluate("axe.run()");
            if (passes.length < 10) throw new Error("axe has looked at nothing");
            const told = violations.map((one) => [one.id, one.nodes.map((node) => node.html)]);
            return [told, asked.filter((url) => !url.startsWith("data:")), complaints];
            """
        )
        assert violations == [], path.name
        assert asked == [address], path.name
        assert complaints == [], path.name
