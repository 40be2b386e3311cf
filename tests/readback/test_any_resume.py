"""Any valid résumé exports to every format, in every locale and theme, and reads back whole.

``make test`` tries a few; ``CVKIT_EXAMPLES=5000 pytest tests/readback/test_any_resume.py`` tries
so many, others each time.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from conftest import BUILT_IN_THEMES
from cvkit import languages, pipeline, plugins
from cvkit.diagnostics import Severity
from cvkit.exporters.png import PngOptions
from cvkit.source.writing import to_yaml
from found_resumes import FOUND
from projects import MemoryProject
from resumes import plain_letters, plain_resumes

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.source.yaml.tree import Plain

EXAMPLES = int(os.environ.get("CVKIT_EXAMPLES", "0"))
"""How many résumés to try; 0 for a few, the same each time."""

LOCALES = tuple(languages.available())
FORMATS = plugins.format_names()
OF_LETTERS = tuple(plugins.choose_formats([plugins.ALL]))


def wrong(
    data: dict[str, Plain], png: bytes, theme: str = "classic", locale: str | None = None
) -> list[str]:
    """Return what keeps a résumé, or a letter, from being exported to every format that it has."""
    formats = OF_LETTERS if "letter" in data else FORMATS
    project = MemoryProject({"me.png": png, "sign.png": png})
    reading = pipeline.check(to_yaml(data).encode(), "resume.yaml", project)
    small = {"png": PngOptions(dpi=30)}
    options = pipeline.RenderOptions(
        theme=theme, locale=locale, private=True, allow_missing_glyphs=True, format_options=small
    )
    rendered = pipeline.render(reading, formats, options, project)
    errors = [one for one in rendered.diagnostics if one.severity is Severity.ERROR]
    told = [f"{one.code} {one.message}" for one in errors]
    return told or sorted({*formats} - {*rendered.artifacts})


@pytest.mark.parametrize(("data", "theme", "locale"), FOUND)
def test_what_was_found(png: bytes, data: dict[str, Plain], theme: str, locale: str) -> None:
    assert wrong(data, png, theme, locale) == []


def test_a_fault_would_be_found(png: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cvkit.exporters.text.write._bullet", lambda *_: iter(()))
    data: dict[str, Plain] = {"basics": {"name": "A"}, "work": [{"title": "B", "bullets": ["C"]}]}
    assert wrong(data, png) == ["CV311 “C” is missing in the plain text"]


any_file = settings(
    max_examples=EXAMPLES or 4,
    derandomize=not EXAMPLES,
    database=None,
    phases=[*Phase] if EXAMPLES else [Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@any_file
@given(
    data=plain_resumes(selects=True, translates=True),
    theme=st.sampled_from(BUILT_IN_THEMES),
    locale=st.sampled_from(LOCALES),
)
def test_it_exports_to_every_format_and_reads_back(
    png: bytes, judged: Callable[[str], None], data: dict[str, Plain], theme: str, locale: str
) -> None:
    judged("random résumés and letters in every format")
    assert wrong(data, png, theme, locale) == []


@any_file
@given(
    data=plain_letters(), theme=st.sampled_from(BUILT_IN_THEMES), locale=st.sampled_from(LOCALES)
)
def test_a_letter_exports_to_every_format_that_it_has(
    png: bytes, judged: Callable[[str], None], data: dict[str, Plain], theme: str, locale: str
) -> None:
    judged("random résumés and letters in every format")
    assert wrong(data, png, theme, locale) == []
