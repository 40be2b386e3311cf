"""JSON Resume: the schema 1.x and both older generations, also mixed in one file, JSON or YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading import contacts, cvkit_data, jobs, periods, rich_text, tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.reading.tables import Kind, Rule, Table
from cvkit.importers.values import Value, values, without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Data, Imported

_URL = Rule("url", ("url", "website"), Kind.LITERAL)
_SUMMARY = Rule("summary", ("summary",))
_BULLETS = Rule("bullets", ("highlights",), many=True)
_KEYWORDS = Rule("keywords", ("keywords",), Kind.PLAIN, many=True)
_NAME = Rule("name", ("name",), Kind.PLAIN)
_TITLE = Rule("title", ("position", "title", "role", "jobTitle"), Kind.PLAIN)

TABLES: dict[str, Table] = {
    "basics": (
        Rule("name", ("name",), Kind.LITERAL),
        Rule("headline", ("label",), Kind.PLAIN),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
        _URL,
        _SUMMARY,
    ),
    "work": (
        Rule("organization", ("name", "company"), Kind.PLAIN),
        Rule("description", ("description",)),
        Rule("location", ("location",), Kind.PLAIN),
        _TITLE,
        _URL, _SUMMARY, _BULLETS,
        Rule("keywords", ("keywords", "technologies"), Kind.PLAIN, many=True),
    ),
    "volunteer": (
        Rule("organization", ("organization",), Kind.PLAIN),
        Rule("location", ("location",), Kind.PLAIN),
        _TITLE,
        _URL, _SUMMARY, _BULLETS,
    ),
    "education": (
        Rule("institution", ("institution",), Kind.PLAIN),
        Rule("degree", ("studyType",), Kind.PLAIN),
        Rule("area", ("area",), Kind.PLAIN),
        Rule("location", ("location",), Kind.PLAIN),
        Rule("minor", ("minor", "minors"), Kind.PLAIN),
        Rule("honors", ("honors", "honours"), Kind.PLAIN),
        Rule("score", ("score", "gpa"), Kind.PLAIN),
        Rule("thesis", ("thesis",)),
        Rule("advisor", ("advisor",), Kind.PLAIN),
        Rule("courses", ("courses",), Kind.PLAIN, many=True),
        _URL, _SUMMARY, _BULLETS,
    ),
    "projects": (
        _NAME,
        Rule("description", ("description",)),
        Rule("organization", ("entity",), Kind.PLAIN),
        Rule("roles", ("roles",), Kind.PLAIN, many=True),
        Rule("type", ("type",), Kind.PLAIN),
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "awards": (
        Rule("title", ("title",), Kind.PLAIN),
        Rule("awarder", ("awarder",), Kind.PLAIN),
        Rule("date", ("date", "awardDate"), Kind.DATE),
        _URL, _SUMMARY,
    ),
    "certificates": (
        _NAME,
        Rule("issuer", ("issuer",), Kind.PLAIN),
        Rule("date", ("date", "startDate"), Kind.DATE),
        Rule("expires", ("endDate",), Kind.DATE),
        _URL, _SUMMARY,
    ),
    "publications": (
        _NAME,
        Rule("authors", ("authors", "author"), Kind.PLAIN, many=True),
        Rule("publisher", ("publisher",), Kind.PLAIN),
        Rule("date", ("releaseDate", "date"), Kind.DATE),
        Rule("doi", ("doi",), Kind.LITERAL),
        _URL, _SUMMARY,
    ),
    "skills": (_NAME, Rule("level", ("level",), Kind.PLAIN), _KEYWORDS),
    "interests": (_NAME, _KEYWORDS),
    "references": (
        _NAME,
        Rule("title", ("position",), Kind.PLAIN),
        Rule("organization", ("organization", "company"), Kind.PLAIN),
        Rule("reference", ("reference",)),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
        _URL,
    ),
}  # fmt: skip
"""What cvkit calls the keys of each section, latest names first."""

_SECTIONS = {**{name: (name,) for name in TABLES}, "interests": ("interests", "hobbies"),
             "projects": ("projects", "sideProjects")}  # fmt: skip
_DATED = ("work", "volunteer", "education", "projects")
_GOES_ON = ("work", "volunteer")
"""Sections in which an entry without an end is going on; a degree without one may be over."""

_SETTINGS = ("meta", "$schema")
_OLDEST = "bio"
_TELLING = frozenset({"basics", "work", "education", "volunteer", "awards", "publications",
                      "skills", "languages", "interests", "references", "projects",
                      "certificates"})  # fmt: skip
_AROUND = frozenset({"$schema", "meta"})
_OURS = frozenset({"organization", "institution_", "dates", "bullets", "roles", "degree"})
_THEIRS = frozenset({"startDate", "endDate", "position", "highlights", "studyType", "company",
                     "label", "fluency", "releaseDate", "image", "picture"})  # fmt: skip


def match(file: ForeignFile) -> Match:
    """Tell JSON Resume from cvkit's own files, which share the names of most sections."""
    if cvkit_data.KEY in file.keys:
        return Match.CERTAIN
    if _OLDEST in file.keys and file.keys & _TELLING:
        return Match.LIKELY
    if not file.keys & _TELLING or "export" in file.keys or _is_other(file.keys):
        return Match.NO
    inner = _inner_keys(Fields(file.mapping))
    if "jsonresume" in Fields(file.mapping).text("$schema") or inner & _THEIRS:
        return Match.NO if inner & (_OURS - {"organization"}) else Match.POSSIBLE
    is_json = file.text.lstrip().startswith(("{", "//", "/*"))
    return Match.POSSIBLE if is_json and not inner & _OURS else Match.NO


