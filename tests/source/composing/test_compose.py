"""A résumé is put together from several files; each diagnostic is in the file that is at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import pipeline
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.source import Reading


def check(main: str, files: Mapping[str, str], name: str = "resume.yaml") -> Reading:
    project = MemoryProject({path: text.encode() for path, text in files.items()})
    return pipeline.check(main.encode(), name, project)


def told(reading: Reading) -> list[str]:
    return [
        f"{one.file}:{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        if one.span
        else f"{one.file} {one.code} {one.message}"
        for one in reading.diagnostics
    ]


def test_sections_of_included_files_follow_in_their_order() -> None:
    main = """\
basics: {name: Ada}
include: [work.yaml, parts/more.yaml]
work: [{organization: First}]
"""
    reading = check(
        main,
        {
            "work.yaml": "work: [{organization: Second}]\nskills: [C]\n",
            "parts/more.yaml": "basics: {headline: Analyst}\nwork:\n- organization: Third\n"
            "include: even-more.yaml\n",
            "parts/even-more.yaml": "skills: [Rust]",
        },
    )
    assert told(reading) == []
    assert reading.resume
    assert [job.organization for job in reading.resume.work] == ["First", "Second", "Third"]
    assert [skill.name for skill in reading.resume.skills] == ["C", "Rust"]
    assert reading.resume.basics.headline == "Analyst"
    assert set(reading.source.texts) == {
        *("resume.yaml", "work.yaml", "parts/more.yaml", "parts/even-more.yaml")
    }


@pytest.mark.parametrize(
    ("main", "files", "message"),
    [
        ("include: a.yaml", {}, "resume.yaml:2:10 CV024 a.yaml does not exist"),
        (
            "include: a.yaml",
            {"a.yaml": "include: resume.yaml"},
            "a.yaml:1:10 CV024 resume.yaml is being read already: it takes values from itself",
        ),
        (
            "include: a.yaml",
            {"a.yaml": "include: b.yaml", "b.yaml": "include: [a.yaml]"},
            "b.yaml:1:11 CV024 a.yaml is being read already: it takes values from itself",
        ),
        ("include: a.yaml", {"a.yaml": ""}, "a.yaml CV009 the file is empty"),
        (
            "include: a.yaml",
            {"a.yaml": "[1]"},
            "a.yaml:1:1 CV011 a part of a résumé is a mapping with keys such as `work:`",
        ),
        (
            "include: a.yaml",
            {"a.yaml": "basics: {name: Ada}"},
            "a.yaml:1:10 CV025 `name` is given twice: it stands on line 1 of the résumé, too",
        ),
        (
            "include: [a.yaml, b.yaml]",
            {"a.yaml": "\nbasics: {headline: A}", "b.yaml": "basics: {headline: B}"},
            "b.yaml:1:10 CV025 `headline` is given twice: it stands on line 2 of a.yaml, too",
        ),
        (
            "include: a.yaml",
            {"a.yaml": "work:\n- organization: A\n  bullets:\n  - text: |\n      B\n    txt: C\n"},
            "a.yaml:6:5 CV010 there is no key `txt` here",
        ),
        (
            "include: a.yaml",
            {"a.yaml": "wrok: []"},
            "a.yaml:1:1 CV010 there is no key `wrok` here",
        ),
        (
            "include: a.yaml",
            {"a.yaml": "include: {b: c}"},
            "a.yaml:1:1 CV011 `include` is the name of a file, or a list of names",
        ),
        (
            "include: {a: b}",
            {},
            "resume.yaml:2:10 CV011 `include` should be a list, but this is a mapping",
        ),
        (
            "export: {extends: house.yaml}",
            {"house.yaml": "theme: modrn"},
            "house.yaml:1:8 CV013 there is no theme “modrn”",
        ),
        (
            "export: {extends: house.yaml}",
            {"house.yaml": "extends: house.yaml"},
            "house.yaml:1:10 CV024 house.yaml is being read already: it takes values from itself",
        ),
        (
            "include: a.yaml",
            {"a.yaml": 'work:\n- organization: "A'},
            "a.yaml:2:17 CV001 this quote is never closed",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_its_own_file(
    main: str, files: Mapping[str, str], message: str
) -> None:
    reading = check(f"basics: {{name: Ada}}\n{main}\n", files)
    assert reading.resume is None
    assert told(reading) == [message]
    assert all(one.fix is None for one in reading.diagnostics if one.file != "resume.yaml")


def test_files_are_named_as_a_person_in_another_folder_would_name_them() -> None:
    reading = check(
        "basics: {name: Ada}\ninclude: work.yaml", {"work.yaml": "wrok: 1"}, "people/ada.yaml"
    )
    assert told(reading) == ["people/work.yaml:1:1 CV010 there is no key `wrok` here"]


def test_a_chain_of_files_is_not_followed_for_ever() -> None:
    files = {f"{at}.yaml": f"include: {at + 1}.yaml" for at in range(20)}
    reading = check("basics: {name: Ada}\ninclude: 0.yaml", files)
    assert told(reading) == ["7.yaml:1:10 CV024 files name each other more than 8 levels deep"]


def test_many_files_with_many_values_are_refused() -> None:
    large = "skills: [" + ", ".join(["x"] * 90_000) + "]"
    files = {f"{name}.yaml": large for name in "abc"}
    reading = check("basics: {name: Ada}\ninclude: [a.yaml, b.yaml, c.yaml]", files)
    assert reading.resume is None
    assert told(reading)[0] == (
        "resume.yaml:2:27 CV004 with c.yaml, there are more than 250,000 values in this résumé"
    )


def test_what_a_house_sets_is_used_where_the_resume_sets_nothing() -> None:
    main = """\
