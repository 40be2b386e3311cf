"""An entry that has dates and no name, and a note of a section, are shown in every format."""

from __future__ import annotations

import pytest

from conftest import BUILT_IN_THEMES
from cvkit import pipeline
from projects import NOTHING, check

RESUME = """\
basics: {name: Ada}
custom:
  - title: Committees
    kind: timeline
    entries: [{editors: [{name: Bob, corresponding: true}], dates: 2020-05-17}]
"""


@pytest.mark.parametrize("theme", BUILT_IN_THEMES)
def test_dates_and_notes_are_shown(theme: str) -> None:
    options = pipeline.RenderOptions(theme=theme)
    made = pipeline.render(check(RESUME), ["html", "markdown", "docx"], options, NOTHING)
    assert [one.message for one in made.diagnostics] == []
    for name in ("html", "markdown"):
        text = made.artifacts[name].data.decode()
        assert "May 17, 2020" in text
        assert "† Corresponding author" in text
