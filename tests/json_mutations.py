"""Random damage to a JSON document, for importers that must survive any file."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from imports import assert_accounts_for, imported, json_values

_ODD: tuple[Any, ...] = (
    None, "", " ", "x", 0, -1, 1e300, True, False, [], {}, [[]], [None], {"": ""}, ["a", {}, 3],
    "<p><ul><li>a</b>", "**a** [b](c)\n- d", "\u202e\u0000\ud83d", "0000-00-00", "Present",
    {"start": "2020"}, "x" * 5000, [{"name": []}], {"url": {"url": []}}, "2020-13-45T99:99",
)  # fmt: skip
_MOST = 6


@st.composite
def mutated(draw: st.DrawFn, sample: Any) -> Any:  # noqa: ANN401 - plain data
    """Return a copy of a document with up to six parts removed, replaced, moved or doubled."""
    document = copy.deepcopy(sample)
    for _ in range(draw(st.integers(1, _MOST))):
        places = list(_places(document))
        if not places:
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        other, at = places[draw(st.integers(0, len(places) - 1))]
        match draw(st.sampled_from(["remove", "replace", "move", "nest", "double"])):
            case "remove":
                del holder[key]
            case "replace":
                holder[key] = copy.deepcopy(draw(st.sampled_from(_ODD)))
            case "move":
                holder[key] = copy.deepcopy(other[at])
            case "nest":
                holder[key] = [copy.deepcopy(holder[key])]
            case _ if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[key]))
            case _:
                holder[f"{key}x"] = copy.deepcopy(holder[key])
    return document


def damaged(sample: Any) -> st.SearchStrategy[bytes]:  # noqa: ANN401 - plain data
    """Return files: mutated documents, and the sample's text cut off or with bytes changed."""
    text = json.dumps(sample, ensure_ascii=False).encode("utf-8", "surrogatepass")
    cut = st.integers(0, len(text)).map(lambda end: text[:end])
    changed = st.tuples(st.integers(0, len(text) - 1), st.binary(max_size=3)).map(
        lambda both: text[: both[0]] + both[1] + text[both[0] + 1 :]
    )
    written = mutated(sample).map(lambda data: json.dumps(data).encode())
    return st.one_of(written, written, written, cut, changed)


def check_import(sample: Any, name: str, *, count: int = 20) -> None:  # noqa: ANN401 - plain data
    """Check that damaged files are read or refused, and that all values of changed ones are told.

    Args:
        sample: A file as data.
        name: The importer's name.
        count: How many of each to try.
    """
    slow = settings(deadline=None, max_examples=count, suppress_health_check=list(HealthCheck))

    @slow
    @given(damaged(sample))
    def are_read_or_refused(data: bytes) -> None:
        try:
            imported(data, "given", name)
        except ImportFailedError:
            return

    @slow
    @given(mutated(sample))
    def are_accounted_for(data: Any) -> None:  # noqa: ANN401
        try:
            finished = imported(json.dumps(data), "given", name)
        except ImportFailedError:
            return
        assert_accounts_for(finished, json_values(data))

    are_read_or_refused()
    are_accounted_for()


def _places(document: Any) -> Any:  # noqa: ANN401 - plain data
    items = enumerate(document) if isinstance(document, list) else []
    pairs = list(document.items()) if isinstance(document, dict) else list(items)
    for key, value in pairs:
        yield document, key
        yield from _places(value)
