"""What is fuzzed: every importer, and the read-back; and what must hold of what they are given."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.errors import FileError, ImportFailedError
from cvkit.exporters.docx import FORMAT as _DOCX
from cvkit.exporters.pdf import FORMAT as _PDF
from cvkit.importers import ForeignFile, Match
from cvkit.importing.import_files import ToImport, import_files
from cvkit.plugins import importers
from cvkit.readback.examine import examine
from imports import assert_written_is_the_same

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent / "corpus"
FOUND = Path(__file__).parents[2] / "build/fuzz"
_MEMBER = re.compile(rb"^==> (.*) <==\n", re.MULTILINE)


READ_BACK = {
    "readback-docx": _DOCX.media_type,
    "readback-html": "text/html",
    "readback-markdown": "text/markdown",
    "readback-pdf": _PDF.media_type,
}
"""The targets that read files of any tool, by the kind of file."""


def names() -> tuple[str, ...]:
    """Return what can be fuzzed: the name of each importer, and the readers of strangers' files."""
    return (*(importer.name for importer in importers.available()), *READ_BACK)


def seeds(name: str) -> Iterator[Path]:
    """Return the inputs that are kept for a target, by their names.

    What an importer reads, the read-back reads as well.
    """
    return iter(sorted(corpus(name).glob("*")))


def corpus(name: str) -> Path:
    """Return the folder of the inputs that are kept for a target."""
    return CORPUS / name.removeprefix("readback-")


def check(name: str, data: bytes) -> bool:
    """Read what was given and check that nothing but the promised errors comes of it.

    Args:
        name: The target's name.
        data: The input: a file's bytes, or a listing of an archive's members (see `as_file`).

    Returns:
        Whether it was read.

    Raises:
        AssertionError: The result breaks a promise. Any other exception is a fault as well.
    """
    file = as_file(data)
    if name in READ_BACK:
        return _is_read_back(file, READ_BACK[name])
    importer = importers.choose(name)
    try:
        assert isinstance(importer.match(ForeignFile(file)), Match)
        finished = import_files([ToImport("given", file)], importer)
    except ImportFailedError as error:
        if not error.message or "\n" in error.message:
            raise AssertionError(error.message) from error
        return False
    assert_written_is_the_same(finished)
    return True


def _is_read_back(file: bytes, media_type: str) -> bool:
    try:
        examined = examine(file, media_type)
    except FileError as error:
        if not error.message or "\n" in error.message:
            raise AssertionError(error.message) from error
        return False
    for fault in examined.faults:
        assert fault.message, fault
        assert "\n" not in fault.message, fault
    return True


def as_file(data: bytes) -> bytes:
    """Return the file that an input stands for.

    Fuzzing an archive's bytes breaks its checksums and little else. An input that begins with
    ``==> NAME <==`` lists the members of an archive as ``head`` prints files, and becomes one.
    """
    pieces = _MEMBER.split(data)
    if pieces[0] or len(pieces) == 1:
        return data
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for at in range(1, len(pieces), 2):
            member = zipfile.ZipInfo(pieces[at].decode("utf-8", "replace") or "x")
            archive.writestr(member, pieces[at + 1])
    return buffer.getvalue()
