"""From what importers read to a valid, tidy résumé and an account of every value."""
