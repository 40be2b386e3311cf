"""Sixty ways in which people misspell keys, and what they meant."""

from __future__ import annotations

import pytest

from cvkit.model import Resume
from cvkit.model.sections.timeline import Job, Role
from cvkit.source.schema import shape, suggest

NEEDED = 57
"""So many of the sixty must be right."""

ROOT, BASICS, JOB, ROLE = (), ("basics",), ("work", 0), ("work", 0, "roles", 0)
SCHOOL, PAPER, SKILL, BULLET = (
    ("education", 0),
    ("publications", 0),
    ("skills", 0),
    (*ROLE, "bullets", 0),
)
CERT, AWARD, TALK, LANG = ("certificates", 0), ("awards", 0), ("talks", 0), ("languages", 0)
PLACE, PROFILE, REF = ("basics", "location"), ("basics", "profiles", 0), ("references", 0)
PROJECT, EXPORT, VARIANT = ("projects", 0), ("export",), ("export", "variants", "x")

SLIPS = [
    # letters swapped
    (ROOT, "bascis", "basics"), (ROOT, "wrok", "work"), (ROOT, "eduction", "education"),
    (BASICS, "nmae", "name"), (BASICS, "emial", "email"), (BASICS, "pohne", "phone"),
    (JOB, "oragnization", "organization"), (JOB, "rolse", "roles"), (ROLE, "titel", "title"),
    (ROLE, "daets", "dates"), (ROLE, "bulelts", "bullets"), (SCHOOL, "insitution", "institution"),
    (EXPORT, "tehme", "theme"), (PAPER, "pubilsher", "publisher"),
    # letters left out
    (ROOT, "volunter", "volunteer"), (ROOT, "certficates", "certificates"),
    (ROOT, "intrests", "interests"), (ROOT, "memberhips", "memberships"),
    (BASICS, "headlin", "headline"), (BASICS, "sumary", "summary"), (BASICS, "profils", "profiles"),
    (ROLE, "loction", "location"), (ROLE, "keyword", "keywords"), (BULLET, "tag", "tags"),
    (PAPER, "autors", "authors"), (SKILL, "lvel", "level"), (PROFILE, "usrname", "username"),
    (EXPORT, "variant", "variants"), (VARIANT, "inclde", "include"),
    # letters doubled, added or wrong
    (ROOT, "skillls", "skills"), (ROOT, "langauges", "languages"),
    (ROOT, "refrences", "references"),
    (ROLE, "tittle", "title"), (ROLE, "bullet_points", "bullets"),
    (JOB, "organisation", "organization"),
    (CERT, "isuer", "issuer"), (AWARD, "awarderr", "awarder"), (PLACE, "contry", "country"),
    # another way to write the same
    (ROOT, "Work", "work"), (BULLET, "Text", "text"), (PLACE, "postal-code", "postal_code"),
    (SCHOOL, "study type", "degree"),
    # what other tools call it
    (ROLE, "position", "title"), (JOB, "highlights", "bullets"), (JOB, "startDate", "dates"),
    (JOB, "endDate", "dates"), (JOB, "company", "organization"), (JOB, "name", "organization"),
    (SCHOOL, "studyType", "degree"), (BASICS, "label", "headline"), (BASICS, "image", "photo"),
    (BASICS, "website", "url"), (PLACE, "postalCode", "postal_code"),
    (PAPER, "releaseDate", "date"),
    (ROOT, "experience", "work"), (SCHOOL, "honours", "honors"), (SCHOOL, "gpa", "score"),
    (ROLE, "start_date", "dates"), (ROLE, "responsibilities", "bullets"),
    (LANG, "proficiency", "level"),
]  # fmt: skip


def meant(route: tuple[str | int, ...], key: str) -> str | None:
    model = shape.model_at(route) if route else Resume
    assert model, route
    assert key not in model.model_fields
    return suggest.for_key(key, model).key


def test_misspelled_keys_are_understood() -> None:
    assert len(SLIPS) == 60
    assert len({(route, key) for route, key, _ in SLIPS}) == 60
    wrong = [(key, got, name) for route, key, name in SLIPS if (got := meant(route, key)) != name]
    assert len(wrong) <= len(SLIPS) - NEEDED, wrong


@pytest.mark.parametrize(
    ("route", "key", "hint"),
    [
        (ROLE, "position", "JSON Resume calls this `position`; here it is `title`"),
        (JOB, "highlights", "JSON Resume calls this `highlights`; here it is `bullets`"),
        (JOB, "company", "JSON Resume calls this `company`; here it is `organization`"),
        (
            JOB,
            "startDate",
            "JSON Resume calls this `startDate`; here it is `dates: Aug 2024 – present`",
        ),
        (SCHOOL, "studyType", "JSON Resume calls this `studyType`; here it is `degree`"),
        (TALK, "conference", "here it is `event`"),
        (PROJECT, "entity", "JSON Resume calls this `entity`; here it is `organization`"),
        (
            ROLE,
            "start_date",
            "RenderCV calls this `start_date`; here it is `dates: Aug 2024 – present`",
        ),
        (ROOT, "cv", "RenderCV calls this `cv`; here it is `basics`"),
        (ROOT, "design", "RenderCV calls this `design`; here it is `export`"),
        (BASICS, "social_networks", "RenderCV calls this `social_networks`; here it is `profiles`"),
        (ROLE, "tittle", "did you mean `title`?"),
        (ROOT, "email", "it belongs under `basics:`"),
    ],
)
def test_names_of_other_tools_are_told_as_such(
    route: tuple[str | int, ...], key: str, hint: str
) -> None:
    model = shape.model_at(route) if route else Resume
    assert model
    assert suggest.for_key(key, model).help == hint


@pytest.mark.parametrize(
    ("route", "key"), [(SKILL, "zzz"), (BASICS, "nickname"), (REF, "xyz"), (ROOT, "foo")]
)
def test_where_nothing_is_near_nothing_is_guessed(route: tuple[str | int, ...], key: str) -> None:
    assert meant(route, key) is None


def test_a_name_that_others_use_comes_before_a_slip() -> None:
    assert suggest.for_key("employer", Job).key == "organization"
    assert suggest.for_key("role", Job).key == "roles"
    assert suggest.for_key("role", Job, is_text=True).key == "title"
    assert suggest.for_key("role", Role).key == "title"
