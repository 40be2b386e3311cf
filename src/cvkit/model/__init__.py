"""The résumé as frozen pydantic models, independent of YAML, themes, files and positions."""

from cvkit.model.dates import Dates, PartialDate, Period
from cvkit.model.resume import Resume
from cvkit.model.text import RichText, TextSpan

__all__ = ["Dates", "PartialDate", "Period", "Resume", "RichText", "TextSpan"]
