"""Rules on links and profiles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from cvkit import networks
from cvkit.diagnostics import ReplaceText, Severity, words
from cvkit.diagnostics.words import quote
from cvkit.lint.content import COVER, EDGE
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.model.text import SAFE_SCHEMES, RichText, is_safe, offset_of
from cvkit.networks import NETWORKS, Network

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content, ContentText
    from cvkit.lint.rule import LintContext
    from cvkit.model.basics import Profile

_KNOWN = sorted({host for network in NETWORKS for host in network.hosts} | {"doi.org", "arxiv.org"})
_INSECURE = re.compile(
    rf"\bhttp://(?=(?:[\w-]+\.)?(?:{'|'.join(map(re.escape, _KNOWN))})(?![\w.-]))"
)
_OWN_MACHINE = re.compile(
    r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|192\.168\.\d{1,3}\.\d{1,3})(?![\w.-])"
)
_LINK = re.compile(r"(?<=\])\((?P<address>[^()\s]+)\)")
_SCHEME = re.compile(r"(doi(?=:)|[A-Za-z][A-Za-z0-9+.-]*(?=:(?!\d))):", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:\.{0,2}/|#)\w|[\w./-]+\.(?:docx?|html?|jpe?g|pdf|png)$", re.IGNORECASE)
_ADDRESS = r"(?:https?://|mailto:|www\.)"
_UNREAD = (
    (
        re.compile(rf"\]\(\s*{_ADDRESS}[^)\s]{{0,500}}\s[^)]{{0,500}}\)"),
        "the address of this link contains a space, so the link is printed as plain text",
        "write %20 for each space",
    ),
    (
        re.compile(rf"\]\(\s*{_ADDRESS}[^)]{{0,500}}$"),
        "this link has no closing bracket, so it is printed as plain text",
        "add a ) after the address",
    ),
    (
        re.compile(rf"\]\s+\((?={_ADDRESS})"),
        "there is a space between the two brackets, so this is printed as plain text",
        "write [text](address), without a space",
    ),
    (
        re.compile(rf"\({_ADDRESS}[^()\s]*\)\[[^\[\]]+\]"),
        "the two parts of this link are in the wrong order, so it is printed as plain text",
        "write [text](address)",
    ),
    (
        re.compile(r"<(?:https?://|mailto:)[^>\s]+>|<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>"),
        "an address between < and > is printed with these signs, and is not a link",
        "write [text](address)",
    ),
    (
        re.compile(r"(?<![^\W_])\[[^\[\]]+\]\(\)"),
        "this link has no address, so it is printed as plain text",
        "write the address between the round brackets",
    ),
)
"""Forms of links that cvkit doesn't read: each with a message and its help."""
_BARE = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/|[\w.+-]+@[\w-]+\.[\w.-]+$")


