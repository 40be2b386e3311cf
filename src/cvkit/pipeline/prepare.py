"""From a résumé that was read to the document and the theme that exporters print."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from cvkit import selection
from cvkit.errors import UnknownNameError
from cvkit.exporters import photo_file
from cvkit.languages import DEFAULT_LOCALE
from cvkit.model.basics import NOT_PUBLIC, Hideable
from cvkit.model.letter import LEFT_OF_DIN, usual_form
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.format import Format
    from cvkit.model import Resume
    from cvkit.model.export import Variant
    from cvkit.pipeline.options import RenderOptions
    from cvkit.project import Project
    from cvkit.selection import Selection
    from cvkit.source import Reading, Source
    from cvkit.theme import Theme
    from cvkit.theme.theme_selection import ThemeSelection
    from cvkit.view.blocks import Document


class RefusedError(Exception):
    """The résumé can't be rendered; the diagnostics say why."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics


class Selected(NamedTuple):
    """What a résumé shows in a variant and a language, and in which theme.

    Attributes:
        source: The file as read in that language; it has the places of diagnostics.
        content: What is shown.
        theme: The theme, with its options.
        diagnostics: What was left out without being asked for by name.
    """

    source: Source
    content: Selection
    theme: Theme
    diagnostics: tuple[Diagnostic, ...] = ()


class Prepared(NamedTuple):
    """What exporters print.

    Attributes:
        document: The document.
        theme: The theme; a fit to a number of pages may have set it more closely.
        source: The file, which has the places of diagnostics.
        diagnostics: What the fit reports.
    """

    document: Document
    theme: Theme
    source: Source
    diagnostics: tuple[Diagnostic, ...]


def select_parts(
    reading: Reading, options: RenderOptions, project: Project
) -> tuple[Selected, ...]:
    """Pick what is written into one file: a résumé or a letter, or a letter and then its résumé.

    Raises:
        RefusedError: As ``select``.
        UnknownNameError: As ``select``; or a letter is asked for, and there is none.
        ThemeError: As ``select``.
    """
    first = select(reading, options, project)
    if not (options.letter or options.with_letter):
        return (first,)
    resume = first.content.resume
    if resume.letter is None:
        of = f"The variant {options.variant}" if options.variant else "The résumé"
        raise UnknownNameError(
            f"{of} has no letter.",
            "Write `letter:` into a variant, or name a letter's file: cvkit export pdf letter.yaml",
        )
    if not options.with_letter:
        return (first,)
    content = replace(first.content, resume=resume.model_copy(update={"letter": None}))
    theme = _theme(content, options, project, first.source)
    return (first, first._replace(content=content, theme=theme))


def select(reading: Reading, options: RenderOptions, project: Project) -> Selected:
    """Pick the language, then what to show, then the theme.

    Raises:
        RefusedError: The résumé has errors, in this language or in its choice of a theme.
        UnknownNameError: A variant, locale or theme that was asked for does not exist.
        ThemeError: The theme is broken, or does not take a setting that was asked for.
    """
    if reading.resume is None:
        raise RefusedError(())
    from cvkit.source.reading import wording  # noqa: PLC0415 - `check` selects nothing

    look = selection.presentation(reading.resume, options.variant)
    hide = hidden_details(reading.resume, look, options)
    localized = wording.localized(
        reading, options.locale or look.locale, options.variant, hide=hide, blind=options.blind,
        letter=options.letter or options.with_letter,
    )  # fmt: skip
    if localized.resume is None:
        raise RefusedError(localized.diagnostics[len(reading.diagnostics) :])
    content = selection.select(
        localized.resume, variant=options.variant, private=options.private, locale=options.locale
    )
    theme = _theme(content, options, project, localized.source)
    told = (wording.location_hidden(reading),) if Hideable.ADDRESS in hide else ()
    return Selected(localized.source, content, theme, tuple(filter(None, told)))


def hidden_details(resume: Resume, look: Variant, options: RenderOptions) -> frozenset[Hideable]:
    """Return the contact and personal details that are left out."""
    hidden = {*look.hide, *(() if options.private else resume.basics.private)}
    if options.public:
        chosen = resume.export.public.hide
        hidden |= {*(NOT_PUBLIC if chosen is None else chosen)}
    return frozenset(hidden)


class Pictures(TypedDict):
    """The files that a résumé names, as arguments of ``view.build``; ``None`` if there are none."""

    photo: bytes | None
    signed: bytes | None


def load_pictures(selected: Selected, project: Project) -> Pictures:
    """Return the photo and the picture of the signature, if the résumé has them.

    Raises:
        RefusedError: One can't be used.
    """
    found = {
        route: photo_file.load(name, project.read, route)
        for route, name in photo_file.names(selected.content.resume).items()
    }
    if problems := [problem for one in found.values() for problem in one.diagnostics]:
        raise RefusedError(selected.source.placed(problems))
    data = {route: one.data for route, one in found.items()}
    signed = data.get(photo_file.LETTER_SIGNATURE) or data.get(photo_file.SIGNATURE)
    return {"photo": data.get(photo_file.PHOTO), "signed": signed}


def prepare(
    selected: Selected, pictures: Pictures, options: RenderOptions, formats: Iterable[Format]
) -> Prepared:
    """Build the document, fitted to its pages if it has a limit.

    Raises:
        RefusedError: The résumé is longer than its limit.
        PlatformError: The machine lacks what measuring pages needs.
    """
    from cvkit import view  # noqa: PLC0415 - `check` builds no document
    from cvkit.fit.page_limit import page_limit  # noqa: PLC0415 - the same

    read, content, theme, told = selected
    build = partial(view.build, **pictures, **theme.layout.of_entries)
    limit = page_limit(content, formats, options.pages)
    if content.resume.letter and options.pages is None:
        limit = None  # the file's is the résumé's
    if limit is None:
        return Prepared(build(content), theme, read, told)
    from cvkit import fit  # noqa: PLC0415 - most résumés have no limit
    from cvkit.exporters.pdf.measure import measure  # noqa: PLC0415

    fitted = fit.fit(content, theme, limit.pages, build=build, measure=measure)
    report = fit.report(fitted, limit.pages, read, limit.route)
    if isinstance(fitted, fit.TooLong):
        raise RefusedError(read.placed(report))
    return Prepared(fitted.document, fitted.theme, read, (*told, *report))


def wanted_theme(selected: Selection, options: RenderOptions) -> ThemeSelection:
    """Return the theme that the file, or who exports it, asks for."""
    return theme_selection.select_theme(
        selected.resume,
        selected.presentation,
        variant=options.variant,
        theme=options.theme,
        settings=options.settings,
    )


def _theme(selected: Selection, options: RenderOptions, project: Project, read: Source) -> Theme:
    wanted = wanted_theme(selected, options)
    if problems := tuple(wanted.problems(project.themes)):
        raise RefusedError(read.placed(problems))
    theme = wanted.load(project.themes)
    if letter := selected.resume.letter:
        form = letter.form or usual_form(selected.presentation.locale or DEFAULT_LOCALE)
        theme = theme.for_letters(left=LEFT_OF_DIN if form.is_din else None)
    return replace(theme, is_trusted=True) if options.trust_theme else theme
