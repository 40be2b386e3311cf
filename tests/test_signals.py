"""Signals wait until what is half done is done."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import pytest

from cvkit import signals

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(params=signals.NAMES)
def number(request: pytest.FixtureRequest) -> Iterator[signal.Signals]:
    """Return a signal that ends the program by an exception."""

    def leave(_number: int, _frame: object) -> None:
        raise SystemExit(3)

    one = signal.Signals[request.param]
    before = signal.signal(one, leave)
    yield one
    signal.signal(one, before)


def test_a_signal_waits_for_the_end_of_the_block(number: signal.Signals) -> None:
    seen: list[bool] = []
    handler = signal.getsignal(number)

    def work() -> None:
        with signals.held() as is_waiting:
            seen.append(is_waiting())
            signal.raise_signal(number)
            signal.raise_signal(number)
            seen.append(is_waiting())

    with pytest.raises(SystemExit):
        work()
    assert seen == [False, True]
    assert signal.getsignal(number) is handler


def test_a_signal_goes_before_an_error(number: signal.Signals) -> None:
    def work() -> None:
        with signals.held():
            signal.raise_signal(number)
            raise ValueError

    with pytest.raises(SystemExit):
        work()


def test_an_ignored_signal_stays_ignored(number: signal.Signals) -> None:
    signal.signal(number, signal.SIG_IGN)
    with signals.held() as is_waiting:
        signal.raise_signal(number)
        assert not is_waiting()
    assert signal.getsignal(number) is signal.SIG_IGN


def test_other_threads_get_no_signals() -> None:
    seen: list[bool] = []

    def work() -> None:
        with signals.held() as is_waiting:
            seen.append(is_waiting())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [False]
