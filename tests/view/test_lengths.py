"""How long someone held a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import languages, selection, source, view
from cvkit.model import Dates, PartialDate
from cvkit.view.lengths import in_words

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document


@pytest.mark.parametrize(
    ("dates", "until", "locale", "expected"),
    [
        ("Jan 2020 – Mar 2022", None, "en", "2 yrs 3 mos"),
        ("Jan 2020 – Dec 2020", None, "en", "1 yr"),
        ("Mar 2020", None, "en", "1 mo"),
        ("2020-01-15 – 2020-02-14", None, "en", "1 mo"),
        ("2020-01-15 – 2020-02-13", None, "en", None),
        ("Jan 2020 – Feb 2020, Dec 2020 – Jan 2021", None, "en", "4 mos"),
        ("Jan 2020 – Mar 2022", None, "de", "2 J 3 Mon."),
        ("Jan 2020 – present", None, "en", None),
        ("Jan 2020 – present", "Mar 2022", "en", "2 yrs 3 mos"),
        ("Jan 2020 – present", "Mar 2019", "en", None),
        ("2019 – 2021", None, "en", None),
        ("2019 – Mar 2021", None, "en", None),
        ("Summer 2019", None, "en", None),
        ("c. Mar 2019 – Mar 2021", None, "en", None),
        ("Mar 2019 – c. Mar 2021", None, "en", None),
        ("mid-March 2019 – Mar 2021", None, "en", None),
        ("Jan 2026 – May 2027 (expected)", None, "en", None),
        ("Jan 2020 – present", "c. Mar 2022", "en", None),
        ("Jan 2020 – Mar 2022", None, "en-GB", "2 yrs 3 mos"),
        ("Jan 2020 – Mar 2022", None, "fr", "2\u00a0ans 3\u202fm."),
    ],
)
def test_a_length(dates: str, until: str | None, locale: str, expected: str | None) -> None:
    end = PartialDate.parse(until) if until else None
    assert in_words(Dates.parse(dates), end, languages.cldr(locale)) == expected


RESUME = b"""\
basics: {name: Ada, updated: Mar 2022}
work: [{organization: M, roles: [{title: A, dates: Jan 2020 - now}, {title: B, dates: 2019}]}]
education: [{institution: U, dates: Jan 2018 - Dec 2018}]
"""


def built(*, lengths: bool) -> Document:
    resume = source.read(RESUME, "resume.yaml").resume
    assert resume
    return view.build(selection.select(resume), lengths=lengths)


def test_roles_alone_have_lengths() -> None:
    shown = "".join(f"|{text}" for _, text in built(lengths=True).visible_texts())
    assert "Jan 2020 – Present (2 yrs 3 mos)|" in shown
    assert "|2019|" in shown
    assert "Dec 2018|" in shown
    assert "(" not in "".join(text for _, text in built(lengths=False).visible_texts())


def test_the_date_of_the_last_change_is_printed(document_of: DocumentOf) -> None:
    document = document_of(RESUME.decode(), locale="de")
    (contact,) = document.header.contacts
    assert (contact.label, contact.text[0].text) == ("Stand", "März 2022")
