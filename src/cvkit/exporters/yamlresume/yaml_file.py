"""Writes data as YAML in which every text is one, also for readers of YAML 1.2."""

from __future__ import annotations

import re
from typing import Any

import yaml

from cvkit.exporters.checksum_line import IN_YAML

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
    return IN_YAML.sealed(body)
