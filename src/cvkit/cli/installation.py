"""How cvkit was installed, and so how to install more."""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from cvkit import DISTRIBUTION

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def command_to_add(extra: str) -> str:
    """Return the command that installs an extra into the environment of this cvkit.

    Args:
        extra: The name of the extra.
    """
    packages = _packages(extra)
    if Path(sys.prefix, "pipx_metadata.json").exists():
        words = ["pipx", "inject", Path(sys.prefix).name, *packages]
    elif Path(sys.prefix, "uv-receipt.toml").exists():
        added = [word for package in packages for word in ("--with", package)]
        words = ["uv", "tool", "install", *added, *_source()]
    elif importlib.util.find_spec("pip"):
        words = [sys.executable, "-m", "pip", "install", *packages]
    else:  # as in an environment that uv made
        words = ["uv", "pip", "install", "--python", sys.executable, *packages]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _packages(extra: str) -> list[str]:
    """Return the names of the packages that an extra adds."""
    required = metadata.requires(DISTRIBUTION) or []
    quoted = (f"extra == '{extra}'", f'extra == "{extra}"')
    chosen = [line for line in required if line.rstrip().endswith(quoted)]
    return [name.group() for line in chosen if (name := _NAME.match(line))]


def _source() -> list[str]:
    """Return what cvkit was installed from, as arguments (PEP 610)."""
    text = metadata.distribution(DISTRIBUTION).read_text("direct_url.json")
    if not text:
        return [DISTRIBUTION]
    url = json.loads(text)
    if url.get("dir_info", {}).get("editable"):
        return ["--editable", url2pathname(urlsplit(url["url"]).path)]
    return [f"{url['vcs_info']['vcs']}+{url['url']}" if "vcs_info" in url else url["url"]]
