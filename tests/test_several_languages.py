"""One file for several languages, from its bytes to what is exported and told."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import jsonschema
import pytest
import yaml

from cvkit import pipeline
from cvkit.diagnostics import Severity
from cvkit.model.json_schema import json_schema
from cvkit.pipeline import RenderOptions
from cvkit.source import read
from cvkit.source.schema import translations
from cvkit.source.yaml.tree import Mapping, Mark, Scalar, Sequence, resolve, to_plain
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Cli
    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Node

FILE = Path(__file__).parent / "data/two-languages.yaml"
TEXT = FILE.read_text(encoding="utf-8")


NOTHING = MemoryProject()


def text_of(text: str, wishes: RenderOptions) -> str:
    reading = pipeline.check(text.encode(), "resume.yaml", NOTHING)
    rendered = pipeline.render(reading, ["text"], wishes, NOTHING)
    assert rendered.diagnostics == ()
    return rendered.artifacts["text"].data.decode()


ENGLISH = """\
Lise Meitner
Physicist
Vienna, Austria
lise@example.org
example.org/en
orcid.org/0000-0002-1825-0097
Nationality: Austrian

Summary
-------
Experiments on radioactivity, and what they mean.

Experience
----------
Kaiser Wilhelm Institute, Berlin near the lakes
Head of physics
Oct 1917 – Jul 1938
- Discovered protactinium
- Explained nuclear fission

Craft
-----
Methods: Spectroscopy, Chemistry of traces
Instruments: Geiger counter, Cloud chamber

Walks
-----
The Alps on foot
"""

GERMAN = """\
Lise Meitner
Physikerin
Wien, Österreich
lise@example.org
example.org/de
orcid.org/0000-0002-1825-0097
Staatsangehörigkeit: österreichisch

Profil
------
Versuche zur Radioaktivität und ihre Deutung.

Berufserfahrung
---------------
Kaiser Wilhelm Institute, Berlin an den Seen
Leiterin der Physik
Okt. 1917 – Juli 1938
- Protactinium entdeckt
- Kernspaltung erklärt

Handwerk
--------
Methoden: Spektroskopie
Geräte: Geiger counter, Nebelkammer

