"""What is wrong with a file, and how it is told."""

from __future__ import annotations

from cvkit.diagnostics import codes
from cvkit.readback.faults import Fault, short


def test_a_fault_becomes_a_diagnostic() -> None:
    made = Fault(codes.TEXT_LOST, (), "it is missing", "look").diagnostic()
    assert (made.code, made.severity, made.route, made.message, made.help) == (
        "CV311", "error", None, "it is missing", "look",
    )  # fmt: skip


def test_long_texts_lose_their_middle() -> None:
    assert short("two\n lines") == "“two lines”"
    assert short("a" * 40 + "b" * 40) == f"“{'a' * 30} … {'b' * 20}”"
