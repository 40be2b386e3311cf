"""Composes decomposed characters: “u” and a combining diaeresis become “ü”.

Texts from macOS file names and from PDFs are decomposed. Searches, fonts and programs that extract
text from PDFs treat the two forms differently, though Unicode defines them as equal.
"""

from __future__ import annotations

import unicodedata


def composed(text: str) -> str:
    """Return a text in which what was decomposed is composed, as in Unicode's form NFC (UAX #15).

    Unlike NFC, it changes nothing else. NFC also replaces characters that some people need: CJK
    compatibility ideographs, which are variants in Japanese and Korean names; Hebrew letters with
    points, and Indic letters with a nukta, which it decomposes (the composition exclusions). And
    it sorts Hebrew and Arabic vowel points.
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    clusters: list[str] = []
    for character in text:
        if clusters and _attaches(character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return "".join(map(_composed, clusters))


def _attaches(character: str) -> bool:
    """Whether it can combine with the one before it: marks, and vowels and finals of Hangul."""
    return unicodedata.category(character)[0] == "M" or "\u1161" <= character <= "\u11c2"


def _composed(cluster: str) -> str:
    """Compose a character and its marks, or replace a duplicate such as the Ångström sign."""
    form = unicodedata.normalize("NFC", cluster)
    is_duplicate = len(form) == len(cluster) == 1 and unicodedata.category(form) in {"Lu", "Ll"}
    return form if is_duplicate or len(form) < len(cluster) else cluster
