"""Every text of a document leads to the value that it shows, though several share a line."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

from conftest import FULLEST
from cvkit import selection, source, view
from cvkit.diagnostics import Origin
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Bullet, Document, DocumentText, Entry, Header, plain
from cvkit.view.inline import joined, values_of, written

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.diagnostics import Route
    from cvkit.view.build import RoleLayout

EDUCATION = """\
basics: {name: Ada, location: {city: York, country: gb}}
education:
  - {institution: U, degree: MSc, area: Maths, courses: [Logic, Sets], dates: 1999}
publications: [{name: N, authors: [L. M., {name: A. L.}], doi: 10.1000/1, date: 2001}]
projects: [{name: Tides, roles: [Lead, Owner]}]
certificates: [{name: C, issuer: I, expires: 2032}]
custom: [{title: Mine, kind: groups, entries: [{name: G, location: Here, keywords: [k]}]}]
export:
  titles: {projects: Works}
  variants: {short: {headline: Brief, titles: {education: Studies}}}
"""


def values(document: Document) -> dict[str, str]:
    found = (value for text in document.texts() for value in text.values if value.text)
    return {".".join(map(str, value.origin)): value.text for value in found}


def test_each_value_of_a_joined_text_has_its_own_origin(document_of: DocumentOf) -> None:
    assert values(document_of(EDUCATION)) == {
        "basics.name": "Ada",
        "basics.location.city": "York",
        "basics.location.country": "United Kingdom",
        "education": "Education",
        "education.0.institution": "U",
        "education.0.degree": "MSc",
        "education.0.area": "Maths",
        "education.0.dates": "1999",
        "education.0.courses": "Courses",
        "education.0.courses.0": "Logic",
        "education.0.courses.1": "Sets",
        "publications": "Publications",
        "publications.0.name": "N",
        "publications.0.authors.0.name": "L. M.",
        "publications.0.authors.1.name": "A. L.",
        "publications.0.doi": "doi.org/10.1000/1",
        "publications.0.date": "2001",
        "export.titles.projects": "Works",
        "projects.0.name": "Tides",
        "projects.0.roles.0": "Lead",
        "projects.0.roles.1": "Owner",
        "certificates": "Certificates",
        "certificates.0.name": "C",
        "certificates.0.issuer": "I",
        "certificates.0.expires": "Expires 2032",
        "custom.0.title": "Mine",
        "custom.0.entries.0.name": "G",
        "custom.0.entries.0.location.text": "Here",
        "custom.0.entries.0.keywords.0": "k",
    }


def test_what_a_variant_says_is_found_in_it(document_of: DocumentOf) -> None:
    found = values(document_of(EDUCATION, variant="short"))
    assert found["export.variants.short.headline"] == "Brief"
    assert found["export.variants.short.titles.education"] == "Studies"
    assert found["export.titles.projects"] == "Works"


def test_a_text_of_several_values_leads_to_what_is_around_them(document_of: DocumentOf) -> None:
    study, *_ = document_of(EDUCATION).sections[0].entries
    (courses,) = study.facts
    title, listed = DocumentText(study.title, ()), DocumentText(courses.text, ())
    assert (plain(study.title), title.origin) == ("MSc, Maths", ("education", 0))
    assert (plain(courses.text), listed.origin) == ("Logic, Sets", ("education", 0, "courses"))


def step(value: Any, name: str | int) -> object:  # noqa: ANN401 - a model, or what it holds
    if isinstance(value, (tuple, dict)):
        return value[name]  # type: ignore[index]
    return getattr(value, str(name))


@pytest.mark.parametrize("roles", ["grouped", "separate"])
def test_every_origin_is_a_value_of_the_resume(roles: RoleLayout, png: bytes) -> None:
    resume = source.read(FULLEST.read_bytes(), "fullest.yaml").resume
    assert resume
    document = view.build(selection.select(resume), photo=png, roles=roles)
    found = [value for text in document.texts() for value in text.values if value.text]
    exact = 0
    for origin, text in found:
        value: object = resume
        for name in origin:
            value = step(value, name)
        exact += isinstance(value, str) and text in {value, *value.split()}
    assert len(found) > 240
    assert exact > 120, "most are printed as they are written"


def test_a_role_by_itself_names_the_employer_where_the_job_does() -> None:
    text = "basics: {name: A}\nwork: [{organization: M, roles: [{title: R}, {title: S}]}]\n"
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume
    document = view.build(selection.select(resume), roles="separate")
    found = [(text.origin, text.block) for text in document.texts() if plain(text.inline) == "M"]
    job: Route = ("work", 0, "organization")
    assert found == [(job, ("work", 0, "roles", 0)), (job, ("work", 0, "roles", 1))]


def test_a_role_by_itself_has_its_own_terms_or_the_jobs() -> None:
    text = (
        "basics: {name: A}\nwork: [{organization: M, employment: part-time, url: m.org, "
        "roles: [{title: R, hours: 20}, {title: S}, {title: T, employment: full-time}]}]\n"
    )
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume
    (section,) = view.build(selection.select(resume), roles="separate").sections
    assert [[plain(one) for one in entry.byline] for entry in section.entries] == [
        ["m.org", "20 h/week"],
        ["part-time"],
        ["full-time"],
    ]


def test_a_text_that_knows_no_value_has_the_origin_of_its_block() -> None:
    bullet = Bullet((TextSpan("b"),), origin=("work", 0, "bullets", 0))
    document = Document(Header("A"), (), "en")
    assert [text.origin for text in document.texts()] == [
        ("basics", "name"),
        ("basics", "headline"),
    ]
    assert DocumentText(bullet.text, bullet.origin).values == ((bullet.origin, "b"),)
    assert Entry().origin == ()


def test_an_origin_is_a_route_that_names_its_file() -> None:
    origin = Origin(("publications",), "papers.bib").below(0, "name")
    assert (origin, origin.file) == (("publications", 0, "name"), "papers.bib")
    assert (origin[:1], Origin(("work",)).file) == (("publications",), "")
    route: Route = ("publications", 0, "name")
    assert hash(origin) == hash(route), "it is found where a route is"
    inlines = [written((TextSpan(text),), origin.below(text)) for text in "ab"]
    shown = DocumentText(joined(", ", inlines), ())
    assert (shown.origin, shown.origin.file) == (origin, "papers.bib")
    copied = pickle.loads(pickle.dumps(shown.inline))  # noqa: S301 - as to a worker
    assert (copied, values_of(copied)) == (shown.inline, shown.values)
    assert copied.origin.file == "papers.bib"
