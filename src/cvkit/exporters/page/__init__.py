"""The web page that HTML and PDF share."""
