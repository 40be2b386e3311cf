"""Blocks of a page, as a browser would build them."""

from __future__ import annotations

import io

import pytest
import tinyhtml5

from cvkit.importers.reading.html_blocks import Block, Builder, Bullet, Paragraph


def blocks(html: str) -> list[Block]:
    builder = Builder({})
    builder.read(tinyhtml5.parse(io.StringIO(html), namespace_html_elements=False))
    return list(builder.finished())


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a<p>b<p>c", [Paragraph("a"), Paragraph("b"), Paragraph("c")]),
        ("<ul><li>a<li>b</ul>c", [(Bullet("a"), Bullet("b")), Paragraph("c")]),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", [(Bullet("a", (Bullet("b"),)),)]),
        ("<li>a</li>", [(Bullet("a"),)]),
        ("<div><div>a</div>b</div>", [Paragraph("a"), Paragraph("b")]),
        ("<pre>a\n  b\n</pre>", [Paragraph("`a`"), Paragraph("`b`")]),
        ("<code>a\nb</code>", [Paragraph("`a b`")]),
        ("<style>p {}</style><title>a</title>", [Paragraph("a")]),
        ("<p>a:</p><p><b>b</b> <b>c</b></p><h6>d</h6><p>e <b>f</b></p>",
         [Paragraph("a:", leads=True), Paragraph("**b** **c**", leads=True),
          Paragraph("**d**", leads=True), Paragraph("e **f**")]),
        ("<p>• one</p>", [(Bullet("one"),)]),
        ("<p><b>- o</b>ne</p>", [(Bullet("one"),)]),
        (" \n <p> a \n b </p> ", [Paragraph("a b")]),
        ("<p>a&nbsp;b&nbsp;c d e</p>", [Paragraph("a\u00a0b\u00a0c d e")]),
        ("<p>a&nbsp;b&nbsp;c&nbsp;d e</p>", [Paragraph("a b c d e")]),
        ("<p>&nbsp;</p>", []),
    ],
)  # fmt: skip
def test_blocks(html: str, expected: list[Block]) -> None:
    assert blocks(html) == expected


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<strong>a</strong> <em>b</em> <code>c</code>", "**a** *b* `c`"),
        ('<span style="font-weight: 700">a</span>', "**a**"),
        ('<b style="font-weight: normal">a</b>', "a"),
        ('<b style="font-weight: 100">a</b>', "a"),
        ('<span style="font-style: italic">a</span>', "*a*"),
        ('<a href="https://x.test">a</a>', "[a](https://x.test)"),
        ('<a href="www.x.test/y">a</a>', "[a](https://www.x.test/y)"),
        ('<a href="mailto:a@x.test">a</a>', "[a](mailto:a@x.test)"),
        ("H<sub>2</sub>O, 10<sup>3</sup>", "H~2~O, 10^3^"),
        ("<del>a</del>", "a"),
    ],
)
def test_styles(html: str, text: str) -> None:
    (paragraph,) = blocks(html)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == text


def test_depth_does_not_matter() -> None:
    (paragraph,) = blocks("<div>" * 3000 + "a")
    assert paragraph == Paragraph("a")
