"""What can be downloaded."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import pipeline, plugins
from cvkit.linter import LintOptions
from cvkit.preview.build import Subject
from cvkit.preview.export import export, formats
from cvkit.preview.state import Choices
from projects import NOTHING

if TYPE_CHECKING:
    from cvkit.preview.state import Download

PLAIN = Choices()
RESUME = b"basics: {name: Ada}\nexport: {variants: {short: {}}}\n"
LONG = RESUME + b"work: [{title: A, bullets: [" + b"Bullet, " * 90 + b"Last]}]\n"


def downloaded(name: str, text: bytes = RESUME, choices: Choices = PLAIN) -> Download:
    subject = Subject(
        Path("resume.yaml"),
        read=lambda: text,
        project=lambda: NOTHING,
        lint=lambda: LintOptions(date(2026, 11, 1)),
        stem=lambda variant, locale: "-".join(filter(None, ("resume", variant, locale))),
    )
    result = export(name, choices, subject)
    assert result
    assert result.problem is None
    assert result.download
    return result.download


@pytest.mark.parametrize("name", [one.name for one in plugins.formats()])
def test_any_format_is_what_an_export_writes(name: str) -> None:
    found = downloaded(name)
    reading = pipeline.check(RESUME, "resume.yaml", NOTHING)
    made = pipeline.render(reading, [name], pipeline.RenderOptions(), NOTHING)
    assert found.data == made.artifacts[name].data


def test_files_are_named_after_variant_and_locale() -> None:
    choices = Choices(variant="short", locale="de")
    assert downloaded("text", choices=choices).name == "resume-short-de.txt"


def test_pictures_of_several_pages_are_in_one_file() -> None:
    assert downloaded("png").name == "resume.png"
    found = downloaded("png", LONG)
    assert (found.name, found.media_type) == ("resume.png.zip", "application/zip")
    with zipfile.ZipFile(io.BytesIO(found.data)) as archive:
        assert archive.namelist() == ["resume-1.png", "resume-2.png"]
        assert archive.read("resume-2.png").startswith(b"\x89PNG")


def test_what_people_read_comes_first() -> None:
    groups = [one.group for one in formats()]
    assert groups == sorted(groups, key=["documents", "sources", "data"].index)
    assert {one.name for one in formats()} == {one.name for one in plugins.formats()}
    assert {"documents", "sources", "data"} == set(groups)
