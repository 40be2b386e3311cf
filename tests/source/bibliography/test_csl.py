"""CSL-JSON, as reference managers export it."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.source.bibliography import csl
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import to_plain

ITEM = """\
[{"id": "a", "type": "article-journal", "title": "On <i>E. coli</i> & H<sub>2</sub>O_x",
  "container-title": "Nature", "volume": 1, "issue": "2", "page": "1-5", "DOI": "10.1000/1",
  "author": [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
             {"literal": "NASA"}],
  "issued": {"date-parts": [[2019, "5", 3]]}, "keyword": "own, x"}]
"""


def one(text: str) -> Any:  # noqa: ANN401 - data of any shape
    (item,) = csl.read(text, "p.json").items
    return to_plain(item.node)


def test_an_article() -> None:
    (item,) = csl.read(ITEM, "p.json").items
    assert (item.key, item.keywords, item.date) == ("a", ("own", "x"), "2019-05-03")
    assert to_plain(item.node) == {
        "kind": "article",
        "journal": "Nature",
        "authors": ["Ludwig van Beethoven", "NASA"],
        "date": "2019-05-03",
        "pages": "1–5",
        "name": r"On *E. coli* & H~2~O\_x",
        "volume": "1",
        "issue": "2",
        "doi": "10.1000/1",
    }
    name = item.node.entries["name"].node
    assert (name.file, to_span(name.mark).start) == ("p.json", (1, 50))


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ('{"date-parts": [[2018], [2019]]}', "2018/2019"),
        ('{"date-parts": [[2018]], "season": 2}', "Summer 2018"),
        ('{"date-parts": [[2018]], "season": "Fall"}', "Fall 2018"),
        ('{"date-parts": [[2018, 5]], "season": "spring"}', "2018-05"),
        ('{"date-parts": [[2018]], "season": "long"}', "2018"),
        ('{"date-parts": [[2018, 14]]}', "Summer 2018"),
        ('{"date-parts": [[2018, 24]]}', "Winter 2018"),
        ('{"date-parts": [[2018, 17]]}', "2018"),
        ('{"date-parts": [[2018, 2, 30]]}', "2018-02"),
        ('{"date-parts": [[2018, null, null]]}', "2018"),
        ('{"date-parts": [["2018", "1"]], "circa": true}', "2018-01~"),
        ('{"raw": "May 2018"}', "May 2018"),
        ('{"date-parts": [[]]}', None),
        ('{"date-parts": []}', None),
    ],
)
def test_dates(issued: str, date: str | None) -> None:
    assert one(f'[{{"title": "T", "issued": {issued}}}]').get("date") == date


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[5]", "this is not an entry of CSL-JSON, which has keys such as type and title"),
        ('[{"a": ', "this is not JSON: "),
    ],
)
def test_what_is_no_list_of_entries(text: str, message: str) -> None:
    found = csl.read(text, "p.json")
    assert found.items == ()
    assert [one.code for one in found.diagnostics] == ["CV022"]
    assert found.diagnostics[0].message.startswith(message)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('{"items": [{"type": "book", "title": "A"}, {"type": "book", "title": "B"}]}', "AB"),
        ("references:\n- {type: book, title: A}\n", "A"),
        ('{"type": "book", "title": "A", "references": ["x"]}', "A"),
        ('[{"type": "book", "title-short": "A"}]', "A"),
    ],
)
def test_where_entries_stand(text: str, names: str) -> None:
    found: list[Any] = [to_plain(one.node) for one in csl.read(text, "p.json").items]
    assert "".join(one["name"] for one in found) == names