def odd_link(content: Content, context: LintContext) -> Iterator[Finding]:
    """A link doesn't work.

    A link in a text has no scheme, or one that cvkit doesn't link to, or is not written as
    `[text](address)`; a URL points to your own machine; a URL of a site that supports https is
    written with http; or a `url` is an e-mail address or a phone number.

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
            yield from _hidden_recipients(text)
    for text in content.containing("[", "<"):
        if text.is_rich:
            yield from _unread_links(text, context)
    yield from _wrong_addresses(content)


def _wrong_addresses(content: Content) -> Iterator[Finding]:
    for text in content.containing("//localhost", "//127.", "//0.0.0.0", "//192.168."):
        if match := _OWN_MACHINE.search(text.value):
            message = f"{quote(match[0])} points to the reader’s own machine or network"
            help_text = "use an address that others can reach"
            yield Finding(text.route, message, help_text, part=match.span())
    for text in content.containing("http://"):
        if match := _INSECURE.search(text.value):
            fixed = _INSECURE.sub("https://", text.value)
            message = "this address uses http, but the site supports https"
            change = ReplaceText(text.route, fixed)
            yield Finding(text.route, message, "write https://", change=change, part=match.span())
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
        if is_in_code or not (scheme or _BARE.match(address) or _RELATIVE.match(address)):
            continue
        if scheme is None and not _BARE.match(address):
            message = f"{quote(address)} is not a whole address, so it is printed as plain text"
            yield Finding(
                text.route, message, "write it from https:// on", part=match.span("address")
            )
        elif scheme is None:
            message = f"{quote(address)} has no scheme, so it is printed as plain text"
            wanted = "mailto:" if "@" in address else "https://"
            help_text = f"write {wanted}{address}"
            yield Finding(text.route, message, help_text, part=match.span("address"))
        elif scheme[1].lower() not in SAFE_SCHEMES:
            message = f"cvkit doesn’t link to “{scheme[0]}”, so this is printed as plain text"
            is_doi = scheme[1].lower() == "doi"
            schemes = f"links can use {', '.join(SAFE_SCHEMES)}"
            help_text = f"write https://doi.org/{address[scheme.end() :]}" if is_doi else schemes
            yield Finding(text.route, message, help_text, part=match.span("address"))


def _hidden_recipients(text: ContentText) -> Iterator[Finding]:
    for match in _LINK.finditer(text.value):
        address = match["address"]
        if address.lower().startswith("mailto:") and not is_safe(address):
            message = f"{quote(address)} sets more than a subject, so it is printed as plain text"
            help_text = "leave out what follows the ?"
            yield Finding(text.route, message, help_text, part=match.span("address"))


def _unread_links(text: ContentText, context: LintContext) -> Iterator[Finding]:
    spans = RichText(text.value).spans
    literal = "".join(COVER if span.code or span.href else span.text for span in spans)
    for form, message, help_text in _UNREAD:
        if match := form.search(literal):
            start = offset_of(text.value, match.start())
            advice = help_text
            if match.start() == 0 and help_text.startswith("write ["):
                advice = context.in_quotes(help_text, text.route, start)
            yield Finding(text.route, message, advice, part=(start, start + 1))


_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


def profile_mismatch(content: Content, _context: LintContext) -> Iterator[Finding]:
    """The parts of a profile don't match.

    The URL of an account on a well-known network belongs to another network or contains another
    user name; a user name is a URL or starts with @; an ORCID iD has a wrong check digit
    (ISO 7064, MOD 11-2); or there is no `url`, and no page can be made of the network and the
    user name.

    Why: One of the two is wrong, and readers may land on a page that isn't yours, or on none.

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
        network = networks.find(profile.network)
        if network:
            yield from _account(route, profile, network)
        elif not (profile.url or networks.page(profile.network, profile.username or "")):
            yield _unknown_network(route, profile)


def _account(route: Route, profile: Profile, network: Network) -> Iterator[Finding]:
    name = profile.username or ""
    at = (*route, "username")
    if "/" in name and not network.accepts(name):
        last = name.rstrip("/").rpartition("/")[2]
        message = f"{quote(name)} is an address, not a user name"
        yield Finding(at, message, f"write {quote(last)}, or add https://")
    elif name.startswith("@") and not network.has_at:
        message, change = "a user name doesn’t start with @", ReplaceText(at, name[1:])
        yield Finding(at, message, f"write {quote(name[1:])}", change=change)
    elif profile.url and network.hosts:
        yield from _other_account(route, profile, network)
    elif not profile.url and not network.page_of(name):
        form = f"write it like {network.example}" if network.example else "leave out the spaces"
        message = f"no {network.name} page can be made of {quote(name)}"
        yield Finding(at, message, f"{form}, or give the page’s https:// address")
    if network.name == "ORCID":
        yield from _orcid(route, profile)


def _other_account(route: Route, profile: Profile, network: Network) -> Iterator[Finding]:
    name, url = profile.username or "", profile.url or ""
    try:
        address = urlsplit(url)
        host = (address.hostname or "").removeprefix("www.")
    except ValueError:
        return  # not a URL, which is another rule's business
    at = (*route, "url")
    parts = {part.lstrip("@").casefold() for part in unquote(address.path).split("/")}
    bare = name.removeprefix("@").casefold()
    if not any(host == known or host.endswith(f".{known}") for known in network.hosts):
        wanted = words.listed([f"https://{known}/…" for known in network.hosts], last="or")
        message = f"{host} is not a {profile.network} address"
        yield Finding(at, message, f"write one like {wanted}, or correct `network`")
    elif name and not set(name) & set(" /") and bare not in parts | {host.partition(".")[0]}:
        labels = (((*route, "username"), "the user name"),)
        message = f"this address doesn’t contain {quote(name)}"
        yield Finding(at, message, "correct the address or the user name", labels)


def _unknown_network(route: Route, profile: Profile) -> Finding:
    meant = networks.suggest(profile.network)
    message = f"cvkit doesn’t know the network {quote(profile.network)}, so this gets no link"
    return Finding(
        (*route, "username"),
        message,
        f"did you mean {meant}?"
        if meant
        else "give the page’s https:// address; if there is no page, move this to `details`",
    )


def _orcid(route: Route, profile: Profile) -> Iterator[Finding]:
    found = _ORCID.search(profile.username or profile.url or "")
    if found and not _is_orcid(found[0]):
        field = "username" if profile.username else "url"
        message = f"{found[0]} is not a valid ORCID iD: its check digit is wrong"
        yield Finding((*route, field), message, "copy it from your page on orcid.org")


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
