"""What the preview remembers: the last page that could be made, and those that are being shown."""

from __future__ import annotations

import os
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from cvkit import source
from cvkit.diagnostics.render.lines import split_lines
from cvkit.errors import CvkitError
from cvkit.exporters.png import rasterize
from cvkit.preview.available import available_choices
from cvkit.preview.build import Subject, build
from cvkit.preview.state import Choices, Rendering, Snapshot, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.model import Resume

_K = TypeVar("_K")
_V = TypeVar("_V")
_KEPT = 12
"""Editions, and pictures of pages: a few choices back and forth."""

_SHARPEST, _BLURRIEST = 432.0, 24.0
"""Pixels per inch that a browser may ask for: a page of A4 in 3600 pixels, or in 200."""


class PreviewSession:
    """The only thing in the preview that changes. One thread may use it at a time.

    Args:
        subject: The résumé.
    """

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._resume: Resume | None = None
        self._good: bytes | None = None
        self._last: _Recent[Choices, Rendering] = _Recent()
        self._editions: _Recent[str, Rendering] = _Recent()
        self._pictures: _Recent[tuple[str, float], tuple[bytes, ...]] = _Recent()
        self._snapshots: dict[Choices, Snapshot] = {}
        self._moment = -1

    @property
    def photo(self) -> str | None:
        """The name of the photo, as the file says it."""
        return self._resume.basics.photo if self._resume else None

    def look(self, choices: Choices, moment: int) -> Snapshot:
        """Return what there is to see.

        Args:
            choices: What was chosen on the page.
            moment: Counts the changes of the files; asked twice for the same, nothing is made anew.
        """
        if moment != self._moment:
            self._snapshots, self._moment = {}, moment
        if choices not in self._snapshots:
            self._snapshots[choices] = self._guarded(choices)
        return self._snapshots[choices]

    def picture(self, edition: str, page: int, dpi: float) -> bytes | None:
        """Return a page as a PNG, or ``None`` if there is none such.

        Args:
            edition: The id of an edition that was in a snapshot.
            page: From 1.
            dpi: Pixels per inch of paper.
        """
        shown = self._editions.get(edition)
        if shown is None or shown.view is not View.PAGES or not 1 <= page <= len(shown.sheets):
            return None
        dpi = min(max(dpi, _BLURRIEST), _SHARPEST)
        drawn = self._pictures.recall(
            (edition, dpi), lambda: rasterize.rasterize(shown.data, dpi=dpi, quick=True)
        )
        return drawn[page - 1]

    def html(self, edition: str) -> bytes | None:
        """Return a web page, or ``None`` if there is none such."""
        shown = self._editions.get(edition)
        return shown.data if shown and shown.view is View.WEB else None

    def _guarded(self, choices: Choices) -> Snapshot:
        try:
            return self._look(choices)
        except Exception as error:  # as __main__ does: whatever happens, the preview goes on
            if os.environ.get("CVKIT_DEBUG"):
                raise
            message = f"cvkit has a bug: {type(error).__name__}: {error}"
            problem = CvkitError(message, "Please report it with what you did.")
            return self._without_text(problem, self._last.get(choices))

    def _look(self, choices: Choices) -> Snapshot:
        try:
            data = self._subject.read()
        except CvkitError as error:
            return self._without_text(error, self._last_good(choices))
        built = build(data, choices, self._subject)
        # With a photo or theme that is missing it cannot be shown, but says what to watch for.
        written = built.reading.resume or source.read(data, str(self._subject.file)).resume
        self._resume = written or self._resume
        if built.edition:
            self._good = data
            self._keep(choices, built.edition)
        return replace(
            self._without_text(built.problem, built.edition or self._last_good(choices)),
            name=built.reading.source.name,
            lines=split_lines(built.reading.source.text),
            diagnostics=built.diagnostics,
            is_current=built.edition is not None,
        )

    def _without_text(self, problem: CvkitError | None, edition: Rendering | None) -> Snapshot:
        return Snapshot(
            name=str(self._subject.file),
            lines=(),
            diagnostics=(),
            problem=problem,
            edition=edition,
            is_current=False,
            offers=available_choices(self._resume, self._subject.project().themes),
        )

    def _last_good(self, choices: Choices) -> Rendering | None:
        """Return the last page that could be made, made anew if it was chosen otherwise then."""
        edition = self._last.get(choices)
        if edition is None and self._good is not None:
            edition = build(self._good, choices, self._subject).edition
        if edition:
            self._keep(choices, edition)
        return edition

    def _keep(self, choices: Choices, edition: Rendering) -> None:
        self._last.put(choices, edition)
        self._editions.put(edition.id, edition)


class _Recent(Generic[_K, _V]):
    """The values that were used last."""

    def __init__(self) -> None:
        self._values: OrderedDict[_K, _V] = OrderedDict()

    def get(self, key: _K) -> _V | None:
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: _K, value: _V) -> None:
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > _KEPT:
            self._values.popitem(last=False)

    def recall(self, key: _K, make: Callable[[], _V]) -> _V:
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value
