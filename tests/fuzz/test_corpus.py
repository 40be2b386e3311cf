"""The inputs that fuzzing kept: each reaches code that the others don't."""

from __future__ import annotations

import pytest

from fuzz import targets


@pytest.mark.parametrize("name", targets.names())
def test_every_target_reads_its_corpus(name: str) -> None:
    outcomes = [targets.check(name, path.read_bytes()) for path in targets.seeds(name)]
    assert True in outcomes


def test_a_listing_becomes_an_archive() -> None:
    assert targets.as_file(b"==> a <==\nx")[:2] == b"PK"
    assert targets.as_file(b"x ==> a <==\n") == b"x ==> a <==\n"
