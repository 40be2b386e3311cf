"""A theme's options: what a person writes, and what the theme makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import selection, source, theme
from cvkit.errors import ThemeError, UnknownNameError
from cvkit.model.export import SECTIONS
from cvkit.theme import theme_selection
from cvkit.theme.options import OptionError

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.model import Resume

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


SHARED = {"fonts", "page", "dates", "roles", "rules", "contacts", "page_numbers", "embed_fonts"}


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
        ("tint", "red", "write a colour as #1a4b8c"),
        ("tint", "#12345", "write a colour as #1a4b8c"),
        ("tint", "#1a4b8c\n", "write a colour as #1a4b8c"),
        ("tint", "#000; } * { color: red", "write a colour as #1a4b8c"),
        ("tint", {"a": "b"}, "write a colour as #1a4b8c"),
        ("loud", "loudly", "write true or false"),
        ("loud", [], "write true or false"),
        ("words", "a", "write names and texts: {name: text}"),
        ("words", {"a": {"b": "c"}}, "write names and texts: {name: text}"),
        ("marks", "a", "write names of sections and texts: {work: text}"),
        ("back", "/", "write a text and where it leads: {text: Home, url: /}"),
        ("sign", ["x"], "write a text"),
        ("size", "huge", "it is one of small, large"),
    ],
)
def test_a_value_of_another_type_is_refused(
    folder: Path, option: str, written: object, help_text: str
) -> None:
    with pytest.raises(OptionError) as caught:
        theme.ThemeLibrary((folder,), ()).load("mine", settings={option: written})
    assert caught.value.message == f"“{written}” is no value for the option {option}."
    assert caught.value.help == help_text


def test_all_wrong_options_are_told_at_once(folder: Path) -> None:
    with pytest.raises(OptionError) as caught:
        theme.ThemeLibrary((folder,), ()).load(
            "mine", settings={"lout": "x", "q": "x", "tint": "red"}
        )
    assert caught.value.message == "The theme mine has no option `lout`."
    assert [(found.option, found.known, found.help) for found in caught.value.problems] == [
        ("lout", False, "did you mean `loud`?"),
        ("q", False, f"it has {', '.join(theme.ThemeLibrary((folder,), ()).load('mine').options)}"),
        ("tint", True, "write a colour as #1a4b8c"),
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


RESUME = """\
basics: {name: Ada}
export:
  theme: jekyll
  theme_options: {accent: '#111111', header: 'no'}
  themes: {classic: {density: compact}, jekyll: {signs: {work: X}}}
  variants:
    plain: {theme: classic, theme_options: {accent: '#222222'}}
    same: {theme_options: {header: 'yes'}}
