"""What a file must show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit import theme
from cvkit.readback.expected import expected

if TYPE_CHECKING:
    from conftest import DocumentOf

RESUME = """
basics: {name: Ada, email: ada@example.org, phone: +44 20 7946 0958}
work:
  - organization: Mill
    roles:
      - {title: Weaver, dates: 2019}
      - {title: Dyer, dates: 2018}
skills: [{name: "H~2~O", keywords: ["[silk](https://silk.test)"]}]
"""


def texts(document_of: DocumentOf, name: str, kind: str) -> list[list[str]]:
    used = theme.built_in().load(name)
    made = expected(document_of(RESUME), used, kind)
    return [[one.text for one in queue if one.text] for queue in made.queues]


def test_dates_have_a_queue_of_their_own(document_of: DocumentOf) -> None:
    assert texts(document_of, "classic", "application/pdf") == [
        ["Ada", "ada@example.org", "+44 20 7946 0958", "Experience", "Mill", "Weaver", "Dyer",
         "Skills", "H2O", "silk"],
        [], [], ["2019", "2018"], [],
    ]  # fmt: skip


def test_what_stands_beside_the_main_column_has_too(document_of: DocumentOf) -> None:
    columns = texts(document_of, "sidebar", "text/html; charset=utf-8")
    assert columns[:3] == [
        ["Ada", "Experience", "Mill", "Weaver", "Dyer"],
        ["ada@example.org", "+44 20 7946 0958"],
        ["Skills", "H2O", "silk"],
    ]
    assert texts(document_of, "sidebar", "text/plain")[1:3] == [[], []]


def test_which_text_a_date_is_near(document_of: DocumentOf) -> None:
    resume = f"{RESUME}awards: [{{title: Prize, date: 2017}}, {{title: Cup, date: 2016}}]"
    made = expected(document_of(resume), theme.built_in().load("classic"), "application/pdf")
    main, _, _, dates, _ = made.queues
    near = zip((one.text for one in dates), made.heads[3], strict=True)
    assert [(date, main[number].text) for date, number in near if date] == [
        ("2019", "Weaver"), ("2018", "Dyer"), ("2017", "Prize"), ("2016", "Cup"),
    ]  # fmt: skip


def test_a_page_for_jekyll_may_lack_the_header(document_of: DocumentOf) -> None:
    jekyll = replace(theme.built_in().load("jekyll"), options={"header": False})
    made = expected(document_of(RESUME), jekyll, "text/markdown")
    assert [one.text for one in made.queues[0] if one.text][:2] == ["Experience", "Mill"]
    assert made.fields == ("", (), ())
    assert expected(document_of(RESUME), jekyll, "text/html").fields.name == "Ada"


def test_fields_links_and_heads(document_of: DocumentOf) -> None:
    made = expected(document_of(RESUME), theme.built_in().load("classic"), "text/html")
    assert made.fields.emails == (("ada@example.org", ("basics", "email", 0)),)
    assert [one.href for one in made.links] == [
        "mailto:ada@example.org", "tel:+442079460958", "https://silk.test",
    ]  # fmt: skip
    heads = {one.text: one.head for queue in made.queues for one in queue if one.text}
    assert heads["2019"] == heads["Weaver"] != heads["Dyer"] == heads["2018"]
    assert heads["Ada"] == 0
