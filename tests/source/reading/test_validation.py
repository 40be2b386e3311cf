"""Files that are YAML but no résumé: what is wrong, where, and what to write instead."""

from __future__ import annotations

from textwrap import dedent

import pytest

from cvkit import languages
from cvkit.source import read


def told(text: str) -> list[str]:
    """Return ``line:column code message; help`` for each diagnostic."""
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        + (f"; {one.help}" if one.help else "")
        for one in read(dedent(text).encode(), "resume.yaml").diagnostics
        if one.span
    ]


def test_all_mistakes_in_one_run_in_the_order_of_the_file() -> None:
    found = told("""\
        export:
          pages: 0
        work:
          - organization: X
            dates: soon
            employment: fulltime
          - team: T
        basics:
          name: Ada
          email: nowhere
          tittle: x
        """)
    assert [line.partition("; ")[0] for line in found] == [
        "2:10 CV018 `pages` should be a whole number from 1 to 50, not “0”",
        "5:12 CV014 “soon” is not a date",
        "6:17 CV013 `employment` can't be “fulltime”",
        "7:5 CV012 a job needs `organization` or `title`",
        "10:10 CV017 “nowhere” is not an e-mail address",
        "11:3 CV010 there is no key `tittle` here",
    ]


@pytest.mark.parametrize(
    ("place", "key", "expected"),
    [
        ("", "bascis: {}", "did you mean `basics`?"),
        ("", "educaton: []", "did you mean `education`?"),
        ("", "experience: []", "here it is `work`"),
        ("", "Work: []", "did you mean `work`?"),
        ("", "email: a@b.org", "it belongs under `basics:`"),
        ("", "theme: x", "it belongs under `export:`"),
        ("basics:\n  ", "headlin: x", "did you mean `headline`?"),
        ("basics:\n  ", "label: x", "JSON Resume calls this `label`; here it is `headline`"),
        ("basics:\n  ", "image: x", "JSON Resume calls this `image`; here it is `photo`"),
        ("basics:\n  ", "website: x.org", "JSON Resume calls this `website`; here it is `url`"),
        ("basics:\n  ", "mobile: x", "here it is `phone`"),
        ("basics:\n  location:\n    ", "contry: x", "did you mean `country`?"),
        (
            "basics:\n  location:\n    ",
            "postalCode: x",
            "JSON Resume calls this `postalCode`; here it is `postal_code`",
        ),
        ("work:\n- organization: x\n  ", "tittle: x", "did you mean `title`?"),
        (
            "work:\n- organization: x\n  ",
            "position: x",
            "JSON Resume calls this `position`; here it is `title`",
        ),
        (
            "work:\n- organization: x\n  ",
            "highlights: [x]",
            "JSON Resume calls this `highlights`; here it is `bullets`",
        ),
        (
            "work:\n- organization: x\n  ",
            "startDate: 2020",
            "JSON Resume calls this `startDate`; here it is `dates: Aug 2024 – present`",
        ),
        (
            "work:\n- organization: x\n  ",
            "end_date: 2020",
            "RenderCV calls this `end_date`; here it is `dates: Aug 2024 – present`",
        ),
        ("work:\n- ", "company: x", "JSON Resume calls this `company`; here it is `organization`"),
        ("work:\n- ", "name: x", "JSON Resume calls this `name`; here it is `organization`"),
        ("work:\n- organization: x\n  roles:\n  - ", "titel: x", "did you mean `title`?"),
        (
            "work:\n- organization: x\n  bullets:\n  - text: x\n    ",
            "tag: x",
            "did you mean `tags`?",
        ),
        (
            "education:\n- ",
            "studyType: x",
            "JSON Resume calls this `studyType`; here it is `degree`",
        ),
        ("education:\n- ", "study_type: x", "here it is `degree`"),
        (
            "publications:\n- name: x\n  ",
            "releaseDate: 2020",
            "JSON Resume calls this `releaseDate`; here it is `date`",
        ),
        ("custom:\n- title: x\n  entries:\n  - ", "bulets: [x]", "did you mean `bullets`?"),
        ("export:\n  ", "language: en", "here it is `locale`"),
        ("export:\n  variants:\n    a:\n      ", "inclde: [x]", "did you mean `include`?"),
        ("skills:\n- name: x\n  ", "zzz: x", "valid keys are"),
        ("basics:\n  ", "nickname:", "valid keys are"),
    ],
)
def test_unknown_keys(place: str, key: str, expected: str) -> None:
    text = f"{place}{key}\n" + ("" if "basics" in place else "basics: {name: Ada}\n")
    lines = text.splitlines()
    name = key.partition(":")[0]
    number = next(n for n, line in enumerate(lines, 1) if line.lstrip(" -").startswith(f"{name}:"))
    column = lines[number - 1].index(name) + 1
    found = [line for line in told(text) if "basics.name" not in line]
    assert len(found) == 1
    assert found[0].startswith(f"{number}:{column} CV010 there is no key `{name}` here; {expected}")


