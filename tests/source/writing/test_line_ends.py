"""Lines are inserted after a value, before or behind what follows it."""

from __future__ import annotations

from cvkit.source.editing.yaml_text import yaml_text
from cvkit.source.writing.line_ends import ends, inserted, line_ends

TEXT = "work:\n  - title: Cook  # hot\n\n# end\n"


def test_the_line_of_a_value_ends_behind_its_comment() -> None:
    page = yaml_text(TEXT)
    assert page is not None
    first = next(ends(page, page.root))
    assert TEXT[:first].endswith("# hot")
    assert inserted(page, first, ["  - title: Baker"]) == TEXT.replace(
        "# hot\n", "# hot\n  - title: Baker\n"
    )


def test_the_line_end_of_an_offset() -> None:
    page = yaml_text(TEXT)
    assert page is not None
    assert [TEXT[:end] for end in line_ends(page, 2)] == ["work:"]
    assert list(line_ends(page, len(TEXT))) == [len(TEXT)]
