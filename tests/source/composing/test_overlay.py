"""A variant changes what a résumé says, by ids; every mistake is told where it was written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cvkit import pipeline, source
from cvkit.linter import LintOptions
from cvkit.source.reading import wording
from projects import MemoryProject

if TYPE_CHECKING:
    from cvkit.model import Resume
    from cvkit.source import Reading

RESUME = """\
basics: {name: Ada, headline: Analyst, email: ada@example.com}
work:
- id: engine
  organization: Babbage
  title: Analyst
  bullets:
  - {id: notes, text: Wrote notes}
  - Read papers
  - {id: tables, text: Computed tables}
- {id: translation, organization: Menabrea}
skills: [{id: maths, name: Mathematics, keywords: [algebra]}]
custom:
- title: Letters
  entries: [{id: one, name: One}, {id: two, name: Two}]
export:
  variants:
    acme:
"""


def check(changes: str, **files: str) -> Reading:
    text = RESUME + "".join(f"      {line}\n" for line in changes.splitlines() or ["{}"])
    beside = {f"variants/{name}.yaml": text.encode() for name, text in files.items()}
    return pipeline.check(text.encode(), "resume.yaml", MemoryProject(beside))


def worded(changes: str, variant: str = "acme", **files: str) -> Resume:
    reading = check(changes, **files)
    assert reading.diagnostics == ()
    resume = wording.localized(reading, None, variant).resume
    assert resume
    assert reading.resume
    assert reading.resume.work[0].title == "Analyst"  # the original is as it was
    return resume


def told(reading: Reading) -> list[str]:
    return [
        f"{one.file}:{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in reading.diagnostics
        if one.span
    ]


def bullets(resume: Resume, job: int = 0) -> list[str]:
    return [str(one.text) for one in resume.work[job].bullets]


def test_texts_are_replaced() -> None:
    found = worded(
        "replace:\n"
        "  notes: Wrote the first program\n"
        "  engine: {title: Programmer, team: Engines}\n"
        "  maths: {keywords: [calculus]}\n"
        "  basics: {summary: I calculate., email: ~}\n"
    )
    assert bullets(found) == ["Wrote the first program", "Read papers", "Computed tables"]
    assert (found.work[0].title, found.work[0].team) == ("Programmer", "Engines")
    assert found.skills[0].keywords == ("calculus",)
    assert (found.basics.summary, found.basics.email) == ("I calculate.", ())
    assert found.basics.headline == "Analyst"


def test_entries_and_bullets_are_dropped_added_and_ordered() -> None:
    found = worded(
        "drop: [notes, one]\n"
        "add:\n"
        "  engine: [{id: new, text: Taught}]\n"
        "  awards: [{title: Medal}]\n"
        "  work: [{id: royal, organization: Royal Society}]\n"
        "  Letters: [{name: Three}]\n"
        "order: {engine: [new, tables], work: royal}\n"
    )
    assert [job.organization for job in found.work] == ["Royal Society", "Babbage", "Menabrea"]
    assert bullets(found, 1) == ["Taught", "Computed tables", "Read papers"]
    assert [award.title for award in found.awards] == ["Medal"]
    assert [entry.name for entry in found.custom[0].entries] == ["Two", "Three"]


def test_keys_say_which_list_of_an_entry_grows() -> None:
    found = worded("add: {maths: {keywords: [logic]}, engine: {roles: []}}")
    assert found.skills[0].keywords == ("algebra", "logic")


def test_a_list_in_several_languages_is_changed_in_each() -> None:
    text = """\
basics: {name: Ada}
work:
- id: engine
  organization: Babbage
  bullets:
    en: [{id: a, text: One}, {id: b, text: Two}]
    de: [{id: a, text: Eins}, {id: b, text: Zwei}]
export:
  variants:
    acme: {drop: a, replace: {b: {en: "2", de: II}}, add: {engine: {en: [Three], de: [Drei]}}}
"""
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.diagnostics == ()
    for locale, expected in (("en", ["2", "Three"]), ("de", ["II", "Drei"])):
        found = wording.localized(reading, locale, "acme").resume
        assert found
        assert bullets(found) == expected


def test_a_variant_may_have_a_file_of_its_own() -> None:
    file = "drop: notes\nreplace: {engine: {title: Programmer}}\n"
    found = worded("", "other", other=file)
    assert bullets(found) == ["Read papers", "Computed tables"]
    assert found.work[0].title == "Programmer"


def test_a_variant_may_name_its_file() -> None:
    text = RESUME.replace("    acme:\n", "    acme: {from: jobs/acme.yaml}\n")
    beside = MemoryProject({"jobs/acme.yaml": b"drop: notes\nhide: phone\n"})
    reading = pipeline.check(text.encode(), "resume.yaml", beside)
    assert reading.diagnostics == ()
    shown = wording.localized(reading, None, "acme").resume
    assert shown
    assert bullets(shown) == ["Read papers", "Computed tables"]
    assert shown.export.variants["acme"].hide == ("phone",)


def test_mistakes_in_the_file_of_a_variant_are_told_there() -> None:
    reading = check("", other="headline: New\nreplace:\n  engine: {titel: New}\n")
    assert told(reading) == ["variants/other.yaml:3:12 CV010 there is no key `titel` here"]


def test_a_variant_with_two_definitions_is_refused() -> None:
    reading = check("theme: classic", acme="theme: modern")
    assert told(reading) == [
        (
            "variants/acme.yaml:1:1 CV025 `theme` is given twice: it stands on line 18 of the "
            "résumé, too"
        )
    ]


def test_a_variant_of_another_resume_in_the_folder_is_passed_over() -> None:
    reading = check("", other="resume: grace.yaml\ndrop: cobol\n", mine="resume: resume.yaml\n")
    assert reading.diagnostics == ()
    assert reading.resume
    assert list(reading.resume.export.variants) == ["acme", "mine"]


def test_new_words_are_linted_where_they_stand() -> None:
    text = RESUME + "      replace: {notes: I wrote it}\n"
    reading = pipeline.check(
        text.encode(), "resume.yaml", MemoryProject(), lint=LintOptions(date(2026, 11, 1))
    )
    assert "resume.yaml:18:24 CV107 “I” is in the first person" in told(reading)


def test_what_is_exported_is_the_variants_wording() -> None:
    reading = check("replace: {notes: Wrote the first program}\ndrop: translation")
    options = pipeline.RenderOptions(variant="acme")
    made = pipeline.render(reading, ["text"], options, MemoryProject())
    text = made.artifacts["text"].data.decode()
    assert "Wrote the first program" in text
    assert "Wrote notes" not in text
    assert "Menabrea" not in text
