"""Adds maps of languages to the JSON Schema, wherever it has a text or a list of texts.

They are added to the finished schema, as references: pydantic would repeat them in each field.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from cvkit.model.base import SAME_EVERYWHERE

Schema: TypeAlias = dict[str, Any]

SCALAR = ["string", "number", "boolean"]
"""The types of a text in an editor, which reads 2024 as a number."""

TEXT = {"$ref": "#/$defs/Text"}
_LIST_OF = {
    "Text": "Texts",
    "BulletItem": "Bullets",
    "Author": "Authors",
    "CustomEntry": "CustomEntries",
    "Skill": "Skills",
    "SpokenLanguage": "SpokenLanguages",
    "Interest": "Interests",
    "Award": "Awards",
    "Certificate": "Certificates",
    "License": "Licenses",
    "Membership": "Memberships",
    "Reference": "References",
}
"""Names of list definitions, by the name of their items."""


def allow(schema: Schema) -> Schema:
    """Return a schema that also allows ``{en: …, de: …}`` for texts and ``{en: []}`` for lists.

    Args:
        schema: A JSON Schema in which every text has the type ``SCALAR``.
    """
    used = {name: _with_languages(name, definition) for name, definition in schema["$defs"].items()}
    plain = {"type": SCALAR, "minLength": 1}
    used["Text"] = {"anyOf": [plain, _languages(plain)]}
    for item, several in _LIST_OF.items():
        array = {"type": "array", "items": {"$ref": f"#/$defs/{item}"}}
        used[several] = {"anyOf": [array, _languages(array)]}
    return {**_walked(schema), "$defs": dict(sorted(used.items()))}


def _with_languages(name: str, definition: Schema) -> Schema:
    match definition:
        case {"anyOf": [{"type": kind}, keys]} if kind == SCALAR:
            itself = {"$ref": f"#/$defs/{name}"}
            return {"anyOf": [{"type": SCALAR}, _walked(keys), _languages(itself)]}
    return _walked(definition)


def _languages(each: Schema) -> Schema:
    return {
        "type": "object",
        "description": "A text in several languages: {en: Engineer, de: Ingenieurin}.",
        "propertyNames": {"pattern": "^[a-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"},
        "additionalProperties": each,
        "minProperties": 1,
    }


def _walked(schema: Schema) -> Schema:
    """Replace texts and lists of texts with references."""
    match schema:
        case {"type": kind, "minLength": 1, **rest} if kind == SCALAR and "pattern" not in rest:
            return {**TEXT, **rest}
        case {"properties": dict(fields)}:
            walked = {name: _field(name, field) for name, field in fields.items()}
            return {**schema, "properties": walked}
        case {"type": "array", "items": dict(item), **rest}:
            item = _walked(item)
            name = _LIST_OF.get(_name(item)) if len(item) == 1 else None
            return {"$ref": f"#/$defs/{name}", **rest} if name else {**schema, "items": item}
        case {"additionalProperties": dict(value)}:
            return {**schema, "additionalProperties": _walked(value)}
        case {"anyOf": list(choices)}:
            return {**schema, "anyOf": [_walked(choice) for choice in choices]}
    return schema


def _field(name: str, schema: Schema) -> Schema:
    if name in SAME_EVERYWHERE:
        return schema
    walked = _walked(schema)
    if walked.get("additionalProperties") != TEXT:
        return walked
    # Labels are texts, too: {de: {Staatsangehörigkeit: deutsch}, en: {Nationality: German}}
    labelled = {"type": "object", "additionalProperties": TEXT}
    return {**walked, "additionalProperties": {"anyOf": [TEXT, labelled]}}


def _name(schema: Schema) -> str:
    return str(schema.get("$ref", "")).removeprefix("#/$defs/")
