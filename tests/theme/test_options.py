"""A theme's options: what a person writes, and what the theme makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.diagnostics import codes
from cvkit.theme.options import OptionError

if TYPE_CHECKING:
    from pathlib import Path


MANIFEST = """\
description = "x"
extends = "classic"

[options.tint]
type = "color"
help = "A colour."
default = "#ffffff"

[options.loud]
type = "flag"
help = "Whether."
default = false

[options.words]
type = "map"
help = "Names and texts."
default = {}

[options.marks]
type = "sections"
help = "Texts by section."
default = {}

[options.back]
type = "link"
help = "A link."
default = {}

[options.sign]
type = "text"
help = "A text."

[options.size]
type = "choice"
help = "How large."
default = "small"

[options.size.choices.small]
[options.size.choices.large]
"styles.body.size" = 14
"page.top" = 30
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text(MANIFEST)
    return tmp_path


SHARED = {
    *("fonts", "page", "dates", "roles", "rules", "contacts", "page_numbers", "embed_fonts"),
    *("lengths", "levels", "qr"),
}


def test_defaults(folder: Path) -> None:
    options = theme.ThemeLibrary((folder,), ()).load("mine").options
    own = {name: value for name, value in options.items() if name not in SHARED}
    assert options.keys() >= SHARED
    assert own == {
        "accent": None, "density": "regular", "tint": "#ffffff", "loud": False, "words": {},
        "marks": {}, "back": {}, "sign": None, "size": "small",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("option", "written", "value"),
    [
        ("tint", "#1A4B8C", "#1a4b8c"),
        ("tint", "#abc", "#aabbcc"),
        ("loud", "true", True),
        ("loud", "Yes", True),
        ("loud", "on", True),
        ("loud", "no", False),
        ("loud", "0", False),
        ("words", {"a": "b"}, {"a": "b"}),
        ("marks", {"work": "b"}, {"work": "b"}),
        ("back", {"text": "Home", "url": "/"}, {"text": "Home", "url": "/"}),
        ("back", {}, {}),
        ("sign", "no", "no"),
        ("size", "large", "large"),
        ("size", "Large", "large"),
    ],
)
def test_a_value_has_its_options_type(
    folder: Path, option: str, written: object, value: object
) -> None:
    mine = theme.ThemeLibrary((folder,), ()).load("mine", settings={option: written})
    assert mine.options[option] == value


@pytest.mark.parametrize(
    ("option", "written", "help_text"),
    [
        ("tint", "red", "write a colour like #1a4b8c"),
        ("tint", "#12345", "write a colour like #1a4b8c"),
        ("tint", "#1a4b8c\n", "write a colour like #1a4b8c"),
        ("tint", "#000; } * { color: red", "write a colour like #1a4b8c"),
        ("tint", {"a": "b"}, "write a colour like #1a4b8c"),
        ("loud", "loudly", "write true or false"),
        ("loud", [], "write true or false"),
        ("words", "a", "write a mapping of names to text: {name: text}"),
        ("words", {"a": {"b": "c"}}, "write a mapping of names to text: {name: text}"),
        ("marks", "a", "write a mapping of sections to text: {work: text}"),
        ("back", "/", "write a link text and an address: {text: Home, url: /}"),
        ("sign", ["x"], "write text"),
        ("size", "huge", "it can be small, large"),
    ],
)
def test_a_value_of_another_type_is_refused(
    folder: Path, option: str, written: object, help_text: str
) -> None:
    with pytest.raises(OptionError) as caught:
        theme.ThemeLibrary((folder,), ()).load("mine", settings={option: written})
    [found] = caught.value.diagnostics
    assert found == codes.BAD_THEME_OPTION.at(
        (option,), f"“{written}” is not valid for the option {option}", help_text
    )


def test_all_wrong_options_are_told_at_once(folder: Path) -> None:
    with pytest.raises(OptionError) as caught:
        theme.ThemeLibrary((folder,), ()).load(
            "mine", settings={"lout": "x", "z": "x", "tint": "red"}
        )
    assert caught.value.diagnostics[0].message == "the theme mine has no option `lout`"
    assert [(found.code, found.route, found.help) for found in caught.value.diagnostics] == [
        ("CV201", ("lout",), "did you mean `loud`?"),
        (
            "CV201",
            ("z",),
            f"it has {', '.join(theme.ThemeLibrary((folder,), ()).load('mine').options)}",
        ),
        ("CV202", ("tint",), "write a colour like #1a4b8c"),
    ]


def test_an_option_sets_its_tokens(folder: Path) -> None:
    small = theme.ThemeLibrary((folder,), ()).load("mine")
    large = theme.ThemeLibrary((folder,), ()).load(
        "mine", settings={"size": "large", "accent": "#123456"}
    )
    assert (small.styles.body.size, small.page.top) == (10.2, 16)
    assert (large.styles.body.size, large.page.top) == (14, 30)
    assert (small.colors["accent"], large.colors["accent"]) == ("#1f4e79", "#123456")


def test_hints_are_for_the_themes_that_take_them(folder: Path) -> None:
    mine = theme.ThemeLibrary((folder,), ()).load("mine", hints={"loud": "yes", "header": "no"})
    assert mine.options["loud"] is True
    assert "header" not in mine.options
    mine = theme.ThemeLibrary((folder,), ()).load("mine", hints={"loud": "perhaps", "size": {}})
    assert (mine.options["loud"], mine.options["size"]) == (False, "small")


def test_a_setting_wins_over_a_hint(folder: Path) -> None:
    mine = theme.ThemeLibrary((folder,), ()).load(
        "mine", settings={"loud": "no"}, hints={"loud": "yes"}
    )
    assert mine.options["loud"] is False
