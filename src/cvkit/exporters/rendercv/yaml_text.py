"""Writes data as YAML for readers that give scalars types, as most do."""

from __future__ import annotations

import re
from typing import Any

import yaml

_WIDTH = 100
_NUMBER = re.compile(r"[-+.]?\d[\d_.:eExoabcdfABCDF+-]*")
"""Texts that some version of YAML takes for a number or a time."""

_BREAK = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
"""Characters that versions of YAML take for line breaks, or refuse."""


def dump(data: dict[str, Any]) -> str:
    """Return data as block style YAML that versions 1.1 and 1.2 read alike.

    Args:
        data: Mappings, lists, texts, numbers and ``None``, in order.
    """

    class Dumper(yaml.SafeDumper):
        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's interface
            super().increase_indent(flow, indentless=False)

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's interface
            return True

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        style = "|" if "\n" in value else "'" if _NUMBER.fullmatch(value) else None
        style = '"' if _BREAK.search(value) else style
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    written: str = yaml.dump(
        data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH, indent=2
    )
    return written
