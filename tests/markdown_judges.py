"""Readers of Markdown that did not write it: what each makes of a text."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt  # noqa: TID253 - one of the readers

from node import NODE, package

JUDGES = ("markdown-it", "cmark-gfm", "marked", "remark", "kramdown")
_HERE = Path(__file__)
_EXTENSIONS = ("table", "strikethrough", "autolink", "tasklist", "footnotes")


@dataclass
class Page(HTMLParser):
    """What a browser would see of HTML.

    Attributes:
        html: The source.
        text: What is read, white space as one.
        elements: The names of the elements, in order.
        links: The address and the text of each link.
        attributes: The names of all attributes.
    """

    html: str
    text: str = ""
    elements: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "a":
            self.links.append((dict(attrs).get("href") or "", ""))
        self.text += " " if tag == "br" else ""
        self._in_link = tag == "a" or (tag != "br" and self._in_link)

    def handle_endtag(self, tag: str) -> None:
        self._in_link = self._in_link and tag != "a"

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._in_link:
            href, text = self.links[-1]
            self.links[-1] = href, text + data

    def handle_comment(self, _data: str) -> None:
        self.elements.append("!--")

    def handle_decl(self, _decl: str) -> None:
        self.elements.append("!")

    def handle_pi(self, _data: str) -> None:
        self.elements.append("?")

    def unknown_decl(self, _data: str) -> None:
        self.elements.append("![")

    _in_link: bool = False


def pages(texts: list[str]) -> dict[str, list[Page]]:
    """Return what each of ``JUDGES`` makes of each text."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    html = {
        "markdown-it": [parser.render(text) for text in texts],
        "cmark-gfm": [_cmark_gfm(text) for text in texts],
        **json.loads(
            _run([str(NODE), str(_HERE.with_suffix(".mjs")), str(package("marked").parent)], texts)
        ),
        "kramdown": json.loads(_run([_program("ruby"), str(_HERE.with_suffix(".rb"))], texts)),
    }
    return {judge: [Page(page) for page in html[judge]] for judge in JUDGES}


def _cmark_gfm(text: str) -> str:
    extensions = [word for name in _EXTENSIONS for word in ("--extension", name)]
    return _output([_program("cmark-gfm"), "--unsafe", *extensions], text)


def _run(command: list[str], texts: list[str]) -> str:
    return _output(command, json.dumps(texts))


def _output(command: list[str], text: str) -> str:
    run = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is not installed: run `make tools`")
    return found
