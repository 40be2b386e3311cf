"""The résumé's JSON Schema (draft 2020-12), for completion, help and checks in editors."""

from __future__ import annotations

import ast
import inspect
import itertools
import textwrap
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from cvkit import docstrings
from cvkit.model import schema_files, schema_languages
from cvkit.model.base import NeedsOne
from cvkit.model.resume import Resume
from cvkit.model.sections.works import WorkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema


class FileKind(StrEnum):
    """The kinds of files that cvkit reads."""

    RESUME = "resume"
    PART = "part"
    VARIANT = "variant"
    LETTER = "letter"


_MODELINE = {"description": "The JSON Schema of this file, for editors.", "type": "string"}


def json_schema(kind: FileKind = FileKind.RESUME, *, with_files: bool = True) -> dict[str, Any]:
    """Return the schema as plain data; descriptions are the docstrings of the fields.

    Args:
        kind: Which kind of file it is for.
        with_files: Whether lists may come from other files.
    """
    whole = _of_resume()
    whole = schema_files.allow(whole) if with_files else whole
    match kind:
        case FileKind.PART:
            return schema_files.part(whole)
        case FileKind.VARIANT:
            return schema_files.variant(whole)
        case FileKind.LETTER:
            return schema_files.letter(whole)
    return whole


def _of_resume() -> dict[str, Any]:
    generated = Resume.model_json_schema(schema_generator=_Generator)
    for definition in generated["$defs"].values():
        definition.pop("title", None)
    generated["properties"] = {"$schema": _MODELINE, **generated["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema_languages.allow(generated),
        "title": "A résumé for cvkit",
    }


class _Generator(GenerateJsonSchema):
    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002
        """Leave out titles: editors would show them in addition to the identical key."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out empty defaults, which mean the same as no key."""
        described = super().default_schema(schema)
        if described.get("default", ...) in (None, [], {}):
            del described["default"]
        return described

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Allow numbers wherever cvkit takes text: ``phone: 5550100``."""
        return super().str_schema(schema) | {"type": schema_languages.SCALAR}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: a key without a value means the same as no key."""
        return self.generate_inner(schema["schema"])

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Describe an enumeration by its docstring; allow any text where it has other names."""
        described = super().enum_schema(schema)
        if issubclass(schema["cls"], WorkKind):
            kind = described.pop("type")
            described["anyOf"] = [{"enum": described.pop("enum"), "type": kind}, {"type": kind}]
        _describe(described, schema["cls"])
        return described

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe each field by the string below it; allow plain text where the model does."""
        described = super().model_schema(schema)
        described.pop("title", None)
        _describe(described, schema["cls"])
        properties = described.get("properties", {})
        for name, text in _field_docs(schema["cls"]).items():
            if name in properties:
                properties[name]["description"] = text
        if issubclass(schema["cls"], NeedsOne):
            described["anyOf"] = [{"required": [name]} for name in schema["cls"].one_needed]
        if not schema["cls"].text_field:
            return described
        return {"anyOf": [{"type": schema_languages.SCALAR}, described]}


def _describe(described: JsonSchemaValue, cls: type) -> None:
    """Add the docstring of a class, which Pydantic does only if Python hasn't dropped it."""
    if text := docstrings.of(cls):
        described.setdefault("description", inspect.cleandoc(text))


def _field_docs(cls: type[BaseModel]) -> dict[str, str]:
    """Read the strings below the fields of a class and of its bases.

    Pydantic can do this itself (``use_attribute_docstrings``), but does it when the class is
    created, which would slow down every command by a tenth of a second.
    """
    docs: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if base.__module__.startswith("cvkit."):
            docs |= _class_docs(base)
    return docs


@cache
def _class_docs(cls: type) -> Mapping[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    docs: dict[str, str] = {}
    for field, below in itertools.pairwise(body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = " ".join(text.split())
    return docs
