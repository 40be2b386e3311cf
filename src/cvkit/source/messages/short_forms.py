"""Says how to write an entry that is neither a text nor has the right keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.base import SectionEntry, Textual
from cvkit.model.sections.groups import SpokenLanguage
from cvkit.source.schema import shape
from cvkit.source.yaml.tree import Mapping, resolve

if TYPE_CHECKING:
    from pydantic import BaseModel

    from cvkit.source.messages.schema_error import SchemaError


def with_colon(finding: SchemaError, model: type[BaseModel]) -> str:
    """Return how to write an entry that a colon turns into an unknown key and its value.

    Args:
        finding: An unknown key.
        model: The model that lacks it.

    Returns:
        A hint; empty if the entry has other keys, or if its model can't be a plain text.
    """
    key = str(finding.route[-1])
    if not issubclass(model, Textual) or not _is_only_key(finding):
        return ""
    return _as_entry(key, finding.given, model)


def for_mapping(finding: SchemaError) -> str:
    """Return how to write a section that is a mapping instead of a list, or an empty text."""
    item = shape.items(shape.at(finding.route))
    if not (isinstance(finding.given, dict) and finding.given and shape.is_model(item)):
        return ""
    key, value = next(iter(finding.given.items()))
    if not issubclass(item, Textual) or key in item.model_fields:
        return ""
    return _as_entry(key, value, item)


def _is_only_key(finding: SchemaError) -> bool:
    node = finding.spans.node(finding.route[:-1])
    entry = resolve(node) if node else None
    return isinstance(entry, Mapping) and len(entry.entries) == 1


def _as_entry(key: str, value: object, model: type[Textual]) -> str:
    match value:
        case str() if model is SpokenLanguage:
            return f"write `- {key} ({value})`"
        case str() | [str(), *_] if _has_keywords(model):
            items = value if isinstance(value, str) else ", ".join(map(str, value))
            return f"write `- {{name: {key}, keywords: [{items}]}}`"
        case str() if not key.isidentifier() or key[:1].isupper():
            text = f"{key}: {value}".replace("'", "''")
            return f"text with “: ” needs quotes: '{text}'"
    return ""


def _has_keywords(model: type[BaseModel]) -> bool:
    """Return whether entries are groups: a name with keywords, and little else."""
    return "keywords" in model.model_fields and not issubclass(model, SectionEntry)
