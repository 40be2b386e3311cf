"""LaTeX that is another file's, broken, or made to take long."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match
from cvkit.importers.latex import IMPORTER
from imports import imported

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "tests/data/latex").glob("*.tex"))


@pytest.mark.parametrize(
    "data",
    [
        b"basics: {name: Ada}",
        (ROOT / "resume.yaml").read_bytes(),
        (ROOT / "tests/data/europass/candidate.xml").read_bytes(),
        b'{"basics": {"summary": "\\\\documentclass"}}',
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"# Ada\n\nI know `\\LaTeX`.",
        b"\xff\xfe\\",
    ],
)
def test_other_files_are_not_latex(data: bytes) -> None:
    assert IMPORTER.match(ForeignFile(data)) is Match.NO


def test_any_other_document_is_likely_one() -> None:
    data = b"\\documentclass{article}\\begin{document}Ada\\end{document}"
    assert IMPORTER.match(ForeignFile(data)) is Match.LIKELY


def test_what_is_too_large() -> None:
    with pytest.raises(ImportFailedError, match="larger than 500 kB"):
        IMPORTER.read(ForeignFile(b"\\documentclass{article}" + b"x" * 500_001))


@pytest.mark.parametrize(
    "body",
    [
        "\\name{" * 20_000,
        "\\cventry{a}{b}{c}{d}{" * 200,
        "{" * 50_000,
        "\\item[" * 2_000,
        "$" * 20_001,
        "%" * 50_000,
        "\\begin{itemize}" * 2_000,
        "\\newcommand{\\aa}{\\name{x}\\bb\\bb}\\newcommand{\\bb}{\\name{y}\\aa\\aa}\\aa",
        "\\newcommand{\\aa}[1]{\\name{#1#1}\\aa{#1#1}}\\aa{xx}",
        " \n" * 50_000,
        "\\\\" * 20_000,
        "a" * 200_000,
        "\\textbf{" * 3_000 + "x",
    ],
    ids=range(13),
)
def test_nothing_is_endless(body: str) -> None:
    text = f"\\documentclass{{moderncv}}\\begin{{document}}\\section{{Work}}{body}"
    assert any(imported(text).account)


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="its document has no text"):
        imported("\\documentclass{resume}\\begin{document}\n\\end{document}\n\\role{Lead}{Mill}")


PIECES = ("{", "}", "[", "]", "%", "\\", "$", "&", "#1", "\\item", "\\section{Work}", "\\\\",
          "\\begin{itemize}", "\\end{itemize}", "\\cventry", "\\input{x}", "\n\n", "^", "~", "*_`",
          "\\href{x y}{z}", "\\newcommand{\\q}[1]{\\name{#1}}\\q{w}",
          "2020--2019", "\x00",
          "é")  # fmt: skip


def mutated(text: str, seed: int) -> str:
    """Return a file with pieces of TeX put in, taken out and moved."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    for _ in range(chance.randint(1, 12)):
        at, end = sorted(chance.randrange(len(text)) for _ in range(2))
        match chance.randrange(4):
            case 0:
                text = text[:at] + text[min(end, at + 40) :]
            case 1:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 2:
                text = text[:at] + text[end : end + 200] + text[at:]
            case _:
                text = text[: max(end, 200)]
    return text


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(SAMPLES), st.integers(0, 10**9))
def test_strange_files_are_read_or_refused(path: Path, seed: int) -> None:
    text = mutated(path.read_text(encoding="utf-8"), seed)
    try:
        finished = imported(text, "x.tex", "latex")
    except ImportFailedError:
        return
    placed, lost, settings_ = finished.account
    assert len(placed) + len(lost) + len(settings_) > 0
