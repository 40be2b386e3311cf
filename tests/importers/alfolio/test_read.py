"""al-folio's list of sections."""

from __future__ import annotations

from pathlib import Path

from imports import data_of, imported

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "tests/fuzz/corpus/alfolio/whole.yml").read_text(encoding="utf-8")


def test_a_whole_file() -> None:
    assert data_of(TEXT) == {
        "basics": {
            "name": "Ada Lovelace",
            "headline": "Analyst",
            "birth_date": "10 December 1915",
            "details": {"Office": "Room 5"},
            "summary": "I analyse.\n\nAnd I write.",
        },
        "languages": [
            "English",
            "French",
            {"language": "German", "level": "B2"},
        ],
        "work": [
            {
                "organization": "Engine Co, London",
                "title": "Analyst",
                "dates": "1940 - 1943",
                "bullets": ["Wrote *notes* *", {"text": "Led:", "bullets": ["women", "engines"]}],
            },
            {
                "organization": "Mill",
                "title": "Clerk",
                "location": "Bonn",
                "dates": "1939 -",
                "summary": "Kept books.",
            },
        ],
        "education": [{"institution": "At home", "degree": "Mathematics", "dates": "1933"}],
        "projects": [{"name": "[engine](https://engine.test)", "dates": "1942-now"}],
        "awards": [
            {"title": "Medal", "date": "1941"},
            {"title": "Prize", "date": "1941"},
            "Ribbon",
        ],
        "skills": [{"name": "Maths", "keywords": ["sums", "proofs"]}, "Writing"],
        "interests": ["Horses"],
        "custom": [
            {
                "title": "Missions",
                "kind": "timeline",
                "entries": [{"title": "Engine", "dates": "1942", "summary": "Collaborator"}],
            }
        ],
        "export": {
            "sections": [
                "summary", "work", "education", "projects", "awards", "skills", "interests",
                "languages", "Missions",
            ],
            "titles": {"awards": "Honors and Awards", "projects": "Open Source Projects"},
        },
    }  # fmt: skip


def test_what_has_no_place_is_named() -> None:
    finished = imported(TEXT)
    assert {loss.leaf.text for loss in finished.account.lost} == {"gold"}
    assert finished.reading.resume is not None
