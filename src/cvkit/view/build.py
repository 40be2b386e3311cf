"""Builds the document of a selection: sections in order, and every block with its origin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar

from cvkit.model.export import SECTIONS
from cvkit.model.sections import Job, SectionKind
from cvkit.view import sections
from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    Document,
    Entry,
    Header,
    Photo,
    Section,
)
from cvkit.view.wording import Wording, link, profile_page, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.model.base import BulletItem as BulletModel
    from cvkit.model.base import Selectable
    from cvkit.model.sections import CustomSection, Role
    from cvkit.selection import Selection
    from cvkit.view.sections import Recipe, Slots

T = TypeVar("T", bound="Selectable")

DEFAULT_LOCALE = "en-US"

RoleLayout = Literal["grouped", "separate"]
"""How the roles at one employer are shown."""


def build(
    selection: Selection, *, photo: bytes | None = None, roles: RoleLayout = "grouped"
) -> Document:
    """Return the document of what a selection keeps.

    Args:
        selection: What to show; its ``look`` determines locale, sections and titles.
        photo: The bytes of the JPEG or PNG that ``basics.photo`` names, if it is shown.
        roles: Whether the roles at one employer are grouped, or each is an entry.

    Raises:
        UnknownNameError: cvkit does not support the locale.
    """
    look = selection.presentation
    tag = (look.locale or DEFAULT_LOCALE).replace("_", "-")
    builder = _DocumentBuilder(selection, Wording.of(tag), roles)
    marks = builder.wording.language.marks
    return Document(
        header=builder.header(photo),
        sections=tuple(builder.sections()),
        locale=tag,
        rtl=builder.wording.locale.character_order == "right-to-left",
        page_label=builder.wording.language.labels["page"],
        comma=marks.comma,
        colon=marks.colon,
        semicolon=marks.semicolon,
        brackets=(marks.opening, marks.closing),
    )


class _DocumentBuilder:
    """The state of one build: the selection and its wording."""

    def __init__(self, selection: Selection, wording: Wording, roles: RoleLayout) -> None:
        self.selection = selection
        self.roles = roles
        self.wording = wording
        self.resume: Resume = selection.resume
        self.context = sections.EntryContext(wording, self.resume.basics.name)

    def header(self, photo: bytes | None) -> Header:
        basics = self.resume.basics
        headline = self.selection.presentation.headline or basics.headline
        alt = self.wording.language.labels["photo"].format(name=basics.name)
        return Header(
            name=basics.name,
            headline=headline.spans if headline else (),
            contacts=tuple(self._contacts()),
            photo=Photo(photo, _media_type(photo), alt) if photo else None,
        )

    def _contacts(self) -> Iterator[Contact]:
        basics = self.resume.basics
        if basics.pronouns:
            route = ("basics", "pronouns")
            yield Contact(ContactKind.PRONOUNS, text(basics.pronouns), origin=route)
        if place := self.wording.place(basics.location):
            yield Contact(ContactKind.LOCATION, place, origin=("basics", "location"))
        for index, address in enumerate(basics.email):
            inline = link(f"mailto:{address}", address)
            yield Contact(ContactKind.EMAIL, inline, origin=("basics", "email", index))
        for index, number in enumerate(basics.phone):
            inline = link(sections.phone_address(number), number)
            yield Contact(ContactKind.PHONE, inline, origin=("basics", "phone", index))
        if basics.url:
            yield Contact(ContactKind.URL, link(basics.url), origin=("basics", "url"))
        colon = self.wording.language.marks.colon
        for index, profile in enumerate(basics.profiles):
            page = profile_page(profile)
            inline = link(page) or text(f"{profile.network}{colon}{profile.username}")
            origin = ("basics", "profiles", index)
            yield Contact(ContactKind.PROFILE, inline, profile.network, origin)
        for label, value in basics.details.items():
            yield Contact(ContactKind.DETAIL, text(value), label, ("basics", "details", label))

    def sections(self) -> Iterator[Section]:
        names = self.selection.presentation.sections or SECTIONS
        named = set(names)
        for name in names:
            if name == "summary":
                yield from self._summary()
            elif name in sections.RECIPES:
                yield from self._section(name)
            else:
                # "custom" stands for all custom sections that are not named by their title.
                for index, section in enumerate(self.resume.custom):
                    if name == section.title or (name == "custom" and section.title not in named):
                        yield from self._custom(index, section)

    def _title(self, name: str) -> str:
        titles = self.selection.presentation.titles
        return titles.get(name) or self.wording.language.sections.get(name, name)

    def _summary(self) -> Iterator[Section]:
        if paragraphs := sections.paragraphs(self.resume.basics.summary):
            route = ("basics", "summary")
            entry = Entry(summary=paragraphs, origin=route)
            yield Section("summary", self._title("summary"), SectionKind.PROSE, (entry,), route)

    def _section(self, name: str) -> Iterator[Section]:
        kind, recipe = sections.RECIPES[name]
        entries = tuple(
            entry
            for route, model in self._kept((name,), getattr(self.resume, name))
            for entry in self._entries(model, route, recipe)
        )
        if entries:
            yield Section(name, self._title(name), kind, entries, (name,))

    def _custom(self, index: int, section: CustomSection) -> Iterator[Section]:
        route: Route = ("custom", index)
        if not self.selection.keeps(route):
            return
        entries = tuple(
            sections.fill(
                sections.custom(model, section.kind, self.context), self._common(model, origin)
            )
            for origin, model in self._kept((*route, "entries"), section.entries)
        )
        if entries:
            yield Section(section.title, self._title(section.title), section.kind, entries, route)

    def _entries(self, model: Any, route: Route, recipe: Recipe) -> Iterator[Entry]:  # noqa: ANN401
        slots, common = recipe(model, self.context), self._common(model, route)
        roles = tuple(self._kept((*route, "roles"), model.roles)) if isinstance(model, Job) else ()
        if roles and self.roles == "separate":
            yield from self._separate(slots | common, roles)
        else:
            children = tuple(
                sections.fill(sections.role(role, self.context), self._common(role, origin))
                for origin, role in roles
            )
            yield sections.fill(slots | {"children": children}, common)

    def _separate(self, job: Slots, roles: tuple[tuple[Route, Role], ...]) -> Iterator[Entry]:
        """Yield an entry for each role, with its own location and link, or else the job's.

        Only the first has the employer's description.
        """
        for number, (origin, role) in enumerate(roles):
            own = sections.role(role, self.context) | self._common(role, origin)
            own = {name: value for name, value in own.items() if value}
            of_all = {name: job[name] for name in ("organization", "location")}
            of_first = {} if number else {
                "description": job["description"],
                "byline": tuple(filter(None, (job["link"],))),
            }  # fmt: skip
            yield Entry(**(of_all | of_first | own))

    def _common(self, model: Any, route: Route) -> dict[str, Any]:  # noqa: ANN401 - any entry
        """Fill the slots shared by entries of all sections, as far as this one has them."""
        summary = getattr(model, "summary", None)
        return {
            "summary": sections.paragraphs(summary),
            "bullets": self._bullets((*route, "bullets"), getattr(model, "bullets", ())),
            "keywords": tuple(text(word) for word in getattr(model, "keywords", ())),
            "link": link(getattr(model, "url", None)),
            "origin": route,
        }

    def _bullets(self, route: Route, bullets: tuple[BulletModel, ...]) -> tuple[Bullet, ...]:
        return tuple(
            Bullet(model.text.spans, self._bullets((*origin, "bullets"), model.bullets), origin)
            for origin, model in self._kept(route, bullets)
        )

    def _kept(self, route: Route, things: tuple[T, ...]) -> Iterator[tuple[Route, T]]:
        for index, thing in enumerate(things):
            origin = (*route, index)
            if self.selection.keeps(origin):
                yield origin, thing


def _media_type(data: bytes) -> str:
    return "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
