"""A résumé that is exported as Markdown and imported again has lost no visible text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from cvkit import source, theme
from cvkit.exporters import markdown
from cvkit.selection import select
from cvkit.source.writing import to_yaml
from cvkit.source.yaml.data import read
from cvkit.source.yaml.tree import to_plain
from cvkit.view import build
from imports import imported, resume_of

if TYPE_CHECKING:
    from cvkit.model import Resume
    from cvkit.view.blocks import Document

ROOT = Path(__file__).parents[3]
EXAMPLES = [
    ROOT / "resume.yaml",
    ROOT / "tests/data/fullest.yaml",
    *sorted((ROOT / "src/cvkit/cli/starts").glob("*.yaml")),
]
_WORD = re.compile(r"[^\W_]+")
_SAID_BY_KIND = frozenset({"journal", "articles", "datasets", "book", "chapters"})
"""Words of headings above publications, which the kind of each of them says."""

_PRINTED_OTHERWISE = frozenset({"autumn", "sept"})
"""Words of dates in British English; the language of an imported page is English."""


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def visible(document: Document) -> Counter[str]:
    return words(" ".join(text for _, text in document.visible_texts()))


def lost_words(resume: Resume) -> Counter[str]:
    """Return the words that neither the imported résumé nor the report of the import has."""
    document = build(select(resume))
    page = markdown.export(document, theme.built_in().load("classic")).data
    finished = imported(page, format_name="markdown")
    _, lost, others = finished.account
    told = words(" ".join(leaf.text for leaf in (*(loss.leaf for loss in lost), *others)))
    return visible(document) - visible(build(select(resume_of(finished)))) - told


def resume(data: dict[str, Any] | bytes) -> Resume | None:
    written = data if isinstance(data, bytes) else to_yaml(data).encode()
    return source.read(written, "resume.yaml").resume


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_back_with_all_its_words(path: Path) -> None:
    found = resume(path.read_bytes())
    assert found is not None
    assert set(lost_words(found)) <= _SAID_BY_KIND | _PRINTED_OTHERWISE


def fullest() -> dict[str, Any]:
    root = read((ROOT / "tests/data/fullest.yaml").read_text(encoding="utf-8"))
    assert root is not None
    found = to_plain(root)
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if key != "export"}


TEXTS = st.sampled_from(
    ["Looms", "of *three* kinds", "**Bold**, and more", "A – B", "A — B, C", "Head at Mill",
     "x · y", "Senior Engineer, Team", "2019", "May 2020 – Jul 2021", "- dash", "# sign", "1. one",
     "> more", "| pipe |", "a: b", "Label: one, two", "`code`", "[text](https://x.test/a_b)",
     "C_x * y", "(in brackets)", "* star", "Grade: 1", "me@x.test",
     "+1 202 555 0199", "<b>", "&amp;", "~ tilde", ": colon", "---", "Work", "Skills",
     "University of X", "PhD", "No. 7", "Expires 2030", "é 漢字", "One. Two! Three?",
     "trailing \\\\", "***both***", "10.1000/x", "https://bare.test", "$5 {{x}}"]
)  # fmt: skip
TEXT_KEYS = frozenset({
    "headline", "summary", "organization", "title", "team", "description", "name", "institution",
    "degree", "area", "thesis", "advisor", "score", "event", "awarder", "issuer", "text", "level",
    "publisher", "funder", "role", "topic", "outcome", "reference", "number", "status", "type",
})  # fmt: skip
NOT_TEXTS = frozenset({"basics", "languages"})


@st.composite
def resumes(draw: st.DrawFn) -> dict[str, Any]:
    """The fullest résumé with some sections and keys left out, and other texts in it."""
    data = fullest()
    kept = draw(st.sets(st.sampled_from([key for key in data if key != "basics"]), min_size=1))
    chosen = {key: value for key, value in data.items() if key == "basics" or key in kept}
    return {
        key: value if key in NOT_TEXTS else _changed(draw, value) for key, value in chosen.items()
    }


def _changed(draw: st.DrawFn, value: Any) -> Any:  # noqa: ANN401 - plain data
    match value:
        case dict():
            return {
                key: draw(TEXTS)
                if key in TEXT_KEYS and isinstance(one, str) and draw(st.booleans())
                else _changed(draw, one)
                for key, one in value.items()
                if key in {"title", "name"} or draw(st.integers(0, 9))
            }
        case list():
            return [_changed(draw, one) for one in value if draw(st.integers(0, 9))]
    return value


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(resumes())
def test_any_resume_comes_back_with_all_its_words(data: dict[str, Any]) -> None:
    found = resume(data)
    assume(found is not None)
    assert found is not None
    assert set(lost_words(found)) <= _SAID_BY_KIND
