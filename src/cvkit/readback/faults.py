"""What a comparison of a document with a file can find."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Origin
    from cvkit.diagnostics.code import Code

_LONGEST = 60


class Fault(NamedTuple):
    """Something that is wrong with a file.

    Attributes:
        code: Its code.
        origin: The route of the value in the résumé; empty if it is about the whole file.
        message: What is wrong, in one sentence without a full stop.
        help: What to do about it.
    """

    code: Code
    origin: Origin | tuple[()]
    message: str
    help: str = ""

    def diagnostic(self) -> Diagnostic:
        """Return it as a diagnostic that is not yet placed in the résumé's file."""
        return self.code.at(self.origin or None, self.message, self.help)


def short(text: str) -> str:
    """Return a text in quotes, without its middle if it is long."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        plain = f"{plain[: _LONGEST // 2].rstrip()} … {plain[-_LONGEST // 3 :].lstrip()}"
    return f"“{plain}”"
