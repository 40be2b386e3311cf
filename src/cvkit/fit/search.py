"""Finds the least tightness that fits, in few tries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

TOLERANCE = 1 / 24
"""How much closer than needed a page may be set, as a share of the whole way."""

ENOUGH = 6
"""With so many tries, what is found is within twice the tolerance, however the page breaks."""

_STEP = TOLERANCE * 0.45
_FARTHER = 3


class Try(NamedTuple):
    """A tightness and what came of it.

    Attributes:
        amount: From 0 to 1.
        excess: In pages; more than 0 if it is too long.
    """

    amount: float
    excess: float


def least(excess: Callable[[float], float], low: Try, high: Try, tries: int) -> Try:
    """Return the smallest amount that is known to fit.

    A line is drawn between the nearest try that is too long and the nearest that fits (false
    position; G. Dahlquist and Å. Björck, Numerical Methods, 1974, section 6.4). The next try stands
    a little beside the point where it meets zero, on the side of which less is known, so that two
    tries enclose a line that is almost straight. Where it jumps, at the break of a page, the next
    try goes farther that way, and farther again; and it goes to the middle when no more tries are
    left than halving takes.

    Args:
        excess: Tries an amount.
        low: One that is too long.
        high: One that fits.
        tries: How many more there may be.

    Returns:
        A try that fits. If there were ``ENOUGH`` tries, one that is less by twice the
        ``TOLERANCE`` does not.
    """
    step = _STEP
    while (width := high.amount - low.amount) > TOLERANCE and tries:
        tries -= 1
        share = low.excess / (low.excess - high.excess)
        amount = low.amount + share * width + step
        amount = min(max(amount, low.amount + _STEP), high.amount - _STEP)
        if width > 2 * TOLERANCE * 2**tries:
            amount = (low.amount + high.amount) / 2
        found = Try(amount, excess(amount))
        if found.excess > 0:
            low, step = found, max(_STEP, step * _FARTHER)
        else:
            high, step = found, min(-_STEP, step * _FARTHER)
    return high
