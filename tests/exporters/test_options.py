"""Options of a format: what they take, and what is said of what they do not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from cvkit.errors import CvkitError
from cvkit.exporters.options import NO_OPTIONS, Option, Options, Value, option, options_of


@dataclass(frozen=True, slots=True)
class Chosen(Options):
    delimiter: str = option(",", "Between cells.", choices=(",", ";"))
    rows: int = option(10, "How many rows.", least=1)
    size: float = option(1.5, "How large.", most=9.5)
    header: bool = option(default=True, help="Whether names stand on top.")
    hidden: str = "not for the command line"


def test_a_field_says_what_the_command_line_offers() -> None:
    assert options_of(Chosen) == {
        "delimiter": Option(",", "Between cells.", choices=(",", ";")),
        "rows": Option(10, "How many rows.", least=1),
        "size": Option(1.5, "How large.", most=9.5),
        "header": Option(default=True, help="Whether names stand on top."),
    }
    assert options_of(Options) == {}
    assert Options() == NO_OPTIONS


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("delimiter", ";", ";"), ("rows", "007", 7), ("size", "2", 2.0), ("size", "-1e1", -10.0)],
)
def test_a_text_is_read_as_the_default_is_typed(name: str, text: str, value: Value) -> None:
    read = options_of(Chosen)[name].read(text, "--x")
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "text", "message", "help"),
    [
        ("delimiter", ":", "--x must be “,” or “;”.", ""),
        ("rows", "two", "--x must be a whole number, not “two”.", "Example: --x 10"),
        ("rows", "2.5", "--x must be a whole number, not “2.5”.", "Example: --x 10"),
        ("rows", "0", "--x must be at least 1.", ""),
        ("size", "", "--x must be a number, not “”.", "Example: --x 1.5"),
        ("size", "nan", "--x must be a number, not “nan”.", "Example: --x 1.5"),
        ("size", "-inf", "--x must be a number, not “-inf”.", "Example: --x 1.5"),
        ("size", "10", "--x must be at most 9.5.", ""),
    ],
)
def test_a_text_that_is_not_taken(name: str, text: str, message: str, help: str) -> None:  # noqa: A002
    with pytest.raises(CvkitError) as caught:
        options_of(Chosen)[name].read(text, "--x")
    assert (caught.value.message, caught.value.help) == (message, help)


def test_a_value_out_of_bounds_cannot_be_made() -> None:
    assert Chosen(rows=1).rows == 1
    with pytest.raises(CvkitError, match=r"^--rows must be at least 1\.$"):
        Chosen(rows=0)
