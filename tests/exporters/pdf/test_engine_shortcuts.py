"""The shorter ways of the engine, and its own way, give the same result."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from cvkit.exporters.pdf import engine_shortcuts
from cvkit.exporters.pdf.engine import load_engine

if TYPE_CHECKING:
    from types import SimpleNamespace

TEXT = "Incomprehensibilities of a row"
WIDTHS = ("1px", "40px", "90px", "300px", "auto")


def laid_out(shape: str, width: str) -> list[tuple[str, float, float]]:
    """Return each box of a page with a box that is as wide as its content: kind, place, width."""
    weasyprint = load_engine()
    page = weasyprint.HTML(
        string=f"<div style='width:{width}'><p style='{shape}'>{TEXT} <b>{TEXT}</b>"
    )
    (box,) = [one._page_box for one in page.render().pages]
    return [
        (type(one).__name__, one.position_x, one.width)
        for one in box.descendants()
        if isinstance(one.width, float)
    ]


@pytest.mark.parametrize(
    ("shape", "width"),
    product(("display:inline-block", "float:left", "position:absolute"), WIDTHS),
)
def test_a_box_is_as_wide_as_the_engine_would_make_it(
    shape: str, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_engine()
    from weasyprint.layout import absolute, inline
    from weasyprint.layout import float as floating
    from weasyprint.layout.preferred import max_content_width, min_content_width

    found = laid_out(shape, width)
    assert len(found) > 4, "a page, a block and lines at least"

    def by_the_standard(context: object, box: SimpleNamespace, available: float) -> float:
        narrowest = min_content_width(context, box, outer=False)
        return float(min(max(narrowest, available), max_content_width(context, box, outer=False)))

    for module in (absolute, floating, inline):
        assert module.shrink_to_fit.__module__ == engine_shortcuts.__name__
        monkeypatch.setattr(module, "shrink_to_fit", by_the_standard)
    assert laid_out(shape, width) == found


def test_rows_are_as_the_engine_would_make_them(monkeypatch: pytest.MonkeyPatch) -> None:
    load_engine()
    from weasyprint.layout import preferred

    found = [laid_out("display:flex", width) for width in WIDTHS]
    assert all(len(one) > 4 for one in found)
    slow = preferred.inline_max_content_width.__wrapped__
    assert not hasattr(slow, "__wrapped__"), "it is replaced once, however often it is asked for"
    monkeypatch.setattr(preferred, "inline_max_content_width", slow)
    assert [laid_out("display:flex", width) for width in WIDTHS] == found


def test_an_engine_with_other_internals_goes_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    load_engine()
    from weasyprint.layout import inline, preferred

    def other() -> None: ...

    monkeypatch.setattr(inline, "shrink_to_fit", other)
    own = preferred.inline_max_content_width.__wrapped__
    monkeypatch.setattr(preferred, "inline_max_content_width", own)
    monkeypatch.delattr(preferred, "shrink_to_fit")
    engine_shortcuts.install()
    assert inline.shrink_to_fit is other
