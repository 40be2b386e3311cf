"""Writes the person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cvkit import languages
from cvkit.exporters import visible_source
from cvkit.exporters.jsonresume import simple_values
from cvkit.exporters.jsonresume.draft import KEY, Draft, rest
from cvkit.model import unmarked
from cvkit.view.wording import profile_page

if TYPE_CHECKING:
    from cvkit.exporters.jsonresume.draft import Context
    from cvkit.exporters.shown import Shown, ShownResume
    from cvkit.source.yaml.tree import Plain

_PLACE = {"address": "address", "postalCode": "postal_code", "city": "city", "region": "region"}
_CODE = re.compile(r"[A-Za-z]{2}")


def write(shown: ShownResume, context: Context, *, lossless: bool) -> dict[str, Any]:
    """Return the person, with what JSON Resume has no key for if nothing may be lost."""
    person = shown.basics
    draft = Draft(person, context)
    draft.text("name", "name")
    draft.text("label", "headline")
    if headline := context.selection.presentation.headline:
        draft.put("label", unmarked.line(headline), "headline")
    draft.text("image", "photo")
    draft.unsure("photo")
    _addresses(draft, person)
    draft.url()
    if "summary" in shown.sections:
        draft.prose("summary", "summary")
    if place := person.part("location"):
        draft.add("location", _location(draft, place, context))
    if profiles := [_profile(one) for one in person.parts("profiles")]:
        person.get("profiles")
        draft.add("profiles", profiles)
    data = visible_source.data_of(context.selection)["basics"]
    left = rest(data, draft.read) if lossless and isinstance(data, dict) else {}
    return {**draft.fields, **({KEY: left} if left else {})}


def _addresses(draft: Draft, person: Shown) -> None:
    """Write the first e-mail address that JSON Resume allows, and the first phone number."""
    for name in ("email", "phone"):
        given = getattr(person.model, name)
        allowed = {
            index: found
            for index, one in enumerate(given)
            if (found := simple_values.email(one) if name == "email" else one)
        }
        for index, value in [*allowed.items()][:1]:
            draft.put(name, value, name, value)
            person.write(name, index)
            if value != given[index]:
                draft.unsure(name)


def _location(draft: Draft, place: Shown, context: Context) -> dict[str, str]:
    written: dict[str, str] = {}
    read: dict[str, Plain] = {}
    for key, name in _PLACE.items():
        if value := place.get(name):
            written[key] = value
            read[name] = value
    if value := place.get("country"):
        code = _country_code(value, context)
        if code:
            written["countryCode"] = code
            read["country"] = code
        else:
            place.lose("country", "is not written: JSON Resume has only two-letter codes")
    if value := place.get("text"):
        if "city" in written:
            place.lose("text", "is not written: JSON Resume has only its parts")
        else:
            written["city"] = unmarked.line(value)
            read["city"] = None
    draft.read_as("location", read)
    return written


def _country_code(value: str, context: Context) -> str:
    """Return the ISO 3166-1 code of a country, given as such or by its name; or nothing."""
    if _CODE.fullmatch(value):
        return value.upper()
    for locale in (context.wording.locale, languages.cldr("en")):
        for code, name in locale.territories.items():
            if str(name).casefold() == value.casefold() and _CODE.fullmatch(code):
                return str(code)
    return ""


def _profile(shown: Shown) -> dict[str, str]:
    profile = shown.model
    page = profile_page(profile)  # type: ignore[arg-type]
    found = {
        "network": shown.get("network"),
        "username": shown.get("username"),
        "url": simple_values.url(page) if page else None,
    }
    return {key: value for key, value in found.items() if value}
