"""A reading in another language, wording or without details is a reading like any other."""

from __future__ import annotations

from cvkit import source
from cvkit.model.basics import Hideable
from cvkit.source.reading import wording

TEXT = b"""\
basics: {name: Ada, phone: "1", headline: {en: Analyst, de: Analytikerin}, location: 1 Square}
skills: [{id: a, name: C}]
export: {variants: {b: {replace: {a: Rust}, theme: modern}, c: {theme: modern}}}
"""


def test_nothing_is_read_again_without_need() -> None:
    plain = source.read(b"basics: {name: Ada}\nexport: {variants: {c: {theme: modern}}}", "a.yaml")
    assert wording.localized(plain, None) is plain
    assert wording.localized(plain, "de", "c") is plain


def test_language_variant_and_details_go_together() -> None:
    reading = source.read(TEXT, "a.yaml")
    shown = wording.localized(reading, "de", "b", hide={Hideable.PHONE}).resume
    assert shown
    assert (shown.basics.headline, shown.basics.phone) == ("Analytikerin", ())
    assert shown.skills[0].name == "Rust"
    assert reading.resume
    assert reading.resume.basics.phone == ("1",)


def test_a_location_that_goes_with_the_address_is_told() -> None:
    found = wording.location_hidden(source.read(TEXT, "a.yaml"))
    assert found
    assert (found.code, found.span and found.span.start.line) == ("CV030", 1)
    assert wording.location_hidden(source.read(b"basics: {name: Ada}", "a.yaml")) is None


def test_the_lines_of_new_words_are_known() -> None:
    lines = wording.lines_of_wording(source.read(TEXT, "a.yaml"), "b")
    assert lines == {("a.yaml", 3)}
