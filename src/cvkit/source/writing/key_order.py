"""The order in which people write the keys of an entry."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.model.base import Selectable
from cvkit.model.sections.timeline import Job

if TYPE_CHECKING:
    from pydantic import BaseModel

_OF_JOB = ("organization", "description", "location")
"""What comes first in a job, before its title: all that its roles have in common."""

_LAST = ("url", "summary", "roles", "bullets", "keywords", "id", "tags", "private", "droppable",
         "priority", "break_before", "keep_together", "export")  # fmt: skip
"""The keys that come after all others, in this order."""


@lru_cache(maxsize=64)
def key_order(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model: its own, then those of all entries, lists of parts last."""
    own = [name for one in kind.__mro__ for name in vars(one).get("__annotations__", {})]
    fields = [name for name in dict.fromkeys(own) if name in kind.model_fields]
    if not issubclass(kind, Selectable):
        return tuple(kind.model_fields)
    first = _OF_JOB if issubclass(kind, Job) else ()
    return (*first, *(name for name in sorted(fields, key=_rank) if name not in first))


def _rank(name: str) -> int:
    return _LAST.index(name) + 1 if name in _LAST else 0
