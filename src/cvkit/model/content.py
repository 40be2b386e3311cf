"""The content of a résumé: a person and sections, in the order in which they are printed."""

from cvkit.model.base import Model
from cvkit.model.basics import Basics
from cvkit.model.sections import academia, custom_sections, groups, people, records, timeline, works


class Content(Model):
    """What a résumé says; each field after ``basics`` is a section."""

    basics: Basics
    """Who you are and how to reach you."""

    work: tuple[timeline.Job, ...] = ()
    """Jobs, latest first."""

    education: tuple[timeline.Education, ...] = ()
    """Courses of study, latest first."""

    projects: tuple[timeline.ProjectEntry, ...] = ()
    """Projects, with or without an employer."""

    publications: works.Publications = ()
    """Articles, papers, books, datasets and programs; or {from: papers.bib} (BibTeX, CSL-JSON)."""

    talks: tuple[works.Talk, ...] = ()
    """Talks, posters and lectures."""

    patents: tuple[works.Patent, ...] = ()
    """Patents and patent applications."""

    grants: tuple[academia.Grant, ...] = ()
    """Money for projects of yours."""

    awards: tuple[records.Award, ...] = ()
    """Prizes, scholarships and honours."""

    teaching: tuple[academia.Course, ...] = ()
    """Courses that you teach."""

    supervision: tuple[academia.Supervision, ...] = ()
    """Students whom you supervise."""

    service: tuple[academia.Service, ...] = ()
    """What you do for your field: as an editor, a reviewer, a member of a committee."""

    certificates: tuple[records.Certificate, ...] = ()
    """Certificates and courses passed."""

    licenses: tuple[records.License, ...] = ()
    """Licences to practise, with number, state and expiry."""

    skills: tuple[groups.Skill, ...] = ()
    """Skills, or groups of skills: a label and its skills."""

    languages: tuple[groups.SpokenLanguage, ...] = ()
    """Languages you speak, with levels: {language: English, level: C1}, or English (C1)."""

    volunteer: tuple[timeline.Job, ...] = ()
    """Unpaid work, with the same keys as jobs."""

    memberships: tuple[timeline.Membership, ...] = ()
    """Societies, boards and committees."""

    interests: tuple[groups.Interest, ...] = ()
    """Interests outside work."""

    references: people.References = ()
    """People who recommend you, or a line such as "Available on request"."""

    custom: tuple[custom_sections.CustomSection, ...] = ()
    """Your own sections."""


SECTIONS = ("summary", *(name for name in Content.model_fields if name != "basics"))
"""The names of all sections, in their default order; the summary is in ``basics``."""
