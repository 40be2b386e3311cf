"""Builds a document from a selection: sections in order, and every block with its origin."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from cvkit.diagnostics import Origin
from cvkit.languages import DEFAULT_LOCALE
from cvkit.model import addresses, names, prose
from cvkit.model.content import SECTIONS
from cvkit.model.export import PublicationGroups, PublicationStyle
from cvkit.model.sections.custom_sections import SectionKind
from cvkit.model.sections.timeline import Job
from cvkit.view import breaks, letters, numbering, sections
from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    Document,
    Entry,
    Header,
    Photo,
    Section,
    Signature,
)
from cvkit.view.bold_words import BoldWords
from cvkit.view.entry_context import EntryContext, PublicationLayout
from cvkit.view.inline import joined, plain, written
from cvkit.view.sections import works
from cvkit.view.wording import Wording, link, profile_page, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.model import Resume
    from cvkit.model.base import BulletItem as BulletModel
    from cvkit.model.base import Selectable
    from cvkit.model.basics import Basics
    from cvkit.model.sections.custom_sections import CustomSection
    from cvkit.model.sections.timeline import Role
    from cvkit.selection import Selection
    from cvkit.view.inline import Inline
    from cvkit.view.sections import Recipe, Slots

T = TypeVar("T", bound="Selectable")

RoleLayout = Literal["grouped", "separate"]
"""How the roles at one employer are shown."""


def build(  # noqa: PLR0913 - what a theme decides
    selection: Selection,
    *,
    photo: bytes | None = None,
    signed: bytes | None = None,
    roles: RoleLayout = "grouped",
    numbered: tuple[str, ...] = (),
    publications: Literal["full", "compact"] = "full",
    lengths: bool = False,
) -> Document:
    """Build the document for a selection.

    Args:
        selection: The content to show; its ``look`` determines locale, sections and titles.
        photo: The contents of the JPEG or PNG file in ``basics.photo``, if it is shown.
        signed: The same of the one in ``basics.signature``.
        roles: Whether roles at the same employer are grouped, or are separate entries.
        numbered: Sections whose entries are numbered; the résumé may decide for publications.
        publications: Whether a publication has a title and a byline, or is one paragraph; the
            résumé may decide otherwise.
        lengths: Whether the dates of roles are followed by their length.

    Raises:
        UnknownNameError: cvkit does not support the locale.
    """
    look = selection.presentation
    tag = (look.locale or DEFAULT_LOCALE).replace("_", "-")
    wished = look.publications
    counted = set(numbered) | {"publications"} if wished.numbered else set(numbered)
    if wished.numbered is False:
        counted.discard("publications")
    builder = _DocumentBuilder(
        selection,
        Wording.of(tag),
        roles,
        frozenset(counted),
        wished.style or PublicationStyle(publications),
        lengths=lengths,
    )
    marks, letter = builder.wording.language.marks, selection.resume.letter
    return Document(
        header=builder.header(photo),
        sections=() if letter else tuple(builder.sections()),
        locale=tag,
        rtl=builder.wording.locale.character_order == "right-to-left",
        page_label=builder.wording.language.labels["page"],
        comma=marks.comma,
        colon=marks.colon,
        semicolon=marks.semicolon,
        brackets=(marks.opening, marks.closing),
        keywords_label=builder.wording.language.labels["keywords"],
        signature=builder.signature(signed),
        letter=letters.parts(letter, builder.wording, tag) if letter else None,
        selection=selection,
    )


class _DocumentBuilder:
    """The state of one build: the selection and its wording."""

    def __init__(  # noqa: PLR0913 - the same
        self,
        selection: Selection,
        wording: Wording,
        roles: RoleLayout,
        numbered: frozenset[str],
        style: PublicationStyle,
        *,
        lengths: bool,
    ) -> None:
        self.selection = selection
        self.roles = roles
        self.numbered = numbered
        self.wording = wording
        self.resume: Resume = selection.resume
        basics = self.resume.basics
        by_kind = selection.presentation.publications.group is PublicationGroups.KIND
        self.context = EntryContext(
            wording,
            names.of_owner(basics),
            PublicationLayout(style, by_kind),
            lengths=lengths,
            updated=basics.updated,
            bold=BoldWords.of(selection.presentation.keywords.bold),
        )

    def header(self, photo: bytes | None) -> Header:
        basics = self.resume.basics
        alt = self.wording.language.labels["photo"].format(name=basics.name)
        return Header(
            name=basics.name,
            headline=self._headline(),
            contacts=tuple(self._contacts()),
            photo=Photo(photo, _media_type(photo), alt) if photo else None,
        )

    def _headline(self) -> Inline:
        if own := self.selection.presentation.headline:
            return written(own.spans, self._wish("headline"))
        value = self.resume.basics.headline
        return written(value.spans, Origin(("basics", "headline"))) if value else ()

    def _wish(self, *steps: str) -> Origin:
        """Return the route of a presentation setting: in the variant if set there."""
        variant = self.selection.variant
        wished: Any = self.resume.export.variants[variant] if variant else None
        for step in steps:
            wished = wished.get(step) if isinstance(wished, dict) else getattr(wished, step, None)
        of_variant = ("variants", variant) if variant and wished else ()
        return Origin(("export", *of_variant, *steps))

    def _contacts(self) -> Iterator[Contact]:
        basics = self.resume.basics
        if basics.pronouns:
            route = ("basics", "pronouns")
            yield Contact(ContactKind.PRONOUNS, text(basics.pronouns), origin=route)
        at = Origin(("basics", "location"))
        if place := self.wording.place(basics.location, at):
            yield Contact(ContactKind.LOCATION, place, origin=at)
        for index, address in enumerate(basics.email):
            inline = link(addresses.mail(address), address)
            yield Contact(ContactKind.EMAIL, inline, origin=("basics", "email", index))
        for index, number in enumerate(basics.phone):
            inline = addresses.phones(number)
            yield Contact(ContactKind.PHONE, inline, origin=("basics", "phone", index))
        if basics.url:
            yield Contact(ContactKind.URL, link(basics.url), origin=("basics", "url"))
        colon = self.wording.language.marks.colon
        for index, profile in enumerate(basics.profiles):
            page = profile_page(profile)
            inline = link(page) or text(f"{profile.network}{colon}{profile.username}")
            origin = ("basics", "profiles", index)
            yield Contact(ContactKind.PROFILE, inline, profile.network, origin)
        yield from self._origins(basics)
        for label, value in basics.details.items():
            at = Origin(("basics", "details", label))
            bare = label.rstrip(" :：") or label  # formats write a colon
            yield Contact(ContactKind.DETAIL, written(value.spans, at), bare, at)
        if updated := self.wording.dates.date(basics.updated):
            at, label = Origin(("basics", "updated")), self.wording.language.labels["updated"]
            yield Contact(ContactKind.DETAIL, written(text(updated.text), at), label, at)

    def _origins(self, basics: Basics) -> Iterator[Contact]:
        """Yield when and where someone was born, and their nationality."""
        born = self.wording.dates.date(basics.birth_date)
        exact = basics.birth_date.iso if basics.birth_date and basics.birth_date.is_plain else ""
        facts = {
            "birth_date": text(born.text) if born else (),
            "birth_place": basics.birth_place.spans if basics.birth_place else (),
            "nationality": basics.nationality.spans if basics.nationality else (),
        }
        for field, shown in facts.items():
            if shown:
                at = Origin(("basics", field))
                label = self.wording.language.labels[field]
                iso = exact if field == "birth_date" else ""
                yield Contact(ContactKind.DETAIL, written(shown, at), label, at, iso)

    def signature(self, signed: bytes | None) -> Signature | None:
        """Return the place, date and name at the end."""
        basics = self.resume.basics
        if self.resume.letter:
            return letters.signed(basics, (signed, _media_type(signed)) if signed else None)
        if basics.signature is None:
            return None
        at = self.context.at(Origin(("basics", "signature")))
        date = self.wording.dates.date(basics.signature.date)
        place = (
            at.rich(basics.signature.place, "place"),
            at.text(date.text if date else None, "date"),
        )
        name = at.rich(basics.signature.name, "name") or written(
            text(basics.name), Origin(("basics", "name"))
        )
        image = Photo(signed, _media_type(signed), plain(name)) if signed else None
        return Signature(joined(at.comma, place), name, image)

    def sections(self) -> Iterator[Section]:
        names = self.selection.presentation.sections or SECTIONS
        named = set(names)
        for name in names:
            if name == "summary":
                yield from self._summary()
            elif name in sections.RECIPES:
                yield from self._section(name)
            else:
                # "custom" means all custom sections that aren't listed by title.
                for index, section in enumerate(self.resume.custom):
                    if name == section.title or (name == "custom" and section.title not in named):
                        yield from self._custom(index, section)

    def _summary(self) -> Iterator[Section]:
        at = Origin(("basics", "summary"))
        entries = tuple(
            Entry(summary=part.paragraphs, bullets=part.bullets, origin=at)
            for part in self.context.at(at).prose(self.resume.basics.summary)
        )
        if entries:
            yield self._titled("summary", SectionKind.PROSE, entries, at)

    def _section(self, name: str) -> Iterator[Section]:
        kind, recipe = sections.RECIPES[name]
        origin = Origin((name,))
        kept = tuple(
            (model, entry)
            for at, model in self._kept(origin, getattr(self.resume, name))
            for entry in self._entries(model, self.context.at(at), recipe)
        )
        if kept:
            entries = self._arranged(name, kind, kept)
            yield self._noted(
                self._titled(name, kind, entries, origin), (model for model, _ in kept)
            )

    def _arranged(
        self, name: str, kind: SectionKind, kept: tuple[tuple[Any, Entry], ...]
    ) -> tuple[Entry, ...]:
        """Group and number the entries of a section."""
        can_count = kind in {SectionKind.RECORDS, SectionKind.PROSE} and len(kept) > 1
        is_numbered = can_count and name in self.numbered
        if name != "publications":
            entries = sections.arranged(name, tuple(entry for _, entry in kept))
            return numbering.numbered(entries) if is_numbered else entries
        look = self.selection.presentation.publications
        groups = numbering.grouped(kept, look.group, self.context)
        number = partial(numbering.numbered, backwards=look.reversed)
        if is_numbered and look.group is PublicationGroups.KIND:
            groups = tuple(group._replace(entries=number(group.entries)) for group in groups)
            return numbering.headed(groups)
        entries = numbering.headed(groups)
        return number(entries) if is_numbered else entries

    def _noted(self, section: Section, models: Iterable[Any]) -> Section:
        """Add what the marks of authors mean."""
        people = (
            person
            for model in models
            for person in (*getattr(model, "authors", ()), *getattr(model, "editors", ()))
        )
        note = works.legend(people, self.context)
        return replace(section, note=note) if note else section

    def _custom(self, index: int, section: CustomSection) -> Iterator[Section]:
        origin = Origin(("custom", index))
        if not self.selection.keeps(origin):
            return
        contexts = tuple(
            (self.context.at(at), model)
            for at, model in self._kept(origin.below("entries"), section.entries)
        )
        kept = tuple(
            (
                model,
                sections.fill(sections.custom(model, section.kind, at), self._common(model, at)),
            )
            for at, model in contexts
        )
        if kept:
            entries = self._arranged(section.title, section.kind, kept)
            titled = self._noted(
                self._titled(section.title, section.kind, entries, origin),
                (model for _, model in contexts),
            )
            own = titled.title_origin or origin.below("title")
            yield replace(titled, title_origin=own)

    def _titled(
        self, name: str, kind: SectionKind, entries: tuple[Entry, ...], origin: Origin
    ) -> Section:
        look = self.selection.presentation
        title = look.titles.get(name)
        section = Section(
            name,
            title or self.wording.language.sections.get(name, name),
            kind,
            entries,
            origin,
            self._wish("titles", name) if title else (),
        )
        return breaks.settled(replace(section, break_before=name in look.break_before))

    def _entries(self, model: Any, at: EntryContext, recipe: Recipe) -> Iterator[Entry]:  # noqa: ANN401
        slots, common = recipe(model, at), self._common(model, at)
        roles = self._roles(model, at) if isinstance(model, Job) else ()
        if roles and self.roles == "separate":
            yield from self._separate(slots | common, roles)
        else:
            children = tuple(
                sections.fill(sections.role(role, below), self._common(role, below))
                for below, role in roles
            )
            yield sections.fill(slots | {"children": children}, common)

    def _roles(self, job: Job, at: EntryContext) -> tuple[tuple[EntryContext, Role], ...]:
        kept = self._kept(at.origin.below("roles"), job.roles)
        return tuple((self.context.at(origin), role) for origin, role in kept)

    def _separate(
        self, job: Slots, roles: tuple[tuple[EntryContext, Role], ...]
    ) -> Iterator[Entry]:
        """Yield an entry for each role; its location and terms default to the job's.

        Only the first entry has the employer's description.
        """
        for number, (at, role) in enumerate(roles):
            own = sections.role(role, at) | self._common(role, at)
            own = {name: value for name, value in own.items() if value or value is False}
            of_all = {name: job[name] for name in ("organization", "location", "byline")}
            of_first = {} if number else {
                "description": job["description"],
                "byline": (*filter(None, (job["link"],)), *own.pop("byline", job["byline"])),
            }  # fmt: skip
            yield Entry(**(of_all | of_first | own))

    def _common(self, model: Any, at: EntryContext) -> dict[str, Any]:  # noqa: ANN401 - any entry
        """Fill the slots that all sections have in common, as far as the entry has values."""
        summary = at.paragraphs(getattr(model, "summary", None), "summary")
        bullets = self._bullets(at.origin.below("bullets"), getattr(model, "bullets", ()))
        return {
            "summary": summary.paragraphs,
            "bullets": (*summary.bullets, *bullets),
            "keywords": at.texts(getattr(model, "keywords", ()), "keywords"),
            "link": at.link(getattr(model, "url", None), "url"),
            "origin": at.origin,
            "break_before": getattr(model, "break_before", False),
            "keep_together": getattr(model, "keep_together", None),
        }

    def _bullets(self, around: Origin, bullets: tuple[BulletModel, ...]) -> tuple[Bullet, ...]:
        bold = self.context.bold
        return tuple(
            Bullet(
                written(bold.marked(prose.without_marker(model.text).spans), origin.below("text")),
                self._bullets(origin.below("bullets"), model.bullets),
                origin,
            )
            for origin, model in self._kept(around, bullets)
        )

    def _kept(self, around: Origin, things: tuple[T, ...]) -> Iterator[tuple[Origin, T]]:
        for index, thing in enumerate(things):
            origin = around.below(index)
            if self.selection.keeps(origin):
                yield origin, thing


def _media_type(data: bytes) -> str:
    return "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
