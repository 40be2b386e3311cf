"""A child process doesn't outlive its parent, not even one that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others ignore SIGIO by default")

PARENT = """
import os, signal, sys, time
from cvkit.child_process import limited
limits = limited.ResourceLimits(seconds=60, patience=60, memory=512)
def work():
    {work}
    open(f"{{folder}}/{{os.getpid()}}", "w").close()  # it may write nothing
    {how}
folder = sys.argv[1]
{before}
limited.run(work, limits, leads={leads})
"""
BUSY = "while True: pass"


def running(process: int) -> bool:
    """Whether a process is there and is no zombie, which init may not have collected."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def until(condition: object, what: str) -> None:
    assert callable(condition)
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


def survivors(folder: Path, code: str, children: int) -> list[int]:
    """Kill a process as soon as all its children work, and return those that go on."""

    def started() -> list[int]:
        return [int(path.name) for path in folder.iterdir()]

    with subprocess.Popen([sys.executable, "-c", code, str(folder)]) as parent:
        until(lambda: len(started()) == children, "the children have not started")
        assert all(map(running, started()))
        os.kill(parent.pid, signal.SIGKILL)
    end = time.monotonic() + 10
    while time.monotonic() < end and any(map(running, started())):
        time.sleep(0.02)
    left = [one for one in started() if running(one)]
    for one in left:
        os.kill(one, signal.SIGKILL)
    return left


@pytest.mark.parametrize("how", ["time.sleep(60)", BUSY, "time.sleep(60)  # ignores all"])
def test_it_ends_when_its_parent_is_killed(tmp_path: Path, how: str) -> None:
    before = "signal.signal(signal.SIGIO, signal.SIG_IGN)" if "ignores" in how else ""
    code = PARENT.format(work="pass", how=how, before=before, leads=False)
    assert survivors(tmp_path, code, 1) == []


def test_what_it_started_ends_as_well(tmp_path: Path) -> None:
    code = PARENT.format(work="os.fork()", how="time.sleep(60)", before="", leads=True)
    assert survivors(tmp_path, code, 2) == []


def test_a_child_of_a_child_ends_as_well(tmp_path: Path) -> None:
    inner = "if os.getppid() == parent: limited.run(work, limits)\n    time.sleep(60)"
    code = PARENT.format(work="pass", how=inner, before="parent = os.getpid()", leads=True)
    assert survivors(tmp_path, code, 2) == []


def test_a_parent_that_has_ended_before_is_noticed(tmp_path: Path) -> None:
    code = (
        (
            "import os, time\nfrom cvkit.child_process import lifeline\n"
            "with lifeline.between_parent_and_child() as pipe:\n"
            "    if os.fork() == 0:\n"
            "        while os.getppid() == {parent}: time.sleep(0.01)\n"
            "        lifeline.hold(pipe, leads=False)\n"
            "        open('alive', 'w')\n"
        )
        .replace("{parent}", "parent")
        .replace("with", "parent = os.getpid()\nwith", 1)
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    time.sleep(1)
    assert list(tmp_path.iterdir()) == []
