"""The sections that ``export`` names are there."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from cvkit.model import Resume


def resume(**export: object) -> dict[str, object]:
    custom = [{"title": "Press", "entries": ["a"]}]
    return {"basics": {"name": "Ada"}, "custom": custom, "export": export}


def test_sections_may_be_named_by_their_titles() -> None:
    found = Resume.model_validate(resume(sections=["work", "Press"], titles={"Press": "Media"}))
    assert found.export.sections == ("work", "Press")


def test_sections_that_are_not_there_are_told_with_their_places() -> None:
    variants = {"short": {"titles": {"prss": "x"}}}
    with pytest.raises(ValidationError) as caught:
        Resume.model_validate(resume(sections=["wrok"], variants=variants))
    (error,) = caught.value.errors()
    assert error["ctx"]["unknown"] == [
        ("wrok", ("sections", 0)),
        ("prss", ("variants", "short", "titles", "prss")),
    ]
    assert "Press" in error["ctx"]["choices"]
