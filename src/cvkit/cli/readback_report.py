"""Writes what a parser sees in a file: for people, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics.render import json_v1
from cvkit.diagnostics.render.lines import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.pipeline.read_back import ReadBack

VERSION = 1


def as_text(found: ReadBack, name: str) -> str:
    """Return the text in order, the fields, and what the file says of itself.

    What a terminal would obey is shown as signs: the file may be a stranger's.

    Args:
        found: What was found.
        name: The file's name.
    """
    lines = (*found.examined.read.lines, "", *_summary(found, name))
    return "".join(f"{visible(line)}\n" for line in lines)


def as_json(found: ReadBack, name: str) -> str:
    """Return the same as an object; within a version, keys may be added, but none is removed.

    Args:
        found: What was found.
        name: The file's name.
    """
    read, fields = found.examined.read, found.examined.fields
    data: dict[str, Any] = {
        "version": VERSION,
        "file": name,
        "pages": read.pages or None,
        "language": read.language or None,
        "title": read.title or None,
        "tagged": read.has_tags,
        "text": list(read.lines),
        "fields": {
            "name": fields.name or None,
            "emails": list(fields.emails),
            "phones": list(fields.phones),
            "links": list(fields.links),
        },
        "hidden": [one._asdict() for one in read.hidden],
        "diagnostics": json.loads(json_v1.render(found.diagnostics))["diagnostics"],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _summary(found: ReadBack, name: str) -> Iterator[str]:
    read, fields = found.examined.read, found.examined.fields
    rows = {
        "file": name,
        "name": fields.name,
        "e-mail": ", ".join(fields.emails),
        "phone": ", ".join(fields.phones),
        "links": ", ".join(fields.links),
        "title": read.title,
        "language": read.language,
        "pages": str(read.pages or ""),
        "tags": "" if not read.pages else "yes" if read.has_tags else "no",
        "hidden": _count(len(read.hidden), "text") if read.hidden else "",
    }
    width = max(map(len, rows))
    for label, value in rows.items():
        if value:
            yield f"{label:{width}}  {value}"
        elif label in {"name", "e-mail", "phone"}:
            yield f"{label:{width}}  not found"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
