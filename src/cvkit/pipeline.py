"""From a file's bytes to artifacts, with every diagnostic on the way.

Functions of values: nothing here opens a path, reads the clock or prints.
"""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import selection, source
from cvkit.diagnostics import Severity
from cvkit.errors import PlatformError
from cvkit.exporters import glyph_check, photo_file
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.exporters.options import Options
    from cvkit.linter import LintOptions
    from cvkit.project import Project
    from cvkit.selection import Selection
    from cvkit.source import Reading, Source
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


class RenderOptions(NamedTuple):
    """What is asked for in addition to what the file says.

    Attributes:
        variant: One of the file's variants.
        theme: The theme to use instead of the file's.
        locale: The locale to use instead of the file's.
        settings: Theme options that override the file's, as text.
        private: Whether to show what is marked ``private: true``.
        format_options: A format's own options, by its name; by default, their defaults.
        pages: The maximum number of pages, instead of the file's.
        allow_missing_glyphs: Whether to print nothing or a box for characters without a font.
    """

    variant: str | None = None
    theme: str | None = None
    locale: str | None = None
    settings: Mapping[str, Any] = MappingProxyType({})
    private: bool = False
    format_options: Mapping[str, Options] = MappingProxyType({})
    pages: int | None = None
    allow_missing_glyphs: bool = False


class Rendered(NamedTuple):
    """The result of an export.

    Attributes:
        artifacts: By format, in the order asked for; empty if the export was refused.
        diagnostics: What rendering found, in the file's order; what ``check`` found is not
            repeated.
    """

    artifacts: Mapping[str, Artifact]
    diagnostics: tuple[Diagnostic, ...]


class _RefusedError(Exception):
    """The export can't go on; the diagnostics say why."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics


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
    reading = source.read(data, name)
    if reading.resume is None:
        return reading
    themes = theme_selection.every_selection(reading.resume)
    errors = [
        *dict.fromkeys(found for one in themes for found in one.problems(project.themes)),
        *photo_file.load(reading.resume.basics.photo, project.read).diagnostics,
    ]
    found = [*map(reading.source.place, errors), *_lint(reading, lint)]
    return reading._replace(resume=None if errors else reading.resume, diagnostics=_sorted(found))


def render(
    reading: Reading, formats: Sequence[str], options: RenderOptions, project: Project
) -> Rendered:
    """Make artifacts of a résumé that was read without errors.

    Args:
        reading: The result of ``check``.
        formats: Names of formats, or ``all``.
        options: What is asked for in addition to what the file says.
        project: What lies beside the résumé.

    Raises:
        UnknownNameError: A format, variant, locale or theme that was asked for does not exist.
        ThemeError: The theme is broken, or does not take a setting that was asked for.
        PlatformError: The machine lacks something that a format needs.
    """
    from cvkit import plugins  # noqa: PLC0415 - `check` needs no formats
    from cvkit.exporters.artifact import checked  # noqa: PLC0415 - the same

    if reading.resume is None:
        return Rendered({}, ())
    chosen = plugins.choose_formats(formats)
    try:
        read, selected = _select(reading, options)
        theme = _theme(selected, options, project, read)
        photo = _photo(selected, project, read)
        document, theme, told = _fitted(selected, theme, photo, chosen.values(), options, read)
    except _RefusedError as refused:
        return Rendered({}, refused.diagnostics)
    artifacts: dict[str, Artifact] = {}
    for name, one in chosen.items():
        with plugins.blaming(one):
            wanted = options.format_options.get(name) or one.options()
            artifacts[name] = checked(one.export(document, theme, wanted))
    noticed = dict.fromkeys(one for made in artifacts.values() for one in made.diagnostics)
    found = glyph_check.settled(
        _placed([*told, *noticed], read), allow_missing=options.allow_missing_glyphs
    )
    is_refused = any(one.severity is Severity.ERROR for one in found)
    return Rendered({} if is_refused else artifacts, found)


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
            read, selected = _select(reading, options)
            theme = _theme(selected, options, project, read)
            document = view.build(selected, roles=theme.layout.roles, lengths=theme.layout.lengths)
            found += _placed(glyph_check.run(document, theme), read)
        except (_RefusedError, PlatformError):  # reported by an export
            continue
    return glyph_check.settled(_sorted(dict.fromkeys(found)), allow_missing=allow_missing)


def _lint(reading: Reading, options: LintOptions | None) -> Iterable[Diagnostic]:
    if options is None or reading.resume is None:
        return ()
    from cvkit import linter  # noqa: PLC0415 - an export doesn't lint

    return linter.run(reading.resume, reading.source, options)


def _select(reading: Reading, options: RenderOptions) -> tuple[Source, Selection]:
    """Pick the language, then what to show."""
    if reading.resume is None:
        raise _RefusedError(())
    locale = options.locale or selection.presentation(reading.resume, options.variant).locale
    localized = source.localized(reading, locale)
    if localized.resume is None:
        raise _RefusedError(localized.diagnostics[len(reading.diagnostics) :])
    selected = selection.select(
        localized.resume, variant=options.variant, private=options.private, locale=options.locale
    )
    return localized.source, selected


def _theme(selected: Selection, options: RenderOptions, project: Project, read: Source) -> Theme:
    wanted = theme_selection.select_theme(
        selected.resume,
        selected.presentation,
        variant=options.variant,
        theme=options.theme,
        settings=options.settings,
    )
    if problems := tuple(wanted.problems(project.themes)):
        raise _RefusedError(_placed(problems, read))
    return wanted.load(project.themes)


def _photo(selected: Selection, project: Project, read: Source) -> bytes | None:
    photo = photo_file.load(selected.resume.basics.photo, project.read)
    if photo.diagnostics:
        raise _RefusedError(_placed(photo.diagnostics, read))
    return photo.data


def _fitted(  # noqa: PLR0913, PLR0917 - what a fit depends on
    selected: Selection,
    theme: Theme,
    photo: bytes | None,
    formats: Iterable[Format],
    options: RenderOptions,
    read: Source,
) -> tuple[Document, Theme, tuple[Diagnostic, ...]]:
    """Build the document, fitted to its pages if it has a limit."""
    from cvkit import view  # noqa: PLC0415 - `check` builds no document
    from cvkit.fit.page_limit import page_limit  # noqa: PLC0415 - the same

    build = partial(view.build, photo=photo, roles=theme.layout.roles, lengths=theme.layout.lengths)
    limit = page_limit(selected, formats, options.pages)
    if limit is None:
        return build(selected), theme, ()
    from cvkit import fit  # noqa: PLC0415 - most résumés have no limit
    from cvkit.exporters.pdf.measure import measure  # noqa: PLC0415

    fitted = fit.fit(selected, theme, limit.pages, build=build, measure=measure)
    told = fit.report(fitted, limit.pages, read, limit.route)
    if isinstance(fitted, fit.TooLong):
        raise _RefusedError(_placed(told, read))
    return fitted.document, fitted.theme, told


def _placed(found: Iterable[Diagnostic], read: Source) -> tuple[Diagnostic, ...]:
    """Return diagnostics with their places in the file, in its order."""
    return _sorted(map(read.place, found))


def _sorted(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda found: (found.span is not None, found.span)))
