"""What is shown, as a ``resume.yaml``."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

import resumes
from conftest import FULLEST, ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import html, visible_source
from cvkit.source.reading import wording
from cvkit.source.writing import to_yaml
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from cvkit.selection import Selection
    from cvkit.source.yaml.tree import Plain

SOURCES = (FULLEST, ROOT / "resume.yaml", *sorted((ROOT / "tests/data/scripts").glob("*.yaml")))

GIVEN = """\
basics:
  name: Ada
  headline: Analyst
  summary: Hidden, as the summary isn't listed.
  email: [ada@a.test]
  phone: [+1 202 555 0199, +1 202 555 0198]
  profiles: [{network: github, username: ada}, {network: mastodon, url: "https://m.test/@ada"}]
work:
  - organization: Mill
    tags: [secret-tag]
    bullets: [Kept, {text: Whispered, private: true}, {text: Of the lab, tags: [lab], priority: 3}]
  - {organization: Agency, private: true}
awards: [{title: Unlisted prize}]
custom:
  - {title: Private matters, private: true, entries: [x]}
  - {title: Only private entries, entries: [{summary: x, private: true}]}
  - {title: Shows, entries: [Vienna 2010]}
export:
  sections: [work, Private matters, Shows, Only private entries]
  titles: {awards: Secret awards, Private matters: Other matters, work: Career}
  break_before: [Private matters, work]
  lint: {ignore: [CV101]}
  variants:
    mill: {headline: Weaver, exclude: [lab], theme_options: {accent: "#123456"}}
    secret-variant: {pages: 1}
"""


def selected(text: str, variant: str | None = None, *, private: bool = False) -> Selection:
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    locale = selection.presentation(reading.resume, variant).locale
    resume = wording.localized(reading, locale).resume
    assert resume
    return selection.select(resume, variant=variant, private=private)


def test_only_what_is_shown_is_there() -> None:
    assert visible_source.yaml_of(selected(GIVEN, "mill")) == dedent("""\
        # This is the source of a résumé: cvkit import restores it.

        basics:
          name: Ada
          headline: Weaver
          email: ada@a.test
          phone: [+1 202 555 0199, +1 202 555 0198]
          profiles:
            github: ada
            mastodon: https://m.test/@ada

        work:
          - organization: Mill
            bullets:
              - Kept

        custom:
          - title: Shows
            entries: [Vienna 2010]

        export:
          theme_options:
            accent: '#123456'
          sections: [work, Shows]
          break_before: [work]
          titles:
            work: Career
        """)


def test_private_things_are_there_if_they_are_shown() -> None:
    data = visible_source.data_of(selected(GIVEN, private=True))
    assert data["work"] == [
        {"organization": "Mill", "bullets": ["Kept", "Whispered", "Of the lab"]},
        {"organization": "Agency"},
    ]


def test_the_options_of_another_theme_than_the_variants_are_left_out() -> None:
    options = {
        variant: visible_source.data_of(
            selected(
                "basics: {name: Ada}\n"
                "export:\n  theme_options: {density: airy}\n"
                "  themes: {compact: {accent: '#123456'}}\n"
                "  variants:\n    same: {}\n"
                "    other: {theme: compact, theme_options: {density: regular}}\n",
                variant,
            )
        )["export"]
        for variant in (None, "same", "other")
    }
    same: dict[str, object] = {"theme_options": {"density": "airy"}}
    assert options == {
        None: same,
        "same": same,
        "other": {
            "theme": "compact",
            "theme_options": {"density": "regular", "accent": "#123456"},
        },
    }


def printed(shown: Selection) -> bytes:
    used = theme_selection.select_theme(
        shown.resume, shown.presentation, variant=shown.variant
    ).load(theme.built_in())
    document = view.build(shown, **used.layout.of_entries)
    return html.export(document, used).data


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_it_prints_the_same(path: object) -> None:
    assert hasattr(path, "read_text")
    text = path.read_text(encoding="utf-8")
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume
    for variant in (None, *resume.export.variants):
        shown = selected(text, variant)
        again = selected(visible_source.yaml_of(shown))
        assert printed(again) == printed(shown)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(resumes.plain_resumes(selects=True))
def test_it_is_a_resume_that_shows_the_same(data: dict[str, Plain]) -> None:
    once = visible_source.yaml_of(selected(to_yaml(data)))
    assert visible_source.yaml_of(selected(once)) == once
