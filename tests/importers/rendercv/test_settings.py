"""What RenderCV's files have beside the résumé."""

from __future__ import annotations

from imports import assert_accounts_for, imported


def test_settings_are_set_aside_and_those_that_are_seen_have_a_reason() -> None:
    finished = imported(
        "cv: {name: Ada, sections: {}}\ndesign: {theme: classic}\n"
        "settings: {pdf_title: NAME - Life, current_date: today}\nother: {theme: x}\n"
    )
    assert_accounts_for(finished, ["Ada", "classic", "NAME - Life", "today", "x"])
    _, lost, settings = finished.account
    assert [leaf.text for leaf in settings] == ["classic", "today"]
    assert [(loss.leaf.text, loss.reason) for loss in lost] == [
        ("NAME - Life", "cvkit makes the PDF’s title of the name"), ("x", "")
    ]  # fmt: skip
