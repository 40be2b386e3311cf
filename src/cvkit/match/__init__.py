"""Compares a job advertisement with a résumé: which of its terms the résumé covers, and where."""

from cvkit.match.compare import Finding, Length, Match, Status, VariantCount, compare
from cvkit.match.helpful import Helpful

__all__ = ["Finding", "Helpful", "Length", "Match", "Status", "VariantCount", "compare"]
