"""A server of the Model Context Protocol: programs read, check, edit and export résumés by it.

It stays in one folder, and what is private there stays private unless it is told otherwise.
"""
