"""Maps of languages in the JSON Schema."""

from __future__ import annotations

from cvkit.model import schema_languages

TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}


def test_texts_become_references_and_names_stay() -> None:
    properties = {"title": {**TEXT, "description": "What."}, "theme": TEXT, "count": {"type": "x"}}
    allowed = schema_languages.allow({"properties": properties, "$defs": {}})
    assert allowed["properties"] == {
        "title": {"$ref": "#/$defs/Text", "description": "What."},
        "theme": TEXT,  # the name of a thing is the same in every language
        "count": {"type": "x"},
    }


def test_a_text_may_be_a_map_of_languages() -> None:
    text = schema_languages.allow({"$defs": {}})["$defs"]["Text"]
    plain, languages = text["anyOf"]
    assert plain == TEXT
    assert languages["additionalProperties"] == TEXT


def test_a_list_of_texts_has_a_name_of_its_own() -> None:
    listed = {"type": "array", "items": TEXT, "description": "Several."}
    allowed = schema_languages.allow({"properties": {"keywords": listed}, "$defs": {}})
    assert allowed["properties"]["keywords"] == {
        "$ref": "#/$defs/Texts", "description": "Several.",
    }  # fmt: skip
