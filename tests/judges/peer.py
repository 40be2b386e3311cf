"""Prints how much of RenderCV's PDFs the same parsers read right: ``make judges-peer``.

The résumés are those of ``judge.py``, as ``cvkit export rendercv`` writes them. Dates are left out,
as RenderCV writes them in another form.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import mean

from cvkit import theme
from judges import judge, parsers
from judges.facts import facts

RENDERCV = judge.ROOT / ".venv-rendercv/bin/rendercv"


def main(names: list[str]) -> None:
    """Print a line for each of RenderCV's themes."""
    for name in names:
        shares: dict[str, list[float]] = {}
        for file in judge.RESUMES:
            document = judge.document_of(file, theme.built_in().load("classic"))
            wanted = [fact for fact in facts(document) if fact.kind != "dates"]
            with tempfile.TemporaryDirectory() as folder:
                path = _rendered(file, name, Path(folder))
                found = judge.shares_of(path, wanted, {}, f"{file.stem}, {name}")
                for row, share in found.items():
                    shares.setdefault(row, []).append(share)
        column = judge.with_means({row: mean(numbers) for row, numbers in shares.items()})
        for row in (*parsers.PARSERS, "mean of extractors", "mean of parsers", "  literally"):
            sys.stdout.write(f"{name:20}{row:26}{100 * column[row]:6.1f}\n")


def _rendered(file: Path, name: str, folder: Path) -> Path:
    written = folder / "cv.yaml"
    cvkit = [sys.executable, "-m", "cvkit", "export", "rendercv", str(file), "-o", str(written)]
    subprocess.run(cvkit, check=True, capture_output=True)
    render = [str(RENDERCV), "render", str(written), "-o", str(folder / "out")]
    options = ["-nomd", "-nohtml", "-nopng", "--design.theme", name]
    subprocess.run([*render, *options], check=True, capture_output=True)
    return next((folder / "out").glob("*.pdf"))


if __name__ == "__main__":
    main(sys.argv[1:] or ["engineeringresumes", "classic"])
