"""Puts an imported résumé into the order and the short forms of ``resume.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit import networks
from cvkit.importers.values import Data, Value, text_of
from cvkit.model import Resume
from cvkit.source.schema import shape
from cvkit.source.writing.key_order import key_order

if TYPE_CHECKING:
    from pydantic import BaseModel

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Plain


_ACCOUNT = ("network", "username or url")
_LONGEST_KEY = 100
"""YAML has keys of at most 1024 characters (YAML 1.2.2, 7.4.2); names are far shorter."""


def tidy(data: dict[str, Data]) -> dict[str, Data]:
    """Return a résumé with its keys in the schema's order, and in short forms.

    What a plain text can say is a plain text: ``location: {text: Bonn}`` becomes ``location:
    Bonn``, and ``email: [a@b.org]`` becomes ``email: a@b.org``. A list of profiles with different
    networks becomes a mapping of them.

    Args:
        data: The résumé in the keys of ``resume.yaml``.
    """
    return _entries(data, Resume)


def plain(data: Data) -> Plain:
    """Return a résumé, or a part of it, without the places of its values."""
    match data:
        case Value(text=text):
            return text
        case list():
            return [plain(item) for item in data]
    return {key: plain(value) for key, value in data.items()}


def checks(data: Data, route: Route = ()) -> dict[Route, str]:
    """Return what is guessed about values, by the routes of these."""
    match data:
        case Value(check=check):
            return {route: check} if check else {}
        case list():
            parts = enumerate(data)
            return {
                at: text
                for index, item in parts
                for at, text in checks(item, (*route, index)).items()
            }
    return {
        at: text for key, value in data.items() for at, text in checks(value, (*route, key)).items()
    }


def _tidy(data: Data, kind: Any) -> Data:  # noqa: ANN401 - an annotation is anything
    match data:
        case list():
            below = shape.items(kind) or kind
            if (found := _profiles(data)) is not None and _is_profile(below):
                return found
            return [_tidy(item, below) for item in data]
        case dict():
            return _mapping(data, kind)
    return data


def _mapping(data: dict[str, Data], kind: Any) -> Data:  # noqa: ANN401
    entries = _entries(data, kind)
    if not shape.is_model(kind):
        return entries
    main = getattr(kind, "text_field", None)
    if main and list(entries) == [main] and isinstance(entries[main], Value):
        return entries[main]
    return entries


def _entries(data: dict[str, Data], kind: Any) -> dict[str, Data]:  # noqa: ANN401
    entries = {key: _tidy(value, shape.below(kind, key)) for key, value in data.items()}
    if not shape.is_model(kind):
        return entries
    entries = {key: _alone(value, kind, key) for key, value in entries.items()}
    order = [name for name in key_order(kind) if name in entries]
    rest = [name for name in entries if name not in kind.model_fields]
    return {name: entries[name] for name in (*order, *rest)}


def _alone(data: Data, kind: type[BaseModel], key: str) -> Data:
    """Return the only text of a list if it can be written without the list."""
    if isinstance(data, list) and shape.takes_one_text(kind, key):
        match data:
            case [Value() as only]:
                return only
    return data


def _is_profile(kind: Any) -> bool:  # noqa: ANN401
    return shape.is_model(kind) and {"network", "username"} <= set(kind.model_fields)


def _profiles(data: list[Data]) -> dict[str, Data] | None:
    """Return ``{github: ada}`` for a list of profiles, if that says all."""
    found: dict[str, Data] = {}
    for item in data:
        if not isinstance(item, dict):
            return None
        network = text_of(item.get("network"))
        account = next((item[key] for key in ("username", "url") if key in item), None)
        is_known = network.lower() in map(str.lower, found)
        if not isinstance(account, Value) or len(item) != len(_ACCOUNT) or is_known:
            return None
        if not 0 < len(network) <= _LONGEST_KEY:
            return None
        if ("://" in account.text) != ("url" in item):
            return None
        name = item["network"]
        assert isinstance(name, Value)  # noqa: S101 - it has a text
        key = network.lower() if networks.find(network) else network  # as it is printed
        found[key] = account._replace(check=account.check or name.check).also_from(name)
    return found or None
