"""``cvkit explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.diagnostics.explained import Explained

_WIDTH = 80


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A code, a name or the start of a code (default: list all codes).",
        ),
    ] = None,
) -> None:
    """Explain a diagnostic code: what it means, why it matters, and how to fix it."""
    from cvkit.cli import terminal
    from cvkit.linter import catalog

    known = catalog()
    listed = [one for one in known.values() if one.code.startswith((code or "").upper())]
    if len(listed) > 1:
        width = max(len(one.name) for one in listed)
        terminal.say("\n".join(f"{one.code}  {one.name:{width}}  {one.title}" for one in listed))
    else:
        terminal.say(_page(_find(code or "", known)))


def _find(word: str, known: Mapping[str, Explained]) -> Explained:
    from cvkit.diagnostics import words
    from cvkit.errors import UnknownNameError

    by_word = {key: one for one in known.values() for key in (one.code.lower(), one.name)}
    found = by_word.get(word.lower())
    if found is None:
        close = words.closest(word, [key for one in known.values() for key in (one.code, one.name)])
        hint = f"Did you mean {close}?" if close else "`cvkit explain` lists all codes."
        raise UnknownNameError(f"There is no code “{word}”.", hint)
    return found


def _page(one: Explained) -> str:
    import textwrap

    def filled(text: str) -> str:
        parts = text.split("\n\n")
        return "\n\n".join(textwrap.fill(part, _WIDTH, break_on_hyphens=False) for part in parts)

    return "\n\n".join(
        (
            f"{one.code} {one.name}: {one.title}",
            filled(one.what),
            filled(f"Why: {one.why}"),
            f"Bad:\n\n{textwrap.indent(one.bad.rstrip(), '    ')}",
            f"Good:\n\n{textwrap.indent(one.good.rstrip(), '    ')}",
        )
    )
