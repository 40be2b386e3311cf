"""A foreign file's bytes, and the ways to look at them, each within limits."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from functools import cached_property
from typing import TYPE_CHECKING, Final

from cvkit.diagnostics.render.lines import split_lines
from cvkit.errors import FileError, ImportFailedError
from cvkit.importers.reading.json_comments import without_comments
from cvkit.source.yaml import encoding, events
from cvkit.source.yaml.encoding import UnreadableFileError
from cvkit.source.yaml.tree import Mapping, Node, resolve

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.diagnostics import Diagnostic

MAX_BYTES: Final = 50_000_000
"""The largest file that is imported."""

MAX_TEXT: Final = 5_000_000
"""The largest text: of a file, of a file in an archive, of a document in a PDF."""

MAX_MEMBERS: Final = 2_000
_MAX_RATIO: Final = 200
_SMALL: Final = 100_000
_MAX_TOTAL: Final = 100_000_000

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError,
           RuntimeError, ValueError)  # fmt: skip
"""What reading a broken archive raises, also beside what ``zipfile`` says that it does."""

_BOMS = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}


class ForeignFile:
    """The bytes of a file, with lazy views; each view is made once.

    A view that isn't there is ``None`` or empty, so that importers can ask for any of them to
    recognize a file.

    Args:
        data: The file's bytes.
        read_beside: Reads a file in the same folder or below it by its relative path, and raises
            ``FileError`` if it can't be had. ``None`` if the file stands alone.

    Raises:
        ImportFailedError: The file is empty or larger than ``MAX_BYTES``.
    """

    def __init__(self, data: bytes, read_beside: Callable[[str], bytes] | None = None) -> None:
        if not data.strip():
            raise ImportFailedError("the file is empty")
        if len(data) >= MAX_BYTES:
            most = MAX_BYTES // 1_000_000
            raise ImportFailedError(f"the file is larger than {most} MB")
        self.data = data
        self._read_beside = read_beside

    def beside(self, path: str) -> ForeignFile | None:
        """Return another file that this one refers to; ``None`` if it can't be had.

        Args:
            path: Its path, relative to the folder of this file.

        Raises:
            ImportFailedError: It is empty or larger than ``MAX_BYTES``.
        """
        if self._read_beside is None:
            return None
        try:
            return ForeignFile(self._read_beside(path), self._read_beside)
        except FileError:
            return None

    @cached_property
    def is_binary(self) -> bool:
        """Whether the bytes are no text in any encoding that ``text`` tries."""
        return not self._bom and (b"\0" in self.data[:4096] or self.data[:5] == b"%PDF-")

    @cached_property
    def is_pdf(self) -> bool:
        """Whether it begins like a PDF (ISO 32000-1, 7.5.2; some put bytes before it)."""
        return b"%PDF-" in self.data[:1024]

    @cached_property
    def encoding(self) -> str:
        """The encoding of the text: ``utf-8``, of a byte order mark, or ``cp1252``."""
        if self._bom:
            return self._bom
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError:
            return "cp1252"
        return "utf-8"

    @cached_property
    def text(self) -> str:
        """The file's text; empty if it is binary.

        Raises:
            ImportFailedError: It is larger than ``MAX_TEXT``, or broken UTF-16.
        """
        if self.is_binary:
            return ""
        return decoded(self.data, self.encoding)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, without line breaks."""
        return split_lines(self.text)

    @cached_property
    def tree(self) -> Node | None:
        """The document if the file is JSON or YAML; comments of JSON (``//``) are passed over."""
        return self._parsed[0]

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Why the text isn't valid JSON or YAML."""
        return self._parsed[1]

    @cached_property
    def mapping(self) -> Mapping | None:
        """The document if it is a mapping."""
        root = resolve(self.tree) if self.tree else None
        return root if isinstance(root, Mapping) else None

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys at the top of the mapping; empty if the file isn't one."""
        return frozenset(self.mapping.entries) if self.mapping else frozenset()

    def required_mapping(self) -> Mapping:
        """Return the document as a mapping.

        Raises:
            ImportFailedError: The file isn't JSON or YAML, or no mapping.
        """
        if self.mapping is not None:
            return self.mapping
        if self.is_binary:
            raise ImportFailedError("it is a binary file, not JSON or YAML")
        if not self.errors:
            raise ImportFailedError("it is not a mapping of keys to values")
        first = self.errors[0]
        line = f"line {first.span.start.line}: " if first.span else ""
        raise ImportFailedError(f"it is not valid JSON or YAML: {line}{first.message}", first.help)

    @cached_property
    def members(self) -> dict[str, bytes]:
        """The files in a ZIP archive by their names; empty if the file isn't one.

        Raises:
            ImportFailedError: The archive is broken, encrypted, or expands beyond the limits.
        """
        return _unpacked(self.data) if self.data[:4] == b"PK\x03\x04" else {}

    @cached_property
    def _bom(self) -> str:
        return next((name for bom, name in _BOMS.items() if self.data.startswith(bom)), "")

    @cached_property
    def _parsed(self) -> tuple[Node | None, tuple[Diagnostic, ...]]:
        errors: list[Diagnostic] = []
        text = without_comments(self.text)
        lines = split_lines(text)
        root: Node | None = None
        try:
            encoding.refuse_control_characters(lines, errors)
            root = events.build(text, lines, errors)
        except UnreadableFileError:
            return None, tuple(errors)
        return (None if errors else root), tuple(errors)


def decoded(data: bytes, name: str) -> str:
    """Return a text of at most ``MAX_TEXT`` bytes.

    Args:
        data: Its bytes.
        name: Its encoding, as of ``ForeignFile.encoding``.

    Raises:
        ImportFailedError: It is too large, or not in this encoding.
    """
    if len(data) > MAX_TEXT:
        size, most = f"{len(data) / 1e6:.1f}", MAX_TEXT // 1_000_000
        raise ImportFailedError(f"its text has {size} MB, more than the limit of {most} MB")
    try:
        text = data.decode(name, errors="replace" if name == "cp1252" else "strict")
    except UnicodeDecodeError as error:
        raise ImportFailedError(f"it is not valid {name.upper()}: {error.reason}") from None
    return re.sub("\r\n?", "\n", text.removeprefix("\ufeff"))


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Read an archive into memory; nothing is extracted, so names can't lead anywhere."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
            if len(infos) > MAX_MEMBERS:
                raise ImportFailedError(
                    f"the archive has {len(infos):,} files, more than the limit of {MAX_MEMBERS:,}"
                )
            if any(info.flag_bits & 1 for info in infos):
                raise ImportFailedError(
                    "the archive is encrypted", "Decrypt it with its password first."
                )
            total = sum(info.file_size for info in infos)
            packed = sum(info.compress_size for info in infos)
            if total > _MAX_TOTAL or (total > _SMALL and total > packed * _MAX_RATIO):
                raise ImportFailedError(
                    f"the archive expands to {total / 1e6:,.0f} MB, which no résumé needs"
                )
            return {info.filename: _member(archive, info) for info in infos}
    except _BROKEN as error:
        raise ImportFailedError(f"the archive is broken: {str(error).rstrip('.')}") from None


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a file's bytes; no more than its header says, whatever is in it."""
    with archive.open(info) as file:
        return file.read(info.file_size)
