"""Rules on bullets and other lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model.sections.groups import Skill

_LINE = 95
"""Approximate characters per line in the built-in themes on A4."""

_LONGEST = 3 * _LINE
_LONG = 2 * _LINE
_FAR = 2.5
_FEWEST = 3

_MARKUP = re.compile(r"\]\([^()\s]*\)|[*`\[]")
_CLOSERS = "*_"
_ABBREVIATION = re.compile(
    r"(?:\b(?:etc|al|approx|assoc|bzw|co|corp|dept|e\.g|ed|est|i\.e|inc|jr|ltd|no|resp|sr|st|u\.a"
    r"|univ|usf|usw|vs|z\.b|\w\.\w)|\b\w|\.\.)\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[^\W\d][.!?][\")\]]? +[A-ZÀ-Þ“]")


def final_full_stop(content: Content, _context: LintContext) -> Iterator[Finding]:
    """Only some bullets of a list end with a full stop.

    Some bullets end with a full stop and others don't. The minority is reported; in a tie,
    nothing is. Bullets of several sentences may keep their full stop; bullets that end with an
    abbreviation, a link, code or other punctuation are ignored.

    Why: A list looks tidier if its items are punctuated alike.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Managed a fleet of eleven boats.
              - Trained the crews
              - Wrote the timetable

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Managed a fleet of eleven boats
              - Trained the crews
              - Wrote the timetable
    """
    for route, bullets in content.bullet_lists:
        ends = [None if bullet.bullets else _has_stop(bullet.text) for bullet in bullets]
        stops, bare = ends.count(True), ends.count(False)
        if not stops or not bare or stops == bare:
            continue
        wanted = stops > bare
        for index, has_stop in enumerate(ends):
            text = bullets[index].text
            if (
                has_stop is None
                or has_stop == wanted
                or (not wanted and _SENTENCE_END.search(text))
            ):
                continue
            at = (*route, index, "text")
            message = "most bullets in this list end with a full stop, but this one doesn’t"
            if not wanted:
                message = "this bullet ends with a full stop, but most in this list don’t"
            yield Finding(at, message, change=ReplaceText(at, _with_stop(text, wanted=wanted)))


def _has_stop(text: str) -> bool | None:
    """Whether a text ends with a full stop; ``None`` if that says nothing about its list."""
    bare = text.rstrip(_CLOSERS)
    last = bare[-1:]
    if last == ".":
        return None if _ABBREVIATION.search(bare) else True
    # A text that ends with a link or an address needs no full stop.
    is_word = last.isalnum() and "://" not in bare.rsplit(maxsplit=1)[-1]
    is_aside = last == ")" and not bare.endswith(".)") and not _MARKUP.search(bare)
    return False if is_word or is_aside else None


def _with_stop(text: str, *, wanted: bool) -> str:
    if wanted:
        return f"{text}."
    bare = text.rstrip(_CLOSERS)
    return bare.removesuffix(".") + text[len(bare) :]


def long_bullet(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A bullet is too long.

    It fills more than about three lines (285 characters), or more than two lines and is over two
    and a half times as long as the median bullet of its list.

    Why: People skim. They don't read the third line of a bullet.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - >-
                Managed a fleet of eleven boats, of which three were steamers, two were tugs and
                the others rowing boats, and saw to it that each was painted every spring,
                provided with coal, ropes and lamps, and manned by a crew that had been trained
                in signals, knots, first aid and the rules of the harbour

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Managed a fleet of eleven boats, three of them steamers
              - Trained their crews in signals, knots and first aid
    """
    for route, bullets in content.bullet_lists:
        if all(len(bullet.text) <= _LONG for bullet in bullets):
            continue
        lengths = [_printed_length(bullet.text) for bullet in bullets]
        usual = sorted(lengths)[len(lengths) // 2 if len(lengths) >= _FEWEST else -1]
        for index, length in enumerate(lengths):
            if length > _LONGEST:
                message = f"this bullet has {length} characters, which is more than three lines"
            elif length > _LONG and length > _FAR * usual:
                message = f"this bullet has {length} characters, far more than the others"
            else:
                continue
            yield Finding((*route, index, "text"), message, "split it, or keep what matters most")


def _printed_length(text: str) -> int:
    return len(_MARKUP.sub("", text))


def role_without_bullets(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A role has no bullets and no summary.

    A role under `work` has neither bullets nor a summary.

    Why: A title alone says little. But for old roles it may be enough, so this rule is off by
    default.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Managed a fleet of eleven boats
    """
    for held in content.roles:
        if held.route[0] == "work" and not (held.role.bullets or held.role.summary):
            field = "title" if held.role.title else "organization"
            yield Finding((*held.route, field), "this role has no bullets and no summary")


def repeated_skill(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A skill is listed twice.

    The same keyword, in any case, appears twice in `skills`, in one group or in two. Groups that
    no variant shows together, since their tags differ, may share keywords.

    Why: A list that repeats itself looks padded.

    Bad:
        skills:
          - name: Languages
            keywords: [Python, Rust]
          - name: Scripting
            keywords: [Bash, python]

    Good:
        skills:
          - name: Languages
            keywords: [Python, Rust]
          - name: Scripting
            keywords: [Bash]
    """
    seen: dict[str, tuple[Route, Skill]] = {}
    for index, skill in enumerate(content.resume.skills):
        group_route: Route = ("skills", index)
        words: list[tuple[Route, str]] = [
            ((*group_route, "keywords", number), word.plain)
            for number, word in enumerate(skill.keywords)
        ]
        name: list[tuple[Route, str]] = [
            ((*group_route, "name"), each.plain) for each in (skill.name,) if each
        ]
        for route, word in words or name:
            first, group = seen.setdefault(word.casefold(), (route, skill))
            never_both = group.tags and skill.tags and not {*group.tags} & {*skill.tags}
            if first != route and not never_both:
                yield Finding(
                    route,
                    f"{quote(word)} is listed twice",
                    labels=((first, "first listed here"),),
                )


RULES = (
    Rule("CV109", "final-full-stop", Severity.WARNING, final_full_stop),
    Rule("CV110", "long-bullet", Severity.WARNING, long_bullet),
    Rule("CV111", "role-without-bullets", Severity.INFO, role_without_bullets, on_by_default=False),
    Rule("CV120", "repeated-skill", Severity.WARNING, repeated_skill),
)
