from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import points
from cvkit.model.date_grammar.point import AmbiguousDateError


def test_qualifiers_add_up() -> None:
    point = points.read("c. early 2027 (expected)", languages.load("en"))
    assert point == {"year": 2027, "stage": "early", "approximate": True, "expected": True}


def test_a_language_with_an_order_has_no_two_readings() -> None:
    expected = {"year": 2019, "month": 1, "day": 6}
    assert points.read("06/01/2019", languages.load("vi")) == expected
    with pytest.raises(AmbiguousDateError):
        points.read("06/01/2019", languages.load("en"))
