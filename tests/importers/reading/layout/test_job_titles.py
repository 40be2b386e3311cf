"""Titles of jobs."""

from __future__ import annotations

from cvkit.importers.reading.layout.job_titles import is_job_title


def test_words_of_titles() -> None:
    assert is_job_title("Senior Software Engineer, Storage")
    assert is_job_title("Leiterin Buchhaltung")
    assert not is_job_title("Leader of the band")
    assert not is_job_title("Mill")
