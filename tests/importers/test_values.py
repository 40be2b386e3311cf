"""Values and their sources."""

from __future__ import annotations

from cvkit.importers.values import Data, Leaf, Place, Value, text_of, values, without_empty

ONE, TWO = Leaf("1", Place(pointer="/1")), Leaf("2", Place(pointer="/2"))


def test_a_value_keeps_its_sources() -> None:
    value = Value("one", (ONE,))
    assert value.with_text("1st") == Value("1st", (ONE,))
    assert value.guessed("why") == Value("one", (ONE,), "why")
    assert value.also_from(Value("two", (TWO,)), None) == Value("one", (ONE, TWO))


def test_all_values_of_a_part() -> None:
    data: Data = {"a": [Value("1"), {"b": Value("2")}], "c": Value("3")}
    assert [value.text for value in values(data)] == ["1", "2", "3"]
    assert text_of(Value("1")) == "1"
    assert text_of([Value("1")]) == text_of(None) == ""


def test_empty_parts_are_left_out() -> None:
    given: dict[str, Data | None] = {
        "a": Value(" "), "b": [], "c": {}, "d": None, "e": Value("x")
    }  # fmt: skip
    assert without_empty(given) == {"e": Value("x")}
