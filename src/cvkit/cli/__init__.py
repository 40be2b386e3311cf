"""The command line, with one module for each command."""

from cvkit.cli.app import run

__all__ = ["run"]
