"""Fuzz all targets, as many at once as there are cores.

``python tests/fuzz/run.py --seconds 20 [NAME …]``; ``make fuzz`` calls it. With ``--keep`` the
inputs that reach something new are added to the corpus. Ends with 1 if a target broke a promise.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from fuzz import targets

_EXECUTED = re.compile(r"number_of_executed_units: (\d+)")


def main() -> int:
    """Fuzz the targets and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*targets.names(), []], metavar="NAME")
    parser.add_argument("--seconds", type=int, default=20, help="for each target")
    parser.add_argument("--keep", action="store_true", help="add what is new to the corpus")
    given = parser.parse_args()
    targets.FOUND.mkdir(parents=True, exist_ok=True)

    def run(name: str) -> bool:
        return _fuzzed(name, given.seconds, keep=given.keep)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return 0 if all(list(pool.map(run, given.names or targets.names()))) else 1


def _fuzzed(name: str, seconds: int, *, keep: bool) -> bool:
    script = str(Path(__file__).with_name("one_target.py"))
    with tempfile.TemporaryDirectory() as passing:
        folder = str(targets.corpus(name)) if keep else passing
        command = [sys.executable, script, name, str(seconds), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    executed = _EXECUTED.search(done.stderr)
    if done.returncode or not executed:
        sys.stdout.write(f"{name}: failed\n{done.stdout[-10_000:]}\n{done.stderr[-10_000:]}\n")
        return False
    sys.stdout.write(f"{name}: {int(executed[1]):,} inputs in {seconds} s, nothing found\n")
    return True


if __name__ == "__main__":
    sys.exit(main())
