"""CSL-JSON: every value of every entry is accounted for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from imports import assert_accounts_for, data_of, imported, json_values

ROOT = Path(__file__).parents[3]
PAPERS: list[dict[str, Any]] = [
    {
        "id": "a", "type": "article-journal", "title": "Sketch <i>of</i> the *Engine*",
        "author": [
            {"family": "Lovelace", "given": "Ada", "suffix": "Jr", "affiliation": "Home"},
            {"literal": "The Society", "given": "unused"},
        ],
        "container-title": "Memoirs", "volume": 3, "page": "1-9",
        "issued": {"date-parts": [[1943, "9"]], "season": "1"}, "DOI": "10.1000/sketch",
        "ISSN": "1234-5678", "accessed": {"date-parts": [[2020]]}, "keyword": "x, y",
        "abstract": "Long.",
    },
    {
        "id": 2, "type": "speech", "title": "On looms", "event-title": "Loom Congress",
        "event-place": "Lyon", "publisher": "Loom Press", "genre": "keynote",
        "issued": {"raw": "2018-05-01", "literal": "in May"},
    },
    {
        "id": "p", "type": "patent", "title": "Card", "number": "GB 1",
        "authority": "Patent Office", "author": [{"family": "Lovelace", "given": "Ada"}],
        "issued": {"date-parts": [["1944"]]},
    },
    {"id": "w", "type": "webpage", "title": "A page", "URL": "https://page.test", "note": None},
]  # fmt: skip


def test_entries_become_publications_talks_and_patents() -> None:
    data = data_of(json.dumps(PAPERS))
    assert data["publications"] == [
        {
            "name": "Sketch *of* the \\*Engine\\*",
            "authors": ["Ada Lovelace Jr", "The Society"],
            "kind": "article",
            "journal": "Memoirs",
            "volume": "3",
            "pages": "1–9",
            "date": "1943-09",
            "doi": "10.1000/sketch",
            "tags": ["x", "y"],
        },
        {"name": "A page", "url": "https://page.test"},
    ]
    assert data["talks"] == [
        {"name": "On looms", "kind": "keynote", "event": "Loom Congress", "location": "Lyon",
         "date": "2018-05-01"}
    ]  # fmt: skip
    assert data["patents"] == [
        {"name": "Card", "number": "GB 1", "office": "Patent Office", "authors": ["Ada Lovelace"],
         "date": "1944"}
    ]  # fmt: skip


@pytest.mark.parametrize("indent", [None, 2])
def test_every_value_is_accounted_for(indent: int | None) -> None:
    finished = imported(json.dumps(PAPERS, indent=indent))
    assert_accounts_for(finished, json_values(PAPERS))
    assert sorted((loss.leaf.text, loss.leaf.place.pointer) for loss in finished.account.lost) == [
        ("1", "/0/issued/season"),
        ("1234-5678", "/0/ISSN"),
        ("Home", "/0/author/0/affiliation"),
        ("Long.", "/0/abstract"),
        ("Loom Press", "/1/publisher"),
        ("in May", "/1/issued/literal"),
        ("unused", "/0/author/1/given"),
        ("webpage", "/3/type"),
    ]


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ('[{"type": "book"', "Can't import given: it is not valid JSON: "),
        (
            '[{"type": "book", "a\\n\\nb": 1, "a\\n\\nb": 2}]',
            "Can't import given: it is not valid JSON: duplicate key `a␊␊b`",
        ),
        ("3", "Can't import given: it is no list of publications in CSL-JSON."),
        ("[]", "Can't import given: it is no list of publications in CSL-JSON."),
    ],
)
def test_what_is_no_list_is_refused(broken: str, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        imported(broken, format_name="csl")
    assert caught.value.message.startswith(message)


VALUES: st.SearchStrategy[Any] = st.sampled_from(
    (None, "", 3, True, [], {}, [[]], [["a"]], {"a": {"b": []}}, "x" * 500, "2020-13", [{"x": 1}],
     "<i>", "*", {"date-parts": [[0, 0, 0]]}, {"date-parts": "x"}, [[1, 2, 3]], "\u2028")
)  # fmt: skip
KEYS = st.sampled_from([*PAPERS[0], "event-title", "number", "editor", "status", "URL"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), KEYS, VALUES), min_size=1, max_size=6))
def test_values_of_wrong_kinds_are_reported(changes: list[tuple[int, str, Any]]) -> None:
    changed = json.loads(json.dumps(PAPERS))
    for at, key, value in changes:
        changed[at][key] = value
    finished = imported(json.dumps(changed), format_name="csl")
    assert_accounts_for(finished, json_values(changed))
