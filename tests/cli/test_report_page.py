"""A report is Markdown in which no text of a résumé is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.cli import report_page
from cvkit.cli.inputs import Input

if TYPE_CHECKING:
    from conftest import Cli


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "basics: {name: Ada, em: x}\n",
            "| error CV010 | a.yaml:1 | there is no key `em` here (",
        ),
        (
            "basics: {name: Ada}\nwork: [{organization: M, dates: <b>|*x*}]\n",
            r"| error CV014 | a.yaml:2 | “\<b\>\|\*x\*” is not a date",
        ),
        ("basics: {name: Ada}\n", "No problems found."),
    ],
)
def test_rows(cvkit: Cli, text: str, row: str) -> None:
    cvkit.write("a.yaml", text)
    page = report_page.page([report_page.examine(Input.named("a.yaml"))], "")
    assert row in page


def test_a_long_list_ends_with_how_many_there_are(cvkit: Cli) -> None:
    cvkit.write("a.yaml", "basics: {name: Ada}\n" + "".join(f"x{n}: 1\n" for n in range(33)))
    lines = report_page.page([report_page.examine(Input.named("a.yaml"))], "").splitlines()
    assert sum(line.startswith("| error") for line in lines) == 30
    assert lines[-1] == "… and 3 more: `cvkit validate` shows all."
