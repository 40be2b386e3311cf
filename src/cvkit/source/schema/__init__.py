"""What the schema expects, and suggestions for misspelt names."""
