"""Finds everything that would keep a résumé from being rendered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cvkit import source
from cvkit.errors import PlatformError, ThemeError
from cvkit.exporters import glyph_check, photo_file
from cvkit.importing.foreign import may_be_foreign
from cvkit.pipeline.options import RenderOptions
from cvkit.pipeline.prepare import RefusedError, load_pictures, select
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.limited_export import Exported
    from cvkit.linter import LintOptions
    from cvkit.project import Project
    from cvkit.source import Reading, Source
    from cvkit.theme import Theme
    from cvkit.theme.theme_selection import ThemeSelection
    from cvkit.view.blocks import Document


def check(data: bytes, name: str, project: Project, *, lint: LintOptions | None = None) -> Reading:
    """Read a résumé and find everything that would keep it from being rendered.

    A file of another tool is imported; what that loses is among the diagnostics.

    Args:
        data: The file's bytes.
        name: Its name, for the diagnostics.
        project: What lies beside it.
        lint: Which lint rules to run as well; by default, none.

    Raises:
        ThemeError: A theme that the file asks for is broken.
        PlatformError: A font that such a theme needs is not installed.
        ImportFailedError: It is another tool's file, and broken or too large.
    """
    reading = _foreign(data, name, project) or source.read(data, name, project)
    if reading.resume is None:
        return reading
    themes = tuple(theme_selection.every_selection(reading.resume))
    errors = [
        *dict.fromkeys(found for one in themes for found in one.problems(project.themes)),
        *(
            found
            for route, name in photo_file.names(reading.resume).items()
            for found in photo_file.load(name, project.read, route).diagnostics
        ),
    ]
    faint = () if errors else _faint_colors(themes, project)
    found = [*map(reading.source.place, [*errors, *faint]), *_lint(reading, lint)]
    resume = None if errors else reading.resume
    ordered = reading.source.ordered([*reading.diagnostics, *found])
    return reading._replace(resume=resume, diagnostics=ordered)


def check_glyphs(
    reading: Reading,
    project: Project,
    *,
    allow_missing: bool = False,
    trust_theme: bool = False,
) -> tuple[Diagnostic, ...]:
    """Return what an export as PDF reports about characters without a font, in all variants.

    Args:
        reading: The result of ``check``.
        project: What lies beside the résumé.
        allow_missing: Whether missing characters are only warnings.
        trust_theme: As in ``RenderOptions``.
    """
    if reading.resume is None or not glyph_check.is_needed(reading.source.text, reading.resume):
        return ()
    # ruff: disable[PLC0415] - most résumés need no such check
    from cvkit import view
    from cvkit.exporters import limited_export
    # ruff: enable[PLC0415]

    found: list[Diagnostic] = []
    for variant in (None, *reading.resume.export.variants):
        options = RenderOptions(variant, trust_theme=trust_theme)
        try:
            read, content, theme, _ = select(reading, options, project)
            document = view.build(content, **theme.layout.of_entries)
            run = partial(_glyphs, document, theme, read)
            found += limited_export.run(run, theme).diagnostics
        except (RefusedError, PlatformError):  # reported by an export
            continue
        except ThemeError:  # reported by `check_templates`
            continue
    ordered = reading.source.ordered(dict.fromkeys(found))
    return glyph_check.settled(ordered, allow_missing=allow_missing)


def check_templates(reading: Reading, project: Project) -> None:
    """Render the templates of the themes that the file asks for, unless they come with cvkit.

    Args:
        reading: The result of ``check``.
        project: What lies beside the résumé.

    Raises:
        ThemeError: A template is broken, exceeds a limit, or makes a page that isn't safe to open.
            The error has the diagnostics of all variants and themes.
        PlatformError: The system can't start another process.
    """
    resume = reading.resume
    names = {one.name for one in theme_selection.every_selection(resume)} if resume else set()
    if resume is None or all(project.themes.layers(name).is_built_in for name in names):
        return
    # ruff: disable[PLC0415] - built-in themes need no such check
    from cvkit import view
    from cvkit.exporters import template_check
    # ruff: enable[PLC0415]

    variants = (RenderOptions(variant) for variant in (None, *resume.export.variants))
    found: list[ThemeError] = []
    for options in (*variants, *(RenderOptions(theme=name) for name in resume.export.themes)):
        try:
            selected = select(reading, options, project)
            pictures = load_pictures(selected, project)
            _, content, theme, _ = selected
            document = view.build(content, **pictures, **theme.layout.of_entries)
            template_check.run(document, theme)
        except RefusedError:  # reported by `check` or by an export
            continue
        except ThemeError as error:
            found.append(error)
    if found:
        raise template_check.merged(found)


def _faint_colors(themes: Iterable[ThemeSelection], project: Project) -> Iterable[Diagnostic]:
    found = (faint for one in themes for faint in one.faint_colors(project.themes))
    return dict.fromkeys(found)


def _foreign(data: bytes, name: str, project: Project) -> Reading | None:
    """Read a file of another tool; return ``None`` if it is cvkit's own, or unknown."""
    if not may_be_foreign(data, name):
        return None
    # Most files are cvkit's.
    from cvkit.importing.import_files import ToImport, read_foreign  # noqa: PLC0415

    return read_foreign(ToImport(name, data, project.read))


def _glyphs(document: Document, theme: Theme, read: Source) -> Exported:
    from cvkit.exporters.limited_export import Exported  # noqa: PLC0415 - the same

    return Exported({}, read.placed(glyph_check.run(document, theme)))


def _lint(reading: Reading, options: LintOptions | None) -> Iterable[Diagnostic]:
    if options is None or reading.resume is None:
        return ()
    from cvkit import linter  # noqa: PLC0415 - an export doesn't lint

    own = dict.fromkeys(linter.run(reading.resume, reading.source, options))
    if reading.resume.letter:
        # The rest is the résumé's, and told when that is validated.
        return [one for one in own if one.file == reading.source.name]
    return (*own, *_lint_of_variants(reading, options, known=own))


def _lint_of_variants(
    reading: Reading, options: LintOptions, known: Container[Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield what lint rules say of the words that variants replace or add."""
    variants = reading.resume.export.variants if reading.resume else {}
    worded = {name: one for name, one in variants.items() if one.replace or one.add}
    if not worded:
        return
    # ruff: disable[PLC0415] - few résumés have some
    from cvkit import linter
    from cvkit.source.reading import wording
    # ruff: enable[PLC0415]

    for name, variant in worded.items():
        lines = wording.lines_of_wording(reading, name)
        said = wording.localized(reading, variant.locale, name)
        if said.resume is None:
            continue
        for found in linter.run(said.resume, said.source, options):
            is_own = found.span is not None and (found.file, found.span.start.line) in lines
            if is_own and found not in known:
                yield found._replace(fix=None)
