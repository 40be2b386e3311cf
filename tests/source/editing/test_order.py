"""A list in another order, each item with its comments."""

from __future__ import annotations

import pytest

from cvkit.diagnostics import Reorder
from cvkit.source import editing

CASES = {
    "lines": (
        "w:\n  - a\n  - b: 1\n    c: 2\n  - d\nx: y\n",
        (2, 1, 0),
        "w:\n  - d\n  - b: 1\n    c: 2\n  - a\nx: y\n",
    ),
    "not indented, without a last line end": (
        "w:\n- a\n- b",
        (1, 0),
        "w:\n- b\n- a",
    ),
    "only what moves": (
        "w:\n- a\n\n# about what follows\n\n- b\n- c\n",
        (0, 2, 1),
        "w:\n- a\n\n# about what follows\n\n- c\n- b\n",
    ),
    "texts over lines": (
        "w:\n- one\n  two\n\n  three\n- 'x\n\n  y'\n- >-\n  fold\n\n- [a,\n   b]\n-\n  k: v\n",
        (4, 3, 2, 1, 0),
        "w:\n-\n  k: v\n- [a,\n   b]\n- >-\n  fold\n\n- 'x\n\n  y'\n- one\n  two\n\n  three\n",
    ),
    "empty items": ("w:\n- a\n-\n- - x\n  - y\n", (2, 1, 0), "w:\n- - x\n  - y\n-\n- a\n"),
    "anchors": (
        "w:\n- a\n- &x {b: c}\n- *x\n- &y\n  d: e\n",
        (3, 1, 2, 0),
        "w:\n- &y\n  d: e\n- &x {b: c}\n- *x\n- a\n",
    ),
    "merged keys": (
        "d: &d\n  k: v\nw:\n- <<: *d\n  a: b\n- c: d\n",
        (1, 0),
        "d: &d\n  k: v\nw:\n- c: d\n- <<: *d\n  a: b\n",
    ),
    "brackets": ("w: [ a , {b: c}, 'd,' ] # e\n", (2, 0, 1), "w: [ 'd,' , a, {b: c} ] # e\n"),
    "brackets over lines": ("w: [a,\n    b c,\n  d]\n", (1, 2, 0), "w: [b c,\n    d,\n  a]\n"),
    "JSON": ('{"w": [{"a": 1}, "b"]}', (1, 0), '{"w": ["b", {"a": 1}]}'),
    "CRLF": (
        "w:\r\n- a\r\n\r\n# b\r\n- |\r\n  b\r\n  c\r\n- d\r\n",
        (1, 2, 0),
        "w:\r\n# b\r\n- |\r\n  b\r\n  c\r\n\r\n- d\r\n- a\r\n",
    ),
}


@pytest.mark.parametrize(("before", "order", "after"), CASES.values(), ids=CASES)
def test_items_move_with_their_comments(before: str, order: tuple[int, ...], after: str) -> None:
    edits = editing.to_edits(before, Reorder(("w",), order))
    assert edits
    assert editing.apply(before, edits) == after


def test_comments_stay_with_their_items() -> None:
    before = """\
w:
  # about the list

  # about a
  # and more
  - a: 1  # one
    # below a

  # about b
  - b: |
      text

  - c

# about x
x: y
"""
    after = """\
w:
  # about the list

  - c

  # about a
  # and more
  - a: 1  # one
    # below a

  # about b
  - b: |
      text

# about x
x: y
"""
    edits = editing.to_edits(before, Reorder(("w",), (2, 0, 1)))
    assert edits
    assert editing.apply(before, edits) == after


REFUSED = {
    "already so": ("w: [a, b]\n", (0, 1)),
    "too few": ("w: [a, b]\n", (1,)),
    "twice the same": ("w: [a, b]\n", (1, 1)),
    "not a list": ("w: {a: b, c: d}\n", (1, 0)),
    "nothing there": ("x: [a, b]\n", (1, 0)),
    "a heading between": ("w:\n- a\n\n# about what follows\n\n- b\n", (1, 0)),
    "a comment in brackets": ("w: [a, # of a\n  b]\n", (1, 0)),
    "used before it is defined": ("w:\n- &x a\n- *x\n", (1, 0)),
    "an alias": ("x: &x [a, b]\nw: *x\n", (1, 0)),
    "used elsewhere": ("w: &x [a, b]\nx: *x\n", (1, 0)),
    "blank lines that are text": ("w:\n- |+\n  a\n\n- b\n", (1, 0)),
    "a last line without its end": ("w:\n- b\n- |\n  a", (1, 0)),
}


@pytest.mark.parametrize(("before", "order"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_surely_is_not_done(before: str, order: tuple[int, ...]) -> None:
    assert editing.to_edits(before, Reorder(("w",), order)) is None


def test_a_list_that_starts_on_its_items_line_stays() -> None:
    assert editing.to_edits("w:\n- - a\n  - b\n", Reorder(("w", 0), (1, 0))) is None


def test_a_fix_says_what_it_does() -> None:
    fix = editing.to_fix("w: [a, b]\n", Reorder(("w",), (1, 0)))
    assert fix
    assert fix.message == "put the entries in order"
