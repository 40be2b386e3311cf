"""An entry on its way to YAMLResume, which has what that accepts and reports the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.exporters.yamlresume import limits
from cvkit.exporters.yamlresume.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.exporters.shown import Shown, ShownResume
    from cvkit.exporters.yamlresume.limits import Length
    from cvkit.model.dates import Dates, PartialDate, Period


class Draft:
    """Collects the keys of an entry.

    Args:
        resume: Where losses are counted.
        shown: The entry.
    """

    def __init__(self, resume: ShownResume, shown: Shown) -> None:
        self.data: dict[str, Any] = {}
        self.resume = resume
        self.shown = shown
        self._missing: list[str] = []

    def text(
        self,
        key: str,
        *fields: str,
        length: Length = limits.NAME,
        needed: bool = False,
        of: Shown | None = None,
    ) -> None:
        """Take a text without markup.

        Args:
            key: YAMLResume's key.
            fields: cvkit's; the first one that has a value is taken.
            length: How long it may be.
            needed: Whether an entry without it is not accepted.
            of: The part that has it, if it isn't the entry itself.
        """
        part = of or self.shown
        field = next((one for one in fields if getattr(part.model, one, None)), fields[0])
        text = part.text(field)
        if length.fits(text):
            self.data[key] = text
        elif needed:
            self._missing.append(f"a `{field}` of {length}")
        elif text:
            part.lose(field, f"is left out, as YAMLResume wants {length}")

    def choice(self, key: str, field: str, among: Sequence[str]) -> None:
        """Take one of several words, without which the entry is not accepted."""
        found = limits.choice(self.shown.text(field), among)
        if found:
            self.data[key] = found
        else:
            known = ", ".join(among)
            self._missing.append(f"a `{field}` of these: {known}")

    def texts(self, key: str, field: str, length: Length) -> None:
        """Take a list of texts; those that are too long are left out."""
        found = self.shown.texts(field)
        if kept := [text for text in found if length.fits(text)]:
            self.data[key] = kept
        for at, text in enumerate(found):
            if not length.fits(text):
                route = (*self.shown.route, field, at)
                self.resume.lose(route, f"is left out, as YAMLResume wants {length}")

    def url(self, of: Shown | None = None) -> None:
        """Take the address of a web page."""
        part = of or self.shown
        address = part.text("url")
        if limits.is_url(address):
            self.data["url"] = address
        elif address:
            part.lose("url", "is left out, as YAMLResume doesn't accept it")

    def period(self, *, needed: bool) -> None:
        """Take the start and the end; an entry that is going on has no end."""
        dates: Dates | None = self.shown.get("dates")
        period = dates.periods[0] if dates and len(dates.periods) == 1 else None
        start = limits.date(period.start) if period else None
        end = limits.date(period.end) if period else None
        if start and period and (end or period.end is None):
            self.data["startDate"] = start
            if end:
                self.data["endDate"] = end
        elif needed:
            self._missing.append("one period of years, months or days")
        elif dates:
            self.shown.lose("dates", "is left out, as YAMLResume can't say it")

    def date(self, key: str) -> None:
        """Take one date."""
        value: Dates | PartialDate | None = self.shown.get("date")
        periods: tuple[Period, ...] = getattr(value, "periods", ())
        point = periods[0].start if len(periods) == 1 and _is_point(periods[0]) else None
        if found := limits.date(point):
            self.data[key] = found
        elif value:
            self.shown.lose("date", "is left out, as YAMLResume can't say it")

    def summary(self, *, needed: bool = False, field: str = "summary") -> None:
        """Take the summary and the bullets, as far as they aren't too long together."""
        found = Summary(self.resume, self.shown, field)
        text = found.text(limits.SUMMARY)
        if text:
            self.data["summary"] = text
        elif needed:
            self._missing.append(f"a `{field}` or bullets of {limits.SUMMARY}")
        else:
            found.lose(f"is left out, as YAMLResume wants {limits.SUMMARY}")

    def without_place(self, of: Shown | None = None) -> None:
        """Report a location, which YAMLResume only has of the person."""
        part = of or self.shown
        if part.get("location"):
            part.lose("location", "has no place in YAMLResume")

    def miss(self, what: str) -> None:
        """Say what an entry lacks that is needed."""
        self._missing.append(what)

    def finished(self) -> dict[str, Any] | None:
        """Return the entry; ``None`` if YAMLResume wouldn't accept it, which is reported."""
        if not self._missing:
            return self.data
        reason = f"is left out, as YAMLResume needs {self._missing[0]}"
        self.resume.lose(self.shown.route, reason)
        return None


def _is_point(period: Period) -> bool:
    return period.start is not None and period.start == period.end
