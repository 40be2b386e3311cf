"""The definition of an importer."""

from __future__ import annotations

import pytest

from cvkit.importers import Importer, Match


@pytest.mark.parametrize("name", ["", "JSON", "a b", "-a"])
def test_malformed_names(name: str) -> None:
    with pytest.raises(ValueError, match="is not a name"):
        Importer(name, "X", "X.", lambda _: Match.NO, lambda _: pytest.fail("read"))


def test_the_surest_match_is_the_highest() -> None:
    assert max(Match) is Match.CERTAIN
    assert not Match.NO
