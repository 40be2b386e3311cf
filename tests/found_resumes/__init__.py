"""Résumés and letters that couldn't be exported or read back once, as random ones found.

Each is as small as it could be made, with the theme and the locale that it was found in.
"""

from __future__ import annotations

from found_resumes import left_to_right, right_to_left

FOUND = (*left_to_right.FOUND, *right_to_left.FOUND)
