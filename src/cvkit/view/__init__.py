"""Turns a selection into a document, with all ordering, dates and wording done."""

from cvkit.view.build import build

__all__ = ["build"]
