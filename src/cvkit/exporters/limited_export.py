"""Exports in a theme from outside in a child process, with limits on time and memory.

A style sheet of a few lines can keep the PDF engine busy for hours, fill the memory or crash it. So
the layout of a theme that doesn't come with cvkit runs where that does no harm, unless the user
trusts the theme. The result is the same.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cvkit.child_process import limited, packing
from cvkit.child_process.limited import ExceededError, ResourceLimits
from cvkit.diagnostics import codes
from cvkit.errors import CvkitError, ThemeError
from cvkit.exporters.artifact import Artifact
from cvkit.theme.locations import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme import Theme

LIMITS = ResourceLimits(seconds=60, patience=120, memory=1024, file=64)
"""For all formats of a résumé together; in cvkit's own themes, they take a few seconds."""

_HEADER = 8
"""The size of the number that says how long the header is, in bytes."""


class Exported(NamedTuple):
    """What an export made.

    Attributes:
        artifacts: The artifacts by format; empty if nothing can be exported.
        diagnostics: What the export found.
    """

    artifacts: Mapping[str, Artifact]
    diagnostics: tuple[Diagnostic, ...]


def run(export: Callable[[], Exported], theme: Theme) -> Exported:
    """Call a function that exports in a theme, with limits unless the theme is free of them.

    Args:
        export: The function; whatever goes wrong in it is the fault of a theme from outside.
        theme: The theme.

    Raises:
        ThemeError: The theme took too much time or memory, or the export failed in it.
        CvkitError: ``export`` raised this error.
    """
    if theme.is_built_in:
        return export()
    try:
        if theme.is_trusted:
            return _blaming(export, theme)
        return _unpacked(limited.run(lambda: _packed(_blaming(export, theme)), LIMITS,
                                           leads=True))  # fmt: skip
    except ExceededError as error:
        raise _failure(theme, error.what, is_limit=error.is_limit) from None
    except MemoryError:
        raise _failure(theme, "needs more memory than there is") from None


def _blaming(export: Callable[[], Exported], theme: Theme) -> Exported:
    try:
        return export()
    except (CvkitError, MemoryError):
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise _failure(theme, f"failed: {what}") from error


def _failure(theme: Theme, what: str, *, is_limit: bool = False) -> ThemeError:
    message = f"the export in the theme {theme.name} {what}"
    file = theme.path(MANIFEST)
    if is_limit:
        help_text = (
            "themes that don't come with cvkit have limits; "
            "if you trust this one, `--trust-theme` takes them off"
        )
        return ThemeError(codes.THEME_LIMIT.over(None, message, help_text, file=file))
    help_text = (
        "something in its style sheet or its template is too much for cvkit; "
        "if another theme fails as well, please report it"
    )
    return ThemeError(codes.THEME_FAILURE.over(None, message, help_text, file=file))


def _packed(exported: Exported) -> bytes:
    """Return a header in JSON, after its length, and then all files of the artifacts."""
    header = {
        "artifacts": [
            {
                "format": name,
                "sizes": [len(one.data), *map(len, one.sheets)],
                "pages": one.pages,
                "fill": one.fill,
                "diagnostics": packing.pack(one.diagnostics),
            }
            for name, one in exported.artifacts.items()
        ],
        "diagnostics": packing.pack(exported.diagnostics),
    }
    text = json.dumps(header).encode()
    files = (data for one in exported.artifacts.values() for data in (one.data, *one.sheets))
    return b"".join((len(text).to_bytes(_HEADER, "big"), text, *files))


def _unpacked(packed: bytes) -> Exported:
    end = _HEADER + int.from_bytes(packed[:_HEADER], "big")
    header = json.loads(packed[_HEADER:end])

    def files(sizes: list[int]) -> Iterator[bytes]:
        nonlocal end
        for size in sizes:
            start, end = end, end + size
            yield packed[start:end]

    artifacts: dict[str, Artifact] = {}
    for one in header["artifacts"]:
        data, *sheets = files(one["sizes"])
        artifacts[one["format"]] = Artifact(
            data,
            pages=one["pages"],
            fill=one["fill"],
            diagnostics=packing.unpack(one["diagnostics"]),
            sheets=tuple(sheets),
        )
    return Exported(artifacts, packing.unpack(header["diagnostics"]))
