"""The networks whose accounts cvkit knows: their names, their pages and their hosts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cvkit.diagnostics.words import closest

_NAME = r"([^\s/?#@]+)"
_NUMBER = r"(\d+)"
_SERVER = r"([\w.-]+)@([\w-]+(?:\.[\w-]+)+)"
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


class Network(NamedTuple):
    """A network.

    Attributes:
        name: Its name, as it writes it itself.
        page: The URL of an account's page, with a placeholder for each group of ``account``.
        account: A regular expression for user names, without the @ before them.
        example: A user name, if not any word can be one.
        others: Other user names and their pages, like ``account`` and ``page``.
        aliases: Other names.
        hosts: The hosts of all its accounts, if their URLs contain the user name.
        has_at: Whether its user names are commonly written with an @ before them.
    """

    name: str
    page: str
    account: str = _NAME
    example: str = ""
    others: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    has_at: bool = False

    @property
    def key(self) -> str:
        """The name in lower case, without spaces and punctuation."""
        return _normal(self.name)

    def accepts(self, username: str) -> bool:
        """Whether this can be the name of an account."""
        return self._page_of(username) is not None

    def page_of(self, username: str) -> str | None:
        """Return the URL of an account's page, or ``None`` if it doesn't follow from the name.

        Args:
            username: The user name, with or without @; or the page's URL, even without https://.
        """
        if _SCHEME.match(username):
            return username
        host, slash, _ = username.partition("/")
        if slash and host.lower().removeprefix("www.") in self.hosts:
            return f"https://{username}"
        return self._page_of(username)

    def _page_of(self, username: str) -> str | None:
        bare = username.removeprefix("@")
        for account, page in ((self.account, self.page), *self.others):
            if match := re.fullmatch(account, bare):
                return page.format(*match.groups())
        return None


NETWORKS = (
    Network("500px", "https://500px.com/p/{}"),
    Network("ArtStation", "https://www.artstation.com/{}", hosts=("artstation.com",)),
    Network("arXiv", "https://arxiv.org/a/{}"),
    Network("Bandcamp", "https://{}.bandcamp.com", account=r"([\w-]+)"),
    Network("Behance", "https://www.behance.net/{}", hosts=("behance.net",)),
    Network("Bitbucket", "https://bitbucket.org/{}", hosts=("bitbucket.org",)),
    Network(
        "Bluesky",
        "https://bsky.app/profile/{}",
        account=r"([\w-]+(?:\.[\w-]+)+)",
        example="ada.bsky.social",
        aliases=("bsky",),
        has_at=True,
    ),
    Network("Codeberg", "https://codeberg.org/{}", hosts=("codeberg.org",)),
    Network("Codeforces", "https://codeforces.com/profile/{}"),
    Network("CodePen", "https://codepen.io/{}", hosts=("codepen.io",)),
    Network("Codewars", "https://www.codewars.com/users/{}"),
    Network("crates.io", "https://crates.io/users/{}", aliases=("crates",)),
    Network("dblp", "https://dblp.org/pid/{}", account=r"([\w-]+(?:/[\w-]+)?)", example="65/9612"),
    Network("DEV", "https://dev.to/{}", aliases=("dev.to", "dev community"), hosts=("dev.to",)),
    Network("DeviantArt", "https://www.deviantart.com/{}", hosts=("deviantart.com",)),
    Network("Devpost", "https://devpost.com/{}", hosts=("devpost.com",)),
    Network("Docker Hub", "https://hub.docker.com/u/{}", aliases=("Docker",)),
    Network("Dribbble", "https://dribbble.com/{}", hosts=("dribbble.com",)),
    Network("Exercism", "https://exercism.org/profiles/{}"),
    Network(
        "Facebook",
        "https://www.facebook.com/{}",
        others=((r"profile\.php\?id=(\d+)", "https://www.facebook.com/profile.php?id={}"),),
    ),
    Network("Flickr", "https://www.flickr.com/photos/{}", account=r"([\w-]+(?:@N\d\d)?)"),
    Network("Gitee", "https://gitee.com/{}", hosts=("gitee.com",)),
    Network("GitHub", "https://github.com/{}", hosts=("github.com", "github.io")),
    Network("GitLab", "https://gitlab.com/{}", hosts=("gitlab.com", "gitlab.io")),
    Network(
        "Goodreads",
        "https://www.goodreads.com/{}",
        others=((r"(user/show/\d+\S*)", "https://www.goodreads.com/{}"),),
    ),
    Network(
        "Google Scholar",
        "https://scholar.google.com/citations?user={}",
        account=r"([\w-]+)",
        example="JicYPdAAAAAJ, the ID in your profile’s address",
        aliases=("scholar",),
    ),
    Network("Hacker News", "https://news.ycombinator.com/user?id={}"),
    Network("HackerRank", "https://www.hackerrank.com/profile/{}"),
    Network("Hashnode", "https://hashnode.com/@{}", hosts=("hashnode.com",), has_at=True),
    Network("Hugging Face", "https://huggingface.co/{}", hosts=("huggingface.co",)),
    Network(
        "IMDb",
        "https://www.imdb.com/name/{}/",
        account=r"(nm\d+)",
        example="nm0000704, from your page’s address",
    ),
    Network("Instagram", "https://www.instagram.com/{}", hosts=("instagram.com",)),
    Network("Kaggle", "https://www.kaggle.com/{}", hosts=("kaggle.com",)),
    Network("Keybase", "https://keybase.io/{}"),
    Network("Ko-fi", "https://ko-fi.com/{}", hosts=("ko-fi.com",)),
    Network("Launchpad", "https://launchpad.net/~{}", account=rf"~?{_NAME}"),
    Network("LeetCode", "https://leetcode.com/u/{}", hosts=("leetcode.com",)),
    Network(
        "LinkedIn",
        "https://www.linkedin.com/in/{}",
        account=rf"(?:in/)?{_NAME}",
        others=((r"(company|school)/([\w-]+)", "https://www.linkedin.com/{}/{}"),),
        hosts=("linkedin.com",),
    ),
    Network("Linktree", "https://linktr.ee/{}", hosts=("linktr.ee",)),
    Network("Lobsters", "https://lobste.rs/~{}", account=rf"~?{_NAME}"),
    Network("Malt", "https://www.malt.com/profile/{}"),
    Network(
        "Mastodon",
        "https://{1}/@{0}",
        account=_SERVER,
        example="@ada@mastodon.social, with the server",
        aliases=("fediverse",),
        has_at=True,
    ),
    Network(
        "MathOverflow",
        "https://mathoverflow.net/users/{}",
        account=r"(\d+(?:/[^\s/?#]+)?)",
        example="763, the number in your profile’s address",
    ),
    Network(
        "Matrix",
        "https://matrix.to/#/@{}",
        account=r"([\w.=/+-]+:[\w.:-]+)",
        example="@ada:matrix.org, with the server",
        has_at=True,
    ),
    Network("Medium", "https://medium.com/@{}", hosts=("medium.com",)),
    Network("Mixcloud", "https://www.mixcloud.com/{}/", hosts=("mixcloud.com",)),
    Network("note", "https://note.com/{}", hosts=("note.com",)),
    Network("npm", "https://www.npmjs.com/~{}"),
    Network(
        "OpenReview",
        "https://openreview.net/profile?id={}",
        account=r"(~\S+\d)",
        example="~Ada_Lovelace1",
    ),
    Network("OpenStreetMap", "https://www.openstreetmap.org/user/{}", aliases=("OSM",)),
    Network(
        "ORCID",
        "https://orcid.org/{}",
        account=r"(\d{4}-\d{4}-\d{4}-\d{3}[\dX])",
        example="0000-0002-1825-0097",
        others=((r"(\d{4})(\d{4})(\d{4})(\d{3}[\dX])", "https://orcid.org/{}-{}-{}-{}"),),
        aliases=("ORCID iD",),
        hosts=("orcid.org",),
    ),
    Network("Patreon", "https://www.patreon.com/{}", hosts=("patreon.com",)),
    Network("Pinterest", "https://www.pinterest.com/{}"),
    Network(
        "Pixelfed",
        "https://{1}/{0}",
        account=_SERVER,
        example="@ada@pixelfed.social, with the server",
        has_at=True,
    ),
    Network("Product Hunt", "https://www.producthunt.com/@{}", has_at=True),
    Network("PyPI", "https://pypi.org/user/{}"),
    Network("Qiita", "https://qiita.com/{}", hosts=("qiita.com",)),
    Network("Reddit", "https://www.reddit.com/user/{}", account=rf"(?:/?u/)?{_NAME}"),
    Network("ResearchGate", "https://www.researchgate.net/profile/{}"),
    Network("RubyGems", "https://rubygems.org/profiles/{}"),
    Network(
        "Scopus",
        "https://www.scopus.com/authid/detail.uri?authorId={}",
        account=_NUMBER,
        example="7004212771, the number in your profile’s address",
    ),
    Network(
        "Semantic Scholar",
        "https://www.semanticscholar.org/author/{}",
        account=_NUMBER,
        example="1741101, the number in your profile’s address",
    ),
    Network("SoundCloud", "https://soundcloud.com/{}"),
    Network("SourceHut", "https://sr.ht/~{}", account=rf"~?{_NAME}", aliases=("sr.ht",)),
    Network(
        "Spotify",
        "https://open.spotify.com/artist/{}",
        account=r"(\w{22})",
        example="4Z8W4fKeB5YxbusRsdQVPb, the ID in your page’s address",
    ),
    Network(
        "Stack Overflow",
        "https://stackoverflow.com/users/{}",
        account=r"(\d+(?:/[^\s/?#]+)?)",
        example="22656, the number in your profile’s address",
    ),
    Network("Substack", "https://{}.substack.com", account=r"([\w-]+)"),
    Network("Telegram", "https://t.me/{}", has_at=True),
    Network("Threads", "https://www.threads.com/@{}", has_at=True),
    Network("TikTok", "https://www.tiktok.com/@{}", has_at=True),
    Network("Tumblr", "https://www.tumblr.com/{}"),
    Network("Twitch", "https://www.twitch.tv/{}"),
    Network("Unsplash", "https://unsplash.com/@{}", hosts=("unsplash.com",), has_at=True),
    Network("Vimeo", "https://vimeo.com/{}"),
    Network("VK", "https://vk.com/{}", aliases=("VKontakte",), hosts=("vk.com",)),
    Network("Wantedly", "https://www.wantedly.com/id/{}"),
    Network(
        "Web of Science",
        "https://www.webofscience.com/wos/author/record/{}",
        aliases=("ResearcherID", "Publons"),
    ),
    Network("Wellfound", "https://wellfound.com/u/{}", aliases=("AngelList",)),
    Network(
        "WhatsApp",
        "https://wa.me/{}",
        account=r"\+?(\d{7,15})",
        example="+12125550199, your number without spaces",
    ),
    Network("Wikipedia", "https://en.wikipedia.org/wiki/User:{}"),
    Network(
        "X",
        "https://x.com/{}",
        aliases=("Twitter", "X (Twitter)", "Twitter/X", "x.com"),
        hosts=("twitter.com", "x.com"),
    ),
    Network("XING", "https://www.xing.com/profile/{}"),
    Network(
        "YouTube",
        "https://www.youtube.com/@{}",
        others=((r"(channel|c|user)/([\w-]+)", "https://www.youtube.com/{}/{}"),),
        hosts=("youtube.com",),
        has_at=True,
    ),
    Network("Zenn", "https://zenn.dev/{}", hosts=("zenn.dev",)),
    Network("Zhihu", "https://www.zhihu.com/people/{}"),
)
"""The networks, in alphabetical order."""


def find(name: str) -> Network | None:
    """Return the network of a name, whatever its case, spaces and punctuation, or ``None``."""
    return _by_key().get(_normal(name))


def suggest(name: str) -> str | None:
    """Return the name of the network that was probably meant by an unknown name, or ``None``."""
    return closest(name, (network.name for network in NETWORKS))


def page(network: str, username: str) -> str | None:
    """Return the URL of an account's page, or ``None`` if it doesn't follow from the two.

    Args:
        network: The network's name.
        username: The account's user name, or the page's URL.
    """
    known = find(network)
    if known:
        return known.page_of(username)
    return username if _SCHEME.match(username) else None


@cache
def _by_key() -> dict[str, Network]:
    return {
        _normal(name): network for network in NETWORKS for name in (network.name, *network.aliases)
    }


def _normal(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()
