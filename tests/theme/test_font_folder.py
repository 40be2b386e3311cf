"""A folder fonts/: families by their own names, and one plain sentence about a broken file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tiny_font
from cvkit import theme
from cvkit.errors import ThemeError
from cvkit.theme import Face, font_folder, fonts

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli

MANIFEST = 'description = "x"\nextends = "classic"\n'


def test_no_folder_has_no_families(tmp_path: Path) -> None:
    assert font_folder.read([tmp_path / "fonts"]) == {}


def test_families_go_by_their_own_names_and_not_by_those_of_files(tmp_path: Path) -> None:
    tiny_font.put(tmp_path, "z.ttf", tiny_font.make("Alpha", "ab"))
    tiny_font.put(tmp_path, "a.OTF", tiny_font.make("Beta", "ab", weight=700, italic=True))
    tiny_font.put(tmp_path, "b.ttf", tiny_font.make("Alpha", "ab", weight=700))
    tiny_font.put(tmp_path, "notes.txt", b"not looked at")
    found = font_folder.read([tmp_path])
    assert list(found) == ["Alpha", "Beta"]
    assert [(file.path.name, file.weight) for file in found["Alpha"]] == [
        ("b.ttf", 700),
        ("z.ttf", 400),
    ]
    assert found["Beta"][0].italic
    assert font_folder.named(found, "alpha") == found["Alpha"]


def test_a_collection_has_several_families(tmp_path: Path) -> None:
    both = tiny_font.collect(tiny_font.make("One", "a"), tiny_font.make("Two", "b"))
    found = font_folder.read([tiny_font.put(tmp_path, "both.ttc", both)])
    assert [(name, file.member) for name, (file,) in found.items()] == [("One", 0), ("Two", 1)]
    assert fonts.covered(found["Two"], frozenset(map(ord, "ab"))) == {ord("b")}


def test_of_one_family_in_two_folders_the_first_counts(tmp_path: Path) -> None:
    near = tiny_font.put(tmp_path / "near", "x.ttf", tiny_font.make("Same", "a"))
    far = tiny_font.put(tmp_path / "far", "y.ttf", tiny_font.make("Same", "b"))
    (file,) = font_folder.read([near, far])["Same"]
    assert file.path.name == "x.ttf"


@pytest.mark.parametrize("suffix", ["ttf", "otf", "ttc", "otc"])
@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01\x00\x00", b"ttcf\0\2\0\0\xff\xff\xff\xff", tiny_font.make("X", "a")[:300]],
)
def test_a_broken_file_is_named(suffix: str, data: bytes, tmp_path: Path) -> None:
    folder = tiny_font.put(tmp_path / "fonts", f"broken.{suffix}", data)
    with pytest.raises(ThemeError) as caught:
        font_folder.read([folder])
    [found] = caught.value.diagnostics
    assert found.file == str(folder / f"broken.{suffix}")
    assert (found.code, found.message) == ("CV209", "this is not a valid font")


def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    tiny_font.put(tmp_path / "elsewhere", "x.ttf", tiny_font.make("X", "a"))
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/x.ttf").symlink_to(tmp_path / "elsewhere/x.ttf")
    with pytest.raises(
        ThemeError, match=r"fonts/x\.ttf: error CV209 this font is outside the folder$"
    ):
        font_folder.read([tmp_path / "fonts"])


def test_a_file_too_large_to_be_a_font_is_refused(tmp_path: Path) -> None:
    folder = tiny_font.put(tmp_path / "fonts", "large.ttf", b"")
    with (folder / "large.ttf").open("wb") as file:
        file.truncate(100_000_001)  # a hole: nothing is written
    with pytest.raises(
        ThemeError, match=r"fonts/large\.ttf: error CV209 this is larger than 100 MB$"
    ):
        font_folder.read([folder])


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    for number in range(101):
        tiny_font.put(tmp_path, f"{number}.ttf", b"")
    with pytest.raises(ThemeError, match="there are more than 100 fonts in this folder"):
        font_folder.read([tmp_path])


def test_a_family_that_the_theme_names_comes_from_the_folder(tmp_path: Path) -> None:
    folder = tiny_font.put(tmp_path / "fonts", "x.ttf", tiny_font.make("Source Sans 3", "a"))
    (file,) = theme.ThemeLibrary((), [folder]).load("classic").font_files["Source Sans 3"]
    assert file.path == folder / "x.ttf"


def test_a_theme_brings_a_family_of_its_own(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    tiny_font.put(mine / "fonts", "x.ttf", tiny_font.make("Hand Drawn", "Ada"))
    (mine / "theme.toml").write_text(f'{MANIFEST}[fonts.body]\nfamily = "Hand Drawn"\n')
    loaded = theme.ThemeLibrary([tmp_path], ()).load("mine")
    assert loaded.font_files["Hand Drawn"][0].path == mine / "fonts/x.ttf"
    cut = fonts.cut(loaded, Face("body", 400, italic=False), frozenset(map(ord, "Ada")))
    assert cut.startswith(b"\x00\x01\x00\x00")


def test_what_extends_a_theme_has_its_fonts(tmp_path: Path) -> None:
    tiny_font.put(tmp_path / "base/fonts", "x.ttf", tiny_font.make("Hand Drawn", "Ada"))
    (tmp_path / "base/theme.toml").write_text(MANIFEST)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text('description = "x"\nextends = "base"\n')
    assert list(theme.ThemeLibrary([tmp_path], ()).load("mine").own_families) == ["Hand Drawn"]


def test_a_broken_font_beside_the_resume_is_one_message(person: Cli) -> None:
    person.write("fonts/broken.ttf", b"nothing")
    outcome = person("export", "pdf")
    assert outcome.code
    assert "error[CV209]: this is not a valid font\n --> fonts/broken.ttf\n" in outcome.err
    assert "Traceback" not in outcome.err
    assert "resume.pdf" not in person.files()


def test_fonts_beside_the_resume_serve_on_the_command_line(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: 林 愛}\n")
    cvkit.write("fonts/x.ttf", tiny_font.make("Boxes", "林愛"))
    outcome = cvkit("export", "pdf,html")
    assert (outcome.code, "CV30" in outcome.err) == (0, False)
    assert "cvkit-boxes" in cvkit.files()["resume.html"].decode()


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/x.ttf").symlink_to(tmp_path / "gone.ttf")
    with pytest.raises(
        ThemeError, match=r"fonts/x\.ttf: error CV209 this is a broken symbolic link$"
    ):
        font_folder.read([tmp_path / "fonts"])


def test_a_folder_that_is_a_link_to_another_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/fonts").symlink_to("../elsewhere")
    with pytest.raises(ThemeError, match="this folder is a link to another place"):
        font_folder.read([tmp_path / "mine/fonts"])
