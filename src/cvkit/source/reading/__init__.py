"""Reads a file's bytes into a résumé and its diagnostics."""
