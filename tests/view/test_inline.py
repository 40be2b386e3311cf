"""Texts that know which values of the résumé they show."""

from __future__ import annotations

import pickle

from cvkit.diagnostics import Origin
from cvkit.model.text import TextSpan
from cvkit.view.inline import ShownValue, WrittenText, joined, plain, values_of, written

CITY = written((TextSpan("Ulm"),), Origin(("work", 0, "location", "city")))
COUNTRY = written((TextSpan("Germany", strong=True),), Origin(("work", 0, "location", "country")))


def test_a_text_with_an_origin_equals_one_without() -> None:
    assert (TextSpan("Ulm"),) == CITY
    assert plain(COUNTRY) == "Germany"
    assert written((), Origin(("x",))) == ()


def test_joined_texts_show_the_values_of_each() -> None:
    both = joined(", ", [CITY, (), COUNTRY])
    assert plain(both) == "Ulm, Germany"
    assert values_of(both) == (
        ShownValue(Origin(("work", 0, "location", "city")), "Ulm"),
        ShownValue(Origin(("work", 0, "location", "country")), "Germany"),
    )
    assert isinstance(both, WrittenText)
    assert both.origin == ("work", 0, "location")


def test_texts_without_origins_show_no_value() -> None:
    assert values_of(joined(" ", [(TextSpan("a"),), (TextSpan("b"),)])) == ()


def test_a_text_keeps_its_values_when_it_is_copied() -> None:
    copied = pickle.loads(pickle.dumps(CITY))  # noqa: S301 - our own value
    assert values_of(copied) == values_of(CITY) != ()
