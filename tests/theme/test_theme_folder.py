"""A theme's folder: what it takes from its base, and what is said when it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.errors import PlatformError, ThemeError, UnknownNameError
from cvkit.exporters import markdown
from cvkit.theme import locations, stylesheet, templates
from cvkit.theme.theme import Face

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf

BUILT_IN = [
    "academic", "classic", "compact", "executive", "jekyll", "minimal", "modern", "sidebar",
]  # fmt: skip


def write(folder: Path, name: str, manifest: str = "", **files: str) -> None:
    """Write a theme that extends classic unless it says otherwise."""
    head = 'description = "x"\n' + ("" if "extends" in manifest else 'extends = "classic"\n')
    path = folder / name
    path.mkdir(parents=True, exist_ok=True)
    (path / "theme.toml").write_text(head + manifest)
    for file, text in files.items():
        (path / file.replace("_", ".")).write_text(text)


def test_the_built_in_themes_are_found_and_read() -> None:
    found = theme.built_in().available()
    assert set(BUILT_IN) <= set(found)
    for name in found:
        read = theme.built_in().load(name)
        assert read.name == name
        assert read.description.endswith(".")
        assert {"resume.html.j2", "resume.md.j2"} <= set(read.templates)


def test_a_folder_without_a_manifest_is_no_theme(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    write(tmp_path, "mine")
    assert list(theme.ThemeLibrary((tmp_path, tmp_path / "missing"), ()).available()) == sorted(
        [*BUILT_IN, "mine"]
    )


def test_ones_own_theme_wins_over_a_built_in_and_an_earlier_folder_over_a_later(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write(first, "jekyll", "[page]\ntop = 1\n")
    write(second, "jekyll", "[page]\ntop = 2\n")
    assert theme.ThemeLibrary((first, second), ()).load("jekyll").page.top == 1
    assert theme.ThemeLibrary((second, first), ()).load("jekyll").page.top == 2
    assert theme.ThemeLibrary((first,), ()).find("jekyll") == first / "jekyll"
    assert theme.built_in().load("jekyll").page.top == 16


def test_tokens_are_put_over_those_of_the_base_one_by_one(tmp_path: Path) -> None:
    write(
        tmp_path,
        "mine",
        "[page]\ntop = 20\n[styles]\nbody = {size = 9}\n[colors]\nink = '#000000'\n",
    )
    mine, classic = (
        theme.ThemeLibrary((tmp_path,), ()).load("mine"),
        theme.built_in().load("classic"),
    )
    assert (mine.page.top, mine.page.left) == (20, classic.page.left)
    assert (mine.styles.body.size, mine.styles.body.leading) == (9, classic.styles.body.leading)
    assert mine.colors == {**classic.colors, "ink": "#000000"}
    assert mine.spaces == classic.spaces
    assert mine.description == "x"


def test_style_sheets_add_up_and_templates_replace_each_other(tmp_path: Path) -> None:
    write(tmp_path, "one", style_css=".one {}", resume_md_j2="one")
    write(tmp_path, "two", 'extends = "one"\n', style_css=".two {}")
    two = theme.ThemeLibrary((tmp_path,), ()).load("two")
    assert two.css.endswith("\n.one {}\n.two {}")
    assert two.css.startswith(theme.built_in().load("classic").css)
    assert two.templates["resume.md.j2"] == two.templates["one/resume.md.j2"] == "one"
    assert (
        two.templates["classic/resume.md.j2"]
        == theme.built_in().load("classic").templates["resume.md.j2"]
    )


def test_a_manifest_that_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "mine", "\n\na = \n")
    with pytest.raises(ThemeError, match=r"^mine/theme.toml is not valid TOML: .*line 5"):
        theme.ThemeLibrary((tmp_path,), ()).load("mine")


@pytest.mark.parametrize("file", ["theme.toml", "style.css", "resume.html.j2"])
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, file: str) -> None:
    write(tmp_path, "mine")
    (tmp_path / "mine" / file).write_bytes(b"\xff\xfe")
    with pytest.raises(ThemeError, match=f"^mine/{file} is not text in UTF-8"):
        theme.ThemeLibrary((tmp_path,), ()).load("mine")


@pytest.mark.parametrize("name", ["clasic", "../classic", "", ".", "/etc"])
def test_an_unknown_theme_is_told_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        theme.built_in().load(name)
    assert caught.value.message == f"There is no theme “{name}”."
    assert caught.value.help.startswith(f"The themes are {', '.join(BUILT_IN)}")


def test_an_unknown_base_is_told_with_the_theme_that_extends_it(tmp_path: Path) -> None:
    write(tmp_path, "mine", 'extends = "no"\n')
    write(tmp_path, "other", 'extends = "mine"\n')
    with pytest.raises(ThemeError) as caught:
        theme.ThemeLibrary((tmp_path,), ()).load("other")
    assert caught.value.message == "There is no theme “no”, which mine extends."
    assert caught.value.help == (
        f"The themes are {', '.join(sorted([*BUILT_IN, 'mine', 'other']))}."
    )


@pytest.mark.parametrize("base", ["3", "[]", "{a = 1}"])
def test_a_base_that_is_no_name_is_told(tmp_path: Path, base: str) -> None:
    write(tmp_path, "mine", f"extends = {base}\n")
    with pytest.raises(ThemeError, match=r"^mine/theme.toml: extends: write a theme's name in q"):
        theme.ThemeLibrary((tmp_path,), ()).load("mine")


def test_ones_own_classic_may_extend_classic(tmp_path: Path, document_of: DocumentOf) -> None:
    write(
        tmp_path,
        "classic",
        'extends = "classic"\n[page]\ntop = 1\n',
        style_css=".own {}",
        resume_md_j2='{% extends "classic/resume.md.j2" %}{% block page %}own{% endblock %}',
    )
    own, built_in = (
        theme.ThemeLibrary((tmp_path,), ()).load("classic"),
        theme.built_in().load("classic"),
    )
    assert (own.page.top, own.page.left) == (1, built_in.page.left)
    assert own.css == f"{built_in.css}\n.own {{}}"
    assert own.templates["classic/resume.md.j2"] == built_in.templates["resume.md.j2"]
    assert markdown.export(document_of("basics: {name: A}"), own).data == b"own\n"
    assert (built_in.is_built_in, own.is_built_in) == (True, False)


def test_a_theme_may_extend_ones_own_classic_that_extends_another(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    block = (
        '{%% extends "classic/resume.md.j2" %%}{%% block page %%}%s{{ super() }}{%% endblock %%}'
    )
    base = "{% block page %}base{% endblock %}"
    write(second, "classic", resume_md_j2=base)
    write(first, "classic", 'extends = "classic"\n', resume_md_j2=block % "own ")
    write(first, "mine", 'extends = "classic"\n', resume_md_j2=block % "mine ")
    mine = theme.ThemeLibrary((first, second), ()).load("mine")
    assert templates.render(mine, "resume.md.j2") == "mine own base"


def test_a_built_in_theme_extends_built_in_themes_alone(tmp_path: Path) -> None:
    write(tmp_path, "classic", 'extends = "jekyll"\n[page]\ntop = 1\n')
    own = theme.ThemeLibrary((tmp_path,), ()).load("classic")
    assert (own.page.top, own.page.left) == (1, 18)
    assert "front_matter" in own.options
    jekyll = theme.ThemeLibrary((tmp_path,), ()).load("jekyll")
    assert (jekyll.page.top, jekyll.is_built_in) == (16, True)


def test_a_theme_is_built_in_only_if_all_that_it_extends_is(tmp_path: Path) -> None:
    write(tmp_path, "mine")
    for name in ("jekyll", "linked"):
        (tmp_path / name).symlink_to(theme.built_in().find("jekyll"))
    write(tmp_path, "classic", 'extends = "classic"\n')
    found = {
        name: theme.ThemeLibrary((tmp_path,), ()).load(name)
        for name in ("mine", "jekyll", "linked")
    }
    assert {name: one.is_built_in for name, one in found.items()} == {
        "mine": False, "jekyll": False, "linked": False,
    }  # fmt: skip
    assert theme.built_in().load("jekyll").is_built_in


def test_themes_that_extend_each_other_are_told(tmp_path: Path) -> None:
    write(tmp_path, "a", 'extends = "b"\n')
    write(tmp_path, "b", 'extends = "a"\n')
    with pytest.raises(ThemeError, match=r"^The themes extend .* in a circle: a → b → a\.$"):
        theme.ThemeLibrary((tmp_path,), ()).load("a")
    write(tmp_path, "self", 'extends = "self"\n')
    with pytest.raises(ThemeError, match=r"in a circle: self → self\.$"):
        theme.ThemeLibrary((tmp_path,), ()).load("self")
    write(tmp_path, "classic", 'extends = "b"\n')
    with pytest.raises(ThemeError, match=r"in a circle: b → a → b\.$"):
        theme.ThemeLibrary((tmp_path,), ()).load("classic")


def test_a_theme_that_extends_too_many_is_told(tmp_path: Path) -> None:
    for number in range(12):
        write(tmp_path, f"t{number}", f'extends = "t{number + 1}"\n')
    with pytest.raises(ThemeError, match=r"^The theme t0 extends more than 8 others\.$"):
        theme.ThemeLibrary((tmp_path,), ()).load("t0")


def test_an_option_of_another_type_has_nothing_of_the_bases(tmp_path: Path) -> None:
    write(tmp_path, "mine", "[options.density]\ntype = 'flag'\nhelp = ''\n")
    density = theme.ThemeLibrary((tmp_path,), ()).manifest("mine").options["density"]
    assert (density.default, density.choices) == (None, {})
    write(tmp_path, "mine", "[options.density]\ntype = 'choice'\ndefault = 'airy'\n")
    density = theme.ThemeLibrary((tmp_path,), ()).manifest("mine").options["density"]
    assert (density.default, set(density.choices)) == ("airy", {"compact", "regular", "airy"})


def test_a_font_that_is_not_installed_is_told_with_what_may_have_it(tmp_path: Path) -> None:
    write(tmp_path, "mine", "[fonts.body]\nfamily = 'No Such Sans'\n")
    with pytest.raises(PlatformError) as caught:
        theme.ThemeLibrary((tmp_path,), ()).load("mine")
    assert caught.value.message == "The font family No Such Sans is not installed."
    assert caught.value.help == (
        "Put its files into a folder fonts/, or pip install fontpkg-no-such-sans, "
        "if there is such a package."
    )


def test_themes_are_found_in_a_wheel_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "cvkit"
    write(package / "themes", "inside")
    monkeypatch.setattr(locations, "__file__", str(package / "theme/places.py"))
    assert locations.builtin_folder() == package / "themes"
    assert list(theme.built_in().available()) == ["inside"]


def test_tokens_become_css() -> None:
    classic = theme.built_in().load("classic", settings={"accent": "#abc"}, page="Letter")
    face = Face("body", 600, italic=True)
    css = stylesheet.write(classic, [face]).text
    assert css.startswith(
        '@font-face { font-family: "cvkit-body"; font-weight: 600; font-style: italic; '
        'src: url("cvkit:font/body-600-italic"); }\n'
        "@page { size: Letter; margin: 16mm 18mm 15mm 18mm; }\n"
    )
    assert "--color-accent: #aabbcc;" in css
    assert "--space-hang: 3.6mm;" in css
    assert '.name { font-family: "cvkit-display", serif; font-size: 27pt;' in css
    assert css.endswith(classic.css)
    assert "@page { size: A4;" in stylesheet.write(theme.built_in().load("classic"), []).text
