"""The hash of what files are made from changes with each part of it, and with nothing else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cvkit.cli.input_digest import digest, digest_of_folder
from cvkit.cli.inputs import Input

if TYPE_CHECKING:
    from conftest import Cli


def test_it_changes_with_each_input(person: Cli) -> None:
    requested = ("me.png", "variants", "part.yaml", "../out.yaml")
    seen = [digest(Input.named("resume.yaml"), b"x", requested)]

    def is_new() -> bool:
        seen.append(digest(Input.named("resume.yaml"), b"x", requested))
        return seen[-1] not in seen[:-1]

    for name in ("me.png", "variants/a.yaml", "part.yaml", "themes/x/theme.toml", "fonts/a.ttf"):
        person.write(name, "1")
        assert is_new(), name
    for name in ("me.png", "part.yaml", "themes/x/theme.toml", "fonts/a.ttf"):
        person.write(name, "other")
        assert is_new(), name
    (person.folder / "me.png").unlink()
    assert is_new()
    assert digest(Input.named("resume.yaml"), b"y", requested) not in seen


def test_it_does_not_change_with_times_and_what_is_not_used(person: Cli) -> None:
    person.write("part.yaml", "a")
    before = digest(Input.named("resume.yaml"), b"x", ["part.yaml"])
    person.write("unused.yaml", "b")
    os.utime(person.folder / "part.yaml", (0, 0))
    assert digest(Input.named("resume.yaml"), b"x", ["part.yaml"]) == before


def test_a_folder_counts_with_all_below_it(person: Cli) -> None:
    assert digest_of_folder(person.folder / "none") == b""
    one = digest_of_folder(person.folder)
    person.write("__pycache__/x.pyc", "compiled")
    assert digest_of_folder(person.folder) == one
    person.write("a/b", "x")
    two = digest_of_folder(person.folder)
    (person.folder / "a/b").rename(person.folder / "a/c")
    assert len({one, two, digest_of_folder(person.folder)}) == 3
