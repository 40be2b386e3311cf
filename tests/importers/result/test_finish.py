"""From what an importer read to a résumé with its report."""

from __future__ import annotations

import pytest

from cvkit.diagnostics import codes
from cvkit.importers import Data, Imported, Leaf, Note, Place, Value, finish
from cvkit.importers.result.tidy import plain
from cvkit.source.yaml.tree import Mark


def leaf(text: str, line: int, part: str = "") -> Leaf:
    return Leaf(text, Place(part, Mark(line, 0, line, len(text)), f"/{text}"))


def value(text: str, line: int, part: str = "") -> Value:
    return Value(text, (leaf(text, line, part),))


def test_a_file_with_everything() -> None:
    guessed = value("Leeds", 5, "a.csv").guessed("the town")
    data: dict[str, Data] = {
        "basics": {"name": value("Ada\x07", 0), "email": value("foo", 1), "location": guessed}
    }
    extra, setting = leaf("extra", 2), leaf("v1", 3)
    noted = leaf("told", 4)
    sources = (
        leaf("Ada\x07", 0), leaf("foo", 1), extra, setting, noted, leaf("Leeds", 5, "a.csv")
    )  # fmt: skip
    note = Note(codes.IMPORT_JOINED, "joined", noted.place, "look")
    imported = Imported(
        data, sources, {extra.place: "why"}, frozenset({setting.place}), (note,),
        {"": "Ada\nfoo\nextra\nv1\ntold\n", "a.csv": "\n\n\n\n\nLeeds"},
    )  # fmt: skip
    found = finish([("x.zip", imported)])
    assert {key: plain(one) for key, one in found.data.items()} == {
        "basics": {"name": "Ada", "location": "Leeds"}
    }
    assert found.reading.resume is not None
    assert found.reading.resume.basics.name == "Ada"
    told = found.reading.diagnostics
    assert [(one.code, one.file, one.position, one.message) for one in told] == [
        ("CV402", "x.zip", (0, 0), "1 setting of the other tool left out, such as ids and layout"),
        ("CV405", "x.zip", (1, 1), "a control character is left out: U+0007"),
        ("CV401", "x.zip", (2, 1), told[2].message),
        ("CV401", "x.zip", (3, 1), "“extra” is left out: why"),
        ("CV404", "x.zip", (5, 1), "joined"),
        ("CV403", "x.zip, a.csv", (6, 1), "the town"),
    ]  # fmt: skip
    assert told[2].message.startswith("“foo” is left out: “foo” is not an")
    assert set(found.reading.source.texts) == {"x.zip", "x.zip, a.csv"}


def test_without_a_name() -> None:
    found = finish([("x", Imported({"interests": [value("chess", 0)]}, (leaf("chess", 0),)))])
    assert {key: plain(one) for key, one in found.data.items()} == {
        "basics": {"name": "Your Name"},
        "interests": ["chess"],
    }
    assert [one.code for one in found.reading.diagnostics] == ["CV408"]


@pytest.mark.parametrize("name", ["\x02", " \n"])
def test_a_name_of_which_nothing_is_left_is_none(name: str) -> None:
    data: dict[str, Data] = {"basics": {"name": value(name, 0), "phone": value("1", 1)}}
    found = finish([("x", Imported(data, (leaf(name, 0), leaf("1", 1))))])
    assert plain(found.data["basics"]) == {"name": "Your Name", "phone": "1"}
    assert found.reading.resume
    assert [loss.leaf.text for loss in found.account.lost] == [name]
    assert "CV408" in [one.code for one in found.reading.diagnostics]


def test_two_files() -> None:
    def of(name: str, phone: str) -> Imported:
        data: dict[str, Data] = {"basics": {"name": value(name, 0), "phone": value(phone, 1)}}
        return Imported(data, (leaf(name, 0), leaf(phone, 1)), texts={"": f"{name}\n{phone}"})

    found = finish([("a", of("Ada", "1")), ("b", of("ADA", "2"))])
    assert plain(found.data["basics"]) == {"name": "Ada", "phone": "1"}
    assert [(one.code, one.file, one.position) for one in found.reading.diagnostics] == [
        ("CV407", "b", (2, 1))
    ]
    assert [(loss.leaf.text, loss.reason) for loss in found.account.lost] == [
        ("2", "another file says something else, and is named before this one")
    ]
    assert len(found.account.placed) == 3
