"""What is left out, and why; the original is never touched."""

from __future__ import annotations

import pytest

from cvkit import selection, source
from cvkit.errors import UnknownNameError
from cvkit.model import Resume

TEXT = """\
basics: {name: Ada, headline: H}
work:
  - {organization: A, tags: [x, y]}
  - {organization: B, private: true, tags: [x]}
  - {organization: C, roles: [{title: R, tags: [z]}], bullets: []}
skills: [{name: S, tags: [y]}]
custom: [{title: T, tags: [x], entries: [{name: E, private: true}]}]
export:
  theme: classic
  theme_options: {accent: '#111111', density: airy}
  titles: {work: W, skills: S}
  locale: de
  variants:
    only_x: {include: [x]}
    no_y: {exclude: [y, x], theme_options: {accent: '#222222'}, titles: {work: V}, pages: 2}
    both: {include: [x], exclude: [y]}
    nothing: {}
"""


@pytest.fixture(scope="module")
def resume() -> Resume:
    reading = source.read(TEXT.encode(), "resume.yaml")
    assert reading.resume
    return reading.resume


def test_only_what_is_private_is_left_out_of_the_whole(resume: Resume) -> None:
    assert selection.select(resume).omitted == {
        ("work", 1): "private",
        ("custom", 0, "entries", 0): "private",
    }
    assert selection.select(resume, private=True).omitted == {}


@pytest.mark.parametrize(
    ("variant", "omitted"),
    [
        (
            "only_x",
            {
                ("work", 2, "roles", 0): "has none of the tags x",
                ("skills", 0): "has none of the tags x",
            },
        ),
        (
            "no_y",
            {
                ("work", 0): "has the tag x",
                ("work", 1): "has the tag x",
                ("skills", 0): "has the tag y",
                ("custom", 0): "has the tag x",
            },
        ),
        (
            "both",
            {
                ("work", 0): "has the tag y",
                ("work", 2, "roles", 0): "has none of the tags x",
                ("skills", 0): "has the tag y",
            },
        ),
        ("nothing", {}),
    ],
)
def test_each_thing_left_out_has_a_reason(
    resume: Resume, variant: str, omitted: dict[tuple[str | int, ...], str]
) -> None:
    chosen = selection.select(resume, variant=variant, private=True)
    assert chosen.omitted == omitted
    assert all(not chosen.keeps(route) for route in omitted)
    assert chosen.keeps(("basics",))


def test_a_variants_wishes_go_over_those_of_the_file(resume: Resume) -> None:
    look = selection.select(resume, variant="no_y").presentation
    assert (look.theme, look.locale, look.pages) == ("classic", "de", 2)
    assert look.theme_options == {"accent": "#222222", "density": "airy"}
    assert look.titles == {"work": "V", "skills": "S"}
    assert selection.select(resume).presentation.titles == {"work": "W", "skills": "S"}
    assert selection.select(resume, locale="fr").presentation.locale == "fr"


def test_the_original_stays_whole(resume: Resume) -> None:
    before = resume.model_dump()
    chosen = selection.select(resume, variant="both", locale="fr")
    assert chosen.resume is resume
    assert resume.model_dump() == before


def test_an_unknown_variant_is_told_with_those_there_are(resume: Resume) -> None:
    with pytest.raises(UnknownNameError) as caught:
        selection.select(resume, variant="x")
    assert caught.value.message == "The résumé has no variant “x”."
    assert caught.value.help == "Its variants are only_x, no_y, both, nothing."
    bare = Resume.model_validate({"basics": {"name": "A"}})
    with pytest.raises(UnknownNameError) as caught:
        selection.select(bare, variant="x")
    assert caught.value.help == "Add variants under export.variants."
