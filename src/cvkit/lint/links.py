"""Rules on links and profiles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from cvkit.diagnostics import ReplaceText, Severity, words
from cvkit.diagnostics.words import quote
from cvkit.lint.content import COVER, EDGE
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.model.text import SAFE_SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content, ContentText
    from cvkit.lint.rule import LintContext
    from cvkit.model.basics import Profile

_HOSTS = {
    "bitbucket": ("bitbucket.org",),
    "codeberg": ("codeberg.org",),
    "github": ("github.com", "github.io"),
    "gitlab": ("gitlab.com", "gitlab.io"),
    "huggingface": ("huggingface.co",),
    "instagram": ("instagram.com",),
    "kaggle": ("kaggle.com",),
    "leetcode": ("leetcode.com",),
    "linkedin": ("linkedin.com",),
    "medium": ("medium.com",),
    "orcid": ("orcid.org",),
    "twitter": ("twitter.com", "x.com"),
    "x": ("twitter.com", "x.com"),
    "youtube": ("youtube.com",),
}
"""Hosts of each network's accounts; their URLs contain the user name."""

_KNOWN = sorted({host for hosts in _HOSTS.values() for host in hosts} | {"doi.org", "arxiv.org"})
_INSECURE = re.compile(
    rf"\bhttp://(?=(?:[\w-]+\.)?(?:{'|'.join(map(re.escape, _KNOWN))})(?![\w.-]))"
)
_OWN_MACHINE = re.compile(
    r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|192\.168\.\d{1,3}\.\d{1,3})(?![\w.-])"
)
_LINK = re.compile(r"(?<=\])\((?P<address>[^()\s]+)\)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_BARE = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/|[\w.+-]+@[\w-]+\.[\w.-]+$")


def odd_link(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A link doesn't work.

    A link in a text has no scheme, or one that cvkit doesn't link to; a URL points to your own
    machine; a URL of a site that supports https is written with http; or a `url` is an e-mail
    address or a phone number.

    Why: Readers who click get nothing, or a warning.

    Bad:
        projects:
          - name: Tide Tables
            summary: Computed with [a program](www.tides.info/program)

    Good:
        projects:
          - name: Tide Tables
            summary: Computed with [a program](https://www.tides.info/program)
    """
    for text in content.containing("]("):
        if text.is_rich:
            yield from _dead_links(text)
    for text in content.containing("//localhost", "//127.", "//0.0.0.0", "//192.168."):
        if match := _OWN_MACHINE.search(text.value):
            message = f"{quote(match[0])} points to the reader’s own machine or network"
            yield Finding(text.route, message, "use an address that others can reach")
    for text in content.containing("http://"):
        fixed = _INSECURE.sub("https://", text.value)
        if fixed != text.value:
            message = "this address uses http, but the site supports https"
            change = ReplaceText(text.route, fixed)
            yield Finding(text.route, message, "write https://", change=change)
    for text in content.containing(f"{EDGE}mailto:", f"{EDGE}tel:"):
        if text.field == "url":
            kind = "an e-mail address" if text.value[0] in "mM" else "a phone number"
            yield Finding(text.route, f"this is {kind}, but `url` is for a web page")


def _dead_links(text: ContentText) -> Iterator[Finding]:
    covered = text.covered
    for match in _LINK.finditer(text.value):
        address = match["address"]
        scheme = _SCHEME.match(address)
        is_in_code = covered[match.start() - 1] == COVER and covered[match.start() - 2] == COVER
        if is_in_code or not (scheme or _BARE.match(address)):
            continue
        if scheme is None:
            message = f"{quote(address)} has no scheme, so it is printed as plain text"
            wanted = "mailto:" if "@" in address else "https://"
            yield Finding(text.route, message, f"write {wanted}{address}")
        elif scheme[1].lower() not in SAFE_SCHEMES:
            message = f"cvkit doesn’t link to “{scheme[0]}”, so this is printed as plain text"
            yield Finding(text.route, message, f"links can use {', '.join(SAFE_SCHEMES)}")


_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


def profile_mismatch(content: Content, _context: LintContext) -> Iterator[Finding]:
    """The parts of a profile don't match.

    The URL of an account on a well-known network belongs to another network or contains another
    user name; a user name is a URL or starts with @; or an ORCID iD has a wrong check digit
    (ISO 7064, MOD 11-2).

    Why: One of the two is wrong, and readers may land on a page that isn't yours.

    Bad:
        basics:
          name: Grace Hopper
          profiles:
            - network: GitHub
              username: ghopper
              url: https://github.com/gracehopper

    Good:
        basics:
          name: Grace Hopper
          profiles:
            - network: GitHub
              username: gracehopper
              url: https://github.com/gracehopper
    """
    for index, profile in enumerate(content.resume.basics.profiles):
        route = ("basics", "profiles", index)
        network = profile.network.lower().replace(" ", "")
        hosts = _HOSTS.get(network)
        if hosts:
            yield from _account(route, profile, hosts)
        if network == "orcid":
            given = profile.username or profile.url or ""
            found = _ORCID.search(given)
            if found and not _is_orcid(found[0]):
                field = "username" if profile.username else "url"
                message = f"{found[0]} is not a valid ORCID iD: its check digit is wrong"
                yield Finding((*route, field), message, "copy it from your page on orcid.org")


def _account(route: Route, profile: Profile, hosts: tuple[str, ...]) -> Iterator[Finding]:
    name = profile.username or ""
    if "/" in name:
        last = name.rstrip("/").rpartition("/")[2]
        message = f"{quote(name)} is an address, not a user name"
        yield Finding((*route, "username"), message, f"write {quote(last)}, or add https://")
    elif name.startswith("@"):
        at = (*route, "username")
        change = ReplaceText(at, name[1:])
        message = "a user name doesn’t start with @"
        yield Finding(at, message, f"write {quote(name[1:])}", change=change)
    elif profile.url:
        try:
            address = urlsplit(profile.url)
            host = (address.hostname or "").removeprefix("www.")
        except ValueError:
            return  # not a URL, which is another rule's business
        at = (*route, "url")
        parts = {part.lstrip("@").casefold() for part in unquote(address.path).split("/")}
        if not any(host == known or host.endswith(f".{known}") for known in hosts):
            wanted = words.listed([f"https://{known}/…" for known in hosts], last="or")
            message = f"{host} is not a {profile.network} address"
            yield Finding(at, message, f"write one like {wanted}, or correct `network`")
        elif name and " " not in name and name.casefold() not in parts | {host.partition(".")[0]}:
            labels = (((*route, "username"), "the user name"),)
            message = f"this address doesn’t contain {quote(name)}"
            yield Finding(at, message, "correct the address or the user name", labels)


def _is_orcid(identifier: str) -> bool:
    total = 0
    for digit in identifier.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return identifier[-1] == ("X" if check == 10 else str(check))  # noqa: PLR2004 - the standard's


RULES = (
    Rule("CV113", "odd-link", Severity.WARNING, odd_link),
    Rule("CV114", "profile-mismatch", Severity.WARNING, profile_mismatch),
)
