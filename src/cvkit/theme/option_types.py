"""The types of theme options in ``theme.toml``; all that checking a résumé needs."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Table(BaseModel):
    """A table of ``theme.toml``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class OptionType(StrEnum):
    """What values an option takes."""

    COLOR = "color"
    CHOICE = "choice"
    FLAG = "flag"
    TEXT = "text"
    MAP = "map"
    SECTIONS = "sections"
    LINK = "link"


class Option(Table):
    """Something a person may set without changing the theme.

    Attributes:
        type: color, choice, flag, text, map (names to texts), sections (names of sections to
            texts), or link (its text and url).
        help: What it does, in a line.
        default: Its value unless set; of an option that sets a token, the token's own.
        sets: The token it sets, such as ``colors.accent``.
        choices: For ``choice``: each value, and the tokens it sets.
    """

    type: OptionType
    help: str
    default: Any = None
    sets: str | None = None
    choices: dict[str, dict[str, Any]] = Field(default_factory=dict)


class Options(Table):
    """``theme.toml``, read for its options alone: a twelfth of the work."""

    model_config = ConfigDict(extra="ignore")

    options: dict[str, Option] = Field(default_factory=dict)
