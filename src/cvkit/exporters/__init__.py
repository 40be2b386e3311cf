"""One file for each format: a function from a document and a theme to an artifact."""
