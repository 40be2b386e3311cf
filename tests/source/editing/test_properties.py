"""Any change to any résumé leaves everything else as it was."""

from __future__ import annotations

import random
import re
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvkit.diagnostics import Change, Diagnostic, RenameKey, Reorder, ReplaceText, Severity, codes
from cvkit.source import editing
from cvkit.source.editing.verify import is_verified
from cvkit.source.yaml.data import read, to_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route

FULLEST = Path(__file__).parents[2] / "data/fullest.yaml"
WORDS = (
    "led Größe 日本 😀 -- - a: #1 it's \"x\" C:\\new {b} [c] *d* & @me `e` 'f !g | > null ~ end. "
    "1. ? % : on\u200be"
)
LINES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=9).map(" ".join)
PARAGRAPHS = st.lists(LINES, min_size=2, max_size=3).map("\n".join)
TEXTS = st.one_of(LINES, LINES, LINES, PARAGRAPHS, PARAGRAPHS.map("{}\n".format))
KEYS = ("name", "title", "bullets", "highlights", "summary", "dates", "keywords")
VALUES = st.recursive(
    TEXTS,
    lambda below: st.one_of(
        st.lists(below, min_size=1, max_size=4),
        st.dictionaries(st.sampled_from(KEYS), below, min_size=1, max_size=4),
    ),
    max_leaves=12,
)
RESUMES = st.fixed_dictionaries(
    {"basics": st.dictionaries(st.sampled_from(KEYS), TEXTS, min_size=1, max_size=3)},
    optional={"work": st.lists(VALUES, min_size=1, max_size=4), "skills": VALUES},
)


