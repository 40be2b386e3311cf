"""Themes from a stranger: their templates reach nothing, and their layouts end."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from cvkit import cli, theme
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import ThemeError
from cvkit.exporters import limited_export
from cvkit.theme import resource_limits, templates
from hostile import runs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import DocumentOf

RESUME = "basics: {name: Ada, summary: Engines and weaving}\nwork: [{organization: Mill}]\n"

OBJECTS = ("''", "[]", "{}", "()", "1", "1.5", "true", "none", "document", "document.header",
           "document.sections", "theme", "theme.page", "options", "range", "dict", "cycler",
           "joiner('')", "namespace()", "lipsum", "self", "loop_of", "caller_of", "'x'.join",
           "'{}'.format", "document.header.name.upper", "''|upper", "[1]|map('string')",
           "theme.styles.items")  # fmt: skip
SECRETS = ("__class__", "__init__", "__globals__", "__subclasses__", "__builtins__", "__dict__",
           "__reduce__", "__code__", "gi_frame", "f_globals", "mro", "__func__", "_Context__self",
           "model_config", "__wrapped__", "__getattribute__")  # fmt: skip
WAYS = (
    "{{{{ ({0}).{1} }}}}",
    "{{{{ ({0})['{1}'] }}}}",
    "{{{{ ({0})|attr('{1}') }}}}",
    "{{{{ [{0}]|map(attribute='{1}')|list }}}}",
    "{{{{ '{{0.{1}}}'.format({0}) }}}}",
    "{{{{ '{{x.{1}}}'.format_map({{'x': {0}}}) }}}}",
    "{{{{ ({0})|attr('{1}'[:2] ~ '{1}'[2:]) }}}}",
    "{{{{ ([{0}]|groupby('{1}'))[0].grouper }}}}",
    "{{{{ [{0}]|sum(attribute='{1}') }}}}",
)
LEAKS = ("<class", "<built-in", "<module", "<frame", "<bound method",
         "<code", "wrapper", "builtins", "ConfigDict", "<slot")  # fmt: skip
LAYOUTS = {
    "huge padding": "p { padding: 1e9mm }",
    "tiny pages": "@page { size: 1mm 1mm; margin: 0 }",
    "huge page": "@page { size: 1e7mm 1e7mm }",
    "letters of kilometres": "* { font-size: 1e7pt !important }",
    "letters of nothing": "* { font-size: 0 !important }",
    "many columns": "body { columns: 100000 }",
    "breaks everywhere": "* { break-before: page !important; break-after: page !important }",
    "wide table": "* { display: table-cell !important }",
    "deep grid": "body { display: grid; grid-template-columns: repeat(100000, 1fr) }",
    "generated text": "p::before { content: '" + "x" * 200_000 + "' }",
    "counters": "p { counter-increment: a 2147483647 } p::after { content: counter(a, hebrew) }",
    "variables that double": ":root { --v0: xxxxxxxxxx; "
    + " ".join(f"--v{n}: var(--v{n - 1}) var(--v{n - 1});" for n in range(1, 40))
    + " } p { font-family: var(--v39) }",
    "selectors": ", ".join(["a " * 50 + "b"] * 2000) + " { color: red }",
    "nesting": "p { " * 500 + "color: red" + " }" * 500,
    "calc": "p { width: calc(" + "(" * 500 + "1px" + ")" * 500 + ") }",
    "negative": "p { margin: -1e9mm; line-height: -1; letter-spacing: -1e6mm }",
    "transforms": "p { transform: scale(1e30) rotate(1e30deg) }",
    "many gradients": "p { background: " + ", ".join(["linear-gradient(red, blue)"] * 3000) + " }",
    "floats": "span, p, h1 { float: left; width: 0.0001mm }",
    "running": "p { position: running(x) } @page { @top-left { content: element(x) } }",
    "an address": "p { background: url(https://evil.example/) }",
    "a file": "@import url(file:///etc/passwd);",
    "a font of the machine": "@font-face { font-family: x; src: local('DejaVu Sans') } "
    "p { font-family: x }",
    "a page of script": "p { content: url('data:text/html,<script>alert(1)</script>') }",
}


SHORT = ResourceLimits(seconds=5, patience=60, memory=1024, file=64)
"""Limits for `make test`; `make hostile` has those of users."""


@pytest.mark.parametrize("way", WAYS, ids=range(len(WAYS)))
def test_no_way_leads_out_of_a_template(
    tmp_path: Path,
    document_of: DocumentOf,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
    way: str,
) -> None:
    # The sandbox is the same for all themes; only limits of time and memory need the process.
    monkeypatch.setattr(resource_limits, "run", lambda work, *_: work())
    document = document_of(RESUME)
    runs.write(tmp_path, runs.theme())
    mine = theme.ThemeLibrary((tmp_path / "themes",), ()).load("mine")
    tried = [way.format(obj, secret) for obj in OBJECTS for secret in SECRETS]
    for template in tried:
        object.__setattr__(mine, "templates", {**mine.templates, "resume.md.j2": template})
        try:
            printed = templates.render(mine, "resume.md.j2", document=document)
        except ThemeError:
            continue
        for secret in SECRETS:  # `dict['x']` prints itself
            printed = printed.replace(secret, "")
        assert not [leak for leak in LEAKS if leak in printed], (template, printed)
    record_property("sandbox attacks", len(tried))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no limits without it")
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_hostile_layout_ends(
    tmp_path: Path,
    name: str,
    attempt: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    attempt("layouts")
    if not runs.ALL:
        monkeypatch.setattr(limited_export, "LIMITS", SHORT)
    monkeypatch.chdir(tmp_path)
    runs.write(tmp_path, {"resume.yaml": RESUME, **runs.theme(style__css=LAYOUTS[name])})
    code = cli.run(["export", "pdf", "--theme", "mine"])
    said = capsys.readouterr().err
    assert "bug in cvkit" not in said
    assert said.count("error[") == (code != 0), said
    assert (tmp_path / "resume.pdf").exists() == (code == 0), said
    assert code in {0, 2}
