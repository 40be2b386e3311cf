"""Reads the data file of Jekyll's theme Online CV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit import languages
from cvkit.importers.jekyll import texts
from cvkit.importers.reading import contacts, html_text, jobs
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_ITEMS: Final = ("info", "list", "assignments", "contributions", "papers", "toolset", "items")
"""Keys of the entries of a section; in older files, the section itself is the list."""

_NETWORKS: Final = ("linkedin", "xing", "github", "telegram", "gitlab", "bitbucket", "bluesky",
                    "twitter", "stack-overflow", "codewars", "goodreads", "mastodon", "hackerrank",
                    "leetcode", "researchgate", "orcid", "googlescholar", "instagram",
                    "facebook", "youtube", "medium", "kaggle")  # fmt: skip
_LAYOUT: Final = ("about", "education", "position", "pdf")
_PLACE = re.compile(r"([^,]+), ([^,]+(?:, [^,]+)?)")
_COMPANY = re.compile(r"\b(?:inc|ltd|llc|llp|gmbh|corp|co|plc|pvt|s\.?a|ag)\b\.?", re.IGNORECASE)
_FULL_NAME = re.compile(r"[^\W\d_][\w.'’-]+(?: [\w.'’-]+)+")


def read_file(file: ForeignFile) -> Imported:
    """Read a data file of Online CV.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    root = Fields(file.required_mapping())
    reader = _Reader(Ledger())
    data = without_empty({"basics": reader.basics(root), **reader.sections(root)})
    data |= without_empty({"export": without_empty({"titles": reader.titles})})
    reader.ledger.set_aside(root.leaves_of("footer"))
    return reader.ledger.close(data, root.leaves(), {"": file.text})


