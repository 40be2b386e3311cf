"""Several résumés in one export: each is written whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cvkit import disk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from conftest import Cli

BAD = "basics: {nme: x}\n"


@pytest.fixture
def people(cvkit: Cli) -> Cli:
    """Return a command line beside three résumés, of which the second has an error."""
    cvkit.write("in/a.yaml", "basics: {name: Ada}\n")
    cvkit.write("in/b.yaml", BAD)
    cvkit.write("in/c.yaml", "basics: {name: Cleo}\n")
    return cvkit


FILES = ("in/a.yaml", "in/b.yaml", "in/c.yaml")


def written(cvkit: Cli) -> list[str]:
    return sorted(name for name in cvkit.files() if not name.endswith(".yaml"))


def test_the_good_are_written_and_the_bad_are_listed(people: Cli) -> None:
    code, out, err = people("export", "text,markdown", *FILES, "-o", "out/")
    assert (code, out) == (1, "")
    assert err.startswith("error[CV010]: there is no key `nme` here\n --> in/b.yaml:1:10\n")
    assert err.endswith("\nerror: Not written (1 of 3 résumés): in/b.yaml.\n")
    assert written(people) == ["out/a.md", "out/a.txt", "out/c.md", "out/c.txt"]


def test_all_or_nothing(people: Cli) -> None:
    code, _, err = people("export", "text", *FILES, "-o", "out/", "--all-or-nothing")
    assert code == 1
    assert err.endswith("\nerror: Nothing was written, because of in/b.yaml.\n")
    assert written(people) == []
    assert not (people.folder / "out").exists()
    good = people("export", "text", FILES[0], FILES[2], "-o", "out/", "--all-or-nothing")
    assert good == (0, "", "")
    assert written(people) == ["out/a.txt", "out/c.txt"]


def test_all_or_nothing_holds_for_what_may_not_be_overwritten(people: Cli) -> None:
    people.write("out/c.html", "mine")
    arguments = ("export", "html", FILES[0], FILES[2], "-o", "out/")
    assert people(*arguments, "--all-or-nothing").code == 2
    assert written(people) == ["out/c.html"]
    code, _, err = people(*arguments)
    assert code == 2
    assert "error: out/c.html already exists" in err
    assert err.endswith("error: Not written (1 of 2 résumés): in/c.yaml.\n")
    assert written(people) == ["out/a.html", "out/c.html"]
    assert people.files()["out/c.html"] == b"mine"


def test_a_missing_file_is_in_nobodys_way(people: Cli) -> None:
    code, _, err = people("export", "text", "no.yaml", "in/a.yaml")
    assert code == 2
    assert err == (
        "error: There is no file no.yaml.\nerror: Not written (1 of 2 résumés): no.yaml.\n"
    )
    assert written(people) == ["a.txt"]


def test_one_error_of_all_is_told_once(people: Cli) -> None:
    code, _, err = people("export", "text", FILES[0], FILES[2], "--theme", "clasic")
    assert code == 2
    assert err.count("There is no theme “clasic”.") == 1
    assert err.endswith("error: Not written (2 of 2 résumés): in/a.yaml, in/c.yaml.\n")


def test_of_a_resume_with_a_bad_variant_nothing_is_written(cvkit: Cli) -> None:
    cvkit.write("a.yaml", "basics: {name: A}\nexport: {pages: 1, variants: {long: {}}}\n")
    cvkit.write("b.yaml", "basics: {name: B}\n")
    code, _, err = cvkit("export", "text", "a.yaml", "b.yaml", "--variant", "long")
    assert code == 2
    assert "The résumé has no variant “long”." in err
    assert written(cvkit) == ["a-long.txt"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("in/a.yaml", "other/a.yaml"),
            "in/a.yaml and other/a.yaml would both be written to out/a.txt.",
        ),
        (("in/a.yaml", "in/a.yaml"), "Two files would be written to out/a.txt."),
    ],
)
def test_a_collision_is_found_before_anything_is_rendered(
    people: Cli, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.setattr("cvkit.pipeline.render", pytest.fail)
    people.write("other/a.yaml", "basics: {name: Another}\n")
    code, _, err = people("export", "text", *arguments, "-o", "out/")
    assert (code, err.splitlines()[0]) == (2, f"error: {message}")
    assert not (people.folder / "out").exists()


def test_two_names_of_one_file_do_not_overwrite_each_other(people: Cli) -> None:
    (people.folder / "c.txt").symlink_to("a.txt")
    assert people("export", "text", "in/a.yaml", "in/c.yaml") == (0, "", "")
    assert people.files()["a.txt"] == b"Ada\n"
    assert people.files()["c.txt"] == b"Cleo\n"


def test_control_c_leaves_whole_files(people: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all = disk.write_all

    def interrupted(files: Mapping[Path, bytes]) -> None:
        if any(path.stem == "c" for path in files):
            raise KeyboardInterrupt
        write_all(files)

    monkeypatch.setattr(disk, "write_all", interrupted)
    assert people("export", "text,markdown", *FILES, "-o", "out/").code == 130
    assert written(people) == ["out/a.md", "out/a.txt"]


def test_control_c_in_a_process_leaves_whole_files(cvkit: Cli) -> None:
    for number in range(20):
        cvkit.write(f"in/{number}.yaml", "basics: {name: Ada}\n")
    files = [f"in/{number}.yaml" for number in range(20)]
    command = [sys.executable, "-m", "cvkit", "export", "pdf,text", *files, "-o", "out/"]
    with subprocess.Popen(command, cwd=cvkit.folder, stderr=subprocess.PIPE) as process:
        while not list(cvkit.folder.glob("out/*.txt")) and process.poll() is None:
            pass
        process.send_signal(signal.SIGINT)
        _, printed = process.communicate()
    assert (process.returncode, printed.strip()) == (130, b"")
    made = [cvkit.files()[name] for name in written(cvkit)]
    assert 2 <= len(made) < 40
    assert all(data == b"Ada\n" or data.endswith(b"%%EOF\n") for data in made)


@pytest.mark.parametrize(
    ("formats", "target", "expected"),
    [
        ("text", "cv", ["cv.txt"]),
        ("html", "cv", ["cv.html"]),
        ("text", "cv.2026", ["cv.2026"]),
        ("text,html", "cv", ["cv/resume.html", "cv/resume.txt"]),
    ],
)
def test_a_name_without_a_suffix_gets_one(
    person: Cli, formats: str, target: str, expected: list[str]
) -> None:
    assert person("export", formats, "-o", target) == (0, "", "")
    assert written(person) == expected


def test_a_page_that_an_earlier_export_left_is_told(person: Cli) -> None:
    def export(count: int) -> tuple[list[str], str]:
        job = "- {organization: Engine, title: Analyst, bullets: [a, b, c]}\n"
        work = f"work:\n{job * count}" if count else ""
        person.write("resume.yaml", f"basics: {{name: Ada}}\n{work}")
        code, _, err = person("export", "png", "--dpi", "20")
        assert code == 0
        return sorted(name for name in person.files() if name.endswith(".png")), err

    made, said = export(40)
    assert (made[:2], said) == (["resume-1.png", "resume-2.png"], "")
    assert len(made) > 2
    _, said = export(15)
    assert said == "note: resume-3.png is a page of an earlier export; it is not replaced.\n"
    _, said = export(0)
    assert said == "note: resume-1.png is a page of an earlier export; it is not replaced.\n"
