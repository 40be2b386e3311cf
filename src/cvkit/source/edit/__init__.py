"""Changes of a résumé's data made in its file's text, in place."""

from cvkit.source.edit.apply import apply
from cvkit.source.edit.edits import to_edits, to_fix
from cvkit.source.edit.rounds import Mended, mend

__all__ = ["Mended", "apply", "mend", "to_edits", "to_fix"]
