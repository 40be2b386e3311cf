"""``cvkit export --watch``, run as a person does, until Ctrl-C."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from queue import Empty, Queue
from threading import Thread
from typing import IO, TYPE_CHECKING, NamedTuple

import pytest

from conftest import write_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Cli

RESUME = "basics: {name: Ada}\ninclude: work.yaml\n"
WORK = "work: [{organization: Mill, title: Weaver}]\n"
LINE = re.compile(r"\d\d:\d\d:\d\d  (.*)\n")
PATIENCE = 60
QUIET = 1.0
"""Seconds to wait for what should not come: five times as long as between two looks."""


class Export(NamedTuple):
    """What was printed of an export: its result, and what came before it."""

    result: str
    said: str


class Watching:
    """A running export."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cvkit", "export", *arguments, "--watch"],
            cwd=folder,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stderr
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, args=(self.process.stderr,), daemon=True).start()

    def next(self, patience: float = PATIENCE) -> Export:
        """Wait for the next export."""
        said = ""
        while not (found := LINE.fullmatch(line := self._lines.get(timeout=patience))):
            said += line
        return Export(found[1], said)

    def save(self, name: str, text: str) -> None:
        """Replace a file by another, as editors do."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".new").write_text(text, encoding="utf-8")
        path.with_suffix(".new").replace(path)

    def read(self, name: str = "resume.txt") -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def end(self, sent: signal.Signals = signal.SIGINT) -> int:
        """Send a signal, and return the exit code."""
        self.process.send_signal(sent)
        return self.process.wait(timeout=PATIENCE)

    def rest(self) -> str:
        """Return what is left of what was printed."""
        found = ""
        while True:
            try:
                found += self._lines.get(timeout=0.1)
            except Empty:
                return found

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(line)


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watching]]:
    (tmp_path / "resume.yaml").write_text(RESUME, encoding="utf-8")
    (tmp_path / "work.yaml").write_text(WORK, encoding="utf-8")
    started: list[Watching] = []

    def start(*arguments: str) -> Watching:
        started.append(Watching(tmp_path, *arguments))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()
        assert one.process.stderr
        one.process.stderr.close()


def test_each_change_is_exported_until_control_c(watch: Callable[..., Watching]) -> None:
    one = watch("text")
    assert one.next() == ("resume.txt  0 kB", "")
    assert "Weaver" in one.read()
    one.save("work.yaml", WORK.replace("Weaver", "Spinner"))
    assert one.next() == ("resume.txt  0 kB", "")
    assert "Spinner" in one.read()
    one.save("resume.yaml", RESUME.replace("Ada", "Eve"))
    one.next()
    assert one.read().startswith("Eve\n")
    assert one.end() == 130
    assert one.rest() == ""
    left = sorted(path.name for path in one.folder.iterdir())
    assert left == ["resume.txt", "resume.yaml", "work.yaml"]


def test_what_is_broken_is_told_and_waited_for(watch: Callable[..., Watching]) -> None:
    one = watch("text")
    one.next()
    good = one.read()
    one.save("work.yaml", WORK.replace("title", "titel"))
    broken = one.next()
    assert broken.result == "nothing was written"
    assert "error[CV010]: there is no key `titel`" in broken.said
    one.save("resume.yaml", "basics: {name: [")
    assert one.next().result == "nothing was written"
    (one.folder / "resume.yaml").unlink()
    gone = one.next()
    assert gone.said.startswith("error: There is no file resume.yaml.\n")
    assert one.read() == good
    one.save("work.yaml", WORK)  # not watched without a résumé
    one.save("resume.yaml", RESUME)
    assert one.next() == ("resume.txt  0 kB", "")


def test_a_file_that_is_broken_from_the_start_is_waited_for(
    watch: Callable[..., Watching], tmp_path: Path
) -> None:
    (tmp_path / "resume.yaml").write_text("basics: {}\n", encoding="utf-8")
    one = watch("text")
    assert one.next().result == "nothing was written"
    one.save("resume.yaml", RESUME)
    assert one.next() == ("resume.txt  0 kB", "")


def test_photo_theme_and_variants_are_watched(
    watch: Callable[..., Watching], png: bytes, tmp_path: Path
) -> None:
    write_theme(tmp_path / "themes", "mine", style_css="h1 { color: red }")
    (tmp_path / "resume.yaml").write_text(
        "basics: {name: Ada, photo: me.png}\nexport: {theme: mine}\n", encoding="utf-8"
    )
    one = watch("html", "--variant", "all")
    assert "me.png does not exist" in one.next().said
    (tmp_path / "me.png").write_bytes(png)
    assert one.next().result.startswith("resume.html  ")
    one.save("themes/mine/style.css", "h1 { color: blue }")
    one.next()
    assert "h1 { color: blue }" in one.read("resume.html")
    one.save("variants/acme.yaml", "headline: Weaver\n")
    assert one.next().result == "resume.html, resume-acme.html"
    one.save("variants/acme.yaml", "headline: Spinner\n")
    one.next()
    assert "Spinner" in one.read("resume-acme.html")
    (tmp_path / "variants/acme.yaml").unlink()
    assert one.next().result.startswith("resume.html  ")


def test_what_does_not_matter_causes_no_export(watch: Callable[..., Watching]) -> None:
    one = watch("text", "-o", "variants/")  # a folder that is watched for files of variants
    assert one.next().result == "variants/resume.txt  0 kB"
    one.save("notes.txt", "text")
    with pytest.raises(Empty):
        one.next(QUIET)
    one.save("work.yaml", WORK)
    one.next()


def test_several_resumes_are_watched_and_a_bad_one_stops_none(
    watch: Callable[..., Watching], tmp_path: Path
) -> None:
    (tmp_path / "b.yaml").write_text("basics: {}\n", encoding="utf-8")
    one = watch("text", "resume.yaml", "b.yaml")
    assert one.next().result == "resume.txt  0 kB"
    one.save("b.yaml", "basics: {name: Bo}\n")
    assert one.next() == ("resume.txt, b.txt", "")


def test_a_variant_that_is_missing_is_waited_for(watch: Callable[..., Watching]) -> None:
    one = watch("text", "--variant", "acme")
    assert one.next().said.startswith("error: The résumé has no variant “acme”.")
    one.save("variants/acme.yaml", "headline: Weaver\n")
    assert one.next().result == "resume-acme.txt  0 kB"


def test_it_can_be_terminated(watch: Callable[..., Watching]) -> None:
    one = watch("text")
    one.next()
    assert one.end(signal.SIGTERM) == 143


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("text", "-"), "--watch can't follow standard input."),
        (
            ("text", "-o", "-"),
            "--watch can't write to standard output, as it writes again and again.",
        ),
        (("text", "people"), "--watch follows files, and people is a folder."),
        (("text", "/dev/null"), "--watch follows files, and /dev/null is no regular file."),
        (("text", "none.yaml"), "There is no file none.yaml."),
        (("text", "--glob", "*.yaml"), "--watch and --glob can't be combined."),
        (("text", "--changed"), "--watch and --changed can't be combined."),
        (("txet",), "There is no format “txet”."),
        (("text", "-o", "a.pdf"), "a.pdf has the wrong extension for TXT output."),
        (
            ("text", "-o", "fonts/"),
            "fonts/resume.txt is in a folder of themes or fonts, which --watch follows.",
        ),
    ],
)
def test_what_makes_no_sense_is_one_message(
    person: Cli, arguments: tuple[str, ...], message: str
) -> None:
    (person.folder / "people").mkdir()
    outcome = person("export", *arguments, "--watch")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {message}\n")
    assert outcome.err.count("error:") == 1
