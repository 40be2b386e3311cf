"""The fields of a Word file, which python-docx doesn't know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from docx.oxml.ns import qn  # noqa: TID253 - the reader of tests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.text.paragraph import Paragraph
    from docx.text.run import Run


class Link(NamedTuple):
    """A HYPERLINK field (ECMA-376 part 1, §17.16.5.25)."""

    address: str
    runs: list[Run]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def links(paragraph: Paragraph) -> Iterator[Link]:
    """Yield the links of a paragraph; a field that is not whole fails the test."""
    code, state = "", ""
    shown: list[Run] = []
    for run in paragraph.runs:
        marks = run.element.findall(qn("w:fldChar"))
        for mark in marks:
            before, state = state, mark.get(qn("w:fldCharType"))
            assert (before, state) in {("", "begin"), ("begin", "separate"), ("separate", "end")}
            if state == "end":
                found = re.fullmatch(r'HYPERLINK "([^"]+)"', code)
                assert found, code
                yield Link(found[1], shown)
                code, shown, state = "", [], ""
        if state == "begin":
            code += "".join(part.text or "" for part in run.element.findall(qn("w:instrText")))
        elif state == "separate" and not marks:
            shown.append(run)
    assert not state
