"""JSON Resume: the schema 1.x and both older generations, also mixed in one file, JSON or YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading import cvkit_data
from cvkit.importers.reading.fields import Fields

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_OLDEST = "bio"
_TELLING = frozenset({"basics", "work", "education", "volunteer", "awards", "publications",
                      "skills", "languages", "interests", "references", "projects",
                      "certificates"})  # fmt: skip
_AROUND = frozenset({"$schema", "meta"})
_SURELY_OURS = frozenset({"dates", "bullets"})
_OURS = _SURELY_OURS | {"organization", "roles", "degree"}
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
        ours = inner & _OURS - {"organization"}
        is_ours = inner & _SURELY_OURS or (ours and len(inner & _THEIRS) <= len(ours))
        return Match.NO if is_ours else Match.POSSIBLE
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
    from cvkit.importers.jsonresume.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "jsonresume",
    "JSON Resume",
    "A resume.json of the JSON Resume schema, of any version.",
    match,
    read,
)
