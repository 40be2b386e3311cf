"""A résumé full of personal details, for what is taken out of one."""

from __future__ import annotations

from typing import Any

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Mapping, to_plain

RESUME = """\
basics:
  name: Ada van Lovelace
  other_names: A. Byron
  email: ada@lovelace.org
  phone: "1"
  location: {address: 12 Square, postal_code: SW1, city: London}
  profiles: {github: ada}
  pronouns: she/her
  birth_date: 1915-12-10
  nationality: British
  details: {Driving licence: B}
  summary: 'Ada (Byron) wrote; [page](https://ada.example/x), ada@lovelace.org, learned.'
  signature: London
work:
- {organization: Babbage, url: https://github.com/lovelace/engine, summary: With a Lovelaces}
- {organization: University of London, url: https://babbage.example}
education: [{institution: University of London, degree: BA, dates: 1930, advisor: De Morgan}]
references: [Available]
export: {headline: Ada, variants: {a: {headline: Lovelace, theme: modern}}}
"""


def tree(text: str) -> Mapping:
    """Return the document of a résumé's text."""
    root = events.build(text, split_lines(text), [])
    assert isinstance(root, Mapping)
    return root


def plain(root: Mapping) -> dict[str, Any]:
    """Return a document as plain data."""
    found = to_plain(root)
    assert isinstance(found, dict)
    return found
