"""Who the person is: the largest text at the top, and ways to reach them by their patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import contacts, rich_text
from cvkit.importers.reading.accounts import account_of
from cvkit.importers.reading.layout.lines import Role, joined
from cvkit.importers.reading.layout.personal import (
    Personal,
    is_label,
    names_person,
    without_label,
)
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.reading.layout.lines import Line

_BETWEEN = re.compile(r"\s*[·|•∙⋅♦◦■‖]\s*|\s{2,}|\s+[–—]\s+")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(
    r"(?:https?://\S+|(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?)", re.IGNORECASE
)
_PHONE = re.compile(r"(?=(?:\D*\d){6})\+?[\d(][\d\s().\u2011/-]{5,}\d(?:\s*x\d+)?")
_LABEL = re.compile(r"^[^\W\d]{1,12}(?:[ -][^\W\d]{1,8})?\.?\s*:\s*(?=[^\s/])")
_PRONOUNS = re.compile(r"(?:she|he|they)/\w+(?:/\w+)?", re.IGNORECASE)
_LONGEST_LINE = 110


def head(lines: Sequence[Line]) -> dict[str, Data]:
    """Return the basics.

    Args:
        lines: What stands above the first section of each column.
    """
    # Only where a file says where lines end is the text before a colon sure to be a label.
    personal = Personal() if any(line.is_whole for line in lines) else None
    names = _names(lines)
    largest = max((line.size for line in names), default=0.0)
    rest = [line for line in lines if line not in names]
    found = _Contacts()
    others = [value for line in names if (value := _beside(line, largest))]
    for line in _whole(rest):
        tokens = list(_tokens(line))
        unknown = [
            token
            for token in tokens
            if not (personal and (personal.take(token) or found.take(without_label(token))))
            and not found.take(token)
        ]
        if len(unknown) < len(tokens):
            found.places += unknown
        elif unknown:
            others.append(line)
    labelled = personal or Personal()
    found.places[:0] = [labelled.place] if labelled.place else []
    name = without_empty({"name": labelled.name()}) or _name(names)
    return without_empty({**name, **_texts(others, found), **found.data(), **labelled.data()})


def _names(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the name: two if it is broken."""
    if named := [line for line in lines if line.role is Role.NAME]:
        return named
    if any(
        line.is_whole and names_person(token.text)
        for line in lines
        for value in _pairs(line)
        for token in _tokens(value)
    ):
        return []
    largest = max((line.size for line in lines), default=0.0)
    names = [line for line in lines if line.size >= largest - 0.25][:2]
    if len(names) > 1 and (names[0].style != names[1].style or lines.index(names[1]) != 1):
        return names[:1]
    return names[:1] if names and names[0].is_whole else names


def _name(names: Sequence[Line]) -> dict[str, Data]:
    if not names:
        return {}
    largest = max(line.size for line in names)
    value = joined([line.value.with_text(_of_size(line, largest)) for line in names])
    return {"name": value.guessed("the largest text at the top was taken for the name")}


def _of_size(line: Line, size: float) -> str:
    texts = [text.strip() for text, largest in _stretches(line) if largest >= size - 0.25]
    return " ".join(filter(None, texts))


def _stretches(line: Line) -> list[tuple[str, float]]:
    """Return the texts of a line with their largest size; words with small capitals are one."""
    found: list[tuple[str, float]] = []
    for part in line.parts:
        before = " "
        for text, style, _ in part.piece.runs:
            if before.isspace() or text[:1].isspace():
                found.append((text, style.size))
            else:
                found[-1] = (found[-1][0] + text, max(found[-1][1], style.size))
            before = text[-1:]
    return found


def _beside(line: Line, largest: float) -> Value | None:
    """Return the smaller text on the line of the name."""
    texts = [text.strip(" ,·|–—") for text, size in _stretches(line) if size < largest - 0.25]
    text = " ".join(filter(None, texts))
    return line.value.with_text(text) if text else None


