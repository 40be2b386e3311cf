"""Which texts a selection of a résumé doesn't show."""

from __future__ import annotations

from cvkit.diagnostics.render.lines import split_lines
from cvkit.leaks.secrets import secrets_in
from cvkit.model.basics import Hideable
from cvkit.source.composing.blinding import blinded
from cvkit.source.composing.hiding import hidden
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Mapping

TEXT = """\
basics: {name: Ada Lovelace, phone: +44 20 7946 0958, nationality: UK}
work:
- {organization: Mill, bullets: [Open, {text: Hidden salary, private: true}]}
- {organization: Spies, title: Codebreaker, dates: 2014, private: true}
- {organization: Agency, title: By Lovelace}
- {organization: Mill, title: Mill, private: true}
export: {variants: {a: {add: {work: [{organization: Secret Mill, private: true}]}}}}
"""


def tree() -> Mapping:
    root = events.build(TEXT, split_lines(TEXT), [])
    assert isinstance(root, Mapping)
    return root


def test_what_is_private_is_a_secret_with_its_place() -> None:
    root = tree()
    found = secrets_in([root], root, "resume.yaml")
    assert [(one.text, one.origin) for one in found.wanted] == [
        ("Hidden salary", "resume.yaml:3:47"),
        ("Spies", "resume.yaml:4:18"),
        ("Codebreaker", "resume.yaml:4:32"),
        ("Secret Mill", "resume.yaml:7:53"),
    ]
    assert {one.origin for one in found.elsewhere} == {"resume.yaml:6:18", "resume.yaml:6:31"}
    assert secrets_in([root], root, "resume.yaml", private=True).wanted == ()


def test_what_is_hidden_is_a_secret_and_short_texts_are_told() -> None:
    root = tree()
    shown = hidden(root, {Hideable.PHONE, Hideable.NATIONALITY})
    found = secrets_in([root], shown, "r.yaml", private=True)
    assert [one.masked for one in found.wanted] == ["+44 …58"]
    assert [one.origin for one in found.short] == ["r.yaml:1:68"]


def test_what_is_masked_is_a_secret_but_not_the_text_around_it() -> None:
    root = tree()
    found = secrets_in([root], blinded(root), "r.yaml", private=True)
    assert [one.text for one in found.wanted] == ["Ada Lovelace", "+44 20 7946 0958", "Lovelace"]


def test_values_from_outside_are_secrets_if_they_are_asked_for() -> None:
    root = tree()
    phone = root.entries["basics"].node
    assert isinstance(phone, Mapping)
    phone.entries["phone"].node.file = "CVKIT_BASICS_PHONE"
    found = secrets_in([root], root, "r.yaml", private=True, given=["CVKIT_BASICS_PHONE"])
    assert [one.origin for one in found.wanted] == ["CVKIT_BASICS_PHONE"]
