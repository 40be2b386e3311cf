"""Exports on a cluster: a scheduler and workers of Dask, as processes of this machine."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COUNT = 30

Process = subprocess.Popen[bytes]


@contextmanager
def process(folder: Path, program: str, *arguments: str, **variables: str) -> Iterator[Process]:
    """Run a program of Dask while the context lasts."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{program}", *arguments]
    with (
        (folder / f"{program}.log").open("ab") as log,
        subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={**os.environ, **variables}
        ) as running,
    ):
        try:
            yield running
        finally:
            running.kill()


@contextmanager
def scheduler(folder: Path) -> Iterator[str]:
    """Run a scheduler on a free port; provide its address."""
    file = folder / "scheduler.json"
    arguments = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file")
    with process(folder, "scheduler", *arguments, str(file)) as running:
        while not (file.is_file() and file.read_bytes()):
            assert running.poll() is None, (folder / "scheduler.log").read_text()
            time.sleep(0.1)
        yield json.loads(file.read_bytes())["address"]


def worker(folder: Path, address: str, **variables: str) -> AbstractContextManager[Process]:
    arguments = ("--nthreads", "1", "--no-dashboard", "--no-nanny", "--local-directory")
    return process(folder, "worker", address, *arguments, str(folder), **variables)


def export(folder: Path, target: str, *options: str) -> Process:
    """Start an export of the folder's résumés."""
    command = [sys.executable, "-m", "cvkit", "export", "text,html", "in", "-o", target, *options]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE)


def told(running: Process) -> tuple[int, str]:
    """Return the exit code of an export and what it printed, without the time that it took."""
    _, printed = running.communicate()
    return running.returncode, printed.decode().rpartition(", in ")[0]


def files(folder: Path) -> dict[str, bytes]:
    """Return what was exported."""
    found = (one for one in folder.rglob("*") if one.suffix in {".txt", ".html"})
    return {str(one.relative_to(folder)): one.read_bytes() for one in found}


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Return a folder with résumés, some of which need other files, and one of which is broken."""
    for number in range(COUNT):
        path = tmp_path / f"in/{number % 3}/{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        include = "include: part.yaml\n" if number % 5 == 0 else ""
        path.write_text(f"basics: {{name: Person {number}}}\n{include}")
    for group in range(3):
        (tmp_path / f"in/{group}/part.yaml").write_text("work: [{organization: Mill}]\n")
    (tmp_path / "in/bad.yaml").write_text("basics: {nme: x}\n")
    return tmp_path


def test_a_worker_is_lost_and_the_files_are_those_of_this_machine(people: Path) -> None:
    with ExitStack() as running:
        address = running.enter_context(scheduler(people))
        lost = running.enter_context(worker(people, address))
        running.enter_context(worker(people, address))
        there = export(people, "there", "--cluster", address)
        while len(list(people.glob("there/*/*.txt"))) < 3 and there.poll() is None:
            time.sleep(0.05)
        lost.kill()
        code, printed = told(there)
    assert (code, printed.count("error")) == (1, 3), printed
    assert printed.endswith(f"note: {COUNT + 1} résumés: {COUNT} written, 1 failed")
    here = told(export(people, "here"))
    assert here == (code, printed)
    assert files(people / "there") == files(people / "here")
    assert len(files(people / "there")) == 2 * COUNT
    again = told(export(people, "there", "--changed"))
    assert again[1].endswith(f"{COUNT} unchanged, 1 failed")


def test_workers_that_would_write_other_files_are_refused(people: Path) -> None:
    fonts = people / "site/fontpkg_other-1.0.dist-info"
    fonts.mkdir(parents=True)
    (fonts / "METADATA").write_text("Metadata-Version: 2.1\nName: fontpkg-other\nVersion: 1.0\n")
    with ExitStack() as running:
        address = running.enter_context(scheduler(people))
        without = export(people, "out", "--cluster", address)
        _, printed = without.communicate()
        assert (without.returncode, printed.decode().splitlines()[0]) == (
            2, "error: The cluster has no workers.",
        )  # fmt: skip
        running.enter_context(worker(people, address, PYTHONPATH=str(people / "site")))
        while b"Starting Worker" not in (people / "worker.log").read_bytes() and (
            b"Registered to" not in (people / "worker.log").read_bytes()
        ):
            time.sleep(0.1)
        refused = export(people, "out", "--cluster", address)
        _, printed = refused.communicate()
    message, help_text = printed.decode().splitlines()
    assert refused.returncode == 2
    assert "would write other files than this machine: it has fontpkg-other 1.0 instead of no" in (
        message
    )
    assert "Install the same versions" in help_text
    assert not (people / "out").exists()


def test_a_scheduler_that_does_not_answer_is_told(people: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        refused = export(people, "out", "--cluster", f"tcp://127.0.0.1:{port}")
        _, printed = refused.communicate()
    assert refused.returncode == 2
    assert printed.decode().startswith(
        f"error: No Dask scheduler answers at tcp://127.0.0.1:{port}: "
    )


@pytest.mark.parametrize("address", ["", "x", "tcp://", "nothing://x:1"])
def test_an_address_that_is_none_is_told(people: Path, address: str) -> None:
    refused = export(people, "out", "--cluster", address or " ")
    _, printed = refused.communicate()
    assert refused.returncode == 2
    assert printed.decode().startswith("error: No Dask scheduler answers at ")


def test_processes_and_a_cluster_exclude_each_other(people: Path) -> None:
    refused = export(people, "out", "--cluster", "tcp://127.0.0.1:1", "--jobs", "2")
    _, printed = refused.communicate()
    assert (refused.returncode, printed.decode().splitlines()[0]) == (
        2, "error: --jobs is for this machine; a cluster has its own.",
    )  # fmt: skip
