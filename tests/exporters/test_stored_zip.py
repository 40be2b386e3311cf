"""ZIP files that are the same whenever they are made."""

from __future__ import annotations

import io
import zipfile

from cvkit.exporters.stored_zip import stored_zip


def test_members_are_stored_in_order_without_a_date() -> None:
    made = stored_zip([("b.png", b"two"), ("a.png", b"one")])
    with zipfile.ZipFile(io.BytesIO(made)) as found:
        assert found.testzip() is None
        assert [
            (one.filename, one.date_time[0], one.compress_type) for one in found.infolist()
        ] == [
            ("b.png", 1980, zipfile.ZIP_STORED),
            ("a.png", 1980, zipfile.ZIP_STORED),
        ]
        assert found.read("a.png") == b"one"
    assert made == stored_zip([("b.png", b"two"), ("a.png", b"one")])
