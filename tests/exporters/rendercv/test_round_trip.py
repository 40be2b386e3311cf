"""Any résumé that is exported for RenderCV and imported again has all its words, or they are told.

``CVKIT_EXAMPLES=500 pytest`` of this file tries more than the few of each run.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings

from cvkit import selection, source, theme, view
from cvkit.exporters.rendercv import FORMAT
from cvkit.source.writing import to_yaml
from imports import imported, resume_of
from resumes import plain_resumes

if TYPE_CHECKING:
    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Plain
    from cvkit.view.blocks import Document

COUNT = int(os.environ.get("CVKIT_EXAMPLES", "6"))
_WORD = re.compile(r"[^\W_]+")
_OTHER_WORDS = frozenset({"present"})
"""Words that stand for a kind of value, which RenderCV says otherwise."""


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def visible(document: Document) -> Counter[str]:
    """Return the words of entries and the header: a title without entries has nothing to show."""
    sections = tuple(replace(one, note=(), title="") for one in document.sections)
    shown = replace(document, sections=sections, signature=None)
    return words(" ".join(text for _, text in shown.visible_texts()))


def at(resume: Any, route: Route) -> str:  # noqa: ANN401 - a part of a résumé
    def below(value: Any, step: str | int) -> Any:  # noqa: ANN401
        if isinstance(value, dict | tuple | list):
            return value[step]  # type: ignore[index]
        return getattr(value, str(step))

    return str(reduce(below, route, resume))


@settings(
    max_examples=COUNT,
    suppress_health_check=list(HealthCheck),
    phases=list(Phase) if COUNT > 6 else [Phase.explicit, Phase.generate],
)
@given(data=plain_resumes())
def test_every_word_comes_back_or_is_told(data: dict[str, Plain]) -> None:
    # RenderCV takes markup in a name for markup, where resume.yaml has the name as it is.
    data = {**data, "basics": {**dict(data["basics"]), "name": "Ada Lovelace"}}  # type: ignore[arg-type]
    data = {key: value for key, value in data.items() if key != "export"}
    text = to_yaml(data).replace('|"x"', "")  # RenderCV's own links can't have these signs
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume
    before = view.build(selection.select(resume))
    made = FORMAT.export(before, theme.built_in().load("classic"), FORMAT.options())
    told = words(" ".join(at(resume, one.route) for one in made.diagnostics if one.route))
    finished = imported(made.data, "again.yaml", "rendercv")
    _, lost, others = finished.account
    told += words(" ".join(leaf.text for leaf in (*(loss.leaf for loss in lost), *others)))
    after = visible(view.build(selection.select(resume_of(finished))))
    missing = set(visible(before) - after - told)
    assert missing <= _OTHER_WORDS, to_yaml(data)
