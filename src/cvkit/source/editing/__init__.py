"""Edits a résumé's file in place, for fixes that change its data."""

from cvkit.source.editing.apply import apply
from cvkit.source.editing.apply_fixes import FixedText, apply_fixes
from cvkit.source.editing.changes import to_edits, to_fix

__all__ = ["FixedText", "apply", "apply_fixes", "to_edits", "to_fix"]
