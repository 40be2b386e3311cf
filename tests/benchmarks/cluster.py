"""What a résumé costs on a cluster: CPU of a worker, of the scheduler, and of the process in front.

Times of the clock say little where all of them share a few cores; from those of the CPU follows how
long many résumés take on many machines, and how many workers one process can feed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = Path(__file__).resolve().parents[2] / "resume.yaml"
CVKIT = str(Path(sys.executable).with_name("cvkit"))
WORKERS = 2


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=400)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(count):
            path = folder / f"people/{number % 20}/{number}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = SEED.read_text(encoding="utf-8")
            path.write_text(f"{text}\n# {number}\n", encoding="utf-8")
        file = folder / "scheduler.json"
        started = [_start(folder, "scheduler", "--port", "0", "--scheduler-file", str(file))]
        while not (file.is_file() and file.read_bytes()):
            time.sleep(0.2)
        address = json.loads(file.read_bytes())["address"]
        started += [_start(folder, "worker", address, "--nthreads", "1", "--no-nanny")
                    for _ in range(WORKERS)]  # fmt: skip
        try:
            few = _export(folder / "people/0", folder / "few", address)  # warms the workers up
            before = [_cpu(one.pid) for one in started]
            start = time.perf_counter()
            front = (_export(folder / "people", folder / "out", address) - few) / (
                count - count // 20
            )
            wall, after = time.perf_counter() - start, [_cpu(one.pid) for one in started]
        finally:
            for one in started:
                one.kill()
        spent = [b - a for a, b in zip(before, after, strict=True)]
        each = sum(spent[1:]) / count
    sys.stdout.write(
        f"{count} résumés, {WORKERS} workers: {wall:.0f} s\n"
        f"CPU for each: a worker {each:.3f} s, the scheduler {spent[0] / count:.4f} s, "
        f"the process in front {front:.4f} s\n"
        f"so it feeds {each / front:.0f} workers, and 10,000 résumés take "
        f"{10_000 * each / 60:.0f} CPU-minutes\n"
    )


def _start(folder: Path, program: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{program}", *arguments]
    return subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--no-dashboard"], cwd=folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _export(people: Path, out: Path, address: str) -> float:
    """Export a folder, and return the seconds of CPU of the process in front."""
    before = os.times()
    command = [CVKIT, "export", "pdf", str(people), "-o", str(out), "--cluster", address]
    subprocess.run(command, check=True, capture_output=True, cwd=people.parent)
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def _cpu(pid: int) -> float:
    """Return the seconds of CPU of a process (proc(5): fields 14 and 15 of stat)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
