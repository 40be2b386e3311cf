"""``cvkit doctor``."""

from __future__ import annotations

from typing import Annotated

import typer


def doctor(
    fix: Annotated[
        bool, typer.Option("--fix", help="Install what is missing, with apt, Homebrew or MSYS2.")
    ] = False,
) -> int:
    """Check that this machine has everything cvkit needs."""
    from cvkit import machine
    from cvkit.cli import terminal

    findings = machine.examine()
    if fix and (packages := [package for f in findings for package in f.packages]):
        with terminal.progress("Installing"):
            machine.install(packages)
        findings = machine.examine()
    for finding in findings:
        mark = "ok     " if finding.is_fine else "missing"
        terminal.say(f"{mark} {finding.name}: {finding.detail}")
    if all(finding.is_fine for finding in findings):
        return 0
    if not fix:
        terminal.error("Something is missing.", "`cvkit doctor --fix` installs it.")
    elif any(finding.packages for finding in findings):
        terminal.error("Pango still can't be loaded.", machine.if_still_missing())
    return 2
