"""Documents that show what a format or a theme may get wrong: scripts and languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import sentences
from cvkit import selection, source, theme, view
from cvkit.source.writing import to_yaml

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

EVERY = {
    **sentences.FROM_THE_LEFT,
    **sentences.FROM_THE_RIGHT,
    **sentences.IN_SEVERAL_FORMS,
}
"""A sentence in each language and script, by name."""

DIRECTIONS = {"from the left": "en", "from the right": "ar"}


@cache
def look(name: str, *, has_debian_fonts: bool = True) -> Theme:
    """Return a built-in theme, which may have the fonts of all scripts beside its own."""
    folders = [sentences.DEBIAN_FONTS] if has_debian_fonts else []
    return theme.ThemeLibrary((), folders).load(name)


def every_script(locale: str, used: Theme) -> Document:
    """Return a document that has every script, in titles, running text and lists."""
    words = {name: sentences.plain(sentence) for name, sentence in EVERY.items()}
    return _document(
        {
            "basics": {"name": "Ada Łukasiewicz", "headline": words["el"], "email": "a@b.example"},
            "work": [
                {
                    "organization": words["he"],
                    "title": words["ja"],
                    "dates": "2020 – present",
                    "bullets": list(EVERY.values()),
                }
            ],
            "skills": [{"name": words["hi"], "keywords": [words["th"], words["fa"]]}],
            "export": {"locale": locale},
        },
        used,
    )


def in_language(language: str, used: Theme) -> Document:
    """Return a document in one of cvkit's languages: its titles, dates and a sentence."""
    return _document(
        {
            "basics": {"name": "Ada Byron", "email": "a@b.example", "phone": "+44 20 7946 0958"},
            "work": [
                {
                    "organization": "Mill",
                    "title": "Engineer",
                    "dates": "Aug 2019 – present",
                    "bullets": [EVERY[language]],
                }
            ],
            "education": [{"institution": "X", "degree": "MSc", "dates": "Spring 2018 & 2019"}],
            "languages": [{"language": "de", "level": "C1"}],
            "export": {"locale": language},
        },
        used,
    )


def _document(data: dict[str, Any], used: Theme) -> Document:
    reading = source.read(to_yaml(data).encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    return view.build(selection.select(reading.resume), **used.layout.of_entries)
