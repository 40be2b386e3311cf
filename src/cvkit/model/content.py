"""The content of a résumé: a person and sections, in the order in which they are printed."""

from cvkit.model import sections
from cvkit.model.base import Model
from cvkit.model.basics import Basics


class Content(Model):
    """What a résumé says; each field after ``basics`` is a section."""

    basics: Basics
    """Who you are and how to reach you."""

    work: tuple[sections.Job, ...] = ()
    """Jobs, latest first."""

    education: tuple[sections.Education, ...] = ()
    """Courses of study, latest first."""

    projects: tuple[sections.ProjectEntry, ...] = ()
    """Projects, with or without an employer."""

    publications: tuple[sections.Publication, ...] = ()
    """Articles, papers, books and datasets."""

    talks: tuple[sections.Talk, ...] = ()
    """Talks, posters and lectures."""

    patents: tuple[sections.Patent, ...] = ()
    """Patents and patent applications."""

    awards: tuple[sections.Award, ...] = ()
    """Prizes, scholarships and honours."""

    certificates: tuple[sections.Certificate, ...] = ()
    """Certificates and licences."""

    skills: tuple[sections.Skill, ...] = ()
    """Groups of skills: a label and its skills."""

    languages: tuple[sections.SpokenLanguage, ...] = ()
    """Languages you speak, with levels."""

    volunteer: tuple[sections.Job, ...] = ()
    """Unpaid work, with the same keys as jobs."""

    memberships: tuple[sections.Membership, ...] = ()
    """Societies, boards and committees."""

    interests: tuple[sections.Interest, ...] = ()
    """Interests outside work."""

    references: tuple[sections.Reference, ...] = ()
    """People who recommend you."""

    custom: tuple[sections.CustomSection, ...] = ()
    """Your own sections."""


SECTIONS = ("summary", *(name for name in Content.model_fields if name != "basics"))
"""The names of all sections, in their default order; the summary is in ``basics``."""