class _Reader:
    """Reads a file; keeps the titles of its sections."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.titles: dict[str, Data] = {}

    def basics(self, root: Fields) -> dict[str, Data]:
        """Return the person."""
        side = root.below("sidebar")
        for key in _LAYOUT:
            self.ledger.set_aside(side.get(key))
        contacts.photo(side.get("avatar"), self.ledger)
        profile = root.below("career-profile")
        self._title("summary", profile)
        return without_empty(
            {
                "name": self._plain(side.get("name")),
                "headline": self._plain(side.get("tagline")),
                "email": contacts.email(side.get("email")),
                "phone": side.get("phone"),
                "url": side.get("website"),
                "location": side.get("location", "address"),
                "nationality": self._plain(side.get("citizenship")),
                "profiles": [one for key in _NETWORKS if (one := _account(key, side.get(key)))],
                "summary": html_text.prose(texts.html(profile.get("summary")), self.ledger),
            }
        )

    def sections(self, root: Fields) -> dict[str, Data]:
        """Return the sections, in the order of the page."""
        side = root.below("sidebar")
        given: tuple[tuple[str, Fields, str, Callable[[Fields], dict[str, Data]]], ...] = (
            ("work", root, "experiences", self._job),
            ("education", root if "education" in root else side, "education", self._school),
            ("projects", root, "projects", self._project),
            ("publications", root, "publications", self._paper),
            ("certificates", root, "certifications", self._certificate),
            ("skills", root, "skills", self._skill),
            ("languages", side, "languages", self._language),
            ("interests", side, "interests", self._interest),
            ("references", root, "recommendations", self._reference),
        )
        found: dict[str, Data] = {}
        for name, where, key, made in given:
            entries = [entry for one in self._items(name, where, key) if (entry := made(one))]
            found[name] = [*entries]
            if name == "work":
                found[name], notes = jobs.joined(entries)
                self.ledger.add(notes)
        oss = root.below("oss")
        others = [entry for one in self._items("", root, "oss") if (entry := self._project(one))]
        if others and (title := self._plain(oss.get("title"))):
            kind = Value("timeline")
            found["custom"] = [{"title": title, "kind": kind, "entries": [*others]}]
        elif others:
            known = found["projects"]
            found["projects"] = [*(known if isinstance(known, list) else []), *others]
        return without_empty(found)

    def _items(self, name: str, where: Fields, key: str) -> list[Fields]:
        section = where.below(key)
        if not section.keys:
            return where.list(key)
        if name:
            self._title(name, section)
        intro = section.get("intro")
        self.ledger.lose(intro, "cvkit has no text above the entries of a section")
        return section.list(*_ITEMS)

    def _title(self, name: str, section: Fields) -> None:
        title = self._plain(section.get("title"))
        usual = languages.load("en").sections[name]
        if title and title.text.casefold() == usual.casefold():
            self.ledger.set_aside(title)
        elif title:
            self.titles[name] = title

    def _job(self, item: Fields) -> dict[str, Data]:
        at = self._plain(item.get("company"))
        place = self._plain(item.get("location", "place"))
        parted = _PLACE.fullmatch(at.text) if at and not place else None
        if at and parted and not _COMPANY.search(parted[2]):
            check = "the text after the comma was taken for the place"
            at, place = at.with_text(parted[1]).guessed(check), at.with_text(parted[2])
        return self._entry(
            item, organization=at, title=self._plain(item.get("role")), location=place,
            dates=self._dates(item), url=self._link(item),
        )  # fmt: skip

    def _school(self, item: Fields) -> dict[str, Data]:
        return self._entry(
            item, institution=self._plain(item.get("university")),
            degree=self._plain(item.get("degree")), dates=self._dates(item), url=self._link(item),
        )  # fmt: skip

    def _project(self, item: Fields) -> dict[str, Data]:
        return self._entry(
            item, name=self._plain(item.get("title")), dates=self._dates(item),
            url=self._link(item),
            summary=html_text.line(texts.html(item.get("tagline")), self.ledger),
        )  # fmt: skip

    def _paper(self, item: Fields) -> dict[str, Data]:
        authors = self._plain(item.get("authors"))
        names = re.split(r",\s+(?:and\s+)?|\s+(?:and|&)\s+", authors.text) if authors else []
        if authors and all(map(_FULL_NAME.fullmatch, names)):
            said: dict[str, Data | None] = {"authors": [authors.with_text(one) for one in names]}
        else:
            said = {"summary": authors}  # “Koza, J.R., Andre, D.” can be parted in two ways
        return self._entry(
            item, name=self._plain(item.get("title")), **said,
            publisher=self._plain(item.get("conference")), url=self._link(item),
        )  # fmt: skip

    def _certificate(self, item: Fields) -> dict[str, Data]:
        return self._entry(
            item, name=self._plain(item.get("name")), date=item.get("start"),
            issuer=self._plain(item.get("organization")), expires=item.get("end"),
            number=item.get("credentialid"), url=item.get("credentialurl"),
        )  # fmt: skip

    def _skill(self, item: Fields) -> dict[str, Data]:
        level = item.get("level")
        return without_empty({"name": self._plain(item.get("name")), "level": level})

    def _language(self, item: Fields) -> dict[str, Data]:
        name = self._plain(item.get("idiom", "name"))
        return without_empty({"language": name, **language_level(item.get("level"))})

    def _interest(self, item: Fields) -> dict[str, Data]:
        self._link(item)  # an interest has no address in cvkit
        return without_empty({"name": self._plain(item.get("item"))})

    def _reference(self, item: Fields) -> dict[str, Data]:
        said = html_text.prose(texts.html(item.get("recommendation")), self.ledger)
        return without_empty(
            {
                "name": self._plain(item.get("person")), "title": self._plain(item.get("role")),
                "email": item.get("email"), "phone": item.get("phone"), "reference": said,
            }
        )  # fmt: skip

    def _entry(self, item: Fields, **given: Data | None) -> dict[str, Data]:
        """Return an entry with its details, as paragraphs and bullets."""
        found = html_text.entry(texts.html(item.get("details")), self.ledger)
        made = without_empty(given)
        above, below = made.get("summary"), found.get("summary")
        if isinstance(above, Value) and isinstance(below, Value):
            found["summary"] = above.with_text(f"{above.text}\n\n{below.text}").also_from(below)
        return {**made, **found}

    def _plain(self, value: Value | None) -> Value | None:
        return texts.plain(value, self.ledger)

    def _dates(self, item: Fields) -> Value | None:
        return texts.dates(item.get("time", "date", "dates"), self.ledger)

    def _link(self, item: Fields) -> Value | None:
        value = item.get("link")
        if value and value.text.startswith("#"):
            self.ledger.set_aside(value)  # the theme's sample leads nowhere
            return None
        return value


def _account(key: str, value: Value | None) -> dict[str, Data] | None:
    if value is None:
        return None
    network = Value(key.replace("-", ""))
    if "/" in value.text and "." in value.text:
        return contacts.profile(network, None, value)
    return contacts.profile(network, value.with_text(value.text.removeprefix("@")), None)
