"""A thousand résumés in one call: time, memory, and what a killed export leaves.

``make thousand`` runs it. The résumés are the examples of the documentation and of ``cvkit init``
with a name for each person, and thirty of them are broken, in ten ways.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
COMMON = (ROOT / "resume.yaml", *sorted(ROOT.glob("docs/examples/[en]*.yaml")))
RARE = (ROOT / "docs/examples/lebenslauf.yaml", *sorted(ROOT.glob("src/cvkit/cli/starts/*.yaml")))
"""One in forty: most of these are fitted to a page, which takes several times as long."""
BROKEN = (
    b"",
    b"basics: {nme: Ada}\n",
    b"basics: {name: Ada\n",
    b"basics:\n  name: \xff\n",
    b"basics: {name: Ada, photo: none.jpg}\n",
    b"basics: {name: Ada}\nwork: [{organization: Mill, dates: someday}]\n",
    b"basics: {name: Ada}\nexport: {theme: none}\n",
    b"basics: {name: Ada}\ninclude: none.yaml\n",
    b"basics: {name: Ada}\nbasics: {name: Bab}\n",
    b"basics: {name: Ada}\nskills: {name: Sums}\n",
)
CVKIT = str(Path(sys.executable).with_name("cvkit"))


class Run(NamedTuple):
    """A call of cvkit: seconds by the clock and of CPU, and the most MB that a process had."""

    wall: float
    cpu: float
    peak: int
    worker: int


def people(folder: Path, count: int) -> int:
    """Write résumés into a folder of folders; return how many of them are broken."""
    broken = 0
    for number in range(count):
        path = folder / f"group-{number % 20}" / f"person-{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        if number % 33 == 20 and broken < 30:
            path.write_bytes(BROKEN[broken % len(BROKEN)] or b"basics:\n")
            broken += 1
        else:
            of_a_kind = COMMON if number % 40 else RARE
            example = of_a_kind[(number // 40 + number) % len(of_a_kind)].read_text(
                encoding="utf-8"
            )
            path.write_text(example.replace("\n", f"\n# Person {number}\n", 1), encoding="utf-8")
    for picture in ROOT.glob("docs/examples/*.png"):
        for group in folder.iterdir():
            (group / picture.name).write_bytes(picture.read_bytes())
    return broken


def export(formats: str, folder: Path, *options: str, kill_after: int = 0) -> Run:
    """Export a folder, and kill the export when so many résumés are done."""
    start, before = time.perf_counter(), _cpu()
    with subprocess.Popen(
        [CVKIT, "export", formats, str(folder), *options], stderr=subprocess.PIPE, text=True
    ) as process:
        peaks: dict[int, int] = {}
        out = Path(options[options.index("-o") + 1])
        while process.poll() is None:
            for pid in (process.pid, *_children(process.pid)):
                peaks[pid] = max(peaks.get(pid, 0), _peak(pid))
            if kill_after and sum(1 for _ in out.rglob("person-*")) >= kill_after:
                process.send_signal(signal.SIGKILL)
            time.sleep(0.2)
    workers = [peak for pid, peak in peaks.items() if pid != process.pid]
    return Run(
        time.perf_counter() - start, _cpu() - before, peaks[process.pid], max(workers, default=0)
    )


def files(folder: Path) -> dict[str, bytes]:
    """Return what was exported."""
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("person-*")}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--formats", default="pdf")
    given = parser.parse_args()
    count, jobs = given.count, given.jobs
    run = partial(export, given.formats)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        broken = people(folder / "people", count)
        one = max(run(each, "-o", f"{folder}/one/").peak for each in (*COMMON, *RARE))
        whole = run(folder / "people", "-o", f"{folder}/whole", "--jobs", jobs,
                       "--summary-file", f"{folder}/whole.json")  # fmt: skip
        counts = json.loads((folder / "whole.json").read_text())["counts"]
        _say(
            f"{count} résumés, {broken} broken, {jobs} jobs: "
            f"{whole.wall:.0f} s, CPU {whole.cpu:.0f} s"
        )
        _say(f"  {counts}; {len(files(folder / 'whole'))} files")
        _say(
            f"  peak of a worker {whole.worker} MB, of one export {one} MB: "
            f"{whole.worker / one:.2f} (at most 1.3); of the process in front {whole.peak} MB"
        )
        killed = run(folder / "people", "-o", f"{folder}/again", "--jobs", jobs, "--changed",
                        kill_after=count // 3)  # fmt: skip
        left = files(folder / "again")
        rest = run(folder / "people", "-o", f"{folder}/again", "--jobs", jobs, "--changed",
                      "--summary-file", f"{folder}/again.json")  # fmt: skip
        again = json.loads((folder / "again.json").read_text())["counts"]
        same = files(folder / "again") == files(folder / "whole")
        _say(
            f"  killed after {killed.wall:.0f} s with {len(left)} files, called again: {again}, "
            f"CPU {rest.cpu:.0f} s; equal to the other export: {same}"
        )
        nothing = run(folder / "people", "-o", f"{folder}/again", "--changed")
        _say(f"  a third call, with nothing to do: {nothing.wall:.1f} s, CPU {nothing.cpu:.1f} s")
        if not same or counts["failed"] != broken:
            raise SystemExit("The export is not complete.")


def _cpu() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _children(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(one) for one in listed.split()]


def _peak(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1000 for line in status.splitlines()
                 if line.startswith("VmHWM")), 0)  # fmt: skip


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