GOOD = "basics: {name: Ada}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "work: text",
            (
                "2:7 CV011 `work` should be a list of jobs, but this is text; "
                "write each item on its own line: `- organization: …`"
            ),
        ),
        (
            "work: {organization: x}",
            (
                "2:7 CV011 `work` should be a list of jobs, but this is a mapping; "
                "put a dash and a space before each item: `- …`"
            ),
        ),
        (
            "work:\n  organization: x",
            (
                "2:1 CV011 `work` should be a list of jobs, but this is a mapping; "
                "put a dash and a space before each item: `- …`"
            ),
        ),
        (
            "work: [text]",
            (
                "2:8 CV011 each item of `work` should be a mapping, "
                "such as `organization: …`, but this is text; write `- organization: text`"
            ),
        ),
        (
            "education: [MIT]",
            (
                "2:13 CV011 each item of `education` should be a mapping, such as `institution: …`,"
                " but this is text; write `- institution: MIT`"
            ),
        ),
        (
            "projects: [{name: x, dates: {start: 2020-01, end: 2020-03}}]",
            (
                "2:29 CV011 `dates` should be text, but this is a mapping; "
                "write `dates: 2020-01 – 2020-03`"
            ),
        ),
        (
            "patents: [{name: x, date: {year: 2020, month: 1}}]",
            ("2:27 CV011 `date` should be text, but this is a mapping; write `date: 2020-01`"),
        ),
        (
            "work: [{organization: x, bullets: text}]",
            (
                "2:35 CV011 `bullets` should be a list, but this is text; "
                "write each item on its own line: `- …`"
            ),
        ),
        (
            "skills: [{name: x, keywords: 'Python, Go'}]",
            (
                "2:30 CV011 `keywords` should be a list, but this is text; "
                "write each item on its own line: `- …`, or in brackets: `[Python, Go]`"
            ),
        ),
        (
            "work:\n- organization: x\n  title: [a, b]",
            (
                "4:10 CV011 `title` should be text, but this is a list; "
                "text in [brackets] needs quotes"
            ),
        ),
        (
            "work:\n- organization: x\n  summary:\n    Built: it",
            (
                "4:3 CV011 `summary` should be text, but this is a mapping; "
                "text with “: ” needs quotes: 'Built: it'"
            ),
        ),
        (
            "work:\n- organization: x\n  bullets:\n  - Tools: Python, Go",
            (
                "5:5 CV010 the colon turns this text into a key `Tools`, "
                "which a bullet doesn't have; "
                "text with “: ” needs quotes: 'Tools: Python, Go'"
            ),
        ),
        (
            "work:\n- organization: x\n  bullets:\n  -\n  - a",
            "5:4 CV011 there is nothing here; write a value, or remove it",
        ),
        (
            "skills: [{name: ''}]",
            "2:17 CV019 this text is empty; write some text, or remove it",
        ),
        ("skills: [{level: x}]", "2:11 CV012 a skill needs `name` or `keywords`"),
        (
            "work:\n- organization: x\n  dates: 2021 – 2020",
            "4:10 CV015 “2021 – 2020” ends before it starts; write the earlier date first",
        ),
        (
            "work:\n- organization: x\n  dates: 2024-13",
            "4:10 CV014 “2024-13” is not a date: there is no month 13",
        ),
        (
            "work: [{organization: x, dates: Summer 2010, 2012 & 2014}]",
            (
                "2:46 CV010 the comma turns this text into a key `2012 & 2014`; "
                "inside {…}, text with a comma needs quotes"
            ),
        ),
        (
            "work: [{organization: x, url: 'javascript:alert(1)'}]",
            (
                "2:31 CV016 “javascript:alert(1)” is not a web address: the scheme “javascript:” "
                "is not one of http, https, mailto, tel"
            ),
        ),
        (
            "work: [{organization: x, private: maybe}]",
            ("2:35 CV011 `private` should be true or false, not “maybe”; write `true` or `false`"),
        ),
        (
            "languages: [{language: de, level: D1}]",
            (
                "2:35 CV013 `level` can't be “D1”; "
                "It can be `A1`, `A2`, `B1`, `B2`, `C1`, `C2` or `native`"
            ),
        ),
        (
            "export: {page: a44}",
            (
                "2:16 CV013 `page` can't be “a44”; "
                "did you mean `A4`? It can be `A4`, `A5`, `Letter` or `Legal`"
            ),
        ),
        (
            "export: {pages: two}",
            "2:17 CV018 `pages` should be a whole number from 1 to 50, not “two”",
        ),
        (
            "export: {locale: xx}",
            (
                "2:18 CV013 there is no locale “xx”; "
                f"use one of {', '.join(languages.available())}, "
                "with or without a region: de, de-AT"
            ),
        ),
        (
            "projects: [{name: x, bullets: [a, [b]]}]",
            (
                "2:35 CV011 each item of `bullets` should be text, but this is a list; text in "
                "[brackets] needs quotes; to nest bullets, write `text:` for the one above, and "
                "the list below `bullets:`"
            ),
        ),
        (
            "publications: [{name: x, doi: 'https://doi.org/1000/1'}]",
            "2:31 CV019 “1000/1” is not a DOI; write it like 10.1000/182",
        ),
        (
            "work:\n- organization: x\n  title: a\n  roles: [{title: b}]",
            (
                "4:3 CV020 `title` is set on the job, but the job has `roles`; "
                "move `title` to the role it belongs to"
            ),
        ),
    ],
)
def test_wrong_values(text: str, expected: str) -> None:
    assert told(GOOD + text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "work: []",
            (
                "1:1 CV012 `basics` is missing: a résumé needs `basics.name`; "
                "write `basics:` and, indented below it, `name: Your Name`"
            ),
        ),
        (
            "basics:\n  headline: x",
            "1:1 CV012 `name` is missing: a résumé needs `basics.name`",
        ),
        ("basics:\n  name:\n", "2:3 CV012 `name` is missing: a résumé needs `basics.name`"),
        ("basics:\n  nmae: Ada", "2:3 CV010 there is no key `nmae` here; did you mean `name`?"),
        (
            "basics: {name: A, profiles: [{network: x}]}",
            "1:30 CV012 a profile needs `username` or `url`",
        ),
        (
            "basics: {name: A, profiles: {github: [a]}}",
            (
                "1:38 CV011 `github` should be text, but this is a list; "
                "text in [brackets] needs quotes"
            ),
        ),
    ],
)
def test_basics(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_unknown_sections() -> None:
    (found,) = told(GOOD + "export:\n  sections: [summary, wrok]\n")
    assert found.startswith(
        "3:23 CV013 there is no section “wrok”; did you mean `work`? It can be `awards`"
    )
    found, also = told(GOOD + "export:\n  titles: {wrok: Jobs}\n  sections: [skils]\n")
    assert also.startswith("4:14 CV013 there is no section “skils”; did you mean `skills`?")
    assert found.startswith("3:12 CV013 there is no section “wrok”; did you mean `work`?")


def test_dates_are_read_in_the_language_of_the_file() -> None:
    text = GOOD + "work: [{organization: x, dates: Mai 2020 bis heute}]\n"
    assert len(told(text)) == 1
    assert told(text + "export: {locale: de-AT}\n") == []


def test_one_mistake_behind_an_alias_is_told_once() -> None:
    assert len(told(GOOD + "work:\n- &x {organization: a, tittle: b}\n- *x\n- *x\n")) == 1


def test_a_whole_resume() -> None:
    reading = read(
        b"basics:\n  name: Ada\n  phone: +49301234\n  location: no\n"
        b"awards: [{title: 007, date: 2024-08-01}]\nskills:\n",
        "resume.yaml",
    )
    assert reading.diagnostics == ()
    assert reading.resume
    assert reading.resume.basics.phone == ("+49301234",)
    assert reading.resume.basics.location
    assert reading.resume.basics.location.text == "no"
    assert reading.resume.awards[0].title == "007"
