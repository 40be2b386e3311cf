"""Writes data as YAML in which every text is one, also for readers of YAML 1.2."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import yaml

_HEAD = "# Written by cvkit, which overwrites it unless it is changed; checksum: "
_SCHEMA = "# yaml-language-server: $schema=https://yamlresume.dev/schema.json\n"
_WIDTH = 100
_NUMBER = re.compile(r"[-+.\d]")
"""What numbers and dates start with, in any version of YAML."""


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, and quotes what other readers take for numbers."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - the parent's interface
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else "'" if _NUMBER.match(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dumped(data: dict[str, Any]) -> bytes:
    """Return a file.

    Args:
        data: Texts in lists and mappings.
    """
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    body = f"{_SCHEMA}\n{text}".encode()
    return _head(body) + body


def recognizes(data: bytes) -> bool:
    """Return whether cvkit wrote a file, and nobody has changed it since.

    Args:
        data: The file, perhaps with the line breaks of Windows.
    """
    body = data.replace(b"\r\n", b"\n").partition(b"\n")[2]
    return data.replace(b"\r\n", b"\n") == _head(body) + body


def _head(body: bytes) -> bytes:
    return f"{_HEAD}{hashlib.sha256(body).hexdigest()[:16]}\n".encode()
