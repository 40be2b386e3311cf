"""Heads of entries that are set by hand."""

from __future__ import annotations

import pytest

from cvkit.importers.latex.plain_heads import parts

MILL = {"organization": "Mill", "title": "Clerk", "place": "Bonn, Germany", "dates": "2015 – 2019"}


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (r"\textbf{Mill} \hfill Bonn, Germany \\ \textit{Clerk} \hfill 2015 -- 2019", MILL),
        (r"{\bf Mill}, Bonn, Germany \hfill {\em 2015 -- 2019}\\[2pt]{\it Clerk}", MILL),
        (r"\textbf{Clerk} \hfill 2015 -- 2019 \\ \textit{Mill}, Bonn, Germany", MILL),
        (r"\textbf{Mill} & 2015 -- 2019 \\ Clerk & Bonn, Germany", MILL),
        (r"\textbf{Mill}\hspace*{\fill}März 2019", {"organization": "Mill", "dates": "März 2019"}),
        (r"\textbf{Mill} \hfill 2019 \\ Clerk \\ Boss", {"organization": "Mill", "dates": "2019",
                                                         "title": "Clerk", "rest": "Boss"}),
        (r"\textbf{Skills:} Looms, Cards", None),
        (r"2015 -- 2019", None),
        ("I wrote the first program in 1843, " * 9, None),
        ("", None),
    ],
)  # fmt: skip
def test_heads(raw: str, found: dict[str, str] | None) -> None:
    assert parts(raw) == found
