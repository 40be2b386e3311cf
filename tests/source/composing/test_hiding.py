"""What isn't for everyone is taken out before anything is made of a résumé."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.diagnostics.render.lines import split_lines
from cvkit.model.basics import NOT_PUBLIC, Hideable
from cvkit.source.composing import hiding
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Mapping, to_plain

RESUME = """\
basics:
  name: Ada van Lovelace
  other_names: A. Byron
  email: ada@lovelace.org
  phone: "1"
  location: {address: 12 Square, postal_code: SW1, city: London}
  profiles: {github: ada}
  pronouns: she/her
  birth_date: 1915-12-10
  nationality: British
  details: {Driving licence: B}
  summary: 'Ada (Byron) wrote; [page](https://ada.example/x), ada@lovelace.org, learned.'
  signature: London
work:
- {organization: Babbage, url: https://github.com/lovelace/engine, summary: With a Lovelaces}
- {organization: University of London, url: https://babbage.example}
education: [{institution: University of London, degree: BA, dates: 1930, advisor: De Morgan}]
references: [Available]
export: {headline: Ada, variants: {a: {headline: Lovelace, theme: modern}}}
"""


def tree(text: str) -> Mapping:
    root = events.build(text, split_lines(text), [])
    assert isinstance(root, Mapping)
    return root


def plain(root: Mapping) -> dict[str, Any]:
    found = to_plain(root)
    assert isinstance(found, dict)
    return found


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
