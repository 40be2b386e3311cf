"""Nothing of the user's is destroyed: cvkit overwrites only what it can take for its own output."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import packages
import tiny_font
from conftest import ROOT, write_theme

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli

FOREIGN = (
    "error: {} already exists, and does not look like output of cvkit.\n"
    "  help: Choose another place with -o, or overwrite with --force.\n"
)
INPUT = (
    "error: {} is a file that the résumé uses; cvkit won't overwrite it.\n"
    "  help: Choose another place with -o.\n"
)
ITSELF = INPUT.replace("a file that the résumé uses", "the résumé itself")
SUFFIXES = {"docx": ".docx", "html": ".html", "pdf": ".pdf", "png": ".png"}
PORTRAIT = (ROOT / "tests/data/portrait.png").read_bytes()


@pytest.mark.parametrize(("form", "suffix"), SUFFIXES.items())
def test_a_file_is_overwritten_only_if_cvkit_wrote_it(person: Cli, form: str, suffix: str) -> None:
    name = f"resume{suffix}"
    person.write(name, "mine")
    assert person("export", form) == (2, "", FOREIGN.format(name))
    assert person.files()[name] == b"mine"
    assert person("export", form, "--force") == (0, "", "")
    before = person.files()[name]
    person.write("resume.yaml", "basics: {name: Grace Hopper}\n")
    assert person("export", form) == (0, "", "")
    assert person.files()[name] not in {b"mine", before}


@pytest.mark.parametrize(("form", "suffix"), SUFFIXES.items())
def test_a_damaged_file_is_not_overwritten(person: Cli, form: str, suffix: str) -> None:
    name = f"resume{suffix}"
    assert person("export", form).code == 0
    half = person.files()[name][:30]
    person.write(name, half)
    assert person("export", form) == (2, "", FOREIGN.format(name))
    assert person.files()[name] == half


def test_a_huge_file_is_neither_read_nor_overwritten(person: Cli) -> None:
    with (person.folder / "resume.html").open("wb") as file:
        file.truncate(2**40)
    assert person("export", "html") == (2, "", FOREIGN.format("resume.html"))
    assert (person.folder / "resume.html").stat().st_size == 2**40
    (person.folder / "resume.html").unlink()


def test_text_is_overwritten_under_its_default_name(person: Cli) -> None:
    for folder in ("", "out/"):
        person.write(f"{folder}resume.txt", "old")
        assert person("export", "text", "-o", folder or ".") == (0, "", "")
        assert person.files()[f"{folder}resume.txt"] == b"Ada Lovelace\n"


@pytest.mark.parametrize("name", [".bashrc", "Makefile", "cv.txt", "notes.md"])
def test_text_overwrites_no_other_file(person: Cli, name: str) -> None:
    person.write(name, "mine")
    form = "markdown" if name.endswith("md") else "text"
    assert person("export", form, "-o", name) == (2, "", FOREIGN.format(name))
    assert person.files()[name] == b"mine"
    assert person("export", form, "-o", name, "--force") == (0, "", "")
    assert b"Ada" in person.files()[name]


def test_what_is_empty_or_would_not_change_may_be_written(person: Cli) -> None:
    person.write("cv.txt", "")
    assert person("export", "text", "-o", "cv.txt") == (0, "", "")
    assert person("export", "text", "-o", "cv.txt") == (0, "", "")
    assert person.files()["cv.txt"] == b"Ada Lovelace\n"


def test_of_several_files_none_is_written_and_each_is_named(person: Cli) -> None:
    person.write("resume.html", "mine")
    person.write("resume.docx", "mine")
    code, _, err = person("export", "text,html,docx")
    assert code == 2
    assert err.startswith(
        "error: resume.html and resume.docx already exist, and do not look like output of cvkit.\n"
    )
    assert set(person.files()) == {"resume.yaml", "resume.html", "resume.docx"}


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("photo", ["resume.png", "./link.png"])
def test_a_photo_is_never_overwritten(cvkit: Cli, photo: str, force: tuple[str, ...]) -> None:
    cvkit.write("resume.png", PORTRAIT)
    (cvkit.folder / "link.png").symlink_to("resume.png")
    cvkit.write("resume.yaml", f"basics: {{name: Ada, photo: {photo}}}\n")
    code, _, err = cvkit("export", "text,png", *force)
    assert (code, err.endswith(INPUT.format("resume.png"))) == (2, True)
    assert cvkit.files()["resume.png"] == PORTRAIT
    assert "resume.txt" not in cvkit.files()


def test_the_picture_of_a_signature_is_never_overwritten(cvkit: Cli) -> None:
    cvkit.write("resume.png", PORTRAIT)
    cvkit.write("resume.yaml", "basics: {name: Ada, signature: {image: resume.png}}\n")
    code, _, err = cvkit("export", "png", "--force")
    assert (code, err.endswith(INPUT.format("resume.png"))) == (2, True)
    assert cvkit.files()["resume.png"] == PORTRAIT


def test_the_photo_of_another_resume_is_never_overwritten(cvkit: Cli) -> None:
    cvkit.write("b.png", PORTRAIT)
    cvkit.write("a.yaml", "basics: {name: Ada, photo: b.png}\n")
    cvkit.write("b.yaml", "basics: {name: Grace}\n")
    code, _, err = cvkit("export", "png", "b.yaml", "a.yaml", "--force")
    assert (code, INPUT.format("b.png") in err) == (2, True)
    assert cvkit.files()["b.png"] == PORTRAIT


@pytest.mark.parametrize(
    "name", ["themes/mine/theme.toml", "themes/mine/extra.txt", "fonts/boxes.ttf", "linked/x.txt"]
)
def test_themes_and_fonts_are_never_overwritten(person: Cli, name: str) -> None:
    write_theme(person.folder / "themes", "mine")
    person.write("themes/mine/extra.txt", "mine")
    person.write("fonts/boxes.ttf", tiny_font.make("Boxes", "Ada"))
    write_theme(person.folder, "linked", x_txt="mine")
    (person.folder / "themes/linked").symlink_to("../linked")
    before = person.files()
    assert person("export", "text", "-o", name, "--force") == (2, "", INPUT.format(name))
    assert person.files() == before


def test_another_resume_needs_force_and_one_of_this_export_is_never_overwritten(
    person: Cli,
) -> None:
    person.write("other.yaml", "basics: {name: Grace}\n")
    assert person("export", "text", "-o", "other.yaml") == (2, "", FOREIGN.format("other.yaml"))
    outcome = person("export", "text", "-o", "resume.yaml", "--force")
    assert outcome == (2, "", ITSELF.format("resume.yaml"))
    assert person("export", "text", "-o", "other.yaml", "--force") == (0, "", "")


def test_a_bad_resume_is_not_overwritten_by_a_good_one(person: Cli) -> None:
    person.write("resume.yaml", "basics: {name: Ada}\nexport: {variants: {a: {}}}\n")
    person.write("resume-a.txt", "basics: {}\n")
    call = ("export", "text", "resume.yaml", "resume-a.txt", "--variant", "a", "--force")
    code, _, err = person(*call)
    assert (code, ITSELF.format("resume-a.txt") in err) == (2, True)
    assert person.files()["resume-a.txt"] == b"basics: {}\n"


def test_a_resume_on_standard_input_is_not_overwritten(person: Cli) -> None:
    command = [sys.executable, "-m", "cvkit", "export", "text", "-", "-o", "resume.yaml", "--force"]
    with (person.folder / "resume.yaml").open("rb") as resume:
        done = subprocess.run(
            command, stdin=resume, cwd=person.folder, capture_output=True, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (2, ITSELF.format("resume.yaml"))


def test_devices_are_written_to(person: Cli, tmp_path: Path) -> None:
    assert person("export", "text", "-o", "/dev/null") == (0, "", "")
    assert person("export", "text", "-o", "/dev/stdout") == (0, "Ada Lovelace\n", "")
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert person("export", "text", "-o", str(pipe)) == (0, "", "")
    assert os.read(reader, 99) == b"Ada Lovelace\n"
    os.close(reader)


@pytest.mark.parametrize("target", ["../victim", "gone/x.txt", "resume.txt", "{folder}/victim"])
def test_a_link_is_replaced_and_what_it_leads_to_stays(person: Cli, target: str) -> None:
    person.write("victim", "mine")
    person.write("out/other.txt", "mine")
    (person.folder / "out/resume.txt").symlink_to(target.format(folder=person.folder))
    assert person("export", "text", "-o", "out/") == (0, "", "")
    assert not (person.folder / "out/resume.txt").is_symlink()
    files = person.files()
    assert (files["victim"], files["out/resume.txt"]) == (b"mine", b"Ada Lovelace\n")


FORMATS = '''\
"""Formats with and without a mark, and one that can't tell."""

