"""The time that commands take, beside the bare engine and a peer: ``make bench``.

Each command is run as a process of its own. What is measured is the processor's time, of the user
and of the system, as other programs that run at the same time change it least. Commands take turns,
and a ratio is the median of those of each turn. The bare script renders the same page with the same
fonts through WeasyPrint, without its probes for libraries, and does nothing else. RenderCV is
measured if ``make rendercv`` has installed it. Files are read back, as they are by default.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from benchmarks import inputs
from benchmarks.inputs import ROOT

PAGE = ROOT / "docs/benchmarks.md"
RENDERCV = ROOT / ".venv-rendercv/bin/rendercv"
BEGIN, END = "<!-- measured by bench.py -->", "<!-- end of measurements -->"
RUNS = int(os.environ.get("BENCH_RUNS", "11"))
LONG_RUNS, MOST_PAGES = 3, 10
MANY = 200
BARE, PDF, FIVE = "bare WeasyPrint", "export pdf", "export pdf,html,docx,markdown,png"
PEER, PEER_FIVE = "RenderCV, PDF", "RenderCV, PDF, HTML, Markdown, PNG, Typst"
IMPORT = "import 300 kB of"
READ_BACK = ("pdf", "docx", "html", "markdown", "text")
TYPER, PACKAGES = "only `import typer`", "only `import pydantic, typer, yaml`"
"""Scripts of a line, below which no command can be."""

_BARE = """
import ctypes.util, sys
ctypes.util.find_library = lambda name: None
import weasyprint
weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


class Command(NamedTuple):
    """What is measured.

    Attributes:
        words: The command.
        runs: How often it is run, after the first time.
        parts: By how many its time is divided: files, or pages.
    """

    words: list[str]
    runs: int = RUNS
    parts: int = 1


class Goal(NamedTuple):
    """What a command should keep.

    Attributes:
        command: Its name.
        bound: The most seconds, or the largest ratio.
        beside: The name of the command that it is compared with; empty for seconds.
    """

    command: str
    bound: float
    beside: str = ""


GOALS = (
    Goal(PDF, 1.15, BARE),
    Goal(PDF, 0.75, PEER),
    Goal(FIVE, 0.95, PEER_FIVE),
    Goal("export all", 1.8, PDF),
    Goal("export pdf, fitted to a page", 2.2, PDF),
    Goal("validate", 0.25, PDF),
    Goal("validate, all sections", 0.35, PDF),
    Goal(f"validate {inputs.BULLETS} bullets", 1.5, PDF),
    Goal("--help", 0.08, PDF),
    Goal("match", 0.6, PDF),
    Goal(f"{IMPORT} Markdown", 0.5, PDF),
    Goal(f"{IMPORT} Markdown, publications", 0.5, PDF),
    Goal(f"{IMPORT} JSON Resume", 0.5, PDF),
    Goal(f"{IMPORT} LinkedIn's export", 1.0, PDF),
    Goal(f"export pdf, each of {MANY}", 0.15),
    Goal("export pdf, each of 100 pages", 1.2, "export pdf, each of 2 pages"),
    *(Goal(f"export {name}, two pages", 1.1, f"{name}, `--no-readback`") for name in READ_BACK),
)


