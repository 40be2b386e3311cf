"""The person and their contact details."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from cvkit.model.base import Choice, Location, Model, NeedsOne, OneOrMore, Text, Textual, Url
from cvkit.model.dates import PartialDate
from cvkit.model.text import RichText


def _check_email(value: str) -> str:
    local, at, domain = value.rpartition("@")
    if not (local and at and "." in domain.strip(".") and not set(value) & set(" \t<>()")):
        raise PydanticCustomError("email", "not an e-mail address")
    return value


Email = Annotated[Text, AfterValidator(_check_email)]


class Profile(Model):
    """An account, such as on github, linkedin or orcid."""

    network: Text
    """The network's name, such as github, in any case and with or without spaces."""

    username: Text | None = None
    """The account's user name; on Mastodon with the server, @user@server."""

    url: Url | None = None
    """The account's page, if it doesn't follow from the network and the user name."""

    @model_validator(mode="after")
    def _has_target(self) -> Self:
        if not (self.username or self.url):
            raise PydanticCustomError("profile_empty", "neither username nor url")
        return self


def _profiles_from_map(value: Any) -> Any:  # noqa: ANN401 - what YAML gave
    if not isinstance(value, dict):
        return value
    profiles = []
    for network, account in value.items():
        if not isinstance(account, str):
            raise PydanticCustomError("string_type", "not a text", {"at": (network,)})
        field = "url" if "://" in account else "username"
        profiles.append({"network": network, field: account})
    return profiles


Profiles = Annotated[
    tuple[Profile, ...],
    BeforeValidator(_profiles_from_map, json_schema_input_type=dict[str, Text] | list[Profile]),
]


class Signature(Textual, NeedsOne):
    """Place, date and name at the end, as some countries expect; a plain text is the place."""

    text_field = "place"
    one_needed = ("place", "date", "name", "image")

    place: RichText | None = None
    """Where you sign it."""

    date: PartialDate | None = None
    """When you sign it."""

    name: RichText | None = None
    """Your name below the space for the signature; by default, basics.name."""

    image: Text | None = None
    """A JPEG or PNG file of your signature, in the résumé's folder or below."""


class Hideable(Choice):
    """What can be left out of the contact and personal details."""

    PHONE = "phone"
    EMAIL = "email"
    LOCATION = "location"
    ADDRESS = "address"
    URL = "url"
    PROFILES = "profiles"
    PHOTO = "photo"
    PRONOUNS = "pronouns"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    NATIONALITY = "nationality"
    DETAILS = "details"
    SIGNATURE = "signature"
    REFERENCES = "references"

    @classmethod
    def _called(cls, name: str) -> Self | None:
        return next((one for one in cls if one == name.casefold().replace("-", "_")), None)


PERSONAL = (Hideable.BIRTH_DATE, Hideable.BIRTH_PLACE, Hideable.NATIONALITY, Hideable.DETAILS)
"""Personal details, which some countries expect and others forbid."""

NOT_PUBLIC = (
    *(Hideable.PHONE, Hideable.ADDRESS, *PERSONAL, Hideable.SIGNATURE, Hideable.REFERENCES),
)
"""What isn't published, unless a résumé says otherwise."""

Hidden = Annotated[tuple[Hideable, ...], OneOrMore]
"""One or several of them."""


class Basics(Model):
    """Your name, contact details and summary."""

    name: Text
    """Your name; the only required key of a résumé."""

    other_names: Annotated[tuple[Text, ...], OneOrMore] = ()
    """Other spellings of your name, as authors' names: A. Lovelace, or a list; not printed."""

    headline: RichText | None = None
    """What you are, in one line below the name."""

    pronouns: Text | None = None
    """Your pronouns, such as she/her."""

    email: Annotated[tuple[Email, ...], OneOrMore] = ()
    """One e-mail address, or a list."""

    phone: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One phone number, or a list; preferably in international format, +1 212 555 0199."""

    url: Url | None = None
    """Your website."""

    location: Location | None = None
    """Where you are: "Redmond, USA", or city, region, country, postal_code, address."""

    photo: Text | None = None
    """A JPEG or PNG file in the résumé's folder or below; never fetched from the web."""

    profiles: Profiles = ()
    """Accounts: {github: user, linkedin: user}, or a list of {network, username, url}."""

    birth_date: PartialDate | None = None
    """Your date of birth, where it is expected."""

    birth_place: RichText | None = None
    """Where you were born."""

    nationality: RichText | None = None
    """Your nationality."""

    details: dict[Text, RichText] = Field(default_factory=dict)
    """Anything else for the header, label and text: {Driving licence: B}."""

    updated: PartialDate | None = None
    """When you last changed the résumé, printed in the header; ongoing roles are counted to it."""

    summary: RichText | None = None
    """One or more paragraphs about you, separated by empty lines."""

    signature: Signature | None = None
    """Place, date and your name at the end, with space for a signature."""

    private: Hidden = ()
    """Which of these are left out unless you pass --private: [phone, address]."""
