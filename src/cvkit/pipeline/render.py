"""Makes artifacts of a résumé that was read without errors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Severity, codes
from cvkit.errors import CvkitError
from cvkit.exporters import glyph_check
from cvkit.pipeline.prepare import RefusedError, load_pictures, prepare, select, wanted_theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.exporters.limited_export import Exported
    from cvkit.pipeline.options import RenderOptions
    from cvkit.pipeline.prepare import Pictures, Selected
    from cvkit.project import Project
    from cvkit.source import Reading
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


class Rendered(NamedTuple):
    """The result of an export.

    Attributes:
        artifacts: By format, in the order asked for; empty if the export was refused.
        diagnostics: What rendering found, in the file's order; what ``check`` found is not
            repeated.
        theme: The theme that was used; ``None`` if the export was refused before it was loaded.
    """

    artifacts: Mapping[str, Artifact]
    diagnostics: tuple[Diagnostic, ...]
    theme: Theme | None = None


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
    # ruff: disable[PLC0415] - `check` needs no formats
    from cvkit import plugins
    from cvkit.exporters import limited_export
    # ruff: enable[PLC0415]

    if reading.resume is None:
        return Rendered({}, ())
    chosen = plugins.choose_formats(formats)
    if reading.resume.letter:
        _refuse_data(chosen.values())
    try:
        selected = select(reading, options, project)
        pictures = load_pictures(selected, project)
    except RefusedError as refused:
        return Rendered({}, refused.diagnostics)
    if selected.theme.is_limited:
        for one in chosen.values():
            with plugins.blaming(one):
                one.prepare()
    export = partial(_export, selected, pictures, options, chosen)
    artifacts, noticed = limited_export.run(export, selected.theme)
    chosen_theme = wanted_theme(selected.content, options)
    faint = [one for one in chosen_theme.faint_colors(project.themes) if one.route is None]
    noticed = (*selected.source.placed(faint), *noticed)
    found = glyph_check.settled(noticed, allow_missing=options.allow_missing_glyphs)
    is_refused = any(one.severity is Severity.ERROR for one in found)
    return Rendered({} if is_refused else artifacts, found, selected.theme)


def _export(
    selected: Selected,
    pictures: Pictures,
    options: RenderOptions,
    formats: Mapping[str, Format],
) -> Exported:
    """Fit the document to its pages, and export it in all formats."""
    # ruff: disable[PLC0415] - the same
    from cvkit import plugins
    from cvkit.exporters.artifact import checked
    from cvkit.exporters.limited_export import Exported
    # ruff: enable[PLC0415]

    try:
        document, theme, read, told = prepare(selected, pictures, options, formats.values())
    except RefusedError as refused:
        return Exported({}, refused.diagnostics)
    artifacts: dict[str, Artifact] = {}
    for name, one in formats.items():
        with plugins.blaming(one):
            wanted = options.format_options.get(name) or one.options()
            artifacts[name] = checked(one.export(document, theme, wanted))
    noticed = dict.fromkeys(one for made in artifacts.values() for one in made.diagnostics)
    lost = _read_back(artifacts, formats, document, theme) if options.readback else ()
    return Exported(artifacts, read.placed([*told, *noticed, *lost]))


def _refuse_data(formats: Iterable[Format]) -> None:
    """Refuse formats that have no letters."""
    for one in formats:
        if not one.is_in_all:
            raise CvkitError(
                f"A letter can't be exported as {one.name}: that format is for résumés.",
                "Use pdf, html, docx, markdown, text or png.",
            )


def _read_back(
    artifacts: Mapping[str, Artifact],
    formats: Mapping[str, Format],
    document: Document,
    theme: Theme,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the artifacts that can be read."""
    from cvkit import readback  # noqa: PLC0415 - the same

    for name, made in artifacts.items():
        # Characters without a font can't be read; they are reported already.
        has_gaps = any(one.code == codes.MISSING_GLYPH.code for one in made.diagnostics)
        if formats[name].is_read_back and not has_gaps:
            yield from readback.check(made.data, formats[name].media_type, document, theme)
