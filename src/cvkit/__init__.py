"""cvkit: a résumé as data."""

from importlib.metadata import version

__version__ = version("cvkit")
