"""Turns a selection into a document: all ordering, dates and wording happen here, once."""

from cvkit.view.build import build

__all__ = ["build"]
