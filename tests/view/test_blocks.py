"""The texts of a document, in the order in which they are read."""

from __future__ import annotations

import pytest

from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    Document,
    Entry,
    Header,
    Section,
    SectionKind,
    TextSpan,
    plain,
)


def say(text: str) -> tuple[TextSpan, ...]:
    return (TextSpan(text),)


def test_plain_is_without_style() -> None:
    assert plain((TextSpan("a "), TextSpan("b", strong=True))) == "a b"
    assert plain(()) == ""


def test_every_text_comes_with_its_origin() -> None:
    contact = Contact(
        ContactKind.DETAIL, say("Danish"), label="Nationality", origin=("basics", "details")
    )
    below = Bullet(say("below"), origin=("work", 0, "bullets", 0, "bullets", 0))
    bullet = Bullet(say("one"), bullets=(below,), origin=("work", 0, "bullets", 0))
    job = Entry(title=say("Engineer"), bullets=(bullet,), origin=("work", 0))
    section = Section("work", "Experience", SectionKind.TIMELINE, (job,), origin=("work",))
    document = Document(Header("Ada", say("Programmer"), (contact,)), (section,))
    assert [(origin, text) for origin, text in document.visible_texts() if text] == [
        (("basics", "name"), "Ada"),
        (("basics", "headline"), "Programmer"),
        (("basics", "details"), "Nationality"),
        (("basics", "details"), "Danish"),
        (("work",), "Experience"),
        (("work", 0), "Engineer"),
        (("work", 0, "bullets", 0), "one"),
        (("work", 0, "bullets", 0, "bullets", 0), "below"),
    ]


@pytest.mark.parametrize(
    ("kind", "label", "icon"),
    [
        (ContactKind.EMAIL, "", "email"),
        (ContactKind.PROFILE, "Stack Overflow", "stackoverflow"),
        (ContactKind.PROFILE, "twitter", "x"),
        (ContactKind.PROFILE, "Chess", "profile"),
        (ContactKind.DETAIL, "Born", "person"),
        (ContactKind.PRONOUNS, "", "person"),
    ],
)
def test_a_contact_names_its_icon(kind: ContactKind, label: str, icon: str) -> None:
    assert Contact(kind, (), label).icon == icon
