"""Europass, of all ages, as XML and in a PDF."""

from __future__ import annotations

import random
import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match
from cvkit.importers.europass import IMPORTER
from imports import assert_accounts_for, codes_of, imported
from xml_values import xml_values

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "tests/data/europass").glob("*.xml"))


def pdf_with(xml: bytes, *, is_packed: bool = True) -> bytes:
    """Return a PDF of no page that carries a file."""
    data = zlib.compress(xml) if is_packed else xml
    filters = b"/Filter /FlateDecode " if is_packed else b""
    head = b"%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile " + filters
    return head + b"/Length %d >>\nstream\n" % len(data) + data + b"\nendstream\nendobj\n"


def test_there_is_a_sample_of_each_age() -> None:
    assert [path.stem for path in SAMPLES] == ["candidate", "learner_info", "skills_passport"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_value_is_accounted_for(path: Path) -> None:
    data = path.read_bytes()
    assert IMPORTER.match(ForeignFile(data)) is Match.CERTAIN
    assert_accounts_for(imported(data), xml_values(data))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("is_packed", [True, False])
def test_a_pdf_says_what_its_xml_says(path: Path, is_packed: bool) -> None:  # noqa: FBT001
    data = path.read_bytes()
    carried = imported(pdf_with(data, is_packed=is_packed), "cv.pdf")
    assert carried.reading.resume == imported(data).reading.resume
    assert codes_of(carried) == codes_of(imported(data))
    assert {one.file for one in carried.reading.diagnostics} == {"cv.pdf, attached XML"}


@pytest.mark.parametrize(
    "data",
    [
        b"basics: {name: Ada}",
        (ROOT / "resume.yaml").read_bytes(),
        b'{"basics": {"name": "Ada"}}',
        b"<html><body>Candidate http://www.europass.eu/1.0</body></html>",
        b'<Candidate xmlns="http://www.hr-xml.org/3"/>',
        b"%PDF-1.7\n1 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\n",
        b"PK\x03\x04",
        b"\xff\xfe<",
        b"\\documentclass{article}",
    ],
)
def test_other_files_are_not_europass(data: bytes) -> None:
    assert IMPORTER.match(ForeignFile(data)) is Match.NO


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n", "it has no Europass XML in it"),
        (b"<html/>", "its root element is html, which isn't one of Europass"),
        (b"<SkillsPassport>", "it is not valid XML: line 1: no element found"),
        (pdf_with(b"<SkillsPassport>" + b" " * 5_000_001),
         "its text has 5.0 MB, more than the limit of 5 MB"),
        (b"name: Ada", "it is not valid XML: line 1: syntax error"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        IMPORTER.read(ForeignFile(data))
    assert caught.value.message == message


STRANGE = ("-1", "2020-13-45", "&lt;ul&gt;&lt;li&gt;", "x" * 9999, "99999", "https:// a", "]]",
           "&#x2028;", "true", "*a_b*")  # fmt: skip


def mutated(data: bytes, seed: int) -> bytes:
    """Return a file with some elements doubled, moved, emptied, or with another's text."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    lines = data.decode().splitlines(keepends=True)
    for _ in range(chance.randint(1, 12)):
        at, other = (chance.randrange(2, len(lines)) for _ in range(2))
        match chance.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at] = re.sub(">[^<>]+<", "><", lines[at])
            case 3:
                lines[at] = re.sub(">[^<>]+<", f">{chance.choice(STRANGE)}<", lines[at])
            case _:
                names = re.findall(r"<([\w:]+)", "".join(lines))
                old = re.search(r"<([\w:]+)>.*</\1>", lines[at])
                if old:
                    lines[at] = lines[at].replace(old[1], chance.choice(names))
        if len(lines) < 4:
            break
    return "".join(lines).encode()


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SAMPLES), st.integers(0, 10**9))
def test_strange_files_are_read_or_refused(path: Path, seed: int) -> None:
    data = mutated(path.read_bytes(), seed)
    try:
        finished = imported(data, "x.xml", "europass")
    except ImportFailedError:
        return
    assert_accounts_for(finished, xml_values(data))
