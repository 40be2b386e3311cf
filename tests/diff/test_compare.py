"""Two résumés are compared entry by entry; what has moved is moved."""

from __future__ import annotations

import pytest

from cvkit import selection, source
from cvkit.diff import compare


def changes(old: str, new: str, **options: str | None) -> list[str]:
    sides = []
    for text in (old, new):
        reading = source.read(f"basics: {{name: Ada}}\n{text}\n".encode(), "resume.yaml")
        assert reading.resume, reading.diagnostics
        sides.append(selection.select(reading.resume, **options))  # type: ignore[arg-type]
    return [f"{one.kind} {'/'.join(one.path)}: {one.old} -> {one.new}" for one in compare(*sides)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("skills: [a, b]", "skills: [a, b]", []),
        ("skills: [a, b, c]", "skills: [c, a, b]", ["moved skills: c -> c"]),
        ("skills: [a, b]", "skills: [a]", ["removed skills: b -> "]),
        (
            "work: [{organization: X, title: A}]",
            "work: [{organization: X, title: B, dates: 2020}]",
            ["changed work/X/title: A -> B", "added work/X/dates:  -> 2020"],
        ),
        (
            "work: [{organization: X, bullets: [Wrote a long text about engines]}]",
            "work: [{organization: X, bullets: [Wrote a long text about looms]}]",
            [("changed work/X/bullets: Wrote a long text about engines -> "
             "Wrote a long text about looms")],
        ),
        (
            "work: [{id: a, organization: X}, {organization: Y}]",
            "work: [{organization: Y}, {id: a, organization: Z}]",
            ["moved work/Z: X -> Z", "changed work/Z/organization: X -> Z"],
        ),
        (
            "work: [{id: a, title: B}]",
            "work: [{id: c, title: B}]",
            ["added work/B:  -> B", "removed work/B: B -> "],
        ),
        ("", "awards: [{title: Medal}]", ["added awards:  -> Medal"]),
        ("", "export: {theme: modern}", ["added export/theme:  -> modern"]),
    ],
)  # fmt: skip
def test_differences_are_found(old: str, new: str, expected: list[str]) -> None:
    assert changes(old, new) == expected


def test_what_is_left_out_is_not_compared() -> None:
    old = "skills: [{name: a, private: true}, {name: b, tags: [x]}]"
    assert changes(old, "skills: [b]") == []


def test_the_places_of_both_sides_are_known() -> None:
    reading = source.read(b"basics: {name: Ada}\nskills: [a, b]\n", "resume.yaml")
    other = source.read(b"basics: {name: Ada}\nskills: [b, c]\n", "resume.yaml")
    assert reading.resume
    assert other.resume
    found = compare(selection.select(reading.resume), selection.select(other.resume))
    assert [(one.old_route, one.new_route) for one in found] == [
        (None, ("skills", 1, "name")),
        (("skills", 0, "name"), None),
    ]
