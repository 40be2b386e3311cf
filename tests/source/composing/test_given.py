"""Values from outside replace those of the file, and mistakes in them are told as theirs."""

from __future__ import annotations

import pytest

from cvkit import pipeline
from cvkit.source.composing import Given
from projects import MemoryProject

RESUME = """\
basics: {name: Ada, phone: "1", location: London}
work:
- {id: engine, organization: Babbage, title: Analyst, bullets: [Wrote]}
"""


def given(**values: str) -> list[Given]:
    return [
        Given(tuple(key.split("__")), value, f"--set {key.replace('__', '.')}")
        for key, value in values.items()
    ]


def test_values_are_set_at_keys_numbers_and_ids() -> None:
    values = given(
        basics__phone="2",
        basics__url="ada.example",
        basics__location__city="Bath",
        work__0__title="Boss",
        work__engine__bullets__1="Read",
        skills__0__name="C",
        export__locale="de",
    )
    reading = pipeline.check(RESUME.encode(), "resume.yaml", MemoryProject(given=values))
    assert reading.diagnostics == ()
    resume = reading.resume
    assert resume
    assert (resume.basics.phone, resume.basics.url) == (("2",), "https://ada.example")
    assert resume.basics.location
    assert (resume.basics.location.text, resume.basics.location.city) == ("London", "Bath")
    assert resume.work[0].title == "Boss"
    assert [bullet.text for bullet in resume.work[0].bullets] == ["Wrote", "Read"]
    assert (resume.skills[0].name, resume.export.locale) == ("C", "de")


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("basics__fon", "1", "CV010 there is no key `fon` in `basics.fon`"),
        ("work__7__title", "1", "CV010 the list in `work.7.title` has no item 7"),
        ("work__x__title", "1", "CV010 the list in `work.x.title` has nothing with the id x"),
        ("basics__name__first", "1", "CV010 `basics.name.first` is inside a text"),
        ("basics__email", "ada", "CV017 “ada” is not an e-mail address"),
        ("work", "1", "CV011 `work` should be a list of jobs, but this is text"),
    ],
)
def test_a_mistake_is_told_as_one_of_the_value(key: str, value: str, message: str) -> None:
    project = MemoryProject(given=given(**{key: value}))
    reading = pipeline.check(RESUME.encode(), "resume.yaml", project)
    assert reading.resume is None
    (found,) = reading.diagnostics
    assert f"{found.code} {found.message}" == message
    assert found.file == f"--set {key.replace('__', '.')}"
    assert reading.source.texts[found.file] == value
    assert found.fix is None
