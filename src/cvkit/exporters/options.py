"""Options of a format: a frozen dataclass whose fields are command-line options."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Mapping

Value: TypeAlias = bool | int | float | str

_V = TypeVar("_V", bool, int, float, str)
_KEY = "cvkit.option"


@dataclass(frozen=True, slots=True)
class Option:
    """The declaration of one command-line option.

    Attributes:
        default: The default value; it determines the type of the option.
        help: What the option does, in one sentence.
        metavar: The placeholder for the value in the help.
        least: The smallest number allowed.
        most: The largest number allowed.
        choices: The strings allowed; empty for any.
    """

    default: Value
    help: str
    metavar: str = "VALUE"
    least: float = -math.inf
    most: float = math.inf
    choices: tuple[str, ...] = ()

    def read(self, text: str, flag: str) -> Value:
        """Parse a value from the command line.

        Args:
            text: The value as typed. Not for boolean options.
            flag: The flag, such as ``--dpi``, for the message.

        Raises:
            CvkitError: The value is not valid.
        """
        try:
            value = type(self.default)(text)
            is_finite = isinstance(value, str) or math.isfinite(value)
        except ValueError:
            is_finite = False
        if not is_finite:
            number = "whole number" if isinstance(self.default, int) else "number"
            raise CvkitError(
                f"{flag} must be a {number}, not “{text}”.", f"Example: {flag} {self.shown}"
            )
        self.check(value, flag)
        return value

    def check(self, value: Value, flag: str) -> None:
        """Check that a value is one of the choices or within the bounds.

        Raises:
            CvkitError: The value is not allowed.
        """
        if self.choices and value not in self.choices:
            allowed = " or ".join(f"“{choice}”" for choice in self.choices)
            raise CvkitError(f"{flag} must be {allowed}.")
        if not isinstance(value, str) and not self.least <= value <= self.most:
            if math.isinf(self.most):
                bounds = f"at least {self.least:g}"
            elif math.isinf(self.least):
                bounds = f"at most {self.most:g}"
            else:
                bounds = f"between {self.least:g} and {self.most:g}"
            raise CvkitError(f"{flag} must be {bounds}.")

    @property
    def shown(self) -> str:
        """The default value as typed on the command line."""
        return f"{self.default:g}" if isinstance(self.default, float) else str(self.default)


def option(  # noqa: PLR0913 - all but two are for certain types only
    default: _V,
    help: str,  # noqa: A002 - the field's name
    *,
    metavar: str = "VALUE",
    least: float = -math.inf,
    most: float = math.inf,
    choices: tuple[str, ...] = (),
) -> _V:
    """Declare a field of an ``Options`` class, like ``dataclasses.field``.

    The arguments are the attributes of ``Option``.
    """
    declared = Option(default, help, metavar, least, most, choices)
    return field(default=default, metadata={_KEY: declared})


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one format; the base class has none.

    A subclass is a frozen dataclass, and each of its fields is an ``option``.

    Raises:
        CvkitError: A value is out of bounds.
    """

    def __post_init__(self) -> None:
        for name, declared in options_of(type(self)).items():
            declared.check(getattr(self, name), flag_of(name))


def options_of(kind: type[Options]) -> Mapping[str, Option]:
    """Return the options that an ``Options`` class declares, by field name."""
    return {found.name: found.metadata[_KEY] for found in fields(kind) if _KEY in found.metadata}


def flag_of(*words: str) -> str:
    """Return the command-line flag for an option name."""
    return "--" + "-".join(words).replace("_", "-")


NO_OPTIONS = Options()
"""The value for a format without options of its own."""
