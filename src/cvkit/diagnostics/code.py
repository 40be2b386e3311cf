"""The definition of a kind of diagnostic."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics.diagnostic import Diagnostic, Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics.diagnostic import Fix
    from cvkit.diagnostics.location import Route, Span


class Code(NamedTuple):
    """A kind of diagnostic, which builds the diagnostics of its kind.

    Attributes:
        code: ``CV`` and three digits.
        name: In kebab-case, easier to remember than a number.
        title: A few words, for the list of all codes.
        what: One or two sentences: what the code means.
        severity: The severity of its diagnostics.
    """

    code: str
    name: str
    title: str
    what: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return self.code

    def at(  # noqa: PLR0913 - as many parts as a diagnostic has
        self,
        route: Route | None,
        message: str,
        help: str = "",  # noqa: A002 - the diagnostic's own name for it
        *,
        on_key: bool = False,
        labels: Iterable[tuple[Route, str]] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Return a diagnostic about a place of the résumé, not yet placed in its file.

        Args:
            route: The place; ``None`` for the résumé as a whole.
            message: What is wrong: one sentence without a full stop.
            help: What to write instead; empty when the message says it all.
            on_key: Whether the key is at fault, and not its value.
            labels: Related places, with what they have to do with it.
            fix: What a machine can do about it.
        """
        return Diagnostic(
            self,
            self.severity,
            _one_line(message),
            route=route,
            labels=tuple(Label(None, said, place) for place, said in labels),
            help=help,
            fix=fix,
            on_key=on_key,
        )

    def over(
        self,
        span: Span | None,
        message: str,
        help: str = "",  # noqa: A002
        *,
        file: str = "",
        labels: Iterable[Label] = (),
    ) -> Diagnostic:
        """Return a diagnostic about characters of a file.

        Args:
            span: The characters; ``None`` for the file as a whole.
            message: What is wrong: one sentence without a full stop.
            help: What to write instead; empty when the message says it all.
            file: The file's name, if it is known here.
            labels: Related places, with what they have to do with it.
        """
        said = _one_line(message)
        return Diagnostic(self, self.severity, said, file, span, labels=tuple(labels), help=help)

    @property
    def why(self) -> str:
        """Why it is a problem."""
        return _explanations()[self.code]["why"]

    @property
    def language(self) -> str:
        """What the examples are written in: mostly ``yaml``; of themes ``toml`` and others."""
        return _explanations()[self.code].get("language", "yaml")

    @property
    def bad(self) -> str:
        """A file that has the problem; in a résumé, ``basics`` may be omitted."""
        return _explanations()[self.code]["bad"]

    @property
    def good(self) -> str:
        """The same file, fixed."""
        return _explanations()[self.code]["good"]


def _one_line(message: str) -> str:
    """Return a message in which nothing that it quotes from a file breaks the line."""
    if message.isprintable():
        return message
    from cvkit.diagnostics.render.lines import visible  # noqa: PLC0415 - rarely needed

    return visible(message)


@cache
def _explanations() -> dict[str, dict[str, str]]:
    """Read the texts that only ``cvkit explain`` and the documentation show."""
    import tomllib  # noqa: PLC0415 - rarely needed

    path = Path(__file__).with_name("explanations.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
