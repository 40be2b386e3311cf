"""What importers of several formats use to read them."""
