"""Snapshots as server-sent events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cvkit.errors import CvkitError
from cvkit.preview import events
from cvkit.preview.state import (
    AvailableChoices,
    LabeledName,
    PageSize,
    Rendering,
    Snapshot,
    View,
)

if TYPE_CHECKING:
    from cvkit.theme import Theme

AVAILABLE = AvailableChoices((LabeledName("classic", "classic"),), (), (), "classic", "en-US")


def data(snapshot: Snapshot) -> dict[str, object]:
    event = events.state(snapshot).decode()
    assert event.startswith("event: state\ndata: ")
    assert event.endswith("\n\n")
    assert event.count("\n") == 3, "data is one line"
    found: dict[str, object] = json.loads(event.splitlines()[1].removeprefix("data: "))
    return found


def test_all_but_the_bytes_of_a_page_is_in_it(classic: Theme) -> None:
    edition = Rendering("1f", View.PAGES, b"%PDF", classic, (PageSize(595, 842),))
    shown = data(
        Snapshot("é.yaml", ("basics:",), (), None, edition, is_current=True, available=AVAILABLE)
    )
    assert shown["rendering"] == {
        "id": "1f", "view": "pdf", "sheets": [{"width": 595, "height": 842}],
    }  # fmt: skip
    assert (shown["name"], shown["lines"], shown["isCurrent"]) == ("é.yaml", ["basics:"], True)
    assert shown["available"] == {
        "themes": [{"name": "classic", "label": "classic"}],
        "locales": [], "variants": [], "theme": "classic", "locale": "en-US",
    }  # fmt: skip


def test_without_a_page_there_is_a_problem() -> None:
    problem = CvkitError("Line\nend", "Help")
    shown = data(Snapshot("a", (), (), problem, None, is_current=False, available=AVAILABLE))
    assert shown["rendering"] is None
    assert shown["problem"] == {"message": "Line\nend", "help": "Help"}
