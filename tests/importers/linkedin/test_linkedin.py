"""Recognition of LinkedIn's files, and what broken ones do."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match, finish
from cvkit.importers.linkedin import match, read
from importers.linkedin.profiles import profile
from importers.linkedin.test_export import EXPORT, POSITIONS

ROOT = Path(__file__).parents[3]
PROFILE = profile([("name", "Ada"), ("title", "Experience"), ("strong", "Mill"), ("role", "Clerk")])


@pytest.mark.parametrize("data", [EXPORT, POSITIONS.encode(), PROFILE], ids=["zip", "csv", "pdf"])
def test_its_files_are_recognized(data: bytes) -> None:
    assert match(ForeignFile(data)) is Match.CERTAIN


@pytest.mark.parametrize(
    "data",
    [
        (ROOT / "resume.yaml").read_bytes(),
        b'{"basics": {"name": "Ada"}, "work": []}',
        b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        b"Name\nAda\n",
        b"PK\x03\x04",
        b"%PDF-1.7\n",
        b"\xff\xfe\x00",
    ],
)
def test_other_files_are_not(data: bytes) -> None:
    assert match(ForeignFile(data)) is Match.NO


def outcome(data: bytes) -> None:
    """Import a file that may be broken: it is read and accounted for, or fails in words."""
    try:
        file = ForeignFile(data)
        match(file)
        imported = read(file)
    except ImportFailedError:
        return
    account = finish([("given", imported)]).account
    assert sum(map(len, account)) == len(imported.leaves)


@given(st.integers(0, 2**32), st.sampled_from([EXPORT, POSITIONS.encode(), PROFILE]))
@settings(deadline=None, max_examples=40)
def test_damaged_files(seed: int, data: bytes) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(damaged))
        kind = chance.randrange(3)
        if kind == 0:
            damaged[at] = chance.randrange(256)
        elif kind == 1:
            del damaged[at : at + chance.randrange(60)]
        else:
            damaged[at:at] = damaged[at : at + chance.randrange(60)]
        if not damaged:
            return
    outcome(bytes(damaged))


CELLS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["[", "]", "[A:b,C:d]", "Jan 2020", "Present", "•", "• a • b", '"', ",", "&amp;", "1e9", "3000"]
)
HEADERS = st.sampled_from(
    [
        "First Name,Last Name,Headline,Websites,Twitter Handles,Instant Messengers,Summary",
        "Company Name,Title,Description,Location,Started On,Finished On",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities",
        "Name,Url,Authority,Started On,Finished On,License Number",
        "Name,Published On,Description,Publisher,Url",
        "Title,Description,Issued On",
        "Email Address,Confirmed,Primary,Updated On",
    ]
)


@given(HEADERS, st.lists(st.lists(CELLS, max_size=8), max_size=5))
@settings(deadline=None, max_examples=60)
def test_any_cells(header: str, rows: list[list[str]]) -> None:
    outcome("\n".join([header, *(",".join(row) for row in rows)]).encode())
