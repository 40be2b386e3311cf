"""What is asked of an export on the command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.exporters.options import Options
    from cvkit.model import Resume
    from cvkit.source.composing import Given

ALL_VARIANTS = "all"


class Combination(NamedTuple):
    """One of the looks in which a résumé is written.

    Attributes:
        variant: The variant; ``None`` for the résumé as it is.
        theme: The theme; ``None`` for the file's.
        locale: The locale; ``None`` for the file's.
    """

    variant: str | None
    theme: str | None
    locale: str | None


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The arguments and options of the command, as values that can go to another process.

    Attributes:
        formats: The names of formats, as typed.
        files: The résumés and folders; by default, ``resume.yaml``.
        globs: Patterns of the files that are looked at in folders.
        output: The value of ``-o``.
        themes: The themes to use instead of the files'.
        variant: One of the files' variants, or ``all``.
        locales: The locales to use instead of the files'.
        settings: Theme options that override the files', as text.
        format_options: The options of formats that were given, by the formats' names.
        given: Values of the résumés that are given from outside.
        private: Whether to show what is marked ``private: true``.
        public: Whether to leave out what isn't for the public.
        blind: Whether to mask who the résumés are about, for anonymous screening.
        letter: Whether to write the letter of the variant instead of the résumé.
        with_letter: Whether to write the letter and the résumé into one file.
        pages: The maximum number of pages, instead of the files'.
        force: Whether to overwrite files that cvkit did not write.
        all_or_nothing: Whether to write nothing unless all résumés can be written.
        allow_missing_glyphs: Whether to export even if some characters are in no font.
        trust_theme: Whether themes that aren't cvkit's own have no limits on time and memory.
        readback: Whether to read the files before they are written, and to compare them with the
            résumé.
        jobs: How many processes work.
        cluster: The address of the scheduler of a cluster that does the work instead.
        changed: Whether to leave out résumés of which all files are up to date.
        keeps_track: Whether to find out what files were made from, to know later if they are.
        summary_file: Where to write what became of each résumé.
    """

    formats: tuple[str, ...]
    files: tuple[str, ...] = ()
    globs: tuple[str, ...] = ()
    output: str | None = None
    themes: tuple[str, ...] = ()
    variant: str | None = None
    locales: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    format_options: Mapping[str, Options] = field(default_factory=dict)
    given: tuple[Given, ...] = ()
    private: bool = False
    public: bool = False
    blind: bool = False
    letter: bool = False
    with_letter: bool = False
    pages: int | None = None
    force: bool = False
    all_or_nothing: bool = False
    allow_missing_glyphs: bool = False
    trust_theme: bool = False
    readback: bool = True
    jobs: int = 1
    cluster: str | None = None
    changed: bool = False
    keeps_track: bool = False
    summary_file: str | None = None

    def combinations(self, resume: Resume | None = None) -> Iterator[Combination]:
        """Yield the looks in which a résumé is written.

        Args:
            resume: The résumé, which has the variants; without it, ``all`` stands for none of them.
        """
        every = self.variant == ALL_VARIANTS
        variants = (None, *(resume.export.variants if resume else ())) if every else (self.variant,)
        for variant in variants:
            for theme in self.themes or (None,):
                for locale in self.locales or (None,):
                    yield Combination(variant, theme, locale)

    def options(self, one: Combination) -> pipeline.RenderOptions:
        """Return what is asked for in addition to what the file says, in one of the looks."""
        return pipeline.RenderOptions(
            variant=one.variant,
            theme=one.theme,
            locale=one.locale,
            settings=self.settings,
            private=self.private,
            public=self.public,
            blind=self.blind,
            letter=self.letter,
            with_letter=self.with_letter,
            format_options=self.format_options,
            pages=self.pages,
            allow_missing_glyphs=self.allow_missing_glyphs,
            trust_theme=self.trust_theme,
            readback=self.readback,
        )

    def stem(self, source: str, one: Combination, resume: Resume | None = None) -> str:
        """Return the name of a résumé's file in one of the looks, without suffix.

        Args:
            source: The name of the résumé's own file, without suffix.
            one: The look.
            resume: The résumé, which says whether it is a letter.
        """
        from cvkit.cli import output_paths

        theme = one.theme if len(self.themes) > 1 else None
        letter = self._letter(resume) if resume else ""
        return output_paths.stem(source + letter, one.variant, theme, one.locale)

    def _letter(self, resume: Resume) -> str:
        """Return what the names of files say of letters, so that none takes another's place."""
        if self.with_letter:
            return "-with-resume" if resume.letter else "-with-letter"
        return "-letter" if self.letter and not resume.letter else ""
