"""The mutable state of the preview: the last good rendering, and caches of recent ones."""

from __future__ import annotations

import os
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from cvkit import source
from cvkit.diagnostics.render.lines import split_lines
from cvkit.errors import CvkitError, ThemeError
from cvkit.exporters import limited_export, photo_file
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.limited_export import Exported
from cvkit.exporters.png import rasterize
from cvkit.preview.available import available_choices
from cvkit.preview.build import Subject, build
from cvkit.preview.export import export
from cvkit.preview.instructions import instructions
from cvkit.preview.state import Choices, Download, ExportResult, Rendering, Snapshot, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.model import Resume

_K = TypeVar("_K")
_V = TypeVar("_V")
_CACHE_SIZE = 12
"""How many renderings and pictures are cached: enough to switch between a few choices."""

_MAX_DPI, _MIN_DPI = 432.0, 24.0
"""Pixels per inch that a browser may request: an A4 page 3600 or 200 pixels wide."""


class PreviewSession:
    """The only mutable state of the preview. Only one thread at a time may use it.

    Args:
        subject: The résumé to preview.
    """

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._resume: Resume | None = None
        self._requested: frozenset[str] = frozenset()
        self._good: bytes | None = None
        self._last: _Recent[Choices, Rendering] = _Recent()
        self._renderings: _Recent[str, Rendering] = _Recent()
        self._pictures: _Recent[tuple[str, float], tuple[bytes, ...]] = _Recent()
        self._downloads: _Recent[str, Download] = _Recent()
        self._snapshots: dict[Choices, Snapshot] = {}
        self._version = -1

    @property
    def beside(self) -> frozenset[str]:
        """The names of pictures and other files that the résumé takes, as written in it."""
        pictures = photo_file.names(self._resume).values() if self._resume else ()
        return self._requested | set(pictures)

    def snapshot(self, choices: Choices, version: int) -> Snapshot:
        """Return what to show.

        Args:
            choices: The user's choices.
            version: The number of changes of the files so far; results are cached for each version.
        """
        if version != self._version:
            self._snapshots, self._version = {}, version
        if choices not in self._snapshots:
            self._snapshots[choices] = self._guarded(choices)
        return self._snapshots[choices]

    def picture(self, rendering: str, page: int, dpi: float) -> bytes | None:
        """Return a picture of a page, or ``None`` if there is no such page.

        Args:
            rendering: The id of a rendering from a snapshot.
            page: The number of the page, from 1.
            dpi: Pixels per inch.
        """
        shown = self._renderings.get(rendering)
        if shown is None or shown.view is not View.PAGES or not 1 <= page <= len(shown.sheets):
            return None
        dpi = min(max(dpi, _MIN_DPI), _MAX_DPI)
        try:
            drawn = self._pictures.get_or_make((rendering, dpi), lambda: _drawn(shown, dpi))
        except ThemeError:  # drawing takes too much; the browser shows an empty page
            return None
        return drawn[page - 1]

    def html(self, rendering: str) -> bytes | None:
        """Return a web page by its id, or ``None`` if there is no such page."""
        shown = self._renderings.get(rendering)
        return shown.data if shown and shown.view is View.WEB else None

    def export(self, name: str, choices: Choices) -> ExportResult | None:
        """Export what is shown, for a download; return ``None`` if there is no such format.

        Args:
            name: The name of the format.
            choices: The user's choices.
        """
        try:
            result = export(name, choices, self._subject)
        except Exception as error:  # noqa: BLE001 - whatever happens, the preview goes on
            return ExportResult(problem=_bug(error))
        if result and result.download:
            self._downloads.put(result.download.id, result.download)
        return result

    def download(self, id_: str) -> Download | None:
        """Return a file that was exported by its id, or ``None`` if there is no such file."""
        return self._downloads.get(id_)

    def _guarded(self, choices: Choices) -> Snapshot:
        try:
            return self._snapshot(choices)
        except Exception as error:  # noqa: BLE001 - the same
            return self._without_text(_bug(error), self._last.get(choices), choices)

    def _snapshot(self, choices: Choices) -> Snapshot:
        try:
            data = self._subject.read()
        except CvkitError as error:
            return self._without_text(error, self._last_good(choices), choices)
        built = build(data, choices, self._subject)
        # A résumé whose photo or theme is missing can't be rendered, but names files to watch.
        file, project = str(self._subject.file), self._subject.project()
        written = built.reading.resume or source.read(data, file, project).resume
        self._resume = written or self._resume
        self._requested = built.requested
        if built.rendering:
            self._good = data
            self._keep(choices, built.rendering)
        return replace(
            self._without_text(built.problem, built.rendering or self._last_good(choices), choices),
            name=built.reading.source.name,
            lines=split_lines(built.reading.source.text),
            diagnostics=built.diagnostics,
            is_current=built.rendering is not None,
        )

    def _without_text(
        self, problem: CvkitError | None, rendering: Rendering | None, choices: Choices
    ) -> Snapshot:
        file = self._subject.file
        available = available_choices(self._resume, choices, self._subject.project().themes)
        theme = choices.theme or available.theme
        return Snapshot(
            name=str(file),
            lines=(),
            diagnostics=(),
            problem=problem,
            rendering=rendering,
            is_current=False,
            available=available,
            instructions=instructions(choices, file, self._resume, theme),
        )

    def _last_good(self, choices: Choices) -> Rendering | None:
        """Return the last good rendering, rendered again if the choices have changed since.

        If options or a page limit can't be followed, it is the one without them.
        """
        rendering = self._last.get(choices)
        if rendering is None and self._good is not None:
            rendering = build(self._good, choices, self._subject).rendering
        if rendering:
            self._keep(choices, rendering)
            return rendering
        plain = choices._replace(settings=(), pages=None)
        return None if plain == choices else self._last_good(plain)

    def _keep(self, choices: Choices, rendering: Rendering) -> None:
        self._last.put(choices, rendering)
        self._renderings.put(rendering.id, rendering)


def _bug(error: Exception) -> CvkitError:
    """Return what is said of a bug.

    Raises:
        Exception: The same, if ``CVKIT_DEBUG`` is set.
    """
    if os.environ.get("CVKIT_DEBUG"):
        raise error
    message = f"This is a bug in cvkit: {type(error).__name__}: {error}"
    return CvkitError(message, "Please report it with what you did.")


def _drawn(shown: Rendering, dpi: float) -> tuple[bytes, ...]:
    """Return a picture of each page.

    Raises:
        ThemeError: This takes too much time or memory.
    """

    def draw() -> Exported:
        sheets = rasterize.rasterize(shown.data, dpi=dpi, quick=True)
        return Exported({"pages": Artifact(sheets[0], sheets=sheets)}, ())

    return limited_export.run(draw, shown.theme).artifacts["pages"].sheets


class _Recent(Generic[_K, _V]):
    """A least-recently-used cache."""

    def __init__(self) -> None:
        self._values: OrderedDict[_K, _V] = OrderedDict()

    def get(self, key: _K) -> _V | None:
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: _K, value: _V) -> None:
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > _CACHE_SIZE:
            self._values.popitem(last=False)

    def get_or_make(self, key: _K, make: Callable[[], _V]) -> _V:
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value
