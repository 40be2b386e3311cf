"""The files that the benchmarks are run on."""

from __future__ import annotations

import csv
import io
import json
import random
import tomllib
import zipfile
from pathlib import Path

from cvkit import selection, source, theme, view
from cvkit.exporters.page import render

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "resume.yaml"
FULLEST = ROOT / "tests/data/fullest.yaml"
TWO_PAGES = ROOT / "docs/examples/nurse.yaml"
BULLETS = 5000
_FOREIGN_SIZE = 300_000

_THINGS = (
    *("model", "inference", "training", "pipeline", "cluster", "scheduler", "latency", "dataset"),
    *("vision", "kernel", "compiler", "network", "storage", "cache", "planner", "migration"),
)
_TITLES = ("Research Engineer", "Applied Scientist", "Project Associate", "Research Intern")
_PLACES = ("Redmond, USA", "Berlin, Germany", "Pune, India", "Zurich, Switzerland")
_DOINGS = ("Designed", "Built", "Led", "Optimized", "Evaluated", "Measured", "Migrated")
_MONTHS = ("Jan", "Mar", "Apr", "May", "Jun", "Aug", "Oct", "Dec")
_PEOPLE = ("Ada Lovelace", "Grace Hopper", "Alan Turing", "Barbara Liskov", "Radia Perlman")


class _Words:
    """Texts that differ from each other, and are the same in each run."""

    def __init__(self) -> None:
        self._random = random.Random(1)  # noqa: S311 - no secret

    def some(self, count: int) -> str:
        return " ".join(self._random.choices(_THINGS, k=count))

    def one(self, of: tuple[str, ...]) -> str:
        return self._random.choice(of)

    def number(self, first: int, last: int) -> int:
        return self._random.randint(first, last)


def markdown_page(folder: Path) -> Path:
    """Write a page of Markdown of 300 kB in the shape of ``tests/data/experience.md``."""
    words = _Words()
    parts = ["---\nlayout: page\ntitle: Experience\n---\n\n# 💼 Experience\n"]
    while sum(map(len, parts)) < _FOREIGN_SIZE:
        year = 1975 + len(parts) % 45
        bullets = "".join(
            f"- {words.one(_DOINGS)} {words.some(3)} with {words.some(2)}, cutting {words.some(2)} "
            f"by {words.number(3, 60)}%; {words.some(4)}  \n"
            for _ in range(words.number(2, 5))
        )
        parts.append(
            f"\n## {words.some(2).title()} {len(parts)} – {words.one(_PLACES)}  \n"
            f"**{words.one(_TITLES)}, {words.some(1).title()} Team**  \n"
            f"*{words.one(_MONTHS)} {year} – {words.one(_MONTHS)} {year + 1}*  \n{bullets}\n---\n"
        )
    return _written(folder / "experience.md", "".join(parts))


def markdown_publications(folder: Path) -> Path:
    """Write a page of Markdown of 300 kB that is a list of publications."""
    words = _Words()
    parts = ["# Ada Lovelace\n\nLondon · ada@example.org\n\n## Publications\n\n"]
    while sum(map(len, parts)) < _FOREIGN_SIZE:
        authors = ", ".join(words.one(_PEOPLE) for _ in range(words.number(2, 5)))
        parts.append(
            f'- {authors}. "{words.some(7).capitalize()}." *Proceedings of the '
            f"{words.some(2).title()} Conference*, {1980 + len(parts) % 45}. "
            f"https://doi.org/10.{words.number(1000, 9999)}/{len(parts)}\n"
        )
    return _written(folder / "publications.md", "".join(parts))


def publications(folder: Path, count: int) -> Path:
    """Write a résumé of publications."""
    words = _Words()
    text = "basics: {name: Ada Lovelace}\npublications:\n" + "".join(
        f"  - name: {words.some(9).capitalize()}\n    authors: [{', '.join(_PEOPLE)}]\n"
        f"    journal: Proceedings of the {words.some(1).title()} Conference\n"
        f"    date: {1980 + number % 45}\n    doi: 10.{words.number(1000, 9999)}/{number}\n"
        for number in range(count)
    )
    return _written(folder / f"publications-{count}.yaml", text)


def many(folder: Path, count: int) -> list[Path]:
    """Write the seed so many times, each with a name of its own."""
    text = SEED.read_text(encoding="utf-8")
    files = folder / "many"
    files.mkdir()
    return [
        _written(files / f"{number}.yaml", text.replace("Your Name", f"Person {number}"))
        for number in range(count)
    ]


def foreign_resume(folder: Path) -> Path:
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


def linkedin_export(folder: Path) -> Path:
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


def bare_page(folder: Path) -> Path:
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


def advertisement(folder: Path) -> Path:
    """Write a job advertisement."""
    pairs = (ROOT / "tests/match/pairs/marketing.toml").read_text(encoding="utf-8")
    file = folder / "job.txt"
    file.write_text(tomllib.loads(pairs)["ads"][0]["text"], encoding="utf-8")
    return file


def large_resume(folder: Path) -> Path:
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


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
