"""Lists the characters that a font needs to draw a text."""

from __future__ import annotations

import unicodedata

TAKEN_APART = frozenset(range(0x0900, 0x1C00))
"""The scripts of South and Southeast Asia, in which text shaping takes vowels apart."""

_ALSO = {
    0x0E33: "\N{THAI CHARACTER NIKHAHIT}\N{THAI CHARACTER SARA AA}",
    0x0EB3: "\N{LAO NIGGAHITA}\N{LAO VOWEL SIGN AA}",
    **dict.fromkeys((0x17BE, 0x17BF, 0x17C0, 0x17C4, 0x17C5), "\N{KHMER VOWEL SIGN E}"),
}
"""What text shaping makes of vowels that Unicode doesn't take apart (the OpenType specifications
for Thai, Lao and Khmer)."""


def of_text(text: str) -> frozenset[int]:
    """Return the code points that a font needs to draw a text.

    These are the text's own, those of its normalization form C (Unicode Standard Annex 15), as
    text shaping puts letters and marks together, and the parts of vowels that it takes apart.
    """
    characters = set(map(ord, text))
    if not text.isascii():
        characters.update(map(ord, unicodedata.normalize("NFC", text)))
    for code in tuple(characters):
        if code in TAKEN_APART:
            characters.update(map(ord, unicodedata.normalize("NFD", chr(code))))
            characters.update(map(ord, _ALSO.get(code, "")))
    return frozenset(characters)
