"""The names under which a person publishes, which RenderCV's users mark."""

from __future__ import annotations

from cvkit.importers import Data, Value
from cvkit.importers.rendercv.own_names import learned
from cvkit.importers.result.tidy import plain


def resume(*authors: str) -> dict[str, Data]:
    return {
        "basics": {"name": Value("Ada Lovelace")},
        "publications": [{"name": Value("Notes"), "authors": [*map(Value, authors)]}],
        "custom": [{"entries": [{"authors": [Value("*A. A. Lovelace*")]}, Value("*Lovelace*")]}],
    }


def test_marked_authors_of_the_family_are_the_person() -> None:
    found = learned(resume("***A. Lovelace***", "C. Babbage", "*Lovelace, A.*"), "Ada Lovelace")
    assert {key: plain(one) for key, one in found.items()} == {
        "basics": {"name": "Ada Lovelace", "other_names": ["A. Lovelace", "A. A. Lovelace"]},
        "publications": [
            {"name": "Notes", "authors": ["A. Lovelace", "C. Babbage", "Lovelace, A."]}
        ],
        "custom": [{"entries": [{"authors": ["A. A. Lovelace"]}, "*Lovelace*"]}],
    }


def test_other_marks_stay() -> None:
    given = {key: one for key, one in resume("**C. Babbage**", "A *Lovelace*").items()
             if key != "custom"}  # fmt: skip
    assert learned(given, "Ada Lovelace") == given
    assert learned(resume("*A. Lovelace*"), "") == resume("*A. Lovelace*")
