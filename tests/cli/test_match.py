"""The command that compares an advertisement with the résumé."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from cvkit.match import vocabulary
from cvkit.match.vocabulary import IGNORED

if TYPE_CHECKING:
    from conftest import Cli

PAGE = (ROOT / "docs/matching.md").read_text(encoding="utf-8")


@pytest.fixture
def example(cvkit: Cli) -> Cli:
    """Return a command line beside the example of the documentation."""
    job = re.search(r"(?s)```text\n(.*?)```", PAGE)
    resume = re.search(r"(?s)```yaml\n(.*?)```", PAGE)
    assert job
    assert resume
    cvkit.write("job.txt", job[1])
    cvkit.write("resume.yaml", resume[1])
    return cvkit


def test_the_example_prints_what_the_documentation_shows(example: Cli) -> None:
    _, shown = re.findall(r"(?s)```text\n(.*?)```", PAGE)
    assert example("match", "job.txt", "--today", "2026-11-27") == (0, shown, "")


def test_the_documentation_says_how_many_terms_there_are() -> None:
    words = vocabulary.load()
    terms = sum(kind != IGNORED for kind in words.kinds.values())
    assert 600 <= terms < 700
    assert "some 600 of them under some 2,700" in " ".join(PAGE.split())
    assert 2600 <= len(words.patterns) < 3000


def test_a_variant_and_what_it_leaves_out(example: Cli) -> None:
    out = example("match", "job.txt", "--variant", "backend").out
    assert "in resume.yaml, variant backend: " in out
    assert (
        "Left out of backend, although nothing else covers the term:\n"
        "  resume.yaml:11: Kafka (has the tag data)\n"
    ) in out


def test_as_json(example: Cli) -> None:
    outcome = example("match", "job.txt", "--format", "json", "--today", "2026-11-27")
    data = json.loads(outcome.out)
    assert outcome.code == 0
    first_cells = " ".join(re.findall(r"(?m)^\| (`[^|]*) \|", PAGE))
    assert sorted(data) == sorted(re.findall(r"`(\w+)`", first_cells))
    assert data["terms"][-1] == {
        "name": "Kafka",
        "kind": "skill",
        "status": "covered",
        "optional": True,
        "level": None,
        "mentions": [{"line": 13, "text": "Kafka"}],
        "places": [
            {"file": "resume.yaml", "line": 11, "text": "Kafka", "listed": False, "level": None}
        ],
    }
    assert data["years"] == [
        {
            "asked": 3,
            "line": 8,
            "of": "Python",
            "months": 64,
            "exact": True,
            "roles": [{"file": "resume.yaml", "line": 5}],
        }
    ]
    assert data["not_compared"] == [15, 16]


def test_an_advertisement_without_lines(example: Cli) -> None:
    example.write("job.html", "<html><p>Wir suchen k8s und dich</p><p>Wir bieten</p></html>")
    outcome = example("match", "job.html")
    assert "  Kubernetes (“k8s”)\n    resume.yaml:9: Moved" in outcome.out
    data = json.loads(example("match", "job.html", "--format", "json").out)
    assert data["terms"][0]["mentions"] == [{"line": None, "text": "k8s"}]


def test_an_advertisement_without_terms(example: Cli) -> None:
    example.write("job.txt", "Come to us!")
    assert example("match", "job.txt") == (
        0,
        "job.txt has 0 terms; in resume.yaml: 0 covered, 0 only named, 0 not found.\n",
        "note: cvkit finds skills, tools, titles, degrees and languages.\n",
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["none.txt"], 2, "There is no file none.txt."),
        (["job.txt", "none.yaml"], 2, "There is no file none.yaml."),
        (["-", "-"], 2, "Both the advertisement and the résumé would be read"),
        (["job.txt", "--format", "xml"], 2, "There is no format “xml”."),
        (["job.txt", "--language", "xx"], 2, "There is no language “xx”."),
        (["job.txt", "--today", "soon"], 2, "“soon” is not a day."),
        (["job.txt", "--variant", "sales"], 2, "The résumé has no variant “sales”."),
        (["https://example.org/job"], 2, "is a web address, not a file."),
        (["job.txt", "broken.yaml"], 1, "there is no key `emial` here"),
    ],
)
def test_refusals(example: Cli, arguments: list[str], code: int, said: str) -> None:
    example.write("broken.yaml", "basics: {name: Ada, emial: x}")
    outcome = example("match", *arguments)
    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err
