"""Parses YAML into a tree of values with positions."""
