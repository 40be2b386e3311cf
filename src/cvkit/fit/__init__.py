"""Page fit: tightens the layout first, then leaves out droppable content."""

from cvkit.fit.fit import MOST_LAYOUTS, Fit, TooLong, fit
from cvkit.fit.report import report

__all__ = ["MOST_LAYOUTS", "Fit", "TooLong", "fit", "report"]
