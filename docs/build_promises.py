"""Try each promise of ``promises.toml``, and write ``promises.md``: what holds it, and how much.

Run ``python docs/build_promises.py`` to run all tests, measure all figures and plant all faults;
with numbers of promises or words of them, only those; with ``--write``, only write the page anew;
with ``--no-figures`` or ``--no-faults``, leave that part out.
A fault is planted in a copy of the files: a test must find it.
"""  # noqa: INP001 - a script

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
DATA = ROOT / "docs/promises.toml"
MEASURED = ROOT / "docs/promises.json"
PAGE = ROOT / "docs/promises.md"
BIN = str(Path(sys.executable).parent)

_UNTRACKED = ("tests/node_packages/node_modules", "tests/debian_fonts")
"""What the tests need and git doesn't have; copies lead to it."""

HEAD = """\
# Promises

What the README and the design of cvkit promise, the test that holds each promise, and a fault that
was planted to see the test fail. `make promises` runs the tests, measures the figures and plants
the faults, one after another, in a copy of the files; it writes this page from
`docs/promises.toml`.
"""


class Fault(NamedTuple):
    """A change of a file that breaks a promise.

    Attributes:
        file: Its path in the repository.
        old: A text that stands in it once.
        new: What stands there instead.
    """

    file: str
    old: str
    new: str


class Figure(NamedTuple):
    """A number that is measured.

    Attributes:
        command: A shell command, run in the repository.
        pattern: A regular expression; its group is the number.
        unit: What is counted.
    """

    command: str
    pattern: str
    unit: str


class Promise(NamedTuple):
    """What is promised, and how it is known to hold.

    Attributes:
        area: The heading that it stands under, here and in its source.
        source: ``README.md``, ``SECURITY.md`` or ``the design``.
        texts: Its sentences, as they are written there.
        test: The test's path, and its name behind ``::``.
        fault: What makes the test fail.
        figures: What it has been measured by.
        also: Further tests that hold it; no fault is planted for them.
    """

    area: str
    source: str
    texts: tuple[str, ...]
    test: str
    fault: Fault
    figures: tuple[Figure, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def tests(self) -> tuple[str, ...]:
        """All tests that hold it."""
        return (self.test, *self.also)


class Measured(NamedTuple):
    """What a figure was when it was last measured.

    Attributes:
        value: The number.
        date: The day, in ISO 8601.
    """

    value: str
    date: str


def promises(data: Path = DATA) -> tuple[Promise, ...]:
    """Read all promises."""
    found = []
    for one in tomllib.loads(data.read_text(encoding="utf-8"))["promises"]:
        figures = tuple(Figure(**figure) for figure in one.get("figures", ()))
        texts = tuple(one["texts"])
        fault = Fault(**one["fault"])
        also = tuple(one.get("also", ()))
        found.append(Promise(one["area"], one["source"], texts, one["test"], fault, figures, also))
    return tuple(found)


def statements(data: Path = DATA) -> tuple[str, ...]:
    """Return the sentences about safety that state nothing that a test could see."""
    return tuple(tomllib.loads(data.read_text(encoding="utf-8"))["statements"])


def measured() -> dict[str, Measured]:
    """Return what was measured last, by the command and the unit of a figure."""
    if not MEASURED.exists():
        return {}
    known = json.loads(MEASURED.read_text(encoding="utf-8"))
    return {key: Measured(*value) for key, value in known.items()}


def page(every: tuple[Promise, ...], figures: dict[str, Measured]) -> str:
    """Return the page: a table for each area."""
    lines = [HEAD, f"There are {len(every)} of them."]
    area = ""
    for one in every:
        if one.area != area:
            area = one.area
            lines += ["", f"## {area}", "", "| promise | held by | last measured | planted fault |"]
            lines.append("| --- | --- | --- | --- |")
        # A link that is quoted would not lead from here to where it leads there.
        texts = " ".join(f"“{_without_links(text)}”" for text in one.texts)
        quoted = texts if one.source == "README.md" else f"{texts} ({one.source})"
        held = "; ".join(map(_held, one.tests))
        cells = (quoted, held, _figure(one, figures), _fault(one.fault))
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def _held(test: str) -> str:
    file, _, name = test.partition("::")
    return f"`{file}`: {name.removeprefix('test_').replace('_', ' ')}"


def _without_links(text: str) -> str:
    return re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", text)


def _figure(one: Promise, figures: dict[str, Measured]) -> str:
    return "; ".join(
        f"{found.value} {figure.unit} ({found.date})"
        if (found := figures.get(key(figure)))
        else "not measured yet"
        for figure in one.figures
    )


def _fault(fault: Fault) -> str:
    old, new = (_shortened(text) for text in (fault.old, fault.new))
    return f"`{fault.file}`: `` {old} `` → " + (f"`` {new} ``" if new else "nothing")


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}…"  # noqa: PLR2004 - fits a cell


