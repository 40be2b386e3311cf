"""How many pages a résumé may fill."""

from __future__ import annotations

import pytest

from cvkit import plugins, selection, source
from cvkit.fit.page_limit import PageLimit, page_limit

FILE = """\
basics: {name: Ada}
export:
  pages: 2
  variants:
    short: {pages: 1}
    plain: {}
"""


def limit(
    formats: str, variant: str | None = None, asked: int | None = None, text: str = FILE
) -> PageLimit | None:
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume
    selected = selection.select(resume, variant=variant)
    return page_limit(selected, plugins.choose_formats(formats.split(",")).values(), asked)


@pytest.mark.parametrize(
    ("variant", "asked", "expected"),
    [
        (None, None, PageLimit(2, ("export", "pages"))),
        ("short", None, PageLimit(1, ("export", "variants", "short", "pages"))),
        ("plain", None, PageLimit(2, ("export", "pages"))),
        ("short", 3, PageLimit(3, None)),
    ],
)
def test_the_variants_limit_wins_over_the_files_and_the_call_over_both(
    variant: str | None, asked: int | None, expected: PageLimit
) -> None:
    assert limit("pdf", variant, asked) == expected


def test_without_a_number_there_is_no_limit() -> None:
    assert limit("pdf", text="basics: {name: Ada}") is None


def test_formats_without_pages_are_fitted_only_if_something_can_be_left_out() -> None:
    assert limit("text,markdown") is None
    assert limit("text,pdf") == PageLimit(2, ("export", "pages"))
    droppable = f"{FILE}work: [{{organization: A, bullets: [{{text: b, droppable: true}}]}}]\n"
    assert limit("text", text=droppable) == PageLimit(2, ("export", "pages"))
