"""The parts of a document, in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cvkit.exporters.typeset import outline
from cvkit.exporters.typeset.outline import (
    BulletList,
    Gap,
    Head,
    Labelled,
    PageBreak,
    Paragraph,
    Remark,
    Title,
)
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Bullet, Header, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import DocumentOf
    from cvkit.exporters.typeset.outline import Part
    from cvkit.view.blocks import Document, Inline


def span(text: str) -> Inline:
    return (TextSpan(text),)


def after_title(document: Document) -> list[Part]:
    first, *rest = outline.parts(document)
    assert isinstance(first, Title)
    return rest


def test_a_job_with_roles(document_of: DocumentOf) -> None:
    document = document_of(
        """
        basics: {name: Ada}
        work:
          - organization: Mill
            location: Bonn
            description: A mill
            roles:
              - title: Miller
                team: Flour
                dates: 2001 – 2003
                bullets: [Ground, {text: a, bullets: [b]}]
              - {title: Boy, dates: 2000, summary: Swept., keywords: [broom, dust]}
        """
    )
    assert list(outline.parts(document)) == [
        Title("Experience"),
        Head("entry", span("Mill"), span("Bonn")),
        Remark(span("A mill")),
        Head("role", (*span("Miller"), *span(", "), *span("Flour")), span("2001 – 2003")),
        BulletList((Bullet(span("Ground"), (), ("work", 0, "roles", 0, "bullets", 0)),
                    Bullet(span("a"), (Bullet(span("b"), (), ("work", 0, "roles", 0, "bullets", 1,
                                                              "bullets", 0)),),
                           ("work", 0, "roles", 0, "bullets", 1)))),
        Gap(),
        Head("role", span("Boy"), span("2000")),
        Paragraph(span("Swept.")),
        Labelled(span("Keywords:"), (*span("broom"), *span(", "), *span("dust"))),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{title: Miller, dates: 2001}", [Head("entry", span("Miller"), span("2001"))]),
        ("{organization: Mill, dates: 2001}", [Head("entry", span("Mill"), span("2001"))]),
        (
            "{organization: Mill, location: Bonn, dates: 2001}",
            [Head("entry", (*span("Mill"), *span(", "), *span("Bonn")), span("2001"))],
        ),
        (
            "{organization: Mill, description: A mill, dates: 2001}",
            [Head("entry", span("Mill")), Head("role", span("A mill"), span("2001"))],
        ),
    ],
)
def test_dates_have_no_line_of_their_own(
    document_of: DocumentOf, entry: str, expected: list[Part]
) -> None:
    document = document_of(f"basics: {{name: Ada}}\nwork: [{entry}]")
    assert after_title(document) == expected


@pytest.mark.parametrize(
    ("skill", "expected"),
    [
        ("{name: C, level: expert, keywords: [x, y]}", ("C", "(expert): x, y")),
        ("{name: C, keywords: [x, y]}", ("C:", "x, y")),
        ("{name: C, level: expert}", ("C", "(expert)")),
    ],
)
def test_a_group(document_of: DocumentOf, skill: str, expected: tuple[str, str]) -> None:
    (found,) = after_title(document_of(f"basics: {{name: Ada}}\nskills: [{skill}]"))
    assert isinstance(found, Labelled)
    assert (plain(found.label), plain(found.text)) == expected


def test_a_group_without_a_label(document_of: DocumentOf) -> None:
    (found,) = after_title(document_of("basics: {name: Ada}\nskills: [x, y]"))
    assert found == Paragraph((*span("x"), *span(", "), *span("y")))


def test_a_numbered_record_and_breaks(document_of: DocumentOf) -> None:
    document = document_of(
        """
        basics: {name: Ada}
        publications:
          - {name: A, date: 2001, publisher: P, url: https://a.example}
          - {name: B, break_before: true}
        export: {publications: {numbered: true}}
        """
    )
    link = (TextSpan("a.example", href="https://a.example"),)
    assert after_title(document) == [
        Head("record", span("A"), span("2001"), 1),
        Remark(span("P")),
        Remark(link),
        PageBreak(),
        Head("record", span("B"), (), 2),
    ]


def texts(part: Part) -> Iterator[str]:
    """Yield the texts of a part."""
    match part:
        case Title(text):
            yield text
        case Head(_, text, end):
            yield from (plain(text), plain(end))
        case Remark(text) | Paragraph(text):
            yield plain(text)
        case Labelled(label, text):
            yield f"{plain(label)} {plain(text)}"
        case BulletList(bullets):
            for bullet in bullets:
                yield plain(bullet.text)
                yield from texts(BulletList(bullet.bullets))
        case PageBreak() | Gap():
            return


def test_every_text_of_the_fullest_is_there_in_order(fullest: Document) -> None:
    shown = "\n".join(text for part in outline.parts(fullest) for text in texts(part))
    place, seen = 0, 0
    only_sections = replace(fullest, header=Header(""), signature=None)
    for _, text in only_sections.visible_texts():
        if text:
            found = shown.find(text, place)
            assert found >= 0, text
            place, seen = found + len(text), seen + 1
    assert seen > 200


def test_a_labelled_contact(fullest: Document) -> None:
    shown = [plain(outline.contact(one, fullest)) for one in fullest.header.contacts]
    assert "Nationality: British" in shown
    assert "ada@example.org" in shown
