"""Teams and places."""

from __future__ import annotations

import pytest

from cvkit.importers.docx.teams import parted
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Data, Value


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        ({"title": "Lead Engineer, Storage"}, {"title": "Lead Engineer", "team": "Storage"}),
        ({"title": "Programmer, Acme Ltd"}, {"organization": "Acme Ltd", "title": "Programmer"}),
        (
            {"organization": "Mill", "title": "Programmer, Acme Ltd"},
            {"organization": "Mill", "title": "Programmer", "team": "Acme Ltd"},
        ),
        ({"title": "Engineer, Intern"}, {"title": "Engineer, Intern"}),
        ({"title": "Count, Sheep"}, {"title": "Count, Sheep"}),
        ({"organization": "Mill, Bonn"}, {"organization": "Mill", "location": "Bonn"}),
        ({"organization": "Mill, 2nd floor"}, {"organization": "Mill, 2nd floor"}),
        (
            {"organization": "Mill, Bonn", "location": "Köln"},
            {"organization": "Mill, Bonn", "location": "Köln"},
        ),
    ],
)
def test_what_follows_a_comma(job: dict[str, str], expected: dict[str, str]) -> None:
    given: dict[str, Data] = {key: Value(text) for key, text in job.items()}
    assert plain(parted({"work": [given]})["work"]) == [expected]


def test_roles_and_other_sections() -> None:
    role: Data = {"title": Value("Engineer, Storage")}
    data: dict[str, Data] = {"work": [{"roles": [role]}], "awards": [role]}
    found = parted(data)
    assert plain(found["work"]) == [{"roles": [{"title": "Engineer", "team": "Storage"}]}]
    assert plain(found["awards"]) == [{"title": "Engineer, Storage"}]
