"""Writes data as a tidy ``resume.yaml``, or into one."""

from cvkit.source.writing.key_order import key_order
from cvkit.source.writing.yaml_writer import to_yaml

__all__ = ["key_order", "to_yaml"]
