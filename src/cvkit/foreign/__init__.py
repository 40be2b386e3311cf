"""What other tools and people call the fields of a résumé, one module for each tool.

``source`` tells with it what an unknown key is called here; importers read other tools' files by
it. The names of fields alone are known here, and nothing of the models that have them.
"""
