"""What is said when a ``theme.toml`` is wrong: all of it, in plain words."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from pathlib import Path

EXTENDED = 'description = "x"\nextends = "classic"\n'


def said(folder: Path, manifest: str, name: str = "mine", **files: str) -> list[str]:
    """Return the lines that are printed of a theme; none if nothing is wrong with it."""
    path = folder / name
    path.mkdir(exist_ok=True)
    (path / "theme.toml").write_text(manifest, encoding="utf-8")
    for file, text in files.items():
        (path / file.replace("_", ".")).write_text(text)
    try:
        theme.ThemeLibrary((folder,), ()).load(name)
    except ThemeError as error:
        return [line.strip() for line in error.message.splitlines()]
    return []


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("[page]\ntop = 'x'", "page.top: write a number from 0 to 200, and not “x”."),
        ("[page]\ntop = -1", "page.top: write a number from 0 to 200, and not -1."),
        ("[page]\ntop = nan", "page.top: write a number from 0 to 200, and not nan."),
        ("[page]\ntpo = 1", "page.tpo: there is no such key; did you mean `top`?"),
        (
            "[page]\nxyz = 1",
            (
                "page.xyz: there is no such key; the keys here are "
                "`size`, `top`, `right`, `bottom`, `left`."
            ),
        ),
        (
            "[page]\nsize = 'A3x'",
            "page.size: it cannot be “A3x”; it can be `A4`, `A5`, `Letter` or `Legal`.",
        ),
        (
            "[page]\nsize = 'a4'",
            (
                "page.size: it cannot be “a4”; "
                "did you mean `A4`? It can be `A4`, `A5`, `Letter` or `Legal`."
            ),
        ),
        (
            "[page]\nsize = 4",
            "page.size: it cannot be 4; it can be `A4`, `A5`, `Letter` or `Legal`.",
        ),
        ("page = 3", "page: write a table, and not 3."),
        ("colors = []", "colors: write a table, and not a list."),
        ("[colors]\nink = 'black'", "colors.ink: write a colour as #1a4b8c, and not “black”."),
        ("[colors]\nink = 3", "colors.ink: write a colour as #1a4b8c, and not 3."),
        (
            "[styles]\nbody = {size = 2}",
            "styles.body.size: write a number from 5 to 80, and not 2.",
        ),
        (
            "[styles]\nbody = {weight = 400.5}",
            "styles.body.weight: write a whole number from 100 to 900, and not 400.5.",
        ),
        (
            "[styles]\nbody = {tracking = 0.5}",
            "styles.body.tracking: write a number from 0 to 0.03, and not 0.5.",
        ),
        (
            "[styles]\nbody = {italic = 'maybe'}",
            "styles.body.italic: write true or false, and not “maybe”.",
        ),
        (
            "[styles]\nbody = {colour = 'x'}",
            "styles.body.colour: there is no such key; did you mean `color`?",
        ),
        ("[styles]\nbody = {font = 'x'}", "styles.body: there is no font “x”."),
        (
            "[styles]\nbody = {font = 'dispaly'}",
            "styles.body: there is no font “dispaly”; did you mean `display`?",
        ),
        (
            "[styles]\nbody = {color = 'acent'}",
            "styles.body: there is no color “acent”; did you mean `accent`?",
        ),
        ("[rules]\ncolor = 'red'", "rules.color: there is no color “red”."),
        (
            "[layout]\ndates = 'left'",
            "layout.dates: it cannot be “left”; it can be `end`, `start` or `below`.",
        ),
        (
            "[layout]\nsidebar = 'x'",
            "layout.sidebar: write a list of texts in quotes, and not “x”.",
        ),
        ("[fonts.body]\nfamily = true", "fonts.body.family: write a text in quotes, and not true."),
        (
            "[fonts.body]\naxes = {opsz = 'x'}",
            "fonts.body.axes.opsz: write a number, and not “x”.",
        ),
        (
            "[fonts.body]\ngeneric = 'serf'",
            (
                "fonts.body.generic: it cannot be “serf”; "
                "did you mean `serif`? It can be `serif`, `sans-serif` or `monospace`."
            ),
        ),
        (
            "[options.x]\ntype = 'number'\nhelp = ''",
            (
                "options.x.type: it cannot be “number”; "
                "it can be `color`, `choice`, `flag`, `text`, `map`, `sections` or `link`."
            ),
        ),
        (
            "[options.density]\ndefault = 'dense'",
            "options.density.default: it is one of compact, regular, airy.",
        ),
        (
            "[options.x]\ntype = 'flag'\nhelp = ''\ndefault = 'no'",
            "options.x.default: write true or false, without quotes.",
        ),
        (
            "[options.x]\ntype = 'link'\nhelp = ''\ndefault = {text = 'Home'}",
            "options.x.default: write a text and where it leads: {text: Home, url: /}.",
        ),
        (
            "[options.x]\ntype = 'color'\nhelp = ''\ndefault = 'red'",
            "options.x.default: write a colour as #1a4b8c.",
        ),
        (
            "[options.x]\ntype = 'text'\nhelp = ''\nsets = 'page.tpo'",
            "options.x.sets: there is no token `page.tpo`.",
        ),
        (
            "[options.x]\ntype = 'text'\nhelp = ''\nsets = 'page.top.x'",
            "options.x.sets: there is no token `page.top.x`.",
        ),
        (
            "[options.density.choices.airy]\n'styles.bdoy.size' = 9",
            "options.density.choices.airy: there is no token `styles.bdoy.size`.",
        ),
        ("colours = {}", "colours: there is no such key; did you mean `colors`?"),
        (
            "[colors]\nacent = '#000000'",
            "colors.acent: nothing uses this colour; did you mean `accent`?",
        ),
        (
            "[colors]\nsecundary = '#000000'",
            "colors.secundary: nothing uses this colour; did you mean `secondary`?",
        ),
    ],
)
def test_a_mistake_is_told_in_plain_words(tmp_path: Path, manifest: str, message: str) -> None:
    assert said(tmp_path, f"{EXTENDED}{manifest}\n") == [f"mine/theme.toml: {message}"]


def test_all_mistakes_are_told_a_line_each(tmp_path: Path) -> None:
    manifest = f"{EXTENDED}[page]\ntop = 'x'\ntpo = 1\n[styles]\nbody = {{size = 2, weight = 1}}\n"
    assert said(tmp_path, manifest) == [
        "mine/theme.toml: page.top: write a number from 0 to 200, and not “x”.",
        "mine/theme.toml: page.tpo: there is no such key; did you mean `top`?",
        "mine/theme.toml: styles.body.size: write a number from 5 to 80, and not 2.",
        "mine/theme.toml: styles.body.weight: write a whole number from 100 to 900, and not 1.",
    ]


def test_a_mistake_is_told_of_the_file_that_it_stands_in(tmp_path: Path) -> None:
    assert said(tmp_path, f"{EXTENDED}[page]\ntop = 'x'\nleft = 'x'\n", "base")
    manifest = 'description = "x"\nextends = "base"\n[page]\nleft = "y"\nright = "y"\n'
    assert said(tmp_path, manifest) == [
        "base/theme.toml: page.top: write a number from 0 to 200, and not “x”.",
        "mine/theme.toml: page.right: write a number from 0 to 200, and not “y”.",
        "mine/theme.toml: page.left: write a number from 0 to 200, and not “y”.",
    ]


def test_a_theme_that_stands_alone_must_be_whole(tmp_path: Path) -> None:
    assert said(tmp_path, 'description = "x"\n[page]\ntop = 1\n') == [
        f"mine/theme.toml: {key} is missing."
        for key in (
            "page.right", "page.bottom", "page.left", "fonts", "colors", "styles", "spaces",
        )
    ]  # fmt: skip


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {as_toml(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    return json.dumps(value)


@pytest.mark.parametrize("color", ["ink", "secondary", "rule", "accent"])
def test_the_colours_that_every_format_needs_must_be_there(tmp_path: Path, color: str) -> None:
    data = tomllib.loads(
        (theme.built_in().find("classic") / "theme.toml").read_text(encoding="utf-8")
    )
    del data["colors"][color], data["options"]
    data["colors"]["other"] = "#000000"
    for style in data["styles"].values():
        style["color"] = "other"
    manifest = "\n".join(f"{key} = {as_toml(value)}" for key, value in data.items())
    assert said(tmp_path, manifest) == [f"mine/theme.toml: colors.{color} is missing."]


@pytest.mark.parametrize(
    ("more", "files"),
    [
        ("", {}),
        ("[styles]\nbody = {color = 'acent'}\n", {}),
        ("", {"style_css": "h1 { color: var(--color-acent); }"}),
        ("", {"resume_md_j2": "{{ theme.colors.acent }}"}),
        ("", {"resume_md_j2": "{{ theme.colors['acent'] }}"}),
    ],
)
def test_any_other_colour_is_allowed_and_so_is_one_that_is_used(
    tmp_path: Path, more: str, files: dict[str, str]
) -> None:
    misspelt = "acent = '#000000'\n" if more or files else ""
    others = "sea = '#000000'\naccent-2 = '#000000'\nrules = '#000000'\n"
    assert said(tmp_path, f"{EXTENDED}[colors]\n{others}{misspelt}{more}", **files) == []


def test_a_manifest_of_a_thousand_brackets_is_told(tmp_path: Path) -> None:
    nested = f"{EXTENDED}a = {'[' * 9999}"
    assert said(tmp_path, nested) == ["mine/theme.toml is nested too deeply."]
