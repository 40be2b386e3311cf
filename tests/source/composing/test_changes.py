"""What a variant names and isn't there, or does twice, is told at its place."""

from __future__ import annotations

import pytest

from cvkit import source

RESUME = """\
basics: {name: Ada, headline: Analyst}
work:
- id: engine
  organization: Babbage
  bullets: [{id: notes, text: Wrote notes}, Read papers]
custom: [{title: Letters, entries: [{name: One}]}]
export:
  variants:
    acme:
"""


def told(changes: str) -> list[str]:
    text = RESUME + "".join(f"      {line}\n" for line in changes.splitlines())
    reading = source.read(text.encode(), "resume.yaml")
    assert (reading.resume is None) == bool(reading.diagnostics)
    assert all(one.fix is None for one in reading.diagnostics)
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in reading.diagnostics
        if one.span
    ]


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        ("drop: note", ["10:13 CV027 nothing has the id `note`"]),
        (
            "drop: notes\nreplace: {notes: New}",
            ["11:17 CV028 `notes` is dropped, so nothing else can be done with it"],
        ),
        (
            "drop: engine\nreplace: {notes: New}",
            [("11:17 CV028 `notes` is dropped with `engine`, which contains it, so "
             "nothing else can be done with it")],
        ),
        ("order: {engine: [notes, notes]}", ["10:31 CV028 `notes` is listed twice"]),
        ("order: {wrok: []}", ["10:15 CV027 nothing has the id `wrok`"]),
        (
            "replace: {engine: {titel: New}}",
            ["10:26 CV010 there is no key `titel` here"],
        ),
        (
            "replace: {engine: {dates: soon}}",
            ["10:33 CV014 “soon” is not a date"],
        ),
        ("replace: {engine: New}", ["10:25 CV011 `engine` is replaced by keys, but this is text"]),
        (
            "add: {engine: [{text: A, txt: B}]}",
            ["10:32 CV010 there is no key `txt` here"],
        ),
        (
            "add: {engine: [{id: notes, text: A}]}",
            ["10:27 CV026 the id `notes` is given before"],
        ),
        ("replace: {basics: X}", ["10:25 CV011 `basics` is replaced by keys, but this is text"]),
        (
            "replace: {notes: [X]}",
            ["10:24 CV011 `notes` is replaced by a text, or keys, but this is a list"],
        ),
        (
            "replace: {basics: {nmae: X}}",
            ["10:26 CV010 there is no key `nmae` here"],
        ),
    ],
)  # fmt: skip
def test_mistakes_are_told_at_their_place(changes: str, messages: list[str]) -> None:
    assert told(changes) == messages


@pytest.mark.parametrize(
    "changes",
    ["drop: [engine]", "order: {Letters: [], work: engine}", "replace: {notes: {text: New}}"],
)
def test_what_is_there_can_be_named(changes: str) -> None:
    assert told(changes) == []


def test_the_nearest_name_is_suggested() -> None:
    reading = source.read((RESUME + "      drop: note\n").encode(), "resume.yaml")
    assert [one.help for one in reading.diagnostics] == ["did you mean `notes`?"]
