"""Everything that would keep a résumé from being rendered is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import pictures
from cvkit import pipeline
from cvkit.diagnostics import Severity
from cvkit.errors import ThemeError
from cvkit.pipeline import RenderOptions
from projects import NOTHING, MemoryProject, check, told

if TYPE_CHECKING:
    from pathlib import Path


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


def test_a_photo_that_cannot_be_used_is_an_error_of_the_file() -> None:
    project = MemoryProject({"me.png": pictures.square("PNG")[:-30]})
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