class Writer:
    """Writes data as YAML in styles, with comments and blank lines, by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.comments = 0

    def document(self, data: dict[str, Any]) -> str:
        return "".join(f"{line}\n" for line in self.mapping(data, 0))

    def mapping(self, data: dict[str, Any], indent: int) -> Iterator[str]:
        for key, value in data.items():
            yield from self.above(indent)
            quote = self.chance.choice(["", "", '"', "'"])
            yield from self.value(f"{' ' * indent}{quote}{key}{quote}:", value, indent)

    def value(self, head: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401
        if isinstance(value, str):
            yield from self.scalar(head, value, indent)
        elif self.chance.random() < 0.3:
            yield f"{head} {self.flow(value)}{self.comment()}"
        else:
            yield head + self.comment()
            if isinstance(value, dict):
                yield from self.mapping(value, indent + self.chance.choice([2, 4]))
            else:
                yield from self.items(value, indent + self.chance.choice([0, 2][head[-1] == "-" :]))

    def items(self, items: list[Any], indent: int) -> Iterator[str]:
        for item in items:
            yield from self.above(indent)
            if isinstance(item, dict) and self.chance.random() < 0.7:
                first, *rest = self.compact(item, indent + 2)
                yield f"{' ' * indent}- {first.lstrip()}"
                yield from rest
            else:
                yield from self.value(f"{' ' * indent}-", item, indent)

    def compact(self, data: dict[str, Any], indent: int) -> list[str]:
        lines = list(self.mapping(data, indent))
        while not lines[0].strip() or lines[0].lstrip().startswith("#"):
            del lines[0]
        return lines

    def above(self, indent: int) -> Iterator[str]:
        while self.chance.random() < 0.2:
            yield self.chance.choice(["", f"{' ' * indent}{self.mark()}"])

    def comment(self, blanks: str = "  ") -> str:
        return self.chance.choice(["", "", blanks + self.mark()])

    def mark(self) -> str:
        self.comments += 1
        return f"# - note {self.comments}: 'x"

    def flow(self, value: Any) -> str:  # noqa: ANN401
        match value:
            case str():
                return self.inline(value, "{{k: [{}]}}".format)
            case list():
                return f"[{', '.join(map(self.flow, value))}]"
        return f"{{{', '.join(f'{key}: {self.flow(below)}' for key, below in value.items())}}}"

    def inline(self, text: str, around: Any) -> str:  # noqa: ANN401
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        double = f'"{escaped}"'
        single = text.replace("'", "''")
        written = self.chance.choice([text, f"'{single}'", double])
        is_null = written in {"null", "~"}
        return written if text in flat(around(written)) and not is_null else double

    def scalar(self, head: str, text: str, indent: int) -> Iterator[str]:
        inner = " " * (indent + 2)
        style = self.chance.choice(["", "", "wrapped", "below", "|", ">"])
        if style and style in "|>":
            strip = "" if text.endswith("\n") else "-"
            body = text.removesuffix("\n")
            body = body if style == "|" else body.replace("\n", "\n\n")
            yield f"{head} {style}{strip}{self.chance.choice(['', '  ' + self.mark()])}"
            yield from ((inner + line).rstrip() for line in body.split("\n"))
            return
        written = self.inline(text, "k: {}".format)
        if style == "below":
            yield head + self.comment()
            yield inner + written + self.comment("\t")
            return
        if style == "wrapped" and " " in written and not written.startswith('"'):
            wrapped = re.sub(" (?=[a-z])", f"\n{inner}", written, count=2)
            if text in flat(f"k: {wrapped}"):
                first, *rest = (f"{head} {wrapped}" + self.comment()).split("\n")
                yield first
                yield from rest
                return
        yield f"{head} {written}{self.comment(chr(9))}"


def flat(text: str) -> list[str]:
    """Return all texts of a YAML document that is small and may be broken."""
    try:
        found = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts alone
    except yaml.YAMLError:
        return []
    return [value for _, value in walk(found) if isinstance(value, str)]


def walk(data: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:  # noqa: ANN401
    yield route, data
    below = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for step, value in below:
        yield from walk(value, (*route, step))


def changed(data: Any, change: Change) -> Any:  # noqa: ANN401
    """Return the data after a change: the plainest way to say what it means."""
    data = deepcopy(data)
    *way, last = change.route
    parent = data
    for step in way:
        parent = parent[step]
    match change:
        case ReplaceText(text=text):
            # No text here starts with a blank; the end of a last line stays.
            parent[last] = text if text[-1] == "\n" else text + "\n" * parent[last].endswith("\n")
        case Reorder(order=order):
            parent[last] = [parent[last][index] for index in order]
        case RenameKey(name=name):
            items = [(name if key == last else key, value) for key, value in parent.items()]
            parent.clear()
            parent.update(items)
    return data


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    data = draw(RESUMES)
    text = Writer(draw(st.integers(0, 10**6))).document(data)
    form = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    text = text.replace("\n", form)
    has_end = draw(st.integers(0, 4)) or load(text.removesuffix(form)) != data
    return text if has_end else text.removesuffix(form), data


@st.composite
def changes(draw: st.DrawFn, data: dict[str, Any]) -> Change:
    places = [(route, value) for route, value in walk(data) if route]
    route, value = draw(st.sampled_from(places))
    if isinstance(route[-1], str) and draw(st.booleans()):
        return RenameKey(route, draw(st.sampled_from(["fresh", "new_key", "k-2"])))
    if isinstance(value, list):
        return Reorder(route, tuple(draw(st.permutations(range(len(value))))))
    while not isinstance(value, str):
        step = draw(st.sampled_from(sorted(value)) if isinstance(value, dict) else st.just(0))
        route, value = (*route, step), value[step]
    fewer = value.replace("--", "–").removesuffix(".").replace("\u200b", "")
    return ReplaceText(route, draw(st.sampled_from([fewer, fewer, draw(TEXTS), f"{value}!"])))


def load(text: str) -> Any:  # noqa: ANN401
    root = read(text)
    assert root is not None
    return to_data(root)


def notes(text: str) -> list[str]:
    return sorted(re.findall(r"# - note \d+: 'x", text))


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_change_is_made_and_nothing_else_differs(draw: st.DataObject) -> None:
    text, data = draw.draw(documents())
    assert load(text) == data
    change = draw.draw(changes(data))
    edits = editing.to_edits(text, change)
    expected = changed(data, change)
    if edits is None:
        may_be_refused = isinstance(change, Reorder) and ("#" in text or "\n" not in text[-1:])
        assert may_be_refused or expected == data
        return
    new = editing.apply(text, edits)
    assert load(new) == expected
    assert yaml.load(new, Loader=yaml.CBaseLoader) == expected  # noqa: S506
    assert is_verified(text, new, [change])
    assert notes(new) == notes(text)
    assert ("\r\n" in new) == ("\r\n" in text) or "\n" not in new
    assert new.endswith(("\n", "\r\n")) == text.endswith("\n")
    if not isinstance(change, Reorder):
        assert editing.to_edits(new, change) is None
        # What stands before and after the edits is the same, to the character.
        first, last = edits[0].span.start.line - 1, edits[-1].span.end.line
        before, after = text.splitlines(keepends=True), new.splitlines(keepends=True)
        assert after[:first] == before[:first]
        assert not before[last:] or after[-len(before[last:]) :] == before[last:]


def find(text: str) -> list[Diagnostic]:
    """Find dashes, full stops, misspelled keys and lists out of order, as lint might."""
    found: list[Change] = []
    for route, value in walk(load(text)):
        if isinstance(value, str) and "--" in value:
            found.append(ReplaceText(route, value.replace("--", "–")))
        if isinstance(value, str) and value.endswith("."):
            found.append(ReplaceText(route, value.rstrip(".")))
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            order = tuple(sorted(range(len(value)), key=value.__getitem__))
            found.append(Reorder(route, order))
        if route and route[-1] == "highlights":
            found.append(RenameKey(route, "points"))
    fixes = [editing.to_fix(text, change) for change in found]
    return [Diagnostic(codes.INVALID_VALUE, Severity.WARNING, "", "", fix=fix) for fix in fixes]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_mending_twice_is_mending_once(document: tuple[str, dict[str, Any]]) -> None:
    text, data = document
    mended = editing.apply_fixes(text, find)
    assert editing.apply_fixes(mended.text, find) == editing.FixedText(mended.text, ())
    assert notes(mended.text) == notes(text)
    texts = [value for _, value in walk(load(mended.text)) if isinstance(value, str)]
    assert sorted(texts) == sorted(
        value.replace("--", "–").rstrip(".") for _, value in walk(data) if isinstance(value, str)
    )


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(), st.text(alphabet="ab:-#[]{},&*x|>'\"\\ \n\t?!", max_size=60)),
    st.lists(st.sampled_from(["a", "b", 0, 1])).map(tuple),
    st.text(),
)
def test_nothing_makes_it_raise(text: str, route: Route, new: str) -> None:
    for change in (ReplaceText(route, new), RenameKey(route, new), Reorder(route, (1, 0))):
        if edits := editing.to_edits(text, change):
            assert editing.apply(text, edits) != text


def test_every_text_of_the_fullest_resume() -> None:
    text = FULLEST.read_text(encoding="utf-8")
    places = [route for route, value in walk(load(text)) if isinstance(value, str)]
    assert len(places) > 300
    for route in places:
        change = ReplaceText(route, "a new -- “text” with 'quotes': and more")
        edits = editing.to_edits(text, change)
        assert edits, route
        if len(route) > 4:  # a proof reads the file
            assert is_verified(text, editing.apply(text, edits), [change]), route
