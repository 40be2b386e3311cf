"""The story: bytes to a résumé, to a document, to artifacts, with every complaint on the way.

Functions of values: no path is opened here, no clock is read, nothing is printed.
"""

from __future__ import annotations

import io
import warnings
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import selection, source
from cvkit.diagnostics import Diagnostic, Route, codes
from cvkit.errors import FileError, MissingFileError
from cvkit.theme import theme_selection as themes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.exporters.options import Options
    from cvkit.linter import LintOptions
    from cvkit.model import Resume
    from cvkit.project import Project
    from cvkit.selection import Selection
    from cvkit.source import Reading, Source
    from cvkit.theme.theme_selection import ThemeSelection

_PHOTOS = ("PNG", "JPEG")
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG (RFC 2083) and JPEG (ITU-T T.81) files begin."""


class RenderOptions(NamedTuple):
    """What was asked for beside what the file says.

    Attributes:
        variant: One of the file's variants.
        theme: A theme instead of the file's.
        locale: A locale instead of the file's.
        settings: Theme options over the file's, as text.
        private: Whether to show what is marked ``private: true``.
        format_options: By a format's name, its own options; their defaults unless given.
        pages: How many pages to fill at most, instead of the file's number.
    """

    variant: str | None = None
    theme: str | None = None
    locale: str | None = None
    settings: Mapping[str, Any] = MappingProxyType({})
    private: bool = False
    format_options: Mapping[str, Options] = MappingProxyType({})
    pages: int | None = None


class Rendered(NamedTuple):
    """What came of an export.

    Attributes:
        artifacts: By format, in the order asked for; empty if the résumé has errors.
        diagnostics: What was noticed, in the file's order.
    """

    artifacts: Mapping[str, Artifact]
    diagnostics: tuple[Diagnostic, ...]


def check(
    data: bytes,
    name: str,
    project: Project,
    *,
    wish: LintOptions | None = None,
) -> Reading:
    """Read a résumé and find everything that is wrong with it.

    Args:
        data: The file's bytes.
        name: Its name, for the diagnostics.
        project: What lies beside it.
        wish: Which advice to give beside; none at all unless said.
    """
    reading = source.read(data, name)
    if reading.resume is None:
        return reading
    looks = _looks(reading.resume)
    _, photo_problems = _photo(reading, project)
    errors = (*_theme_problems(looks, reading.source, project), *photo_problems)
    found = _sorted([*errors, *(_advice(reading, wish) if wish else ())])
    return reading._replace(resume=None if errors else reading.resume, diagnostics=found)


def _advice(reading: Reading, wish: LintOptions) -> Iterable[Diagnostic]:
    from cvkit import linter  # noqa: PLC0415 - an export has no use for it

    return linter.run(reading.resume, reading.source, wish) if reading.resume else ()


def render(
    reading: Reading, formats: Sequence[str], wishes: RenderOptions, project: Project
) -> Rendered:
    """Make artifacts of a résumé that was read without errors.

    Args:
        reading: What ``check`` gave.
        formats: Names of formats, or ``all``.
        wishes: What was asked for beside what the file says.
        project: What lies beside the résumé.

    Raises:
        UnknownNameError: A format, variant, locale or theme that was asked for does not exist.
        ThemeError: The theme is broken, or does not take a setting that was asked for.
        PlatformError: The machine lacks something that a format needs.
    """
    if reading.resume is None:
        return Rendered({}, reading.diagnostics)
    from cvkit import plugins, view  # noqa: PLC0415 - `check` needs neither

    chosen_formats = plugins.choose_formats(formats)
    wished = wishes.locale or selection.presentation(reading.resume, wishes.variant).locale
    reading = source.localized(reading, wished)
    if reading.resume is None:
        return Rendered({}, reading.diagnostics)
    chosen = selection.select(
        reading.resume, variant=wishes.variant, private=wishes.private, locale=wishes.locale
    )
    look = themes.select_theme(
        reading.resume,
        chosen.presentation,
        variant=wishes.variant,
        theme=wishes.theme,
        settings=wishes.settings,
    )
    if found := tuple(_theme_problems([look], reading.source, project)):
        return Rendered({}, reading.diagnostics + found)
    used = look.load(project.themes)
    photo, found = _photo(reading, project)
    if found:
        return Rendered({}, reading.diagnostics + found)
    build = partial(view.build, photo=photo, roles=used.layout.roles)
    document = build(chosen)
    told: tuple[Diagnostic, ...] = ()
    if (asked := _pages(chosen, wishes)) and _depends_on_pages(chosen, chosen_formats.values()):
        from cvkit import fit  # noqa: PLC0415 - most résumés may be as long as they are
        from cvkit.exporters.pdf.measure import measure  # noqa: PLC0415

        fitted = fit.fit(chosen, used, asked.number, build=build, measure=measure)
        told = fit.report(fitted, asked.number, reading.source, asked.route)
        if isinstance(fitted, fit.TooLong):
            return Rendered({}, reading.diagnostics + _placed(told, reading.source))
        document, used = fitted.document, fitted.theme
    artifacts = {
        name: one.export(document, used, wishes.format_options.get(name) or one.options())
        for name, one in chosen_formats.items()
    }
    noticed = (one for artifact in artifacts.values() for one in artifact.diagnostics)
    found = _placed([*told, *dict.fromkeys(noticed)], reading.source)
    return Rendered(artifacts, reading.diagnostics + found)


class _Pages(NamedTuple):
    """How many pages may be filled, and where the file says so, if it is the file that does."""

    number: int
    route: Route | None


def _pages(chosen: Selection, wishes: RenderOptions) -> _Pages | None:
    if wishes.pages:
        return _Pages(wishes.pages, None)
    if not chosen.presentation.pages:
        return None
    variant = chosen.resume.export.variants.get(wishes.variant or "")
    of_variant = ("variants", wishes.variant) if variant and variant.pages else ()
    return _Pages(chosen.presentation.pages, ("export", *of_variant, "pages"))


def _depends_on_pages(chosen: Selection, formats: Iterable[Format]) -> bool:
    """Whether fitting could change anything: what is shown, or how."""
    has_droppable = any(thing.droppable for _, thing in selection.things(chosen.resume))
    return has_droppable or any(one.paged for one in formats)


def _looks(resume: Resume) -> Iterator[ThemeSelection]:
    """Yield every theme that the file sets options for or names, in itself or in a variant."""
    for variant in (None, *resume.export.variants):
        yield themes.select_theme(resume, selection.presentation(resume, variant), variant=variant)
    whole = selection.presentation(resume)
    for name in resume.export.themes:
        choice = themes.select_theme(resume, whole, theme=name)
        yield choice._replace(name_route=("export", "themes", name))


def _theme_problems(
    looks: Iterable[ThemeSelection], read: Source, project: Project
) -> Iterator[Diagnostic]:
    found = (problem for look in looks for problem in themes.problems(look, project.themes))
    yield from map(read.place, dict.fromkeys(found))


def _photo(reading: Reading, project: Project) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    name = reading.resume.basics.photo if reading.resume else None
    if name is None:
        return None, ()
    if "://" in name:
        message = f"{name} is an address, and cvkit fetches nothing"
        return None, (_about_photo(reading.source, codes.PHOTO_UNUSABLE, message),)
    try:
        data = project.read(name)
    except MissingFileError as error:
        return None, (_about_photo(reading.source, codes.PHOTO_MISSING, error.message),)
    except FileError as error:
        return None, (_about_photo(reading.source, codes.PHOTO_UNUSABLE, error.message),)
    if not (data.startswith(_BEGINNINGS) and _is_picture(data)):
        return None, (_no_picture(reading.source, name),)
    return data, ()


def _no_picture(read: Source, name: str) -> Diagnostic:
    message = f"{name} is neither a JPEG nor a PNG picture that can be read"
    return _about_photo(read, codes.PHOTO_UNUSABLE, message)


def _is_picture(data: bytes) -> bool:
    """Whether the whole picture can be decoded, and is of a size that a page has room for."""
    from PIL import Image  # noqa: PLC0415 - few résumés have a photo

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data), formats=_PHOTOS) as picture:
                picture.load()
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError,
                Image.DecompressionBombWarning):  # fmt: skip
            return False
    return True


def _about_photo(read: Source, code: codes.Code, message: str) -> Diagnostic:
    help_text = "a photo is a JPEG or PNG file in the folder of the résumé or below it"
    return read.place(code.at(("basics", "photo"), message, help_text))


def _placed(found: Iterable[Diagnostic], read: Source) -> tuple[Diagnostic, ...]:
    """Return diagnostics with their places in the file, in its order."""
    return _sorted(map(read.place, found))


def _sorted(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda found: (found.span is not None, found.span)))
