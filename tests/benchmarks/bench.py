"""Whole-process times of cvkit and what it stands on: medians and ratios of paired runs.

``make bench`` runs it. The bare script renders the same page with the same fonts through
WeasyPrint and does nothing else; what cvkit takes beside it is cvkit's own.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cvkit import selection, source, theme, view
from cvkit.exporters import page

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "resume.yaml"
RUNS = 11

_BARE = """
import ctypes.util, sys
ctypes.util.find_library = lambda name: None
import weasyprint
weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


def main() -> None:
    """Print the medians, and each ratio with the bound it must keep."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        html = _bare_page(folder)
        cvkit = [sys.executable, "-m", "cvkit"]
        export = [*cvkit, "export"]
        into = [str(SEED), "-o", f"{folder}/"]
        commands = {
            "bare WeasyPrint": [sys.executable, "-c", _BARE, str(html), f"{folder}/bare.pdf"],
            "export pdf": [*export, "pdf", *into],
            "export all": [*export, "all", *into],
            "validate": [*cvkit, "validate", str(SEED)],
            "--help": [*cvkit, "--help"],
            "import pydantic, typer": [sys.executable, "-c", "import pydantic, typer"],
        }
        times = _measure(commands)
    for label, seconds in times.items():
        print(f"{label:24} {statistics.median(seconds):6.3f} s")  # noqa: T201
    print()  # noqa: T201
    for above, below, bound in (
        ("export pdf", "bare WeasyPrint", 1.5),
        ("export all", "export pdf", 1.8),
        ("validate", "export pdf", 0.35),
        ("--help", "export pdf", 0.35),
        ("validate", "import pydantic, typer", 2.5),
    ):
        ratios = [a / b for a, b in zip(times[above], times[below], strict=True)]
        print(f"{above} / {below}: {statistics.median(ratios):.2f} (at most {bound})")  # noqa: T201


def _bare_page(folder: Path) -> Path:
    """Write the seed's page with its fonts as files beside it."""
    resume = source.read(SEED.read_bytes(), SEED.name).resume
    if resume is None:
        raise SystemExit(f"{SEED} has errors")
    rendered = page.render(view.build(selection.select(resume)), theme.load("classic"))
    html = rendered.html
    for index, (url, resource) in enumerate(rendered.resources.items()):
        font = folder / f"{index}.ttf"
        font.write_bytes(resource.data)
        html = html.replace(url, font.as_uri())
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return path


def _measure(commands: dict[str, list[str]]) -> dict[str, list[float]]:
    """Run all commands in turn, so that a machine that slows down slows all of them."""
    times: dict[str, list[float]] = {label: [] for label in commands}
    for run in range(RUNS + 1):
        for label, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            if run:  # the first is to warm up
                times[label].append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