basics: {name: Ada}
export:
  extends: house.yaml
  theme: classic
  titles: {work: Jobs}
  variants: {short: {pages: 1}}
"""
    reading = check(
        main,
        {
            "house.yaml": "export: {extends: base.yaml, theme: modern, page: A5}",
            "base.yaml": "page: Letter\nlocale: de\ntitles: {work: Stellen, skills: Können}\n"
            "variants: {short: {theme: minimal}, long: {pages: 3}}\n",
        },
    )
    assert told(reading) == []
    assert reading.resume
    look = reading.resume.export
    assert (look.theme, look.page, look.locale) == ("classic", "A5", "de")
    assert look.titles == {"work": "Jobs", "skills": "Können"}
    assert {name: (one.theme, one.pages) for name, one in look.variants.items()} == {
        "short": ("minimal", 1),
        "long": (None, 3),
    }


LISTS = """\
basics: {name: Ada}
work:
- organization: A
  bullets: {from: bullets.yaml}
- organization: B
  bullets: {en: {from: [bullets.yaml, more/own.yaml], select: own}, de: [Eins]}
"""


def test_a_list_is_taken_from_files() -> None:
    reading = check(
        LISTS,
        {
            "bullets.yaml": "- One\n- {text: Two, tags: [own]}\n",
            "more/own.yaml": "bullets: [{id: own, text: Three}, Four]",
        },
    )
    assert told(reading) == []
    assert reading.resume
    first, second = reading.resume.work
    assert [one.text for one in first.bullets] == ["One", "Two"]
    assert [one.text for one in second.bullets] == ["Two", "Three"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("text: 1", "b.yaml:1:1 CV011 `bullets` takes a list from this file, but this is no list"),
        ("- One\n- txt: 2\n  text: 3\n", "b.yaml:2:3 CV010 there is no key `txt` here"),
        ("- {from: b.yaml}", ("b.yaml:1:4 CV010 the colon turns this text into a key `from`, "
         "which a bullet doesn't have")),
        ("- text: x\n  bullets: {from: b.yaml}", ("b.yaml:2:19 CV024 b.yaml is being read already: "
         "it takes values from itself")),
        ("- 'a\x07b'", "b.yaml:1:5 CV008 control character U+0007"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_list_is_told_in_its_file(text: str, message: str) -> None:
    main = "basics: {name: Ada}\nwork: [{organization: A, bullets: {from: b.yaml}}]\n"
    assert told(check(main, {"b.yaml": text})) == [message]


def test_a_comment_in_an_included_file_is_obeyed() -> None:
    from datetime import date  # noqa: PLC0415 - only here

    from cvkit.linter import LintOptions  # noqa: PLC0415 - the same

    part = "work:\n- organization: A\n  bullets:\n  - I built it\n"
    for comment, expected in (("", ["CV107"]), ("  # cvkit: ignore CV107", [])):
        files = {"a.yaml": part.replace("built it", f"built it{comment}").encode()}
        reading = pipeline.check(
            b"basics: {name: Ada}\ninclude: a.yaml\n",
            "resume.yaml",
            MemoryProject(files),
            lint=LintOptions(date(2026, 11, 1)),
        )
        assert [one.code for one in reading.diagnostics if one.file == "a.yaml"] == expected
