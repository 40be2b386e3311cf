"""Writes what a comparison with an advertisement found: for people, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.match import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.diagnostics import Route
    from cvkit.match import Finding, Helpful, Length, Match
    from cvkit.match.evidence import Place
    from cvkit.source import Source

VERSION = 1
_MOST_PLACES = 3
_WIDTH = 76
_HEADINGS = {
    Status.COVERED: "Covered:",
    Status.NAMED: "Only named in a list, without a bullet or title that shows it:",
    Status.MISSING: "Not found in the résumé:",
}


class Line(NamedTuple):
    """A line of the résumé.

    Attributes:
        file: The name of its file.
        number: Its number, from 1.
        text: What it says.
    """

    file: str
    number: int
    text: str


class Report:
    """A comparison, with the names of its files.

    Args:
        found: The comparison.
        source: The résumé's file.
        name: The advertisement's name.
        has_lines: Whether the advertisement is a text, so that its lines have numbers.
    """

    def __init__(self, found: Match, source: Source, name: str, *, has_lines: bool) -> None:
        self._found = found
        self._source = source
        self._name = name
        self._has_lines = has_lines

    def as_text(self) -> str:
        """Return it in words."""
        parts = [
            [self._summary()],
            *(list(self._findings(status)) for status in Status),
            list(self._lengths()),
            list(self._variants()),
            list(self._helpful()),
            list(self._skipped()),
        ]
        return "\n\n".join("\n".join(part) for part in parts if part) + "\n"

    def as_json(self) -> str:
        """Return it as an object; within a version, keys may be added, but none is removed."""
        found = self._found
        data: dict[str, Any] = {
            "version": VERSION,
            "advertisement": self._name,
            "language": found.advertisement.language,
            "resume": self._source.name,
            "variant": found.variant,
            "today": found.today.isoformat(),
            "counts": {status.value: len(found.of(status)) for status in Status},
            "terms": list(map(self._term, found.findings)),
            "years": list(map(self._length, found.lengths)),
            "variants": [one._asdict() for one in found.variants],
            "helpful": [
                {**self._place(one.route), "terms": one.terms, "reason": one.reason or None}
                for one in found.helpful
            ],
            "not_compared": found.advertisement.skipped if self._has_lines else [],
        }
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"

    def _summary(self) -> str:
        found = self._found
        covered, named, missing = (len(found.of(status)) for status in Status)
        compared = self._source.name
        if found.variant is not None:
            compared += f", variant {found.variant}"
        counts = f"{covered} covered, {named} only named, {missing} not found"
        return f"{self._name} has {_count(len(found.findings), 'term')}; in {compared}: {counts}."

    def _findings(self, status: Status) -> Iterator[str]:
        findings = self._found.of(status)
        if findings:
            yield _HEADINGS[status]
        for finding in findings:
            yield f"  {self._asked(finding)}"
            lines = self._lines(finding.places)
            for line in lines[:_MOST_PLACES]:
                yield f"    {line.file}:{line.number}: {line.text}"
            if len(lines) > _MOST_PLACES:
                yield f"    and in {_count(len(lines) - _MOST_PLACES, 'more line')}"

    def _asked(self, finding: Finding) -> str:
        term = finding.term
        first = term.mentions[0]
        told = [f"{self._name}:{first.line}"] if self._has_lines else []
        if first.written.casefold() != term.name.casefold():
            told.append(f"“{first.written}”")
        if term.level:
            own = next((one.level for one in finding.places if one.level), "")
            told.append(f"asks for {term.level}" + (f", the résumé says {own}" if own else ""))
        if term.is_optional:
            told.append("optional")
        return f"{term.name} ({', '.join(told)})" if told else term.name

    def _lines(self, places: Sequence[Place]) -> list[Line]:
        """Return the lines, each once, in the order of the file; evidence comes before lists."""
        lines: dict[tuple[str, int], tuple[bool, Line]] = {}
        for place in places:
            line = self._line(place.route, place.written)
            lines.setdefault(line[:2], (place.is_listed, line))
        return [line for _, line in sorted(lines.values())]

    def _line(self, route: Route, written: str = "") -> Line:
        """Return the line of a text, and of a text of several lines the one that has the words."""
        spans = self._source.spans
        file = spans.file(route) or self._source.name
        span = spans.value(route) if written else spans.key(route)
        lines = self._source.texts.get(file, "").split("\n")
        numbers = range(span.start.line, min(span.end.line, len(lines)) + 1)
        has_words = (one for one in numbers if written.casefold() in lines[one - 1].casefold())
        number = next(has_words, span.start.line)
        text = lines[number - 1] if number <= len(lines) else ""
        return Line(file, number, _excerpt(text.strip().removeprefix("- "), written))

    def _lengths(self) -> Iterator[str]:
        if self._found.lengths:
            yield f"Years of experience, counted to {self._found.today.isoformat()}:"
        for one in self._found.lengths:
            asked, given = one
            where = [f"{self._name}:{asked.line}"] if self._has_lines else []
            told = ", ".join([*where, *([asked.term] if asked.term else [])])
            head = _count(asked.number, "year") + (f" ({told})" if told else "")
            length = _length(given.months)
            about = "" if given.is_exact else "at most "
            roles = "the roles that have it" if asked.term else "the roles under work"
            says = f"{roles} give {about}{length}" if given.months else "no role has dates"
            if asked.term and not given.routes:
                says = "no role with dates has it"
            yield f"  {head}: {says}"
            for route in given.routes:
                line = self._line(route)
                yield f"    {line.file}:{line.number}: {line.text}"

    def _variants(self) -> Iterator[str]:
        best, *others = self._found.variants
        if not others or not self._found.findings:
            return
        total = _count(len(self._found.findings), "term")
        yield f"Best variant: {best.name}, which covers {len(best.covered)} of {total}."
        for one in others:
            name = one.name or "The file without a variant"
            lacks = [term for term in best.covered if term not in one.covered]
            without = f", not {', '.join(lacks)}" if lacks else ""
            yield f"  {name} covers {len(one.covered)}{without}"

    def _helpful(self) -> Iterator[str]:
        left_out = [one for one in self._found.helpful if one.reason]
        droppable = [one for one in self._found.helpful if not one.reason]
        compared = self._found.variant or self._found.variants[0].name
        if left_out:
            of = f" of {compared}" if compared else ""
            yield f"Left out{of}, although nothing else covers the term:"
            yield from (f"  {self._told(one)} ({one.reason})" for one in left_out)
        if droppable:
            yield "Droppable, although nothing else covers the term:"
            yield from (f"  {self._told(one)}" for one in droppable)

    def _told(self, one: Helpful) -> str:
        line = self._line(one.route)
        return f"{line.file}:{line.number}: {', '.join(one.terms)}"

    def _skipped(self) -> Iterator[str]:
        if self._found.advertisement.skipped and self._has_lines:
            ranges = ", ".join(_ranges(self._found.advertisement.skipped))
            what = "what the employer says of itself and offers"
            yield f"Not compared: {what} ({self._name}:{ranges})."

    def _term(self, finding: Finding) -> dict[str, Any]:
        term = finding.term
        return {
            "name": term.name,
            "kind": term.kind,
            "status": finding.status.value,
            "optional": term.is_optional,
            "level": term.level or None,
            "mentions": [
                {"line": one.line if self._has_lines else None, "text": one.written}
                for one in term.mentions
            ],
            "places": [
                {
                    **self._place(one.route, one.written),
                    "text": one.written,
                    "listed": one.is_listed,
                    "level": one.level or None,
                }
                for one in finding.places
            ],
        }

    def _length(self, one: Length) -> dict[str, Any]:
        return {
            "asked": one.asked.number,
            "line": one.asked.line if self._has_lines else None,
            "of": one.asked.term or None,
            "months": one.given.months,
            "exact": one.given.is_exact,
            "roles": list(map(self._place, one.given.routes)),
        }

    def _place(self, route: Route, written: str = "") -> dict[str, Any]:
        line = self._line(route, written)
        return {"file": line.file, "line": line.number}


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _length(months: int) -> str:
    years, rest = divmod(months, 12)
    parts = [_count(years, "year")] if years else []
    return " and ".join([*parts, *([_count(rest, "month")] if rest or not years else [])])


def _excerpt(text: str, written: str) -> str:
    """Return a line, or the part of a long one around the words."""
    if len(text) <= _WIDTH:
        return text
    at = max(text.casefold().find(written.casefold()), 0)
    start = max(0, min(at - _WIDTH // 3, len(text) - _WIDTH))
    end = start + _WIDTH
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Yield ``3``, ``5–7`` for 3, 5, 6, 7."""
    first = last = numbers[0]
    for number in (*numbers[1:], None):
        if number == last + 1:
            last = number
            continue
        yield str(first) if first == last else f"{first}–{last}"
        if number is not None:
            first = last = number
