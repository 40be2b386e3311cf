"""A theme over its bases: tokens, style sheets, options."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import BUILT_IN_THEMES, write_theme
from cvkit import theme
from cvkit.errors import ThemeError
from cvkit.exporters import markdown
from cvkit.theme import templates

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf


def test_tokens_are_put_over_those_of_the_base_one_by_one(tmp_path: Path) -> None:
    write_theme(
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
    write_theme(tmp_path, "one", style_css=".one {}", resume_md_j2="one")
    write_theme(tmp_path, "two", 'extends = "one"\n', style_css=".two {}")
    two = theme.ThemeLibrary((tmp_path,), ()).load("two")
    assert two.css.endswith("\n.one {}\n.two {}")
    assert two.css.startswith(theme.built_in().load("classic").css)
    assert two.templates["resume.md.j2"] == two.templates["one/resume.md.j2"] == "one"
    assert (
        two.templates["classic/resume.md.j2"]
        == theme.built_in().load("classic").templates["resume.md.j2"]
    )


def test_an_unknown_base_is_told_with_the_theme_that_extends_it(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine", 'extends = "no"\n')
    write_theme(tmp_path, "other", 'extends = "mine"\n')
    with pytest.raises(ThemeError) as caught:
        theme.ThemeLibrary((tmp_path,), ()).load("other")
    [found] = caught.value.diagnostics
    assert (found.code, found.message) == ("CV208", "there is no theme “no”, which mine extends")
    assert found.help == f"the themes are {', '.join(sorted([*BUILT_IN_THEMES, 'mine', 'other']))}"
    assert found.file == str(tmp_path / "mine/theme.toml")
    assert found.span
    assert (
        caught.value.texts[found.file].splitlines()[found.span.start.line - 1] == 'extends = "no"'
    )


@pytest.mark.parametrize("base", ["3", "[]", "{a = 1}"])
def test_a_base_that_is_no_name_is_told(tmp_path: Path, base: str) -> None:
    write_theme(tmp_path, "mine", f"extends = {base}\n")
    with pytest.raises(
        ThemeError, match=r"mine/theme.toml:.*: error CV205 `extends` should be a theme's name$"
    ):
        theme.ThemeLibrary((tmp_path,), ()).load("mine")


def test_ones_own_classic_may_extend_classic(tmp_path: Path, document_of: DocumentOf) -> None:
    write_theme(
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
    write_theme(second, "classic", resume_md_j2=base)
    write_theme(first, "classic", 'extends = "classic"\n', resume_md_j2=block % "own ")
    write_theme(first, "mine", 'extends = "classic"\n', resume_md_j2=block % "mine ")
    mine = theme.ThemeLibrary((first, second), ()).load("mine")
    assert templates.render(mine, "resume.md.j2") == "mine own base"


def test_a_built_in_theme_extends_built_in_themes_alone(tmp_path: Path) -> None:
    write_theme(tmp_path, "classic", 'extends = "jekyll"\n[page]\ntop = 1\n')
    own = theme.ThemeLibrary((tmp_path,), ()).load("classic")
    assert (own.page.top, own.page.left) == (1, 18)
    assert "front_matter" in own.options
    jekyll = theme.ThemeLibrary((tmp_path,), ()).load("jekyll")
    assert (jekyll.page.top, jekyll.is_built_in) == (16, True)


def test_a_theme_is_built_in_only_if_all_that_it_extends_is(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine")
    for name in ("jekyll", "linked"):
        (tmp_path / name).symlink_to(theme.built_in().find("jekyll"))
    write_theme(tmp_path, "classic", 'extends = "classic"\n')
    found = {
        name: theme.ThemeLibrary((tmp_path,), ()).load(name)
        for name in ("mine", "jekyll", "linked")
    }
    assert {name: one.is_built_in for name, one in found.items()} == {
        "mine": False, "jekyll": False, "linked": False,
    }  # fmt: skip
    assert theme.built_in().load("jekyll").is_built_in


def test_themes_that_extend_each_other_are_told(tmp_path: Path) -> None:
    write_theme(tmp_path, "a", 'extends = "b"\n')
    write_theme(tmp_path, "b", 'extends = "a"\n')
    with pytest.raises(
        ThemeError, match=r"/b/theme.toml:.* the themes extend .* in a cycle: a → b → a$"
    ):
        theme.ThemeLibrary((tmp_path,), ()).load("a")
    write_theme(tmp_path, "self", 'extends = "self"\n')
    with pytest.raises(ThemeError, match=r"in a cycle: self → self$"):
        theme.ThemeLibrary((tmp_path,), ()).load("self")
    write_theme(tmp_path, "classic", 'extends = "b"\n')
    with pytest.raises(ThemeError, match=r"in a cycle: b → a → b$"):
        theme.ThemeLibrary((tmp_path,), ()).load("classic")


def test_a_theme_that_extends_too_many_is_told(tmp_path: Path) -> None:
    for number in range(12):
        write_theme(tmp_path, f"t{number}", f'extends = "t{number + 1}"\n')
    with pytest.raises(
        ThemeError, match=r"t7/theme.toml:.* the theme t0 has more than 8 levels of base themes$"
    ):
        theme.ThemeLibrary((tmp_path,), ()).load("t0")


def test_an_option_of_another_type_has_nothing_of_the_bases(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine", "[options.density]\ntype = 'flag'\nhelp = ''\n")
    density = theme.ThemeLibrary((tmp_path,), ()).manifest("mine").options["density"]
    assert (density.default, density.choices) == (None, {})
    write_theme(tmp_path, "mine", "[options.density]\ntype = 'choice'\ndefault = 'airy'\n")
    density = theme.ThemeLibrary((tmp_path,), ()).manifest("mine").options["density"]
    assert (density.default, set(density.choices)) == ("airy", {"compact", "regular", "airy"})


@pytest.mark.parametrize("file", ["theme.toml", "style.css", "resume.html.j2", "resume.md.j2"])
def test_a_file_of_a_theme_is_never_one_of_another_folder(tmp_path: Path, file: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text('description = "x"\n')
    write_theme(tmp_path / "themes", "mine")
    path = tmp_path / "themes/mine" / file
    path.unlink(missing_ok=True)
    path.symlink_to("../../secret")
    with pytest.raises(ThemeError) as caught:
        theme.ThemeLibrary((tmp_path / "themes",), ()).load("mine")
    [found] = caught.value.diagnostics
    assert (found.code, found.file) == ("CV209", str(path))
    assert found.message == "this file is outside the theme's folder"


def test_a_link_within_the_folder_of_a_theme_is_followed(tmp_path: Path) -> None:
    write_theme(tmp_path / "real", "mine", **{"plain.css": ".plain {}"})
    (tmp_path / "real/mine/style.css").symlink_to("plain.css")
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes/mine").symlink_to("../real/mine")
    mine = theme.ThemeLibrary((tmp_path / "themes",), ()).load("mine")
    assert mine.css.endswith("\n.plain {}")


@pytest.mark.parametrize("file", ["theme.toml", "style.css", "resume.html.j2", "resume.md.j2"])
def test_a_file_of_a_theme_has_a_limit(tmp_path: Path, file: str) -> None:
    write_theme(tmp_path, "mine")
    with (tmp_path / "mine" / file).open("ab") as grown:
        grown.truncate(1_000_000_000_000)  # sparse: it takes no room
    with pytest.raises(ThemeError) as caught:
        theme.ThemeLibrary((tmp_path,), ()).load("mine")
    [found] = caught.value.diagnostics
    assert found.message == "this file is larger than 1 MB"


def test_a_loop_of_links_is_no_theme(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine")
    (tmp_path / "mine/theme.toml").unlink()
    (tmp_path / "mine/theme.toml").symlink_to("theme.toml")
    assert "mine" not in theme.ThemeLibrary((tmp_path,), ()).available()


def test_the_themes_for_long_lists_number_publications_and_print_each_as_a_paragraph() -> None:
    looks = {name: theme.built_in().load(name).layout for name in BUILT_IN_THEMES}
    compact = {name for name, look in looks.items() if look.publications == "compact"}
    assert compact == {"academic", "compact"}
    assert {name for name, look in looks.items() if "publications" in look.numbered} == compact
