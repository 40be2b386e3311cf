"""What an address asks for."""

from __future__ import annotations

import pytest
from starlette.datastructures import QueryParams

from cvkit.preview.query import choices
from cvkit.preview.state import Choices, View


def test_nothing_is_chosen_by_default() -> None:
    assert choices(QueryParams("")) == Choices()
    assert choices(QueryParams("theme=&pages=&view=")) == Choices()


def test_everything_can_be_chosen() -> None:
    asked = "view=html&theme=modern&locale=de&variant=a&pages=2&set=accent%3D%23123&set=a.b%3Dc%3Dd"
    assert choices(QueryParams(asked)) == Choices(
        View.WEB, "modern", "de", "a", 2, ("accent=#123", "a.b=c=d")
    )


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("view=docx", "Unknown view."),
        ("pages=0", "pages must be between 1 and 50."),
        ("pages=51", "pages must be between 1 and 50."),
        ("pages=1.5", "pages must be between 1 and 50."),
        ("set=accent", "set must be KEY=VALUE."),
    ],
)
def test_what_makes_no_sense_is_refused(asked: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        choices(QueryParams(asked))
