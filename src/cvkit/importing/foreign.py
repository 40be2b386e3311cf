"""Tells files that may be of another tool, without looking into them."""

from __future__ import annotations

import re

_MARKS = (b"{", b"[", b"- ", b"<", b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"
_START = 400
_TOP_KEYS = re.compile(rb"^(?:cv|content):[ \t]*(?:#.*)?\r?$", re.MULTILINE)
"""The keys at the top of RenderCV's and YAMLResume's files, which cvkit's own don't have."""


def may_be_foreign(data: bytes, name: str) -> bool:
    """Return whether it is worth the time to look for an importer of a file.

    Args:
        data: The file's bytes.
        name: Its name; that of a YAML file, or one without an extension, is expected to be cvkit's.
    """
    if not data.strip():
        return False
    if "." in name and not name.lower().endswith((".yaml", ".yml")):
        return True
    start = data[:_START].removeprefix(_BOM).lstrip()
    return start.startswith(_MARKS) or bool(_TOP_KEYS.search(data))
