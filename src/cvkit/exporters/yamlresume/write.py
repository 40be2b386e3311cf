"""Writes a résumé as YAMLResume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cvkit import networks
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.shown import ShownResume
from cvkit.exporters.yamlresume import limits, yaml_file
from cvkit.exporters.yamlresume.countries import country
from cvkit.exporters.yamlresume.draft import Draft
from cvkit.exporters.yamlresume.sections import WRITERS
from cvkit.exporters.yamlresume.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.exporters.shown import Shown
    from cvkit.model.export import Presentation
    from cvkit.selection import Selection

_PLACE = (("city", "city", limits.SHORT), ("address", "address", limits.ADDRESS),
          ("postalCode", "postal_code", limits.POSTAL_CODE),
          ("region", "region", limits.SHORT))  # fmt: skip


def write(selection: Selection) -> Artifact:
    """Return a file that YAMLResume's validator accepts.

    Args:
        selection: What is shown of the résumé.
    """
    resume = ShownResume(selection, "YAMLResume")
    content = {
        "basics": _basics(resume),
        "location": _location(resume),
        "profiles": [
            *filter(None, (_profile(resume, one) for one in resume.basics.parts("profiles")))
        ],
        "education": [],
        **{name: _entries(name, resume) for name in limits.SECTIONS},
    }
    kept = {key: value for key, value in content.items() if value or key == "education"}
    data = {"content": kept} | _settings(selection.presentation, resume, kept)
    return Artifact(yaml_file.dumped(data), diagnostics=resume.losses())


def _entries(name: str, resume: ShownResume) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for entry in resume.entries(name):
        drafts = list(WRITERS[name](resume, entry))
        written = [data for draft in drafts if (data := draft.finished())]
        if drafts and not written:
            resume.lose(entry.route, "is left out, as YAMLResume accepts none of its roles")
        found += written
    return found


def _basics(resume: ShownResume) -> dict[str, Any]:
    person = resume.basics
    draft = Draft(resume, person)
    draft.text("name", "name")
    # There is no file without a name, whatever its length.
    draft.data.setdefault("name", person.text("name"))
    headline = resume.headline
    if limits.NAME.fits(headline):
        draft.data["headline"] = headline
    elif headline:
        person.lose("headline", f"is left out, as YAMLResume wants {limits.NAME}")
    _first(draft, "email", limits.is_email)
    _first(draft, "phone", limits.is_phone)
    draft.url()
    if "summary" in resume.sections:
        said = Summary(resume, person, "summary")
        if text := said.text(limits.SUMMARY):
            draft.data["summary"] = text
        else:
            said.lose(f"is left out, as YAMLResume wants {limits.SUMMARY}")
    return draft.data


def _first(draft: Draft, field: str, is_accepted: Callable[[str], bool]) -> None:
    """Take the first address that is accepted; the others have no place."""
    found = draft.shown.texts(field)
    chosen = next((at for at, one in enumerate(found) if is_accepted(one)), None)
    if chosen is not None:
        draft.data[field] = found[chosen]
    for at in range(len(found)):
        if at != chosen:
            reason = "has no place in YAMLResume" if chosen is not None else "is not accepted by it"
            draft.resume.lose((*draft.shown.route, field, at), reason)


def _location(resume: ShownResume) -> dict[str, Any]:
    place = resume.basics.part("location")
    draft = Draft(resume, place or resume.basics)
    if place is None or not getattr(place.model, "city", None):
        draft.without_place(resume.basics)
        return {}
    for key, field, length in _PLACE:
        draft.text(key, field, length=length, needed=field == "city")
    given = place.text("country")
    if known := country(given):
        draft.data["country"] = known
    elif given:
        place.lose("country", "is left out, as YAMLResume doesn't know it")
    return draft.finished() or {}


def _profile(resume: ShownResume, profile: Shown) -> dict[str, Any] | None:
    draft = Draft(resume, profile)
    name, username = profile.text("network"), profile.text("username")
    network = limits.network(name)
    if network is None:
        draft.miss(f"a network that it knows, which “{name}” isn't")
    page = profile.text("url") or networks.page(name, username) or ""
    draft.data["network"] = network
    draft.text("username", "username", length=limits.SHORT, needed=True)
    if limits.is_url(page):
        draft.data["url"] = page
    elif profile.text("url"):
        profile.lose("url", "is left out, as YAMLResume only takes web addresses")
    return draft.finished()


def _settings(
    presentation: Presentation, resume: ShownResume, content: dict[str, Any]
) -> dict[str, Any]:
    """Return the language, and the order and titles of sections, where it has them."""
    found: dict[str, Any] = {}
    tag = presentation.locale or "en"
    if locale := limits.LOCALES.get(tag) or limits.LOCALES.get(re.split("[-_]", tag)[0]):
        found["locale"] = {"language": locale}
    order = [
        "basics" if name == "summary" else name
        for name in resume.sections
        if name == "summary" or (name in limits.SECTIONS and name in content)
    ]
    named = {
        "basics" if name == "summary" else name: title
        for name, title in presentation.titles.items()
    }
    titles = {name: title for name, title in named.items()
              if name in order and limits.NAME.fits(title)}  # fmt: skip
    sections = {"aliases": titles, "order": order}
    kept = {key: value for key, value in sections.items() if value}
    return found | {"layouts": [{"engine": "latex", "sections": kept}]}
