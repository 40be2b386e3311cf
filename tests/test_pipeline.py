"""From bytes to artifacts, with every diagnostic on the way."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from cvkit import pipeline
from cvkit.diagnostics import Severity
from cvkit.errors import ThemeError, UnknownNameError
from cvkit.pipeline import RenderOptions
from cvkit.theme import templates
from projects import MemoryProject

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.source import Reading
    from cvkit.theme import Theme


NOTHING = MemoryProject()


def picture(kind: str, side: int = 8) -> bytes:
    """Return a black square."""
    file = io.BytesIO()
    Image.new("1", (side, side)).save(file, kind)
    return file.getvalue()


def check(text: str) -> Reading:
    return pipeline.check(text.encode(), "resume.yaml", NOTHING)


def told(reading: Reading | pipeline.Rendered) -> list[str]:
    """Return ``line:column code message`` for each diagnostic."""
    lines = []
    for one in reading.diagnostics:
        place = f"{one.span.start.line}:{one.span.start.column} " if one.span else ""
        lines.append(f"{place}{one.code} {one.message}")
    return lines


def test_a_resume_without_faults() -> None:
    reading = check("basics: {name: Ada}")
    assert reading.resume
    assert reading.diagnostics == ()
    rendered = pipeline.render(reading, ["markdown", "html"], RenderOptions(), NOTHING)
    assert list(rendered.artifacts) == ["markdown", "html"]
    assert rendered.artifacts["markdown"].data == b"# Ada\n"
    assert rendered.diagnostics == ()


def test_what_is_wrong_is_not_rendered() -> None:
    reading = check("basics: {nmae: Ada}")
    rendered = pipeline.render(reading, ["html"], RenderOptions(), NOTHING)
    assert rendered.artifacts == {}
    assert reading.diagnostics != ()
    assert rendered.diagnostics == (), "told once, by `check`"


def test_every_look_of_the_file_is_checked_and_each_fault_told_once() -> None:
    reading = check("""\
basics: {name: Ada}
export:
  theme_options: {acent: x}
  themes:
    jekyll: {header: maybe}
    nope: {}
  variants:
    a: {theme_options: {density: dense}}
    b: {theme: no, theme_options: {x: y}}
