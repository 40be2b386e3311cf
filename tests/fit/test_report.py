"""What a person is told of a fitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import source
from cvkit.fit import Fit, TooLong
from cvkit.fit.report import report

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme

TEXT = "basics: {name: Ada}\nwork:\n  - organization: Mill\n    bullets: [one, two]\n"
READ = source.read(TEXT.encode(), "resume.yaml").source


def test_what_was_left_out_is_told_at_its_place(document_of: DocumentOf, classic: Theme) -> None:
    fitted = Fit(document_of(TEXT), classic, 1, (("work", 0, "bullets", 1),))
    (told,) = report(fitted, 2, READ)
    assert (told.code, told.message) == ("CV305", "left out to fit on 2 pages")
    assert told.route == ("work", 0, "bullets", 1)


@pytest.mark.parametrize(
    ("left_out", "more"), [((), "layout"), ((("work", 0, "bullets", 0),), "(1 left out)")]
)
def test_what_is_too_long_is_told_with_the_longest(
    left_out: tuple[tuple[str | int, ...], ...], more: str
) -> None:
    found = TooLong(excess=12.4, lines=3, longest=(("Mill", ("work", 0), 55.0),), left_out=left_out)
    (told,) = report(found, 1, READ)
    assert told.code == "CV306"
    assert told.message.startswith(
        "1.2 cm (about 3 lines) too long for 1 page, even with the tightest"
    )
    assert told.message.endswith(more)
    assert told.help.startswith("the longest entries are Mill (line 3, 5.5 cm); shorten them")
    assert told.help.endswith("or allow 2 pages")
