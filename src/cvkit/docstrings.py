"""The docstrings that are shown to users: Python drops them from the code with ``-OO``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_WITHOUT_DOCSTRINGS = 2
"""The level of optimization at which Python drops docstrings."""


def of(described: type | Callable[..., object]) -> str:
    """Return a docstring, if necessary from the source.

    Args:
        described: A class or function.

    Returns:
        The docstring with its indentation; empty if there is none.

    Raises:
        OSError: Python dropped the docstring, and there is no source.
    """
    if described.__doc__ is not None or sys.flags.optimize < _WITHOUT_DOCSTRINGS:
        return described.__doc__ or ""
    import ast  # noqa: PLC0415 - rarely needed
    import inspect  # noqa: PLC0415 - the same
    from textwrap import dedent  # noqa: PLC0415 - the same

    (node,) = ast.parse(dedent(inspect.getsource(described))).body
    if not isinstance(node, ast.FunctionDef | ast.ClassDef):
        return ""
    return ast.get_docstring(node, clean=False) or ""
