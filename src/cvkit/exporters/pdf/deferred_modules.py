"""Puts off the import of modules until one of their functions is called."""

from __future__ import annotations

import contextlib
import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


@contextlib.contextmanager
def deferred_modules(names: Sequence[str]) -> Iterator[None]:
    """Let what is imported in the block import these modules only when it calls them.

    Args:
        names: Full names of modules of which only functions and classes are called. Those that
            are imported already are left as they are.
    """
    placed = {name: _Deferred(name) for name in names if name not in sys.modules}
    sys.modules.update(placed)
    try:
        yield
    finally:
        for name, module in placed.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


class _Deferred(ModuleType):
    """Stands for a module; each of its attributes is a function that calls the module's own."""

    def __getattr__(self, attribute: str) -> Callable[..., Any]:
        if attribute.startswith("__"):  # the import system asks for some
            raise AttributeError(attribute)

        def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - any function's
            return getattr(importlib.import_module(self.__name__), attribute)(*arguments, **named)

        return call
