"""Other files are read once, within the résumé's folder and within limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import source
from cvkit.project import Project
from cvkit.source.composing.other_files import MOST_FILES
from projects import MemoryProject

if TYPE_CHECKING:
    from pathlib import Path


def told(include: str, folder: Path) -> list[str]:
    text = f"basics: {{name: Ada}}\ninclude: {include}\n"
    found = source.read(text.encode(), "resume.yaml", Project.at(folder)).diagnostics
    return [f"{one.file} {one.code} {one.message}" for one in found]


def test_only_files_of_the_folder_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "parts").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("basics: {phone: 1}")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "parts/a.yaml").write_text("include: ../b.yaml")
    (folder / "b.yaml").write_text("skills: [x]")
    outside = "is outside the résumé's folder"
    assert told("parts/a.yaml", folder) == []
    assert told("../secret.yaml", folder) == [f"resume.yaml CV024 ../secret.yaml {outside}"]
    assert told("link.yaml", folder) == [f"resume.yaml CV024 link.yaml {outside}"]
    assert told("/etc/passwd", folder) == [f"resume.yaml CV024 /etc/passwd {outside}"]
    assert told("parts", folder) == ["resume.yaml CV024 parts is not a file"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "CV003"),
        (b"basics: {headline: \xff\xfe}", "CV002"),
        (b"a: &a [x]\nb: [*a, *c]", "CV001"),
    ],
)
def test_what_is_wrong_with_the_bytes_is_told_of_that_file(data: bytes, message: str) -> None:
    text = b"basics: {name: Ada}\ninclude: a.yaml\n"
    found = source.read(text, "resume.yaml", MemoryProject({"a.yaml": data})).diagnostics
    assert {one.file for one in found} == {"a.yaml"}
    assert message in {one.code for one in found}


def test_a_file_is_read_once_and_not_too_many_are() -> None:
    files = {f"{at}.yaml": b"skills: [x]" for at in range(MOST_FILES + 5)}
    project = MemoryProject(files)
    text = f"basics: {{name: Ada}}\ninclude: [0.yaml, {', '.join(files)}]"
    found = source.read(text.encode(), "resume.yaml", project).diagnostics
    assert len(project.asked) == len(set(project.asked)) == MOST_FILES
    assert [one.message for one in found] == ["a résumé takes values from at most 100 files"] * 5


def test_the_files_of_variants_are_found_beside_the_resume(tmp_path: Path) -> None:
    (tmp_path / "variants").mkdir()
    for name in ("acme.yaml", "b.yml", ".hidden.yaml", "notes.txt"):
        (tmp_path / "variants" / name).write_text("headline: X")
    reading = source.read(b"basics: {name: Ada}", "resume.yaml", Project.at(tmp_path))
    assert reading.resume
    assert list(reading.resume.export.variants) == ["acme", "b"]
