"""The models of theme options in ``theme.toml``, the only part that checking a résumé needs."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Table(BaseModel):
    """A table of ``theme.toml``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class OptionType(StrEnum):
    """The type of value that an option accepts."""

    COLOR = "color"
    CHOICE = "choice"
    FLAG = "flag"
    TEXT = "text"
    MAP = "map"
    SECTIONS = "sections"
    LINK = "link"


class Option(Table):
    """A setting that users can change without editing the theme.

    Attributes:
        type: color, choice, flag, text, map (names to texts), sections (names of sections to
            texts), or link (its text and url).
        help: A one-line description.
        default: The default value; defaults to the token's value if the option sets a token.
        sets: The token that the option sets, such as ``colors.accent``.
        choices: For ``choice``: each value and the tokens that it sets.
    """

    type: OptionType
    help: str
    default: Any = None
    sets: str | None = None
    choices: dict[str, dict[str, Any]] = Field(default_factory=dict)


class Options(Table):
    """The options of a ``theme.toml`` alone, which takes a twelfth of the time to validate."""

    model_config = ConfigDict(extra="ignore")

    options: dict[str, Option] = Field(default_factory=dict)
