"""The dates of entries: any text, or a start and an end."""

from __future__ import annotations

import json

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv.dates import date_and_status, dates
from cvkit.importers.result.tidy import plain


@pytest.mark.parametrize(
    ("given", "expected", "lost"),
    [
        ({"date": "2020-09"}, "2020-09", []),
        ({"date": 2020}, "2020", []),
        ({"date": "2020年1月 – 至今"}, "2020-01 – present", []),
        ({"date": "Mai 2020"}, "2020-05", []),
        ({"date": "Fall 2023"}, "Fall 2023", []),
        ({"date": "some day"}, "some day", []),
        ({"date": "2020 (at home)"}, "2020", []),
        ({"date": "(at home)"}, "(at home)", []),
        ({"start_date": "2020-09", "end_date": "present"}, "2020-09 – present", []),
        ({"start_date": "2020-09"}, "2020-09 – present", []),
        ({"start_date": 2019, "end_date": "2020-05-31"}, "2019 – 2020-05-31", []),
        ({"end_date": "2020"}, "2020", []),
        ({"end_date": "present"}, None, []),
        ({"date": "2021", "start_date": "2020", "end_date": ""}, "2021", ["/start_date"]),
        ({"date": "soon", "start_date": "2020", "end_date": 2021}, "2020 – 2021", ["/date"]),
        ({"start_date": "2021", "end_date": "2020"}, "2021", ["/end_date"]),
        ({"start_date": "?", "end_date": "2020"}, "2020", ["/start_date"]),
        ({"start_date": "?", "end_date": "!"}, "? – !", []),
        ({"date": None, "start_date": [], "end_date": {}}, None, []),
    ],
)
def test_dates(given: object, expected: str | None, lost: list[str]) -> None:
    ledger = Ledger()
    fields = Fields(ForeignFile(json.dumps(given).encode()).tree)
    found = dates(fields, ledger, "en")
    assert (found.text if found else None) == expected
    assert [place.pointer for place in ledger.close({}, (), {}).reasons] == lost


def test_dates_in_the_language_of_the_file() -> None:
    fields = Fields(ForeignFile(b"date: Mai 2020 bis heute").tree)
    found = dates(fields, Ledger(), "de")
    assert found is not None
    assert found.text == "Mai 2020 bis heute"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"date": "2020"}, {"date": "2020"}),
        ({"date": "Sep 2020 (in press)"}, {"date": "Sep 2020", "status": "in press"}),
        ({"date": "in press"}, {"status": "in press"}),
        ({"date": "in press (soon)"}, {"status": "in press (soon)"}),
        ({"start_date": 2019, "end_date": 2020}, {"date": "2019 – 2020"}),
        ({}, {}),
    ],
)
def test_dates_and_statuses(given: object, expected: object) -> None:
    fields = Fields(ForeignFile(json.dumps({"x": 1, "e": given}).encode()).tree).below("e")
    assert plain(date_and_status(fields, Ledger(), "en")) == expected
