"""What a terminal shows during an export: of many files, a bar with rate and remaining time."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from cvkit.cli import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


@contextlib.contextmanager
def shown(names: Sequence[str]) -> Iterator[Callable[[], object]]:
    """Show progress while the context lasts; in a pipe, or on a dumb terminal, show nothing.

    What is printed meanwhile must be printed within ``aside``.

    Args:
        names: The names of the résumés.

    Yields:
        A function that says that one more is done.
    """
    if len(names) == 1:
        with terminal.progress(f"Exporting {names[0]}"):
            yield lambda: None
    elif not terminal.is_interactive():
        yield lambda: None
    else:
        from tqdm import tqdm

        tqdm.monitor_interval = 0  # no thread
        with tqdm(total=len(names), unit=" résumés", file=sys.stderr, leave=False,
                  dynamic_ncols=True) as bar:  # fmt: skip
            yield bar.update


@contextlib.contextmanager
def aside() -> Iterator[None]:
    """Take the bar away while something is printed."""
    module = sys.modules.get("tqdm")
    with module.tqdm.external_write_mode(sys.stderr) if module else contextlib.nullcontext():
        yield
