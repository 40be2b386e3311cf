"""The icons: one drawing each, in the commands that SVG and Word share, within the grid."""

from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from cvkit import networks
from cvkit.exporters import icons
from cvkit.exporters.icons import ICONS

ASKED_FOR = (
    "GitHub", "LinkedIn", "ORCID", "X", "Mastodon", "Bluesky", "Stack Overflow", "Google Scholar",
    "GitLab", "YouTube", "Codeberg", "Bitbucket", "Kaggle", "Medium", "Dribbble", "Behance",
    "Instagram", "Facebook", "Telegram", "ResearchGate",
)  # fmt: skip
KINDS = {"email", "phone", "location", "url", "person", "profile"}


def test_common_networks_have_an_icon_each() -> None:
    found = [networks.find(name) for name in ASKED_FOR]
    drawings = {icons.path(network.key) for network in found if network}
    assert len(drawings) == len(ASKED_FOR)
    assert icons.path("profile") not in drawings


def test_every_icon_is_drawn_once_and_belongs_to_a_kind_or_a_network() -> None:
    assert len(set(ICONS.values())) == len(ICONS)
    assert set(ICONS) - {network.key for network in networks.NETWORKS} == KINDS


@pytest.mark.parametrize("name", [*ICONS, *icons.MARKS])
def test_an_icon_has_the_commands_that_svg_and_word_share(name: str) -> None:
    path = icons.path(name)
    assert re.fullmatch(r"(M[^A-Z]+|L[^A-Z]+|C[^A-Z]+|Z)+", path)
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    edge = icons.STROKE / 2
    assert edge <= min(numbers)
    assert max(numbers) <= icons.GRID - edge


def test_a_network_without_an_icon_has_the_one_of_any_account() -> None:
    assert icons.path("flickr") == icons.path("profile") == ICONS["profile"]


def test_an_icon_is_a_picture_in_the_color_asked_for() -> None:
    kind, data = icons.data_url("hackernews", "#1a4b8c").split(",")
    assert kind == "data:image/svg+xml"
    svg = ET.fromstring(unquote(data))  # noqa: S314 - made here
    assert svg.get("stroke") == "#1a4b8c"
    assert [child.get("d") for child in svg] == [ICONS["hackernews"]]


def test_a_level_is_drawn_by_filled_marks_and_empty_ones() -> None:
    assert icons.marks((2, 3), "dots") == ("dots-on", "dots-on", "dots-off")
    assert icons.marks((1, 2), "bar") == ("bar-on", "bar-off")
    assert icons.marks((2, 3), "words") == ()
    assert icons.marks((0, 0), "dots") == ()
