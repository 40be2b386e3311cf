"""The templates of cvkit's own themes, turned into Python ahead of time.

Jinja2 makes Python of a template each time that a process renders it first, which takes a
fifteenth of an export as PDF. The folder ``compiled_templates`` has what it makes of cvkit's own
(``make reference`` writes it), in files that are named by all that this depends on. So a template
that was changed, or another version of Jinja2, has none, and Jinja2 does it.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType

FOLDER = Path(__file__).with_name("compiled_templates")


def code_of(name: str, source: str) -> CodeType | None:
    """Return the code of a template; ``None`` if it isn't there.

    Args:
        name: The template's name, for tracebacks.
        source: Its text.
    """
    try:
        text = FOLDER.joinpath(file_name(name, source)).read_text(encoding="utf-8")
    except OSError:
        return None
    return compile(text, name, "exec")


def file_name(name: str, source: str) -> str:
    """Return the name of the file with the Python of a template.

    Args:
        name: The template's name, which tells whether its output is escaped.
        source: Its text.
    """
    import jinja2

    digest = sha256(f"{jinja2.__version__}\n{name}\n{source}".encode()).hexdigest()
    return f"{name.replace('/', '-')}.{digest[:16]}.txt"


def is_escaped(name: str | None) -> bool:
    """Return whether what a template prints is escaped for HTML.

    Args:
        name: The template's name; ``None`` for one without.
    """
    return bool(name and name.endswith(".html.j2"))
