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
        ("a team", "a tem", [("CV311 work.0.bullets.0.text: “Led a team of five” lost text in the "
                             "page (“team” became “tem”)")]),
        ("weaving", "wea ving", [("CV314 work.0.title: “weaving” is split in the page "
                                 "(it is a part of “Head of weaving”)")]),
        ("of five", "offive", [("CV314 work.0.bullets.0.text: “of five” is run together in the "
                               "page (it is a part of “Led a team of five”)")]),
        ("of five", "of five of five", [("CV313 work.0.bullets.0.text: a part of “Led a team of "
                                        "five” is twice in the page")]),
        ("• ", "\ue000 ", [("CV315 : the page has a private-use character U+E000 "
                           "(it is in “aving 2019 � Led a team”)")]),
        ("ada@example.org", "ada @example.org", [
            ("CV314 basics.email.0: “ada@example.org” is split in the page "
            "(it is a part of “ada@example.org”)"),
            "CV316 basics.email.0: the e-mail address ada@example.org can't be found in the page",
        ]),
    ],
)  # fmt: skip
def test_faults(found: Found, old: str, new: str, said: list[str]) -> None:
    assert old in GOOD
    assert found(GOOD.replace(old, new)) == said


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
