"""Years are counted from the dates of paid roles; what overlaps is counted once."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from cvkit import source
from cvkit.match.experience import Experience, experience

TODAY = date(2026, 11, 27)


def worked(*periods: str) -> Experience:
    jobs = "".join(f"  - {{organization: Mill, title: Weaver, dates: {one}}}\n" for one in periods)
    reading = source.read(f"basics: {{name: Ada}}\nwork:\n{jobs}".encode(), "r.yaml")
    assert reading.resume, reading.diagnostics
    return experience(reading.resume, TODAY, lambda _: True)


@pytest.mark.parametrize(
    ("periods", "months", "is_exact"),
    [
        (["Jan 2020 – Mar 2020"], 3, True),
        (["Jan 2020 – Jun 2020", "Mar 2020 – Dec 2020"], 12, True),
        (["Jan 2026 – present"], 11, True),
        (["2020 – 2021"], 24, False),
        (["Summer 2020 & 2021"], 24, False),
        (["until 2020"], 0, True),
        (["Jan 2026 – Dec 2030 (expected)"], 11, True),
    ],
)
def test_months(periods: list[str], months: int, *, is_exact: bool) -> None:
    found = worked(*periods)
    assert (found.months, found.is_exact) == (months, is_exact)


def test_roles_that_are_counted() -> None:
    text = dedent("""\
        basics: {name: Ada}
        work:
          - organization: Mill
            roles:
              - {title: Lead, dates: Jan 2021 – Dec 2021}
              - {title: Weaver, dates: Jan 2020 – Dec 2020}
          - {organization: Inn, title: Cook}
        volunteer:
          - {organization: Club, title: Coach, dates: 2010 – 2019}
        """)
    resume = source.read(text.encode(), "r.yaml").resume
    assert resume
    lead = ("work", 0, "roles", 0)
    assert experience(resume, TODAY, lambda _: True).months == 24
    assert experience(resume, TODAY, lambda route: route == lead) == (12, True, (lead,))
    assert experience(resume, TODAY, lambda route: route[1] == 1) == (0, True, ())
