#!/usr/bin/env python3
"""Write ``compiled_templates``: the Python that Jinja2 makes of the templates of cvkit's themes.

Run ``python docs/build_templates.py`` after a change of a template, or of Jinja2's version.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest.mock import patch

import jinja2  # noqa: TID253 - it is what this script runs

from cvkit import pipeline, theme
from cvkit.project import Project
from cvkit.theme import ready_templates, sandbox

RESUME = b"basics: {name: Ada}\nwork: [{title: Analyst}]\n"
LETTER = b"basics: {name: Ada}\nletter: {paragraphs: [Dear Charles]}\n"
FORMATS = ("html", "markdown")
"""The formats with templates; the others have those of the web page."""


def files() -> dict[str, str]:
    """Return the text of each file, by its name, for the Jinja2 that is installed.

    Each is what an export makes of a template, with the filters of its format.
    """
    made: dict[str, str] = {}
    own = jinja2.Environment.compile

    def compiled(environment: Any, source: str, name: str, *_: object) -> object:  # noqa: ANN401
        text = str(own(environment, source, name, name, raw=True))
        made[ready_templates.file_name(name, source)] = text + "\n"
        return compile(text, name, "exec")

    with (
        patch.object(sandbox, "_compiled", lambda: None),  # what has been made already
        patch.object(jinja2.Environment, "compile", compiled),
    ):
        for data in (RESUME, LETTER):
            for name in theme.built_in().available():
                project = Project.at(Path())
                options = pipeline.RenderOptions(theme=name, readback=False)
                reading = pipeline.check(data, "resume.yaml", project)
                pipeline.render(reading, FORMATS, options, project)
    return made


def write(folder: Path) -> None:
    """Write all files, and remove those that are outdated."""
    folder.mkdir(exist_ok=True)
    made = files()
    for path in folder.iterdir():
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        folder.joinpath(name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(ready_templates.FOLDER)
