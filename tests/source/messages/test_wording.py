"""An error of the schema in words; ``test_validation`` has each with the file that gives it."""

from __future__ import annotations

import pytest

from cvkit.source import read
from cvkit.source.messages.schema_error import SchemaError
from cvkit.source.messages.wording import kind, word


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (
            SchemaError("missing", ("basics", "name"), {}, {}),
            "CV012",
            "`name` is missing: a résumé needs `basics.name`",
        ),
        (
            SchemaError("extra_forbidden", ("basics", "nmae"), "Ada", {}),
            "CV010",
            "there is no key `nmae` here",
        ),
    ],
)
def test_an_error_in_words(error: SchemaError, code: str, message: str) -> None:
    said = word(error)
    assert (said.code, said.message) == (code, message)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "empty"), ("", "empty"), ([], "a list"), ({}, "a mapping"), ("x", "text")],
)
def test_what_stands_there_has_a_name(value: object, expected: str) -> None:
    assert kind(value) == expected


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        ("basics:\n  name:Rosa",
         "`basics` should be a mapping, such as `name: …`, but this is text",
         "a space is missing after the colon: `name: Rosa`"),
        ("basics: {name: A}\nskills: [{name:B}]", "a space is missing after the colon",
         "write `name: B`"),
        ("basics: {name: A, headline: [B]}", "`headline` should be text, but this is a list",
         "text in [brackets] needs quotes"),
        ("basics: {name: A, headline: {B}}", "`headline` should be text, but this is a mapping",
         "text in {braces} needs quotes"),
        ("basics: {name: A}\nwork: [{organization: B, bullets: [[C]]}]",
         "each item of `bullets` should be text, but this is a list",
         ("text in [brackets] needs quotes; to nest bullets, write `text:` for the one above, and "
         "the list below `bullets:`")),
        ("basics: {name: A}\nwork: [{organization: B, bullets: [{C}]}]",
         "the braces turn this text into a key `C`", "text in {braces} needs quotes"),
        ("basics: {name: A}\nwork:\n- organization: B\n  bullets:\n  - #1 in sales",
         "there is nothing here but a comment",
         "a # after a space starts a comment; text that starts with # needs quotes"),
        ("basics: {name: A}\nwork:\n- organization: #1 Bank\n  team: B",
         "a job needs `organization` or `title`",
         "a # after a space starts a comment; text that starts with # needs quotes"),
    ],
)  # fmt: skip
def test_what_yaml_reads_otherwise_than_meant(text: str, message: str, help_: str) -> None:
    found = [(one.message, one.help) for one in read(text.encode(), "resume.yaml").diagnostics]
    assert (message, help_) in found


def test_an_identifier_is_not_indonesian() -> None:
    text = "basics: {name: A}\ncustom: [{title: B, entries: [{id: 1}, {id: 2, name: C}]}]"
    helps = [one.help for one in read(text.encode(), "resume.yaml").diagnostics]
    assert len(helps) == 2
    assert set(helps) == {"a number goes into `number`"}


def test_the_address_of_a_schema_is_allowed_at_the_top() -> None:
    schema = '"$schema": "https://example.org/schema.json"'
    assert read(f'{{{schema}, "basics": {{"name": "A"}}}}'.encode(), "resume.json").resume
    assert read(f'{{"basics": {{"name": "A", {schema}}}}}'.encode(), "x").resume is None


def test_a_network_in_a_list_of_profiles() -> None:
    text = "basics:\n  name: Ada\n  profiles:\n    - github: ada\n"
    (found,) = read(text.encode(), "resume.yaml").diagnostics
    assert (found.message, found.help) == (
        "there is no key `github` here",
        "write `github: ada` without the dash, or `- {network: github, username: ada}`",
    )
