"""Which files of a folder are résumés, and what is counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.cli.folders import FoundFile, find
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from conftest import Cli

PERSON = "basics: {name: Ada}\n"


@pytest.fixture
def people(cvkit: Cli) -> Cli:
    """Return a command line beside a folder with two résumés among much else."""
    for name, text in {
        "ada.yaml": PERSON,
        "team/bab.yml": PERSON + "include: parts/contact.yaml\n",
        "team/parts/contact.yaml": PERSON,
        "team/letter.yaml": "resume: bab.yml\nletter: {paragraphs: [Hi]}\n",
        "variants/short.yaml": "headline: Poet\n",
        "variants/own.yaml": "resume: ada.yaml\n",
        "themes/mine/theme.toml": 'extends = "classic"\n',
        "themes/mine/example.yaml": PERSON,
        ".git/x.yaml": PERSON,
        ".hidden.yaml": PERSON,
        "compose.yaml": "services: {}\n",
        "notes.txt": "basics:",
    }.items():
        cvkit.write(f"people/{name}", text)
    return cvkit


def names(*given: str, globs: tuple[str, ...] = ()) -> list[str]:
    return [one.name for one in find(given, globs).files]


def test_resumes_are_found_and_the_rest_is_counted(people: Cli) -> None:
    assert people.folder.is_dir()
    found = find(["people"])
    assert found.files == [
        FoundFile("people/ada.yaml", Path()),
        FoundFile("people/team/bab.yml", Path("team")),
    ]
    assert found.in_folders
    assert found.told == (
        "1 hidden folder, 1 included part, 1 letter, 1 other file, 1 theme, 2 variants"
    )


def test_a_file_that_is_named_is_taken_as_it_is(people: Cli) -> None:
    people.write("x.yaml", "a: b\n")
    found = find(["x.yaml", "people/team/letter.yaml", "none.yaml", "-"])
    assert [one.name for one in found.files] == [
        "x.yaml", "people/team/letter.yaml", "none.yaml", "-",
    ]  # fmt: skip
    assert {one.folder for one in found.files} == {Path()}
    assert not found.in_folders
    assert found.told == ""


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        ("*.yml", ["people/team/bab.yml"]),
        ("ad?.*", ["people/ada.yaml"]),
        ("team/*", ["people/team/bab.yml"]),
        ("**/*.yaml", ["people/ada.yaml"]),
        ("**/bab.yml", ["people/team/bab.yml"]),
    ],
)
def test_patterns_choose_by_name_or_by_path(people: Cli, glob: str, expected: list[str]) -> None:
    assert people.folder.is_dir()
    assert names("people", globs=(glob,)) == expected


def test_a_pattern_alone_searches_the_current_folder(people: Cli) -> None:
    assert people.folder.is_dir()
    assert names(globs=("ada.yaml",)) == ["people/ada.yaml"]


@pytest.mark.parametrize("command", [("export", "text"), ("validate",), ("import",)])
def test_an_empty_name_is_no_folder(people: Cli, command: tuple[str, ...]) -> None:
    result = people(*command, "")
    assert result.code == 2
    assert result.err.startswith("error: The name of a file is empty.")


def test_a_folder_without_resumes_is_an_error(people: Cli) -> None:
    assert people.folder.is_dir()
    with pytest.raises(CvkitError, match="There is no résumé in people/variants") as caught:
        find(["people/variants"])
    assert caught.value.help == "It has 2 variants."
    with pytest.raises(CvkitError, match=r"no file with `basics` matches \*\.json\."):
        find(["people"], ["*.json"])


def test_the_folder_of_the_output_is_not_searched(people: Cli) -> None:
    people.write("people/out/ada.json", '{"basics": {"name": "Ada"}}')
    assert names("people") == ["people/ada.yaml", "people/out/ada.json", "people/team/bab.yml"]
    found = find(["people"], (), Path("people/out"))
    assert "1 folder of output" in found.told
    assert len(found.files) == 2


def test_links_to_folders_are_not_followed(people: Cli) -> None:
    (people.folder / "people/again").symlink_to(people.folder / "people")
    found = find(["people"])
    assert len(found.files) == 2
    assert "1 link to a folder" in found.told


def test_what_cannot_be_read_is_told_and_the_others_are_found(people: Cli) -> None:
    (people.folder / "people/gone.yaml").symlink_to("nowhere")
    found = find(["people"])
    assert [str(one) for one in found.errors] == ["There is no file people/gone.yaml."]
    assert len(found.files) == 2
