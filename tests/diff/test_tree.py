"""What a selection shows becomes a tree whose parts have names."""

from __future__ import annotations

from cvkit import selection, source
from cvkit.diff.tree import Node, tree


def test_parts_have_keys_names_and_routes() -> None:
    text = """\
basics: {name: Ada}
work: [{id: a, organization: X, bullets: [One, {text: Two, private: true}]}]
export: {theme: modern, sections: [work]}
"""
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    found = tree(selection.select(reading.resume))
    basics, work, export = found.parts
    assert basics.parts == (Node("name", text="Ada", route=("basics", "name")),)
    assert (work.key, work.is_list) == ("work", True)
    (job,) = work.parts
    assert (job.name, job.identity, job.texts) == ("X", "a", ("X", "One"))
    (bullet,) = job.parts[1].parts
    assert bullet == Node("", "One", text="One", route=("work", 0, "bullets", 0, "text"))
    assert [part.key for part in export.parts] == ["theme", "sections"]


def test_the_look_of_a_variant_stands_in_the_variant() -> None:
    text = "basics: {name: Ada}\nexport: {page: A4, variants: {b: {theme: modern, drop: []}}}\n"
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    export = tree(selection.select(reading.resume, variant="b")).parts[-1]
    assert {part.text: part.route for part in export.parts} == {
        "modern": ("export", "variants", "b", "theme"),
        "A4": ("export", "page"),
    }
