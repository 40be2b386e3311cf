"""A page of a stranger's theme: what it may do when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from cvkit.errors import ThemeError
from cvkit.exporters.page import foreign_page

if TYPE_CHECKING:
    from pathlib import Path

META = f'<meta http-equiv="Content-Security-Policy" content="{foreign_page.POLICY}">'


def test_the_policy_is_put_in_whatever_the_template() -> None:
    assert foreign_page.secured("<!doctype html><html><head><title>x</title>", "t") == (
        f"<!doctype html><html><head>\n{META}<title>x</title>"
    )


def test_a_page_that_has_the_policy_stays_as_it_is() -> None:
    page = f"<!doctype html><html><head>{META}<title>x</title>"
    assert foreign_page.secured(page, "t") == page


@pytest.mark.parametrize(
    "page",
    [
        f"<!doctype html><html><head><!--{META}--><title>x</title>",
        '<!doctype html><html><head><meta http-equiv=Content-Security-Policy content="x">',
        f"<!doctype html><html><head><title>x</title></head><body><p>{META}",
    ],
)
def test_only_the_policy_in_the_head_counts(page: str) -> None:
    assert f"<head>\n{META}" in foreign_page.secured(page, "t")


def test_the_built_in_themes_have_the_same_policy() -> None:
    template = (ROOT / "themes/classic/resume.html.j2").read_text(encoding="utf-8")
    assert META in template


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>x</script>", "it has a script"),
        ("<SCRIPT type=module>x</SCRIPT>", "it has a script"),
        ("<svg><script>x</script></svg>", "it has a script"),
        ("<meta http-equiv=' Refresh' content='0; url=x'>",
         "it leads to another page by itself (`meta refresh`)"),
        ("<p OnClick=x>", "it has an event handler, `onclick`"),
        ("<svg onload=x>", "it has an event handler, `onload`"),
        ("<a href='java\tscript:x'>", "it has an address of the scheme `javascript:`"),
        ("<svg><a xlink:href=' javascript:x'>", "it has an address of the scheme `javascript:`"),
        ("<img src='file:///etc/passwd'>", "it has an address of the scheme `file:`"),
        ("<iframe>", "it has the element `iframe`"),
        ("<object>", "it has the element `object`"),
        ("<base href=x>", "it has the element `base`"),
        ("<form>", "it has the element `form`"),
        ("<p srcdoc=x>", "it has the attribute `srcdoc`"),
    ],
)  # fmt: skip
def test_what_a_page_may_not_have(body: str, fault: str) -> None:
    with pytest.raises(ThemeError) as caught:
        foreign_page.secured(f"<!doctype html><html><head></head><body>{body}", "mine/x.j2")
    [found] = caught.value.diagnostics
    assert (found.code, found.file) == ("CV213", "mine/x.j2")
    assert found.message == f"the page is not safe: {fault}"


@pytest.mark.parametrize(
    ("doctype", "rest"),
    [("", ""), ("", "<p>x"), ("<!DOCTYPE html>", "<p>x"), ("", "<!-- <head> --><p>x")],
)
def test_a_page_without_a_head_gets_one(doctype: str, rest: str) -> None:
    assert foreign_page.secured(doctype + rest, "t") == f"{doctype}{META}\n{rest}"


@pytest.mark.parametrize(
    "body",
    [
        '<script type="application/ld+json">{}</script>',
        "<a href='https://example.org/?a=b:c'>",
        "<a href='#onward'>",
        "<a href='/cv:2'>",
        "<img src='data:image/png,x'>",
        "<img src='cvkit:photo'>",
        "<img src='\0cvkit:photo\0'>",
        "<p class=onload data-x='javascript:x'>javascript:x",
    ],
)
def test_what_a_page_may_have(body: str) -> None:
    page = f"<!doctype html><html><head>{META}</head><body>{body}"
    assert foreign_page.secured(page, "t") == page


def test_the_path_of_a_file_is_a_text(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_text("<script>1</script>")
    assert str(file) in foreign_page.secured(str(file), "t")
