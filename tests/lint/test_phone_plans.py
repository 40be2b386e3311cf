"""The patterns of right numbers are those of phonenumbers, and never say more than it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberType

from cvkit.lint.phone_plans import FILE, is_surely_right

if TYPE_CHECKING:
    from golden import Golden

CODES = {
    code: regions[0]
    for code, regions in sorted(COUNTRY_CODE_TO_REGION_CODE.items())
    if regions[0] != "001"  # numbers of no country
}


def plan(region: str) -> str:
    metadata = PhoneMetadata.metadata_for_region(region)
    assert metadata
    kinds = (metadata.fixed_line, metadata.mobile)
    patterns = [kind.national_number_pattern for kind in kinds if kind]
    return "|".join(dict.fromkeys(pattern for pattern in patterns if pattern))


def test_the_plans_are_those_of_phonenumbers(golden: Golden) -> None:
    lines = [f"{code}\t{plan(region)}\n" for code, region in CODES.items()]
    assert len(lines) > 200
    golden(FILE, "".join(lines))


@pytest.mark.parametrize("kind", [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE])
def test_examples_of_most_countries_are_right(kind: int) -> None:
    examples = [phonenumbers.example_number_for_type(region, kind) for region in CODES.values()]
    written = [
        phonenumbers.format_number(one, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        for one in examples
        if one
    ]
    assert len(written) > 190
    assert sum(map(is_surely_right, written)) > 0.95 * len(written)


@given(st.sampled_from(sorted(CODES)), st.text("0123456789", min_size=4, max_size=12))
def test_what_is_surely_right_is_right(code: int, rest: str) -> None:
    number = f"+{code} {rest}"
    if is_surely_right(number):
        assert phonenumbers.is_valid_number(phonenumbers.parse(number))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+44 20 7946 0958", True),
        ("+44 (20) 7946-0958", True),
        ("+1 202 555 0199", True),
        ("+1 555 010 0199", False),
        ("+44 (0)20 7946 0958", False),
        ("+44 20 7946 09", False),
        ("+44 7624 1", False),
        ("020 7946 0958", False),
        ("+999 123456", False),
        ("+44", False),
        ("+", False),
        ("", False),
    ],
)
def test_numbers(number: str, *, expected: bool) -> None:
    assert is_surely_right(number) is expected
