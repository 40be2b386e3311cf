"""Adding entries to a section: nothing else in the file changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.source.writing.new_entries import with_entries

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain

ONE: Plain = {"name": "Looms"}
LONG: Plain = {"name": "Engines", "date": "1943", "kind": "article", "volume": "3"}

CASES: dict[str, tuple[str, list[Plain], str]] = {
    "after the last item": (
        "publications:\n  - name: A  # mine\n\n# end\nexport: {}\n",
        [ONE],
        "publications:\n  - name: A  # mine\n  - name: Looms\n\n# end\nexport: {}\n",
    ),
    "as the items stand": (
        "publications:\n- name: A\n\n- name: B\n",
        [ONE, LONG],
        """\
publications:
- name: A

- name: B

- name: Looms

- name: Engines
  date: 1943
  kind: article
  volume: 3
""",
    ),
    "without a line break at the end": (
        "publications:\n    - name: A",
        [ONE],
        "publications:\n    - name: A\n    - name: Looms",
    ),
    "with Windows' line breaks": (
        "publications:\r\n  - name: A\r\nwork: []\r\n",
        [ONE],
        "publications:\r\n  - name: A\r\n  - name: Looms\r\nwork: []\r\n",
    ),
    "after a text that ends with empty lines": (
        "publications:\n  - name: A\n    summary: |+\n      x\n\n\nwork: []\n",
        [ONE],
        "publications:\n  - name: A\n    summary: |+\n      x\n\n\n  - name: Looms\nwork: []\n",
    ),
    "in an empty section": (
        "publications:  # none yet\nwork: []\n",
        [ONE],
        "publications:  # none yet\n  - name: Looms\nwork: []\n",
    ),
    "in the place of null": (
        "publications: ~  # none\nwork: null\n",
        [ONE],
        "publications:  # none\n  - name: Looms\nwork: null\n",
    ),
    "in an empty list": (
        "publications: []  # none yet\nwork: []\n",
        [ONE],
        "publications:  # none yet\n  - name: Looms\nwork: []\n",
    ),
    "in a new section, where it belongs": (
        "basics:\n  name: A # me\n\nwork:\n  - title: B\n\nexport:\n  page: A4\n",
        [ONE],
        """\
basics:
  name: A # me

work:
  - title: B

publications:
  - name: Looms

export:
  page: A4
""",
    ),
    "beside what stands in braces": (
        "basics: {name: A}\n",
        [ONE],
        "basics: {name: A}\n\npublications:\n  - name: Looms\n",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_entries_are_added(name: str) -> None:
    old, entries, new = CASES[name]
    assert with_entries(old, "publications", entries) == new


@pytest.mark.parametrize(
    "old",
    [
        "publications: [{name: A}]\n",
        "{basics: {name: A}}\n",
        "- a\n",
        "publications: &a\n  - name: A\ncustom: *a\n",
        "publications: {from: a.bib}\n",
        "publications: A\n",
        "a: [\n",
    ],
)
def test_there_is_no_safe_place(old: str) -> None:
    assert with_entries(old, "publications", [ONE]) is None
