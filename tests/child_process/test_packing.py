"""Diagnostics and errors are the same after they were passed on as JSON."""

from __future__ import annotations

import json

import pytest

from cvkit.child_process import packing
from cvkit.diagnostics import Diagnostic, Position, Severity, Span, codes
from cvkit.diagnostics.codes import Code
from cvkit.errors import CvkitError, FileError, FormatError, PlatformError, ThemeError
from cvkit.theme.options import OptionError

SPAN = Span(Position(2, 1), Position(2, 4))
FOUND = (
    codes.TEMPLATE_ERROR.over(SPAN, "a fault", "advice", file="mine/resume.md.j2"),
    codes.TOO_LONG.at(("work", 0, "bullets", 1), "ç", labels=[(("basics",), "here")], on_key=True),
    codes.ALMOST_EMPTY_PAGE.at(None, "empty")._replace(severity=Severity.INFO),
)


def passed(*found: Diagnostic) -> tuple[Diagnostic, ...]:
    return packing.unpack(json.loads(json.dumps(packing.pack(found))))


def test_diagnostics_come_as_they_were() -> None:
    assert passed(*FOUND) == FOUND
    [again] = passed(FOUND[1])
    assert isinstance(again, Diagnostic)
    assert (again.route, again.labels[0].route) == (("work", 0, "bullets", 1), ("basics",))


def test_a_code_of_another_package_keeps_its_name() -> None:
    kind = Code("CV999", "mine", "my own", "It is mine.")
    assert passed(kind.at(None, "x")) == (kind.at(None, "x"),)


@pytest.mark.parametrize("kind", [CvkitError, FileError, FormatError, PlatformError])
def test_errors_come_as_they_were(kind: type[CvkitError]) -> None:
    again = packing.unpack_error(packing.pack_error(kind("A fault.", "Help.")))
    assert type(again) is kind
    assert (again.message, again.help, again.__cause__) == ("A fault.", "Help.", None)


@pytest.mark.parametrize("kind", [ThemeError, OptionError])
def test_errors_of_themes_keep_their_diagnostics(kind: type[ThemeError]) -> None:
    again = packing.unpack_error(packing.pack_error(kind(*FOUND, texts={"x": "y"})))
    assert isinstance(again, ThemeError)
    assert (again.diagnostics, again.texts) == (FOUND, {"x": "y"})


def test_another_packages_error_is_one_of_cvkit() -> None:
    class OwnError(CvkitError):
        pass

    again = packing.unpack_error(packing.pack_error(OwnError("A fault.")))
    assert type(again) is CvkitError
    assert str(again) == "A fault."


def test_what_caused_an_error_is_known_by_its_traceback() -> None:
    error = FormatError("A fault.")
    error.__cause__ = ZeroDivisionError("x")
    again = packing.unpack_error(packing.pack_error(error))
    assert type(again.__cause__) is RuntimeError
    assert str(again.__cause__) == "ZeroDivisionError: x\n"


def test_any_other_exception_is_a_traceback() -> None:
    again = packing.unpack_error(packing.pack_error(KeyError("x")))
    assert type(again) is RuntimeError
    assert str(again) == "KeyError: 'x'\n"
