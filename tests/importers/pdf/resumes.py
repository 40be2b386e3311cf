"""Résumés as people lay them out, as PDF."""

from __future__ import annotations

from tiny_pdf import Text, pdf

_STYLES = {
    "name": (24.0, "bold"), "title": (13.0, "bold"), "head": (10.0, "bold"),
    "role": (10.0, "italic"),
    "text": (10.0, ""), "bullet": (10.0, ""), "more": (10.0, ""), "small": (8.0, ""),
}  # fmt: skip
_STEPS = {"name": 40.0, "title": 30.0, "head": 20.0, "bullet": 13.0, "more": 12.0, "role": 14.0}


def lines(given: list[tuple[str, str]], left: float = 50, top: float = 790) -> list[Text]:
    """Set lines below each other: a kind and a text, with “>>” before what stands at the right."""
    found = []
    y = top
    for kind, text in given:
        size, font = _STYLES[kind]
        y -= _STEPS.get(kind, 14.0)
        indent = 8 if kind == "more" else 0
        first, _, second = text.partition(">>")
        if first:
            found.append(Text(left + indent, y, size, first, font))
        if second:
            found.append(Text(left + 380, y, 9, second))
    return found


def resume(*pages: list[Text]) -> bytes:
    """Return a PDF of A4."""
    return pdf(pages, size=(595, 842))


HEAD = [
    ("name", "Ada Lovelace"),
    ("text", "Analyst and Poet"),
    ("text", "London, England | ada@engine.test | +44 20 7946 0000 | github.com/ada | engine.test"),
]
CLASSIC = [
    *HEAD,
    ("title", "EXPERIENCE"),
    ("head", "Engine Co>>London, England"),
    ("role", "Lead Analyst>>Jan 2020 – Present"),
    ("bullet", "• Wrote the first program that any machine was ever to be given, and"),
    ("more", "found its bug"),
    ("bullet", "• Led three women"),
    ("role", "Analyst>>2018 – 2020"),
    ("bullet", "• Counted"),
    ("head", "Mill>>Bonn, Germany"),
    ("role", "Clerk>>2015 – 2016"),
    ("text", "Kept the books."),
    ("title", "EDUCATION"),
    ("head", "University of London>>2010 – 2014"),
    ("role", "BSc, Mathematics"),
    ("text", "GPA: 4.0"),
    ("title", "SKILLS"),
    ("text", "Programming: Python, SQL"),
    ("text", "Tools: Looms, Punched cards"),
    ("title", "LANGUAGES"),
    ("text", "English (native), French (B2)"),
    ("title", "AWARDS"),
    ("head", "Prize>>2012"),
    ("text", "Royal Society"),
    ("title", "HOBBYHORSES"),
    ("text", "Riding them."),
]
