"""A comment with a checksum, by which cvkit recognizes its own text files unless they changed."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

_SAYS = b"Written by cvkit, which overwrites it unless it is changed; checksum: "


class ChecksumLine(NamedTuple):
    """A line of its own at the beginning or the end of a file.

    Attributes:
        opening: What begins a comment.
        closing: What ends it.
        at_end: Whether it is the file's last line, and not its first.
    """

    opening: bytes
    closing: bytes = b""
    at_end: bool = False

    def sealed(self, body: bytes) -> bytes:
        """Return a file with its line.

        Args:
            body: The rest of the file, in UTF-8 with the line breaks of Unix.
        """
        return body + self._line(body) if self.at_end else self._line(body) + body

    def recognizes(self, data: bytes) -> bool:
        """Return whether a file has the right line, perhaps with the line breaks of Windows."""
        text = data.replace(b"\r\n", b"\n")
        if self.at_end:
            body = text[: text.rstrip(b"\n").rfind(b"\n") + 1]
        else:
            body = text.partition(b"\n")[2]
        return text == self.sealed(body)

    def _line(self, body: bytes) -> bytes:
        checksum = hashlib.sha256(body).hexdigest()[:16].encode()
        return self.opening + _SAYS + checksum + self.closing + b"\n"


IN_YAML = ChecksumLine(b"# ")
IN_XML = ChecksumLine(b"<!-- ", b" -->", at_end=True)
IN_TEX = ChecksumLine(b"% ")
IN_TYPST = ChecksumLine(b"// ")
