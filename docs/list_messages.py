"""List every sentence that cvkit can say, so that all of them can be read in one sitting.

Run ``python docs/list_messages.py``. A sentence is a text of several words in the source that is
not documentation: what diagnostics, errors, helps and reports are made of. What is filled in at run
time is shown as ``{…}``.
"""  # noqa: INP001 - a script

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[1] / "src/cvkit"
_WORDS = re.compile(r"[^\W\d_]{2,}[,:;.!?’”`]* +(?:[“`(]|\{…\}|[^\W\d_])")
"""Two words, or a word and what is filled in: code, keys and addresses have no spaces."""


class Sentence(NamedTuple):
    """A text that a person may read.

    Attributes:
        file: Where it stands, relative to the package.
        line: On which line it begins.
        text: What it says, on one line.
    """

    file: str
    line: int
    text: str


def sentences() -> Iterator[Sentence]:
    """Yield every sentence, in the order of the files."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(SOURCE).as_posix()
        for line, text in sorted(_texts(tree, frozenset())):
            shown = " ".join(text.split())
            if _WORDS.search(shown) and not shown.startswith(("<", "(?")):
                yield Sentence(name, line, shown)


def _texts(node: ast.AST, skipped: frozenset[ast.AST]) -> Iterator[tuple[int, str]]:
    """Yield each text below a node, but not the docstrings of modules, classes and attributes."""
    match node:
        case ast.JoinedStr(lineno=line):
            yield line, _joined(node)
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _texts(part.value, skipped)
            return
        case ast.Constant(value=str(text), lineno=line) if node not in skipped:
            yield line, text
    body = getattr(node, "body", None)
    if isinstance(body, list):
        texts = {below.value for below in body if isinstance(below, ast.Expr)}
        skipped |= {text for text in texts if isinstance(text, ast.Constant)}
    for below in ast.iter_child_nodes(node):
        yield from _texts(below, skipped)


def _joined(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in node.values
    )


if __name__ == "__main__":
    for sentence in sentences():
        print(f"{sentence.file}:{sentence.line}: {sentence.text}")  # noqa: T201
