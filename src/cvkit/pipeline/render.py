"""Makes artifacts of a résumé that was read without errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Severity
from cvkit.exporters import glyph_check
from cvkit.pipeline.prepare import RefusedError, prepare, select

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.pipeline.options import RenderOptions
    from cvkit.project import Project
    from cvkit.source import Reading


class Rendered(NamedTuple):
    """The result of an export.

    Attributes:
        artifacts: By format, in the order asked for; empty if the export was refused.
        diagnostics: What rendering found, in the file's order; what ``check`` found is not
            repeated.
    """

    artifacts: Mapping[str, Artifact]
    diagnostics: tuple[Diagnostic, ...]


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
        selected = select(reading, options, project)
        document, theme, read, told = prepare(selected, options, chosen.values(), project)
    except RefusedError as refused:
        return Rendered({}, refused.diagnostics)
    artifacts: dict[str, Artifact] = {}
    for name, one in chosen.items():
        with plugins.blaming(one):
            wanted = options.format_options.get(name) or one.options()
            artifacts[name] = checked(one.export(document, theme, wanted))
    noticed = dict.fromkeys(one for made in artifacts.values() for one in made.diagnostics)
    found = glyph_check.settled(
        read.placed([*told, *noticed]), allow_missing=options.allow_missing_glyphs
    )
    is_refused = any(one.severity is Severity.ERROR for one in found)
    return Rendered({} if is_refused else artifacts, found)
