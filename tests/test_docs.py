"""The documentation is true: what it names exists, what exists is named, what it shows runs."""

from __future__ import annotations

import re
import runpy
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import typer
import yaml

from cvkit import __main__ as program
from cvkit import languages, plugins, source, theme
from cvkit.cli import format_options
from cvkit.cli.app import app
from test_guides import GUIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Cli, Outcome
    from cvkit.exporters import Format

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
FORMAT = ROOT / "docs/schema.md"
THEMES = ROOT / "docs/themes.md"
MATCHING = ROOT / "docs/matching.md"
ARCHITECTURE = ROOT / "docs/architecture.md"
PAGES = (
    README,
    CONTRIBUTING,
    ROOT / "CHANGELOG.md",
    ROOT / "SECURITY.md",
    *sorted((ROOT / "docs").glob("**/*.md")),
)
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

NOT_RUN = {
    "cvkit doctor --fix": "it installs system packages",
    'cvkit export table --delimiter ";"': "`test_adding_a_format` runs it",
    "cvkit export all tests/data/fullest.yaml --theme evergreen -o build/": "a recipe runs it",
    "cvkit import manfred.json": "`test_adding_an_importer` runs it",
    "cvkit preview": "it runs until Ctrl-C",
}


RESUME = """\
basics: {name: Ada Lovelace, photo: portrait.png}
work:
  - organization: Mill
    title: Engineer
    dates: 2020 – 2021
    bullets: [{text: Drew the cards, tags: [research]}, Wrote the first program]
export:
  variants: {research: {include: [research]}}
"""
"""Small, and with all that the calls in the documentation name."""


class Fence(NamedTuple):
    """A fenced block, with the heading it stands under and the page it stands on."""

    page: str
    heading: str
    language: str
    text: str


