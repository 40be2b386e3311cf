"""Writes data as a tidy ``resume.yaml``."""

from cvkit.source.writing.yaml_writer import to_yaml

__all__ = ["to_yaml"]
