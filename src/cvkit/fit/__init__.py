"""Fitting a résumé to a number of pages: set more closely first, then leave out what may go."""

from cvkit.fit.fit import MOST_LAYOUTS, Fit, TooLong, fit
from cvkit.fit.report import report

__all__ = ["MOST_LAYOUTS", "Fit", "TooLong", "fit", "report"]
