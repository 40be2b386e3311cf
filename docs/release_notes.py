"""Print the changelog of a tag's version: ``python docs/release_notes.py v0.2.0``.

The tag must name the version of the code, and the changelog have its date.
"""  # noqa: INP001 - a script

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def notes(tag: str, root: Path = ROOT) -> str:
    """Return the notes of a release, in Markdown.

    Args:
        tag: The tag in git: ``v`` and the version.
        root: The repository.

    Raises:
        ValueError: The tag is not that of the code's version, or the changelog has no such version.
    """
    code = (root / "src/cvkit/__init__.py").read_text(encoding="utf-8")
    found = re.search(r'(?m)^__version__ = "(.+)"$', code)
    version = found[1] if found else ""
    if tag != f"v{version}":
        raise ValueError(f"The tag is {tag}, but the version of the code is {version}.")
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    for section in re.split(r"(?m)^## ", changes)[1:]:
        head, _, body = section.partition("\n")
        if re.fullmatch(rf"\[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d", head):
            return body.strip() + "\n"
    raise ValueError(f"CHANGELOG.md has no heading “## [{version}] - ” with a date.")


if __name__ == "__main__":
    try:
        sys.stdout.write(notes(sys.argv[1]))
    except ValueError as error:
        sys.exit(str(error))
