"""Which table a header belongs to."""

from __future__ import annotations

import pytest

from cvkit.importers.linkedin.tables import TABLES, kind_of


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("First Name|Last Name|Maiden Name|Headline", "person"),
        ("First Name|Last Name|Company|Job Title|Text|Creation Date|Status", "recommendations"),
        ("First Name|Last Name|URL|Email Address|Company|Position|Connected On", ""),
        ("Company Name|Title|Description|Location|Started On|Finished On", "work"),
        ("Company Name|Title", "work"),
        ("Company Name|Role|Cause|Started On|Finished On|Description", "volunteer"),
        ("Title|Description|Url|Started On|Finished On", "projects"),
        ("Title|Description|Issued On", "awards"),
        ("Title|Issue Date|Patent Number|Description", "patents"),
        ("Name|Number", "courses"),
        ("Name|Description|Position|Started On|Finished On", "memberships"),
        ("Name|Proficiency", "languages"),
        ("Name", "skills"),
        ("Name|Level", ""),
        ("Date|From|To", ""),
        ("", ""),
    ],
)
def test_kind_of(header: str, kind: str) -> None:
    assert kind_of(header.lower().split("|")) == kind


def test_some_headers_do_not_tell_who_wrote_them() -> None:
    assert kind_of(["name"], is_telling=True) == ""
    assert kind_of(["name", "number"], is_telling=True) == ""
    assert kind_of(["supported cause"], is_telling=True) == "causes"


def test_patents_have_a_table() -> None:
    assert [rule.target for rule in TABLES["patents"]][:2] == ["name", "number"]
