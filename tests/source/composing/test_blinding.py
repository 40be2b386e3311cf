"""A résumé for anonymous screening tells neither name nor gender, age and schools."""

from __future__ import annotations

from cvkit.source.composing import blinding
from personal_resume import RESUME, plain, tree


def test_nobody_is_named_for_anonymous_screening() -> None:
    found = plain(blinding.blinded(tree(RESUME)))
    assert found == {
        "basics": {
            "name": "Candidate",
            "location": {"city": "London"},
            "summary": "[…] ([…]) wrote; page, […], learned.",
        },
        "work": [
            {"organization": "Babbage", "summary": "With a Lovelaces"},
            {"organization": "[…]", "url": "https://babbage.example"},
        ],
        "education": [{"institution": "[…]", "degree": "BA"}],
        "export": {"headline": "[…]", "variants": {"a": {"headline": "[…]", "theme": "modern"}}},
    }


def test_accounts_are_masked_in_texts_and_names_of_months_not_in_dates() -> None:
    found = plain(
        blinding.blinded(
            tree(
                "basics: {name: June May, profiles: [{network: github, username: jmay1}]}\n"
                "work: [{organization: By jmay1, dates: June 2019 – May 2020, summary: June}]\n"
            )
        )
    )
    assert found["work"] == [
        {"organization": "By […]", "dates": "June 2019 – May 2020", "summary": "[…]"}
    ]
