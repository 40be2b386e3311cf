"""Words, and what may stand between two of one term."""

from __future__ import annotations

import pytest

from cvkit.match.tokens import fold, plain, tokens, without_genders


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C# and .NET", ["C++", "C#", "and", ".NET"]),
        ("CI/CD with Node.js", ["CI", "CD", "with", "Node", "js"]),
        ("d'une équipe", ["d", "une", "équipe"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [one.text for one in tokens(text)] == words


@pytest.mark.parametrize(
    ("text", "is_joined"),
    [
        ("front-end", True),
        ("front end", True),
        ("CI/CD", True),
        ("Node.js", True),
        ("Bac+5", True),
        ("Go. Then", False),
        ("SQL, Server", False),
        ("SQL (Server", False),
    ],
)
def test_what_is_joined(text: str, *, is_joined: bool) -> None:
    assert tokens(text)[1].is_joined is is_joined


def test_where_words_stand() -> None:
    assert [(one.start, one.end) for one in tokens("We use Go")] == [(0, 2), (3, 6), (7, 9)]


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("Entwickler*innen", "Entwickler"),
        ("Entwickler:in (m/w/d)", "Entwickler (m/w/d)"),
        ("Krankenpfleger/-in", "Krankenpfleger"),
        ("Infirmier(ère)", "Infirmier"),
        ("CHARGÉ(E)", "CHARGÉ"),
        ("SQL/R", "SQL/R"),
        ("Développeur·se confirmé·e", "Développeur confirmé"),
        ("Diseñador/a gráfico/a", "Diseñador gráfico"),
        ("CI/CD and TCP/IP", "CI/CD and TCP/IP"),
    ],
)
def test_one_form_for_all_genders(written: str, one: str) -> None:
    assert without_genders(written) == one


def test_case_and_accents_are_folded() -> None:
    assert [fold(word) for word in ("Straße", "Élève", "C++")] == ["strasse", "eleve", "c++"]


def test_plain_words() -> None:
    assert plain("  What you’ll do: (CI/CD)") == "what you ll do ci cd"
