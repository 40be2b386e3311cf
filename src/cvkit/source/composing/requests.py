"""A request for the entries of other files: ``{from: papers.bib, select: [own], exclude: […]}``."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes, words
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mapping, Scalar, Sequence, is_null, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence as AbstractSequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.yaml.tree import Mark, Node

KEYS = ("from", "select", "exclude")


class Candidate(NamedTuple):
    """An entry that may be taken.

    Attributes:
        names: What patterns may name it by: its key or id, and its keywords or tags.
        node: Its data.
        date: When it was published, for sorting; ``None`` if the file's order counts.
    """

    names: tuple[str, ...]
    node: Node
    date: str | None = None


class Request(NamedTuple):
    """What a list asks for: files, and which of their entries.

    Attributes:
        node: The request as written.
        key: The list's key in the file.
        name: The list's name.
    """

    node: Mapping
    key: Mark
    name: str

    def mistakes(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the keys and the values of the request itself."""
        file = self.node.file
        for key, entry in self.node.entries.items():
            if key not in KEYS:
                close = words.closest(key, KEYS)
                suggestion = f"did you mean `{close}`?" if close else f"known: {', '.join(KEYS)}"
                message = f"unknown key `{key}` beside `from`"
                yield codes.UNKNOWN_KEY.over(to_span(entry.key), message, suggestion, file=file)
            elif not is_null(entry.node) and not _are_texts(entry.node):
                message = f"`{key}` is a text or a list of texts"
                span = to_span(_first_line(entry.key, resolve(entry.node)))
                yield codes.WRONG_TYPE.over(span, message, file=file)
        files = self.node.entries.get("from")
        if files is None or is_null(files.node):
            example = "papers.bib" if self.name == "publications" else f"{self.name}.yaml"
            help_ = f"a list of entries, or `{self.name}: {{from: {example}}}`"
            message = "the key `from` is missing"
            yield codes.MISSING.over(to_span(self.key), message, help_, file=file)

    def texts(self, key: str) -> list[Scalar]:
        """Return the texts of one of the keys."""
        entry = self.node.entries.get(key)
        return texts_of(entry.node) if entry else []

    def choose(self, candidates: AbstractSequence[Candidate]) -> Iterator[Candidate]:
        """Yield what is selected and not excluded."""
        select = [one.text or "" for one in self.texts("select")]
        exclude = [one.text or "" for one in self.texts("exclude")]
        for one in candidates:
            is_selected = not select or any(_matches(one, pattern) for pattern in select)
            if is_selected and not any(_matches(one, pattern) for pattern in exclude):
                yield one

    def unused(self, candidates: AbstractSequence[Candidate]) -> Iterator[Diagnostic]:
        """Yield what is said of patterns that match no entry."""
        known = [name for one in candidates for name in one.names[:1]]
        for pattern in (*self.texts("select"), *self.texts("exclude")):
            text = pattern.text or ""
            if not any(_matches(one, text) for one in candidates):
                close = words.closest(text, known)
                help_ = "entries are named by their keys or keywords, in YAML by id or tags"
                yield codes.BIBLIOGRAPHY.over(
                    to_span(pattern.mark),
                    f"no entry has the key or keyword “{text}”",
                    f"did you mean `{close}`?" if close else help_,
                    file=pattern.file,
                )


def texts_of(node: Node) -> list[Scalar]:
    """Return a text as a list of one, or the texts of a list."""
    match resolve(node):
        case Scalar(text=str()) as text:
            return [text]
        case Sequence(items=items):
            texts = map(resolve, items)
            return [text for text in texts if isinstance(text, Scalar) and text.text]
    return []


def _are_texts(node: Node) -> bool:
    target = resolve(node)
    count = len(target.items) if isinstance(target, Sequence) else 1
    return len(texts_of(target)) == count


def _first_line(key: Mark, node: Node) -> Mark:
    """Return a short mark: the value's if it is on one line, or else its key's."""
    return node.mark if node.mark.line == node.mark.end_line else key


def _matches(one: Candidate, pattern: str) -> bool:
    return any(fnmatchcase(name, pattern) for name in one.names)
