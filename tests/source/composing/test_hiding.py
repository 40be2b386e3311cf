"""What isn't for everyone is taken out before anything is made of a résumé."""

from __future__ import annotations

import pytest

from cvkit.model.basics import NOT_PUBLIC, Hideable
from cvkit.source.composing import hiding
from personal_resume import RESUME, plain, tree


def test_details_are_left_out_by_name() -> None:
    root = tree(RESUME)
    found = plain(hiding.hidden(root, {Hideable.PHONE, Hideable.ADDRESS, Hideable.REFERENCES}))
    assert "phone" not in found["basics"]
    assert found["basics"]["location"] == {"city": "London"}
    assert found["basics"]["email"] == "ada@lovelace.org"
    assert "references" not in found
    assert plain(root)["basics"]["phone"] == "1"  # the original is as it was


def test_what_is_public_has_no_personal_details() -> None:
    found = plain(hiding.hidden(tree(RESUME), NOT_PUBLIC))
    assert list(found["basics"]) == [
        *("name", "other_names", "email", "location", "profiles", "pronouns", "summary")
    ]


def test_the_signature_of_a_letter_is_hidden_with_that_of_the_resume() -> None:
    text = "basics: {name: Ada}\nletter: {subject: Looms, signature: signed.png}\n"
    assert plain(hiding.hidden(tree(text), {Hideable.SIGNATURE})) == {
        "basics": {"name": "Ada"}, "letter": {"subject": "Looms"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("London", "London"),
        ("12 Square, London", None),
        ("{text: 12 Square}", None),
        ("{en: 12 Square, de: Platz}", None),
        ("{address: 12 Square}", None),
        ("{city: London, country: GB}", {"city": "London", "country": "GB"}),
    ],
)
def test_a_text_that_may_have_a_street_goes_with_the_address(location: str, kept: object) -> None:
    root = tree(f"basics: {{name: A, location: {location}}}")
    assert plain(hiding.hidden(root, {Hideable.ADDRESS}))["basics"].get("location") == kept


def test_every_detail_that_can_be_hidden_is_a_key_or_known() -> None:
    from cvkit.model.basics import Basics  # noqa: PLC0415 - only here

    assert set(Hideable) - set(Basics.model_fields) == {"address", "references"}
    assert set(NOT_PUBLIC) <= set(Hideable)
