"""What is copied from the preview makes the very files that it makes."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import disk, pipeline
from cvkit.linter import LintOptions
from cvkit.preview.build import Subject
from cvkit.preview.instructions import instructions
from cvkit.preview.session import PreviewSession
from cvkit.preview.state import Choices, View
from cvkit.project import Project
from projects import NOTHING

if TYPE_CHECKING:
    from conftest import Cli
    from cvkit.model import Resume

FILE = Path("ada.yaml")
RESUME = """\
basics: {name: Ada}
work: [{organization: Mill, title: Weaver, dates: 2020 – 2021}]
"""
SEVERAL = Choices(
    View.WEB, "modern", "de", None, 2, ("accent=#7a1f3d", "density=compact", "page_numbers=no")
)


def resume(text: str) -> Resume:
    found = pipeline.check(text.encode(), "resume.yaml", NOTHING).resume
    assert found
    return found


def test_without_choices_there_is_only_the_format() -> None:
    found = instructions(Choices(), FILE, resume(RESUME), "classic")
    assert found == ("cvkit export pdf ada.yaml", "")


def test_choices_become_options_and_keys() -> None:
    found = instructions(SEVERAL, FILE, resume(RESUME), "modern")
    assert found.command == (
        "cvkit export html ada.yaml --theme modern --locale de --pages 2 "
        "--set 'accent=#7a1f3d' --set density=compact --set page_numbers=no"
    )
    assert found.yaml == (
        "export:\n"
        "  theme: modern\n"
        "  locale: de\n"
        "  pages: 2\n"
        "  theme_options:\n"
        "    accent: '#7a1f3d'\n"
        "    density: compact\n"
        "    page_numbers: no\n"
    )


def test_in_a_variant_they_are_the_variant_s() -> None:
    text = f"{RESUME}export: {{variants: {{acme: {{}}}}}}\n"
    found = instructions(Choices(variant="acme", pages=1), FILE, resume(text), "classic")
    assert found.command == "cvkit export pdf ada.yaml --variant acme --pages 1"
    assert found.yaml == "export:\n  variants:\n    acme:\n      pages: 1\n"


def test_where_a_theme_has_options_in_the_file_they_go_there() -> None:
    text = f"{RESUME}export: {{themes: {{modern: {{density: airy}}}}}}\n"
    choices = Choices(theme="modern", settings=("density=compact",))
    found = instructions(choices, FILE, resume(text), "modern")
    assert (
        found.yaml == "export:\n  theme: modern\n  themes:\n    modern:\n      density: compact\n"
    )


@pytest.mark.parametrize(
    "choices",
    [
        SEVERAL,
        Choices(View.PAGES, "sidebar", None, None, None, ("dates=below", "qr=", "fonts=plex")),
        Choices(View.WEB, variant="acme", locale="fr", settings=("accent=#123",)),
    ],
)
def test_command_and_keys_make_the_file_that_is_downloaded(cvkit: Cli, choices: Choices) -> None:
    path = cvkit.write(
        "resume.yaml", RESUME + ("export: {variants: {acme: {}}}\n" if choices.variant else "")
    )
    relative = Path("resume.yaml")
    subject = Subject(
        relative,
        read=lambda: disk.read(path),
        project=lambda: Project.at(relative.parent),
        lint=lambda: LintOptions(date(2026, 11, 1)),
        stem=lambda *_: "resume",
    )
    result = PreviewSession(subject).export(choices.view, choices)
    assert result
    assert result.download
    text = path.read_text(encoding="utf-8")
    read = resume(text)
    found = instructions(choices, relative, read, choices.theme or "classic")

    assert cvkit(*shlex.split(found.command)[1:], "-o", f"one.{choices.view}").code == 0
    assert cvkit.files()[f"one.{choices.view}"] == result.download.data

    edited = found.yaml if choices.variant else text + found.yaml
    cvkit.write("resume.yaml", RESUME + edited if choices.variant else edited)
    variant = ["--variant", choices.variant] if choices.variant else []
    assert cvkit("export", choices.view, *variant, "-o", f"two.{choices.view}").code == 0
    assert cvkit.files()[f"two.{choices.view}"] == result.download.data
