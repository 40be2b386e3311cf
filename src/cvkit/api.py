"""What Python programs may rely on: load, validate and export résumés.

``import cvkit`` offers these names. Nothing here prints, writes a file or changes its arguments.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from cvkit import disk, linter, pipeline, plugins
from cvkit.diagnostics import Severity
from cvkit.errors import CvkitError, UnknownNameError
from cvkit.exporters.options import options_of
from cvkit.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.options import Options
    from cvkit.model import Resume
    from cvkit.source import Reading

File: TypeAlias = "str | Path | bytes"
"""The path of a file, or its content."""

_UNNAMED = "resume.yaml"


class ResumeError(CvkitError):
    """A résumé has errors, or can't be rendered as asked for.

    Args:
        diagnostics: All that was found, with at least one error.

    Attributes:
        diagnostics: All that was found, in the order of the file.
    """

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        errors = [one for one in diagnostics if one.severity is Severity.ERROR]
        first = errors[0] if errors else diagnostics[0]
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"{_place(first)}{first.message}{more}")
        self.diagnostics = tuple(diagnostics)


class Export(NamedTuple):
    """What an export made.

    Attributes:
        artifacts: The files by the name of their format, in the order asked for; none is written.
        diagnostics: Warnings and notes, in the order of the file.
    """

    artifacts: Mapping[str, Artifact]
    diagnostics: tuple[Diagnostic, ...]


def load(file: File, *, folder: str | Path | None = None) -> Resume:
    """Read a résumé, or another tool's file that cvkit can import.

    Args:
        file: The path of the file, or its content.
        folder: Where its photo, themes and included files are; by default, the file's folder, or
            for content the current one.

    Returns:
        The résumé, as a Pydantic model that can't be changed.

    Raises:
        ResumeError: It has errors.
        CvkitError: The file can't be read, or a theme that it asks for is broken.
    """
    return _resume(_read(file, folder)[0])


def validate(
    file: File,
    *,
    folder: str | Path | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    today: date | None = None,
) -> tuple[Diagnostic, ...]:
    """Return the errors and lint warnings of a résumé, as ``cvkit validate`` prints them.

    Args:
        file: The path of the file, or its content.
        folder: As in ``load``.
        select: Run only these lint rules: codes, beginnings of codes, or names.
        ignore: Rules to skip.
        today: The day to which ongoing roles last; by default, the current one.

    Raises:
        UnknownNameError: There is no such rule.
        CvkitError: The file can't be read, or a theme that it asks for is broken.
    """
    day = today or datetime.now().astimezone().date()  # noqa: TID251 - as the command line does
    chosen = None if select is None else tuple(select)
    options = linter.LintOptions(day, chosen, tuple(ignore))
    options.check()
    reading, project = _read(file, folder, options)
    pipeline.check_templates(reading, project)
    glyphs = pipeline.check_glyphs(reading, project)
    return reading.source.ordered([*reading.diagnostics, *glyphs])


def export(  # noqa: PLR0913 - the options of `cvkit export`
    file: File,
    formats: str | Iterable[str] = "pdf",
    *,
    folder: str | Path | None = None,
    variant: str | None = None,
    theme: str | None = None,
    locale: str | None = None,
    settings: Mapping[str, Any] = MappingProxyType({}),
    format_options: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
    pages: int | None = None,
    private: bool = False,
    public: bool = False,
    blind: bool = False,
    letter: bool = False,
    with_letter: bool = False,
    allow_missing_glyphs: bool = False,
    trust_theme: bool = False,
    readback: bool = True,
) -> Export:
    """Make the files of a résumé, and write none of them.

    Args:
        file: The path of the file, or its content.
        formats: The name of a format, several, or ``all``.
        folder: As in ``load``.
        variant: One of the résumé's variants.
        theme: The theme, instead of the file's.
        locale: The language, instead of the file's.
        settings: Options of the theme, as ``--set`` takes them.
        format_options: A format's own options by its name: ``{"png": {"dpi": 300}}``.
        pages: The maximum number of pages, instead of the file's.
        private: Whether to show what is marked private.
        public: Whether to leave out what isn't for the public.
        blind: Whether to mask who it is about.
        letter: Whether to make the variant's letter instead.
        with_letter: Whether to make one file of the letter and the résumé.
        allow_missing_glyphs: Whether characters without a font are only warnings.
        trust_theme: Whether a theme that isn't cvkit's own has no limits on time and memory.
        readback: Whether to check that programs find every text in the files.

    Raises:
        ResumeError: The résumé has errors, doesn't fit its pages, or a file doesn't show it.
        UnknownNameError: There is no such format, option, variant, theme, language or letter.
        CvkitError: The file can't be read, a theme is broken, or the machine lacks something.
    """
    names = (formats,) if isinstance(formats, str) else tuple(formats)
    chosen = plugins.choose_formats(names)
    reading, project = _read(file, folder)
    _resume(reading)
    rendered = pipeline.render(
        reading,
        tuple(chosen),
        pipeline.RenderOptions(
            variant=variant,
            theme=theme,
            locale=locale,
            settings=settings,
            private=private,
            public=public,
            blind=blind,
            letter=letter,
            with_letter=with_letter,
            format_options={
                name: _options(name, chosen[name].options, given)
                for name, given in format_options.items()
                if name in chosen
            },
            pages=pages,
            allow_missing_glyphs=allow_missing_glyphs,
            trust_theme=trust_theme,
            readback=readback,
        ),
        project,
    )
    found = reading.source.ordered([*reading.diagnostics, *rendered.diagnostics])
    if not rendered.artifacts:
        raise ResumeError(found)
    return Export(rendered.artifacts, found)


def _read(
    file: File, folder: str | Path | None, lint: linter.LintOptions | None = None
) -> tuple[Reading, Project]:
    if isinstance(file, bytes):
        data, name, beside = file, _UNNAMED, Path()
    else:
        path = Path(file)
        data, name, beside = disk.read(path), str(path), path.parent
    project = Project.at(beside if folder is None else Path(folder))
    return pipeline.check(data, name, project, lint=lint), project


def _resume(reading: Reading) -> Resume:
    if reading.resume is None:
        raise ResumeError(reading.diagnostics)
    return reading.resume


def _options(name: str, kind: type[Options], given: Mapping[str, Any]) -> Options:
    known = options_of(kind)
    if unknown := next((key for key in given if key not in known), None):
        listed = ", ".join(known)
        raise UnknownNameError(
            f"The format {name} has no option “{unknown}”.",
            f"Its options are {listed}." if listed else "It has no options.",
        )
    return kind(**given)


def _place(found: Diagnostic) -> str:
    if found.span is None:
        return f"{found.file}: " if found.file else ""
    return f"{found.file}:{found.span.start.line}:{found.span.start.column}: "
