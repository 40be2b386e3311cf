"""The file as a whole, and what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from cvkit import selection, source
from cvkit.exporters.rendercv import write

if TYPE_CHECKING:
    from cvkit.exporters import Artifact


def written(text: str, *, variant: str | None = None) -> Artifact:
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume is not None
    return write.write(selection.select(resume, variant=variant))


@pytest.mark.parametrize(
    ("locale", "expected", "date"),
    [
        ("en-GB", None, "2019-05"),
        ("de-AT", {"language": "german"}, "2019-05"),
        ("zh", {"language": "mandarin_chinese"}, "2019-05"),
        ("nb", {"language": "norwegian_bokmål"}, "2019-05"),
        ("cs", None, "květen2019"),
    ],
)
def test_the_language(locale: str, expected: object, date: str) -> None:
    text = (
        f"basics: {{name: A}}\nawards: [{{title: B, date: 2019-05}}]\nexport: {{locale: {locale}}}"
    )
    data = yaml.safe_load(written(text).data)
    assert data.get("locale") == expected
    ((award,),) = data["cv"]["sections"].values()
    assert award["date"].replace(" ", "") == date


def test_the_order_and_the_titles_are_those_that_are_printed() -> None:
    text = """
basics: {name: A, summary: S}
work: [{organization: B}]
skills: [C]
custom: [{title: Talks, entries: [D]}, {title: Other, entries: [E]}]
talks: [{name: F}]
export:
  sections: [skills, talks, custom, work]
  titles: {work: Jobs}
"""
    data = yaml.safe_load(written(text).data)
    assert data["cv"]["sections"] == {
        "Skills": ["C"],
        "Talks": [{"bullet": "F"}],
        "Talks ": [{"name": "", "summary": "D"}],
        "Other": [{"name": "", "summary": "E"}],
        "Jobs": [{"company": "B", "position": ""}],
    }


def test_publications_are_written_apart_however_they_are_printed() -> None:
    text = """
basics: {name: A}
publications: [{name: P, authors: [A], journal: J, kind: article}]
export: {publications: {style: compact, group: kind, numbered: true}}
"""
    artifact = written(text)
    assert yaml.safe_load(artifact.data)["cv"]["sections"] == {
        "Publications": [{"title": "P", "authors": ["**A**"], "journal": "*J*"}]
    }
    assert [one.message for one in artifact.diagnostics] == ["`kind` has no place in RenderCV"]


def test_the_headline_of_a_variant() -> None:
    text = "basics: {name: A, headline: B}\nexport: {variants: {v: {headline: C}}}"
    artifact = written(text, variant="v")
    assert yaml.safe_load(artifact.data) == {"cv": {"name": "A", "headline": "C"}}
    assert artifact.diagnostics == ()


@pytest.mark.parametrize(
    ("basics", "expected"),
    [
        ("other_names: B", ["`other_names` has no place in RenderCV"]),
        ("photo: a.png", ["`photo` is left out, as RenderCV looks for it beside its own file"]),
        ("signature: Rome", ["`place` has no place in RenderCV"]),
        ("summary: x^a^", ["`summary` is written without a sub- or superscript"]),
        ("summary: x^2^", []),
        ("summary: '`a`'", []),
        (r"summary: 'a \` b'", ["`summary` has a backtick, which RenderCV can’t print"]),
        ("headline: A, email: a@example.org, details: {B: C}, pronouns: d", []),
    ],
)
def test_losses(basics: str, expected: list[str]) -> None:
    artifact = written(f"basics: {{name: A, {basics}}}")
    assert [one.message for one in artifact.diagnostics] == expected


def test_nothing_is_said_of_what_is_not_shown() -> None:
    text = "basics: {name: A}\nskills: [{name: B, rating: 3, private: true}]"
    assert written(text).diagnostics == ()
