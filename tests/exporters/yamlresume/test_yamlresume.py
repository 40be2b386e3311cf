"""YAMLResume's own validator and its YAML parser read what cvkit writes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvkit import selection, source, theme, view
from cvkit.exporters import yamlresume
from cvkit.exporters.checksum_line import IN_YAML
from cvkit.exporters.yamlresume.countries import country
from cvkit.exporters.yamlresume.limits import LANGUAGES
from node import NODE, package

if TYPE_CHECKING:
    import pytest

    from cvkit.exporters.artifact import Artifact

ROOT = Path(__file__).parents[3]
JUDGE = Path(__file__).with_name("judge.mjs")
FILES = [ROOT / "resume.yaml", ROOT / "tests/data/fullest.yaml",
         *sorted((ROOT / "docs/examples").glob("*.yaml"))]  # fmt: skip


def exported(text: str) -> Artifact:
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, [one.message for one in reading.diagnostics]
    document = view.build(selection.select(reading.resume))
    return yamlresume.export(document, theme.built_in().load("classic"))


def data_of(text: str) -> Any:  # noqa: ANN401 - plain data
    return yaml.safe_load(exported(text).data)


def objections(folder: Path, files: list[bytes]) -> list[list[str]]:
    """Return what YAMLResume's validator says of files."""
    paths = [folder / f"{number}.yml" for number in range(len(files))]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(data)
    command = [NODE, JUDGE, package("@yamlresume/core"), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(done.stdout)
    return found


def test_its_validator_accepts_every_resume(tmp_path: Path) -> None:
    files = [exported(file.read_text(encoding="utf-8")).data for file in FILES]
    assert len(files) > 5
    assert objections(tmp_path, files) == [[] for _ in files]
    assert objections(tmp_path, [b"content: {basics: {name: A}, education: []}"]) != [[]]


def test_its_validator_knows_every_country_and_language(tmp_path: Path) -> None:
    codes = [f"{first}{second}" for first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
             for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]  # fmt: skip
    names = [name for code in codes if (name := country(code))]
    assert len(names) > 240
    files = [
        exported(
            f"basics: {{name: Ada, location: {{city: Bonn, country: {json.dumps(name)}}}}}"
        ).data
        for name in names
    ]
    spoken = [{"language": name, "level": "native"} for name in LANGUAGES]
    files.append(exported(json.dumps({"basics": {"name": "Ada"}, "languages": spoken})).data)
    assert all(b"country:" in file for file in files[:-1])
    assert files[-1].count(b"fluency:") == len(LANGUAGES)
    assert objections(tmp_path, files) == [[] for _ in files]


GIVEN = """
basics:
  name: Ada Lovelace
  headline: Analyst
  email: [é@engine.test, ada@engine.test, other@engine.test]
  phone: [+44.20, +44 20 7946 0000]
  url: https://engine.test
  location: {city: London, country: GB, postal_code: 1}
  profiles: {github: ada, mastodon: "@ada@x.test"}
  summary: Writes **notes** with `code` and [links](https://notes.test).
work:
  - organization: Engine Co
    location: Turin
    roles:
      - title: Lead
        dates: 2020-01 – present
        summary: Led the engine.
        bullets:
          - text: One
            bullets: [Nested]
          - "# Two"
        keywords: [steam, a keyword of more than thirty-two characters]
      - {title: Clerk, dates: Summer 2019, bullets: [A bullet that is long enough]}
  - {organization: Mill, title: Hand, dates: 2018, bullets: [short]}
education:
  - {institution: Home, area: Sums, degree: bachelor, dates: 1990/1994, score: 1.0, url: "tel:1"}
  - {institution: Away, area: Sums, degree: BSc}
languages:
  - {language: de, level: native}
  - {language: English, fluency: full professional}
  - {language: French, level: B2}
  - Klingon (native)
skills: [{name: Web, level: expert, keywords: [HTML]}, {name: Python}]
references:
  - {name: C. Babbage, title: Colleague, reference: She is *brilliant* in all.}
  - On request
grants: [{title: Gold}]
"""


def test_what_is_written() -> None:
    data = data_of(GIVEN)
    assert data["content"] == {
        "basics": {
            "name": "Ada Lovelace",
            "headline": "Analyst",
            "email": "ada@engine.test",
            "phone": "+44 20 7946 0000",
            "url": "https://engine.test",
            "summary": "Writes **notes** with code and [links](https://notes.test).",
        },
        "location": {"city": "London", "country": "United Kingdom"},
        "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}],
        "education": [
            {"institution": "Home", "area": "Sums", "degree": "Bachelor", "score": "1.0",
             "startDate": "1990", "endDate": "1994"}
        ],
        "work": [
            {"name": "Engine Co", "position": "Lead", "startDate": "2020-01",
             "summary": "Led the engine.\n\n- One\n  - Nested\n- \\# Two", "keywords": ["steam"]}
        ],
        "languages": [
            {"language": "German", "fluency": "Native or Bilingual Proficiency"},
            {"language": "English", "fluency": "Full Professional Proficiency"},
        ],
        "skills": [{"name": "Web", "level": "Expert", "keywords": ["HTML"]}],
        "references": [
            {"name": "C. Babbage", "relationship": "Colleague",
             "summary": "She is *brilliant* in all."}
        ],
    }  # fmt: skip
    assert data["locale"] == {"language": "en"}
    assert data["layouts"] == [
        {"engine": "latex",
         "sections": {"order": ["basics", "work", "education", "skills", "languages",
                                "references"]}}
    ]  # fmt: skip


def test_what_is_left_out_is_reported() -> None:
    found = exported(GIVEN).diagnostics
    assert {one.code for one in found} == {"CV310"}
    assert {one.route: one.message for one in found if one.route and one.route[0] == "work"} == {
        ("work", 0, "roles", 0, "keywords", 1):
            "`keywords` is left out, as YAMLResume wants 1 to 32 characters",
        ("work", 0, "location"): "`location` has no place in YAMLResume",
        ("work", 0, "roles", 1):
            "`roles` is left out, as YAMLResume needs one period of years, months or days",
        ("work", 1):
            "this entry of `work` is left out, as YAMLResume needs a `summary` or bullets of "
            "16 to 1024 characters",
    }  # fmt: skip
    routes = {one.route for one in found}
    assert {("skills", 1), ("languages", 2), ("languages", 3), ("education", 1),
            ("grants", 0),
            ("references", 1), ("basics", "profiles", 1), ("education", 0, "url"),
            ("basics", "email", 0), ("basics", "email", 2), ("basics", "phone", 0),
            ("basics", "location", "postal_code")} <= routes  # fmt: skip


LONG = st.text("ab \n-*_[]()<>#:'\"\\`&é漢😀0123456789.", min_size=1, max_size=1100)
SHORT = st.text("ab #:-*'\"\\0123eE.+xo~é漢😀", min_size=1, max_size=140).filter(str.strip)


@settings(deadline=None, max_examples=3, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(SHORT, SHORT, LONG.filter(str.strip), st.lists(SHORT, max_size=30)),
                min_size=20, max_size=40))  # fmt: skip
def test_any_text_is_accepted_or_left_out(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, str, str, list[str]]]
) -> None:
    files = [
        exported(json.dumps(
            {"basics": {"name": "Ada", "headline": short, "summary": long},
             "work": [{"organization": name, "title": short, "dates": "2020", "bullets": bullets}],
             "interests": [{"name": name, "keywords": bullets}],
             "references": [{"name": name, "reference": long}]}
        )).data
        for name, short, long, bullets in texts
    ]  # fmt: skip
    assert objections(tmp_path_factory.mktemp("files"), files) == [[] for _ in files]


def test_its_own_files_are_known() -> None:
    data = exported("basics: {name: Ada}").data
    assert IN_YAML.recognizes(data)
    assert not IN_YAML.recognizes(data.replace(b"Ada", b"Eva"))
