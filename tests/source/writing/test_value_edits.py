"""Values are set, added and removed; nothing else in the file changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import FULLEST
from cvkit.source.writing.value_edits import with_item, with_value, without_value
from cvkit.source.yaml.data import read, to_data
from hostile.runs import ALL

if TYPE_CHECKING:
    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Plain

JOBS = """\
# mine
work:
  # the first
  - organization: Mill  # it turns
    dates: 2020 – 2021
    bullets:
      - Ground corn  # every day
      - text: Swept
        tags: [floor, yard]

  - title: Cook
    keywords: []
basics: {name: Ada, email: a@x.org}
"""

SET: dict[str, tuple[Route, Plain, str, str]] = {
    "a text": (("work", 0, "organization"), "Tower", "Mill  #", "Tower  #"),
    "a text in braces": (("basics", "name"), "Ada: B", "name: Ada,", 'name: "Ada: B",'),
    "a text of an item": (
        ("work", 0, "bullets", 0), "Ground: rye", "Ground corn  #", '"Ground: rye"  #',
    ),
    "a new key": (
        ("work", 0, "bullets", 1, "private"), "true",
        "tags: [floor, yard]\n", "tags: [floor, yard]\n        private: true\n",
    ),
    "a new key of an item": (
        ("work", 1, "dates"), "2022",
        "keywords: []\n", "keywords: []\n    dates: 2022\n",
    ),
    "a new key in braces": (("basics", "phone"), "+1 2", "a@x.org}", "a@x.org, phone: +1 2}"),
    "a key of a plain text": (
        ("work", 1, "location", "city"), "Rome",
        "keywords: []\n", "keywords: []\n    location:\n      city: Rome\n",
    ),
    "a list in brackets": (
        ("work", 0, "bullets", 1, "tags"), ["yard"], "[floor, yard]", "[yard]",
    ),
    "an empty list": (
        ("work", 1, "keywords"), ["a", "b, c"], "keywords: []", "keywords: [a, 'b, c']",
    ),
    "keys in the place of a text": (
        ("work", 0, "dates"), {"from": "x.yaml"},
        "dates: 2020 – 2021\n", "dates:\n      from: x.yaml\n",
    ),
    "a section": (
        ("awards",), [{"title": "Medal"}],
        "a@x.org}\n", "a@x.org}\n\nawards:\n  - title: Medal\n",
    ),
    "several levels": (
        ("export", "lint", "ignore"), ["CV103"],
        "a@x.org}\n", "a@x.org}\n\nexport:\n  lint:\n    ignore: [CV103]\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("route", "value", "old", "new"), SET.values(), ids=SET)
def test_a_value_is_set(route: Route, value: Plain, old: str, new: str) -> None:
    assert JOBS.count(old) == 1
    assert with_value(JOBS, route, value) == JOBS.replace(old, new)


def test_the_same_text_changes_nothing() -> None:
    assert with_value(JOBS, ("work", 0, "organization"), "Mill") == JOBS


def test_a_text_that_is_short_for_keys_becomes_them() -> None:
    text = "skills:\n  - Weaving\n  - Carving\n"
    new = with_value(text, ("skills", 0, "level"), "expert")
    assert new == "skills:\n  - name: Weaving\n    level: expert\n  - Carving\n"


def test_a_key_without_a_value_gets_one() -> None:
    assert with_value("work:\nbasics: {name: A}\n", ("basics", "name"), "B") is not None
    new = with_value("basics:\n  name: A\n  phone:\nwork: []\n", ("basics", "phone"), "1")
    assert new == "basics:\n  name: A\n  phone: 1\nwork: []\n"


ADDED: dict[str, tuple[Route, Plain, str, str]] = {
    "to a section": (
        ("work",), {"title": "Baker", "dates": "2023"},
        "keywords: []\n", "keywords: []\n\n  - title: Baker\n    dates: 2023\n",
    ),
    "to a list below": (
        ("work", 0, "bullets"), {"text": "Sang", "tags": ["x"]},
        "[floor, yard]\n", "[floor, yard]\n      - text: Sang\n        tags: [x]\n",
    ),
    "to a list in brackets": (
        ("work", 0, "bullets", 1, "tags"), "barn", "[floor, yard]", "[floor, yard, barn]",
    ),
    "to an empty list": (("work", 1, "keywords"), "fire", "[]", "[fire]"),
    "to a list that is missing": (
        ("work", 1, "bullets"), "Fried",
        "keywords: []\n", "keywords: []\n    bullets:\n      - Fried\n",
    ),
    "to a text that stands for a list": (
        ("basics", "email"), "b@x.org", "email: a@x.org", "email: [a@x.org, b@x.org]",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("route", "value", "old", "new"), ADDED.values(), ids=ADDED)
def test_an_item_is_added(route: Route, value: Plain, old: str, new: str) -> None:
    assert JOBS.count(old) == 1
    assert with_item(JOBS, route, value) == JOBS.replace(old, new)


REMOVED: dict[str, tuple[Route, str, str]] = {
    "a key": (("work", 0, "dates"), "    dates: 2020 – 2021\n", ""),
    "the first key of an item": (("work", 1, "title"), "title: Cook\n    keywords", "keywords"),
    "a key in braces": (("basics", "email"), ", email: a@x.org", ""),
    "the first key in braces": (("basics", "name"), "name: Ada, ", ""),
    "an item": (("work", 0, "bullets", 0), "      - Ground corn  # every day\n", ""),
    "an item in brackets": (("work", 0, "bullets", 1, "tags", 0), "floor, ", ""),
    "an entry": (("work", 1), "  - title: Cook\n    keywords: []\n", ""),
    "the last key": (("basics",), "basics: {name: Ada, email: a@x.org}\n", ""),
}


@pytest.mark.parametrize(("route", "old", "new"), REMOVED.values(), ids=REMOVED)
def test_a_value_is_removed(route: Route, old: str, new: str) -> None:
    assert JOBS.count(old) == 1
    assert without_value(JOBS, route) == JOBS.replace(old, new)


def test_what_is_left_empty_is_an_empty_list_or_mapping() -> None:
    assert without_value("work:\n  - title: A\n", ("work", 0)) == "work:\n  []\n"
    assert without_value("work:\n- title: A\n", ("work", 0)) == "work: []\n"
    assert without_value("export:\n  theme: a\n", ("export", "theme")) == "export:\n  {}\n"
    assert without_value("work:\n  - title: A\n", ("work", 0, "title")) == "work:\n  - {}\n"


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("a: &x [1, 2]\nb: *x\n", ("b", 0)),
        ("a: &x {k: 1}\nb:\n  <<: *x\n  c: 2\n", ("b", "k")),
        ("a: [1]\n", ("a", 1)),
        ("a: 1\n", ("b",)),
        ("a: [1\n", ("a", 0)),
        ("a: 1\n", ()),
    ],
)
def test_what_has_no_safe_way_is_refused(text: str, route: Route) -> None:
    assert without_value(text, route) is None


def test_comments_are_never_lost_by_setting() -> None:
    assert with_value(JOBS, ("work",), [{"title": "Cook"}]) is None
    assert with_value(JOBS, ("work", 0, "bullets"), ["Ground"]) is None


def test_windows_line_breaks_are_kept() -> None:
    text = JOBS.replace("\n", "\r\n")
    for new in (
        with_value(text, ("work", 1, "dates"), "2022"),
        with_item(text, ("work", 0, "bullets"), {"text": "Sang", "tags": ["x"]}),
        without_value(text, ("work", 0, "dates")),
    ):
        assert new is not None
        assert new.count("\n") == new.count("\r\n") != text.count("\n")


def _routes(data: object, route: Route = ()) -> list[Route]:
    found: list[Route] = [route] if route else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += _routes(value, (*route, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            found += _routes(value, (*route, index))
    return found


FULL = FULLEST.read_text(encoding="utf-8")
ROOT = read(FULL)
assert ROOT is not None
ROUTES = _routes(to_data(ROOT))
COMMENTS = [line.strip() for line in FULL.splitlines() if line.lstrip().startswith("#")]


@given(st.sampled_from(ROUTES), st.text(max_size=30))
def test_any_value_of_the_fullest_resume_is_set_or_refused(route: Route, value: str) -> None:
    new = with_value(FULL, route, value)
    if new is not None:
        _assert_differs_only_at(new, route)


@given(st.sampled_from(ROUTES))
def test_any_value_of_the_fullest_resume_is_removed_or_refused(route: Route) -> None:
    new = without_value(FULL, route)
    if new is not None:
        assert len(_flat(_loaded(new))) <= len(BEFORE)
        assert [one for one in COMMENTS if one not in new] == []


def test_all_values_of_the_fullest_resume_can_be_removed_and_set() -> None:
    assert len(ROUTES) > 800
    tried = ROUTES if ALL else ROUTES[::4]
    refused = [route for route in tried if without_value(FULL, route) is None]
    assert refused == []
    kept = [route for route in tried if with_value(FULL, route, "x") is None]
    assert kept == []


def _flat(data: object, route: Route = ()) -> dict[Route, object]:
    """Return the texts of a file by their routes, as another library reads them."""
    found: dict[Route, object] = {}
    if isinstance(data, dict):
        for key, value in data.items():
            found |= _flat(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            found |= _flat(value, (*route, index))
    else:
        found[route] = data
    return found or {route: data}


def _loaded(text: str) -> object:
    return yaml.load(text, yaml.CSafeLoader)


BEFORE = _flat(_loaded(FULL))


def _assert_differs_only_at(new: str, route: Route) -> None:
    size = len(route)
    after = _flat(_loaded(new))
    changed = {at for at in BEFORE.keys() | after.keys() if BEFORE.get(at) != after.get(at)}
    assert {at for at in changed if at[:size] != route} == set()
    assert [one for one in COMMENTS if one not in new] == []
