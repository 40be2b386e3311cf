"""A theme's folder: what it takes from its base, and what is said when it is broken."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.errors import PlatformError, ThemeError, UnknownNameError
from cvkit.theme import folder as folders
from cvkit.theme import stylesheet
from cvkit.theme.theme import Face

if TYPE_CHECKING:
    from pathlib import Path

BUILT_IN = ["classic", "jekyll"]


def write(folder: Path, name: str, manifest: str = "", **files: str) -> None:
    """Write a theme that extends classic unless it says otherwise."""
    head = 'description = "x"\n' + ("" if "extends" in manifest else 'extends = "classic"\n')
    path = folder / name
    path.mkdir(parents=True, exist_ok=True)
    (path / "theme.toml").write_text(head + manifest)
    for file, text in files.items():
        (path / file.replace("_", ".")).write_text(text)


def test_the_built_in_themes_are_found_and_read() -> None:
    found = theme.available()
    assert set(BUILT_IN) <= set(found)
    for name in found:
        read = theme.load(name)
        assert read.name == name
        assert read.description.endswith(".")
        assert {"resume.html.j2", "resume.md.j2"} <= set(read.templates)


def test_a_folder_without_a_manifest_is_no_theme(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    write(tmp_path, "mine")
    assert list(theme.available((tmp_path, tmp_path / "missing"))) == [*BUILT_IN, "mine"]


def test_ones_own_theme_wins_over_a_built_in_and_an_earlier_folder_over_a_later(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write(first, "jekyll", "[page]\ntop = 1\n")
    write(second, "jekyll", "[page]\ntop = 2\n")
    assert theme.load("jekyll", folders=(first, second)).page.top == 1
    assert theme.load("jekyll", folders=(second, first)).page.top == 2
    assert theme.find("jekyll", (first,)) == first / "jekyll"
    assert theme.load("jekyll").page.top == 16


def test_tokens_are_put_over_those_of_the_base_one_by_one(tmp_path: Path) -> None:
    write(
        tmp_path,
        "mine",
        "[page]\ntop = 20\n[styles]\nbody = {size = 9}\n[colors]\nink = '#000000'\n",
    )
    mine, classic = theme.load("mine", folders=(tmp_path,)), theme.load("classic")
    assert (mine.page.top, mine.page.left) == (20, classic.page.left)
    assert (mine.styles.body.size, mine.styles.body.leading) == (9, classic.styles.body.leading)
    assert mine.colors == {**classic.colors, "ink": "#000000"}
    assert mine.spaces == classic.spaces
    assert mine.description == "x"


def test_style_sheets_add_up_and_templates_replace_each_other(tmp_path: Path) -> None:
    write(tmp_path, "one", style_css=".one {}", resume_md_j2="one")
    write(tmp_path, "two", 'extends = "one"\n', style_css=".two {}")
    two = theme.load("two", folders=(tmp_path,))
    assert two.css.endswith("\n.one {}\n.two {}")
    assert two.css.startswith(theme.load("classic").css)
    assert two.templates["resume.md.j2"] == two.templates["one/resume.md.j2"] == "one"
    assert two.templates["classic/resume.md.j2"] == theme.load("classic").templates["resume.md.j2"]


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("[page]\ntop = 'x'\n", "page.top: input should be a valid number"),
        ("[page]\ntop = -1\n", "page.top: input should be greater than or equal to 0"),
        ("[page]\ntpo = 1\n", "page.tpo: extra inputs are not permitted"),
        ("[colors]\nink = 'black'\n", "colors.ink: string should match pattern"),
        ("[styles]\nbody = {size = 2}\n", "styles.body.size: input should be greater than"),
        ("[styles]\nbody = {size = 2, weight = 1}\n", r".* \(and 1 more\)"),
        ("[styles]\nbody = {tracking = 0.5}\n", "styles.body.tracking: input should be less"),
        ("[styles]\nbody = {font = 'x'}\n", "styles.body: there is no font “x”"),
        ("[styles]\nbody = {color = 'x'}\n", "styles.body: there is no color “x”"),
        ("[options.x]\ntype = 'number'\nhelp = ''\n", "options.x.type: input should be 'color'"),
    ],
)
def test_a_wrong_token_is_named(tmp_path: Path, manifest: str, message: str) -> None:
    write(tmp_path, "mine", manifest)
    with pytest.raises(ThemeError, match=rf"^mine/theme\.toml: {message}.*\.$"):
        theme.load("mine", folders=(tmp_path,))


def test_a_theme_that_stands_alone_must_be_whole(tmp_path: Path) -> None:
    path = tmp_path / "bare"
    path.mkdir()
    (path / "theme.toml").write_text('description = "x"\n')
    with pytest.raises(ThemeError, match=r"^bare/theme.toml: page: field required \(and 4 more\)"):
        theme.load("bare", folders=(tmp_path,))


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {as_toml(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    return json.dumps(value)


@pytest.mark.parametrize("color", ["ink", "secondary", "rule", "accent"])
def test_the_colours_that_every_format_needs_must_be_there(tmp_path: Path, color: str) -> None:
    data = tomllib.loads((theme.find("classic") / "theme.toml").read_text(encoding="utf-8"))
    del data["colors"][color]
    data["colors"]["other"] = "#000000"
    for style in data["styles"].values():
        style["color"] = "other"
    (tmp_path / "mine").mkdir()
    manifest = "\n".join(f"{key} = {as_toml(value)}" for key, value in data.items())
    (tmp_path / "mine/theme.toml").write_text(manifest)
    with pytest.raises(ThemeError, match=rf"^mine/theme.toml: colors.{color} is missing\.$"):
        theme.load("mine", folders=(tmp_path,))


def test_a_manifest_that_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "mine", "\n\na = \n")
    with pytest.raises(ThemeError, match=r"^mine/theme.toml is not valid TOML: .*line 5"):
        theme.load("mine", folders=(tmp_path,))


@pytest.mark.parametrize("file", ["theme.toml", "style.css", "resume.html.j2"])
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, file: str) -> None:
    write(tmp_path, "mine")
    (tmp_path / "mine" / file).write_bytes(b"\xff\xfe")
    with pytest.raises(ThemeError, match=f"^mine/{file} cannot be read: "):
        theme.load("mine", folders=(tmp_path,))


@pytest.mark.parametrize("name", ["clasic", "../classic", "", ".", "/etc"])
def test_an_unknown_theme_is_told_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        theme.load(name)
    assert caught.value.message == f"There is no theme “{name}”."
    assert caught.value.help.startswith("The themes are classic, jekyll")


def test_an_unknown_base_is_told(tmp_path: Path) -> None:
    write(tmp_path, "mine", 'extends = "no"\n')
    with pytest.raises(UnknownNameError, match=r"^There is no theme “no”\.$"):
        theme.load("mine", folders=(tmp_path,))


def test_themes_that_extend_each_other_are_told(tmp_path: Path) -> None:
    write(tmp_path, "a", 'extends = "b"\n')
    write(tmp_path, "b", 'extends = "a"\n')
    with pytest.raises(ThemeError, match=r"^The themes extend .* in a circle: a → b → a\.$"):
        theme.load("a", folders=(tmp_path,))
    write(tmp_path, "self", 'extends = "self"\n')
    with pytest.raises(ThemeError, match=r"in a circle: self → self\.$"):
        theme.load("self", folders=(tmp_path,))


def test_a_font_that_is_not_installed_is_told_with_its_package(tmp_path: Path) -> None:
    write(tmp_path, "mine", "[fonts.body]\nfamily = 'No Such Sans'\n")
    with pytest.raises(PlatformError) as caught:
        theme.load("mine", folders=(tmp_path,))
    assert caught.value.message == "The font family No Such Sans is not installed."
    assert caught.value.help == "pip install fontpkg-no-such-sans"


def test_themes_are_found_in_a_wheel_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "cvkit"
    write(package / "themes", "inside")
    monkeypatch.setattr(folders, "__file__", str(package / "theme/folder.py"))
    assert folders.builtin_folder() == package / "themes"
    assert list(theme.available()) == ["inside"]


def test_tokens_become_css() -> None:
    classic = theme.load("classic", settings={"accent": "#abc"})
    face = Face("body", 600, italic=True)
    css = stylesheet.write(classic, [face], page="Letter")
    assert css.startswith(
        '@font-face { font-family: "cvkit-body"; font-weight: 600; font-style: italic; '
        'src: url("cvkit:font/body-600-italic"); }\n'
        "@page { size: Letter; margin: 16mm 18mm 15mm 18mm; }\n"
    )
    assert "--color-accent: #aabbcc;" in css
    assert "--space-hang: 3.6mm;" in css
    assert '.name { font-family: "cvkit-display", serif; font-size: 27pt;' in css
    assert css.endswith(classic.css)
    assert "@page { size: A4;" in stylesheet.write(classic, [])
