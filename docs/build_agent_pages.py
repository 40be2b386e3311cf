#!/usr/bin/env python3
"""Write the pages for programs: ``AGENTS.md`` and ``llms.txt``.

``AGENTS.md`` is what ``cvkit schema --for-agents`` prints. ``llms.txt`` (https://llmstxt.org) lists
the pages that the README lists.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from cvkit.agent_guide import guide

DOCS = Path(__file__).parent
ROOT = DOCS.parent

_OPTIONAL = frozenset({"docs/architecture.md", "docs/parsers.md", "docs/promises.md"})
"""Pages that nobody needs who uses cvkit."""


def main() -> None:
    """Bring both pages up to date."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """Return both pages as they should be."""
    return {DOCS / "AGENTS.md": guide(), DOCS / "llms.txt": _llms()}


def _llms() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    _, _, more = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## More\n")
    needed = ["- [README](../README.md): installation, commands, options"]
    optional: list[str] = []
    for title, path, about in re.findall(r"(?m)^- \[([^]]+)\]\(([^)]+)\): (.+)$", more):
        place = path.removeprefix("docs/") if path.startswith("docs/") else f"../{path}"
        chosen = optional if path in _OPTIONAL else needed
        chosen.append(f"- [{title}]({place}): {about}")
    parts = ("# cvkit", f"> {project['description']}", "## Docs", "\n".join(needed))
    return "\n\n".join((*parts, "## Optional", "\n".join(optional))) + "\n"


if __name__ == "__main__":
    main()
