"""What shows of an element."""

from __future__ import annotations

import pytest

from cvkit.readback.html_look import Look


@pytest.mark.parametrize(
    ("tag", "attributes", "why"),
    [
        ("p", {}, ""),
        ("p", {"hidden": None}, "invisible"),
        ("p", {"hidden": None, "style": "display: block"}, ""),
        ("p", {"style": "Display : NONE !important"}, "invisible"),
        ("p", {"style": "visibility:hidden"}, "invisible"),
        ("p", {"style": "opacity:0.0"}, "invisible"),
        ("p", {"style": "opacity:0.5"}, ""),
        ("p", {"style": "color: red; font-size: 0pt"}, "tiny"),
        ("p", {"style": "font-size:0.9em"}, ""),
        ("p", {"style": "font-size:10px"}, ""),
        ("dialog", {}, "invisible"),
        ("dialog", {"open": ""}, ""),
    ],
)
def test_why_it_is_hidden(tag: str, attributes: dict[str, str | None], why: str) -> None:
    assert Look().within(tag, attributes).why_hidden == why


@pytest.mark.parametrize(
    ("outer", "inner", "why"),
    [
        ("font-size:0", "font-size:14px", ""),
        ("font-size:0", "font-size:2em", "tiny"),
        ("visibility:hidden", "visibility:visible", ""),
        ("display:none", "display:block", "invisible"),
        ("opacity:0", "opacity:1", "invisible"),
        ("opacity:0", "", "invisible"),
    ],
)
def test_what_is_within_can_show_again(outer: str, inner: str, why: str) -> None:
    look = Look().within("ul", {"style": outer}).within("li", {"style": inner})
    assert look.why_hidden == why


def test_what_is_no_part_of_the_page() -> None:
    assert Look().within("script", {}).within("b", {}).is_unseen
    assert not Look().within("svg", {}).within("text", {}).is_unseen
