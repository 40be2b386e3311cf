"""A request names files, and chooses from their entries by name."""

from __future__ import annotations

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.composing.requests import Candidate, Request, texts_of
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Mapping, Mark, Scalar

KEY = Mark(0, 0, 0, 7)


def request(text: str) -> Request:
    root = events.build(text, split_lines(text), [])
    assert isinstance(root, Mapping)
    return Request(root, KEY, "bullets")


def candidates(*names: tuple[str, ...]) -> list[Candidate]:
    return [Candidate(each, Scalar(KEY, each[0])) for each in names]


def test_entries_are_chosen_by_their_names() -> None:
    found = candidates(("a", "own"), ("b", "own"), ("c",))
    assert list(request("{from: x, select: own, exclude: b}").choose(found)) == found[:1]
    assert list(request("{from: x, exclude: [a, 'c*']}").choose(found)) == found[1:2]
    assert list(request("{from: x}").choose(found)) == found


def test_a_pattern_that_chooses_nothing_is_told() -> None:
    (found,) = request("{from: x, select: [a, ownr]}").unused(candidates(("a",), ("owner",)))
    assert found.message == "no entry has the key or keyword “ownr”"
    assert found.help == "did you mean `owner`?"


def test_mistakes_of_the_request_are_told() -> None:
    found = list(request("{form: x, select: {a: b}}").mistakes())
    assert [one.message for one in found] == [
        "unknown key `form` beside `from`",
        "`select` is a text or a list of texts",
        "the key `from` is missing",
    ]
    assert found[-1].help == "a list of entries, or `bullets: {from: bullets.yaml}`"


def test_a_text_counts_as_a_list_of_one() -> None:
    node = request("{a: x, b: [y, z, {c: d}]}").node.entries
    assert [text.text for text in texts_of(node["a"].node)] == ["x"]
    assert [text.text for text in texts_of(node["b"].node)] == ["y", "z"]
