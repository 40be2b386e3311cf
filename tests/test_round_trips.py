"""Any valid résumé that is exported as data or Markdown and imported again has all its texts.

What a format has no place for must be named in the report of the export or the import.

``CVKIT_EXAMPLES=2000 pytest tests/test_round_trips.py`` tries more than the few of each run.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from cvkit import plugins, selection, view
from cvkit.source.writing import to_yaml
from cvkit.theme import built_in
from imports import imported, resume_of
from resumes import plain_resumes
from resumes import resume_of as read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Route
    from cvkit.importers import Finished
    from cvkit.model import Resume
    from cvkit.source.yaml.tree import Plain
    from cvkit.view.blocks import Document

COUNT = int(os.environ.get("CVKIT_EXAMPLES", "8"))
FORMATS = ("europass", "jsonresume", "markdown", "rendercv", "yamlresume")
DATES = frozenset({"dates", "date", "expires", "updated", "birth_date"})
_ASCII_HOST = re.compile(r"xn--[a-z0-9-]+")
_COUNT = re.compile(r"\W?\d+\W*")
"""The number of a publication in a list, which is set aside."""

_SCHEME = re.compile(r"\b(?:https?://|mailto:|tel:)")
_PHONE = re.compile(r"\+\d[\d ()-]+\d")
"""A phone number: some formats have no blanks in it, nor what isn't dialled from abroad."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> Counter[str]:
    """Return the words of a text, also of addresses, which formats write in ASCII."""
    readable = _ASCII_HOST.sub(lambda found: found[0].encode().decode("idna"), unquote(text))
    readable = _PHONE.sub(lambda found: re.sub(r"\(0\)|\D", "", found[0]), readable)
    return Counter(
        _WORD.findall(_SCHEME.sub("", unicodedata.normalize("NFKC", readable).casefold()))
    )


def without_tags(data: Any) -> Any:  # noqa: ANN401 - a part of a résumé
    """Return a résumé without what the Europass editor takes for HTML, even in titles."""
    match data:
        case dict():
            return {key: without_tags(value) for key, value in data.items()}
        case list():
            return [without_tags(value) for value in data]
        case str():
            return re.sub(r"</?\w[^>]*>|<!--.*?-->|&amp;", "", data)
    return data


def document_of(resume: Resume, locale: str) -> Document:
    """Return a document without a signature, which says again what basics say."""
    return replace(view.build(selection.select(resume, locale=locale)), signature=None)


def is_compared(origin: Route) -> bool:
    """Whether a text is a value: titles of sections and labels are the language's, dates too."""
    return len(origin) > 1 and origin[0] != "export" and not DATES & set(origin)


def visible(document: Document, told: Iterable[Route] = ()) -> Iterator[tuple[Route, str]]:
    """Yield the texts that must come back: those of values, unless a report names them."""
    shown = [(tuple(origin), text) for origin, text in document.visible_texts() if text.strip()]
    notes = {section.origin for section in document.sections}  # what signs at authors mean
    filled = {route[:2] for route, _ in shown if "entries" in route}
    for route, text in shown:
        if route in notes:
            continue
        is_alone = route[:1] == ("custom",) and route[:2] not in filled
        if is_compared(route) and not is_alone and not any(_is_part(route, one) for one in told):
            yield route, text


def _is_part(route: Route, told: Route) -> bool:
    return route[: len(told)] == told or (len(told) > len(route) and told[: len(route)] == route)


def lost(resume: Resume, format_name: str) -> list[tuple[Route, str]]:
    """Return the texts with words that come back more seldom, though no report says so."""
    locale = selection.presentation(resume).locale or "en"
    before = document_of(resume, locale)
    form = plugins.choose_formats([format_name])[format_name]
    artifact = form.export(before, built_in().load("classic"), form.options())
    finished = imported(artifact.data, format_name=format_name)
    back = words(" ".join(_everything(finished, locale)))
    told = [one.route for one in artifact.diagnostics if one.route]
    shown = list(visible(before, told))
    once = {(tuple(step for step in route if isinstance(step, str)), text) for route, text in shown}
    missing = words(" ".join(text for _, text in once)) - back
    return [(route, text) for route, text in shown if words(text) & missing]


def _everything(finished: Finished, locale: str) -> Iterator[str]:
    yield from (text for _, text in document_of(resume_of(finished), locale).visible_texts())
    yield from (loss.leaf.text for loss in finished.account.lost)
    counts = (leaf.text for leaf in finished.account.settings if _COUNT.fullmatch(leaf.text))
    yield from counts
    changed = (one for one in finished.reading.diagnostics if one.code == "CV405")
    yield from (one.message for one in changed)


@pytest.mark.parametrize("format_name", FORMATS)
def test_any_resume_comes_back_or_its_losses_are_told(format_name: str) -> None:
    @settings(
        max_examples=COUNT,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=list(Phase) if COUNT > 8 else [Phase.explicit, Phase.generate],
    )
    @given(plain_resumes())
    def check(data: dict[str, Plain]) -> None:
        resume = read(without_tags(data) if format_name == "europass" else data)
        assert resume
        assert lost(resume, format_name) == [], f"\n{to_yaml(data)}"

    check()


@pytest.mark.parametrize("format_name", [one for one in FORMATS if one != "markdown"])
def test_a_name_comes_back_as_it_is(format_name: str) -> None:
    name = "C_x [de](https://b.test) *Roe*"
    resume = read({"basics": {"name": name}})
    assert resume
    form = plugins.choose_formats([format_name])[format_name]
    data = form.export(document_of(resume, "en"), built_in().load("classic"), form.options()).data
    assert resume_of(imported(data, format_name=format_name)).basics.name == name
