"""The résumés in docs/examples have no mistakes, and export in their own theme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli

EXAMPLES = sorted((Path(__file__).parents[1] / "docs/examples").glob("*.yaml"))

assert EXAMPLES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_is_valid(cvkit: Cli, path: Path) -> None:
    done = cvkit("validate", str(path), "--strict")
    assert (done.code, done.err.count("warning"), done.err.count("error")) == (0, 0, 0), done.err


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_is_exported(cvkit: Cli, path: Path) -> None:
    done = cvkit("export", "markdown,text", str(path))
    assert done.code == 0, done.err
    assert (cvkit.folder / f"{path.stem}.md").stat().st_size > 1000
