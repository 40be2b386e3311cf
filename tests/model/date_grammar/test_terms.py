from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import terms


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "Summer 2020 & 2021", ["Summer 2020", "Summer 2021"]),
        ("en", "Jun–Aug 2019 & 2020", ["Jun–Aug 2019", "Jun–Aug 2020"]),
        ("en", "Jan, Mar 2020", ["Jan 2020", "Mar 2020"]),
        ("en", "May 20th, 2021, 3 June 2022", ["May 20th, 2021", "3 June 2022"]),
        ("en", "June 10–12, 2019", ["June 10–12, 2019"]),
        ("en", "c. 2019 & 2020", ["c. 2019", "2020"]),
        ("en", "2019-06 & 2020", ["2019-06", "2020"]),
        ("en", "May 2019 – present & 2022", ["May 2019 – present", "2022"]),
        ("en", "2019 and later", ["2019 and later"]),
        ("nl", "2019 tot en met 2021 en 2023", ["2019 tot en met 2021", "2023"]),
    ],
)
def test_each_term_says_all(locale: str, text: str, expected: list[str]) -> None:
    assert terms.split(text, languages.load(locale)) == expected
