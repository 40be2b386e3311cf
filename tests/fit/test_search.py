"""How closely a page is set: enough, hardly more, and found in few tries."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from cvkit.fit.search import ENOUGH, TOLERANCE, Try, least

if TYPE_CHECKING:
    from collections.abc import Callable


def search(excess: Callable[[float], float], tries: int = ENOUGH) -> tuple[Try, list[float]]:
    """Return what is found between 0 and 1, and the amounts that were tried."""
    tried: list[float] = []

    def spied(amount: float) -> float:
        tried.append(amount)
        return excess(amount)

    found = least(spied, Try(0, excess(0)), Try(1, excess(1)), tries)
    return found, tried


def staircase(seed: int) -> Callable[[float], float]:
    """Return a function that falls in jumps of any size, from above 0 to below it."""
    chance = random.Random(seed)  # noqa: S311 - for a test
    steps = sorted(chance.random() for _ in range(chance.randint(1, 30)))
    falls = [chance.random() ** 3 for _ in steps]
    start = chance.uniform(0.01, 0.99) * sum(falls)
    return lambda amount: (
        start - sum(fall for step, fall in zip(steps, falls, strict=True) if step <= amount)
    )


@pytest.mark.parametrize("root", [0.01, 0.1, 0.33, 0.5, 0.87, 0.99])
def test_two_tries_enclose_a_straight_line(root: float) -> None:
    found, tried = search(lambda amount: root - amount)
    assert len(tried) <= 2
    assert root <= found.amount <= root + TOLERANCE


@pytest.mark.parametrize("seed", range(200))
def test_what_is_found_fits_and_hardly_less_does_not(seed: int) -> None:
    excess = staircase(seed)
    found, _ = search(excess, ENOUGH)
    assert excess(found.amount) == found.excess <= 0
    assert excess(found.amount - 2 * TOLERANCE) > 0


@pytest.mark.parametrize("tries", range(7))
@pytest.mark.parametrize("seed", range(20))
def test_there_are_no_more_tries_than_allowed_and_what_is_found_fits(tries: int, seed: int) -> None:
    found, tried = search(staircase(seed), tries)
    assert len(tried) <= tries
    assert found.excess <= 0


def test_a_slope_takes_fewer_tries_than_the_most() -> None:
    def tries(bend: float) -> int:
        return len(search(lambda amount: 0.4 - amount**bend)[1])

    assert max(map(tries, (0.7, 0.85, 1, 1.2, 1.5))) < ENOUGH
