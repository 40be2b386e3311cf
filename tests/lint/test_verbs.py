"""The verbs that bullets begin with, and their tense where it is plain to see."""

from __future__ import annotations

import pytest

from cvkit.lint import verbs


@pytest.mark.parametrize(
    ("text", "verb", "past"),
    [
        ("Builds machines", "build", False),
        ("**Applies** patches", "apply", False),
        ("Coaches engineers", "coach", False),
        ("Wrote notes", None, True),
        ("Simplified it", None, True),
        ("Shipped it", None, True),
        ("Led four engineers", None, True),
        ("Unheard-of things", None, False),
        ("Distributed systems", None, False),
        ("Design of mills", None, False),
        ("made in Turin", None, False),
        ("", None, False),
    ],
)
def test_the_tense_of_a_bullet(text: str, verb: str | None, *, past: bool) -> None:
    assert (verbs.present(text), verbs.is_past(text)) == (verb, past)


def test_the_past_of_a_verb() -> None:
    some = ("build", "apply", "create", "plan", "coach")
    assert [verbs.PAST_OF[verb] for verb in some] == [
        "built", "applied", "created", "planned", "coached",
    ]  # fmt: skip
