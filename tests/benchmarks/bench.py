"""Whole-process times of cvkit and what it stands on: medians and ratios of paired runs.

``make bench`` runs it. The bare script renders the same page with the same fonts through
WeasyPrint and does nothing else; what cvkit takes beside it is cvkit's own. Compiled modules
are kept in a folder of the run's, as pip would have compiled them on installing.
"""

from __future__ import annotations

import csv
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from pathlib import Path

from cvkit import selection, source, theme, view
from cvkit.exporters.page import render

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "resume.yaml"
FULLEST = ROOT / "tests/data/fullest.yaml"
BULLETS = 5000
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
        large = _large_resume(folder)
        foreign = _foreign_resume(folder)
        exported = _linkedin_export(folder)
        cvkit = [str(Path(sys.executable).with_name("cvkit"))]
        export = [*cvkit, "export"]
        into = [str(SEED), "-o", f"{folder}/"]
        airy = [*into, "--set", "density=airy"]
        commands = {
            "bare WeasyPrint": [sys.executable, "-c", _BARE, str(html), f"{folder}/bare.pdf"],
            "export pdf": [*export, "pdf", *into],
            "export all": [*export, "all", *into],
            "export pdf, airy": [*export, "pdf", *airy],
            "export pdf, fitted": [*export, "pdf", *airy, "--pages", "1"],
            "validate": [*cvkit, "validate", str(SEED)],
            "validate fullest": [*cvkit, "validate", str(FULLEST)],
            "import 300 kB": [*cvkit, "import", str(foreign), "--force", "-o", f"{folder}/in.yaml"],
            "import LinkedIn": [
                *cvkit,
                "import",
                str(exported),
                "--force",
                "-o",
                f"{folder}/in.yaml",
            ],
            "match": [*cvkit, "match", str(_advertisement(folder)), str(SEED)],
            f"validate {BULLETS} bullets": [*cvkit, "validate", str(large)],
            "--help": [*cvkit, "--help"],
        }
        times = _measure(commands, {**os.environ, "PYTHONDONTWRITEBYTECODE": "",
                                    "PYTHONPYCACHEPREFIX": f"{folder}/compiled"})  # fmt: skip
    for label, seconds in times.items():
        print(f"{label:24} {statistics.median(seconds):6.3f} s")  # noqa: T201
    print()  # noqa: T201
    for above, below, bound in (
        ("export pdf", "bare WeasyPrint", 1.5),
        ("export all", "export pdf", 1.8),
        ("export pdf, fitted", "export pdf, airy", 2.2),
        ("validate", "export pdf", 0.30),
        ("match", "export pdf", 0.60),
        ("--help", "export pdf", 0.30),
        ("validate fullest", "export pdf", 0.35),
        ("import 300 kB", "export pdf", 0.5),
        ("import LinkedIn", "export pdf", 1.0),
        (f"validate {BULLETS} bullets", "export pdf", 1.5),
    ):
        ratios = [a / b for a, b in zip(times[above], times[below], strict=True)]
        print(f"{above} / {below}: {statistics.median(ratios):.2f} (at most {bound})")  # noqa: T201


def _foreign_resume(folder: Path) -> Path:
    """Write a file of JSON Resume of 300 kB."""
    text = "Did a rather long thing: 10% better, and more words so that a line can't hold it"
    work = [
        {
            "name": f"Company {number}",
            "position": "Engineer",
            "startDate": f"{1990 + number % 30}-01-01",
            "endDate": f"{1990 + number % 30}-12-01",
            "highlights": [f"{text} {part}" for part in range(6)],
        }
        for number in range(400)
    ]
    path = folder / "foreign.json"
    path.write_text(json.dumps({"basics": {"name": "Ada"}, "work": work}, indent=1))
    return path


