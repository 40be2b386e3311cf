"""Makes artifacts of a résumé that was read without errors."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Severity, codes
from cvkit.errors import CvkitError
from cvkit.exporters import glyph_check
from cvkit.pipeline.prepare import (
    RefusedError,
    load_pictures,
    prepare,
    select_parts,
    wanted_theme,
)

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


_NO_SOURCE = codes.EXPORT_LOSS.at(
    ("letter",),
    "the source of a letter isn't embedded, as a part of it is the résumé's",
    "`--with-letter` embeds the résumé's",
)


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
    try:
        parts = select_parts(reading, options, project)
        pictures = [load_pictures(one, project) for one in parts]
    except RefusedError as refused:
        return Rendered({}, refused.diagnostics)
    if parts[0].content.resume.letter:
        _refuse_data(chosen.values())
    if len(parts) > 1:
        _refuse_single(chosen.values())
    selected = parts[-1]
    if selected.theme.is_limited:
        for one in chosen.values():
            with plugins.blaming(one):
                one.prepare()
    export = partial(_export, [*zip(parts, pictures, strict=True)], options, chosen)
    artifacts, noticed = limited_export.run(export, selected.theme)
    chosen_theme = wanted_theme(selected.content, options)
    faint = [one for one in chosen_theme.faint_colors(project.themes) if one.route is None]
    noticed = (*selected.source.placed(faint), *noticed)
    found = glyph_check.settled(noticed, allow_missing=options.allow_missing_glyphs)
    is_refused = any(one.severity is Severity.ERROR for one in found)
    return Rendered({} if is_refused else artifacts, found, selected.theme)


def forget() -> None:
    """Drop the pages and layouts that are kept because formats of a résumé share them."""
    if page := sys.modules.get("cvkit.exporters.page.render"):
        page.render.cache_clear()
    if layout := sys.modules.get("cvkit.exporters.pdf.layout"):
        layout.forget()


def _refuse_data(formats: Iterable[Format]) -> None:
    """Refuse formats that have no letters."""
    for one in formats:
        if not one.is_in_all:
            raise CvkitError(
                f"A letter can't be exported as {one.name}: that format is for résumés.",
                "Use pdf, html, docx, markdown, text or png.",
            )


def _refuse_single(formats: Iterable[Format]) -> None:
    """Refuse formats whose files can't hold a letter and a résumé."""
    for one in formats:
        if one.export_together is None:
            raise CvkitError(
                f"A file of the format {one.name} can't hold a letter and a résumé.",
                "Export it as PDF, or the two one by one.",
            )


def _export(
    selected: Sequence[tuple[Selected, Pictures]],
    options: RenderOptions,
    formats: Mapping[str, Format],
) -> Exported:
    """Fit the documents to their pages, and export them in all formats."""
    # ruff: disable[PLC0415] - the same
    from cvkit import plugins
    from cvkit.exporters.artifact import checked
    from cvkit.exporters.limited_export import Exported
    # ruff: enable[PLC0415]

    try:
        prepared = [prepare(*one, options, formats.values()) for one in selected]
    except RefusedError as refused:
        return Exported({}, refused.diagnostics)
    parts = [(one.document, one.theme) for one in prepared]
    artifacts: dict[str, Artifact] = {}
    for name, one in formats.items():
        with plugins.blaming(one):
            wanted = options.format_options.get(name) or one.options()
            if len(parts) > 1 and one.export_together:
                made = one.export_together(parts, wanted)
            else:
                made = one.export(*parts[0], wanted)
            artifacts[name] = checked(made)
    read = prepared[-1].source
    told = dict.fromkeys(found for one in prepared for found in one.diagnostics)
    if parts[-1][0].letter and any(map(_wants_source, options.format_options.values())):
        told[_NO_SOURCE] = None
    noticed = dict.fromkeys(one for made in artifacts.values() for one in made.diagnostics)
    lost = _read_back(artifacts, formats, parts) if options.readback else ()
    return Exported(artifacts, read.placed([*told, *noticed, *lost]))


def _wants_source(options: object) -> bool:
    return bool(getattr(options, "embed", False) or getattr(options, "archival", False))


def _read_back(
    artifacts: Mapping[str, Artifact],
    formats: Mapping[str, Format],
    parts: Sequence[tuple[Document, Theme]],
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the artifacts that can be read."""
    from cvkit.readback.check import check as read_back  # noqa: PLC0415 - the same

    for name, made in artifacts.items():
        # Characters without a font can't be read; they are reported already.
        has_gaps = any(one.code == codes.MISSING_GLYPH.code for one in made.diagnostics)
        if formats[name].is_read_back and not has_gaps:
            yield from read_back(made.data, formats[name].media_type, parts)
