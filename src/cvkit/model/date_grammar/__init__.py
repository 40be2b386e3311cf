"""Parses dates as people write them, to years, their parts, months and days. See also ``dates``.

Each kind of form has a module: ``numbers`` (2024-08, 13/01/2019), ``shapes`` (2024年8月), ``named``
(Aug 2024, Winter 2020/21, Q1 2020), ``qualifiers`` (c. 2015, 2027 (expected)), ``points`` (one
date, which is any of these), ``compact`` (10–12 June 2019, 2019-06/08), ``sides`` (what two dates
share), ``spans`` (from one date to another), ``terms`` (lists of them).
"""

from cvkit.model.date_grammar.messages import HOW_TO_WRITE
from cvkit.model.date_grammar.point import AmbiguousDateError, Ends, Point
from cvkit.model.date_grammar.reading import is_period, parse_date, parse_periods
from cvkit.model.date_grammar.tidying import duration

__all__ = [
    "HOW_TO_WRITE",
    "AmbiguousDateError",
    "Ends",
    "Point",
    "duration",
    "is_period",
    "parse_date",
    "parse_periods",
]
