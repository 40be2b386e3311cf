"""The value that a key takes, in a few characters: ``dates``, ``[Bullet]``, ``full | compact``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT, RICH = "text", "rich"


def value(field: Mapping[str, Any], defs: Mapping[str, Any], word: str = TEXT) -> str:
    """Return what a key takes.

    Args:
        field: The key's JSON Schema.
        defs: The definitions that it refers to.
        word: What a text is called: ``text``, or ``rich`` if it may have markup.
    """
    match field:
        case {"$ref": str(reference)}:
            is_url = field.get("examples") == ["https://example.org"]
            return "url" if is_url else _named(reference.rpartition("/")[2], defs, word)
        case {"enum": values}:
            return " | ".join(values)
        case {"anyOf": [one, other]}:
            return _either(one, other, defs, word)
        case {"type": "array", "items": items}:
            return f"[{value(items, defs, word)}]"
        case {"type": "object", "additionalProperties": dict(each)}:
            return f"{{name: {value(each, defs, word)}}}"
    return _scalar(field, word)


def keys_of(definition: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the part of a definition with its keys; empty if it has none."""
    choices = (definition, *definition.get("anyOf", ()))
    return next((one for one in choices if "properties" in one), {})


def _either(
    one: Mapping[str, Any], other: Mapping[str, Any], defs: Mapping[str, Any], word: str
) -> str:
    first = value(one, defs, word)
    is_by_language = other.get("type") == "object" and one.get("type") != "object"
    if is_by_language or "enum" in one:  # or what others call it
        return first
    second = value(other, defs, word)
    return f"{first}+" if second == f"[{first}]" else f"{first} | {second}"


def _named(name: str, defs: Mapping[str, Any], word: str) -> str:
    if name == "Text":
        return word
    return name if keys_of(defs[name]) else value(defs[name], defs, word)


def _scalar(field: Mapping[str, Any], word: str) -> str:
    match field:
        case {"type": "boolean"}:
            return "bool"
        case {"type": "integer"}:
            return f"{field['minimum']}..{field['maximum']}"
        case {"type": "object"}:
            return "{…}"
        case {"examples": [str(example), *_], "type": [*kinds]} if "integer" in kinds:
            return "dates" if " – " in example else "date"
        case {"type": "string"} | {"type": [*_]}:
            return word
    return "any"
