"""What differs between two résumés, or between two variants of one: entry by entry."""

from cvkit.diff.changes import Change, ChangeKind
from cvkit.diff.compare import compare

__all__ = ["Change", "ChangeKind", "compare"]
