"""What a diagnostic's kind has to say of itself."""

from __future__ import annotations

from typing import Protocol


class Explained(Protocol):
    """Whatever has a code and can explain it: a ``Code``, or a rule of lint."""

    @property
    def code(self) -> str: ...  # noqa: D102 - see ``Code`` in ``codes``
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def what(self) -> str: ...  # noqa: D102
    @property
    def why(self) -> str: ...  # noqa: D102
    @property
    def bad(self) -> str: ...  # noqa: D102
    @property
    def good(self) -> str: ...  # noqa: D102
