"""The sections of a résumé, with one class for each kind of entry.

Names follow JSON Resume 1.x where possible, but ``dates`` replaces its two, and a job has roles.
"""
