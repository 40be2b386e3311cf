"""The structure of LaTeX, with positions."""

from __future__ import annotations

import pytest

from cvkit.importers.latex.scanner import (
    Call,
    End,
    Item,
    Piece,
    Run,
    Scanner,
    definitions,
    uncommented,
)
from cvkit.source.yaml.tree import Mark

SIGNATURES = {"entry": "omm", "star": "m", "itemize": "o", "wrap": "m"}


def events(text: str, wrappers: dict[str, str] | None = None) -> list[object]:
    """Return the events of a text in a short form."""
    scanner = Scanner(text, SIGNATURES, wrappers or {})
    found: list[object] = []
    for event in scanner.scan(Piece(text, 0)):
        match event:
            case Call(name, args, _):
                found.append((name, *(one.raw if one else None for one in args)))
            case Item(label):
                found.append(("item", label.raw if label else None))
            case End(name):
                found.append(("end", name))
            case Run(piece):
                found.append(piece.raw.strip())
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\entry[a]{b}{c}d", [("entry", "a", "b", "c"), "d"]),
        ("\\entry % one\n  {b} % two\n  {c{d}\\}}", [("entry", None, "b", r"c{d}\}")]),
        (r"\star*{a}\star{b}", [("star", "a"), ("star", "b")]),
        (r"\entry{a}", [("entry", None, "a", None)]),
        (r"\entry{a}{b", [("entry", None, "a", None), "{b"]),
        (r"\entryx{a}{b}", [r"\entryx{a}{b}"]),
        ("a\n\nb % c\nd", ["a", "b % c\nd"]),
        (
            r"\begin{itemize}[x]\item a\item[l] b\end{itemize}",
            [("itemize", "x"), ("item", None), "a", ("item", "l"), "b", ("end", "itemize")],
        ),
        (r"100\% \\ \entry{}{}", [r"100\% \\", ("entry", None, "", "")]),
        (r"\entry[a{]}b]{c}{d}", [("entry", "a{]}b", "c", "d")]),
    ],
)
def test_events(text: str, expected: list[object]) -> None:
    assert events(text) == expected


def test_wrappers_are_what_they_stand_for() -> None:
    wrappers = {"wrap": r"\entry{#1}{in \textbf{#1}} text #1"}
    assert events(r"\wrap{x}", wrappers) == [
        ("entry", None, "x", r"in \textbf{x}"),
        "text x",
    ]
    assert len(events(r"\wrap{x}", {"wrap": r"\wrap{#1#1}\wrap{#1}"})) == 0


def test_values_know_where_they_are() -> None:
    text = "\\entry{\n  one\n}{\\emph{two}}\n\\wrap{x}"
    scanner = Scanner(text, SIGNATURES, {"wrap": r"\entry{a #1}{#1}"})
    first, second = (one for one in scanner.scan(Piece(text, 0)) if isinstance(one, Call))
    _, one, two = first.args
    value = scanner.value(one)
    assert value
    assert (value.text, value.sources[0].text) == ("one", "one")
    assert value.sources[0].place == (("", Mark(1, 2, 1, 5), ""))
    rich = scanner.value(two, is_rich=True)
    assert rich
    assert rich.text == "*two*"
    made = scanner.value(second.args[1])
    assert made
    assert (made.text, [leaf.text for leaf in made.sources]) == ("a x", ["x"])
    assert scanner.value(None) is None
    assert scanner.value(Piece(r"\vspace{1pt}", 0)) is None
    assert len(scanner.leaves) == 3


def test_definitions() -> None:
    text = (
        r"\newcommand{\a}[2]{#1{x}#2}\renewcommand*\b{y}\NewDocumentCommand{\c}{mm}{z}"
        r"\def\d#1#2{w}\newcommand{\e}{open"
    )
    assert [(one.name, one.arity, one.body) for one in definitions(text)] == [
        ("a", 2, "#1{x}#2"),
        ("b", 0, "y"),
        ("c", 2, "z"),
        ("d", 2, "w"),
    ]
    (first, *_) = definitions(text)
    assert text[first.start : first.end] == r"\newcommand{\a}[2]{#1{x}#2}"


def test_comments_become_spaces() -> None:
    assert uncommented("a % b\n\\% c%") == "a    \n\\% c "
