"""XML as a tree with positions, within limits."""

from __future__ import annotations

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import xml_tree
from cvkit.source.yaml.tree import Mark

TEXT = """<?xml version="1.0" encoding="ISO-8859-1"?>
<a xmlns="urn:x" xmlns:p="urn:y" p:k = 'vå>l'>
  <b n="1"> é &lt;i&gt;
   x&amp;y </b><b/>
  <p:c><![CDATA[ <raw> ]]></p:c>tail
</a>
"""


def test_leaves_have_their_texts_pointers_and_positions() -> None:
    root = xml_tree.parse(TEXT)
    assert [(leaf.text, leaf.place.pointer, leaf.place.mark) for leaf in root.leaves()] == [
        ("vå>l", "/a/@k", Mark(1, 39, 1, 45)),
        ("tail", "/a", Mark(4, 32, 4, 36)),
        ("1", "/a/b/@n", Mark(2, 7, 2, 10)),
        ("é <i>\n   x&y", "/a/b", Mark(2, 12, 3, 10)),
        ("<raw>", "/a/c", Mark(4, 17, 4, 26)),
    ]
    assert (root.name, root.namespace, root.all("b")[1].pointer) == ("a", "urn:x", "/a/b[2]")


def test_elements_are_asked_by_their_names() -> None:
    root = xml_tree.parse("<a><b><c> </c></b><b><c>1</c><c>2</c></b></a>", "part")
    assert [one.pointer for one in root.all("b", "c")] == ["/a/b/c", "/a/b[2]/c", "/a/b[2]/c[2]"]
    assert root.text("b", "c") == "1"
    assert root.text("x", "y") == ""
    assert root.get("x") is None
    assert not root.first("x").first("y")
    assert root.first("b").pointer == "/a/b[2]"
    value = root.get("b", "c")
    assert value
    assert value.sources[0].place.part == "part"


def test_lines_are_those_of_excerpts() -> None:
    leaves = [*xml_tree.parse("<a>\n<b>1\u20282</b>\n<c>3</c></a>").leaves()]
    assert [leaf.place.mark for leaf in leaves] == [Mark(1, 3, 2, 1), Mark(3, 3, 3, 4)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<a><b></a>", "it is not valid XML: line 1: mismatched tag"),
        ("", "it is not valid XML: line 1: no element found"),
        ("<a>&e;</a>", "it is not valid XML: line 1: undefined entity"),
        ('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
         "it has a document type definition, which cvkit doesn't read"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
         "it has a document type definition, which cvkit doesn't read"),
        ("<a>" * 100, "its elements are nested too deeply, or too many"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        xml_tree.parse(text)
    assert caught.value.message == message


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_tree, "MAX_ELEMENTS", 10)
    with pytest.raises(ImportFailedError):
        xml_tree.parse(f"<a>{'<b/>' * 10}</a>")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TEXT, "a"),
        ("\ufeff<x:root a='1'>", "x:root"),
        ("<?xml version='1.0'?><!-- <no> --><!DOCTYPE yes>\n<yes/>", "yes"),
        ("a: <b>", ""),
        ("{}", ""),
    ],
)
def test_the_root_is_named_without_parsing(text: str, name: str) -> None:
    assert xml_tree.root_name(text) == name
