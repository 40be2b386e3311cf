"""Searches the contents of a file for texts that aren't for everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Position, Span, codes
from cvkit.leaks.searchable import Searchable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.leaks.contents import Contents
    from cvkit.leaks.secrets import Secret

FILE_NAME = "the file's name"


class Leak(NamedTuple):
    """A text that is in a file, and shouldn't be.

    Attributes:
        secret: The text.
        parts: The names of the parts that have it.
        line: The line of a text file, from 1, or 0 if it isn't one, or the text is on several.
    """

    secret: Secret
    parts: tuple[str, ...]
    line: int = 0

    def diagnostic(self, file: str) -> Diagnostic:
        """Return what is said of it, without the text itself.

        Args:
            file: The file's name, as the user gave it.
        """
        span = Span(Position(self.line, 1), Position(self.line, 1)) if self.line else None
        named = [part for part in self.parts if part]
        where = f": in {', '.join(named)}" if named else ""
        return codes.PRIVATE_TEXT.over(
            span,
            f"this file has “{self.secret.masked}”, which is private or hidden{where}",
            f"it is written at {self.secret.origin}",
            file=file,
        )


def search(contents: Contents, path: str, secrets: Iterable[Secret]) -> Iterator[Leak]:
    """Yield each text that is in a file or its name.

    Args:
        contents: What is in the file.
        path: Its path, in which names are searched, too.
        secrets: The texts to look for.
    """
    parts = [(FILE_NAME, Searchable.of([path]))]
    parts += ((part.name, Searchable.of(part.texts)) for part in contents.parts)
    lines: list[Searchable] = []
    for secret in secrets:
        names = dict.fromkeys(name for name, text in parts if _has(text, secret))
        if not names:
            continue
        lines = lines or [Searchable.of([line]) for line in contents.lines]
        number = next((at for at, line in enumerate(lines, start=1) if _has(line, secret)), 0)
        yield Leak(secret, tuple(names), number)


def _has(text: Searchable, secret: Secret) -> bool:
    return any(needle.is_in(text) for needle in secret.needles)
