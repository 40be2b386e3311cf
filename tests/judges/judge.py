"""Prints how much of a résumé's PDF programs read right, in each theme: ``make judges``.

The résumés are in English, as the parsers know no other language. A row is a program, a column a
theme, a number the mean over the résumés of the share of facts found, in percent.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import mean

from cvkit import selection, source, theme, view
from cvkit.exporters import pdf
from judges import parsers
from judges.facts import Fact, facts, normal
from judges.readers import NEAR, READERS, TAGS

ROOT = Path(__file__).parents[2]
STARTS = ROOT / "src/cvkit/cli/starts"
RESUMES = (
    ROOT / "resume.yaml",
    *(ROOT / f"docs/examples/{name}.yaml" for name in ("academic", "engineer", "nurse")),
    *(STARTS / f"{name}.yaml" for name in ("designer", "student")),
)


def main(names: list[str]) -> None:
    """Print the table of the themes named, or of all."""
    names = names or [name for name in theme.built_in().available() if name != "jekyll"]
    columns = {name: _column(name) for name in names}
    rows = {row: [columns[name][row] for name in names] for row in columns[names[0]]}
    print(f"{'':20}" + "".join(f"{name:>10}" for name in names))
    for row, numbers in rows.items():
        print(f"{row:20}" + "".join(f"{100 * number:10.1f}" for number in numbers))


def _column(name: str) -> dict[str, float]:
    shares: dict[str, list[float]] = {}
    for file in RESUMES:
        for row, share in _shares(file, name).items():
            shares.setdefault(row, []).append(share)
    found = {row: mean(numbers) for row, numbers in shares.items()}
    means = {
        "mean of extractors": mean(found[row] for row in READERS),
        "mean of parsers": mean(found[row] for row in parsers.PARSERS),
    }
    return found | means


def _shares(file: Path, name: str) -> dict[str, float]:
    resume = source.read(file.read_bytes(), file.name).resume
    if resume is None:
        sys.exit(f"{file} has errors")
    used = theme.built_in().load(name)
    document = view.build(selection.select(resume), roles=used.layout.roles)
    wanted = facts(document)
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "resume.pdf")
        path.write_bytes(pdf.export(document, used).data)
        texts = {row: read(path) for row, read in (READERS | TAGS | NEAR).items()}
        found = {row: _share(row, text, wanted, missed) for row, text in texts.items()}
        bullets = [fact for fact in wanted if fact.kind == "bullet"]
        found["whole bullets"] = _share("", texts[next(iter(NEAR))], bullets, [])
        found |= {one: parsers.share(one, path, wanted, missed) for one in parsers.PARSERS}
    for line in missed:
        print(f"{file.stem}, {name}: {line}", file=sys.stderr)
    return found


def _share(reader: str, text: str, wanted: list[Fact], missed: list[str]) -> float:
    read = normal(text)
    lost = [fact for fact in wanted if normal(fact.text) not in read]
    missed += [f"{reader}: {fact.kind}: {fact.text}" for fact in lost]
    return 1 - len(lost) / len(wanted)


if __name__ == "__main__":
    main(sys.argv[1:])
