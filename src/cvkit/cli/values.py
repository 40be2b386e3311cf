"""Values of a résumé that are given from outside: ``--set basics.phone=…``, ``CVKIT_BASICS_PHONE``.

Secrets, such as a phone number, then needn't be in the file that a repository publishes.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cvkit.source.composing import Given

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PREFIX = "CVKIT_BASICS_"


def is_of_resume(word: str) -> bool:
    """Whether an argument ``KEY=VALUE`` sets a value of the résumé, and no option of its theme."""
    from cvkit.model import Resume

    first, dot, _ = word.partition("=")[0].partition(".")
    return bool(dot) and first in Resume.model_fields


def given(words: Iterable[str]) -> tuple[Given, ...]:
    """Parse arguments ``KEY.KEY=VALUE``."""
    found: list[Given] = []
    for word in words:
        key, _, value = word.partition("=")
        found.append(Given(tuple(key.split(".")), value, f"--set {key}"))
    return tuple(found)


def of_environment() -> tuple[Given, ...]:
    """Return the values of variables such as ``CVKIT_BASICS_PHONE``; empty ones count as unset.

    The rest of the name is a key of ``basics``, or a key of what is below one, in upper case:
    ``CVKIT_BASICS_LOCATION_CITY``, ``CVKIT_BASICS_PROFILES_GITHUB``.
    """
    names = sorted(name for name in os.environ if name.startswith(_PREFIX) and os.environ[name])
    return tuple(Given(_path(name), os.environ[name], name) for name in names)


def _path(name: str) -> tuple[str, ...]:
    from cvkit.model.basics import Basics

    rest = name.removeprefix(_PREFIX).lower()
    keys: Iterator[str] = iter(sorted(Basics.model_fields, key=len, reverse=True))
    for key in keys:
        if rest == key:
            return ("basics", key)
        if rest.startswith(f"{key}_"):
            return ("basics", key, rest.removeprefix(f"{key}_"))
    return ("basics", rest)
