"""Reads a file's bytes into a résumé, or into diagnostics for all of its errors."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Diagnostic, Severity, codes, in_file_order
from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.composing import NOTHING_BESIDE, compose, ids
from cvkit.source.reading.validation import validate
from cvkit.source.yaml import encoding, events
from cvkit.source.yaml.encoding import UnreadableFileError
from cvkit.source.yaml.events import SyntaxStopError
from cvkit.source.yaml.spans import SpanMap
from cvkit.source.yaml.tree import Mapping, is_null, resolve, to_plain

if TYPE_CHECKING:
    from collections import abc
    from collections.abc import Iterable

    from cvkit.model import Resume
    from cvkit.source.composing import Beside, Composed


class Source(NamedTuple):
    """A file that was read.

    Attributes:
        name: The name, as given by the user.
        text: The text, with U+FFFD for bytes that aren't UTF-8; empty for binary files.
        spans: The position of each value.
        included: The texts of the files that it takes values from, by name.
    """

    name: str
    text: str
    spans: SpanMap
    included: abc.Mapping[str, str] = MappingProxyType({})

    @property
    def texts(self) -> dict[str, str]:
        """The texts of this file and of those that it takes values from, by name."""
        return {**self.included, self.name: self.text}

    def place(self, found: Diagnostic) -> Diagnostic:
        """Return a diagnostic with spans in this file, or unchanged if it already has a file."""
        return self.spans.place(found, self.name)

    def placed(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return diagnostics with their places, in the order of this file, then of the others."""
        return self.ordered(map(self.place, found))

    def ordered(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return placed diagnostics in the order of this file, then of the others."""
        files = {file: at for at, file in enumerate((self.name, *self.included))}
        inner = in_file_order(found)
        return tuple(sorted(inner, key=lambda one: files.get(one.file, 0)))


class Reading(NamedTuple):
    """The result of reading a file.

    Attributes:
        source: The file.
        resume: The résumé, or ``None`` if there are errors.
        diagnostics: All diagnostics, in file order.
    """

    source: Source
    resume: Resume | None
    diagnostics: tuple[Diagnostic, ...]


def read(data: bytes, name: str, beside: Beside = NOTHING_BESIDE) -> Reading:
    """Read a résumé from YAML or JSON; never raises, whatever the bytes.

    Args:
        data: The file's contents.
        name: The file's name, for the diagnostics.
        beside: The files of its folder, which it takes values from; by default, it has none.

    Returns:
        The file, its résumé if there are no errors, and all diagnostics.
    """
    errors: list[Diagnostic] = []
    text = ""
    spans = SpanMap(None, ())
    resume: Resume | None = None
    composed: Composed | None = None
    try:
        text = encoding.decode(data, errors)
        spans = SpanMap(None, split_lines(text))
        encoding.refuse_control_characters(spans.lines, errors)
        composed = compose(_document(text, spans.lines, errors), name, beside)
        errors += composed.diagnostics
        others = {file: split_lines(other) for file, other in composed.texts.items()}
        spans = spans._replace(root=composed.root, others=others)
        resume, spans, found = validate(spans, name)
        errors += _not_told(found, errors)
        errors += ids.duplicates(composed.root)
        if not errors and resume is not None:
            errors += _errors_of_variants(resume, spans, name)
    except SyntaxStopError as stop:
        errors = _after_a_syntax_error(spans.lines, stop.line, errors, name, beside)
    except UnreadableFileError:
        pass
    included = composed.texts if composed else {}
    source = Source(name, text or _readable(data, errors), spans, included)
    diagnostics = source.placed(errors)
    is_refused = any(one.severity is Severity.ERROR for one in diagnostics)
    return Reading(source, None if is_refused else resume, diagnostics)


def _errors_of_variants(resume: Resume, spans: SpanMap, name: str) -> list[Diagnostic]:
    """Return what is wrong with the wording of variants of a valid résumé."""
    worded = [name for name, one in resume.export.variants.items() if one.has_wording]
    if not worded:
        return []
    from cvkit.source.reading.variant_errors import errors_of  # noqa: PLC0415 - few résumés have some

    return errors_of(worded, spans, name)


def _after_a_syntax_error(
    lines: tuple[str, ...], line: int, errors: list[Diagnostic], name: str, beside: Beside
) -> list[Diagnostic]:
    """Return the errors of a file, including those that don't depend on what can't be read."""
    from cvkit.source.reading.after_syntax_errors import losses  # noqa: PLC0415 - most files are YAML
    from cvkit.source.yaml import flow_recovery, recovery  # noqa: PLC0415 - the same

    recovered = recovery.recover(lines, line) or flow_recovery.recover(lines)
    if recovered is None:
        return errors
    lost = losses(lines, recovered.lost)
    further: list[Diagnostic] = []
    try:
        root = compose(_document(recovered.text, lines, further), name, beside).root
    except UnreadableFileError:
        return list(recovered.errors)
    spans = SpanMap(root, lines)
    further += _not_told(validate(spans, "").diagnostics, further)
    kept = [one._replace(file="") for one in further if not lost.explain(one, spans)]
    return [*recovered.errors, *kept]


_EXAMPLE = "`cvkit init` writes an example to start from"


def _not_told(found: Iterable[Diagnostic], errors: list[Diagnostic]) -> list[Diagnostic]:
    """Return the errors of the schema that aren't about a value that YAML already has one for."""
    told = {one.position for one in errors}
    return [one for one in found if one.position not in told]


def _document(text: str, lines: tuple[str, ...], errors: list[Diagnostic]) -> Mapping:
    """Return the file's top-level mapping.

    Raises:
        UnreadableFileError: There is none; the reason is added to the errors.
    """
    root = events.build(text, lines, errors)
    if root is None or is_null(root):
        has_text = bool(text.strip())
        message = "the file has no content, only comments" if has_text else "the file is empty"
        errors.append(codes.EMPTY.over(None, message, _EXAMPLE))
        raise UnreadableFileError
    target = resolve(root)
    if not isinstance(target, Mapping):
        from cvkit.source.messages.wording import kind  # noqa: PLC0415 - most files are mappings

        given = kind(to_plain(target))
        message = f"a résumé is a mapping with keys such as `basics:`, but this is {given}"
        place = SpanMap(root, lines).value(())
        errors.append(codes.WRONG_TYPE.over(place, message, _EXAMPLE))
        raise UnreadableFileError
    return target


def _readable(data: bytes, errors: list[Diagnostic]) -> str:
    """Return a displayable text of a file that isn't UTF-8, if an error has a span in it."""
    has_place = any(diagnostic.span for diagnostic in errors)
    return data.decode("utf-8", errors="replace").removeprefix("\ufeff") if has_place else ""
