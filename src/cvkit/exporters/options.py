"""Options of a format: a frozen value, and what a person may write for each of its fields."""

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
    """One option, as the command line offers it.

    Attributes:
        default: What holds unless said otherwise; its type is that of every value.
        help: What it does, in one sentence.
        metavar: What stands for its value in the help.
        least: The least number that it takes.
        most: The greatest.
        choices: The only texts that it takes.
    """

    default: Value
    help: str
    metavar: str = "VALUE"
    least: float = -math.inf
    most: float = math.inf
    choices: tuple[str, ...] = ()

    def read(self, text: str, flag: str) -> Value:
        """Return the value that a text means.

        Args:
            text: What a person wrote; never for an option that is ``True`` or ``False``.
            flag: What the person calls the option, for the message: ``--dpi``.

        Raises:
            CvkitError: The option does not take it.
        """
        try:
            value = type(self.default)(text)
            is_finite = isinstance(value, str) or math.isfinite(value)
        except ValueError:
            is_finite = False
        if not is_finite:
            number = "whole number" if isinstance(self.default, int) else "number"
            raise CvkitError(f"“{flag} {text}” is no {number}.", f"Such as {flag} {self.shown}")
        self.check(value, flag)
        return value

    def check(self, value: Value, flag: str) -> None:
        """Refuse a value that is out of bounds.

        Raises:
            CvkitError: It is.
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
        """The default, as a person would write it."""
        return f"{self.default:g}" if isinstance(self.default, float) else str(self.default)


def option(  # noqa: PLR0913 - all but two are for some types alone
    default: _V,
    help: str,  # noqa: A002 - the field's name
    *,
    metavar: str = "VALUE",
    least: float = -math.inf,
    most: float = math.inf,
    choices: tuple[str, ...] = (),
) -> _V:
    """Declare a field of a class of options, as ``dataclasses.field`` does.

    The arguments are the attributes of ``Option``.
    """
    offered = Option(default, help, metavar, least, most, choices)
    return field(default=default, metadata={_KEY: offered})


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for one format alone: nothing, unless a subclass has fields.

    A subclass is a frozen dataclass, and each of its fields an ``option``.

    Raises:
        CvkitError: A value is out of bounds.
    """

    def __post_init__(self) -> None:
        for name, offered in options_of(type(self)).items():
            offered.check(getattr(self, name), flag_of(name))


def options_of(kind: type[Options]) -> Mapping[str, Option]:
    """Return the options that a class of options has, by the names of its fields."""
    return {found.name: found.metadata[_KEY] for found in fields(kind) if _KEY in found.metadata}


def flag_of(*words: str) -> str:
    """Return what the command line calls an option of that name."""
    return "--" + "-".join(words).replace("_", "-")


NO_OPTIONS = Options()
"""What a format without options of its own is given."""
