"""Examines a finished file, and compares it with the résumé that it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.pipeline.prepare import load_pictures, prepare, select_parts
from cvkit.pipeline.try_reading import try_reading
from cvkit.readback.examine import examine
from cvkit.readback.expected import expected, together
from cvkit.readback.readers import media_type_of

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.pipeline.options import RenderOptions
    from cvkit.project import Project
    from cvkit.readback.examine import Examined
    from cvkit.readback.expected import Expected
    from cvkit.source import Reading, Source


class Against(NamedTuple):
    """The résumé that a file is compared with.

    Attributes:
        reading: The result of ``check``, without errors.
        options: The variant, language and theme.
        project: What lies beside it.
    """

    reading: Reading
    options: RenderOptions
    project: Project


class ReadBack(NamedTuple):
    """What was found.

    Attributes:
        examined: What a parser sees in the file.
        diagnostics: What is wrong with it, at lines of the résumé where that is known.
    """

    examined: Examined
    diagnostics: tuple[Diagnostic, ...]


def read_back(data: bytes, name: str, against: Against | None = None) -> ReadBack:
    """Examine a finished file.

    Args:
        data: The file.
        name: Its name, for the diagnostics.
        against: The résumé to compare it with, if there is one.

    Raises:
        FileError: The file is broken, or none that can be read, or takes too much to read.
        RefusedError: The résumé can't be rendered in its language or theme.
        UnknownNameError: The variant, locale or theme does not exist.
        ThemeError: The theme is broken.
    """
    media_type = media_type_of(data, name)
    try_reading(lambda: examine(data, media_type), name)
    if against is None:
        examined = examine(data, media_type)
        found = [fault.diagnostic() for fault in examined.faults]
        return ReadBack(examined, tuple(one._replace(file=name) for one in found))
    wanted = _wanted(against, media_type)
    examined = examine(data, media_type, wanted.shown)
    placed = wanted.source.placed([fault.diagnostic() for fault in examined.faults])
    return ReadBack(examined, tuple(one if one.span else one._replace(file=name) for one in placed))


class _Wanted(NamedTuple):
    """What a file must show, and the source that has the places of it."""

    shown: Expected
    source: Source


def _wanted(against: Against, media_type: str) -> _Wanted:
    from cvkit import plugins  # noqa: PLC0415 - only a comparison builds a document

    reading, options, project = against
    formats = [one for one in plugins.formats() if one.media_type.startswith(media_type)]
    prepared = [
        prepare(one, load_pictures(one, project), options, formats)
        for one in select_parts(reading, options, project)
    ]
    shown = together(expected(one.document, one.theme, media_type) for one in prepared)
    return _Wanted(shown, prepared[-1].source)
