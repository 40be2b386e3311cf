"""Compares what an advertisement asks for with what a résumé says, and with each of its variants.

Nothing here judges a person: a term is covered, only named, or not found; years are those that the
dates give.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cvkit import selection
from cvkit.match import advertisement, evidence, terms, vocabulary, wording
from cvkit.match.experience import experience
from cvkit.match.finder import Finder
from cvkit.match.helpful import helpful, is_shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from cvkit.diagnostics import Route
    from cvkit.match.advertisement import Advertisement
    from cvkit.match.evidence import Place
    from cvkit.match.experience import Experience
    from cvkit.match.helpful import Helpful, Places
    from cvkit.match.terms import Asked, Term, Years
    from cvkit.model import Resume
    from cvkit.selection import Selection


_NONE: Mapping[str | None, Resume] = MappingProxyType({})


class Status(StrEnum):
    """What a résumé says about a term."""

    COVERED = "covered"
    NAMED = "named"
    MISSING = "missing"


class Finding(NamedTuple):
    """A term of the advertisement, and where the résumé has it.

    Attributes:
        term: The term.
        status: Whether it is covered, only named in a list, or not found.
        places: Where it stands; evidence first, then lists.
    """

    term: Term
    status: Status
    places: tuple[Place, ...]


class Length(NamedTuple):
    """Years of experience that are asked for, and those that the dates of the résumé give.

    Attributes:
        asked: What is asked for.
        given: What the dates give.
    """

    asked: Years
    given: Experience


class VariantCount(NamedTuple):
    """How many terms a variant has.

    Attributes:
        name: Its name, or ``None`` for the file without a variant.
        covered: The terms that are covered.
        named: The terms that are only named.
    """

    name: str | None
    covered: tuple[str, ...]
    named: tuple[str, ...]


class Match(NamedTuple):
    """What an advertisement asks for, beside what a résumé says.

    Attributes:
        advertisement: The advertisement as it was read.
        findings: Its terms, in the order of their first mention.
        lengths: The years of experience that it asks for.
        variants: Its variants, the best first, and last the file without a variant.
        helpful: What would help, if it were shown: of the best variant, or of the one asked for.
        today: The day to which ongoing roles are counted.
        variant: The variant that is compared, or ``None`` for the whole file.
    """

    advertisement: Advertisement
    findings: tuple[Finding, ...]
    lengths: tuple[Length, ...]
    variants: tuple[VariantCount, ...]
    helpful: tuple[Helpful, ...]
    today: date
    variant: str | None

    def of(self, status: Status) -> tuple[Finding, ...]:
        """Return the findings of a status."""
        return tuple(one for one in self.findings if one.status is status)


def compare(  # noqa: PLR0913 - each has its own default
    text: str,
    resume: Resume,
    today: date,
    *,
    language: str = "",
    variant: str | None = None,
    worded: Mapping[str | None, Resume] = _NONE,
) -> Match:
    """Compare an advertisement with a résumé.

    Args:
        text: The advertisement's text.
        resume: The résumé, in the wording of the variant.
        today: The end of roles that go on.
        language: The advertisement's language (ISO 639); by default, its common words tell.
        variant: The variant to compare, or ``None`` for all that isn't private.
        worded: The résumé in the wordings of its variants, and in its own by ``None``, where that
            is another than the variant's.

    Raises:
        UnknownNameError: The résumé has no variant of that name.
    """
    chosen = selection.select(resume, variant=variant)
    job = advertisement.read(text, language)
    asked, places = _found(job, resume)
    counts: list[VariantCount] = []
    for name in (None, *resume.export.variants):
        said = worded.get(name, resume)
        theirs = places if said is resume else _found(job, said)[1]
        counts.append(_count(asked.terms, theirs, selection.select(said, variant=name)))
    ranked = tuple(sorted(counts, key=_rank))
    best = variant if variant is not None else ranked[0].name
    shown = selection.select(resume, variant=best)
    return Match(
        job,
        tuple(_finding(term, places, chosen) for term in asked.terms),
        tuple(Length(one, _given(one, resume, today, places, chosen)) for one in asked.years),
        ranked,
        helpful(asked.terms, places, shown),
        today,
        variant,
    )


def _found(job: Advertisement, resume: Resume) -> tuple[Asked, Places]:
    """Return the terms of the advertisement, and where the résumé has each."""
    said = evidence.texts(resume)
    own = wording.detect(" ".join(one.text for one in said))
    common = advertisement.common_words(job.language) | advertisement.common_words(own)
    words = vocabulary.load().with_skills(evidence.skills(said, common))
    stemmers = {code: wording.Stemmer(code) for code in (job.language, own)}
    clauses = [one.words for one in job.clauses]
    asked = terms.find(job, words, Finder(words, stemmers[job.language], clauses))
    # A word that only looks like a term is one in the résumé, too.
    words = words.with_skills(one.name for one in asked.terms if one.name not in words.kinds)
    finder = Finder(words, stemmers[own], [one.words for one in said])
    return asked, evidence.places(said, resume, words, finder)


def _rank(one: VariantCount) -> tuple[bool, int, int]:
    """Place the variants with most terms first, and last the file, which leaves nothing out."""
    return one.name is None, -len(one.covered), -len(one.named)


def _finding(term: Term, places: Places, shown: Selection) -> Finding:
    found = sorted(
        (one for one in places.get(term.name, ()) if is_shown(one.route, shown)),
        key=lambda one: one.is_listed,
    )
    return Finding(term, _status(found), tuple(found))


def _status(places: Sequence[Place]) -> Status:
    if not places:
        return Status.MISSING
    return Status.NAMED if all(one.is_listed for one in places) else Status.COVERED


def _count(asked: Sequence[Term], places: Places, shown: Selection) -> VariantCount:
    by_status: dict[Status, list[str]] = {status: [] for status in Status}
    for term in asked:
        by_status[_finding(term, places, shown).status].append(term.name)
    covered, named = by_status[Status.COVERED], by_status[Status.NAMED]
    return VariantCount(shown.variant, tuple(covered), tuple(named))


def _given(
    years: Years, resume: Resume, today: date, places: Places, shown: Selection
) -> Experience:
    """Return the experience in any role, or in those whose texts have the term."""
    routes = [one.route for one in places.get(years.term, ())]

    def counts(role: Route) -> bool:
        if not is_shown(role, shown):
            return False
        within = (route[: len(role)] == role for route in routes)
        return not years.term or any(within)

    return experience(resume, today, counts)
