"""The shorter ways of the engine, and its own way, give the same result."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from cvkit.exporters.page import render
from cvkit.exporters.pdf import engine_shortcuts
from cvkit.exporters.pdf.engine import load_engine

if TYPE_CHECKING:
    from pathlib import Path
    from types import SimpleNamespace

    from conftest import DocumentOf
    from cvkit.theme import Theme

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


def test_opentype_features_are_used(
    document_of: DocumentOf, classic: Theme, tmp_path: Path
) -> None:
    weasyprint = load_engine()
    fonts = render.render(document_of("basics: {name: AV}"), classic).resources
    file = tmp_path / "font.ttf"
    file.write_bytes(next(one.data for url, one in fonts.items() if "body" in url))

    def width(css: str) -> float:
        page = f"""<style>@font-face {{ font-family: x; src: url({file.as_uri()}) }}
        p {{ font: 90px x; display: inline-block; {css} }}</style><p>AVAVAV 1234</p>"""
        (sheet,) = weasyprint.HTML(string=page).render().pages
        return next(
            float(one.width)
            for one in sheet._page_box.descendants()
            if one.element_tag == "p" and isinstance(one.width, float)
        )

    assert width("font-kerning: none") > width("") == width("font-kerning: normal")
    assert width("font-feature-settings: 'kern' 0") > width("")


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
