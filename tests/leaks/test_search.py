"""What is found is told with its place, and not in full."""

from __future__ import annotations

from cvkit.leaks.contents import contents_of
from cvkit.leaks.needles import needles_of
from cvkit.leaks.search import search
from cvkit.leaks.secrets import Secret

PHONE = Secret("+44 20 7946 0958", "resume.yaml:7:10", needles_of("+44 20 7946 0958"))
NAME = Secret("Ada Lovelace", "resume.yaml:2:9", needles_of("Ada Lovelace"))


def test_a_text_is_told_with_its_line_and_where_it_comes_from() -> None:
    (leak,) = search(contents_of(b"Ada\ncall 020 7946 0958"), "resume.txt", [PHONE, NAME])
    told = leak.diagnostic("out/resume.txt")
    assert (told.code, told.file, told.position) == ("CV501", "out/resume.txt", (2, 1))
    assert told.message == "this file has “+44 …58”, which is private or hidden"
    assert told.help == "it is written at resume.yaml:7:10"


def test_names_of_files_are_searched() -> None:
    (leak,) = search(contents_of(b"x"), "cv/ada-lovelace.pdf", [PHONE, NAME])
    assert leak.parts == ("the file's name",)
    assert leak.line == 0
    assert leak.diagnostic("x").message.endswith(": in the file's name")
