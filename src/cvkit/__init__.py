"""cvkit: a résumé as data.

``cvkit.load``, ``cvkit.validate`` and ``cvkit.export`` are for programs; see ``cvkit.api``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cvkit.api import Export, ResumeError, export, load, validate
    from cvkit.errors import CvkitError

__version__ = "0.2.0"

DISTRIBUTION = "cvkit-resume"
"""What package indexes and installers call cvkit."""

__all__ = ["CvkitError", "Export", "ResumeError", "export", "load", "validate"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever is offered
    """Import what is offered when it is first used, so that the command line starts fast."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from cvkit import api  # noqa: PLC0415 - see above

    return getattr(api, name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
