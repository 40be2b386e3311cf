"""The résumé: frozen pydantic models. They know nothing of YAML, themes, files or positions."""

from cvkit.model.dates import Dates, PartialDate, Period
from cvkit.model.resume import Resume
from cvkit.model.text import RichText, TextSpan

__all__ = ["Dates", "PartialDate", "Period", "Resume", "RichText", "TextSpan"]
