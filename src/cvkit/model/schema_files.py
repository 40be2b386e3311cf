"""Allows values from other files in the JSON Schema, and describes these files themselves."""

from __future__ import annotations

from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_FILES = {"$ref": "#/$defs/ListFiles"}
_OWN = frozenset({"include", "from", "select", "exclude"})
"""Lists that name files, or choose from them."""


def allow(schema: Schema) -> Schema:
    """Return a schema that also allows ``{from: …}`` for lists and for variants.

    Args:
        schema: The JSON Schema of a résumé, with the definition ``ListFiles``.
    """
    defs = {name: _with_files(definition) for name, definition in schema["$defs"].items()}
    several = {name for name, one in defs.items() if _is_list(one)}
    for name in several:
        defs[name] = {**defs[name], "anyOf": [*defs[name]["anyOf"], _FILES]}
    one_file = {"from": {"type": "string", "description": "The file of this variant."}}
    variants = defs["Export"]["properties"]["variants"]
    variants["additionalProperties"] = {
        "anyOf": [
            variants["additionalProperties"],
            {"type": "object", "properties": one_file, "additionalProperties": False},
        ]
    }
    return {**_with_files(schema), "$defs": defs}


def part(schema: Schema) -> Schema:
    """Return the schema of a file that a résumé includes: it needs no key.

    Args:
        schema: The JSON Schema of a résumé.
    """
    basics = {key: one for key, one in schema["$defs"]["Basics"].items() if key != "required"}
    whole = {key: one for key, one in schema.items() if key != "required"}
    return {
        **whole,
        "$defs": {**schema["$defs"], "Basics": basics},
        "title": "A part of a résumé for cvkit",
    }


def variant(schema: Schema) -> Schema:
    """Return the schema of a file with a variant.

    Args:
        schema: The JSON Schema of a résumé.
    """
    own = schema["$defs"]["Variant"]
    named = {"description": "The résumé that it is for; by default all in the folder above."}
    fields = {"$schema": schema["properties"]["$schema"], "resume": {"type": "string", **named}}
    return {
        "$schema": schema["$schema"],
        **own,
        "properties": {**fields, **own["properties"]},
        "$defs": schema["$defs"],
        "title": "A variant of a résumé for cvkit",
    }


def letter(schema: Schema) -> Schema:
    """Return the schema of a file with a letter.

    Args:
        schema: The JSON Schema of a résumé.
    """
    own = schema["properties"]
    named = {"description": "The file of the résumé, in this folder or below."}
    fields = {"$schema": own["$schema"], "resume": {"type": "string", **named}}
    kept = {name: own[name] for name in ("letter", "export")}
    return {
        **schema,
        "properties": {**fields, **kept},
        "required": ["resume", "letter"],
        "description": "What a cover letter says, and whose it is.",
        "title": "A letter for cvkit",
    }


def _with_files(definition: Schema) -> Schema:
    """Return a definition whose properties may take lists from files."""
    match definition:
        case {"properties": dict(fields)}:
            new = {name: _field(name, field) for name, field in fields.items()}
            return {**definition, "properties": new}
        case {"anyOf": list(choices)}:
            return {**definition, "anyOf": [_with_files(one) for one in choices]}
    return definition


def _field(name: str, field: Schema) -> Schema:
    if name in _OWN:
        return field
    match field:
        case {"type": "array", "items": items, **rest}:
            return {"anyOf": [{"type": "array", "items": items}, _FILES], **rest}
        case {"anyOf": list(choices)} if any(_is_array(one) for one in choices):
            others = [one for one in choices if one != _FILES]
            return {**field, "anyOf": [*others, _FILES]}
    return field


def _is_array(choice: object) -> bool:
    return isinstance(choice, dict) and choice.get("type") == "array"


def _is_list(definition: Schema) -> bool:
    choices = definition.get("anyOf", ())
    return bool(choices) and _is_array(choices[0])
