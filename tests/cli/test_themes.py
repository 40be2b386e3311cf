"""``cvkit themes``: a broken theme stands in the list, and does not end it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import theme

if TYPE_CHECKING:
    from conftest import Cli

EXTENDED = 'description = "Mine."\nextends = "classic"\n'


def names(out: str) -> list[str]:
    return [line for line in out.splitlines() if not line.startswith(" ")]


def listed(*own: str) -> list[str]:
    """Return how the built-in themes and a person's own are listed."""
    marked = {"classic": "classic (the default)"}
    return [marked.get(name, name) for name in sorted([*theme.built_in().available(), *own])]


def test_a_broken_theme_does_not_stop_the_list(cvkit: Cli) -> None:
    cvkit.write("themes/bad/theme.toml", f"{EXTENDED}[page]\ntpo = 1\ntop = 'x'\n")
    cvkit.write("themes/css/theme.toml", EXTENDED)
    cvkit.write("themes/css/style.css", "a { b: url(x.png) }")
    cvkit.write("themes/lost/theme.toml", 'description = "x"\nextends = "nowhere"\n')
    cvkit.write("themes/zebra/theme.toml", EXTENDED)
    known = theme.ThemeLibrary((Path("themes"),), ()).available()
    outcome = cvkit("themes")
    assert outcome.code == 2
    assert names(outcome.out) == listed("bad", "css", "lost", "zebra")
    assert "bad\n  This theme is broken.\nclassic" in outcome.out
    assert "zebra\n  Mine.\n    accent: " in outcome.out
    assert (
        outcome.err
        == f"""\
error[CV204]: there is no key `page.tpo`
 --> themes/bad/theme.toml:4:1
  |
3 | [page]
4 | tpo = 1
  | ^^^
  |
  = help: did you mean `top`?

error[CV205]: `page.top` can't be “x”
 --> themes/bad/theme.toml:5:7
  |
4 | tpo = 1
5 | top = 'x'
  |       ^^^
  |
  = help: write a number from 0 to 200
2 errors in themes/bad/theme.toml
error[CV210]: this requests x.png, but cvkit fetches nothing
 --> themes/css/style.css:1:8
  |
1 | a {{ b: url(x.png) }}
  |        ^^^^^^^^^^
  |
  = help: to embed a picture in the style sheet, use a `data:` URL
1 error in themes/css/style.css
error[CV208]: there is no theme “nowhere”, which lost extends
 --> themes/lost/theme.toml:2:11
  |
1 | description = "x"
2 | extends = "nowhere"
  |           ^^^^^^^^^
  |
  = help: the themes are {", ".join(known)}
1 error in themes/lost/theme.toml
"""
    )


def test_the_default_is_marked_and_a_copy_of_it_does_not_say_so(cvkit: Cli) -> None:
    assert cvkit("themes", "new", "copy").code == 0
    outcome = cvkit("themes")
    assert outcome.code == 0
    assert names(outcome.out) == listed("copy")
    assert "default" not in theme.built_in().load("classic").description


def test_themes_lists_every_theme_with_its_options(cvkit: Cli) -> None:
    cvkit.write("themes/mine/theme.toml", 'description = "Of my own."\nextends = "jekyll"\n')
    outcome = cvkit("themes")
    assert outcome.code == 0
    for name in (*theme.built_in().available(), "mine"):
        assert re.search(rf"(?m)^{name}(?: \(the default\))?\n  \w", outcome.out)
    assert "mine\n  Of my own.\n    accent: " in outcome.out
    assert "    density: How dense the layout is. (compact, regular, airy)\n" in outcome.out


def test_a_new_theme_is_a_copy_that_works(person: Cli) -> None:
    assert person("themes", "new", "my-own").code == 0
    names = {name for name in person.files() if name.startswith("themes/my-own/")}
    source = theme.built_in().find("classic")
    assert names == {f"themes/my-own/{path.name}" for path in source.iterdir()}
    person.write("themes/my-own/resume.md.j2", "mine\n")
    assert person("export", "markdown", "--theme", "my-own", "-o", "-").out == "mine\n"


def test_a_new_theme_can_come_from_any_other(person: Cli) -> None:
    assert person("themes", "new", "page", "--from", "jekyll").code == 0
    manifest = person.files()["themes/page/theme.toml"]
    assert manifest == (theme.built_in().find("jekyll") / "theme.toml").read_bytes()
