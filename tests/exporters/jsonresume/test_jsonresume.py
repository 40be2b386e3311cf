"""JSON Resume: what is written, that its schema accepts it, and that all can come back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings

import json_resume
import resumes
from conftest import FULLEST
from cvkit import networks, selection, source, view
from cvkit.errors import CvkitError
from cvkit.exporters import jsonresume, visible_source
from cvkit.exporters.jsonresume import JsonResumeOptions
from cvkit.importing.import_files import ToImport, import_files
from cvkit.source.reading import wording
from cvkit.source.writing import to_yaml
from cvkit.theme import built_in

if TYPE_CHECKING:
    from conftest import Cli, DocumentOf
    from cvkit.exporters.artifact import Artifact
    from cvkit.importers import Finished
    from cvkit.model import Resume
    from cvkit.selection import Selection
    from cvkit.source.yaml.tree import Plain
    from cvkit.view.blocks import Document

LOSSLESS = JsonResumeOptions(lossless=True)
GIVEN = """\
basics:
  name: Ada
  headline: Analyst of *engines*
  email: [ada@ü.test, ada@b.test]
  phone: [+1 202 555 0199, +1 202 555 0198]
  url: a.test/ü
  location: {city: Genève, country: Switzerland}
  profiles: {github: ada, Chess: queen}
  summary: "One, see [notes](https://n.test).\\n\\nTwo:\\n\\n- a\\n- b"
work:
  - organization: Mill
    location: {city: Bonn, country: DE}
    roles:
      - title: Lead
        team: Looms
        dates: Aug 2020 – present
        bullets: [{text: Top, bullets: [Below]}]
      - {title: Weaver, dates: Summer 2018}
  - {title: Freelancer, dates: 2015 – 2016-03, keywords: [wool]}
