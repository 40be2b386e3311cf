"""XML of elements and texts."""

from __future__ import annotations

from cvkit.exporters.europass.xml_elements import document, element, optional


def test_a_document() -> None:
    root = element(
        "a",
        element("b", "1 < 2 & \x01\ud800", attributes={"k": 'x"y', "none": ""}),
        None,
        element("c", element("d")),
        attributes={"xmlns": "urn:x"},
    )
    assert document(root).decode() == (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<a xmlns="urn:x">\n'
        "  <b k='x\"y'>1 &lt; 2 &amp; </b>\n"
        "  <c>\n"
        "    <d/>\n"
        "  </c>\n"
        "</a>\n"
    )


def test_empty_elements_are_left_out_if_they_may_be() -> None:
    assert optional("a", "", None) is None
    assert optional("a", "x") == element("a", "x")
    assert optional("a", element("b")) == element("a", element("b"))