def _texts(others: Sequence[Value], found: _Contacts) -> dict[str, Data]:
    """Return the headline, the place and the summary among lines without contact details."""
    said = [value.with_text(rich_text.escaped(value.text)) for value in others]
    short = [value for value in said[:1] if len(value.text) <= _LONGEST_LINE]
    rest = said[len(short) :]
    headline = (
        short[0].guessed("the line below the name was taken for a headline") if short else None
    )
    places = [value.with_text(rich_text.escaped(value.text)) for value in found.places]
    location = places[0].guessed("this was taken for the place") if places else None
    more = [*places[1:], *rest]
    summary = joined(more).guessed("cvkit doesn’t know what this is") if more else None
    return without_empty({"headline": headline, "location": location, "summary": summary})


class _Contacts:
    """Collects contact details."""

    def __init__(self) -> None:
        self.emails: list[Data] = []
        self.phones: list[Data] = []
        self.sites: list[Value] = []
        self.accounts: list[Data] = []
        self.pronouns: list[Value] = []
        self.places: list[Value] = []

    def take(self, token: Value) -> bool:
        """Keep a text if it is a way to reach the person, and return whether it is."""
        bare = token.with_text(_LABEL.sub("", token.text).strip(" ,;"))
        text = bare.text
        if _EMAIL.fullmatch(text.removeprefix("mailto:")):
            self.emails.append(contacts.email(bare) or bare)
        elif _PHONE.fullmatch(text):
            self.phones.append(bare)
        elif _PRONOUNS.fullmatch(text) and not self.pronouns:
            self.pronouns.append(bare)
        elif not _ADDRESS.fullmatch(text):
            return False
        elif account := account_of(text):
            network, user = Value(account.network), bare.with_text(account.username)
            self.accounts.append({"network": network, "username": user})
        else:
            self.sites.append(bare)
        return True

    def data(self) -> dict[str, Data]:
        """Return them in the keys of ``basics``."""
        others = [contacts.profile(None, None, _with_scheme(site)) for site in self.sites[1:]]
        accounts: list[Data] = [*self.accounts, *filter(None, others)]
        return without_empty(
            {
                "email": self.emails,
                "phone": self.phones,
                "url": self.sites[0] if self.sites else None,
                "pronouns": self.pronouns[0] if self.pronouns else None,
                "profiles": accounts,
            }
        )


def _with_scheme(site: Value) -> Value:
    return site if "://" in site.text else site.with_text(f"https://{site.text}")


def _whole(lines: Sequence[Line]) -> Iterator[Value]:
    """Yield the pieces of lines; an address that is broken after a slash is put together."""
    values = [value for line in lines for value in _pairs(line)]
    at = 0
    while at < len(values):
        value = values[at]
        while _is_broken(value.text) and at + 1 < len(values):
            at += 1
            value = value.with_text(value.text + values[at].text).also_from(values[at])
        yield value
        at += 1


def _pairs(line: Line) -> list[Value]:
    """Return the pieces of a line; one that is the label of the next is put together with it."""
    values = [part.value for part in line.parts]
    if not line.is_whole or len(values) != 2 or not is_label(values[0].text):  # noqa: PLR2004
        return values
    label, value = values
    return [value.with_text(f"{label.text.rstrip(' :')}: {value.text}").also_from(label)]


def _is_broken(text: str) -> bool:
    last = _BETWEEN.split(text)[-1]
    return last.endswith("/") and _ADDRESS.fullmatch(last) is not None and last.count("/") > 0


def _tokens(value: Value) -> Iterator[Value]:
    for text in _BETWEEN.split(value.text.replace("\u00a0", " ")):
        parts = [part.strip() for part in text.split(", ")]
        is_list = len(parts) > 1 and any(_is_contact(part) for part in parts)
        for token in parts if is_list else [text]:
            if token.strip(" ,;"):
                yield value.with_text(token.strip(" ,;"))


def _is_contact(text: str) -> bool:
    return any(kind.fullmatch(text) for kind in (_EMAIL, _PHONE, _ADDRESS))