from cvkit.exporters import Artifact, Format


def export(document, theme, options):
    """Return a mark and the name."""
    return Artifact(b"%MARK " + document.header.name.encode())


def fail(data):
    """Fail."""
    raise KeyError("x")


HELP = "The name."
MARKED = Format(
    "marked", ".m", "text/x", HELP, export, recognizes=lambda data: data.startswith(b"%MARK ")
)
PLAIN = Format("plain-name", ".p", "text/x", HELP, export)
FAILING = Format("failing", ".f", "text/x", HELP, export, recognizes=fail)
'''


def test_another_packages_format_can_recognize_its_own_files(person: Cli, tmp_path: Path) -> None:
    packages.install(
        tmp_path / "site",
        "marks",
        modules={"mark_formats.py": FORMATS},
        entry_points={
            "marked": "mark_formats:MARKED",
            "plain-name": "mark_formats:PLAIN",
            "failing": "mark_formats:FAILING",
        },
    )
    person.write("cv.p", "mine")
    with packages.on_the_path(tmp_path / "site"):
        person.write("resume.m", "mine")
        assert person("export", "marked") == (2, "", FOREIGN.format("resume.m"))
        person.write("resume.m", "%MARK old")
        assert person("export", "marked") == (0, "", "")
        person.write("resume.p", "mine")
        assert person("export", "plain-name") == (0, "", "")
        assert person("export", "plain-name", "-o", "cv.p") == (2, "", FOREIGN.format("cv.p"))
        person.write("resume.f", "mine")
        code, _, err = person("export", "failing")
        assert (code, err.splitlines()[0]) == (
            2,
            "error: The format failing failed: KeyError: 'x'.",
        )
    assert person.files()["resume.f"] == b"mine"
