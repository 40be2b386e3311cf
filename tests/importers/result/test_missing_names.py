"""An entry without the name that it needs gets one of its own words, or another section."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importers import Data, Imported, Value, finish
from cvkit.importers.result.missing_names import with_names
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Leaf, Place
from cvkit.source.yaml.tree import Mark

LONG = " ".join(["It was a long story, told in many sentences, and none of them is a name."] * 3)


def to_data(value: Any, leaves: list[Leaf]) -> Data:  # noqa: ANN401 - plain data
    match value:
        case dict():
            return {key: to_data(item, leaves) for key, item in value.items()}
        case list():
            return [to_data(item, leaves) for item in value]
    line = len(leaves)
    leaves.append(Leaf(str(value), Place("", Mark(line, 0, line, len(str(value))))))
    return Value(str(value), (leaves[-1],))


def imported(given: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    leaves: list[Leaf] = []
    data = to_data({"basics": {"name": "Ada"}} | given, leaves)
    assert isinstance(data, dict)
    texts = {"": "\n".join(leaf.text for leaf in leaves)}
    found = finish([("x.json", Imported(data, tuple(leaves), texts=texts))])
    assert found.reading.resume is not None
    kept = {key: plain(one) for key, one in found.data.items() if key != "basics"}
    return kept, [f"{one.code} {one.message}" for one in found.reading.diagnostics]


@pytest.mark.parametrize(
    ("section", "entry", "kept", "key"),
    [
        ("projects", {"description": "A loom", "dates": "2020"},
         {"name": "A loom", "dates": "2020"}, "description"),
        ("awards", {"awarder": "ACM", "date": "2020", "summary": "Best paper"},
         {"title": "Best paper", "awarder": "ACM", "date": "2020"}, "summary"),
        ("certificates", {"issuer": "AWS", "date": "2020"},
         {"name": "AWS", "date": "2020"}, "issuer"),
        ("publications", {"publisher": "ACM", "summary": LONG},
         {"name": "ACM", "summary": LONG}, "publisher"),
        ("talks", {"event": "PyCon"}, {"name": "PyCon"}, "event"),
        ("work", {"summary": "A year in Peru", "dates": "2020"},
         {"title": "A year in Peru", "dates": "2020"}, "summary"),
        ("memberships", {"title": "Member"}, "Member", "title"),
        ("references", {"title": "My boss", "email": "b@x.org"},
         {"name": "My boss", "email": "b@x.org"}, "title"),
    ],
)  # fmt: skip
def test_the_next_best_text_is_the_name(
    section: str,
    entry: dict[str, Any],
    kept: Any,  # noqa: ANN401 - plain data
    key: str,
) -> None:
    found, told = imported({section: [entry]})
    assert found == {section: [kept]}
    (only,) = told
    assert only.startswith("CV403 the file gives no `")
    assert only.endswith(f"`; this is its `{key}`")


def test_an_entry_without_a_short_text_goes_to_a_section_of_its_own() -> None:
    entry = {"description": "One.\n\nTwo.", "summary": LONG, "bullets": ["It works"], "type": "app"}
    given = {"projects": [{"name": "Known"}, entry]}
    found, told = imported(given)
    assert found == {
        "projects": [{"name": "Known"}],
        "custom": [
            {
                "title": "Projects",
                "kind": "timeline",
                "entries": [
                    {"kind": "app", "summary": f"One.\n\nTwo.\n\n{LONG}", "bullets": ["It works"]}
                ],
            }
        ],
    }
    assert told == ["CV403 a project without a name is in a section of its own, “Projects”"]


def test_it_is_printed_behind_the_section_that_it_was_in() -> None:
    given = {
        "projects": [{"bullets": ["It works"]}],
        "custom": [{"title": "Other", "entries": ["x"]}],
        "export": {"locale": "de", "sections": ["projects", "Other"], "titles": {"work": "Jobs"}},
    }
    found, _ = imported(given)
    assert [one["title"] for one in found["custom"]] == ["Other", "Projekte"]
    assert found["export"]["sections"] == ["projects", "Projekte", "Other"]


def test_it_has_the_title_that_the_file_gives_the_section() -> None:
    given = {"work": [{"bullets": ["x"]}], "export": {"titles": {"work": "Jobs"}}}
    found, _ = imported(given)
    assert [one["title"] for one in found["custom"]] == ["Jobs"]


def test_roles_without_an_employer_are_jobs() -> None:
    roles = [{"title": "Lead", "dates": "2020"}, {"title": "Dev", "dates": "2019"}]
    found, told = imported({"work": [{"location": "Rome", "roles": roles}]})
    assert found["work"] == [
        {"title": "Lead", "location": "Rome", "dates": "2020"},
        {"title": "Dev", "location": "Rome", "dates": "2019"},
    ]
    assert told == []


@pytest.mark.parametrize(
    "given",
    [
        {"awards": [{"date": "2020"}]},
        {"skills": [{"level": "expert"}]},
        {"languages": [{"fluency": "native"}]},
        {"references": [{"email": "b@x.org"}]},
    ],
)
def test_nothing_is_made_up(given: dict[str, Any]) -> None:
    found, told = imported(given)
    assert found == {}
    assert [one[:5] for one in told] == ["CV401"]


def test_a_resume_with_all_names_stays_as_it_is() -> None:
    data = to_data(
        {"work": [{"organization": "A"}], "skills": ["x"], "references": "On request"}, []
    )
    assert isinstance(data, dict)
    assert with_names(data) == (data, [])
