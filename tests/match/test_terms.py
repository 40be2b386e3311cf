"""What an advertisement asks for: terms of the vocabulary, and what looks like one."""

from __future__ import annotations

import pytest

from cvkit.match import advertisement, vocabulary
from cvkit.match.finder import Finder
from cvkit.match.terms import Asked, find
from cvkit.match.wording import Stemmer


def asked(text: str, language: str = "en") -> Asked:
    job = advertisement.read(text, language)
    words = vocabulary.load()
    finder = Finder(words, Stemmer(language), [one.words for one in job.clauses])
    return find(job, words, finder)


def names(text: str, language: str = "en") -> list[str]:
    return [one.name for one in asked(text, language).terms]


def test_terms_are_in_the_order_of_the_advertisement_with_their_lines() -> None:
    found = asked("k8s, Go\nGo\n").terms
    assert [one.name for one in found] == ["Kubernetes", "Go"]
    assert [tuple(one) for one in found[0].mentions] == [(1, "k8s")]
    assert [one.line for one in found[1].mentions] == [1, 2]
    assert [one.kind for one in found] == ["skill", "skill"]


def test_a_term_is_optional_if_it_is_so_each_time() -> None:
    found = asked("Go\nNice to have\n- Go\n- Kafka").terms
    assert [(one.name, one.is_optional) for one in found] == [("Go", False), ("Kafka", True)]


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "- knowledge of CILEX, KS3 and PyObjC", ["CILEX", "KS3", "PyObjC"]),
        ("en", "- you know Pulumi", ["Pulumi"]),
        ("en", "- Knowledge of Acme Studio, Pulumi and Europe", ["Acme Studio", "Pulumi"]),
        ("en", "- Level 3 or Band 5, in the UK", []),
        ("en", "APPLY TODAY FOR MORE", []),
        ("en", "We are Pulumi", []),
        ("de", "- Kenntnisse in Abrechnung und GOÄ", ["GOÄ"]),
    ],
)
def test_what_looks_like_a_term(language: str, text: str, terms: list[str]) -> None:
    assert names(text, language) == terms


@pytest.mark.parametrize(
    ("language", "text", "levels"),
    [
        ("en", "German B2, French (native) and Spanish", ["B2", "native", ""]),
        ("de", "Deutsch als Muttersprache, Englisch auf dem Niveau C1", ["native", "C1"]),
        ("fr", "Anglais courant", [""]),
    ],
)
def test_levels_of_languages(language: str, text: str, levels: list[str]) -> None:
    assert [one.level for one in asked(text, language).terms] == levels


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("en", "5+ years of experience with Python", [(5, 1, "Python")]),
        ("en", "Two years of experience in a similar role", [(2, 1, "")]),
        ("en", "A contract of 2 years", []),
        ("de", "Mindestens 3 Jahre Berufserfahrung", [(3, 1, "")]),
        ("fr", "Python, 4 ans d'expérience minimum", [(4, 1, "")]),
        ("es", "3 años de experiencia con SQL y 2 años de experiencia con Go",
         [(3, 1, "SQL"), (2, 1, "Go")]),
        ("ar", "خبرة 5 سنوات في Python", [(5, 1, "Python")]),
    ],
)  # fmt: skip
def test_years_of_experience(language: str, text: str, years: list[tuple[int, int, str]]) -> None:
    assert [tuple(one) for one in asked(text, language).years] == years
