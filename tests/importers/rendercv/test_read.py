"""RenderCV's files as a whole: every value is placed or reported, whatever is in the file."""

from __future__ import annotations

import contextlib
import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvkit import pipeline
from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match
from cvkit.importers.rendercv import IMPORTER, match
from cvkit.linter import LintOptions
from imports import assert_accounts_for, codes_of, data_of, imported, json_values
from projects import MemoryProject

ROOT = Path(__file__).parents[3]
SAMPLE = (ROOT / "tests/data/foreign/rendercv.yaml").read_text(encoding="utf-8")


class WithStars(yaml.BaseLoader):
    """Reads YAML as RenderCV does since 2.7: a star is a letter, and all scalars are text."""

    def fetch_alias(self) -> None:
        self.fetch_plain()


def values(text: str) -> list[str]:
    """Return every value of a file, read by PyYAML; ``null`` is none."""
    found = json_values(yaml.load(text, Loader=WithStars))  # noqa: S506 - a BaseLoader
    return [value for value in found if value not in {"null", "~"}]


def test_lists_in_texts_are_lists_and_no_mistake() -> None:
    text = (
        "cv:\n  name: Ada\n  sections:\n    work:\n      - company: Mill\n        position: Lead\n"
    )
    text += "        highlights:\n          - Wrote\n            - in a year\n            - alone\n"
    reading = pipeline.check(
        text.encode(), "ada.yaml", MemoryProject(), lint=LintOptions(date(2026, 11, 1))
    )
    assert [one.message for one in reading.diagnostics] == []


def test_every_value_is_accounted_for() -> None:
    finished = imported(SAMPLE, format_name="rendercv")
    assert_accounts_for(finished, values(SAMPLE))
    assert [loss.leaf.text for loss in finished.account.lost] == [
        *("ada.jpg", "brass", "2015-06", "2011-01", "38", "2026-01-02")
    ]
    assert codes_of(finished) == [
        *("CV401",) * 6, "CV402", "CV403", "CV403", "CV404", *("CV405",) * 4,
    ]  # fmt: skip


def test_the_person() -> None:
    basics = data_of(SAMPLE)["basics"]
    assert basics == {
        "name": "Ada Example",
        "headline": "Engineer of *analytical* engines",
        "email": ["ada@example.org", "a.example@mail.example.org"],
        "phone": "+44-20-7946-0958",
        "url": "https://ada.example.org",
        "location": "London, UK",
        "profiles": {
            "linkedin": "ada-example",
            "stackoverflow": "12323/ada",
            "mastodon": "@ada@social.example.org",
            "google scholar": "JicYPdAAAAAJ",
            "blog.example.org": "https://blog.example.org/ada",
            "codeberg": "https://codeberg.org/ada",
        },
        "details": {
            "Book a call": "[cal.example.org/ada](https://cal.example.org/ada)",
            "Driving licence": "B",
            "location crosshairs": "Moves anywhere",
        },
        "summary": "Writes programs for machines **that do not exist yet**.\n\n"
        "See the [notes](https://example.org/notes) of 1843.",
    }


def test_the_sections() -> None:
    data = data_of(SAMPLE)
    assert [job["organization"] for job in data["work"]] == ["Difference & Sons", "Hotel"]
    assert [role["title"] for role in data["work"][0]["roles"]] == [
        "Principal Engineer",
        "Engineer",
    ]
    assert data["work"][0]["roles"][0]["bullets"] == [
        {"text": "Wrote the first program", "bullets": ["in a year", "for a mill"]},
        "Kept the **whole** engine oiled, with H\\~2\\~O at $$10\\^3$$ °C",
    ]
    assert data["projects"] == [
        {"name": "Note G", "dates": "1999", "url": "https://note-g.example.org",
         "summary": "A program."}
    ]  # fmt: skip
    assert data["publications"][0]["authors"] == [
        *("Ada Example", "L. F. Menabrea", "**C. Babbage**")
    ]
    assert data["publications"][0]["status"] == "in press"
    assert data["awards"] == [
        "Medal of the Society (2020)",
        {"title": "Prize", "url": "https://prize.example.org"},
    ]
    assert [(one["title"], one.get("kind")) for one in data["custom"]] == [
        ("Clinical Experience", "timeline"),
        ("Hütten", "prose"),
        ("Roles", "timeline"),
        ("Mixed", "timeline"),
    ]
    assert data["export"] == {
        "sections": [
            *("summary", "work", "Clinical Experience", "education", "projects", "publications"),
            *("awards", "skills", "languages", "patents", "talks", "Hütten", "Roles", "Mixed"),
        ],
        "titles": {
            "summary": "About Me",
            "work": "Professional Experience",
            "education": "Ausbildung",
            "awards": "Selected Honors",
            "skills": "Technologies",
            "talks": "Invited Talks",
        },
        "keywords": {"bold": "Python"},
    }


def test_titles_of_its_language_need_no_setting() -> None:
    given = """
cv:
  name: Ada
  sections:
    Berufserfahrung:
      - {company: Mühle, position: Müllerin, start_date: 2020}
    Kenntnisse:
      - {label: Sprachen, details: "Deutsch, Englisch"}
locale: {language: german}
"""
    assert data_of(given) == {
        "basics": {"name": "Ada"},
        "work": [{"organization": "Mühle", "title": "Müllerin", "dates": "2020 – present"}],
        "skills": [{"name": "Sprachen", "keywords": ["Deutsch", "Englisch"]}],
        "export": {"locale": "de"},
    }


