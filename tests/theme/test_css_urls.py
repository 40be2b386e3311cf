"""A style sheet asks for no file, whatever way it is written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.errors import ThemeError
from cvkit.theme import css_urls

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("css", "address"),
    [
        ("a { b: url(x.png) }", "x.png"),
        ("a { b: url('x.png') }", "x.png"),
        ('a { b: URL( "../x.png" ) }', "../x.png"),
        ("a { b: u\\72l(x.png) }", "x.png"),
        ("a { b: \\75 rl('x.png') }", "x.png"),
        ("a { b: url(//example.org/x) }", "//example.org/x"),
        ("a { b: url(http\\3a //example.org/x) }", "http://example.org/x"),
        ("a { b: url(https://example.org/x.png?a=data:) }", "https://example.org/x.png?a=data:"),
        ("a { b: url(file:///etc/passwd) }", "file:///etc/passwd"),
        ("a { b: url(cvkit:photo) }", "cvkit:photo"),
        ("a { b: url('x' crossorigin(anonymous)) }", "x"),
        ("a { b: src('x.png') }", "x.png"),
        ("a { b: image('x.png', red) }", "x.png"),
        ("a { b: image-set('x.png' type('image/png') 1x) }", "x.png"),
        ("a { b: -webkit-image-set(url(x.png) 1x) }", "x.png"),
        ("a { --b: url(x.png) }", "x.png"),
        ("@import 'x.css';", "x.css"),
        ('@IMPORT "x.css" screen;', "x.css"),
        ("@import url(x.css) layer(y);", "x.css"),
        ("@\\69mport 'x.css';", "x.css"),
        ("@import url(data:text/css,x);", "data:text/css,x"),
        ("@import 'data:text/css,x';", "data:text/css,x"),
        ("@media print { a { b: c } @font-face { src: local('a'), url(x.ttf) } }", "x.ttf"),
        ("/* url(a) */ a { b: /* c */ url(x.png) /* url(d) */ }", "x.png"),
        ("a { content: 'url(a)'; b: url(x.png) }", "x.png"),
        ("a { b: url(x.png", "x.png"),
    ],
)
def test_an_address_is_refused(css: str, address: str) -> None:
    with pytest.raises(ThemeError) as caught:
        css_urls.refuse(f"\n{css}", "mine/style.css")
    [found] = caught.value.diagnostics
    assert (found.code, found.file) == ("CV210", "mine/style.css")
    assert found.message == f"this requests {address}, but cvkit fetches nothing"
    assert "data:" in found.help
    assert found.span
    (line, start), (end_line, end) = found.span
    assert line == end_line == 2
    written = css[start - 1 : end - 1]
    assert address in written or "\\" in written
    assert len(written) < len(css)


@pytest.mark.parametrize(
    ("css", "attribute"),
    [
        ("a { b: attr(data-x url) }", "data-x"),
        ('a { b: attr(data-x url, "https://example.org/x.png") }', "data-x"),
        ("a { --b: ATTR( href URL ) }", "href"),
        ("a { b: attr(src type(<url>)) }", "src"),
        ("a { b: image-set(attr(data-x url) 1x) }", "data-x"),
    ],
)
def test_an_address_in_an_attribute_is_refused(css: str, attribute: str) -> None:
    with pytest.raises(ThemeError) as caught:
        css_urls.refuse(css, "mine/style.css")
    [found] = caught.value.diagnostics
    told = f"the address in the attribute `{attribute}`"
    assert found.message == f"this requests {told}, but cvkit fetches nothing"
    assert found.span
    assert found.span.start.column == css.lower().index("attr(") + 1


@pytest.mark.parametrize(
    "css",
    [
        'a::after { content: attr(href) " url(x)" attr(data-x string, "url") attr(url) }',
        "a { b: url(data:image/png;base64,AAAA) }",
        "a { b: url( 'DATA:image/svg+xml,%3Csvg/%3E' ) }",
        "a { b: url(#shadow) }",
        "a { b: url() url('') }",
        "/* url(x.png) @import 'x'; */ a { b: c }",
        "a { content: 'url(x.png)' }",
        "a::before { content: \"@import 'x.css';\" }",
        "a { b: url(two words) }",
        "a { font-family: 'src', 'image' } .url { b: c } #import { b: c }",
        "a { src: local('My Font') }",
        "@namespace url(http://www.w3.org/1999/xhtml);",
        "@namespace svg url('http://www.w3.org/2000/svg'); a { b: c }",
        "a { b: image-set(url(data:,x) type('image/png')) }",
    ],
)
def test_what_only_looks_like_an_address_is_not(css: str) -> None:
    css_urls.refuse(css, "mine/style.css")


def test_brackets_without_end_are_told() -> None:
    with pytest.raises(ThemeError, match=r"^x: error CV209 brackets are nested too deeply here"):
        css_urls.refuse("a { b: url(#x) " + "(" * 99999, "x")


def test_a_theme_that_asks_for_a_file_is_not_loaded_and_nor_is_what_extends_it(
    tmp_path: Path,
) -> None:
    for name, base in (("mine", "classic"), ("other", "mine")):
        (tmp_path / name).mkdir()
        manifest = f'description = "x"\nextends = "{base}"\n'
        (tmp_path / name / "theme.toml").write_text(manifest)
    (tmp_path / "mine/style.css").write_text("a { b: url(x.png) }")
    library = theme.ThemeLibrary((tmp_path,), ())
    for read in (library.load, library.manifest):
        for name in ("mine", "other"):
            with pytest.raises(
                ThemeError, match=r"mine/style\.css:1:8: error CV210 this requests x\.png, "
            ):
                read(name)


@pytest.mark.parametrize("name", list(theme.built_in().available()))
def test_a_built_in_theme_asks_for_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    css_urls.refuse(theme.built_in().load(name).css, f"{name}/style.css")
    monkeypatch.setitem(sys.modules, "tinycss2", None)
    theme.built_in().load(name)
