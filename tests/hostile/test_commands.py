"""A hostile text in every field: no command fails on it, or lets a terminal obey it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import cvkit as api
from cvkit.model.letter import Letter
from cvkit.source.writing import to_yaml
from hostile import runs
from hostile.placements import place
from hostile.strings import SIGNS, STRINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Cli
    from cvkit.source.yaml.tree import Plain

SAMPLE = STRINGS if runs.ALL else (*STRINGS[::20], *SIGNS[:2])
COMMANDS = (
    ("validate", "resume.yaml"),
    ("leaks", "resume.yaml", "--public"),
    ("diff", "old.yaml", "resume.yaml"),
    ("diff", "old.yaml", "resume.yaml", "--format", "markdown"),
    ("report", "resume.yaml"),
    ("readback", "resume.txt", "--against", "resume.yaml"),
    ("export", "text", ".", "--output", "out", "--glob", "*.yaml", "--force"),
)
"""What reads a résumé and prints some of it."""

LETTER_FORMATS = "html,markdown,text" if not runs.ALL else "pdf,html,docx,markdown,text"

_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@pytest.mark.parametrize("text", SAMPLE)
def test_no_command_fails_or_is_obeyed(
    cvkit: Cli, text: str, attempt: Callable[[str], None]
) -> None:
    cvkit.write("old.yaml", "basics: {name: Ada}\n")
    cvkit.write("resume.yaml", place(text).source)
    cvkit.write("resume.txt", text)
    for command in COMMANDS:
        attempt(command[0])
        outcome = cvkit(*command)
        assert outcome.code in {0, 1}, (command, outcome.err)
        said = outcome.out + outcome.err
        assert "bug in cvkit" not in said, command
        assert _OBEYED.findall(said) == [], command


def test_messages_of_other_processes_are_obeyed_by_nobody(
    cvkit: Cli, attempt: Callable[[str], None]
) -> None:
    attempt("several processes")
    sources = {f"{number}.yaml": place(text).source for number, text in enumerate(SIGNS[:4])}
    for name, source in sources.items():
        cvkit.write(name, source)
    outcome = cvkit("export", "text", ".", "-o", "out/", "--jobs", "2", "--allow-missing-glyphs")
    assert outcome.code in {0, 1}, outcome.err
    assert "bug in cvkit" not in outcome.err
    assert _OBEYED.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize("text", SAMPLE)
def test_programs_get_a_resume(text: str, attempt: Callable[[str], None]) -> None:
    attempt("Python")
    source = place(text).source.encode()
    assert api.load(source).basics.name
    assert [one for one in api.validate(source) if one.severity.name == "ERROR"] == []
    # Read-back can't tell the same text in each field apart.
    made = api.export(source, "text", allow_missing_glyphs=True, readback=False)
    assert _OBEYED.findall(made.artifacts["text"].data.decode()) == []


def letter(text: str) -> dict[str, Plain]:
    """Return a letter with a text in every field that is printed."""
    lists: dict[str, Plain] = {name: [text, "Ordinary"] for name in ("recipient", "enclosures")}
    texts = dict.fromkeys(("subject", "salutation", "closing", "signature"), text)
    values: dict[str, Plain] = {
        "paragraphs": [text, "Ordinary {{ mine }}"],
        "values": {"mine": text},
    }
    return {"organization": text, "position": text, **lists, **texts, **values}


def test_every_field_of_a_letter_has_it() -> None:
    assert {*letter("x")} == {*Letter.model_fields} - {"form", "date"}


@pytest.mark.parametrize("of_variant", [False, True], ids=["in a file", "in a variant"])
@pytest.mark.parametrize("text", SAMPLE)
def test_a_letter_is_written_or_refused(
    cvkit: Cli, text: str, attempt: Callable[[str], None], *, of_variant: bool
) -> None:
    attempt("letter")
    person: dict[str, Plain] = {"basics": {"name": "Ada"}}
    if of_variant:
        person["export"] = {"variants": {"acme": {"letter": letter(text)}}}
    cvkit.write("resume.yaml", to_yaml(person))
    cvkit.write("letter.yaml", to_yaml({"resume": "resume.yaml", "letter": letter(text)}))
    call = ("resume.yaml", "--letter", "--variant", "acme") if of_variant else ("letter.yaml",)
    common = ("--allow-missing-glyphs", "--no-readback", "--force", "-o", "out/")
    for command in (("validate", *call[:1]), ("export", LETTER_FORMATS, *call, *common)):
        outcome = cvkit(*command)
        assert outcome.code in {0, 1}, (command, outcome.err)
        assert "bug in cvkit" not in outcome.err, command
        assert _OBEYED.findall(outcome.out + outcome.err) == [], command
    for path in (cvkit.folder / "out").glob("*.txt"):
        assert _OBEYED.findall(path.read_text(encoding="utf-8")) == []
