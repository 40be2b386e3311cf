"""The schema's expectations, and suggestions for misspelt names."""
