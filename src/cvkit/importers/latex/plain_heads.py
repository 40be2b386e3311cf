r"""Reads heads of entries that are set by hand: ``\textbf{Mill} \hfill 2015 -- 2019 \\ …``."""

from __future__ import annotations

import re
from typing import Final

from cvkit.importers.latex import tex_text
from cvkit.importers.reading import date_texts, periods
from cvkit.importers.reading.layout.fragments import is_place
from cvkit.importers.reading.layout.job_titles import is_job_title

_BETWEEN: Final = re.compile(
    r"\\\\\*?(?:\[[^\]]*\])?|\\(?:hfill|hfil|newline|quad|qquad|par|tab)(?![a-zA-Z])"
    r"|\\hspace\*?\s*\{\s*\\(?:fill|stretch\{\d\})\s*\}|(?<!\\)&|\n\s*\n"
)
_ENDS: Final = re.compile(r"\\hfill(?![a-zA-Z])|\\hspace\*?\s*\{\s*\\(?:fill|stretch)|(?<!\\)&")
_BOLD = re.compile(r"\*\*(?P<text>[^*]+)\*\*(?:\s*(?:,|--|–|—|\||·)?\s*(?P<rest>\S.*))?")
_ITALIC = re.compile(r"\*(?P<text>[^*]+)\*(?:\s*(?:,|--|–|—|\||·)?\s*(?P<rest>\S.*))?")
_LONGEST: Final = 120
_MOST_PIECES: Final = 8


def is_line(raw: str) -> bool:
    """Return whether TeX is set as a line with something at both of its ends."""
    return _ENDS.search(raw) is not None


def parts(raw: str) -> dict[str, str] | None:
    """Return what the head of an entry says; ``None`` for a text that is none.

    Args:
        raw: TeX, up to an empty line.

    Returns:
        Its dates, and its organization, title, place, and ``rest``, as far as there are such.
    """
    given = [tex_text.trimmed(tex_text.rich(one)) for one in _BETWEEN.split(raw)]
    pieces = [one for one in given if one]
    if not pieces or len(pieces) > _MOST_PIECES or max(map(len, pieces)) > _LONGEST:
        return None
    found: dict[str, str] = {}
    others: list[str] = []
    for piece in pieces:
        others += _taken(piece, found)
    if "dates" not in found or not (found.keys() - {"dates"} or others):
        return None
    for key in ("title", "organization"):
        if key not in found and others and len(found) > 1:
            found[key] = others.pop(0)
    if "organization" not in found and others:
        found["organization"] = others.pop(0)
    first, second = found.get("organization", ""), found.get("title", "")
    if is_job_title(first) and not is_job_title(second):
        found |= {"organization": second, "title": first}
    found["rest"] = ", ".join(others)
    return {key: text for key, text in found.items() if text}


def _taken(piece: str, found: dict[str, str]) -> list[str]:
    """Put what a piece says where it belongs, and return what isn't known."""
    bare = piece.strip("*_() ")
    if "dates" not in found and (periods.is_period(bare) or date_texts.dates_in(bare)):
        found["dates"] = bare
        return []
    for key, form in (("organization", _BOLD), ("title", _ITALIC)):
        if key not in found and (said := form.fullmatch(piece)):
            found[key] = said["text"].strip()
            rest = tex_text.trimmed(said["rest"] or "")
            return _taken(rest, found) if rest else []
    if "place" not in found and is_place(bare):
        found["place"] = bare
        return []
    return [bare]
