"""Snapshots as server-sent events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cvkit.errors import CvkitError
from cvkit.preview import events
from cvkit.preview.state import (
    AvailableChoices,
    AvailableFormat,
    Download,
    ExportResult,
    Instructions,
    LabeledName,
    PageSize,
    Rendering,
    Snapshot,
    ThemeOption,
    View,
)

if TYPE_CHECKING:
    from cvkit.theme import Theme

AVAILABLE = AvailableChoices(
    themes=(LabeledName("classic", "classic"),),
    locales=(),
    variants=(),
    options=(ThemeOption("rules", "flag", "Lines.", (), value=True),),
    formats=(AvailableFormat("pdf", ".pdf", "For printing.", "documents"),),
    theme="classic",
    locale="en-US",
)
INSTRUCTIONS = Instructions("cvkit export pdf a", "")


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
        Snapshot(
            "é.yaml",
            ("basics:",),
            (),
            None,
            edition,
            is_current=True,
            available=AVAILABLE,
            instructions=INSTRUCTIONS,
        )
    )
    assert shown["rendering"] == {
        "id": "1f", "view": "pdf", "sheets": [{"width": 595, "height": 842}],
    }  # fmt: skip
    assert (shown["name"], shown["lines"], shown["isCurrent"]) == ("é.yaml", ["basics:"], True)
    assert shown["available"] == {
        "themes": [{"name": "classic", "label": "classic"}],
        "locales": [], "variants": [], "theme": "classic", "locale": "en-US", "pages": None,
        "options": [
            {"name": "rules", "type": "flag", "help": "Lines.", "choices": [], "value": True},
        ],
        "formats": [
            {"name": "pdf", "suffix": ".pdf", "help": "For printing.", "group": "documents"},
        ],
    }  # fmt: skip
    assert shown["instructions"] == {"command": "cvkit export pdf a", "yaml": ""}


def test_without_a_page_there_is_a_problem() -> None:
    problem = CvkitError("Line\nend", "Help")
    snapshot = Snapshot(
        "a", (), (), problem, None,
        is_current=False, available=AVAILABLE, instructions=INSTRUCTIONS,
    )  # fmt: skip
    shown = data(snapshot)
    assert shown["rendering"] is None
    assert shown["problem"] == {"message": "Line\nend", "help": "Help"}


def test_an_export_is_told_without_its_bytes() -> None:
    download = Download("1f", "é.pdf", "application/pdf", b"%PDF")
    told = json.loads(events.exported(ExportResult(download=download)))
    assert told == {
        "diagnostics": [], "problem": None,
        "download": {"id": "1f", "name": "é.pdf", "size": 4},
    }  # fmt: skip
    told = json.loads(events.exported(ExportResult(problem=CvkitError("No.", "Try."))))
    assert (told["download"], told["problem"]) == (None, {"message": "No.", "help": "Try."})
