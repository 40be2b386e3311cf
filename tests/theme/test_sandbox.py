"""What a theme's template cannot do: reach Python, the disk, or the end of the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.errors import ThemeError
from cvkit.theme import templates

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import DocumentOf

RESUME = "basics: {name: Ada, headline: <b>}\nwork: [{organization: X, dates: 2020}]\n"
PICKLE = r"cos\nsystem\n(S'touch stolen'\ntR."


@pytest.fixture
def render(tmp_path: Path, document_of: DocumentOf) -> Callable[..., str]:
    def render(template: str, name: str = "resume.md.j2") -> str:
        folder = tmp_path / "mine"
        folder.mkdir()
        (folder / "theme.toml").write_text('description = "x"\nextends = "classic"\n')
        (folder / name).write_text(template)
        mine = theme.ThemeLibrary((tmp_path,), ()).load("mine")
        return templates.render(mine, name, document=document_of(RESUME))

    return render


def test_a_template_sees_the_document_the_theme_and_its_options(
    render: Callable[..., str],
) -> None:
    template = """\
    {{- document.header.name }} {{ document.sections[0].entries[0].dates.text }}
    {{- " " ~ theme.name }} {{ theme.page.size }} {{ theme.styles.body.size }}
    {{- " " ~ theme.fonts.body.family }} {{ options.density }} {{ theme.colors.ink }}
    {%- for name, space in theme.spaces if name == "hang" %} {{ name }} {{ space }}{% endfor %}"""
    expected = "Ada 2020 mine A4 10.2 Source Sans 3 regular #1b1b1b hang 3.6"
    assert render(template) == expected


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__ }}",
        "{{ document.__class__.__mro__ }}",
        "{{ document.header.__init__.__globals__ }}",
        "{{ document|attr('__class__') }}",
        "{{ '{0.__class__}'.format(document) }}",
        "{{ '{0.font_files[Source Sans 3][0].path.parent}'.format(theme) }}",
        "{{ render.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ lipsum.__globals__ }}",
        "{% set x = document.header.name.join.__self__.__class__ %}{{ x }}",
        "{{ theme.font_files['Source Sans 3'][0].path.parent }}",
        "{{ theme.font_files['Source Sans 3'][0].path.read_bytes() }}",
        "{{ (theme.font_files['Source Sans 3'][0].path / '/etc/passwd').read_text() }}",
        "{{ theme.font_files['Source Sans 3'][0].path|attr('unlink') }}",
        f'{{{{ theme.page.parse_raw("{PICKLE}", proto="pickle", allow_pickle=True) }}}}',
        "{{ theme.page.parse_file('/etc/passwd') }}",
        "{{ theme.page.model_construct }}",
        "{{ theme.page.model_validate_json('{}') }}",
        "{{ theme|map(attribute='model_copy')|list }}",
        "{% for style in [theme.page]|map(attribute='model_config') %}{{ style }}{% endfor %}",
        "{{ document.visible_texts }}",
    ],
)
def test_a_template_reaches_nothing_else(
    render: Callable[..., str], template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ThemeError, match=r"mine/resume\.md\.j2:1:1: error CV211 "):
        render(template)
    assert not (tmp_path / "stolen").exists()


@pytest.mark.parametrize(
    "template",
    [
        "{% do options.update({'x': 1}) %}",
        "{{ [].append(1) }}",
        "{{ {}.update(x=1) }}",
        "{% set document.header.name = 'x' %}",
    ],
)
def test_a_template_changes_nothing(render: Callable[..., str], template: str) -> None:
    with pytest.raises(ThemeError):
        render(template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'x' * 10 ** 9 }}",
        "{{ 10 ** 9 * 'x' }}",
        "{{ [0] * 10 ** 9 }}",
        "{{ 10 ** (10 ** 10) }}",
        "{{ range(10 ** 9) }}",
    ],
)
def test_a_huge_repetition_is_refused(render: Callable[..., str], template: str) -> None:
    with pytest.raises(ThemeError, match=r"mine/resume\.md\.j2:1:1: .*(too large|too big)"):
        render(template)


def test_a_page_that_never_ends_is_refused(
    render: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "_LONGEST_OUTPUT", 2_000_000)
    loop = "{% for number in range(99999) %}"
    endless = loop + loop + "{{ 'x' * 99 }}{% endfor %}{% endfor %}"
    with pytest.raises(
        ThemeError, match=r"mine/resume\.md\.j2: error CV212 this template writes more than 2 MB$"
    ):
        render(endless)


def test_a_page_of_html_escapes_what_it_prints_and_other_templates_do_not(
    document_of: DocumentOf, render: Callable[..., str]
) -> None:
    document = document_of(RESUME)
    assert document.header.headline[0].text == "<b>"
    text = "{{ document.header.headline[0].text }}"
    assert render(text, "resume.html.j2") == "&lt;b&gt;"


def test_a_template_includes_no_file_of_the_disk(render: Callable[..., str]) -> None:
    with pytest.raises(
        ThemeError, match=r"md\.j2:1:1: error CV211 the theme mine has no template /etc/passwd$"
    ):
        render("{% include '/etc/passwd' %}")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\n{% if %}\n", "mine/resume.md.j2:2:1: error CV211 Expected an expression"),
        (
            "a\nb\n{{ document.nope }}",
            "mine/resume.md.j2:3:1: error CV211 .*has no attribute 'nope'",
        ),
        ("a\n\n\n{{ 1 / 0 }}", "mine/resume.md.j2:4:1: error CV211 division by zero"),
        ("{{ nope }}", "mine/resume.md.j2:1:1: error CV211 'nope' is undefined"),
        ("{{ 1|nope }}", "mine/resume.md.j2:1:1: error CV211 No filter named 'nope'"),
        (
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "mine/resume.md.j2:1:1: error CV211 .*recursion",
        ),
        (
            "\n{{ undefined_thing.x }}",
            "mine/resume.md.j2:2:1: error CV211 'undefined_thing' is undefined",
        ),
        ("\n{{ [1]|first|upper.x }}", "mine/resume.md.j2:2:1: error CV211 "),
    ],
)
def test_a_broken_template_is_told_with_its_line(
    render: Callable[..., str], template: str, message: str
) -> None:
    with pytest.raises(ThemeError, match=message):
        render(template)
