"""Writes the person: name, contacts, birth, nationality and mother tongues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit import networks
from cvkit.exporters.europass import countries, dates
from cvkit.exporters.europass.xml_elements import element, optional

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.exporters.europass.losses import Losses
    from cvkit.exporters.europass.xml_elements import Element
    from cvkit.model.base import Location
    from cvkit.model.basics import Basics, Profile

_SOCIAL = {"x": "twitter"} | {
    name: name for name in ("facebook", "instagram", "linkedin", "pinterest", "tumblr", "youtube")
}
"""What the editor calls the networks that it knows; all others are ``other`` with a title."""


class Tongue(NamedTuple):
    """A language, by its ISO 639-2 code or else by its name."""

    code: str
    name: str


class Place(NamedTuple):
    """A location in the parts that Europass has."""

    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""


def name(full: str) -> Element:
    """Return a name; its last word is the family name."""
    given, _, family = full.rpartition(" ")
    return element(
        "PersonName",
        element("oa:GivenName", given or family),
        element("hr:FamilyName", family if given else ""),
    )


def place(location: Location | None, locale: str) -> Place:
    """Return a location, with its country's code if that can be told.

    Args:
        location: The location.
        locale: The document's locale, whose names of countries are known besides English ones.
    """
    if location is None:
        return Place()
    if location.text:
        before, _, last = location.text.plain.rpartition(",")
        code = countries.country(last, locale) if before else ""
        return Place(city=before.strip() if code else location.text.plain, country=code)
    code = countries.country(location.country, locale) if location.country else ""
    rest = [location.city, location.region, None if code else location.country]
    return Place(
        location.address or "", location.postal_code or "", ", ".join(filter(None, rest)), code
    )


def address(where: Place, kind: str = "") -> Element | None:
    """Return an address, or ``None`` if it would be empty."""
    found = optional(
        "Address",
        optional("oa:AddressLine", where.street),
        optional("oa:CityName", where.city),
        optional("CountryCode", where.country),
        optional("oa:PostalCode", where.postal_code),
    )
    return element("Address", *found.content, attributes={"type": kind}) if found else None


def person(basics: Basics, tongues: Iterable[Tongue], locale: str, losses: Losses) -> Element:
    """Return the candidate.

    Args:
        basics: The résumé's header.
        tongues: The person's mother tongues.
        locale: The document's locale.
        losses: Where to say what isn't written.
    """
    home = place(basics.location, locale)
    where = address(home, "home")
    nationality = basics.nationality.plain if basics.nationality else ""
    code = countries.country(nationality, locale) if nationality else ""
    if nationality and not code:
        losses.add(("basics", "nationality"), "is not the name of a country, which Europass needs")
    born, vague = dates.point(basics.birth_date) if basics.birth_date else ("", "")
    if vague:
        losses.add(("basics", "birth_date"), vague)
    return element(
        "CandidatePerson",
        name(basics.name),
        *(_channel("Email", element("oa:URI", one)) for one in basics.email),
        *_phones(basics, home.country, losses),
        _channel("Web", element("oa:URI", basics.url)) if basics.url else None,
        *_accounts(basics.profiles),
        element("Communication", element("UseCode", "home"), where) if where else None,
        optional("NationalityCode", code),
        optional("hr:BirthDate", born),
        *(
            element(
                "PrimaryLanguageCode",
                one.code or one.name,
                attributes={"name": "NORMAL" if one.code else "FREE_TEXT"},
            )
            for one in tongues
        ),
    )


def _channel(code: str, *parts: Element | None) -> Element:
    return element("Communication", element("ChannelCode", code), *parts)


def _phones(basics: Basics, region: str, losses: Losses) -> Iterator[Element]:
    import phonenumbers  # noqa: PLC0415 - only for those who give a number

    for index, number in enumerate(basics.phone):
        try:
            parsed = phonenumbers.parse(number, region.upper() or None)
        except phonenumbers.NumberParseException:
            # The editor refuses a whole file for one number without it.
            reason = "has no country code, without which the Europass editor refuses the file"
            losses.add(("basics", "phone", index), reason)
            continue
        if parsed.extension:
            losses.add(("basics", "phone", index), "is without its extension in Europass")
        zeros = "0" * (parsed.number_of_leading_zeros or 1) if parsed.italian_leading_zero else ""
        yield _channel(
            "Telephone",
            element("UseCode", "other"),
            element("CountryDialing", str(parsed.country_code)),
            element("oa:DialNumber", f"{zeros}{parsed.national_number}"),
            optional("CountryCode", (phonenumbers.region_code_for_number(parsed) or "").lower()),
        )


def _accounts(profiles: Iterable[Profile]) -> Iterator[Element]:
    for one in profiles:
        known = networks.find(one.network)
        use = _SOCIAL.get(known.key if known else "", "other")
        page = one.url or networks.page(one.network, one.username or "") or one.username
        yield _channel(
            "Social Media",
            element("UseCode", use),
            element("OtherTitle", known.name if known else one.network) if use == "other" else None,
            optional("oa:URI", page or ""),
        )
