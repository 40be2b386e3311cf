"""Guesses what the lines of a résumé are by their looks and places, whatever file they are from."""
