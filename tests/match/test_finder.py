"""Terms are found in any inflection, and words that only look like them are not."""

from __future__ import annotations

import pytest

from cvkit.match import vocabulary
from cvkit.match.finder import Finder
from cvkit.match.tokens import tokens
from cvkit.match.wording import Stemmer


def found(text: str, language: str) -> list[str]:
    words = tokens(text)
    finder = Finder(vocabulary.load(), Stemmer(language), [words])
    return [hit.term for hit in finder.find(words)]


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "k8s and JS", ["Kubernetes", "JavaScript"]),
        ("en", "write unit tests, or a unit test", ["unit testing", "unit testing"]),
        ("en", "C, C++ and C#", ["C", "C++", "C#"]),
        ("en", "R or SQL Server", ["R", "SQL Server"]),
        ("de", "Erfahrung mit relationalen Datenbanken", ["relational databases"]),
        ("de", "Datenbankadministratoren", ["database administrator"]),
        ("de", "Softwareentwickler in Softwareentwicklung",
         ["software engineer", "software development"]),
        ("de", "Reanimation", ["basic life support"]),
        ("fr", "réanimation", ["intensive care"]),
        ("fr", "comptables et comptabilité", ["accountant", "accounting"]),
        ("es", "una prueba unitaria", ["unit testing"]),
        ("es", "aprendizajes automáticos", ["machine learning"]),
    ],
)  # fmt: skip
def test_terms_are_found(language: str, text: str, terms: list[str]) -> None:
    assert found(text, language) == terms


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the market leader, a strong brand, on account of services"),
        ("en", "go to work, excel at it, react quickly"),
        ("en", "R&D, in other words"),
        ("en", "access to physical files"),
        ("de", "in der Lage, Texte zu lesen und Kunden zu beraten"),
        ("de", "wir meistern das"),
        ("fr", "c'est et C'est la vie"),
        ("en", "SQL-like. Server"),
    ],
)
def test_other_words_are_not(language: str, text: str) -> None:
    assert [term for term in found(text, language) if term != "SQL"] == []
