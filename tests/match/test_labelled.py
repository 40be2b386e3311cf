"""How much of the labelled pairs is right, with floors a little below what was reached."""

from __future__ import annotations

from collections import Counter

from match.labelled import CLASSES, figures, pairs, shown


def test_there_are_enough_pairs_and_a_third_was_held_back() -> None:
    every = list(pairs())
    languages = Counter(pair.language for pair in every)
    assert len(every) >= 39
    assert min(languages[code] for code in ("de", "en", "es", "fr")) >= 8
    assert sum(pair.is_unseen for pair in every) >= 12
    assert all(len(pair.labels) >= 6 for pair in every)


def test_most_terms_are_found_and_few_others() -> None:
    seen, unseen = figures(unseen=False), figures(unseen=True)
    print(shown("seen", seen), shown("unseen", unseen), sep="\n")  # noqa: T201
    assert seen.recall >= 0.98
    assert seen.precision >= 0.95
    assert unseen.recall >= 0.95
    assert unseen.precision >= 0.95
    for total in (seen, unseen):
        assert total.optional >= 0.97
        assert total.class_right >= 0.95
        for name in CLASSES:
            assert total.recall_of(name) >= 0.92, name
            assert total.precision_of(name) >= 0.85, name


def test_languages_and_years_are_right_in_all_pairs() -> None:
    notes = [*figures(unseen=False).notes, *figures(unseen=True).notes]
    assert notes, "the pairs are not so simple that nothing differs"
    assert [note for note in notes if ": language " in note or ": years " in note] == []
