"""``cvkit leaks``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from cvkit.diagnostics.render import DiagnosticFormat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.leaks import Secret, Secrets
    from cvkit.pipeline import RenderOptions

_Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILES", help="Files to search (default: those that Git tracks in the repository)."
    ),
]
_Resume = Annotated[str, typer.Option("--resume", metavar="FILE", help="The résumé.")]
_Variant = Annotated[
    str | None, typer.Option(metavar="NAME", help="Look for what this variant hides, too.")
]
_Public = Annotated[bool, typer.Option("--public", help="Look for what --public leaves out, too.")]
_Blind = Annotated[bool, typer.Option("--blind", help="Look for what --blind masks, too.")]
_Sources = Annotated[
    bool, typer.Option("--sources", help="Search the résumé and its other files, too.")
]
_Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(DiagnosticFormat),
        help="Output format. text and concise go to standard error, the others to standard output.",
    ),
]


def leaks(
    files: _Files = None,
    resume: _Resume = "resume.yaml",
    variant: _Variant = None,
    public: _Public = False,
    blind: _Blind = False,
    sources: _Sources = False,
    name: _Format = DiagnosticFormat.TEXT,
) -> int:
    """Search finished files, or a repository, for what the résumé keeps private or hides."""
    from cvkit import pipeline
    from cvkit.cli import terminal
    from cvkit.cli.inputs import STDIN, Input
    from cvkit.errors import CvkitError
    from cvkit.pipeline.prepare import RefusedError

    form = terminal.named_format(name)
    if files and STDIN in files:
        raise CvkitError("Standard input can't be searched, as its name counts, too.",
                         "Name a file.")  # fmt: skip
    source = Input.named(resume)
    reading = source.check()
    options = pipeline.RenderOptions(variant=variant, public=public, blind=blind)
    if reading.resume is None:
        terminal.show(reading.diagnostics, reading.source.texts)
        return 1
    from cvkit.pipeline.leaks import secrets_of, source_files

    try:
        secrets = secrets_of(reading, options, source.project, outside=not files)
    except RefusedError as refused:
        terminal.show(refused.diagnostics, reading.source.texts)
        return 1
    own = _own(resume, source_files(reading)) if not sources else frozenset()
    chosen = [_Chosen(Path(file), Path(file).name) for file in files or ()] or _tracked(own)
    found = [one for file in chosen for one in _search(file, secrets.wanted)]
    if form.is_data or found:
        # The lines aren't shown: the texts would end up in logs.
        terminal.show(found, {}, form)
    if any(one.code == _PRIVATE for one in found):
        return 1
    if not form.is_data:
        _conclude(chosen, secrets, options)
    return 0


_PRIVATE = "CV501"


class _Chosen(NamedTuple):
    """A file to search, and that part of its path which is searched, too."""

    path: Path
    name: str


def _tracked(own: frozenset[Path]) -> list[_Chosen]:
    from cvkit.cli.tracked_files import tracked_files

    files = [file for file in tracked_files() if file.resolve() not in own]
    return [_Chosen(file, str(file)) for file in files]


def _own(resume: str, names: Sequence[str]) -> frozenset[Path]:
    """Return the files that hold the texts themselves; pictures are in the résumé's folder."""
    below = Path(resume).parent
    return frozenset(one.resolve() for name in names for one in (Path(name), below / name))


def _search(file: _Chosen, secrets: Sequence[Secret]) -> Iterator[Diagnostic]:
    from cvkit import disk
    from cvkit.diagnostics import codes
    from cvkit.importers.foreign_file import MAX_BYTES
    from cvkit.leaks import contents_of, search

    contents = contents_of(disk.read(file.path, most=MAX_BYTES))
    shown = str(file.path)
    for leak in search(contents, file.name, secrets):
        yield leak.diagnostic(shown)
    for reason in dict.fromkeys(contents.unread):
        yield codes.NOT_SEARCHED.over(None, f"not all of it is searched: {reason}", file=shown)


def _conclude(chosen: Sequence[_Chosen], secrets: Secrets, options: RenderOptions) -> None:
    from cvkit.cli import terminal

    for why, skipped in (
        ("too short", secrets.short),
        ("also shown in another place", secrets.elsewhere),
    ):
        if skipped:
            places = ", ".join(dict.fromkeys(one.origin for one in skipped))
            terminal.note(f"Not looked for, because it is {why}: {places}.")
    if not secrets.wanted:
        asked = options.variant or options.public or options.blind
        help_ = "" if asked else " Give --public, --blind or --variant to look for what they hide."
        terminal.note(f"The résumé keeps nothing private.{help_}")
    files = f"{len(chosen)} file{'' if len(chosen) == 1 else 's'}"
    texts = f"{len(secrets.wanted)} text{'' if len(secrets.wanted) == 1 else 's'}"
    terminal.say(f"nothing private found in {files} ({texts} looked for)")
