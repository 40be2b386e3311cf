"""What is said when a ``theme.toml`` is wrong: all of it, in plain words."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.diagnostics import Diagnostic

EXTENDED = 'description = "x"\nextends = "classic"\n'


def said(folder: Path, manifest: str, name: str = "mine", **files: str) -> list[str]:
    """Return what is said of a theme: what is underlined, the message and the help."""
    path = folder / name
    path.mkdir(exist_ok=True)
    (path / "theme.toml").write_text(manifest, encoding="utf-8")
    for file, text in files.items():
        (path / file.replace("_", ".")).write_text(text)
    try:
        theme.ThemeLibrary((folder,), ()).load(name)
    except ThemeError as error:
        return [one_line(found, error.texts) for found in error.diagnostics]
    return []


def one_line(found: Diagnostic, texts: Mapping[str, str]) -> str:
    """Return a diagnostic as ``theme: CV205 underlined: message | help``."""
    path = Path(found.file)
    assert path.name == "theme.toml"
    underlined = ""
    if found.span:
        line = texts[found.file].split("\n")[found.span.start.line - 1]
        underlined = f"{line[found.span.start.column - 1 : found.span.end.column - 1]}: "
    help_text = f" | {found.help}" if found.help else ""
    return f"{path.parent.name}: {found.code} {underlined}{found.message}{help_text}"


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (
            "[page]\ntop = 'x'",
            "CV205 'x': `page.top` can't be “x” | write a number from 0 to 200",
        ),
        (
            "[page]\ntop = -1",
            "CV205 -1: `page.top` can't be -1 | write a number from 0 to 200",
        ),
        (
            "[page]\ntop = nan",
            "CV205 nan: `page.top` can't be nan | write a number from 0 to 200",
        ),
        (
            "[page]\ntpo = 1",
            "CV204 tpo: there is no key `page.tpo` | did you mean `top`?",
        ),
        (
            "[page]\nxyz = 1",
            (
                "CV204 xyz: there is no key `page.xyz` | valid keys are `size`, `top`, "
                "`right`, `bottom` and `left`"
            ),
        ),
        (
            "[page]\nsize = 'A3x'",
            ("CV205 'A3x': `page.size` can't be “A3x” | It can be `A4`, `A5`, `Letter` or `Legal`"),
        ),
        (
            "[page]\nsize = 4",
            "CV205 4: `page.size` can't be 4 | It can be `A4`, `A5`, `Letter` or `Legal`",
        ),
        (
            "page = 3",
            "CV205 3: `page` can't be 3 | write a table",
        ),
        (
            "colors = []",
            "CV205 []: `colors` can't be a list | write a table",
        ),
        (
            "[colors]\nink = 'black'",
            "CV205 'black': `colors.ink` can't be “black” | write a colour like #1a4b8c",
        ),
        (
            "[colors]\nink = 3",
            "CV205 3: `colors.ink` can't be 3 | write a colour like #1a4b8c",
        ),
        (
            "[styles]\nbody = {size = 2}",
            "CV205 2: `styles.body.size` can't be 2 | write a number from 5 to 80",
        ),
        (
            "[styles]\nbody = {weight = 400.5}",
            (
                "CV205 400.5: `styles.body.weight` can't be 400.5 | write a whole number from "
                "100 to 900"
            ),
        ),
        (
            "[styles]\nbody = {tracking = 0.5}",
            "CV205 0.5: `styles.body.tracking` can't be 0.5 | write a number from 0 to 0.03",
        ),
        (
            "[styles]\nbody = {italic = 'maybe'}",
            "CV205 'maybe': `styles.body.italic` can't be “maybe” | write true or false",
        ),
        (
            "[styles]\nbody = {colour = 'x'}",
            "CV204 colour: there is no key `styles.body.colour` | did you mean `color`?",
        ),
        (
            "[styles]\nbody = {font = 'x'}",
            "CV207 'x': there is no font “x”",
        ),
        (
            "[styles]\nbody = {font = 'dispaly'}",
            "CV207 'dispaly': there is no font “dispaly” | did you mean `display`?",
        ),
        (
            "[styles]\nbody = {color = 'acent'}",
            "CV207 'acent': there is no color “acent” | did you mean `accent`?",
        ),
        (
            "[rules]\ncolor = 'red'",
            "CV207 'red': there is no color “red”",
        ),
        (
            "[layout]\ndates = 'left'",
            "CV205 'left': `layout.dates` can't be “left” | It can be `end`, `start` or `below`",
        ),
        (
            "[layout]\nsidebar = 'x'",
            "CV205 'x': `layout.sidebar` can't be “x” | write a list of quoted strings",
        ),
        (
            "[fonts.body]\nfamily = true",
            "CV205 true: `fonts.body.family` can't be true | write a quoted string",
        ),
        (
            "[fonts.body]\naxes = {opsz = 'x'}",
            "CV205 'x': `fonts.body.axes.opsz` can't be “x” | write a number",
        ),
        (
            "[fonts.body]\ngeneric = 'serf'",
            (
                "CV205 'serf': `fonts.body.generic` can't be “serf” | did you mean `serif`? It "
                "can be `serif`, `sans-serif` or `monospace`"
            ),
        ),
        (
            "[options.x]\ntype = 'number'\nhelp = ''",
            (
                "CV205 'number': `options.x.type` can't be “number” | It can be `color`, "
                "`choice`, `flag`, `text`, `map`, `sections` or `link`"
            ),
        ),
        (
            "[options.density]\ndefault = 'dense'",
            (
                "CV205 'dense': `options.density.default` can't be “dense” | it can be "
                "compact, regular, airy"
            ),
        ),
        (
            "[options.x]\ntype = 'flag'\nhelp = ''\ndefault = 'no'",
            ("CV205 'no': `options.x.default` can't be “no” | write true or false, without quotes"),
        ),
        (
            "[options.x]\ntype = 'link'\nhelp = ''\ndefault = {text = 'Home'}",
            (
                "CV205 {text = 'Home'}: `options.x.default` can't be a table | write a link text "
                "and an address: {text: Home, url: /}"
            ),
        ),
        (
            "[options.x]\ntype = 'color'\nhelp = ''\ndefault = 'red'",
            "CV205 'red': `options.x.default` can't be “red” | write a colour like #1a4b8c",
        ),
        (
            "[options.x]\ntype = 'text'\nhelp = ''\nsets = 'page.tpo'",
            "CV207 'page.tpo': there is no token `page.tpo`",
        ),
        (
            "[options.x]\ntype = 'text'\nhelp = ''\nsets = 'page.top.x'",
            "CV207 'page.top.x': there is no token `page.top.x`",
        ),
        (
            "[options.density.choices.airy]\n'styles.bdoy.size' = 9",
            "CV207 'styles.bdoy.size': there is no token `styles.bdoy.size`",
        ),
        (
            "colours = {}",
            "CV204 colours: there is no key `colours` | did you mean `colors`?",
        ),
        (
            "[colors]\n'</style>' = '#000000'",
            (
                "CV205 '</style>': “</style>” is not a name | use letters, digits, hyphens and "
                "underscores"
            ),
        ),
        (
            "[fonts.'a;b']\nfamily = 'Source Sans 3'",
            "CV205 fonts.'a;b': “a;b” is not a name | use letters, digits, hyphens and underscores",
        ),
        (
            "[fonts.body.axes]\n'op\"' = 1",
            "CV205 'op\"': “op\"” is not a name | use letters, digits, hyphens and underscores",
        ),
        (
            "[colors]\nacent = '#000000'",
            "CV207 acent: nothing uses the colour `acent` | did you mean `accent`?",
        ),
        (
            "[colors]\nsecundary = '#000000'",
            "CV207 secundary: nothing uses the colour `secundary` | did you mean `secondary`?",
        ),
    ],
)
def test_a_mistake_is_told_in_plain_words(tmp_path: Path, manifest: str, message: str) -> None:
    assert said(tmp_path, f"{EXTENDED}{manifest}\n") == [f"mine: {message}"]


def test_all_mistakes_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    manifest = f"{EXTENDED}[page]\ntop = 'x'\ntpo = 1\n[styles]\nbody = {{size = 2, weight = 1}}\n"
    assert said(tmp_path, manifest) == [
        "mine: CV205 'x': `page.top` can't be “x” | write a number from 0 to 200",
        "mine: CV204 tpo: there is no key `page.tpo` | did you mean `top`?",
        "mine: CV205 2: `styles.body.size` can't be 2 | write a number from 5 to 80",
        "mine: CV205 1: `styles.body.weight` can't be 1 | write a whole number from 100 to 900",
    ]


def test_a_mistake_is_told_of_the_file_that_it_stands_in(tmp_path: Path) -> None:
    assert said(tmp_path, f"{EXTENDED}[page]\ntop = 'x'\nleft = 'x'\n", "base")
    manifest = 'description = "x"\nextends = "base"\n[page]\nleft = "y"\nright = "y"\n'
    assert said(tmp_path, manifest) == [
        'mine: CV205 "y": `page.left` can\'t be “y” | write a number from 0 to 200',
        'mine: CV205 "y": `page.right` can\'t be “y” | write a number from 0 to 200',
        "base: CV205 'x': `page.top` can't be “x” | write a number from 0 to 200",
    ]


def test_a_theme_that_stands_alone_must_be_whole(tmp_path: Path) -> None:
    assert said(tmp_path, 'description = "x"\n[page]\ntop = 1\n') == [
        *(f"mine: CV206 `{key}` is missing" for key in ("fonts", "colors", "styles", "spaces")),
        *(f"mine: CV206 page: `page.{side}` is missing" for side in ("right", "bottom", "left")),
    ]


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
    assert said(tmp_path, manifest) == [f"mine: CV206 colors: `colors.{color}` is missing"]


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
    assert said(tmp_path, nested) == ["mine: CV203 this is nested too deeply"]
