"""Imports for tests, and an account of every value that doesn't trust cvkit's own."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from cvkit import source
from cvkit.importers.result.tidy import plain
from cvkit.importing.import_files import ToImport, import_files, written
from cvkit.plugins import importers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.importers import Finished
    from cvkit.model import Resume


def imported(data: bytes | str, name: str = "given", format_name: str | None = None) -> Finished:
    """Import one file, and check what holds for every import.

    Args:
        data: The file; a text is encoded as UTF-8.
        name: Its name.
        format_name: Its format; ``None`` to recognize it.
    """
    raw = data.encode() if isinstance(data, str) else data
    importer = importers.choose(format_name) if format_name else None
    finished = import_files([ToImport(name, raw)], importer)
    assert_written_is_the_same(finished)
    return finished


def data_of(data: bytes | str, format_name: str | None = None) -> Any:  # noqa: ANN401 - plain data
    """Import one file and return the résumé as ``resume.yaml`` has it."""
    return {key: plain(value) for key, value in imported(data, "given", format_name).data.items()}


def resume_of(finished: Finished) -> Resume:
    """Return the résumé of an import, which has one."""
    assert finished.reading.resume is not None
    return finished.reading.resume


def assert_written_is_the_same(finished: Finished) -> None:
    """Check that the YAML has no errors and says what the import says."""
    text = written(finished)
    reading = source.read(text, "resume.yaml")
    assert [one.message for one in reading.diagnostics] == [], text.decode()
    assert reading.resume == finished.reading.resume


def assert_accounts_for(finished: Finished, expected: Iterable[str]) -> None:
    """Check that each value of a file is placed, lost or a setting, and none was made up.

    Args:
        finished: The import.
        expected: The texts of all values of the file, found by other means than cvkit's.
    """
    placed, lost, settings = finished.account
    found = [leaf.text for leaf in (*placed, *(loss.leaf for loss in lost), *settings)]
    assert Counter(found) == Counter(text.strip() for text in expected if text.strip())
    told = {(one.file, one.position) for one in finished.reading.diagnostics}
    for leaf, _ in lost:
        place = leaf.place
        assert (place.part, (place.mark.line + 1, place.mark.column + 1)) in told, leaf


def json_values(data: Any) -> Iterator[str]:  # noqa: ANN401 - what JSON gives
    """Yield every value of a JSON document as text; ``null`` is none."""
    match data:
        case dict():
            for value in data.values():
                yield from json_values(value)
        case list():
            for value in data:
                yield from json_values(value)
        case None:
            pass
        case str():
            yield data
        case _:
            yield json.dumps(data)


def codes_of(finished: Finished) -> list[str]:
    """Return the codes of what an import reports, sorted."""
    return sorted(one.code for one in finished.reading.diagnostics)
