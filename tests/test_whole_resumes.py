"""Any valid résumé, in any theme and language, is exported to every format and reads back whole.

``CVKIT_EXAMPLES=2000 pytest tests/test_whole_resumes.py`` tries more than the few of each run.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

import pictures
from cvkit import languages, pipeline, plugins
from cvkit.diagnostics import Severity
from cvkit.source.writing import to_yaml
from projects import MemoryProject
from resumes import plain_resumes

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain

COUNT = int(os.environ.get("CVKIT_EXAMPLES", "5"))
THEMES = ("academic", "classic", "compact", "executive", "jekyll", "minimal", "modern", "sidebar")
NAMES = [one.name for one in plugins.formats()]
PROJECT = MemoryProject({"me.png": pictures.square("PNG"), "sign.png": pictures.square("PNG")})
WITHOUT_FONT = str.maketrans({"日": "Д", "本": "ж", "語": "é", "🎉": "™"})
"""Letters that no font of the install has: a PDF with gaps can't be read back."""


def printable(data: Any) -> Any:  # noqa: ANN401 - a part of a résumé
    match data:
        case dict():
            return {key: printable(value) for key, value in data.items()}
        case list():
            return [printable(value) for value in data]
        case str():
            return data.translate(WITHOUT_FONT)
    return data


@settings(
    max_examples=COUNT,
    suppress_health_check=list(HealthCheck),
    phases=list(Phase) if COUNT > 5 else [Phase.explicit, Phase.generate],
)
@given(
    data=plain_resumes(),
    theme=st.sampled_from(THEMES),
    locale=st.sampled_from(languages.available()),
)
def test_any_valid_resume_is_exported_and_reads_back_whole(
    data: dict[str, Plain], theme: str, locale: str
) -> None:
    look = data.get("export")
    chosen = {**(look if isinstance(look, dict) else {}), "theme": theme, "locale": locale}
    chosen.pop("theme_options", None)
    text = to_yaml(printable({**data, "export": chosen}))
    reading = pipeline.check(text.encode(), "resume.yaml", PROJECT)
    assume(reading.resume is not None)
    options = pipeline.RenderOptions(allow_missing_glyphs=True)
    made = pipeline.render(reading, NAMES, options, PROJECT)
    wrong = [
        f"{one.code} {one.message}"
        for one in made.diagnostics
        if one.severity is Severity.ERROR or "CV311" <= one.code <= "CV317"
    ]
    assert wrong == [], f"\n{text}"
    assert set(made.artifacts) == set(NAMES)
