"""Prints how much of a résumé's PDF programs read right, in each theme: ``make judges``.

The résumés are in English, as the parsers know no other language. A row is a program, a column a
theme, a number the mean over the résumés of the share of facts found, in percent. The row “in
order” is the share of facts that an extractor finds behind the fact before, without dates and
places, which themes set elsewhere; it is the mean over all extractors. ``--write`` also writes the
table to ``figures.txt`` and to ``docs/parsers.md``. Ends with 1 if a goal isn't reached.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from cvkit import selection, source, theme, view
from cvkit.exporters import pdf
from judges import parsers
from judges.facts import Fact, facts, normal
from judges.readers import NEAR, READERS, TAGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cvkit.view.blocks import Document

ROOT = Path(__file__).parents[2]
FIGURES = Path(__file__).with_name("figures.txt")
PAGE = ROOT / "docs/parsers.md"
STARTS = ROOT / "src/cvkit/cli/starts"
RESUMES = (
    ROOT / "resume.yaml",
    *(ROOT / f"docs/examples/{name}.yaml" for name in ("academic", "engineer", "nurse")),
    *(STARTS / f"{name}.yaml" for name in ("designer", "student")),
)


GOALS = {"mean of extractors": 0.995, "mean of parsers": 0.9, "whole bullets": 0.9} | dict.fromkeys(
    TAGS, 0.98
)
"""The least shares; columns beside the text, and titles beside theirs, make these harder."""

GOALS_OF = {
    "sidebar": {"mean of extractors": 0.98, "mean of parsers": 0.82},
    "modern": {"mean of parsers": 0.82},
}


def main(names: list[str], *, writes: bool) -> int:
    """Print the table of the themes named, or of all; return the exit code."""
    names = names or [*theme.built_in().available()]
    columns = {name: _column(name) for name in names}
    lines = [f"{'':26}" + "".join(f"{name:>10}" for name in names)]
    for row in columns[names[0]]:
        numbers = (columns[name][row] for name in names)
        lines.append(f"{row:26}" + "".join(f"{100 * number:10.1f}" for number in numbers))
    table = "\n".join(lines)
    print(table)
    if writes:
        FIGURES.write_text(f"In percent, as `make judges` prints them.\n\n{table}\n", "utf-8")
        before, _, rest = PAGE.read_text("utf-8").partition("```text\n")
        _, _, after = rest.partition("```\n")
        PAGE.write_text(f"{before}```text\n{table}\n```\n{after}", "utf-8")
    missed = [
        f"{name}: {row} below {least:.1%}"
        for name, column in columns.items()
        for row, least in (GOALS | GOALS_OF.get(name, {})).items()
        if column[row] < least
    ]
    print("\n".join(missed), file=sys.stderr)
    return int(bool(missed))


def _column(name: str) -> dict[str, float]:
    shares: dict[str, list[float]] = {}
    for file in RESUMES:
        for row, share in _shares(file, name).items():
            shares.setdefault(row, []).append(share)
    return with_means({row: mean(numbers) for row, numbers in shares.items()})


def with_means(found: dict[str, float]) -> dict[str, float]:
    """Return the shares of a column with the means of its extractors and of its parsers."""
    means = {
        "mean of extractors": mean(found[row] for row in READERS),
        "mean of parsers": mean(found[row] for row in parsers.PARSERS),
        "  literally": mean(found[_literal(row)] for row in parsers.PARSERS),
    }
    return found | means


def document_of(file: Path, used: theme.Theme) -> Document:
    """Return the document of a résumé."""
    resume = source.read(file.read_bytes(), file.name).resume
    if resume is None:
        sys.exit(f"{file} has errors")
    return view.build(selection.select(resume), roles=used.layout.roles)


def _shares(file: Path, name: str) -> dict[str, float]:
    used = theme.built_in().load(name)
    document = document_of(file, used)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "resume.pdf")
        path.write_bytes(pdf.export(document, used).data)
        return shares_of(path, facts(document), TAGS | NEAR, f"{file.stem}, {name}")


def shares_of(
    path: Path, wanted: list[Fact], more: Mapping[str, Callable[[Path], str]], name: str
) -> dict[str, float]:
    """Return the share of facts that each program finds in a PDF.

    Args:
        path: The PDF.
        wanted: The facts.
        more: The programs that read it, besides extractors of its text and parsers.
        name: What to call it where facts are missed.
    """
    missed: list[str] = []
    texts = {row: read(path) for row, read in {**READERS, **more}.items()}
    found = {row: _share(row, text, wanted, missed) for row, text in texts.items()}
    bullets = [fact for fact in wanted if fact.kind == "bullet"]
    for row in NEAR.keys() & texts:
        found["whole bullets"] = _share("", texts[row], bullets, [])
    found["in order"] = mean(_in_order(texts[row], wanted) for row in READERS)
    for one in parsers.PARSERS:
        found[one], found[_literal(one)] = parsers.share(one, path, wanted, missed)
    for line in missed:
        print(f"{name}: {line}", file=sys.stderr)
    return found


def _share(reader: str, text: str, wanted: list[Fact], missed: list[str]) -> float:
    read = normal(text)
    lost = [fact for fact in wanted if normal(fact.text) not in read]
    missed += [f"{reader}: {fact.kind}: {fact.text}" for fact in lost]
    return 1 - len(lost) / len(wanted)


def _in_order(text: str, wanted: list[Fact]) -> float:
    read = normal(text)
    ordered = [fact for fact in wanted if fact.kind not in {"dates", "place"}]
    end = 0
    found = 0
    for fact in ordered:
        place = read.find(normal(fact.text), end)
        if place >= 0:
            found += 1
            end = place + len(normal(fact.text))
    return found / len(ordered)


def _literal(parser: str) -> str:
    return f"  {parser.removesuffix('-parser')}, literally"


if __name__ == "__main__":
    chosen = [argument for argument in sys.argv[1:] if argument != "--write"]
    sys.exit(main(chosen, writes=len(chosen) < len(sys.argv) - 1))
