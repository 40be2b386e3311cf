"""The whole of Europass's XML."""

from __future__ import annotations

import base64
import re
from xml.sax.saxutils import unescape

from cvkit import selection, source, view
from cvkit.exporters.europass import write


def made(data: str, photo: bytes | None = None) -> tuple[str, list[str]]:
    reading = source.read(data.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    artifact = write.write(view.build(selection.select(reading.resume), photo=photo))
    return artifact.data.decode(), [one.message for one in artifact.diagnostics]


def test_the_smallest() -> None:
    text, lost = made("basics: {name: Ada Lovelace}")
    assert lost == []
    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Candidate xsi:schemaLocation="http://www.europass.eu/1.0 Candidate.xsd"'
    )
    assert "ExecutiveSummary" not in text
    assert '<CandidateProfile languageCode="en">' in text
    assert "<SectionsOrder/>" in text


def test_about_me_has_the_headline_and_the_summary() -> None:
    text, _ = made('basics: {name: A, headline: H *i*, summary: "One\\n\\n- a\\n- b"}')
    (found,) = re.findall("<hr:ExecutiveSummary>(.*)</hr:ExecutiveSummary>", text)
    assert unescape(found) == (
        "<p><strong>H <em>i</em></strong></p><p>One</p><ul><li>a</li><li>b</li></ul>"
    )


def test_only_the_sections_that_are_shown_are_listed_in_their_order() -> None:
    text, _ = made(
        "basics: {name: A}\nskills: [x]\nwork: [{title: T}]\nawards: [Medal]\ninterests: [Go]\n"
        "export: {sections: [skills, awards, work], locale: de}"
    )
    assert re.findall(r"<Section>\s*<Title>(.*)</Title>", text) == [
        "profile-skills",
        "Auszeichnungen",
        "work-experience",
    ]
    assert text.count("<Custom>true</Custom>") == 1
    assert "HobbyOrInterest" not in text
    assert 'languageCode="de"' in text


def test_driving_licences_are_categories() -> None:
    text, lost = made("basics: {name: A, details: {Führerschein: 'B, C1E', Visa: B maybe}}")
    assert re.findall("<hr:LicenseTypeCode>(.*)<", text) == ["B", "C1E"]
    assert "<Title>driving-licence</Title>" in text
    assert lost == ["`Visa` has no place in Europass"]


def test_the_photo_is_inside(png: bytes) -> None:
    text, _ = made("basics: {name: A, photo: a.png}", png)
    (data,) = re.findall("<oa:EmbeddedData>(.*)</oa:EmbeddedData>", text)
    head, _, picture = base64.b64decode(data).decode().partition(",")
    assert head == "data:image/png;base64"
    assert base64.b64decode(picture) == png