def _section(page: Path, heading: str) -> str:
    """Return what stands under a heading of level 2."""
    text = page.read_text(encoding="utf-8")
    found = re.search(rf"(?ms)^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text)
    assert found, f"{page.name} has no section “{heading}”"
    return found[1]


def _rows(section: str) -> list[list[str]]:
    """Return the cells of the section's tables, without their heads."""
    lines = re.findall(r"(?m)^\| (.*) \|$", section)
    rows = [re.split(r" (?<!\\)\| ", line) for line in lines]
    heads = {index for index, row in enumerate(rows) if set(row[0]) <= set("-")}
    return [row for index, row in enumerate(rows) if not {index, index + 1} & heads]


def _code(text: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", text)


def _words() -> list[tuple[str, str]]:
    """Return all that is set as code within a line, with the name of its page."""
    return [(page.name, code) for page in PAGES for code in _code(page.read_text(encoding="utf-8"))]


def _fences(*pages: Path) -> list[Fence]:
    found: list[Fence] = []
    for page in pages:
        heading = ""
        pattern = r"(?ms)^## ([^\n]+)$|^```(\w+)\n(.*?)^```$"
        for match in re.finditer(pattern, page.read_text(encoding="utf-8")):
            heading = match[1] or heading
            if match[2]:
                found.append(Fence(page.name, heading, match[2], match[3]))
    return found


def _fence(page: Path, heading: str, language: str) -> str:
    """Return the first block of a language under a heading."""
    texts = [f.text for f in _fences(page) if (f.heading, f.language) == (heading, language)]
    assert texts, f"{page.name} has no {language} under “{heading}”"
    return texts[0]


def _commands() -> dict[str, set[str]]:
    """Return every command with the options it takes; the program itself is ``""``."""

    def walk(name: str, command: typer.core.TyperCommand) -> Iterator[tuple[str, set[str]]]:
        params = command.get_params(typer.Context(command))
        options = {option for param in params for option in param.opts}
        yield name, {option for option in options if option.startswith("-")} - {"--help", "-h"}
        for below, sub in getattr(command, "commands", {}).items():
            yield from walk(f"{name} {below}".strip(), sub)

    root: typer.core.TyperCommand = typer.main.get_command(app)  # type: ignore[assignment]
    return dict(walk("", root))


def _name_of(call: str, commands: dict[str, set[str]]) -> str:
    """Return the command that a call such as ``cvkit themes new mine`` calls."""
    words = call.split()[1:]
    tries = (" ".join(words[:count]) for count in (2, 1))
    return next((name for name in tries if name in commands), "")


def test_the_readme_lists_the_commands_and_no_others() -> None:
    commands = _commands()
    shown = [_code(row[0])[0] for row in _rows(_section(README, "Commands"))]
    assert shown
    assert sorted(_name_of(call, commands) for call in shown) == sorted(set(commands) - {""})


def test_the_readme_explains_every_option() -> None:
    commands = _commands()
    export = {option for row in _rows(_section(README, "Options of export"))
              for option in _code(row[0])}  # fmt: skip
    flags = format_options.format_flags([])
    others_own = {flag.flag for flag in flags if not any(map(_is_ours, flag.formats))}
    assert {flag.flag for flag in flags} - others_own
    assert export == commands["export"] - others_own
    readme = README.read_text(encoding="utf-8")
    others = set().union(*commands.values()) - export - others_own
    assert len(others) > 3
    assert {option for option in others if f"{option}`" not in readme} == set()


def test_the_readme_lists_the_formats() -> None:
    section = _section(README, "Formats")
    shown = {_code(row[0])[0]: _code(row[1])[0] for row in _rows(section)}
    own = [one for one in plugins.formats() if _is_ours(one)]
    assert own
    assert shown == {one.name: one.suffix for one in own}
    words = {word for one in own for word in (*one.aliases, *one.instead_of)}
    assert len(words) > 6
    assert words - set(_code(section)) == set()


def _is_ours(one: Format) -> bool:
    return one.export.__module__.startswith("cvkit.")


def test_the_readme_lists_the_themes_and_their_options() -> None:
    section = _section(README, "Themes")
    rows = {_code(row[0])[0]: row for row in _rows(section) if row[0].startswith("`")}
    options = {
        name: theme.built_in().manifest(name).options for name in theme.built_in().available()
    }
    shared = set.intersection(*(set(own) for own in options.values()))
    told = set()
    for name, own in options.items():
        assert f"`{name}`" in section
        assert f"docs/pictures/{name}.png" in section
        for key, option in own.items():
            assert set(option.choices) <= set(_code(rows[key][-1]))
            assert key in shared or name in _code(rows[key][1])
            told.add(key)
    described = set(options)  # the pictures' captions are rows, too
    assert rows.keys() - described == told


def test_the_readme_names_the_languages() -> None:
    from babel import Locale

    section = _section(README, "Languages")
    assert languages.available()
    for code in languages.available():
        locale = Locale.parse(code.partition("-")[0])
        assert str(locale.english_name) in section
        assert f"(`{code}`)" in section


def test_the_readme_lists_the_exit_codes() -> None:
    codes = {int(row[0]) for row in _rows(_section(README, "Exit codes and output"))}
    assert codes == {
        program.OK, program.RESUME_AT_FAULT, program.CALL_AT_FAULT, program.HUNG_UP,
        program.INTERRUPTED, program.TERMINATED,
    }  # fmt: skip


FAULTY = "When something is wrong"
"""The heading in the README below which a résumé is shown for its errors."""


def _shown_resumes() -> list[Fence]:
    """Return every résumé that the documentation shows, but for the one shown for its errors."""
    return [
        fence
        for fence in _fences(*PAGES)
        if fence.language == "yaml"
        and re.match(r"basics:|export:", fence.text)
        and fence.heading != FAULTY
    ]


@pytest.mark.parametrize("shown", _shown_resumes(), ids=lambda fence: fence.heading)
def test_every_resume_that_is_shown_is_valid(shown: Fence) -> None:
    text = shown.text if "basics:" in shown.text else f"basics: {{name: Ada}}\n{shown.text}"
    assert source.read(text.encode(), "shown.yaml").diagnostics == ()


def test_resumes_are_shown() -> None:
    assert len(_shown_resumes()) > 5
    assert _fence(README, "Your own résumé", "yaml").startswith("basics:")


def test_the_errors_that_are_shown_are_those_that_are_printed(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", _fence(README, FAULTY, "yaml"))
    outcome = cvkit("validate")
    assert outcome.code == 1
    assert outcome.err == _fence(README, FAULTY, "text")


def _calls() -> list[list[str]]:
    """Return the calls of cvkit in each block of shell commands and each workflow."""
    pages = [page for page in PAGES if page.name not in GUIDES]  # these are run as a whole
    fences = [fence for fence in _fences(*pages) if fence.language in {"sh", "yaml"}]
    texts = [*(fence.text for fence in fences),
             (ROOT / ".github/workflows/resume.yml").read_text(encoding="utf-8")]  # fmt: skip
    blocks = (re.findall(r"(?m)^(?: +- run: )?(cvkit .*)$", text) for text in texts)
    return [calls for calls in blocks if calls]


def test_what_is_not_run_is_shown() -> None:
    assert {call for calls in _calls() for call in calls} >= NOT_RUN.keys()


@pytest.fixture
def desk(cvkit: Cli, png: bytes) -> Cli:
    """Return a command line where all that the documentation works with lies ready."""
    cvkit.write("resume.yaml", RESUME)
    cvkit.write("portrait.png", png)
    cvkit.write("resume.json", '{"basics": {"name": "Ada Lovelace", "label": "Programmer"}}')
    cvkit.write("job.txt", _fence(MATCHING, "An example", "text"))
    cvkit.write("themes/harbour/theme.toml", _fence(THEMES, "A theme of ten lines", "toml"))
    return cvkit


@pytest.mark.parametrize("calls", _calls(), ids=" ; ".join)
def test_every_command_that_is_shown_runs(desk: Cli, calls: list[str]) -> None:
    if "cvkit init" in calls:
        (desk.folder / "resume.yaml").unlink()
    for call in calls:
        if call not in NOT_RUN:
            if call.startswith("cvkit import") and not {"-o", "--into"} & set(call.split()):
                (desk.folder / "resume.yaml").unlink()
            outcome = _run(desk, call)
            assert outcome.code == 0, outcome.err


def _run(desk: Cli, call: str) -> Outcome:
    words, _, file = call.partition(" > ")
    outcome = desk(*shlex.split(words)[1:])
    if file:
        desk.write(file, outcome.out)
    return outcome


def test_every_command_and_option_that_is_mentioned_exists() -> None:
    commands = _commands()
    shown = [(page, call) for page, call in _words() if call.startswith("cvkit ")]
    assert len(shown) > 15
    for page, call in shown:
        name = _name_of(call, commands)
        words = call.partition(" | ")[0].split()[1:]
        options = {word for word in words if re.match(r"--?[a-z]", word)}
        assert name or options, f"{page}: {call}"
        assert options <= commands[name] | {"--help"}, f"{page}: {call}"


def test_every_make_target_that_is_mentioned_exists() -> None:
    calls = [call.split() for _, call in _words() if call.startswith("make ")]
    shown = {target for _, *targets in calls for target in targets}
    assert len(shown) > 3
    targets = re.findall(r"(?m)^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert shown <= set(targets)


def _dead_links(page: Path, text: str) -> list[str]:
    """Return the links to files and headings of the project that lead nowhere."""
    text = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", text)
    links = re.findall(r"(?<!\\)\]\(([^)\s]+)\)", text)
    return [link for link in links if not (link.startswith("https://") or _leads(page, link))]


def _leads(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not (target.is_file() and target.is_relative_to(ROOT)):
        return False
    return not anchor or anchor in _anchors(target.read_text(encoding="utf-8"))


def _anchors(text: str) -> set[str]:
    """Return the names that GitHub gives to headings."""
    headings = re.findall(r"(?m)^#+ (.+)$", re.sub(r"(?ms)^```.*?^```$", "", text))
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert _dead_links(page, page.read_text(encoding="utf-8")) == []


def test_dead_links_are_found() -> None:
    text = "[a](docs/no.md), [b](#start) and [c](docs/schema.md#nowhere), but [d](LICENSE)"
    assert _dead_links(README, text) == ["docs/no.md", "docs/schema.md#nowhere"]


def test_every_path_that_is_mentioned_exists() -> None:
    made = {"docs/resume.schema.json", "docs/pictures/classic", "tests/debian_fonts"}
    words = {word for _, code in _words() for word in code.split()}
    paths = {word for word in words if re.match(r"(?:src|tests|docs|\.ci|\.github)/", word)}
    assert len(paths) > 6
    assert {path for path in paths - made if not (ROOT / path).exists()} == set()


def test_the_layers_are_those_that_are_checked() -> None:
    contracts = PYPROJECT["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    shown = _fence(ARCHITECTURE, "Layers", "text").splitlines()
    assert shown
    assert shown == layers


def test_every_package_has_a_paragraph() -> None:
    root = ROOT / "src/cvkit"
    packages = {path.relative_to(root).parts[0].removesuffix(".py")
                for path in root.rglob("*.py")} - {"__init__"}  # fmt: skip
    assert len(packages) > 10
    text = ARCHITECTURE.read_text(encoding="utf-8")
    assert {package for package in packages if f"**`{package}`**" not in text} == set()


def test_generated_parts_are_current() -> None:
    pages: dict[Path, str] = runpy.run_path(str(ROOT / "docs/build_reference.py"))["pages"]()
    assert {path.name for path in pages} == {"diagnostics.md", "schema.md", "themes.md"}
    old = [path.name for path, text in pages.items() if path.read_text(encoding="utf-8") != text]
    assert old == [], "run: python docs/build_reference.py"


def test_workflows_are_yaml() -> None:
    shown = [fence.text for fence in _fences(README) if "runs-on:" in fence.text]
    files = [path.read_text(encoding="utf-8") for path in (ROOT / ".github").rglob("*.yml")]
    assert len(shown) == 1
    assert len(files) > 3
    for text in (*shown, *files):
        assert isinstance(yaml.safe_load(text), dict)


def test_a_theme_takes_ten_lines(desk: Cli) -> None:
    toml = _fence(THEMES, "A theme of ten lines", "toml")
    assert len(toml.splitlines()) <= 10
    accent = tomllib.loads(toml)["colors"]["accent"]
    assert "harbour" in desk("themes").out
    assert desk("export", "html", "--theme", "harbour").code == 0
    assert f"--color-accent: {accent}" in desk.files()["resume.html"].decode()


def test_an_option_of_ones_own_works(desk: Cli) -> None:
    desk.write("themes/own/theme.toml", 'description = "Own."\nextends = "classic"\n'
               + _fence(THEMES, "Options of your own", "toml"))  # fmt: skip
    settings = ("--set", "margins=wide", "--set", "density=regular", "--pages", "50")
    assert desk("export", "html", "--theme", "own", *settings).code == 0
    assert "--margin-left: 30mm" in desk.files()["resume.html"].decode()
