r"""Knows the macros of LaTeX classes for résumés: their arguments, and what these are.

Two commands of one name can have another order: ``\cventry`` of Awesome-CV begins with the
position, that of moderncv with the dates. The class, or the definition in the file, decides.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.latex import cvkit_macros, tex_text
from cvkit.importers.latex.scanner import definitions, uncommented

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLASS = re.compile(r"\\documentclass\s*(?:\[[^\]]*\])?\s*\{\s*([^{}\s]+)\s*\}")

PERSON = {
    "name": "mm", "firstname": "m", "familyname": "m", "lastname": "m", "title": "m",
    "position": "m", "tagline": "m", "address": "mmm", "mobile": "m", "phone": "om", "email": "m",
    "homepage": "m", "github": "om", "gitlab": "om", "linkedin": "om", "twitter": "om", "x": "om",
    "stackoverflow": "mm", "googlescholar": "mm", "skype": "m", "reddit": "m", "medium": "m",
    "orcid": "m", "mastodon": "om", "kaggle": "m", "hackerrank": "m", "telegram": "m",
    "xtwitter": "m", "instagram": "m", "facebook": "m", "researchgate": "m", "whatsapp": "m",
    "extrainfo": "m", "quote": "m", "social": "oom", "photo": "oom", "photoR": "mm",
    "photoL": "mm", "born": "m", "dateofbirth": "m", "nationality": "m", "mailaddress": "m",
    "printinfo": "mmo", "NewInfoField": "mmo", "personalinfo": "c", "basicInfo": "c",
    "contactInfo": "c", "namesection": "mmm",
}  # fmt: skip
"""The macros of the header."""

SECTIONS = {
    "section": "m", "cvsection": "om", "sectiontitle": "m", "rSection": "m", "subsection": "m",
    "cvsubsection": "m",
}  # fmt: skip
"""The macros and environments that start a section or a part of it."""

LISTS = {
    "itemize": "o", "enumerate": "o", "cvitems": "", "tightemize": "o", "compactitem": "o",
    "highlights": "", "cvhonors": "", "cvskills": "", "cventries": "", "onecolentry": "",
    "cvparagraph": "", "bullets": "", "rSubsection": "mmmm", "description": "o",
}  # fmt: skip

ENTRIES: dict[str, tuple[str, ...]] = {
    "cventry": ("title", "organization", "place", "dates"),
    "cvsubentry": ("title", "team", "dates"),
    "cvevent": ("title", "organization", "dates", "place"),
    "cvhonor": ("title", "organization", "place", "dates"),
    "cvachievement": ("", "title", "summary"),
    "cvref": ("title", "organization", "email", "address"),
    "resumeSubheading": ("organization", "place", "title", "dates"),
    "resumeSubSubheading": ("title", "dates"),
    "resumeProjectHeading": ("title", "dates"),
    "datedsubsection": ("organization", "dates"),
    "rSubsection": ("organization", "dates", "title", "place"),
    "runsubsection": ("organization",),
    "descript": ("title",),
    "location": ("dates",),
    "role": ("title", "summary"),
}
"""What the arguments of the macros of an entry are."""

TITLE_FIRST = ("title", "dates", "organization", "place")
"""The order of Jake's ``\\resumeSubheading``."""

MODERNCV_ENTRY = ("dates", "title", "organization", "place", "score")

_ENTRY_ARGUMENTS = {
    "cventry": "mmmmc", "cvsubentry": "mmmc", "cvevent": "mmmm", "cvhonor": "mmmm",
    "cvachievement": "mmm", "cvref": "mmmm", "resumeSubheading": "mmmm",
    "resumeSubSubheading": "mm", "resumeProjectHeading": "mm", "datedsubsection": "mm",
    "runsubsection": "m", "descript": "m", "role": "mm",
}  # fmt: skip

ITEMS = {
    "cvitem": "omm", "cvline": "omm", "cvitemwithcomment": "ommm", "cvlanguage": "ommm",
    "cvdoubleitem": "ommmm", "cvcomputer": "ommmm", "cvlistitem": "om", "cvlistdoubleitem": "omm",
    "cvskill": "mm", "cvtag": "m", "resumeItem": "m", "resumeSubItem": "mm",
    "resumeItemNH": "m", "skillitem": "mm",
}  # fmt: skip
"""The macros of lines with a label, and of items of lists."""

LAYOUT = {
    "tabular": "om", "tabular*": "mom", "tabularx": "mm", "longtable": "om", "array": "om",
    "paracol": "m", "multicols": "mo", "minipage": "oom", "adjustwidth": "mm", "spacing": "m",
    "textblock": "mm", "wrapfigure": "omm", "cvcolumn": "om", "adjustbox": "m",
}  # fmt: skip
"""Environments whose arguments are of no interest."""

OTHERS = {"input": "m", "include": "m", "subfile": "m", "import": "mm", "subimport": "mm"}
"""Macros that read other files."""

BIBLIOGRAPHY = {"bibliography": "m", "printbibliography": "o", "addbibresource": "om",
                "bibliographystyle": "m", "nocite": "m"}  # fmt: skip

