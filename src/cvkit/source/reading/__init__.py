"""From a file's bytes to a résumé and its diagnostics."""
