"""JSON Resume of all generations."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit.importers import ForeignFile, Match, jsonresume
from imports import assert_accounts_for, codes_of, data_of, imported, json_values

NEW: dict[str, Any] = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {
        "name": "Ada Lovelace",
        "label": "Analyst",
        "image": "",
        "email": "mailto:ada@engine.test",
        "phone": "+44 20 7946 0000",
        "url": "https://engine.test",
        "summary": "Writes C_x and *y for the engine.",
        "location": {"address": "", "city": "London", "countryCode": "UK"},
        "profiles": [
            {"network": "GitHub", "username": "ada", "url": "https://github.com/ada"},
            {"network": "Mastodon", "username": "", "url": "https://x.test/@ada"},
        ],
        "shoe_size": 38,
    },
    "work": [
        {
            "name": "Engine Co",
            "position": "Lead",
            "startDate": "2020-01-01",
            "endDate": "Present",
            "highlights": ["Led: a team of 5 # people", "- dash"],
        },
        {
            "name": "Engine Co",
            "position": "Analyst",
            "startDate": "2018-01",
            "endDate": "2019-12-31",
            "summary": "• One\n• Two",
        },
        {"name": "", "position": "Freelancer", "startDate": "2015", "endDate": None},
    ],
    "education": [
        {"institution": "University", "area": "Mathematics", "studyType": "BSc",
         "startDate": "2010", "endDate": "2014", "score": "1.0", "courses": ["Logic", "Sums"]}
    ],
    "skills": [{"name": "", "keywords": ["Python", "SQL"]}, {"name": "Web", "level": "Master"}],
    "languages": [
        {"language": "English", "fluency": "Native speaker"},
        {"language": "German", "fluency": "Fluent"},
    ],
    "awards": [{"title": "Prize", "date": "some day", "awarder": "Royal Society"}],
    "references": [{"name": "C. Babbage", "reference": "“Brilliant.”"}],
    "meta": {"version": "v1.0.0", "theme": "even"},
}  # fmt: skip


def test_the_present_schema() -> None:
    data = data_of(json.dumps(NEW))
    assert data["basics"] == {
        "name": "Ada Lovelace",
        "headline": "Analyst",
        "email": "ada@engine.test",
        "phone": "+44 20 7946 0000",
        "url": "https://engine.test",
        "location": {"city": "London", "country": "GB"},
        "profiles": {"github": "ada", "mastodon": "https://x.test/@ada"},
        "summary": "Writes C_x and *y for the engine.",
    }
    assert data["work"] == [
        {
            "organization": "Engine Co",
            "roles": [
                {
                    "title": "Lead",
                    "dates": "2020-01-01 – present",
                    "bullets": ["Led: a team of 5 # people", "- dash"],
                },
                {"title": "Analyst", "dates": "2018-01 – 2019-12-31", "bullets": ["One", "Two"]},
            ],
        },
        {"title": "Freelancer", "dates": "2015 – present"},
    ]
    assert data["education"] == [
        {"institution": "University", "degree": "BSc", "area": "Mathematics",
         "dates": "2010 – 2014", "score": "1.0", "courses": ["Logic", "Sums"]}
    ]  # fmt: skip
    assert data["skills"] == [{"keywords": ["Python", "SQL"]}, {"name": "Web", "level": "Master"}]
    assert data["languages"] == [
        {"language": "English", "level": "native"},
        {"language": "German", "fluency": "Fluent"},
    ]
    assert data["awards"] == [{"title": "Prize", "awarder": "Royal Society"}]
    assert data["references"] == [{"name": "C. Babbage", "reference": "“Brilliant.”"}]


def test_every_value_is_accounted_for() -> None:
    finished = imported(json.dumps(NEW, indent=1))
    assert_accounts_for(finished, json_values(NEW))
    assert codes_of(finished) == ["CV401", "CV401", "CV402", "CV404"]
    assert [loss.leaf.text for loss in finished.account.lost] == ["38", "some day"]
    lost = [one for one in finished.reading.diagnostics if one.code == "CV401"]
    assert [one.message[:60] for one in lost] == [
        "“38” has no place in cvkit",
        "“some day” is left out: “some day” is not a date (write it l",
    ]
    assert lost[0].help == "it is /basics/shoe_size"
    assert lost[0].position == (28, 16)


OLD = {
    "basics": {"name": "Ada", "picture": "me.jpg", "website": "http://engine.test"},
    "work": [{"company": "Mill", "website": "http://mill.test", "position": "Clerk",
              "startDate": "2001-05-01", "endDate": "2003-06-01", "highlights": [""]}],
    "education": [{"institution": "Home", "gpa": "4.0"}],
    "publications": [{"name": "Notes", "website": "http://notes.test", "releaseDate": "1943"}],
    "hobbies": [{"name": "Chess", "keywords": []}],
}  # fmt: skip
OLDEST = {
    "bio": {"firstName": "Ada", "lastName": "Lovelace", "email": {"work": "a@b.test"},
            "phone": {"mobile": "+44 20 7946 0000"}, "profiles": {"github": "ada"},
            "websites": {"blog": "http://engine.test"}},
    "work": [{"company": "Mill", "position": "Clerk", "startDate": "2001"}],
}  # fmt: skip


@pytest.mark.parametrize("old", [OLD, OLDEST], ids=["0.0.16", "0.0.9"])
def test_older_generations(old: dict[str, Any]) -> None:
    finished = imported(json.dumps(old))
    assert_accounts_for(finished, json_values(old))
    data = data_of(json.dumps(old))
    assert data["work"][0]["organization"] == "Mill"
    if "bio" in old:
        assert data["basics"] == {
            "name": "Ada Lovelace",
            "email": "a@b.test",
            "phone": "+44 20 7946 0000",
            "url": "http://engine.test",
            "profiles": {"github": "ada"},
        }
    else:
        assert data["education"][0]["score"] == "4.0"
        assert data["interests"] == ["Chess"]
        assert [loss.leaf.text for loss in finished.account.lost] == ["me.jpg"]


def test_json_with_comments_keeps_its_lines() -> None:
    given = '// mine\n{\n /* two\n lines */ "basics": {"name": "A // b", "no": "x"} // end\n}\n'
    finished = imported(given)
    (lost,) = (one for one in finished.reading.diagnostics if one.code == "CV401")
    assert (lost.message, lost.position) == ("“x” has no place in cvkit", (4, 46))
    assert data_of(given)["basics"]["name"] == "A // b"


def test_projects_have_roles_in_json_resume_too() -> None:
    given = {"basics": {"name": "Ada"}, "projects": [{"name": "Engine", "roles": ["Lead"]}]}
    assert data_of(json.dumps(given))["projects"] == [{"name": "Engine", "roles": ["Lead"]}]


KEPT: dict[str, Any] = {
    "basics": {
        "name": "Ada", "image": "me.png", "email": "a@b.test",
        "x-cvkit": {"photo": "me.png", "email": ["a@b.test", "c@d.test"]},
    },
    "work": [
        {"name": "Mill", "position": "Lead, Looms", "location": "Bonn", "startDate": "2020",
         "x-cvkit": {"job": {"organization": "Mill", "location": "Bonn"},
                     "role": {"title": "Lead", "team": "Looms", "without": ["location"]}}},
        {"name": "Mill", "startDate": "2018", "endDate": "2018", "x-cvkit": {"role": {}}},
    ],
    "projects": [{"name": "Engine", "description": "It *is*.",
                  "x-cvkit": {"summary": "It \\*is\\*.", "without": ["description"]}}],
    "certificates": [{"name": "RN", "x-cvkit": {"section": "licenses", "state": "Ohio"}},
                     {"name": "PMP"}],
    "awards": [{"title": "Prize", "x-cvkit": {"title": "**Prize**"}}],
    "x-cvkit": {"version": 1, "talks": [{"name": "One"}],
                "export": {"sections": ["work", "talks"]}},
}  # fmt: skip


def test_what_cvkit_kept_is_read_back() -> None:
    finished = imported(json.dumps(KEPT))
    assert_accounts_for(finished, json_values(KEPT))
    assert codes_of(finished) == ["CV402"]
    assert data_of(json.dumps(KEPT)) == {
        "basics": {"name": "Ada", "email": ["a@b.test", "c@d.test"], "photo": "me.png"},
        "work": [
            {
                "organization": "Mill",
                "location": "Bonn",
                "roles": [
                    {"title": "Lead", "team": "Looms", "dates": "2020 – present"},
                    {"dates": "2018"},
                ],
            }
        ],
        "projects": [{"name": "Engine", "summary": "It \\*is\\*."}],
        "certificates": ["PMP"],
        "licenses": [{"name": "RN", "state": "Ohio"}],
        "awards": ["**Prize**"],
        "talks": [{"name": "One"}],
        "export": {"sections": ["work", "talks"]},
    }


def test_what_was_changed_since_cvkit_kept_it_is_told() -> None:
    changed = KEPT | {"awards": [{"title": "Prize", "summary": "New",
                                  "x-cvkit": {"summary": "**Old**"}}]}  # fmt: skip
    finished = imported(json.dumps(changed))
    assert_accounts_for(finished, json_values(changed))
    assert data_of(json.dumps(changed))["awards"] == [{"title": "Prize", "summary": "**Old**"}]
    assert codes_of(finished) == ["CV402", "CV407"]


@pytest.mark.parametrize(
    "kept",
    [
        "text",
        ["list"],
        {"job": "x", "role": []},
        {"without": {"a": "b"}},
        {"role": {"x": []}},
        {"section": ["licenses"]},
        {"title": {"a": [{}]}},
    ],
)
def test_anything_under_the_key_is_told_or_placed(kept: Any) -> None:  # noqa: ANN401
    given = {
        "basics": {"name": "Ada", "x-cvkit": kept},
        "work": [{"name": "Mill", "x-cvkit": kept}, {"name": "Mill", "position": "x"}],
        "certificates": [{"name": "RN", "x-cvkit": kept}],
        "languages": [{"language": "French", "x-cvkit": kept}],
        "x-cvkit": kept,
    }
    finished = imported(json.dumps(given))
    assert_accounts_for(finished, json_values(given))
    assert finished.reading.resume


def test_an_entry_without_anything_is_no_certificate() -> None:
    given = {
        "basics": {"name": "Ada"},
        "certificates": [{}, {"name": "RN", "x-cvkit": {"section": "licenses"}}, {"name": ""}],
    }
    assert data_of(json.dumps(given)) == {"basics": {"name": "Ada"}, "licenses": ["RN"]}


LOOSE: dict[str, Any] = {
    "basics": {"name": "Ada", "summary": ["First", "Second"], "phone": ["1", "2"],
               "email": "a@b.test, c@d.test", "location": {"countryCode": "USA"}},
    "education": [{"institution": "U", "minors": ["Art", "Law"], "honors": "cum laude"}],
    "certificates": [{"issuer": ""}, {"issuer": "nameless"}],
    "work": [
        {"company": "Mill", "title": "Lead", "summary": ["One", "Two"], "startDate": "Q3 2020",
         "endDate": "Q1 2022", "location": {"city": "Bonn", "countryCode": "DE"}},
        {"company": "Loom", "role": "Clerk", "summary": ["One", "Two"], "highlights": ["Three"],
         "date": "2018 - 2019"},
        {"name": "Engine", "highlights": "• One\n• Two", "startDate": "2015年1月",
         "endDate": "至今"},
        {"name": "Yard", "startDate": "until 2012"},
    ],
    "skills": ["Logic", {"name": "Web", "keywords": "HTML (4, 5), CSS; SQL"}],
    "languages": ["English", {"language": "German"}],
    "interests": [{"keywords": ["Chess", "Go"]}],
    "hobbies": ["Sums"],
    "projects": [{"name": "One"}],
    "sideProjects": [{"name": "Two"}],
    "publications": [{"name": "Notes", "summary": ["First", "Second"], "releaseDate": "2020年1月"}],
}  # fmt: skip
"""What people write where the schema has another kind or another name."""


def test_values_of_another_kind_or_name() -> None:
    finished = imported(json.dumps(LOOSE))
    assert_accounts_for(finished, json_values(LOOSE))
    assert finished.account.lost == ()
    assert data_of(json.dumps(LOOSE)) == {
        "basics": {"name": "Ada", "email": ["a@b.test", "c@d.test"], "phone": ["1", "2"],
                   "location": {"country": "US"}, "summary": "First\n\nSecond"},
        "education": [{"institution": "U", "minor": "Art, Law", "honors": "cum laude"}],
        "work": [
            {"organization": "Mill", "location": {"city": "Bonn", "country": "DE"},
             "title": "Lead", "dates": "Q3 2020 – Q1 2022", "bullets": ["One", "Two"]},
            {"organization": "Loom", "title": "Clerk", "dates": "2018 - 2019",
             "summary": "One\n\nTwo", "bullets": ["Three"]},
            {"organization": "Engine", "dates": "2015-01 – present", "bullets": ["One", "Two"]},
            {"organization": "Yard", "dates": "until 2012"},
        ],
        "projects": [{"name": "One"}, {"name": "Two"}],
        "publications": [{"name": "Notes", "date": "2020-01", "summary": "First\n\nSecond"}],
        "certificates": ["nameless"],
        "skills": ["Logic", {"name": "Web", "keywords": ["HTML (4, 5)", "CSS", "SQL"]}],
        "languages": ["English", "German"],
        "interests": ["Chess", "Go", "Sums"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        # OpenResume
        '{"profile": {"name": "A"}, "workExperiences": [], "educations": [], "projects": []}',
        # HR-Open
        '{"documentId": {}, "person": {}, "profiles": []}',
        # MAC
        '{"settings": {}, "aboutMe": {}, "experience": {}, "knowledge": {"languages": []}}',
    ],
)
def test_no_other_format_is_taken_for_json_resume(text: str) -> None:
    assert jsonresume.match(ForeignFile(text.encode())) is Match.NO
