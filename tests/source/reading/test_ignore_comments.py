"""Which comments speak to cvkit, and of which line."""

from __future__ import annotations

from textwrap import dedent

import pytest

from cvkit.source import read
from cvkit.source.reading.ignore_comments import IgnoreComment, comments


def found(text: str) -> tuple[IgnoreComment, ...]:
    return comments(read(dedent(text).encode(), "resume.yaml").source.spans)


def told(text: str) -> list[tuple[int, list[str]]]:
    return [(one.line, [name.word for name in one.names]) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("basics: {name: A} # cvkit: ignore CV112\n", [(1, ["CV112"])]),
        ("basics: {name: A}\t#cvkit:ignore\n", [(1, [])]),
        ("a: b # cvkit: ignore CV112, worn-phrase CV1\n", [(1, ["CV112", "worn-phrase", "CV1"])]),
        ("a: b # cvkit: ignore CV112 -- as the firm writes it\n", [(1, ["CV112"])]),
        ("a: b # cvkit: ignore — CV112 is meant so\n", [(1, [])]),
        ("# cvkit: ignore CV1\n\n# more\na: b\n", [(4, ["CV1"])]),
        ("# cvkit: ignore CV1\n# cvkit: ignore CV2\na: b\n", [(3, ["CV1"]), (3, ["CV2"])]),
        ("a: b\n# cvkit: ignore CV1\n", [(2, ["CV1"])]),
        ("a: | # cvkit: ignore CV1\n  b\n", [(1, ["CV1"])]),
        ("a:\n  - [x, # cvkit: ignore CV1\n     y]\n", [(2, ["CV1"])]),
        ("a: b # other # cvkit: ignore CV1\n", [(1, ["CV1"])]),
        ("a: b\r\n# cvkit: ignore CV1\r\nc: d\r\n", [(3, ["CV1"])]),
    ],
)
def test_comments(text: str, expected: list[tuple[int, list[str]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: 'b # cvkit: ignore CV1'\n",
        'a: "b # cvkit: ignore CV1"\n',
        "a: 'b\n  # cvkit: ignore CV1\n  c'\n",
        "a: b#cvkit:ignore\n",
        "a: |\n  # cvkit: ignore CV1\n  b\n",
        "a: >-\n  b # cvkit: ignore CV1\n",
        "'# cvkit: ignore CV1': b\n",
        "a: &x '# cvkit: ignore'\nb: *x\n",
        "a: b # cvkitty: ignore\n",
    ],
)
def test_texts_are_no_comments(text: str) -> None:
    assert told(text) == []


def test_a_comment_after_a_text_on_the_same_line() -> None:
    assert told("a: '# cvkit: ignore CV1' # cvkit: ignore CV2\n") == [(1, ["CV2"])]


def test_places_are_those_of_the_words() -> None:
    (comment,) = found("a: b # cvkit: ignore CV1, CV2\n")
    assert comment.verb.word == "ignore"
    assert [(n.span.start.column, n.span.end.column) for n in comment.names] == [(22, 25), (27, 30)]


def test_another_word_is_told_by_whoever_reads_it() -> None:
    (comment,) = found("a: b # cvkit: ingore CV1\n")
    assert comment.verb.word == "ingore"


def test_a_file_that_is_not_yaml_has_none() -> None:
    assert told("a: [b # cvkit: ignore\n") == []