@pytest.mark.parametrize(
    ("language", "locale"),
    [("english", None), ("en", None), ("mandarin_chinese", "zh"), ("pt", "pt"), ("Klingon", None)],
)
def test_the_language(language: str, locale: str | None) -> None:
    given = json.dumps({"cv": {"name": "A"}, "locale": {"language": language}})
    assert data_of(given).get("export", {}).get("locale") == locale


def test_json_and_yaml_are_the_same() -> None:
    tree = yaml.load(SAMPLE, Loader=WithStars)  # noqa: S506 - a BaseLoader
    tree["cv"]["custom_connections"][1]["url"] = None
    assert data_of(json.dumps(tree)) == data_of(SAMPLE)


@pytest.mark.parametrize(
    "text", ["- a", "name: Ada", "cv: [", "cv:\n\t- a", "*a", "a: *b c*\n  - d", "\x00cv:"]
)
def test_a_broken_file_is_refused(text: str) -> None:
    with pytest.raises(ImportFailedError):
        imported(text, format_name="rendercv")


ODD: st.SearchStrategy[Any] = st.sampled_from([
    None, "", " ", "x", "*x*", "- x", "2020", "present", "[a](b)", "a - b", "**", "$$", "x" * 3000,
    [], [[]], [None], ["a", ["b"]], {}, {"a": None}, {"text": "x"}, {"name": {"name": ["x"]}},
    {"bullet": []}, {"label": ["a"], "details": {"b": "c"}}, {"company": "a", "position": []},
    "summary", "\u202e\u200b", "9999-99-99", "1",
])  # fmt: skip


NEW_KEYS = st.sampled_from(["name", "date", "title", "cv", "details", "é", "~/x", " "])


def odd(draw: st.DrawFn) -> Any:  # noqa: ANN401 - any JSON
    return copy.deepcopy(draw(ODD))


@st.composite
def mutated(draw: st.DrawFn) -> Any:  # noqa: ANN401 - any JSON
    """Draw the sample with some of its values, keys or lists replaced."""
    tree = yaml.load(SAMPLE, Loader=WithStars)  # noqa: S506 - a BaseLoader
    for _ in range(draw(st.integers(1, 6))):
        node = tree
        while True:
            keys = list(node) if isinstance(node, dict) else list(range(len(node)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            below = node[key]
            if not isinstance(below, dict | list) or not below or draw(st.booleans()):
                action = draw(st.sampled_from(["replace", "drop", "add"]))
                if action == "drop":
                    del node[key]
                elif action == "add" and isinstance(node, dict):
                    node[draw(NEW_KEYS)] = odd(draw)
                else:
                    node[key] = odd(draw)
                break
            node = below
    return tree


@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=60)
@given(mutated())
def test_no_value_is_lost_whatever_the_file_holds(tree: Any) -> None:  # noqa: ANN401 - any JSON
    text = json.dumps(tree)
    assert match(ForeignFile(text.encode())) in Match
    with contextlib.suppress(ImportFailedError):
        found = [value for value in json_values(tree) if value.strip()]
        assert_accounts_for(imported(text, format_name=IMPORTER.name), found)


@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=60)
@given(st.integers(0, len(SAMPLE)), st.integers(0, 40), st.text(max_size=5))
def test_a_damaged_file_is_read_or_refused(start: int, length: int, new: str) -> None:
    text = SAMPLE[:start] + new + SAMPLE[start + length :]
    data = text.encode(errors="replace")
    with contextlib.suppress(ImportFailedError):
        assert match(ForeignFile(data)) in Match
        imported(data, format_name=IMPORTER.name)


def test_a_file_of_version_1() -> None:
    text = """
cv:
  name: Ada
  sections:
    technologies:
      - {name: Languages, details: "Python, SQL"}
    education:
      - {institution: U, area: Maths, study_type: BSc, date: Fall 2019}
locale_catalog: {language: de, phone_number_format: national}
rendercv_settings: {date: 2024-08-01, render_command: {output_folder_name: out}}
"""
    finished = imported(text)
    assert_accounts_for(finished, values(text))
    assert [loss.leaf.text for loss in finished.account.lost] == ["2024-08-01"]
    assert data_of(text) == {
        "basics": {"name": "Ada"},
        "education": [{"institution": "U", "degree": "BSc", "area": "Maths", "dates": "Fall 2019"}],
        "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}],
        "export": {
            "locale": "de",
            "sections": ["skills", "education"],
            "titles": {"skills": "Technologies", "education": "Education"},
        },
    }


def test_teaching_as_education() -> None:
    entry = {"institution": "U", "area": "[Sums](https://s.test)", "degree": "TA", "date": 2020}
    text = json.dumps({"cv": {"name": "Ada", "sections": {"teaching": [entry]}}})
    assert data_of(text)["teaching"] == [
        {
            "course": "Sums",
            "role": "TA",
            "institution": "U",
            "dates": "2020",
            "url": "https://s.test",
        }
    ]
