"""The résumé's JSON Schema (draft 2020-12), by which editors complete, explain and check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from cvkit.model.resume import Resume

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema


class _Generator(GenerateJsonSchema):
    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Allow numbers where cvkit takes a text as it was written: ``phone: 5550100``."""
        return super().str_schema(schema) | {"type": ["string", "number", "boolean"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: a key without a value is as good as no key."""
        return self.generate_inner(schema["schema"])


def json_schema() -> dict[str, Any]:
    """Return the schema as plain data."""
    generated = Resume.model_json_schema(schema_generator=_Generator)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **generated,
        "title": "A résumé for cvkit",
    }
