"""The networks: what they are called, and which page an account has."""

from __future__ import annotations

import pytest

from cvkit import networks
from cvkit.networks import NETWORKS


@pytest.mark.parametrize(
    ("network", "username", "address"),
    [
        ("github", "ada", "https://github.com/ada"),
        ("GitHub", "@ada", "https://github.com/ada"),
        ("github", "www.github.com/ada", "https://www.github.com/ada"),
        ("github", "https://github.com/ada", "https://github.com/ada"),
        ("Linked In", "ada-peel", "https://www.linkedin.com/in/ada-peel"),
        ("linkedin", "in/ada-peel", "https://www.linkedin.com/in/ada-peel"),
        ("linkedin", "company/engines", "https://www.linkedin.com/company/engines"),
        ("ORCID iD", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("orcid", "0000000218250097", "https://orcid.org/0000-0002-1825-0097"),
        ("X", "ada", "https://x.com/ada"),
        ("twitter", "@ada", "https://x.com/ada"),
        ("X (Twitter)", "ada", "https://x.com/ada"),
        ("mastodon", "@ada@social.example.org", "https://social.example.org/@ada"),
        ("Mastodon", "ada@social.example.org", "https://social.example.org/@ada"),
        ("bluesky", "ada.bsky.social", "https://bsky.app/profile/ada.bsky.social"),
        ("Bluesky", "@ada.example.org", "https://bsky.app/profile/ada.example.org"),
        ("Stack Overflow", "12345", "https://stackoverflow.com/users/12345"),
        ("stack-overflow", "12345/ada", "https://stackoverflow.com/users/12345/ada"),
        ("Google Scholar", "JicYPdAAAAAJ",
         "https://scholar.google.com/citations?user=JicYPdAAAAAJ"),
        ("scholar", "a-b_c", "https://scholar.google.com/citations?user=a-b_c"),
        ("GitLab", "ada", "https://gitlab.com/ada"),
        ("YouTube", "@ada", "https://www.youtube.com/@ada"),
        ("youtube", "ada", "https://www.youtube.com/@ada"),
        ("youtube", "channel/UC123", "https://www.youtube.com/channel/UC123"),
        ("Codeberg", "ada", "https://codeberg.org/ada"),
        ("Bitbucket", "ada", "https://bitbucket.org/ada"),
        ("Kaggle", "ada", "https://www.kaggle.com/ada"),
        ("Medium", "ada", "https://medium.com/@ada"),
        ("Dribbble", "ada", "https://dribbble.com/ada"),
        ("Behance", "ada", "https://www.behance.net/ada"),
        ("Instagram", "ada", "https://www.instagram.com/ada"),
        ("Facebook", "ada.peel", "https://www.facebook.com/ada.peel"),
        ("Facebook", "profile.php?id=1", "https://www.facebook.com/profile.php?id=1"),
        ("Telegram", "@ada", "https://t.me/ada"),
        ("ResearchGate", "Ada-Peel", "https://www.researchgate.net/profile/Ada-Peel"),
        ("hackernews", "ada", "https://news.ycombinator.com/user?id=ada"),
        ("sourcehut", "~ada", "https://sr.ht/~ada"),
        ("dblp", "65/9612", "https://dblp.org/pid/65/9612"),
        ("Matrix", "@ada:matrix.org", "https://matrix.to/#/@ada:matrix.org"),
        ("Reddit", "u/ada", "https://www.reddit.com/user/ada"),
        ("Substack", "ada", "https://ada.substack.com"),
        ("Launchpad", "~ada", "https://launchpad.net/~ada"),
        ("SoundCloud", "ada", "https://soundcloud.com/ada"),
        ("OSM", "ada", "https://www.openstreetmap.org/user/ada"),
        ("WhatsApp", "+12125550199", "https://wa.me/12125550199"),
        ("IMDb", "nm0000704", "https://www.imdb.com/name/nm0000704/"),
        ("Goodreads", "ada", "https://www.goodreads.com/ada"),
        ("goodreads", "user/show/12-ada", "https://www.goodreads.com/user/show/12-ada"),
        ("Ko-fi", "ko-fi.com/ada", "https://ko-fi.com/ada"),
        ("Chess", "https://chess.example.org/ada", "https://chess.example.org/ada"),
    ],
)  # fmt: skip
def test_an_account_has_a_page(network: str, username: str, address: str) -> None:
    assert networks.page(network, username) == address


@pytest.mark.parametrize(
    ("network", "username"),
    [
        ("github", "Ada Peel"),
        ("github", "ada/engine"),
        ("github", "evil.example.org/ada"),
        ("github", "javascript:alert(1)/x"),
        ("mastodon", "ada"),
        ("mastodon", "@ada"),
        ("bluesky", "ada"),
        ("orcid", "ada"),
        ("stackoverflow", "ada"),
        ("google scholar", "Ada Peel"),
        ("Chess", "ada"),
        ("Chess", "javascript:alert(1)"),
        ("github", ""),
    ],
)
def test_an_account_has_no_page(network: str, username: str) -> None:
    assert networks.page(network, username) is None


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.key)
def test_a_network_accepts_its_own_example(network: networks.Network) -> None:
    example = network.example.partition(",")[0] or "ada"
    address = network.page_of(example)
    assert address
    assert address.startswith("https://")
    assert not any(sign in address for sign in "{} ")


def test_each_name_belongs_to_one_network() -> None:
    names = [networks.find(name) for one in NETWORKS for name in (one.name, *one.aliases)]
    assert names == [one for one in NETWORKS for _ in (one.name, *one.aliases)]
    assert len({network.key for network in NETWORKS}) == len(NETWORKS) > 40


def test_networks_are_in_order() -> None:
    assert [one.key for one in NETWORKS] == sorted(one.key for one in NETWORKS)


@pytest.mark.parametrize(("name", "meant"), [("Gihub", "GitHub"), ("Chess", None)])
def test_a_slip_in_a_name_is_recognized(name: str, meant: str | None) -> None:
    assert networks.suggest(name) == meant
