"""Reads the name and the contacts of a LaTeX résumé, as macros or as plain lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.importers.latex import tex_text
from cvkit.importers.reading import contacts
from cvkit.importers.values import Data, Value, without_empty
from cvkit.importers.values import values as all_of

if TYPE_CHECKING:
    from cvkit.importers.latex.scanner import Call, Piece, Scanner
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Place

_NETWORKS = frozenset(
    {"github", "gitlab", "linkedin", "twitter", "x", "skype", "reddit", "medium", "orcid",
     "mastodon", "kaggle", "hackerrank", "telegram", "whatsapp", "xtwitter",
     "instagram", "facebook", "researchgate"}
)  # fmt: skip
_NAMES = frozenset({"name", "firstname", "familyname", "lastname"})
_SINGLE = {
    "title": "headline", "position": "headline", "tagline": "headline", "address": "location",
    "mailaddress": "address", "location": "location", "homepage": "url", "quote": "summary",
    "extrainfo": "extra", "born": "birth_date", "dateofbirth": "birth_date",
    "nationality": "nationality", "headline": "headline",
}  # fmt: skip
"""Macros with a value of their own, and the keys that it has."""

_RICH = frozenset({"headline", "summary"})
_EMAIL = re.compile(r"[^\s@<>()|,]+@[^\s@<>()|,]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"\+?[\d()][\d()\s./-]{6,}\d")
_WEB = re.compile(r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_PRONOUNS = re.compile(r"[^\W\d_]{1,6}/[^\W\d_]{1,6}(?:/[^\W\d_]{1,6})?")
_WORD = re.compile(r"(?<!\[)[^\W\d_]{2}")
_LABELLED = re.compile(r"([^:]{2,40}):\s+(\S.*)")
_LABEL = re.compile(
    r"^(?:e-?mail|mobile|phone|tel(?:ephone)?|web(?:site)?|cell)\s*[:.]?\s*", re.IGNORECASE
)


class Person:
    """Collects the header.

    Args:
        scanner: The file.
        ledger: Where to say what is left out.
    """

    def __init__(self, scanner: Scanner, ledger: Ledger) -> None:
        self._scanner = scanner
        self._ledger = ledger
        self._names: list[Value] = []
        self._one: dict[str, Value] = {}
        self._emails: list[Value] = []
        self._phones: list[Value] = []
        self._accounts: list[Data] = []
        self._details: dict[str, Data] = {}
        self._left: list[Value] = []

    def call(self, call: Call) -> None:
        """Read a macro of the header."""
        pieces = [one for one in call.args if one is not None]
        is_rich = _SINGLE.get(call.name) in _RICH
        read = [self._scanner.value(one, is_rich=is_rich) for one in pieces]
        values = [value for value in read if value]
        if not values:
            return
        name, last = call.name, values[-1]
        if name in _NAMES:
            self._names += values
        elif name in _SINGLE:
            self._set(_SINGLE[name], _together(values, ", "))
        elif name in _NETWORKS:
            self._account(name, last, values[:-1])
        elif name in {"stackoverflow", "googlescholar"}:
            self._account(name, values[0], values[1:])
        elif name.startswith("photo"):
            contacts.photo(last, self._ledger)
            self._ledger.set_aside(leaf for one in values[:-1] for leaf in one.sources)
        else:
            self._call_other(name, values, pieces)

    def _call_other(self, name: str, values: list[Value], pieces: list[Piece]) -> None:
        last = values[-1]
        match name:
            case "namesection":
                self._names += values[:2]
                self.text(pieces[-1])
            case "phone" if len(values) > 1 and values[0].text == "fax":
                self._ledger.lose(last.also_from(values[0]), "cvkit has no key for a fax number")
            case "mobile" | "phone":
                self._ledger.set_aside(values[0] if len(values) > 1 else None)
                self._phones.append(last)
            case "email":
                self._email(last)
            case "social":
                self._social(values)
            case "NewInfoField":
                self._ledger.set_aside(leaf for one in values for leaf in one.sources)
            case "printinfo" if len(pieces) > 1:
                self.text(pieces[1])
                self._ledger.set_aside(values[-1] if len(pieces) > 2 else None)  # noqa: PLR2004
            case "contacts":
                self.text(pieces[-1])

    def text(self, piece: Piece) -> None:
        """Read lines of the header: the name, then contacts, separated in any way."""
        sources = self._scanner.sources(piece)
        for raw in tex_text.lines(self._scanner.tex(piece.raw)):
            text = tex_text.trimmed(tex_text.plain(raw))
            if text:
                self._line(Value(text, sources), raw)

    def _line(self, value: Value, raw: str) -> None:
        targets = tex_text.links(raw)
        if not _WORD.search(value.text) and not _PHONE.search(value.text):
            self._set("extra", value)
            return
        if not self._names and not _EMAIL.search(value.text) and not _PHONE.search(value.text):
            self._names.append(value.guessed("the first line is taken for the name"))
            if targets:
                self._web(value.with_text(targets[0]))
            return
        bare = _LABEL.sub("", value.text).strip()
        mail = _EMAIL.search(bare) or next(
            (found for one in targets if (found := _EMAIL.search(one.removeprefix("mailto:")))),
            None,
        )
        if mail:
            self._email(value.with_text(mail[0]))
        elif web := [one for one in targets if one.startswith("http")]:
            self._web(value.with_text(self._shown(value, bare, web[0])))
        elif _PHONE.fullmatch(bare):
            self._phones.append(value.with_text(bare))
        elif _WEB.fullmatch(bare):
            self._web(value.with_text(bare))
        else:
            self._said(value, bare, is_link=bool(targets))

    def _shown(self, value: Value, shown: str, target: str) -> str:
        """Return the address that is shown, if there is one: templates have other ones behind."""
        bare = [_SCHEME.sub("", one).rstrip("/").casefold() for one in (shown, target)]
        if not _WEB.fullmatch(shown) or bare[0] in bare[1]:
            return target
        self._ledger.changed(value, f"the link to {target} is left out")
        return shown

    def _said(self, value: Value, bare: str, *, is_link: bool) -> None:
        """Read a line that is no address and no number."""
        if _PRONOUNS.fullmatch(bare):
            self._set("pronouns", value.with_text(bare))
        elif "location" not in self._one and "," in bare and not is_link:
            self._set("location", value.with_text(bare).guessed("this line is taken for the place"))
        elif "headline" not in self._one and not is_link and not re.search(r"\d", bare):
            self._set("headline", value.guessed("this line is taken for the headline"))
        elif (labelled := _LABELLED.fullmatch(bare)) and labelled[1] not in self._details:
            self._details[labelled[1]] = value.with_text(labelled[2])
        else:
            self._set("extra", value)

    def _web(self, value: Value) -> None:
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", value.text).split("/")[0].lower()
        known = next((one for one in networks.NETWORKS if host in one.hosts), None)
        if known is None:
            if "url" in self._one and self._one["url"].text != value.text:
                if found := contacts.profile(None, None, value):
                    self._accounts.append(found)
            else:
                self._set("url", value)
            return
        name = value.text.rstrip("/").rpartition("/")[2]
        if (
            (networks.page(known.name, name) or "")
            .rstrip("/")
            .endswith(re.sub(r"^(?:https?://)?(?:www\.)?", "", value.text).rstrip("/"))
        ):
            self._accounts.append({"network": Value(known.name), "username": value.with_text(name)})
        elif found := contacts.profile(value.with_text(known.name), None, value):
            self._accounts.append(found)

    def _set(self, key: str, value: Value) -> None:
        mine = self._one.get(key)
        if mine and mine.text == value.text:
            self._one[key] = mine.also_from(value)
            return
        if mine or key == "extra":
            self._left.append(value)
            return
        self._one[key] = value

    def _email(self, value: Value) -> None:
        found = contacts.email(value)
        if found and found.text not in {one.text for one in self._emails}:
            self._emails.append(found)
        elif found:
            self._emails[-1] = self._emails[-1].also_from(found)

    def _account(self, network: str, username: Value, labels: list[Value]) -> None:
        network = "x" if network == "xtwitter" else network
        if "/" in username.text and "." in username.text:
            self._web(username)
        else:
            name = username.with_text(username.text.lstrip("@"))
            self._accounts.append({"network": Value(network), "username": name})
        self._ledger.set_aside(leaf for one in labels for leaf in one.sources)

    def _social(self, values: list[Value]) -> None:
        if len(values) == 1:
            self._web(values[0])
            return
        network, *others, username = values
        self._accounts.append({"network": network, "username": username.also_from(*others)})

    def basics(self) -> dict[str, Data]:
        """Return the header in the keys of ``resume.yaml``."""
        one = dict(self._one)
        if "address" in one and one.setdefault("location", one["address"]) is not one["address"]:
            self._ledger.lose(one["address"], "“location” says where you are")
        summary = one.pop("summary", None)
        found = without_empty(
            {
                "name": _together(self._names) if self._names else None,
                "headline": one.get("headline"),
                "pronouns": one.get("pronouns"),
                "email": [*self._emails] if len(self._emails) != 1 else self._emails[0],
                "phone": [*self._phones] if len(self._phones) != 1 else self._phones[0],
                "url": one.get("url"),
                "location": one.get("location"),
                "profiles": self._accounts,
                "birth_date": one.get("birth_date"),
                "nationality": one.get("nationality"),
                "details": self._details,
                "summary": summary,
            }
        )
        self._tell_what_is_left({leaf.place for value in all_of(found) for leaf in value.sources})
        return found

    def _tell_what_is_left(self, placed: set[Place]) -> None:
        """Report texts without a place, which may stand together with some that have one."""
        for value in self._left:
            if any(leaf.place in placed for leaf in value.sources):
                self._ledger.changed(value, f"“{value.text}” is left out")
            else:
                self._ledger.lose(value, "cvkit doesn't know what it is")


def _together(values: list[Value], by: str = " ") -> Value:
    first, *others = values
    return first.with_text(by.join(one.text for one in values)).also_from(*others)