education: [{institution: University, degree: BSc, thesis: On looms, dates: 2010 – 2014}]
publications: [{name: Notes, journal: Memoirs, doi: 10.1000/1, date: 1943-09}]
licenses: [{name: Nurse, state: Ohio, date: 2020, expires: 2030}]
languages: [{language: en, level: native}, {language: fr, level: B2}]
talks: [{name: One}]
"""


def write(document: Document, *, lossless: bool = False) -> Artifact:
    options = JsonResumeOptions(lossless=lossless)
    return jsonresume.export(document, built_in().load("classic"), options)


def test_what_is_written(document_of: DocumentOf) -> None:
    artifact = write(document_of(GIVEN))
    data = json.loads(artifact.data)
    assert data.pop("meta") == {
        "version": "v1.0.0",
        "x-cvkit": data.get("meta", {}).get("x-cvkit")
        or json.loads(artifact.data)["meta"]["x-cvkit"],
    }
    assert data == {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": {
            "name": "Ada",
            "label": "Analyst of engines",
            "email": "ada@xn--tda.test",
            "phone": "+1 202 555 0199",
            "url": "https://a.test/%C3%BC",
            "summary": "One, see notes (https://n.test).\n\nTwo:\n\n- a\n- b",
            "location": {"city": "Genève", "countryCode": "CH"},
            "profiles": [
                {"network": "github", "username": "ada", "url": "https://github.com/ada"},
                {"network": "Chess", "username": "queen"},
            ],
        },
        "work": [
            {
                "name": "Mill",
                "position": "Lead, Looms",
                "location": "Bonn, Germany",
                "startDate": "2020-08",
                "highlights": ["Top", "Below"],
            },
            {
                "name": "Mill",
                "position": "Weaver",
                "location": "Bonn, Germany",
                "startDate": "2018",
                "endDate": "2018",
            },
            {"position": "Freelancer", "startDate": "2015", "endDate": "2016-03"},
        ],
        "education": [
            {
                "institution": "University",
                "studyType": "BSc",
                "startDate": "2010",
                "endDate": "2014",
            }
        ],
        "certificates": [{"name": "Nurse", "date": "2020"}],
        "publications": [
            {
                "name": "Notes",
                "publisher": "Memoirs",
                "releaseDate": "1943-09",
                "url": "https://doi.org/10.1000/1",
            }
        ],
        "languages": [
            {"language": "English", "fluency": "Native"},
            {"language": "French", "fluency": "B2"},
        ],
    }
    assert sorted(
        f"{'.'.join(map(str, one.route or ()))}: {one.message}" for one in artifact.diagnostics
    ) == [
        "basics.email.1: `email` has no place in JSON Resume",
        "basics.phone.1: `phone` has no place in JSON Resume",
        "education.0.thesis: `thesis` has no place in JSON Resume",
        "licenses.0.expires: `expires` has no place in JSON Resume",
        "licenses.0.state: `state` has no place in JSON Resume",
        "talks.0: this entry of `talks` has no place in JSON Resume",
        (
            "work.0.roles.0.bullets.0.bullets: "
            "`bullets` are written as items of one list: JSON Resume nests none"
        ),
        "work.0.roles.0.team: `team` is written behind the title: JSON Resume has no teams",
        "work.0.roles.1.dates: `dates` is written as 2018: JSON Resume has no other dates",
        "work.1.keywords: `keywords` has no place in JSON Resume",
    ]


def test_losses_are_shown_at_their_lines_and_lossless_has_none(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", GIVEN)
    done = cvkit("export", "jsonresume")
    assert done.code == 0
    assert "resume.yaml:4:23" in done.err
    assert "CV310" in done.err
    again = cvkit("export", "jsonresume", "--lossless")
    assert (again.code, "CV310" in again.err) == (0, False)


def test_a_file_written_by_hand_is_not_overwritten(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    assert cvkit("export", "jsonresume").code == 0
    assert cvkit("export", "jsonresume", "--lossless").code == 0
    written = json.loads((cvkit.folder / "resume.json").read_text())
    written["basics"]["label"] = "Edited"
    for mine in ('{"basics": {"name": "Mine"}}', json.dumps(written), "[", "[" * 100_000):
        path = cvkit.write("resume.json", mine)
        refused = cvkit("export", "jsonresume")
        assert (refused.code, path.read_text()) == (2, mine)
        assert "resume.json already exists, and does not look like output of cvkit" in refused.err
    assert cvkit("export", "jsonresume", "--force").code == 0
    assert json.loads(path.read_text())["basics"] == {"name": "Ada"}


def test_all_leaves_it_out(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    assert cvkit("export", "all").code == 0
    assert {"resume.json"}.isdisjoint(cvkit.files())
    assert {"resume.md", "resume.html"} <= set(cvkit.files())


def shown(data: bytes) -> Selection:
    reading = source.read(data, "resume.yaml")
    assert reading.resume, reading.diagnostics
    locale = selection.presentation(reading.resume).locale
    resume = wording.localized(reading, locale).resume
    assert resume
    return selection.select(resume)


def imported(data: bytes) -> Finished:
    return import_files([ToImport("resume.json", data)])


def same_names(resume: Resume | None) -> Resume:
    """Return a résumé with one spelling of each known network, which can be in any case."""
    assert resume
    profiles = tuple(
        one.model_copy(update={"network": known.key})
        if (known := networks.find(one.network))
        else one
        for one in resume.basics.profiles
    )
    return resume.model_copy(
        update={"basics": resume.basics.model_copy(update={"profiles": profiles})}
    )


def assert_restored(data: bytes) -> Any:  # noqa: ANN401 - what JSON gives
    """Check that a résumé comes back as it is, and return the JSON on the way."""
    selected = shown(data)
    written = write(view.build(selected), lossless=True).data
    found = imported(written)
    assert same_names(found.reading.resume) == same_names(
        source.read(visible_source.yaml_of(selected).encode(), "resume.yaml").resume
    )
    assert {one.code for one in found.reading.diagnostics} <= {"CV402"}
    return json.loads(written)


def test_the_fullest_resume_comes_back_and_is_valid(document_of: DocumentOf) -> None:
    lossless = assert_restored(FULLEST.read_bytes())
    plain = json.loads(write(document_of(FULLEST.read_text(encoding="utf-8"))).data)
    assert json_resume.faults([plain, lossless, {"basics": {"email": "no"}}, []])[:2] == [[], []]
    assert all(json_resume.faults([{"basics": {"email": "no"}}, []]))


def test_neighbouring_jobs_are_not_joined_if_they_were_not() -> None:
    assert_restored(b"""
basics: {name: Ada}
work:
  - {organization: Mill, title: Lead, dates: 2020 - present}
  - {organization: Mill, title: Weaver, dates: 2018 - 2020}
""")


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(resumes.plain_resumes())
def test_any_resume_comes_back(data: dict[str, Plain]) -> None:
    assert_restored(to_yaml(data).encode())


def test_any_resume_is_valid() -> None:
    documents: list[Any] = []

    @settings(max_examples=150, suppress_health_check=list(HealthCheck), database=None)
    @given(resumes.plain_resumes())
    def collect(data: dict[str, Plain]) -> None:
        document = view.build(shown(to_yaml(data).encode()))
        documents.extend(
            json.loads(write(document, lossless=lossless).data) for lossless in (False, True)
        )

    collect()
    assert len(documents) >= 300
    assert [found for found in json_resume.faults(documents) if found] == []


def test_a_document_without_its_selection_is_refused(document_of: DocumentOf) -> None:
    from dataclasses import replace  # noqa: PLC0415

    document = replace(document_of("basics: {name: Ada}"), selection=None)
    with pytest.raises((ValueError, CvkitError)):
        write(document)
