"""Packages of third parties, installed as pip would leave them, without a network."""

from __future__ import annotations

import contextlib
import importlib
import sys
from typing import TYPE_CHECKING

from cvkit import plugins
from cvkit.plugins import discovery, importers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

GROUP = "cvkit.exporters"


def install(
    site: Path,
    name: str,
    *,
    modules: Mapping[str, str],
    entry_points: Mapping[str, str],
    group: str = GROUP,
) -> None:
    """Write a package into a folder that is, or will be, on the import path.

    Args:
        site: The folder; it is made if it is not there.
        name: The name of the package.
        modules: Its modules, by their file names.
        entry_points: Where its entry points lead, by their names.
        group: The group of all of them.
    """
    described = site / f"{name.replace('-', '_')}-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    points = "".join(f"{point} = {leads}\n" for point, leads in entry_points.items())
    (described / "entry_points.txt").write_text(f"[{group}]\n{points}")
    for file, text in modules.items():
        (site / file).write_text(text, encoding="utf-8")


@contextlib.contextmanager
def on_the_path(site: Path) -> Iterator[None]:
    """Have a folder on the import path, and nothing of it left behind afterwards."""
    sys.path.insert(0, str(site))
    _forget()
    try:
        yield
    finally:
        sys.path.remove(str(site))
        for path in site.glob("*.py"):
            sys.modules.pop(path.stem, None)
        _forget()


def _forget() -> None:
    importlib.invalidate_caches()
    discovery.points.cache_clear()
    importers.available.cache_clear()
    plugins.discover.cache_clear()
