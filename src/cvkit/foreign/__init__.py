"""Field names used by other tools and people, with one module for each tool.

``source`` uses them to suggest cvkit's name for an unknown key, and importers use them to read
other tools' files. This package knows only field names, not the models that define the fields.
"""
