"""The order and the titles of sections."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.reactive import layout
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


def fields(data: dict[str, Any]) -> Fields:
    return Fields(ForeignFile(json.dumps(data).encode()).mapping)


V4 = [[["experience", "custom.k1"], ["skills", "profiles"]], [["awards"]]]
V5 = {"pages": [{"main": ["experience", "k1"], "sidebar": ["skills", "profiles"]},
                {"main": ["awards"], "sidebar": []}]}  # fmt: skip
NAMES = {"experience": "work", "skills": "skills", "awards": "awards", "k1": "Shows"}


@pytest.mark.parametrize("given", [V4, V5], ids=["v4", "v5"])
def test_the_order_of_sections(given: Any) -> None:  # noqa: ANN401
    listed = layout.order(fields({"layout": given}))
    order = layout.sections(listed, NAMES, list(NAMES.values()))
    assert order is not None
    assert [plain(one) for one in order] == ["work", "Shows", "skills", "awards"]


@pytest.mark.parametrize("given", ["x", 3, {}, None, [], {"pages": 3}])
def test_no_order(given: Any) -> None:  # noqa: ANN401
    assert not [one for one in layout.order(fields({"layout": given})) if one.text != "x"]


def test_the_usual_order_is_not_written() -> None:
    listed = layout.order(fields({"layout": [[["experience", "skills"]]]}))
    names = {"experience": "work", "skills": "skills"}
    assert layout.sections(listed, names, ["skills", "work"]) is None
    assert layout.sections(listed, names, ["skills", "work", "awards"]) is not None


@pytest.mark.parametrize(
    ("section", "name", "locale", "title"),
    [
        ("work", "Experience", "en", None),
        ("work", "Work Experience", "en-US", None),
        ("work", "Career", "en", "Career"),
        ("work", "Experience", "de", "Experience"),
        ("work", "Berufserfahrung", "de", None),
        ("work", "", "en", None),
        ("profiles", "Me elsewhere", "en", None),
    ],
)
def test_titles(section: str, name: str, locale: str, title: str | None) -> None:
    found = layout.title(section, fields({"name": name}), locale, Ledger())
    assert (found and found.text) == title


@pytest.mark.parametrize(
    ("metadata", "page"),
    [
        ({"page": {"format": "letter", "locale": "de-DE"}}, {"page": "Letter", "locale": "de-DE"}),
        ({"page": {"format": "a4", "locale": "xx-XX"}}, {}),
        ({"locale": "fr"}, {"locale": "fr"}),
        ({}, {}),
    ],
)
def test_the_page(metadata: dict[str, Any], page: dict[str, str]) -> None:
    assert plain(layout.page(fields(metadata))) == page
