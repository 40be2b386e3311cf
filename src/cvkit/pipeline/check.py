"""Finds everything that would keep a résumé from being rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import source
from cvkit.diagnostics import in_file_order
from cvkit.errors import PlatformError
from cvkit.exporters import glyph_check, photo_file
from cvkit.pipeline.options import RenderOptions
from cvkit.pipeline.prepare import RefusedError, select
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic
    from cvkit.linter import LintOptions
    from cvkit.project import Project
    from cvkit.source import Reading


def check(data: bytes, name: str, project: Project, *, lint: LintOptions | None = None) -> Reading:
    """Read a résumé and find everything that would keep it from being rendered.

    Args:
        data: The file's bytes.
        name: Its name, for the diagnostics.
        project: What lies beside it.
        lint: Which lint rules to run as well; by default, none.

    Raises:
        ThemeError: A theme that the file asks for is broken.
        PlatformError: A font that such a theme needs is not installed.
    """
    reading = source.read(data, name, project.read)
    if reading.resume is None:
        return reading
    themes = theme_selection.every_selection(reading.resume)
    errors = [
        *dict.fromkeys(found for one in themes for found in one.problems(project.themes)),
        *photo_file.load(reading.resume.basics.photo, project.read).diagnostics,
    ]
    found = [*map(reading.source.place, errors), *_lint(reading, lint)]
    resume = None if errors else reading.resume
    return reading._replace(resume=resume, diagnostics=in_file_order(found))


def check_glyphs(
    reading: Reading, project: Project, *, allow_missing: bool = False
) -> tuple[Diagnostic, ...]:
    """Return what an export as PDF reports about characters without a font, in all variants.

    Args:
        reading: The result of ``check``.
        project: What lies beside the résumé.
        allow_missing: Whether missing characters are only warnings.

    Raises:
        ThemeError: The theme is broken.
    """
    if reading.resume is None or not glyph_check.is_needed(reading.source.text, reading.resume):
        return ()
    from cvkit import view  # noqa: PLC0415 - most résumés need no such check

    found: list[Diagnostic] = []
    for variant in (None, *reading.resume.export.variants):
        options = RenderOptions(variant)
        try:
            read, content, theme = select(reading, options, project)
            document = view.build(content, roles=theme.layout.roles)
            found += read.placed(glyph_check.run(document, theme))
        except (RefusedError, PlatformError):  # reported by an export
            continue
    return glyph_check.settled(in_file_order(dict.fromkeys(found)), allow_missing=allow_missing)


def _lint(reading: Reading, options: LintOptions | None) -> Iterable[Diagnostic]:
    if options is None or reading.resume is None:
        return ()
    from cvkit import linter  # noqa: PLC0415 - an export doesn't lint

    return linter.run(reading.resume, reading.source, options)
