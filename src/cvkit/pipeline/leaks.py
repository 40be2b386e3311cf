"""What a selection of a résumé doesn't show, to look for it in finished files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import leaks, selection
from cvkit.exporters import photo_file
from cvkit.pipeline.prepare import RefusedError, hidden_details
from cvkit.source.composing.overlay import overlaid
from cvkit.source.yaml.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.leaks import Secrets
    from cvkit.model import Resume
    from cvkit.pipeline.options import RenderOptions
    from cvkit.project import Project
    from cvkit.source import Reading

_FORMS = ("short", "medium", "long", "full")
"""The forms of dates in CLDR."""


def secrets_of(
    reading: Reading, options: RenderOptions, project: Project, *, outside: bool = False
) -> Secrets:
    """Return the texts of a résumé that an export with these options doesn't show.

    Args:
        reading: The result of ``check``, without errors.
        options: What is asked for: a variant, and whether it is public, blind or private.
        project: What the résumé lies in, with the values that are given from outside.
        outside: Whether these values are looked for even if the export shows them, since they
            are in no file.

    Raises:
        RefusedError: The résumé has errors if it is blinded, or in the wording of the variant.
        UnknownNameError: It has no such variant.
    """
    root = reading.source.spans.root
    if reading.resume is None or not isinstance(root, Mapping):
        raise RefusedError(reading.diagnostics)
    from cvkit.source.reading import wording  # noqa: PLC0415 - as in `prepare.select`

    look = selection.presentation(reading.resume, options.variant)
    hide = hidden_details(reading.resume, look, options)
    shown = wording.localized(
        reading, options.locale, options.variant, hide=hide, blind=options.blind
    )
    if shown.resume is None or not isinstance(shown.source.spans.root, Mapping):
        raise RefusedError(shown.diagnostics[len(reading.diagnostics) :])
    wholes = (root, overlaid(root, options.variant).root) if options.variant else (root,)
    return leaks.secrets_in(
        wholes,
        shown.source.spans.root,
        reading.source.name,
        private=options.private,
        given=[one.origin for one in project.given] if outside else (),
        also=_dates(reading.resume, look.locale),
        worded=_languages(shown.resume, look.locale),
    )


def source_files(reading: Reading) -> tuple[str, ...]:
    """Return the files that a résumé is made of, as the user would name them.

    Its pictures are relative to its folder, the others to where its own name is.
    """
    pictures = photo_file.names(reading.resume).values() if reading.resume else ()
    return (*reading.source.texts, *pictures)


def _languages(resume: Resume, locale: str | None) -> Iterator[str]:
    """Yield the names of spoken languages that are given as codes: they are also nationalities."""
    from cvkit.languages import cldr  # noqa: PLC0415 - `check` needs no names of languages

    names = cldr(locale or "en").languages
    for spoken in resume.languages:
        code = spoken.language.partition(" ")[0]
        if not spoken.private and code in names:
            yield str(names[code])


def _dates(resume: Resume, locale: str | None) -> Iterator[tuple[str, str]]:
    """Yield the date of birth as written, with each form in which it is printed."""
    from datetime import date  # noqa: PLC0415 - few résumés have one

    from babel import dates

    born = resume.basics.birth_date
    if born is None or not born.is_plain:
        return
    try:
        day = date.fromisoformat(born.iso)
    except ValueError:
        return
    for language in {"en_US", "en_GB", "de", (locale or "en").replace("-", "_")}:
        for form in _FORMS:
            try:
                yield born.written or born.iso, dates.format_date(day, form, locale=language)
            except (ValueError, LookupError):
                continue
