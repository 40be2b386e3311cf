"""Where keys and values of a ``theme.toml`` stand."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from cvkit import theme
from cvkit.diagnostics import Span, codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.theme import toml_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route

TEXT = '''\
# [not.a.table]
description = "a ] b = \\" c"  # said
[page]
top = 1.5
sizes = [ 1,  # one
  {x = 'a', "y.z" = 2}, ]
[styles.body]
font.family = "x"
note = """
two
lines"""
when = 1979-05-27 07:32:00

[[fonts]]
name = "a"
[[fonts]]
name = "b"
[fonts.axes]
wght = 1
'''


def shown(span: Span, text: str) -> str:
    """Return the characters of a span."""
    lines = split_lines(text)
    (first, start), (last, end) = span
    if first == last:
        return lines[first - 1][start - 1 : end - 1]
    between = lines[first : last - 1]
    return "\n".join([lines[first - 1][start - 1 :], *between, lines[last - 1][: end - 1]])


@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        (("description",), "description", '"a ] b = \\" c"'),
        (("page",), "page", "page"),
        (("page", "top"), "top", "1.5"),
        (("page", "sizes", 0), None, "1"),
        (("page", "sizes", 1), None, "{x = 'a', \"y.z\" = 2}"),
        (("page", "sizes", 1, "x"), "x", "'a'"),
        (("page", "sizes", 1, "y.z"), '"y.z"', "2"),
        (("styles", "body"), "styles.body", "styles.body"),
        (("styles", "body", "font"), "font.family", "font.family"),
        (("styles", "body", "font", "family"), "font.family", '"x"'),
        (("styles", "body", "note"), "note", '"""\ntwo\nlines"""'),
        (("styles", "body", "when"), "when", "1979-05-27 07:32:00"),
        (("fonts", 0, "name"), "name", '"a"'),
        (("fonts", 1, "name"), "name", '"b"'),
        (("fonts", 1, "axes", "wght"), "wght", "1"),
    ],
)
def test_each_value_has_its_place(route: Route, key: str | None, value: str) -> None:
    place = toml_spans.read(TEXT).places[route]
    assert (place.key and shown(place.key, TEXT)) == key
    assert shown(place.value, TEXT) == value


def routes(data: object, above: Route = ()) -> Iterator[tuple[Route, object]]:
    pairs: Any = enumerate(data) if isinstance(data, list) else ()
    for step, value in data.items() if isinstance(data, dict) else pairs:
        yield (*above, step), value
        yield from routes(value, (*above, step))


@pytest.mark.parametrize("name", theme.built_in().available())
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_value_of_the_built_in_themes_is_found(name: str, end: str) -> None:
    text = (
        (theme.built_in().find(name) / "theme.toml").read_text(encoding="utf-8").replace("\n", end)
    )
    places = toml_spans.read(text).places
    found = list(routes(tomllib.loads(text)))
    assert len(found) > 5
    for route, value in found:
        if not isinstance(value, dict):
            assert tomllib.loads(f"x = {shown(places[route].value, text)}") == {"x": value}
        elif route not in places:  # [a.b] makes a table a, too
            assert any(way[: len(route)] == route for way in places)


def test_what_is_not_there_is_placed_at_the_nearest_key() -> None:
    spans = toml_spans.read(TEXT)
    missing = codes.MISSING.at(("page", "right"), "x")
    assert spans.place(missing, "theme.toml").span == spans.places["page",].key
    placed = spans.place(codes.MISSING.at(("colors",), "x"), "theme.toml")
    assert (placed.file, placed.span) == ("theme.toml", None)


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("a = 1\nb = \n", "Invalid value", (2, 5)),
        ("a = 1\na = 2\n", "Cannot overwrite a value", (2, 6)),
        ("a = '", 'Expected "\'"', (1, 6)),
    ],
)
def test_a_fault_of_the_syntax_has_its_place(
    text: str, message: str, place: tuple[int, int]
) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    found = toml_spans.fault(caught.value, text)
    assert found.message.startswith(message)
    assert found.span
    assert found.span.start == place