def _linkedin_export(folder: Path) -> Path:
    """Write an archive as LinkedIn exports it, of 300 kB when it is unpacked."""
    text = "Did a rather long thing: 10% better, and more words so that a line can't hold it"
    dates = ["Jan 2020", "Feb 2021"]
    tables: dict[str, tuple[str, list[list[str]]]] = {
        "Profile.csv": ("First Name,Last Name,Headline,Summary,Geo Location,Websites",
                        [["Ada", "Lovelace", "Analyst", text, "London", "[BLOG:https://ada.test]"]]),
        "Positions.csv": ("Company Name,Title,Description,Location,Started On,Finished On",
                          [[f"Mill {one}", "Engineer", f"• {text}\n• {text}", "London", *dates]
                           for one in range(600)]),
        "Education.csv": ("School Name,Start Date,End Date,Notes,Degree Name,Activities",
                          [[f"School {one}", "1990", "1995", text, "BSc, Sums", ""]
                           for one in range(150)]),
        "Skills.csv": ("Name", [[f"Skill {one}"] for one in range(600)]),
        "Languages.csv": ("Name,Proficiency", [["English", "Native or bilingual proficiency"]]),
        "Certifications.csv": ("Name,Url,Authority,Started On,Finished On,License Number",
                               [[f"Certificate {one}", "https://mill.test", "Guild", *dates,
                                 str(one)] for one in range(600)]),
        "Projects.csv": ("Title,Description,Url,Started On,Finished On",
                         [[f"Project {one}", text, "", *dates] for one in range(400)]),
        "Publications.csv": ("Name,Published On,Description,Publisher,Url",
                             [[f"Paper {one}", "Jan 3, 2020", text, "Press", ""]
                              for one in range(150)]),
        "Email Addresses.csv": ("Email Address,Confirmed,Primary,Updated On",
                                [["ada@mill.test", "Yes", "Yes", ""]]),
    }  # fmt: skip
    path = folder / "linkedin.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (header, rows) in tables.items():
            table = io.StringIO(f"{header}\n")
            table.seek(0, io.SEEK_END)
            csv.writer(table).writerows(rows)
            archive.writestr(name, table.getvalue())
    return path


def _bare_page(folder: Path) -> Path:
    """Write the seed's page with its fonts as files beside it."""
    resume = source.read(SEED.read_bytes(), SEED.name).resume
    if resume is None:
        raise SystemExit(f"{SEED} has errors")
    rendered = render.render(view.build(selection.select(resume)), theme.built_in().load("classic"))
    html = rendered.html
    for index, (url, resource) in enumerate(rendered.resources.items()):
        font = folder / f"{index}.ttf"
        font.write_bytes(resource.data)
        html = html.replace(url, font.as_uri())
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return path


def _advertisement(folder: Path) -> Path:
    pairs = (ROOT / "tests/match/pairs/marketing.toml").read_text(encoding="utf-8")
    file = folder / "job.txt"
    file.write_text(tomllib.loads(pairs)["ads"][0]["text"], encoding="utf-8")
    return file


def _large_resume(folder: Path) -> Path:
    """Write a résumé of many jobs with many bullets."""
    jobs, each = BULLETS // 100, 100
    bullet = "      - Built machine {} with **care** and a `lathe`, for the town and its people\n"
    text = "basics: {name: Ada Lovelace}\nwork:\n" + "".join(
        f"  - organization: Works {job}\n    title: Engineer\n"
        f"    dates: {2020 - job} – {2021 - job}\n    bullets:\n"
        + "".join(bullet.format(job * each + number) for number in range(each))
        for job in range(jobs)
    )
    path = folder / "large.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _measure(commands: dict[str, list[str]], environment: dict[str, str]) -> dict[str, list[float]]:
    """Run all commands in turn, so that a machine that slows down slows all of them."""
    times: dict[str, list[float]] = {label: [] for label in commands}
    for run in range(RUNS + 1):
        for label, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=environment)
            if run:  # the first is to warm up
                times[label].append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