def _is_other(keys: frozenset[str]) -> bool:
    """Return whether another format has these keys, most of which JSON Resume doesn't know."""
    return "basics" not in keys and len(keys & _TELLING) < len(keys - _TELLING - _AROUND)


def _inner_keys(fields: Fields) -> set[str]:
    """Return the keys of basics and of the entries of all sections."""
    found = set(fields.below("basics").keys)
    for name in fields.keys:
        keys = {key for entry in fields.list(name) for key in entry.keys}
        found |= keys - {"roles"} if name == "projects" else keys  # which both formats have
    return found


def read(file: ForeignFile) -> Imported:
    """Read JSON Resume.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    fields = Fields(file.required_mapping())
    ledger = Ledger()
    for name in _SETTINGS:
        ledger.set_aside(fields.leaves_of(name))
    sections = {
        name: _entries(name, fields, keys, ledger) for name, keys in _SECTIONS.items()
        if name != "basics"
    }  # fmt: skip
    data = without_empty(
        {
            "basics": _basics(fields, ledger),
            **sections,
            "languages": [_language(one, ledger) for one in fields.items("languages")],
            **_licenses(sections["certificates"]),
            **_kept(fields, ledger),
        }
    )
    return ledger.close(data, fields.leaves(), {"": file.text})


def _kept(fields: Fields, ledger: Ledger) -> dict[str, Data]:
    """Return the sections that cvkit kept because JSON Resume has none of their kind."""
    kept = cvkit_data.own(fields)
    version = kept.pop("version", None)
    ledger.set_aside(version if isinstance(version, Value) else None)
    return kept


def _licenses(certificates: list[Data]) -> dict[str, Data]:
    """Tell licences, which cvkit writes as certificates, from those."""
    found: dict[str, list[Data]] = {"certificates": [], "licenses": []}
    for entry in certificates:
        section = entry.pop("section", None) if isinstance(entry, dict) else None
        if isinstance(entry, dict) and isinstance(section, Value):
            found["licenses"].append(cvkit_data.also_from(entry, [section]))
        else:
            found["certificates"].append(entry)
    return {**found}


def _basics(fields: Fields, ledger: Ledger) -> dict[str, Data]:
    basics = fields.below("basics")
    found = tables.read(basics, TABLES["basics"], ledger)
    accounts: list[Data] = [
        profile
        for one in basics.list("profiles")
        if (profile := contacts.profile(*map(one.get, ("network", "username", "url"))))
    ]
    person = without_empty(
        {
            **found,
            "email": _one_or_more([*filter(None, map(contacts.email, _addresses(basics)))]),
            "phone": _one_or_more(basics.texts("phone")),
            "profiles": accounts,
            **_oldest(fields.below(_OLDEST)),
            "location": _location(basics),
            "photo": contacts.photo(basics.get("image", "picture"), ledger),
        }
    )
    person = cvkit_data.completed(person, cvkit_data.own(basics), ledger)
    if isinstance(photo := person.get("photo"), Value):  # cvkit kept its name
        return person | {"photo": photo.also_from(basics.get("image"))}
    return person


def _addresses(basics: Fields) -> list[Value]:
    """Return the e-mail addresses, which may stand in one text."""
    return [
        one.with_text(part)
        for one in basics.texts("email")
        for part in re.split(r"[,;\s]+", one.text)
        if part
    ]


def _one_or_more(found: list[Value]) -> Data | None:
    return found[0] if len(found) == 1 else [*found]


def _oldest(bio: Fields) -> dict[str, Data]:
    """Read the person as versions before 0.0.10 had it."""
    first, last = bio.get("firstName"), bio.get("lastName")
    name = None
    if first or last:
        both = [one for one in (first, last) if one]
        name = both[0].with_text(" ".join(one.text for one in both)).also_from(*both[1:])
    emails, phones = bio.below("email"), bio.below("phone")
    sites, accounts = bio.below("websites"), bio.below("profiles")
    return without_empty(
        {
            "name": name,
            "summary": bio.get("summary"),
            "email": [*filter(None, map(emails.get, emails.keys))],
            "phone": [*filter(None, map(phones.get, phones.keys))],
            "url": next(filter(None, map(sites.get, sites.keys)), None),
            "profiles": [
                {"network": Value(key), "username": account}
                for key in accounts.keys
                if (account := accounts.get(key))
            ],
        }
    )


def _location(basics: Fields) -> Data | None:
    place = basics.below("location")
    if not place:
        return basics.get("location")
    return without_empty(
        {
            "address": place.get("address"),
            "postal_code": place.get("postalCode"),
            "city": place.get("city"),
            "region": place.get("region", "state"),
            "country": contacts.country(place.get("countryCode", "country")),
        }
    )


def _entries(name: str, fields: Fields, keys: tuple[str, ...], ledger: Ledger) -> list[Data]:
    given = [one for key in keys for one in fields.items(key)]
    if name not in _GOES_ON:
        return [entry for one in given for entry in _listed(name, one, ledger) if entry]
    mappings = [one for one in given if isinstance(one, Fields)]
    entries = [_entry(name, one, ledger) for one in mappings]
    if cvkit_data.KEY in fields:
        return _with_roles(mappings, entries)
    joined, notes = jobs.joined(entry for entry in entries if entry)
    ledger.add(notes)
    return joined


def _listed(name: str, given: Fields | Value, ledger: Ledger) -> list[dict[str, Data]]:
    """Return what an item of a section is: one entry, or several interests without a name."""
    if isinstance(given, Value):
        return [{_main(name): given.with_text(rich_text.escaped(given.text))}]
    entry = _entry(name, given, ledger)
    keywords = entry.get("keywords")
    if name == "interests" and "name" not in entry and isinstance(keywords, list):
        return [{"name": keyword} for keyword in keywords]
    return [entry]


def _with_roles(given: list[Fields], entries: list[dict[str, Data]]) -> list[Data]:
    """Put the roles that cvkit wrote as jobs of their own into the jobs that they belong to."""
    found: list[Data] = []
    roles: list[Data] = []
    for fields, entry in zip(given, entries, strict=True):
        if not cvkit_data.has_own(fields, "role"):
            found.append(entry)
            continue
        if job := cvkit_data.own(fields, "job"):
            roles = []
            found.append({**job, "roles": roles})
        roles.append(entry)
    return found


def _main(name: str) -> str:
    return next(rule.target for rule in TABLES[name])


def _entry(name: str, fields: Fields, ledger: Ledger) -> dict[str, Data]:
    return _completed(fields, _read_entry(name, fields, ledger), ledger)


def _completed(fields: Fields, entry: dict[str, Data], ledger: Ledger) -> dict[str, Data]:
    """Return an entry with what cvkit kept of it."""
    if not cvkit_data.has_own(fields, "role"):
        return cvkit_data.completed(entry, cvkit_data.own(fields), ledger)
    of_job = [entry.pop(key, []) for key in ("organization", "description")]
    role = cvkit_data.completed(entry, cvkit_data.own(fields, "role"), ledger)
    return cvkit_data.also_from(role, (value for one in of_job for value in values(one)))


def _read_entry(name: str, fields: Fields, ledger: Ledger) -> dict[str, Data]:
    entry = tables.read(fields, TABLES[name], ledger)
    if name in _DATED:
        ends = fields.get("startDate"), fields.get("endDate")
        dates = periods.period(*ends, ledger, is_open=name in _GOES_ON)
        dates = dates or periods.point(fields.get("date", "dates"), ledger)
        place = _location(fields) if fields.below("location") else None
        entry |= without_empty({"dates": dates, "location": place})
    is_own = cvkit_data.KEY in fields  # which has the list
    if isinstance(summary := entry.get("summary"), Value) and "bullets" not in entry and not is_own:
        if name not in _DATED:
            return entry
        if fields.get("summary") is None:  # it is a list
            return _with_bullets(fields, entry, ledger)
        before, items = rich_text.list_items(summary.text)
        if items:
            bullets: list[Data] = [summary.with_text(item) for item in items]
            return without_empty(
                {**entry, "summary": summary.with_text(before), "bullets": bullets}
            )
    return entry


def _with_bullets(fields: Fields, entry: dict[str, Data], ledger: Ledger) -> dict[str, Data]:
    """Return an entry whose list of texts is called a summary with bullets."""
    listed = tables.read(fields, (Rule("bullets", ("summary",), many=True),), ledger)
    return {key: value for key, value in entry.items() if key != "summary"} | listed


def _language(fields: Fields | Value, ledger: Ledger) -> dict[str, Data]:
    if isinstance(fields, Value):
        return {"language": fields}
    name = fields.get("language", "name")
    level = language_level(fields.get("fluency", "level"))
    return _completed(fields, without_empty({"language": name, **level}), ledger)


IMPORTER = Importer(
    "jsonresume",
    "JSON Resume",
    "A resume.json of the JSON Resume schema, of any version.",
    match,
    read,
)