_LONGEST_TEXT = 300
_TELLING = re.compile(
    r"\\(?:cventry|cvevent|cvsection|cvitem|cvhonor|cvskill|resumeSubheading|resumeItem"
    r"|resumeProjectHeading|datedsubsection|runsubsection|moderncvstyle|makecvheader|makecvtitle"
    r"|begin\{rSection\})(?![a-zA-Z])"
)


_LINE = re.compile(r"\\(?:hfill|hspace\*?\s*\{\s*\\fill|textbf|textit|begin\s*\{tabular)")


class Dialect(NamedTuple):
    """How the macros of a file are to be read.

    Attributes:
        name: The class: ``moderncv``, ``awesome-cv``, ``altacv``, …; as the file names it.
        signatures: The arguments of all macros that are looked for.
        entries: What the arguments of the macros of entries are.
        wrappers: The bodies of macros that the author defined with those that are known.
        texts: What other macros of the author's stand for that have no arguments.
    """

    name: str
    signatures: Mapping[str, str]
    entries: Mapping[str, tuple[str, ...]]
    wrappers: Mapping[str, str]
    texts: Mapping[str, str] = MappingProxyType({})


def is_resume(text: str) -> bool:
    """Return whether LaTeX has a macro of a class for résumés."""
    return _TELLING.search(uncommented(text)) is not None


def dialect(text: str) -> Dialect:
    """Return how to read a file.

    Args:
        text: LaTeX.
    """
    plain = uncommented(text)
    found = _CLASS.search(plain)
    defined = {one.name: (one.arity, one.body) for one in definitions(plain)}
    is_ours = defined.keys() >= cvkit_macros.TELLING
    name = cvkit_macros.NAME if is_ours else found[1].lower() if found else ""
    signatures = {
        **PERSON,
        **SECTIONS,
        **LISTS,
        **_ENTRY_ARGUMENTS,
        **ITEMS,
        **LAYOUT,
        **OTHERS,
        **BIBLIOGRAPHY,
        **(cvkit_macros.SIGNATURES if is_ours else {}),
    }
    entries = dict(ENTRIES)
    if _is_moderncv(name, plain, defined):
        signatures |= {"cventry": "ommmmmc"}
        entries["cventry"] = ("", *MODERNCV_ENTRY)
    if "altacv" in name or (not found and "\\personalinfo" in plain):
        signatures |= {"name": "m", "photo": "om", "location": "m"}
    if "awesome" in name:
        signatures |= {"address": "m", "photo": "om"}
    if "\\runsubsection" in plain:
        signatures["location"] = "m"
    for macro in ("resumeItem", "resumeSubItem"):
        if macro in defined and defined[macro][0] in {1, 2}:
            signatures[macro] = "m" * defined[macro][0]
    if name in {"resume", "article"} or not found:
        signatures["name"] = "m"
    wrappers: dict[str, str] = {}
    for macro, (count, body) in defined.items():
        is_own = macro not in signatures and not (
            macro.startswith("resume") and macro.endswith(("Start", "End"))
        )
        if is_own and (_shows_arguments(body, count) or _stands_for_known(body, signatures)):
            wrappers[macro] = body
            signatures[macro] = "m" * count
    texts = {
        macro: body
        for macro, (count, body) in defined.items()
        if not count and macro not in signatures and _is_text(body)
    }
    return Dialect(name, signatures, entries, wrappers, texts)


def without_definitions(text: str) -> str:
    """Return TeX with spaces in place of its comments and of the macros that it defines."""
    plain = uncommented(text)
    parts: list[str] = []
    start = 0
    for one in definitions(plain):
        if one.start >= start:
            blank = re.sub(r"[^\n]", " ", plain[one.start : one.end])
            parts += [plain[start : one.start], blank]
            start = one.end
    return "".join([*parts, plain[start:]])


def _is_moderncv(name: str, text: str, defined: Mapping[str, tuple[int, str]]) -> bool:
    if "cventry" in defined:
        return defined["cventry"][0] == len(MODERNCV_ENTRY) + 1
    if "moderncv" in name:
        return True
    return "awesome" not in name and "\\moderncv" in text


def _is_text(body: str) -> bool:
    """Return whether a macro stands for words, rather than for space or a list."""
    is_short = len(body) < _LONGEST_TEXT and "#" not in body and "\\begin" not in body
    return is_short and re.search(r"\w", tex_text.plain(body)) is not None


def _stands_for_known(body: str, signatures: Mapping[str, str]) -> bool:
    """Return whether a macro is made of others that mean something here, or of parts of a list."""
    names = re.findall(r"\\([a-zA-Z]+)", body)
    is_list = re.search(r"\\item(?![a-zA-Z])", body) or any(
        name in LISTS for name in re.findall(r"\\(?:begin|end)\s*\{([^{}]*)\}", body)
    )
    return bool(is_list) or any(name in signatures and name not in LISTS for name in names)


def _shows_arguments(body: str, count: int) -> bool:
    """Return whether a macro sets its arguments on a line, as the head of an entry does."""
    return count > 1 and _LINE.search(body) is not None
