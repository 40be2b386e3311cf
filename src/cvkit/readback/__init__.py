"""Reads a finished file as another program would, and compares it with what it was made of.

It knows nothing of how files are made: it is given their bytes, and reads them with other engines
than those that write them. Nothing is imported here: an export needs only `check`, and loads what
reads its format.
"""