""")
    assert reading.resume is None
    assert told(reading) == [
        "3:19 CV201 the theme classic has no option `acent`",
        "5:22 CV202 “maybe” is not valid for the option header",
        "6:5 CV013 there is no theme “nope”",
        "8:34 CV202 “dense” is not valid for the option density",
        "9:16 CV013 there is no theme “no”",
    ]
    assert {one.severity for one in reading.diagnostics} == {Severity.ERROR}


def test_a_theme_of_ones_own_is_checked_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text('description = "x"\nextends = "classic"\n')
    data = b"basics: {name: A}\nexport: {theme: mine}"
    assert pipeline.check(data, "x.yaml", MemoryProject(themes=(tmp_path,))).resume
    assert pipeline.check(data, "x.yaml", NOTHING).resume is None


def test_an_option_that_another_theme_takes_otherwise_is_no_fault(
    tmp_path: Path,
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text(
        'description = "x"\nextends = "classic"\n[options.density]\ntype = "flag"\nhelp = ""\n'
    )
    reading = check("basics: {name: A}\nexport: {theme_options: {density: airy}}")
    project = MemoryProject(themes=(tmp_path,))
    rendered = pipeline.render(reading, ["text"], RenderOptions(theme="mine"), project)
    assert list(rendered.artifacts) == ["text"]
    assert told(rendered) == []


@pytest.mark.parametrize(
    ("wishes", "error", "message"),
    [
        (RenderOptions(theme="no"), UnknownNameError, "There is no theme “no”."),
        (RenderOptions(variant="no"), UnknownNameError, "The résumé has no variant “no”."),
        (RenderOptions(locale="tlh"), UnknownNameError, "There is no locale “tlh”."),
        (
            RenderOptions(settings={"accent": "red"}),
            ThemeError,
            "“red” is not valid for the option accent",
        ),
    ],
)
def test_what_was_asked_for_beside_the_file_is_no_fault_of_the_file(
    wishes: RenderOptions, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        pipeline.render(check("basics: {name: A}"), ["html"], wishes, NOTHING)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pictures_of_both_kinds_are_taken(kind: str) -> None:
    project = MemoryProject({"me.png": picture(kind)})
    reading = pipeline.check(b"basics: {name: Ada, photo: me.png}", "resume.yaml", project)
    rendered = pipeline.render(reading, ["html", "pdf"], RenderOptions(), project)
    assert [one.code for one in rendered.diagnostics] == ["CV308"]  # it is that of a thumbnail
    start = f'src="data:image/{kind.lower()};base64,'.encode()
    assert start in rendered.artifacts["html"].data


def test_the_photo_is_read_by_its_name(png: bytes) -> None:
    project = MemoryProject({"a/me.png": png})
    reading = pipeline.check(b"basics: {name: Ada, photo: a/me.png}", "resume.yaml", project)
    rendered = pipeline.render(reading, ["html"], RenderOptions(), project)
    assert b"data:image/png" in rendered.artifacts["html"].data
    assert set(project.asked) == {"a/me.png"}


def test_a_photo_that_cannot_be_used_is_an_error_of_the_file() -> None:
    project = MemoryProject({"me.png": picture("PNG")[:-30]})
    reading = pipeline.check(b"basics: {name: Ada, photo: me.png}", "resume.yaml", project)
    assert reading.resume is None
    assert told(reading) == ["1:28 CV303 me.png is not a readable JPEG or PNG picture"]


def test_a_broken_theme_is_found_before_anything_is_rendered(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text(
        'description = "x"\nextends = "classic"\n[page]\ntop = "x"\n'
    )
    data = b"basics: {name: A}\nexport: {theme: mine}"
    with pytest.raises(ThemeError) as caught:
        pipeline.check(data, "x.yaml", MemoryProject(themes=(tmp_path,)))
    assert [one.code for one in caught.value.diagnostics] == ["CV205"]


def test_one_page_serves_html_and_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    render = templates.render

    def count(theme: Theme, template: str, **options: Any) -> str:  # noqa: ANN401
        made.append(template)
        return render(theme, template, **options)

    monkeypatch.setattr(templates, "render", count)
    reading = check("basics: {name: Once}")
    pipeline.render(reading, ["html", "pdf"], RenderOptions(), NOTHING)
    assert made == ["resume.html.j2"]


def test_what_exporters_report_stands_at_its_place() -> None:
    reading = check("basics:\n  name: Ada\nskills:\n  - {name: '\U0010fffd'}\n")
    allowed = RenderOptions(allow_missing_glyphs=True)
    rendered = pipeline.render(reading, ["pdf"], allowed, NOTHING)
    (warning,) = (one for one in rendered.diagnostics if one.code == "CV301")
    assert warning.severity is Severity.WARNING
    assert warning.route == ("skills", 0, "name")
    assert warning.span
    assert warning.span.start.line == 4
    assert rendered.artifacts["pdf"].pages == 1
    refused = pipeline.render(reading, ["pdf"], RenderOptions(), NOTHING)
    assert refused.artifacts == {}
    assert refused.diagnostics == (warning._replace(severity=Severity.ERROR),)
    assert pipeline.check_glyphs(reading, NOTHING) == refused.diagnostics
    assert pipeline.check_glyphs(reading, NOTHING, allow_missing=True) == (warning,)


def test_the_letters_of_a_script_are_reported_once_at_their_first_line() -> None:
    text = "skills: [{name: ᚠᚢ}, {name: ᚦᚢ}]\nbasics: {name: Ada, headline: ᚠᚨᚱ, summary: ᚲ}\n"
    reading = check(text + "export: {variants: {short: {exclude: [long]}}}")
    (error,) = pipeline.check_glyphs(reading, NOTHING)
    assert error.message == (
        "no font has the characters “ᚠ” (U+16A0), “ᚨ” (U+16A8), “ᚱ” (U+16B1), “ᚲ” (U+16B2), "
        "“ᚢ” (U+16A2) and 1 more"
    )
    assert error.route == ("skills", 0, "name")
    assert pipeline.render(reading, ["pdf"], RenderOptions(), NOTHING).diagnostics == (error,)
