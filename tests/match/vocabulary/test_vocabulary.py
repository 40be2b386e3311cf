"""The vocabulary is consistent: no name has two meanings, and what is broader exists."""

from __future__ import annotations

from collections import defaultdict

from cvkit.match import vocabulary
from cvkit.match.vocabulary import IGNORED


def test_no_name_has_two_terms() -> None:
    terms: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in vocabulary.load().patterns:
        terms[one.words if one.is_exact else one.folded].add(one.term)
    assert len(terms) > 2000
    assert {name: found for name, found in terms.items() if len(found) > 1} == {}


def test_every_name_has_words() -> None:
    assert [one for one in vocabulary.load().patterns if not one.words] == []


def test_what_is_broader_is_a_term() -> None:
    words = vocabulary.load()
    terms = {term for term, kind in words.kinds.items() if kind != IGNORED}
    assert set(words.broader) <= terms
    assert {above for found in words.broader.values() for above in found} <= terms
    assert set(words.codes.values()) <= terms


def test_what_a_term_is_an_instance_of() -> None:
    found = vocabulary.load().closure("PostgreSQL")
    assert found == ("PostgreSQL", "relational databases", "databases", "SQL")


def test_a_name_that_is_also_a_common_word_has_to_be_written_exactly() -> None:
    patterns = [one for one in vocabulary.load().patterns if one.term == "Go"]
    assert [(one.words, one.is_exact) for one in patterns] == [
        (("Go",), True),
        (("golang",), False),
    ]


def test_skills_are_added_unless_they_are_known() -> None:
    words = vocabulary.load()
    more = words.with_skills(["k8s", "Underwater basket weaving", "Underwater basket weaving"])
    assert more.kinds.keys() - words.kinds.keys() == {"Underwater basket weaving"}
    assert len(more.patterns) == len(words.patterns) + 1
