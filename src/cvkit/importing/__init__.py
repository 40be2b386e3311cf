"""Runs the importers: other tools' files to a résumé, or into one."""