def main() -> None:
    """Measure all commands, and write the table between the marks of the page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands = _commands(folder)
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "",
                       "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}  # fmt: skip
        times = _measure(commands, folder, environment)
    lines = ["| command | CPU seconds | beside | ratio | goal |", "| --- | --- | --- | --- | --- |"]
    lines += [
        _row(goal, times) for goal in GOALS if {goal.command, goal.beside or BARE} <= {*times}
    ]
    lines += [f"| {one} | {statistics.median(times[one]):.2f} | | | |"
              for one in (BARE, PEER, PEER_FIVE, TYPER, PACKAGES) if one in times]  # fmt: skip
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    table = "\n".join([*lines, "", f"- {_surroundings()}"])
    PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}", encoding="utf-8")
    print(table)  # noqa: T201


def _row(goal: Goal, times: dict[str, list[float]]) -> str:
    own = times[goal.command]
    median = statistics.median(own)
    ratio, reached = "", median <= goal.bound
    if goal.beside:
        found = statistics.median(a / b for a, b in zip(own, times[goal.beside], strict=False))
        ratio, reached = f"{found:.2f}", round(found, 2) <= goal.bound
    bound = f"{goal.bound:g}{'' if goal.beside else ' s'}"
    wanted = f"{'' if reached else '**not reached:** '}{bound}"
    return f"| {goal.command} | {median:.2f} | {goal.beside} | {ratio} | {wanted} |"


def _commands(folder: Path) -> dict[str, Command]:
    """Return what is measured, by its name in the table; makes the files for it."""
    cvkit = [str(Path(sys.executable).with_name("cvkit"))]
    export, seed, out = [*cvkit, "export"], str(inputs.SEED), f"{folder}/out/"
    into = [seed, "-o", out]
    imported = ["--force", "-o", f"{folder}/in.yaml"]
    found = {
        BARE: [sys.executable, "-c", _BARE, str(inputs.bare_page(folder)), f"{folder}/bare.pdf"],
        TYPER: [sys.executable, "-c", "import typer"],
        PACKAGES: [sys.executable, "-c", "import pydantic, typer, yaml; pydantic.BaseModel"],
        PDF: [*export, "pdf", *into],
        FIVE: [*export, "pdf,html,docx,markdown,png", *into],
        "export all": [*export, "all", *into],
        "export pdf, fitted to a page": [
            *export, "pdf", *into, "--set", "density=airy", "--pages", "1",
        ],
        "validate": [*cvkit, "validate", seed],
        "validate, all sections": [*cvkit, "validate", str(inputs.FULLEST)],
        f"validate {inputs.BULLETS} bullets": [
            *cvkit, "validate", str(inputs.large_resume(folder)),
        ],
        "--help": [*cvkit, "--help"],
        "match": [*cvkit, "match", str(inputs.advertisement(folder)), seed],
    }  # fmt: skip
    for name, file in (
        ("Markdown", inputs.markdown_page(folder)),
        ("Markdown, publications", inputs.markdown_publications(folder)),
        ("JSON Resume", inputs.foreign_resume(folder)),
        ("LinkedIn's export", inputs.linkedin_export(folder)),
    ):
        found[f"{IMPORT} {name}"] = [*cvkit, "import", str(file), *imported]
    for name in READ_BACK:
        words = [*export, name, str(inputs.TWO_PAGES), "-o", out]
        found[f"export {name}, two pages"] = words
        found[f"{name}, `--no-readback`"] = [*words, "--no-readback"]
    if RENDERCV.exists():
        foreign = folder / "rendercv.yaml"
        subprocess.run([*export, "rendercv", seed, "-o", str(foreign)], check=True)
        peer = [str(RENDERCV), "render", str(foreign), "-o", f"{folder}/rendercv"]
        found[PEER] = [*peer, "-nomd", "-nohtml", "-nopng"]
        found[PEER_FIVE] = peer
    commands = {name: Command(words) for name, words in found.items()}
    each = [*export, "pdf", *map(str, inputs.many(folder, MANY)), "-o", out]
    commands[f"export pdf, each of {MANY}"] = Command(each, 1, MANY)
    for pages, count in ((2, 28), (100, 1560)):
        file = inputs.publications(folder, count)
        words = [*export, "pdf", str(file), "-o", out]
        runs = 1 if pages > MOST_PAGES else LONG_RUNS
        commands[f"export pdf, each of {pages} pages"] = Command(words, runs, pages)
    return commands


def _measure(
    commands: dict[str, Command], folder: Path, environment: dict[str, str]
) -> dict[str, list[float]]:
    """Return the seconds of each run of each command; those that fail are left out."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(RUNS + 1):  # the first is to warm up, if there are others
        for name, command in commands.items():
            if run > command.runs or name not in times or (run == 0 and command.runs == 1):
                continue
            seconds = _seconds(command.words, folder, environment)
            if seconds is None:
                print(f"left out, as it fails: {name}", file=sys.stderr)  # noqa: T201
                del times[name]
            elif run:
                times[name].append(seconds / command.parts)
    return times


def _seconds(words: list[str], folder: Path, environment: dict[str, str]) -> float | None:
    """Return the processor's time that a command and its children take, if it succeeds."""
    with Path(os.devnull).open("w") as nowhere:
        process = subprocess.Popen(
            words, cwd=folder, env=environment, stdout=nowhere, stderr=nowhere
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return None if process.returncode else used.ru_utime + used.ru_stime


def _surroundings() -> str:
    packages = ", ".join(
        f"{one} {version(one)}" for one in ("cvkit-resume", "weasyprint", "pydantic")
    )
    return f"{platform.machine()}, Python {platform.python_version()}, {packages}; {RUNS} turns."


if __name__ == "__main__":
    main()