Wanderungen
-----------
Die Alpen zu Fuß
"""


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        (RenderOptions(), ENGLISH),
        (RenderOptions(locale="en-GB"), ENGLISH),
        (RenderOptions(locale="de"), GERMAN),
        (RenderOptions(locale="de_AT"), GERMAN),
        (RenderOptions(variant="german"), GERMAN),
        (RenderOptions(variant="german", locale="en"), ENGLISH),
    ],
)
def test_titles_dates_and_texts_are_in_the_language_that_is_wished(
    wishes: RenderOptions, expected: str
) -> None:
    assert text_of(TEXT, wishes) == expected


def test_where_no_text_is_in_the_language_the_first_is_shown() -> None:
    shown = text_of(TEXT, RenderOptions(locale="fr"))
    assert "Physicist" in shown
    assert "Expérience professionnelle" in shown
    assert "oct. 1917" in shown


def test_a_file_in_german_shows_german() -> None:
    assert text_of(TEXT.replace("export:\n", "export:\n  locale: de\n"), RenderOptions()) == GERMAN


def test_every_format_is_in_the_language(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", TEXT)
    assert cvkit("export", "html,markdown", "--locale", "de").code == 0
    files = cvkit.files()
    assert set(files) == {"resume.yaml", "resume.de.html", "resume.de.md"}
    for name in ("resume.de.html", "resume.de.md"):
        assert b"Leiterin der Physik" in files[name]
        assert b"Head of physics" not in files[name]
    assert b'lang="de"' in files["resume.de.html"]


def test_notes_stand_where_the_language_does() -> None:
    text = "basics:\n  name:\n    en: Ada\n    de: '\U0010fffd'\n"
    reading = pipeline.check(text.encode(), "resume.yaml", NOTHING)
    german = pipeline.render(reading, ["pdf"], RenderOptions(locale="de"), NOTHING)
    assert [one.span.start.line for one in german.diagnostics if one.span] == [4]
    english = pipeline.render(reading, ["pdf"], RenderOptions(), NOTHING)
    assert english.diagnostics == ()


LACKING = dedent("""\
    basics: {name: Ada, headline: {en: Engineer, de: Ingenieurin}}
    work:
      - organization: X
        dates: 2020 – present
        title: {en: Engineer}   # cvkit: ignore missing-translation
        bullets:
          - de: Eins
            fr: Un
          # cvkit: ignore CV123 -- not yet
          - text: {fr: Deux}
    """)


def test_validate_lists_what_lacks_a_translation(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", LACKING)
    outcome = cvkit("validate", "--format", "concise")
    assert outcome.code == 0
    assert outcome.err.splitlines()[:2] == [
        "resume.yaml:1:21: warning CV123 `headline` has no text in `fr`",
        "resume.yaml:7:9: warning CV123 an item of `bullets` has no text in `en`",
    ]
    assert cvkit("validate", "--strict").code == 1
    assert cvkit("validate", "--strict", "--ignore", "CV123").code == 0
    assert cvkit("validate", "--strict", "--select", "CV118").code == 0


def test_a_file_may_say_how_much_a_missing_translation_matters(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", f"{LACKING}export: {{lint: {{severity: {{CV123: error}}}}}}\n")
    assert cvkit("validate").code == 1


def test_advice_is_on_texts_in_the_language_of_the_resume(cvkit: Cli) -> None:
    cvkit.write(
        "resume.yaml", "basics: {name: A, summary: {de: 'ein \"Wort\"'}, headline: 'a \"b\"'}"
    )
    outcome = cvkit("validate", "--format", "concise", "--select", "CV112")
    assert [line.split(": ")[0] for line in outcome.err.splitlines()[:-1]] == ["resume.yaml:1:58"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'basics:\n  name: A\n  summary:\n    de: \'x "y"\'\n    en: Say "yes" # so\n',
            "basics:\n  name: A\n  summary:\n    de: 'x \"y\"'\n    en: Say “yes” # so\n",
        ),
        (
            "basics: {name: A}\nskills:\n- name: B\n  keywords: {en: [It's, b], de: [It's]}\n",
            "basics: {name: A}\nskills:\n- name: B\n  keywords: {en: [It’s, b], de: [It's]}\n",
        ),
        (
            "basics: {name: A, location: {en: {city: B}, de: {ctiy: C}}}\n",
            "basics: {name: A, location: {en: {city: B}, de: {city: C}}}\n",
        ),
    ],
)
def test_fixes_go_to_the_text_that_was_picked(cvkit: Cli, before: str, after: str) -> None:
    path = cvkit.write("resume.yaml", before)
    assert cvkit("validate", "--fix").code == 0
    assert path.read_text(encoding="utf-8") == after


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema())


def test_the_schema_accepts_the_example(schema: jsonschema.Draft202012Validator) -> None:
    data = yaml.safe_load(TEXT)
    assert [error.message for error in schema.iter_errors(data)] == []


@pytest.mark.parametrize(
    "data",
    [
        {"basics": {"name": {"en": "A", "de": {"fr": "B"}}}},
        {"basics": {"name": {"en": "A", "German": "B"}}},
        {"basics": {"name": {}}},
        {"basics": {"name": {"en": ""}}},
        {"basics": {"name": "A"}, "work": [{"organization": "X", "dates": {"en": "2020"}}]},
        {"basics": {"name": "A"}, "export": {"theme": {"en": "classic"}}},
        {"basics": {"name": "A"}, "skills": [{"name": "X", "tags": {"en": ["a"]}}]},
        {"basics": {"name": "A"}, "skills": [{"name": "X", "keywords": {"en": "a"}}]},
        {"basics": {"name": "A"}, "work": {"en": [{"organization": "X"}]}},
        {"basics": {"name": "A"}, "work": [{"organization": "X", "bullets": [{"en": ["a"]}]}]},
    ],
)
def test_the_schema_and_cvkit_refuse_the_same(
    data: object, schema: jsonschema.Draft202012Validator
) -> None:
    assert not schema.is_valid(data)
    assert read(yaml.safe_dump(data).encode(), "resume.yaml").resume is None


def scalars(node: Node, route: Route = ()) -> Iterator[tuple[Route, Mark]]:
    match resolve(node):
        case Scalar(mark=mark):
            yield route, mark
        case Mapping(entries=entries):
            for key, entry in entries.items():
                yield from scalars(entry.node, (*route, key))
        case Sequence(items=items):
            for index, item in enumerate(items):
                yield from scalars(item, (*route, index))


def translated() -> list[Mark]:
    """Return the places of all one-line texts in maps of languages."""
    root = read(TEXT.encode(), "resume.yaml").source.spans.root
    assert root
    maps = translations.find(to_plain(root))
    assert len(maps) > 15
    return [
        mark
        for route, mark in scalars(root)
        if any(route[: len(way)] == way for way in maps) and mark.line == mark.end_line
    ]


@pytest.mark.parametrize("wrong", ["''", "{qq: {rr: ss}}"])
def test_a_text_broken_in_any_language_is_told_once_on_its_line(wrong: str) -> None:
    places = translated()
    assert len(places) > 30
    for mark in places:
        lines = TEXT.split("\n")
        line = lines[mark.line]
        lines[mark.line] = line[: mark.column] + wrong + line[mark.end_column :]
        found = pipeline.check("\n".join(lines).encode(), "resume.yaml", NOTHING).diagnostics
        told = {one.span.start.line for one in found if one.span}
        assert told == {mark.line + 1}, line
        assert {one.severity for one in found} == {Severity.ERROR}
