"""Reads a finished file as another program would, and compares it with what it was made of.

It knows nothing of how files are made: it is given their bytes, and reads them with other engines
than those that write them.
"""

from cvkit.readback.check import check
from cvkit.readback.examine import Examined, examine
from cvkit.readback.expected import expected
from cvkit.readback.read_text import ReadText
from cvkit.readback.readers import media_type_of

__all__ = ["Examined", "ReadText", "check", "examine", "expected", "media_type_of"]
