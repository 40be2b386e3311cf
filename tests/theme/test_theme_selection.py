"""Which theme a résumé is set in, with which options, and whose fault a wrong one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import selection, source
from cvkit.diagnostics import codes
from cvkit.errors import ThemeError, UnknownNameError
from cvkit.model.content import SECTIONS
from cvkit.theme import built_in, theme_selection
from cvkit.theme.options import OptionError

if TYPE_CHECKING:
    from cvkit.model import Resume


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
    assert chosen.load(built_in()).colors["accent"] == "#111111"


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
    assert list(plain.problems(built_in())) == []
    assert plain.load(built_in()).colors["accent"] == "#222222"


def test_without_a_wish_it_is_classic() -> None:
    reading = source.read(b"basics: {name: Ada}", "resume.yaml")
    assert reading.resume
    assert choose(reading.resume) == theme_selection.ThemeSelection("classic", sections=SECTIONS)


def test_what_the_file_does_not_say_is_no_fault_of_the_file(resume: Resume) -> None:
    with pytest.raises(UnknownNameError):
        list(choose(resume, theme="no").problems(built_in()))
    with pytest.raises(ThemeError):
        list(choose(resume, settings={"accent": "red"}).problems(built_in()))
    assert list(choose(resume).problems(built_in())) == []


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
            "write a link text and an address: {text: Home, url: /}",
        ),
        (
            "{back_link: {url: /}}",
            (),
            "the option back_link has no `text`",
            "write a link text and an address: {text: Home, url: /}",
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
    [found] = choose(reading.resume).problems(built_in())
    option = written[1:].partition(":")[0]
    assert found == codes.BAD_THEME_OPTION.at(
        ("export", "theme_options", option, *at), message, help_text, on_key=bool(at)
    )


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("javascript:alert(1)", "javascript"),
        ('"java\\tscript:alert(1)"', "javascript"),
        ('" JavaScript:alert(1)"', "JavaScript"),
        ("'data:text/html,x'", "data"),
        ("file:///etc/passwd", "file"),
    ],
)
def test_a_link_of_an_option_leads_to_a_page(url: str, scheme: str) -> None:
    written = f"{{back_link: {{text: Home, url: {url}}}}}"
    reading = source.read((JEKYLL % written).encode(), "resume.yaml")
    assert reading.resume
    [found] = choose(reading.resume).problems(built_in())
    assert found.message == f"the scheme “{scheme}:” is not one of http, https, mailto, tel"
    assert found.route == ("export", "theme_options", "back_link", "url")


@pytest.mark.parametrize("url", ["/", "../cv/", "#top", "?a=b:c", "https://example.org"])
def test_a_link_of_an_option_may_be_relative(url: str) -> None:
    written = f"{{back_link: {{text: Home, url: '{url}'}}}}"
    reading = source.read((JEKYLL % written).encode(), "resume.yaml")
    assert reading.resume
    assert list(choose(reading.resume).problems(built_in())) == []


def test_the_names_of_all_sections_are_told_where_none_is_near() -> None:
    reading = source.read((JEKYLL % "{signs: {q: X}}").encode(), "resume.yaml")
    assert reading.resume
    [found] = choose(reading.resume).problems(built_in())
    assert found.help == f"the sections are {', '.join(SECTIONS)}, Looms"


def test_what_is_named_right_is_no_problem() -> None:
    written = "{signs: {work: X, Looms: Y, custom: Z}, back_link: {text: Home, url: /}}"
    reading = source.read((JEKYLL % written).encode(), "resume.yaml")
    assert reading.resume
    assert list(choose(reading.resume).problems(built_in())) == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"signs": {"wrok": "X"}}, "there is no section `wrok`"),
        ({"back_link": {"text": "Home"}}, "the option back_link has no `url`"),
    ],
)
def test_what_the_command_line_names_wrong_is_no_fault_of_the_file(
    resume: Resume, settings: dict[str, object], message: str
) -> None:
    with pytest.raises(OptionError) as caught:
        list(choose(resume, settings=settings).problems(built_in()))
    assert [found.message for found in caught.value.diagnostics] == [message]
