"""Names used by other tools and people: of fields, with one module for each tool, and of kinds.

``source`` uses them to suggest cvkit's name for an unknown key, and importers use them to read
other tools' files. This package knows only names, not the models that define the fields.
"""