def key(figure: Figure) -> str:
    """Return what a figure is known by."""
    return f"{figure.command} / {figure.unit}"


def problems(one: Promise, root: Path = ROOT) -> list[str]:
    """Return what is wrong with a promise itself: a text, test or fault that is not there."""
    found = []
    if one.source != "the design":
        written = " ".join((root / one.source).read_text(encoding="utf-8").split())
        found += [f"{one.source} doesn't say: {text}" for text in one.texts if text not in written]
    found += [f"there is no test {test}" for test in one.tests if not _is_test(test, root)]
    faulty = root / one.fault.file
    count = faulty.read_text(encoding="utf-8").count(one.fault.old) if faulty.is_file() else 0
    if count != 1:
        found.append(f"{one.fault.file} has this {count} times, not once: {one.fault.old}")
    return found


def _is_test(test: str, root: Path) -> bool:
    file, _, name = test.partition("::")
    defined = rf"(?m)^(async )?def {re.escape(name)}\("
    path = root / file
    return path.is_file() and bool(re.search(defined, path.read_text(encoding="utf-8")))


def copy_of_files(folder: Path) -> None:
    """Copy what git knows or would add; what the tests need beside it is linked."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    for name in _UNTRACKED:
        if (ROOT / name).exists():
            (folder / name).symlink_to(ROOT / name)


def run_tests(tests: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run tests with the code of a folder."""
    path = os.pathsep.join([str(folder / "src"), str(folder / "tests")])
    return subprocess.run(  # noqa: S603 - they are ours
        [sys.executable, "-m", "pytest", "-q", "-x", "-rf", "-p", "no:cacheprovider", *tests],
        cwd=folder, env={**os.environ, "PYTHONPATH": path},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def trial(one: Promise, folder: Path) -> str:
    """Plant a promise's fault in a copy of the files; return why the test doesn't find it."""
    path = folder / one.fault.file
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace(one.fault.old, one.fault.new), encoding="utf-8")
    try:
        done = run_tests([one.test], folder)
    finally:
        path.write_text(good, encoding="utf-8")
    # An error before the test, such as a module that can't be imported, proves nothing.
    if done.returncode == 1 and "\nFAILED " in done.stdout:
        return ""
    return f"the fault is not found: {done.stdout[-800:]}{done.stderr[-200:]}"


@cache
def _said(command: str) -> str:
    done = subprocess.run(  # noqa: S602 - a command of promises.toml
        command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": os.pathsep.join([BIN, os.environ["PATH"]])},
    )  # fmt: skip
    return done.stdout + done.stderr


def measure(figure: Figure) -> str:
    """Return what a figure is now.

    Raises:
        ValueError: The command doesn't print what it should.
    """
    found = re.search(figure.pattern, _said(figure.command))
    if found is None:
        raise ValueError(f"`{figure.command}` printed: {_said(figure.command)[-400:]}")
    return found[1]


def _chosen(every: tuple[Promise, ...], words: list[str]) -> list[Promise]:
    numbered = enumerate(every, start=1)
    return [
        one
        for number, one in numbered
        if not words or any(str(number) == w or w in f"{one.area} {one.texts}" for w in words)
    ]


def _try(chosen: list[Promise]) -> int:
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_of_files(folder)
        good = run_tests(sorted({test for one in chosen for test in one.tests}), folder)
        if good.returncode:
            sys.stdout.write(good.stdout[-3000:])
            return len(chosen)
        for one in chosen:
            told = problems(one)
            told += [found] if not told and (found := trial(one, folder)) else []
            faults += bool(told)
            sys.stdout.write(f"{'wrong' if told else 'holds'}: {one.texts[0]}\n")
            sys.stdout.writelines(f"    {text}\n" for text in told)
            sys.stdout.flush()
    return faults


def _measure_all(chosen: list[Promise]) -> None:
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()  # noqa: TID251 - a record
    known = measured()
    for one in chosen:
        for figure in one.figures:
            known[key(figure)] = Measured(measure(figure), today)
    current = {key(figure) for one in promises() for figure in one.figures}
    kept = {name: value for name, value in sorted(known.items()) if name in current}
    MEASURED.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> int:
    """Do what the command line asks for; return the number of promises that don't hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-figures", action="store_true")
    parser.add_argument("--no-faults", action="store_true")
    arguments = parser.parse_args()
    every = promises()
    faults = 0
    if not arguments.write:
        chosen = _chosen(every, arguments.words)
        faults = 0 if arguments.no_faults else _try(chosen)
        if not arguments.no_figures and faults < len(chosen):
            _measure_all(chosen)
        if not arguments.no_faults:
            sys.stdout.write(f"{len(chosen) - faults} of {len(chosen)} promises hold\n")
    PAGE.write_text(page(every, measured()), encoding="utf-8")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
