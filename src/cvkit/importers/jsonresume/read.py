"""Reads the entries of JSON Resume, of all generations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.jsonresume import person
from cvkit.importers.jsonresume.tables import TABLES
from cvkit.importers.reading import cvkit_data, jobs, periods, rich_text, tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.html_in_texts import with_html
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.reading.tables import Rule
from cvkit.importers.values import Value, values, without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Data, Imported

_SECTIONS = {**{name: (name,) for name in TABLES}, "interests": ("interests", "hobbies"),
             "projects": ("projects", "sideProjects"),
             "certificates": ("certificates", "certifications")}  # fmt: skip
_DATED = ("work", "volunteer", "education", "projects")
_GOES_ON = ("work", "volunteer")
"""Sections in which an entry without an end is going on; a degree without one may be over."""

_SETTINGS = ("meta", "$schema")


def read_file(file: ForeignFile) -> Imported:
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
            "basics": person.basics(fields, ledger),
            **sections,
            "languages": [_language(one, ledger) for one in fields.items("languages")],
            **_licenses(sections["certificates"]),
            **_kept(fields, ledger),
        }
    )
    if cvkit_data.KEY not in fields:  # cvkit writes texts as they are
        data = with_html(data, ledger)
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
    """Return the key that a plain text stands for: a line without a name, of references."""
    return "reference" if name == "references" else TABLES[name][0].target


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
        place = person.location(fields) if fields.below("location") else None
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
