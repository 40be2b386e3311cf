"""What an importer says besides the résumé."""

from __future__ import annotations

from cvkit.diagnostics import codes
from cvkit.importers import Leaf, Note, Place, Value
from cvkit.importers.reading.ledger import Ledger

ONE, TWO = Leaf("1", Place(pointer="/1")), Leaf("2", Place(pointer="/2"))


def test_everything_is_in_the_result() -> None:
    ledger = Ledger()
    ledger.lose(Value("x", (ONE, TWO)), "no")
    ledger.lose(None, "nothing")
    ledger.set_aside([TWO])
    ledger.changed(Value("x", (ONE,)), "cut")
    ledger.note(codes.IMPORT_JOINED, "joined", TWO, "look")
    ledger.add([Note(codes.IMPORT_REPAIRED, "all of it")])
    found = ledger.close({"a": Value("x")}, [ONE, TWO], {"": "text"})
    assert found.reasons == {ONE.place: "no", TWO.place: "no"}
    assert found.settings == {TWO.place}
    assert found.notes == (
        Note(codes.IMPORT_CHANGED, "cut", ONE.place),
        Note(codes.IMPORT_JOINED, "joined", TWO.place, "look"),
        Note(codes.IMPORT_REPAIRED, "all of it"),
    )
    assert found.leaves == (ONE, TWO)
    assert found.texts == {"": "text"}
