"""The work of scholars besides their publications: grants, teaching, supervision, service."""

from cvkit.model.base import Location, SectionEntry, Textual
from cvkit.model.dates import Dates
from cvkit.model.text import RichText


class Grant(SectionEntry):
    """Money for a project of yours."""

    title: RichText
    """The grant's or the project's title."""

    funder: RichText | None = None
    """Who gives it."""

    amount: RichText | None = None
    """How much it is, with the currency: €1.98 million."""

    role: RichText | None = None
    """Your role: principal investigator, co-investigator, …"""

    number: RichText | None = None
    """The grant's number."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Course(SectionEntry):
    """A course that you teach."""

    course: RichText
    """The course's name."""

    institution: RichText | None = None
    """The school's name."""

    role: RichText | None = None
    """Your role: course leader, teaching assistant, …"""

    level: RichText | None = None
    """The students' level: undergraduate, MSc, …"""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Supervision(SectionEntry):
    """A student whom you supervise, or did."""

    student: RichText
    """The student's name, or several students: 14 students, list on request."""

    degree: RichText | None = None
    """The degree they worked for: PhD, MSc, …"""

    topic: RichText | None = None
    """The title or the subject of their thesis."""

    role: RichText | None = None
    """Your role: main supervisor, co-supervisor, examiner, …"""

    institution: RichText | None = None
    """The school's name."""

    outcome: RichText | None = None
    """What came of it: completed, now at the Institute of Marine Research, …"""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Service(SectionEntry, Textual):
    """A service to your field: as an editor, a reviewer, a member of a committee."""

    text_field = "role"

    role: RichText
    """What you do: associate editor, reviewer, programme committee, …"""

    organization: RichText | None = None
    """For whom: a journal, a conference, a university; or several of them."""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""
