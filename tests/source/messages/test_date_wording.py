"""Messages about dates."""

from __future__ import annotations

import pytest

from cvkit.source import read


def told(text: str) -> list[tuple[str, str]]:
    data = f"basics: {{name: A}}\n{text}".encode()
    return [(one.message, one.help) for one in read(data, "resume.yaml").diagnostics]


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        (
            "patents: [{name: A, date: 2018–2020}]",
            "`date` is a single date, but “2018–2020” has several",
            "write one, such as `date: 2020`",
        ),
        (
            "patents: [{name: A, date: Spring/Summer 2020}]",
            "`date` is a single date, but “Spring/Summer 2020” has several",
            "write one, such as `date: Summer 2020`",
        ),
        (
            "awards: [{title: A, date: 2019 – heute}]",
            "“heute” is German",
            "set `export.locale` to its language",
        ),
        (
            "awards: [{title: A, date: 2020-21}]",
            "“2020-21” can be read as two dates",
            "write Spring 2020 or 2020–2021 for the years",
        ),
        (
            "awards: [{title: A, date: 03/04/2020}]",
            "“03/04/2020” can be read as two dates",
            "write 2020-04-03 for 3 April or 2020-03-04 for 4 March",
        ),
        (
            "awards: [{title: A, date: 2024-13}]",
            "“2024-13” is not a date: there is no month 13",
            "",
        ),
        (
            "work: [{organization: A, dates: {start: 2020}}]",
            "`dates` should be text, but this is a mapping",
            "write `dates: 2020-01 – 2020-03`",
        ),
        (
            "work: [{organization: A, dates: [2019, 2020]}]",
            "`dates` should be text, but this is a list",
            "write `dates: 2019 – 2020`",
        ),
        (
            "work: [{organization: A, dates: [2017 – 2018, 2020]}]",
            "`dates` should be text, but this is a list",
            "write `dates: 2017 – 2018 & 2020`",
        ),
        (
            "work: [{organization: A, dates: [soon]}]",
            "`dates` should be text, but this is a list",
            "write `dates: 2020-01 – 2020-03`",
        ),
        (
            "certificates: [{name: A, expires: [2019, 2020]}]",
            "`expires` should be text, but this is a list",
            "write one, such as `expires: 2020`",
        ),
        (
            "work: [{organization: A, dates: 2020 – 2019}]",
            "“2020 – 2019” ends before it starts",
            "write the earlier date first",
        ),
    ],
)
def test_what_is_said(text: str, message: str, help_: str) -> None:
    assert told(text) == [(message, help_)]
