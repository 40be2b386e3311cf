"""The dark column of LinkedIn's PDFs: contact details, skills, languages and lists of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.linkedin import profile_titles
from cvkit.importers.linkedin.person import website
from cvkit.importers.linkedin.profile_lines import Kind
from cvkit.importers.reading import rich_text
from cvkit.importers.reading.layout.lines import joined
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.importers.linkedin.profile_lines import Sorted
    from cvkit.importers.reading.ledger import Ledger

_MAIN_KEY = {"skills": "name", "certificates": "name", "publications": "name",
             "patents": "name", "awards": "title", "languages": "language"}  # fmt: skip
_WRAPPED = 1.4
"""The distance to the next line of an item, in font sizes; items are further apart."""

_LINKEDIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)?linkedin\.com/in/([^/\s]+)/?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"[+(\d][\d\s().+/-]{5,}(?:\s*x\d+)?")
_PRIVATE = "it is a full address, which is private; write it as `basics.location`"


def read(lines: Sequence[Sorted], ledger: Ledger) -> dict[str, Data]:
    """Return the sections, and ``basics`` with the contact details.

    Args:
        lines: The lines of the column, on all pages.
        ledger: Where to say what is left out.
    """
    data: dict[str, Data] = {}
    custom: list[Data] = []
    for title, below in _sections(lines):
        name = profile_titles.section(title.text) if title else ""
        if not data and not name:
            name = "contact"  # it is always the first
        if name == "contact" or name in _MAIN_KEY:
            ledger.set_aside(title)
        if name == "contact":
            data["basics"] = _contact(below, ledger)
        elif name in _MAIN_KEY:
            data[name] = [_entry(name, item) for item in _items(below)]
        else:
            entries: list[Data] = [_text(item) for item in _items(below)]
            custom.append(without_empty({"title": title, "entries": entries}))
    return without_empty({**data, "custom": custom})


def _sections(lines: Iterable[Sorted]) -> list[tuple[Value | None, list[Sorted]]]:
    found: list[tuple[Value | None, list[Sorted]]] = []
    for line in lines:
        if line.kind is Kind.SIDE_TITLE:
            found.append((line.value, []))
        elif found:
            found[-1][1].append(line)
        else:
            found.append((None, [line]))
    return found


def _items(lines: Iterable[Sorted]) -> list[list[Sorted]]:
    found: list[list[Sorted]] = []
    for line in lines:
        if found and 0 < line.line.gap <= line.line.size * _WRAPPED:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _entry(name: str, item: list[Sorted]) -> Data:
    whole = _text(item)
    label = item[-1].label
    if name != "languages" or not label:
        return {_MAIN_KEY[name]: whole}
    level = whole.with_text(label.strip("()"))
    language = whole.with_text(_text(item).text.removesuffix(label).strip())
    return {"language": language, **language_level(level)}


def _text(item: list[Sorted]) -> Value:
    found = joined([line.value for line in item])
    return found.with_text(rich_text.escaped(" ".join(found.text.split())))


def _contact(lines: Sequence[Sorted], ledger: Ledger) -> dict[str, Data]:
    emails: list[Data] = []
    phones: list[Data] = []
    sites: list[tuple[str, Value]] = []
    accounts: list[Data] = []
    labels: list[str] = []
    for item in _contacts(lines):
        value = joined([line.value for line in item])
        label = item[-1].label
        whole = "".join(line.before_label for line in item)
        kind = label.strip("() ")
        if found := _LINKEDIN.fullmatch(whole):
            user = value.with_text(found[1])
            accounts.append({"network": Value("LinkedIn"), "username": user})
        elif "@" in whole and "/" not in whole:
            emails.append(value.with_text(whole))
        elif _PHONE.fullmatch(whole):
            phones.append(value.with_text(whole))
            labels += [label] if label else []
        elif _ADDRESS.fullmatch(whole):
            sites.append((kind, value.with_text(whole)))
        else:
            ledger.lose(value, _PRIVATE)
    own, others = sites[:1], sites[1:]
    labels += [f"({kind})" for kind, _ in own if kind]
    if labels:
        shown = ", ".join(dict.fromkeys(labels))
        message = f"what LinkedIn calls phones and your website is left out: {shown}"
        ledger.note(codes.IMPORT_SETTINGS, message)
    accounts += [website(value, kind, value.text) for kind, value in others]
    return without_empty(
        {
            "email": emails,
            "phone": phones,
            "url": own[0][1] if own else None,
            "profiles": accounts,
        }
    )


def _contacts(lines: Iterable[Sorted]) -> Iterator[list[Sorted]]:
    """Yield the items: one ends with its label, or where a line of another kind begins."""
    item: list[Sorted] = []
    for line in lines:
        whole = "".join(one.before_label for one in item)
        is_wide = line.line.gap > line.line.size * 1.6
        has_two = "@" in whole and ("@" in line.line.text or is_wide)
        is_next = is_wide or has_two or (" " in line.before_label) != (" " in whole)
        if item and is_next and not (line.label and not line.before_label):
            yield item
            item = []
        item.append(line)
        if line.label:
            yield item
            item = []
    if item:
        yield item
