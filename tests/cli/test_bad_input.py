"""Every way to be wrong that we could think of: one clear message, and nothing harmed."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from conftest import PERSON

if TYPE_CHECKING:
    from conftest import Cli, Outcome

JOB = PERSON + "work: [{organization: X, dates: %s}]\n"
BOMB = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], k{n}: *a{n - 1}}}\n" for n in range(1, 60)
)
WRITTEN_BEFORE = {"resume.html": "old html", "resume.md": "old markdown"}


@dataclass(frozen=True)
class Case:
    """A résumé that cannot be exported: its content, and where and how cvkit says so."""

    name: str
    content: str | bytes
    said: str
    beside: dict[str, str] = field(default_factory=dict)


RESUME_AT_FAULT = [
    Case("empty file", "", "CV009 resume.yaml: the file is empty"),
    Case("only a comment", "# x\n", "CV009 resume.yaml: the file has no content, only comments"),
    Case("syntax", "basics: {name: Ada\nwork: x", "CV001 1:9 this `{` is never closed"),
    Case("misspelled section", PERSON + "wrok: []", "CV010 2:1 there is no key `wrok` here"),
    Case("misspelled in basics", "basics: {name: A, emial: x}", "CV010 1:19 there is no key"),
    Case(
        "misspelled in a job",
        PERSON + "work:\n  - organization: X\n    tilte: Y",
        "CV010 4:5 there is no key `tilte` here",
    ),
    Case(
        "misspelled in a role",
        PERSON + "work:\n  - organization: X\n    roles: [{titel: Y}]",
        "CV010 4:14 there is no key `titel` here",
    ),
    Case(
        "misspelled in a bullet",
        PERSON + "work: [{organization: X, bullets: [{txet: Y}]}]",
        "CV010 2:37 there is no key `txet` here",
    ),
    Case(
        "misspelled in export",
        PERSON + "export: {themee: x}",
        "CV010 2:10 there is no key `themee`",
    ),
    Case(
        "misspelled in a variant",
        PERSON + "export: {variants: {a: {includ: [x]}}}",
        "CV010 2:25 there is no key `includ`",
    ),
    Case("a text for a list", PERSON + "work: hello", "CV011 2:7 `work` should be a list of jobs"),
    Case("a list for a text", "basics: {name: [A]}", "CV011 1:16 `name` should be text"),
    Case("no name", "basics: {email: a@b.org}", "CV012 1:1 `name` is missing"),
    Case("month 13", JOB % "2020-13", "CV014 2:33 “2020-13” is not a date"),
    Case("end before start", JOB % "2020 – 2019", "CV015 2:33 “2020 – 2019” ends before it starts"),
    Case("tabs", "basics:\n\tname: Ada", "CV001 2:1 tabs can't be used for indentation"),
    Case("duplicate key", PERSON + PERSON, "CV005 2:1 duplicate key `basics`"),
    Case("Latin-1", "basics: {name: Adé}".encode("latin-1"), "CV002 1:18 this is not UTF-8"),
    Case("UTF-16", PERSON.encode("utf-16"), "CV002 "),
    Case("a picture", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(99), "CV003 resume.yaml: this looks"),
    Case("two documents", PERSON + "---\n" + PERSON, "CV006 2:1 a second document starts here"),
    Case("deep", "[" * 100_000, "CV004 1:65 lists and keys are nested more than 64 levels deep"),
    Case("deep keys", "{a: " * 100_000, "CV004 1:257 lists and keys are nested more than 64"),
    Case("merge bomb", BOMB, "CV004 "),
    Case(
        "Python object",
        "basics: !!python/object/apply:os.system [touch stolen]",
        "CV007 1:9 `!!python/object/apply:os.system` is a YAML tag",
    ),
    Case("a script as a link", "basics: {name: A, url: 'javascript:x'}", "CV016 1:24 "),
    Case(
        "photo above",
        "basics: {name: A, photo: ../me.png}",
        "CV303 1:26 ../me.png is outside the résumé's folder",
    ),
    Case(
        "photo anywhere",
        "basics: {name: A, photo: /etc/passwd}",
        "CV303 1:26 /etc/passwd is outside the résumé's folder",
    ),
    Case("no photo", "basics: {name: A, photo: no.png}", "CV302 1:26 no.png does not exist"),
    Case(
        "photo that is a folder",
        "basics: {name: A, photo: themes}",
        "CV303 1:26 themes is not a file",
        beside={"themes/x": ""},
    ),
    Case(
        "photo that is no picture",
        "basics: {name: A, photo: me.png}",
        "CV303 1:26 me.png is not a readable JPEG or PNG picture",
        beside={"me.png": "GIF89a"},
    ),
    Case("theme", PERSON + "export: {theme: clasic}", "CV013 2:17 there is no theme “clasic”"),
    Case(
        "theme of a variant",
        PERSON + "export: {variants: {x: {theme: ../x}}}",
        "CV013 2:32 there is no theme “../x”",
    ),
    Case(
        "theme option",
        PERSON + "export: {theme_options: {acent: '#fff'}}",
        "CV201 2:26 the theme classic has no option `acent`",
    ),
    Case(
        "value of a theme option",
        PERSON + "export: {theme_options: {accent: red}}",
        "CV202 2:34 “red” is not valid for the option accent",
    ),
    Case(
        "value of an option that another theme has, too",
        PERSON + "export: {theme_options: {accent: red}, themes: {jekyll: {header: no}}}",
        "CV202 2:34 “red” is not valid for the option accent",
    ),
    Case(
        "option in a theme of the file that is not used",
        PERSON + "export: {themes: {jekyll: {haeder: no}}}",
        "CV201 2:28 the theme jekyll has no option `haeder`",
    ),
    Case(
        "theme that the file sets options for",
        PERSON + "export: {themes: {jekyl: {header: no}}}",
        "CV013 2:19 there is no theme “jekyl”",
    ),
    Case("locale", PERSON + "export: {locale: tlh}", "2:18 "),
    Case("locale with a path", PERSON + "export: {locale: de-../../x}", "2:18 "),
    Case("section", PERSON + "export: {sections: [wrok]}", "CV013 2:21 "),
]

CALL_AT_FAULT = [
    ("export pfd", "There is no format “pfd”."),
    ("export html,x", "There is no format “x”."),
    ("export ,", "No format given."),
    ("export", "Missing argument 'FORMATS'."),
    ("exprot", "No such command 'exprot'."),
    ("export html --tehme x", "No such option: --tehme"),
    ("export html x.yaml", "There is no file x.yaml."),
    ("export html themes", "There is no résumé in themes: no file with `basics` matches"),
    ("validate themes", "There is no résumé in themes: no file with `basics` matches"),
    ("validate x.yaml", "There is no file x.yaml."),
    ("export html --theme clasic", "There is no theme “clasic”."),
    ("export html --theme ../themes", "There is no theme “../themes”."),
    ("export html --variant ../../x", "The résumé has no variant “../../x”."),
    ("export html --locale xx", "There is no locale “xx”."),
    ("export html --locale de-../x", "There is no locale “de-../x”."),
    ("export html --set accent", "--set needs KEY=VALUE, not “accent”."),
    ("export html --set =x", "--set needs KEY=VALUE, not “=x”."),
    ("export html -o no/x.html", "Can't write no/x.html: there is no folder no."),
    ("export html -o /dev/full", "Can't write /dev/full: no space left on device."),
    (
        "export html,text -o resume.html",
        "resume.html is a file, but there are several files to write.",
    ),
    (
        "export html -o resume.html/x",
        "Can't write resume.html/x.html: resume.html is not a folder.",
    ),
    ("export html -o resume.yaml", "resume.yaml is the résumé itself"),
    ("export html -o ./link", "link is the résumé itself"),
    ("export html,markdown -o -", "Only one file can go to standard output."),
    ("themes new ../x", "“../x” is not a valid theme name."),
    ("themes new bad", "themes/bad already exists; cvkit won't overwrite it."),
    ("themes new x --from y", "There is no theme “y”."),
    ("init", "resume.yaml already exists; cvkit won't overwrite it."),
    ("init no/x.yaml", "Can't write no/x.yaml: there is no folder no."),
]
EXTENDED = 'description = "x"\nextends = "classic"\n'
THEMES = {
    "themes/mine/theme.toml": EXTENDED,
    "themes/mine/resume.html.j2": "\n{% if %}",
    "themes/lost/theme.toml": EXTENDED,
    "themes/lost/resume.html.j2": "{{ nope }}",
    "themes/bad/theme.toml": "a = ",
}


def place_and_message(outcome: Outcome) -> str:
    """Shorten the first diagnostic to ``code line:column message``."""
    found = re.match(r"error\[(CV\d+)\]: (.*)\n +--> (\S+)\n", outcome.err)
    assert found, outcome.err
    code, message, place = found.groups()
    name, colon, position = place.partition(":")
    return f"{code} {position} {message}" if colon else f"{code} {name}: {message}"


@pytest.mark.parametrize("case", RESUME_AT_FAULT, ids=lambda case: case.name)
def test_a_resume_at_fault_is_told_at_its_place(cvkit: Cli, case: Case) -> None:
    cvkit.write("resume.yaml", case.content)
    for name, content in {**case.beside, **WRITTEN_BEFORE}.items():
        cvkit.write(name, content)
    before = cvkit.files()
    outcome = cvkit("export", "html,markdown")
    assert case.said in place_and_message(outcome)
    assert (outcome.code, outcome.out) == (1, "")
    assert "Traceback" not in outcome.err
    assert " in resume.yaml" in outcome.err.splitlines()[-1]
    assert cvkit.files() == before


@pytest.mark.parametrize(("command", "said"), CALL_AT_FAULT)
def test_a_call_at_fault_is_told_in_one_sentence(person: Cli, command: str, said: str) -> None:
    for name, content in {**THEMES, **WRITTEN_BEFORE}.items():
        person.write(name, content)
    (person.folder / "link").symlink_to("resume.yaml")
    before = person.files()
    outcome = person(*command.split())
    assert outcome.err.startswith(f"error: {said}")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) <= 2
    assert person.files() == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            "export html --set accent=red",
            (
                "error[CV202]: “red” is not valid for the option accent\n"
                "  = help: write a colour like #1a4b8c\n"
            ),
        ),
        (
            "export html --set acent=#fff",
            (
                "error[CV201]: the theme classic has no option `acent`\n"
                "  = help: did you mean `accent`?\n"
            ),
        ),
        (
            "export markdown,html --theme mine",
            (
                "error[CV211]: Expected an expression, got 'end of statement block'\n"
                " --> themes/mine/resume.html.j2:2:1\n  |\n2 | {% if %}\n  | ^^^^^^^^\n"
            ),
        ),
        (
            "export html --theme lost",
            (
                "error[CV211]: 'nope' is undefined\n"
                " --> themes/lost/resume.html.j2:1:1\n  |\n1 | {{ nope }}\n  | ^^^^^^^^^^\n"
            ),
        ),
        (
            "export html --theme bad",
            (
                "error[CV203]: this is not valid TOML: Invalid value\n"
                " --> themes/bad/theme.toml:1:4\n  |\n1 | a =\n  |    ^\n"
            ),
        ),
    ],
)
def test_a_theme_at_fault_is_told_at_its_place(person: Cli, command: str, said: str) -> None:
    for name, content in THEMES.items():
        person.write(name, content)
    before = person.files()
    outcome = person(*command.split())
    assert outcome.err.startswith(said)
    assert outcome.err.splitlines()[-1].startswith("1 error")
    assert (outcome.code, outcome.out) == (2, "")
    assert person.files() == before


@pytest.mark.parametrize(
    "case",
    [case for case in RESUME_AT_FAULT if not re.search("CV30[23]", case.said)],
    ids=lambda case: case.name,
)
def test_validate_finds_the_same(cvkit: Cli, case: Case) -> None:
    cvkit.write("resume.yaml", case.content)
    outcome = cvkit("validate")
    assert case.said in place_and_message(outcome)
    assert (outcome.code, outcome.out) == (1, "")


def test_the_same_mistakes_are_found_on_standard_input(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stdin:
        buffer = io.BytesIO(b"basics: {nmae: A}")

    monkeypatch.setattr("sys.stdin", Stdin)
    outcome = cvkit("validate", "-")
    assert outcome.code == 1
    assert "--> standard input:1:10" in outcome.err


def test_hostile_names_stay_in_the_folder(cvkit: Cli) -> None:
    cvkit.write("a b;c.yaml", "basics: {name: ../../x}\nexport: {variants: {../../y: {}}}\n")
    outcome = cvkit("export", "markdown", "a b;c.yaml", "--variant", "../../y", "--locale", "de_AT")
    assert (outcome.code, outcome.err) == (0, "")
    assert set(cvkit.files()) == {"a b;c.yaml", "a b;c-..-..-y.de_AT.md"}
    assert set(cvkit.folder.parent.iterdir()) == {cvkit.folder}


def test_a_target_that_is_a_folder_is_written_into_and_never_replaced(person: Cli) -> None:
    person.write("out/resume.md/keep", "x")
    outcome = person("export", "markdown,html", "-o", "out")
    assert outcome.code == 2
    assert outcome.err.startswith(
        "error: out/resume.md is a folder; it can't be replaced by a file"
    )
    assert set(person.files()) == {"resume.yaml", "out/resume.md/keep"}


def test_all_or_nothing_checks_all_files_before_any_is_written(person: Cli) -> None:
    person.write("other.yaml", "basics: {}\n")
    outcome = person("export", "markdown", "resume.yaml", "other.yaml", "--all-or-nothing")
    assert outcome.code == 1
    assert "other.yaml:1:1" in outcome.err
    assert outcome.err.endswith("error: Nothing was written, because of other.yaml.\n")
    assert set(person.files()) == {"resume.yaml", "other.yaml"}
