"""Knows titles of jobs by words that most have."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"\b(?:engineer|developer|manager|director|lead|head|chief|officer|analyst|scientist|designer|"
    r"architect|consultant|assistant|associate|intern|internship|trainee|fellow|researcher|"
    r"professor|lecturer|teacher|tutor|nurse|physician|doctor|president|founder|owner|partner|"
    r"administrator|specialist|technician|coordinator|clerk|editor|writer|author|volunteer|member|"
    r"representative|advisor|programmer|supervisor|secretary|accountant|freelancer?|"
    r"entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|praktikant(?:in)?|mitarbeiter(?:in)?|"
    r"werkstudent(?:in)?|berater(?:in)?|développeur|ingénieur|chef|stagiaire|directeur|"
    r"ingeniero|desarrollador|gerente|becario)\b",
    re.IGNORECASE,
)


def is_job_title(text: str) -> bool:
    """Return whether a text has a word that titles of jobs have."""
    return bool(_TITLE.search(text))
