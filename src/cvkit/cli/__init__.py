"""The command line: one file for each command, which parses, calls, shows and exits."""

from cvkit.cli.app import run

__all__ = ["run"]
