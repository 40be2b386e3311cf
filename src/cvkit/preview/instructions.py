"""How to get outside the preview what it shows: by a command, or by what the file says."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from cvkit.preview.state import Instructions
from cvkit.source.writing.yaml_writer import to_yaml
from cvkit.theme import given_settings

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.model import Resume
    from cvkit.preview.state import Choices
    from cvkit.source.yaml.tree import Plain


def instructions(choices: Choices, file: Path, resume: Resume | None, theme: str) -> Instructions:
    """Return how to export what is shown.

    Args:
        choices: The user's choices.
        file: The path of the résumé.
        resume: The résumé, if it can be read.
        theme: The name of the theme that is shown.
    """
    return Instructions(_command(choices, file), _yaml(choices, resume, theme))


def _command(choices: Choices, file: Path) -> str:
    words = ["cvkit", "export", choices.view.value, str(file)]
    given = {
        "--variant": choices.variant,
        "--theme": choices.theme,
        "--locale": choices.locale,
        "--pages": choices.pages,
    }
    for flag, value in given.items():
        words += [flag, str(value)] if value else []
    for setting in choices.settings:
        words += ["--set", setting]
    return shlex.join(words)


def _yaml(choices: Choices, resume: Resume | None, theme: str) -> str:
    look: dict[str, Plain] = {}
    if choices.theme:
        look["theme"] = choices.theme
    if choices.locale:
        look["locale"] = choices.locale
    if choices.pages:
        look["pages"] = str(choices.pages)
    settings = _plain(given_settings.parse(choices.settings))
    export: dict[str, Plain] = {}
    if settings and resume and resume.export.themes.get(theme):
        export["themes"] = {theme: settings}  # what stands there would win
    elif settings:
        look["theme_options"] = settings
    if look and choices.variant:
        export["variants"] = {choices.variant: look}
    else:
        export = {**look, **export}
    return to_yaml({"export": export}) if export else ""


def _plain(settings: dict[str, object]) -> dict[str, Plain]:
    return {
        name: dict(value) if isinstance(value, dict) else str(value)
        for name, value in settings.items()
    }
