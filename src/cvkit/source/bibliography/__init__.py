"""Lists of publications as other programs keep them: BibTeX, BibLaTeX and CSL-JSON.

Each reader takes a text and returns items: their data in the keys of ``publications``, with the
place of each value in the file.
"""

from cvkit.source.bibliography.items import Bibliography, Item
from cvkit.source.bibliography.read import read

__all__ = ["Bibliography", "Item", "read"]
