"""What styles say."""

from __future__ import annotations

from cvkit.importers.docx.roles import hint_of, is_kind, with_roles
from cvkit.importers.reading.layout.lines import Hint, Role
from importers.docx.pieces import strip


def test_sections_are_the_level_with_known_titles() -> None:
    given = [
        strip("Lebenslauf", style="title"),
        strip("Ada", style="title"),
        strip("Me", level=1),
        strip("Experience", level=2),
        strip("Horses", level=2),
        strip("Mill", level=3),
        strip("a mill", style="body text"),
        strip("Clerk", style="role"),
        strip("x"),
    ]
    assert [one.role for one in with_roles(given)] == [
        Role.UNKNOWN, Role.NAME, Role.UNKNOWN, Role.SECTION, Role.SECTION, Role.HEAD, Role.TEXT,
        Role.HEAD, Role.UNKNOWN,
    ]  # fmt: skip


def test_headings_without_known_titles_say_nothing() -> None:
    given = [strip("Horses", level=1), strip("Ada", style="body text")]
    assert [one.role for one in with_roles(given)] == [Role.UNKNOWN, Role.UNKNOWN]


def test_dates_are_dates_in_the_style_of_texts_and_sections_without_heads_have_no_texts() -> None:
    given = [
        strip("Experience", level=2),
        strip("Programmer, Mill", level=3),
        strip("Jan 2019 – Mar 2020", style="body text"),
        strip("Wrote it in 2019", style="body text"),
        strip("Education", level=2),
        strip("BSc, Oxford, 2012 – 2015", style="body text"),
    ]
    assert [one.role for one in with_roles(given)] == [
        Role.SECTION, Role.HEAD, Role.UNKNOWN, Role.TEXT, Role.SECTION, Role.UNKNOWN,
    ]  # fmt: skip


def test_a_style_of_many_lines_is_no_name() -> None:
    given = [strip(name, style="title") for name in ("Ada", "Mill", "Bonn")]
    assert {one.role for one in with_roles(given)} == {Role.UNKNOWN}


def test_kinds_of_documents() -> None:
    assert is_kind("CURRICULUM  VITAE:")
    assert not is_kind("Ada")


def test_hints() -> None:
    assert hint_of("dates char", "role") is Hint.DATES
    assert hint_of("", "job title") is Hint.TITLE
    assert hint_of("strong", "normal") is Hint.NONE
