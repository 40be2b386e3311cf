"""A syntax error hides no other mistake, and no mistake is invented."""

from __future__ import annotations

import pytest

from cvkit.source import read


def told(text: str) -> list[str]:
    return [
        f"{one.position[0]} {one.code} {one.message}"
        for one in read(text.encode(), "resume.yaml").diagnostics
    ]


def test_everything_before_and_after_syntax_errors_is_checked() -> None:
    text = """\
basics:
  name: Rosa
  headline: {fast} coder
  emial: r@x.org
work:
  - organization: [Confidential] Bank
    tittle: Clerk
    dates: 2013 – 2012
  - organization: Bank
    title: Clerk
    bullets:
      - "Quoted" at start
      - {txt: a}
      - **Led** the way
skills:
  - name: Cooking
    keywords: [a, b
  - nam: Sewing
export:
  page: A9
"""
    assert told(text) == [
        "3 CV001 text can't start with “{” unless all of it is in quotes",
        "4 CV010 there is no key `emial` here",
        "6 CV001 text can't start with “[” unless all of it is in quotes",
        "7 CV010 there is no key `tittle` here",
        "8 CV015 “2013 – 2012” ends before it starts",
        "12 CV001 text can't start with a quote unless all of it is in quotes",
        "14 CV001 text can't start with “*” unless it is in quotes",
        "17 CV001 this `[` is never closed",
        "18 CV010 there is no key `nam` here",
        "20 CV013 `page` can't be “A9”",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "basics: @x\nwork:\n  - organization: A",
        "basics:\n  name: @x\n  email: a@b.org",
        "basics:\n  name:Rosa\n  email: a@b.org",
        "basics:\n  name: A\nskills:\n  - name: @x\n    keywords: [a]",
        "basics:\n  name: A\n  profiles:\n    - network: GitHub\n      url: @x",
        "basics:\n  name: A\n  phone: &p @x\n  email: *p",
        "basics:\n  name: A\ncustom:\n  - title: @Mine\nexport:\n  sections: [Mine]",
        "basics:\n  name: A\nawards:\n  - title: A\n    date: mai 2020\nexport: {locale: fr",
        "basics:\n  name: A\nwork:\n  - organization: A\n@education\n  - institution: B",
        "basics:\n  name: A\nwork:\n  - organization A\n    title: B\n    dates: 2020",
    ],
)
def test_nothing_that_follows_from_a_syntax_error_is_told(text: str) -> None:
    (one,) = told(text)
    assert " CV001 " in one


def test_a_yaml_error_without_a_stop_is_told_once() -> None:
    assert told("basics:\n  name: A\nwork:\n  - organization: A\n    bullets: [*x]") == [
        "5 CV001 `*x` is undefined: there is no `&x` before it"
    ]
    assert told("basics:\n  name: A\n  headline: *bold text") == [
        "3 CV001 text can't start with “*” unless all of it is in quotes"
    ]