"""


@pytest.fixture(scope="module")
def resume() -> Resume:
    reading = source.read(RESUME.encode(), "resume.yaml")
    assert reading.resume
    return reading.resume


def choose(
    resume: Resume, variant: str | None = None, **asked: object
) -> theme_selection.ThemeSelection:
    look = selection.select(resume, variant=variant).presentation
    return theme_selection.select_theme(resume, look, variant=variant, **asked)  # type: ignore[arg-type]


def test_the_theme_of_the_file_with_its_options(resume: Resume) -> None:
    chosen = choose(resume)
    assert (chosen.name, chosen.name_route) == ("jekyll", ("export", "theme"))
    assert chosen.settings == {"accent": "#111111", "header": "no", "signs": {"work": "X"}}
    assert chosen.hints == {}
    assert chosen.option_routes == {
        "accent": ("export", "theme_options", "accent"),
        "header": ("export", "theme_options", "header"),
        "signs": ("export", "themes", "jekyll", "signs"),
    }


def test_another_theme_takes_the_options_of_the_file_as_hints(resume: Resume) -> None:
    chosen = choose(resume, theme="classic", settings={"density": "airy"})
    assert (chosen.name, chosen.name_route) == ("classic", None)
    assert chosen.settings == {"density": "airy"}
    assert chosen.hints == {"accent": "#111111", "header": "no"}
    assert chosen.load(theme.built_in()).colors["accent"] == "#111111"


def test_a_variant_sets_options_over_those_of_the_file(resume: Resume) -> None:
    same = choose(resume, "same")
    assert same.settings["header"] == "yes"
    assert same.option_routes["header"] == ("export", "variants", "same", "theme_options", "header")
    assert same.name_route == ("export", "theme")
    plain = choose(resume, "plain")
    assert (plain.name, plain.name_route) == ("classic", ("export", "variants", "plain", "theme"))
    assert plain.settings == {"accent": "#222222", "density": "compact"}


def test_the_options_of_the_file_are_no_faults_of_a_variant_with_another_theme(
    resume: Resume,
) -> None:
    plain = choose(resume, "plain")
    assert plain.hints == {"accent": "#111111", "header": "no"}
    assert list(theme_selection.problems(plain, theme.built_in())) == []
    assert plain.load(theme.built_in()).colors["accent"] == "#222222"


def test_without_a_wish_it_is_classic() -> None:
    reading = source.read(b"basics: {name: Ada}", "resume.yaml")
    assert reading.resume
    assert choose(reading.resume) == theme_selection.ThemeSelection("classic", sections=SECTIONS)


def test_what_the_file_does_not_say_is_no_fault_of_the_file(resume: Resume) -> None:
    with pytest.raises(UnknownNameError):
        list(theme_selection.problems(choose(resume, theme="no"), theme.built_in()))
    with pytest.raises(ThemeError):
        list(theme_selection.problems(choose(resume, settings={"accent": "red"}), theme.built_in()))
    assert list(theme_selection.problems(choose(resume), theme.built_in())) == []


JEKYLL = """\
basics: {name: Ada}
custom: [{title: Looms, entries: []}]
export: {theme: jekyll, theme_options: %s}
"""


@pytest.mark.parametrize(
    ("written", "at", "message", "help_text"),
    [
        (
            "{back_link: {text: Home}}",
            (),
            "the option back_link has no `url`",
            "write a text and where it leads: {text: Home, url: /}",
        ),
        (
            "{back_link: {url: /}}",
            (),
            "the option back_link has no `text`",
            "write a text and where it leads: {text: Home, url: /}",
        ),
        (
            "{back_link: {text: Home, ulr: /}}",
            ("ulr",),
            "the option back_link takes no `ulr`",
            "did you mean `url`?",
        ),
        (
            "{back_link: {text: Home, url: /, q: x}}",
            ("q",),
            "the option back_link takes no `q`",
            "it takes text, url",
        ),
        ("{signs: {wrok: X}}", ("wrok",), "there is no section `wrok`", "did you mean `work`?"),
        ("{signs: {Loom: X}}", ("Loom",), "there is no section `Loom`", "did you mean `Looms`?"),
    ],
)
def test_a_name_within_an_option_is_told_at_its_place(
    written: str, at: tuple[str, ...], message: str, help_text: str
) -> None:
    reading = source.read((JEKYLL % written).encode(), "resume.yaml")
    assert reading.resume
    [found] = theme_selection.problems(choose(reading.resume), theme.built_in())
    option = written[1:].partition(":")[0]
    assert found == theme_selection.Problem(
        "CV202", ("export", "theme_options", option, *at), bool(at), message, help_text
    )


def test_the_names_of_all_sections_are_told_where_none_is_near() -> None:
    reading = source.read((JEKYLL % "{signs: {q: X}}").encode(), "resume.yaml")
    assert reading.resume
    [found] = theme_selection.problems(choose(reading.resume), theme.built_in())
    assert found.help == f"the sections are {', '.join(SECTIONS)}, Looms"


def test_what_is_named_right_is_no_problem() -> None:
    written = "{signs: {work: X, Looms: Y, custom: Z}, back_link: {text: Home, url: /}}"
    reading = source.read((JEKYLL % written).encode(), "resume.yaml")
    assert reading.resume
    assert list(theme_selection.problems(choose(reading.resume), theme.built_in())) == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"signs": {"wrok": "X"}}, "There is no section `wrok`."),
        ({"back_link": {"text": "Home"}}, "The option back_link has no `url`."),
    ],
)
def test_what_the_command_line_names_wrong_is_no_fault_of_the_file(
    resume: Resume, settings: dict[str, object], message: str
) -> None:
    with pytest.raises(OptionError) as caught:
        list(theme_selection.problems(choose(resume, settings=settings), theme.built_in()))
    assert caught.value.message == message
