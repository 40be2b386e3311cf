"""From a résumé that was read to artifacts, with every diagnostic on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import pictures
from cvkit import pipeline
from cvkit.diagnostics import Severity
from cvkit.pipeline import RenderOptions
from cvkit.theme import templates
from projects import NOTHING, MemoryProject, check, told

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.theme import Theme


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


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pictures_of_both_kinds_are_taken(kind: str) -> None:
    project = MemoryProject({"me.png": pictures.square(kind)})
    reading = pipeline.check(b"basics: {name: Ada, photo: me.png}", "resume.yaml", project)
    rendered = pipeline.render(reading, ["html", "pdf"], RenderOptions(), project)
    assert [one.code for one in rendered.diagnostics] == ["CV308"]  # it is that of a thumbnail
    start = f'src="data:image/{kind.lower()};base64,'.encode()
    assert start in rendered.artifacts["html"].data


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


def test_what_formats_share_can_be_forgotten() -> None:
    from cvkit.exporters.page import render as page  # noqa: PLC0415 - as formats import it
    from cvkit.exporters.pdf import layout  # noqa: PLC0415 - the same

    rendered = pipeline.render(check("basics: {name: Ada}\n"), ["pdf"], RenderOptions(), NOTHING)
    kept = [one.cache_info().currsize for one in (page.render, layout.lay_out)]
    pipeline.forget()
    left = [one.cache_info().currsize for one in (page.render, layout.lay_out)]
    assert min(kept) > 0
    assert left == [0, 0]
    again = pipeline.render(check("basics: {name: Ada}\n"), ["pdf"], RenderOptions(), NOTHING)
    assert again.artifacts == rendered.artifacts
