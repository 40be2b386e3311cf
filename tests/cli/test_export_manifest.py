"""Only what changed is exported again, whatever happens to the manifest."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit.cli.export_manifest import NAME

if TYPE_CHECKING:
    from conftest import Cli, Outcome

PERSON = "basics: {name: Ada}\ninclude: part.yaml\n"
PART = "work: [{organization: Mill}]\n"
MADE = ("a.html", "a.txt", "b.html", "b.txt")


@pytest.fixture
def people(cvkit: Cli) -> Cli:
    """Return a command line beside two résumés that were exported."""
    cvkit.write("in/a.yaml", PERSON)
    cvkit.write("in/part.yaml", PART)
    cvkit.write("in/b.yaml", "basics: {name: Bab}\n")
    assert export(cvkit).code == 0
    return cvkit


def export(cvkit: Cli, *options: str) -> Outcome:
    return cvkit("export", "text,html", "in", "-o", "out", "--changed", *options)


def told(outcome: Outcome) -> str:
    """Return the counts of the summary."""
    (line,) = (one for one in outcome.err.splitlines() if re.match(r"note: \d+ résumé", one))
    return line.partition(": ")[2].rpartition(", in ")[0]


def test_what_is_up_to_date_is_left_alone(people: Cli) -> None:
    times = {name: (people.folder / "out" / name).stat().st_mtime_ns for name in MADE}
    assert told(export(people)) == "2 résumés: 2 unchanged"
    assert {name: (people.folder / "out" / name).stat().st_mtime_ns for name in MADE} == times


def test_the_manifest_is_written_by_every_export_of_a_folder(cvkit: Cli) -> None:
    cvkit.write("in/a.yaml", "basics: {name: Ada}\n")
    assert cvkit("export", "text", "in", "-o", "out").code == 0
    assert told(cvkit("export", "text", "in", "-o", "out", "--changed")) == "1 résumé: 1 unchanged"
    assert told(cvkit("export", "text", "in", "-o", "out")) == "1 résumé: 1 written"


def test_a_single_file_can_be_up_to_date_too(person: Cli) -> None:
    for expected in ("1 written", "1 unchanged"):
        assert (
            told(person("export", "text", "-o", "cv.txt", "--changed")) == f"1 résumé: {expected}"
        )
    assert told(person("export", "text", "-o", "x.txt", "--changed")) == "1 résumé: 1 written"
    assert person("export", "text", "-o", "-", "--changed").code == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in/a.yaml", PERSON + "skills: [Sums]\n"),
        ("in/part.yaml", PART.replace("Mill", "Loom")),
        ("in/variants/short.yaml", "resume: a.yaml\nheadline: Poet\n"),
        ("out/a.txt", "cut"),
        ("out/a.html", ""),
    ],
)
def test_a_change_of_an_input_or_an_output_is_found(people: Cli, name: str, text: str) -> None:
    people.write(name, text)
    counts = told(export(people, "--force"))
    assert "1 written" in counts or "2 written" in counts
    assert told(export(people)) == "2 résumés: 2 unchanged"


def test_a_file_that_appears_or_goes_is_a_change(cvkit: Cli, png: bytes) -> None:
    cvkit.write("in/a.yaml", "basics: {name: Ada, photo: me.png}\n")
    assert export(cvkit).code == 1
    cvkit.write("in/me.png", png)
    assert told(export(cvkit)) == "1 résumé: 1 written"
    assert told(export(cvkit)) == "1 résumé: 1 unchanged"
    (cvkit.folder / "in/me.png").unlink()
    assert told(export(cvkit)) == "1 résumé: 1 failed"


def test_a_change_of_a_theme_or_an_option_is_found(people: Cli) -> None:
    assert told(export(people, "--locale", "de")) == "2 résumés: 2 written"
    assert told(export(people)) == "2 résumés: 2 unchanged"
    write_theme(people.folder / "in/themes", "mine")
    assert told(export(people)) == "2 résumés: 2 written"
    write_theme(people.folder / "in/themes", "mine", style_css="p { color: red }")
    assert told(export(people)) == "2 résumés: 2 written"
    assert told(export(people)) == "2 résumés: 2 unchanged"


def test_another_version_of_cvkit_exports_all(people: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cvkit.__version__", "99.0")
    assert told(export(people)) == "2 résumés: 2 written"


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\x00\xff\n",
        b"[]\n{}\nnull\n1\n",
        b'{"version": 1, "file": "in/a.yaml"}\n',
        b'{"version": 1, "file": 3, "place": ".", "way": "", "inputs": "", "outputs": {}}\n',
    ],
)
def test_a_damaged_manifest_is_made_again(people: Cli, damaged: bytes) -> None:
    people.write(f"out/{NAME}", damaged)
    assert told(export(people)) == "2 résumés: 2 written"
    lines = people.files()[f"out/{NAME}"].splitlines()
    assert sorted(json.loads(line)["file"] for line in lines) == ["in/a.yaml", "in/b.yaml"]
    assert told(export(people)) == "2 résumés: 2 unchanged"


def test_a_line_that_was_cut_off_costs_one_export(people: Cli) -> None:
    path = people.folder / "out" / NAME
    path.write_bytes(path.read_bytes()[:-20])
    assert told(export(people)) == "2 résumés: 1 written, 1 unchanged"
    assert told(export(people)) == "2 résumés: 2 unchanged"


def test_lines_that_others_replace_are_dropped(people: Cli) -> None:
    for number in range(3):
        people.write("in/b.yaml", f"basics: {{name: Bab {number}}}\n")
        assert told(export(people)) == "2 résumés: 1 written, 1 unchanged"
    assert len(people.files()[f"out/{NAME}"].splitlines()) <= 3


def test_a_manifest_that_cannot_be_written_keeps_no_file_from_it(cvkit: Cli) -> None:
    cvkit.write("in/a.yaml", "basics: {name: Ada}\n")
    (cvkit.folder / "out" / NAME).mkdir(parents=True)
    outcome = cvkit("export", "text", "in", "-o", "out")
    assert outcome.code == 2
    assert f"Can't write out/{NAME}: " in outcome.err
    assert told(outcome) == "1 résumé: 1 written"
    assert cvkit.files()["out/a.txt"] == b"Ada\n"


def test_what_a_link_leads_to_stays(cvkit: Cli) -> None:
    cvkit.write("in/a.yaml", "basics: {name: Ada}\n")
    cvkit.write("victim", "mine")
    (cvkit.folder / "out").mkdir()
    (cvkit.folder / "out" / NAME).symlink_to("../victim")
    assert cvkit("export", "text", "in", "-o", "out").code == 0
    assert cvkit.files()["victim"] == b"mine"
    assert not (cvkit.folder / "out" / NAME).is_symlink()
