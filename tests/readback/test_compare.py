"""What differs between a document and what was read from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.readback.compare import compare
from cvkit.readback.expected import expected
from cvkit.readback.read_text import ReadText

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import DocumentOf
    from cvkit.readback.faults import Fault

RESUME = """
basics: {name: Ada Lovelace, email: ada@example.org}
work:
  - {organization: Mill, title: Head of weaving, dates: 2019, bullets: [Led a team of five]}
  - {organization: Loom, title: Dyer, dates: 2017}
"""
GOOD = """\
Ada Lovelace
ada@example.org
Experience
Mill
Head of weaving  2019
• Led a team of five
Loom
Dyer  2017
"""
CLEAN = ReadText(GOOD, links=("mailto:ada@example.org",))


@pytest.fixture
def found(document_of: DocumentOf) -> Found:
    wanted = expected(document_of(RESUME), theme.built_in().load("classic"), "text/html")
    return Found(lambda read: compare(wanted, read, "the page"))


class Found:
    """What is found in a text, as ``code route: message``."""

    def __init__(self, compared: Callable[[ReadText], list[Fault]]) -> None:
        self._compared = compared

    def __call__(self, read: ReadText | str) -> list[str]:
        given = CLEAN._replace(text=read) if isinstance(read, str) else read
        return [
            f"{one.code} {'.'.join(map(str, one.origin))}: {one.message}"
            + (f" ({one.help})" if one.help else "")
            for one in self._compared(given)
        ]


def test_nothing_is_wrong_with_a_good_one(found: Found) -> None:
    assert found(CLEAN) == []
    assert found(GOOD.upper()) == []
    assert found(GOOD.replace("Mill\n", "Mill, England (https://mill.test/x)\n")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Mill\n", "", ["CV311 work.0.organization: “Mill” is missing in the page"]),
        ("a team", "a tem", [("CV311 work.0.bullets.0.text: “Led a team of five” isn't the same in "
                             "the page (“team” became “tem”)")]),
        ("team", "t\u0435am", [
            ("CV311 work.0.bullets.0.text: “Led a team of five” isn't the same in "
             "the page (“team” became “t\u0435am” (U+0435))"),
        ]),
        ("weaving", "wea ving", [("CV314 work.0.title: “weaving” is split in the page "
                                 "(it is a part of “Head of weaving”)")]),
        ("of five", "offive", [("CV314 work.0.bullets.0.text: “of five” is run together in the "
                               "page (it is a part of “Led a team of five”)")]),
        ("of five", "of five of five", [("CV313 work.0.bullets.0.text: a part of “Led a team of "
                                        "five” is twice in the page")]),
        ("• ", "\ue000 ", [("CV315 : the page has a private-use character U+E000 "
                           "(it is in “aving 2019 � Led a team”)")]),
        ("ada@example.org", "ada @example.org", [
            "CV314 basics.email.0: “ada@example.org” is split in the page",
            "CV316 basics.email.0: the e-mail address ada@example.org can't be found in the page",
        ]),
    ],
)  # fmt: skip
def test_faults(found: Found, old: str, new: str, said: list[str]) -> None:
    assert old in GOOD
    assert found(GOOD.replace(old, new)) == said


@pytest.mark.parametrize(
    "shown",
    [
        f"Led a team of five\n{GOOD}",
        f"{GOOD}Led a team of five\n",
        GOOD.replace("Loom\n", "Loom\nLed a team of five\n"),
    ],
    ids=["before", "at the end", "at another job"],
)
def test_a_bullet_that_is_there_twice(found: Found, shown: str) -> None:
    assert found(shown) == [
        "CV313 work.0.bullets.0.text: “Led a team of five” is twice in the page"
    ]


def test_short_texts_may_stand_at_several_places(found: Found) -> None:
    assert found(f"{GOOD}Page 2\nMill\nAda Lovelace\n") == []


def test_texts_that_are_run_together(document_of: DocumentOf) -> None:
    text = "basics: {name: Ada}\nskills: [{name: Maths, keywords: [calculus, algebra]}]\n"
    wanted = expected(document_of(text), theme.built_in().load("classic"), "text/plain")
    shown = "Ada\nSkills\nMaths: calculus,algebra\n"
    (fault,) = compare(wanted, ReadText(shown, has_links=False), "the text")
    assert fault.message == "“calculus” and “algebra” are run together in the text"
    assert compare(wanted, ReadText(shown.replace(",", ", "), has_links=False), "the text") == []


def test_more_faults_than_are_told(document_of: DocumentOf) -> None:
    skills = ", ".join(f"Skill {number}" for number in range(100, 122))
    text = f"basics: {{name: Ada}}\nskills: [{{name: All, keywords: [{skills}]}}]\n"
    wanted = expected(document_of(text), theme.built_in().load("classic"), "text/plain")
    faults = compare(wanted, ReadText("Ada\nSkills\nAll\n", has_links=False), "the text")
    assert len(faults) == 21
    assert faults[-1].message == "the text has 2 more differences from the résumé"
    assert faults[-1].origin == ("skills", 0, "keywords", 20)


def test_texts_in_another_order(found: Found) -> None:
    moved = GOOD.replace("Loom\n", "").replace("Experience\n", "Loom\nExperience\n")
    assert found(moved) == [
        "CV312 work.1.organization: “Loom” is at another place in the page than in the résumé"
    ]


def test_a_date_far_from_its_title(found: Found) -> None:
    far = GOOD.replace("  2019", "").replace("of five\n", f"of five\n{'so much else ' * 9}\n2019\n")
    assert found(far) == [
        "CV317 work.0.dates: “2019” is far from the title that it belongs to in the page"
    ]


def test_an_address_behind_its_text_is_no_repetition(document_of: DocumentOf) -> None:
    text = "basics: {name: Ada}\nskills: [{name: See https://a.test/x.png here}]\n"
    wanted = expected(document_of(text), theme.built_in().load("classic"), "text/plain")
    shown = "Ada\nSkills\nSee https://a.test/x.png here (https://a.test/x.png)\n"
    assert compare(wanted, ReadText(shown, has_links=False), "the text") == []


def test_a_number_that_is_repeated(document_of: DocumentOf) -> None:
    text = "basics: {name: Ada, phone: +44 20 7946 0018}\nskills: [Weaving]\n"
    wanted = expected(document_of(text), theme.built_in().load("classic"), "text/html")
    twice = "+44 20 7946 0018 +44 20 7946 0018"
    shown = f"Ada\n{twice}\nSkills\nWeaving\n"
    (said,) = compare(wanted, ReadText(shown, links=("tel:+442079460018",)), "the page")
    assert said.message == "a part of “+44 20 7946 0018” is twice in the page"


def test_a_link_that_leads_nowhere(found: Found) -> None:
    assert found(CLEAN._replace(links=())) == [
        "CV316 basics.email.0: “ada@example.org” doesn't lead to mailto:ada@example.org in the page"
    ]
    assert found(CLEAN._replace(links=(), has_links=False)) == []


def test_the_order_of_tags(found: Found) -> None:
    assert found(CLEAN._replace(tagged=GOOD)) == []
    swapped = GOOD.replace("Loom\n", "").replace("Ada", "Loom\nAda")
    (said,) = found(CLEAN._replace(tagged=swapped))
    assert said.startswith("CV312 work.1.organization: “Loom” is at another place in the tags of")


def test_only_twenty_are_told(document_of: DocumentOf) -> None:
    many = "basics: {name: Ada}\nskills:\n" + "".join(f"  - name: Skill {n}x\n" for n in range(40))
    wanted = expected(document_of(many), theme.built_in().load("classic"), "text/html")
    faults = compare(wanted, ReadText("Ada\nSkills"), "the page")
    assert len(faults) == 21
    assert faults[-1].message == "the page has 20 more differences from the résumé"
