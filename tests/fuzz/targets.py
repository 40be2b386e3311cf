"""What is fuzzed: every importer, and what must hold of whatever it is given."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match
from cvkit.pipeline.import_files import ToImport, import_files
from cvkit.plugins import importers
from imports import assert_written_is_the_same

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent / "corpus"
FOUND = Path(__file__).parents[2] / "build/fuzz"
_MEMBER = re.compile(rb"^==> (.*) <==\n", re.MULTILINE)


def names() -> tuple[str, ...]:
    """Return what can be fuzzed: the name of each importer."""
    return tuple(importer.name for importer in importers.available())


def seeds(name: str) -> Iterator[Path]:
    """Return the inputs that are kept for a target, by their names."""
    return iter(sorted((CORPUS / name).glob("*")))


def check(name: str, data: bytes) -> bool:
    """Import what was given and check that nothing but the promised errors comes of it.

    Args:
        name: The importer's name.
        data: The input: a file's bytes, or a listing of an archive's members (see `as_file`).

    Returns:
        Whether it was imported.

    Raises:
        AssertionError: The result breaks a promise. Any other exception is a fault as well.
    """
    importer = importers.choose(name)
    file = as_file(data)
    try:
        assert isinstance(importer.match(ForeignFile(file)), Match)
        finished = import_files([ToImport("given", file)], importer)
    except ImportFailedError as error:
        if not error.message or "\n" in error.message:
            raise AssertionError(error.message) from error
        return False
    assert_written_is_the_same(finished)
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
