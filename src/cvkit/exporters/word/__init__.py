"""WordprocessingML (ECMA-376 part 1, §17): what ``exporters/docx.py`` is made of.

``sheet`` says which styles there are, ``styles``, ``numbering`` and ``skeleton`` write them,
``blocks`` sets the document with them, line by line of ``text``; ``package`` seals the file.
"""
