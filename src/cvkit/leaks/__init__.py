"""Searches finished files for what a résumé keeps private or hides.

Functions of values: it is given the bytes of files, and opens none.
"""

from cvkit.leaks.contents import Contents, contents_of
from cvkit.leaks.search import Leak, search
from cvkit.leaks.secrets import Secret, Secrets, secrets_in

__all__ = ["Contents", "Leak", "Secret", "Secrets", "contents_of", "search", "secrets_in"]
