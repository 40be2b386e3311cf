"""The views of a foreign file, and their limits."""

from __future__ import annotations

import io
import zipfile

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile
from cvkit.importers.foreign_file import MAX_BYTES, MAX_MEMBERS, MAX_TEXT


def archive(files: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("é".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "é".encode(), "utf-8-sig"),
        ("é".encode("utf-16"), "utf-16"),
        ("é".encode("utf-32"), "utf-32"),
        (b"\xfe\xff" + "é".encode("utf-16-be"), "utf-16"),
        (b"\xe9", "cp1252"),
    ],
)
def test_text_in_any_usual_encoding(data: bytes, encoding: str) -> None:
    file = ForeignFile(data)
    assert (file.text, file.encoding, file.is_binary) == ("é", encoding, False)


def test_line_breaks_are_those_of_unix() -> None:
    assert ForeignFile(b"a\r\nb\rc").lines == ("a", "b", "c")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t", "the file is empty"),
        (b"x" * MAX_BYTES, "the file is larger than 50 MB"),
    ],
)
def test_files_that_are_refused_at_once(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        ForeignFile(data)
    assert caught.value.message == message


def test_texts_that_are_refused() -> None:
    with pytest.raises(ImportFailedError, match=r"its text has 5\.0 MB, more than the limit"):
        _ = ForeignFile(b"x" * (MAX_TEXT + 1)).text
    with pytest.raises(ImportFailedError, match="it is not valid UTF-16"):
        _ = ForeignFile(b"\xff\xfea").text


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"a\0b", b"\x89PNG\r\n\0"])
def test_binary_files_have_no_text(data: bytes) -> None:
    file = ForeignFile(data)
    assert file.is_binary
    assert (file.text, file.keys, file.mapping, file.members) == ("", frozenset(), None, {})


def test_json_and_yaml() -> None:
    for data in (b'{"a": {"b": "c"}}', b"a:\n  b: c\n", b'// x\n{"a": 1}'):
        assert ForeignFile(data).keys == {"a"}
    broken = ForeignFile(b'{"a": [1, 2')
    assert broken.mapping is None
    assert broken.errors
    assert ForeignFile(b"[1]").mapping is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"[1]", "it is not a mapping of keys to values"),
        (b"%PDF-1.7", "it is a binary file, not JSON or YAML"),
        (b'{"a": [1', "it is not valid JSON or YAML: line 1: "),
        (b"a: \x07", "it is not valid JSON or YAML: line 1: control character U+0007"),
    ],
)
def test_a_mapping_that_is_required(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        ForeignFile(data).required_mapping()
    assert caught.value.message.startswith(message)


def test_an_archive() -> None:
    files = {"a.csv": b"x", "../up.csv": b"y"}
    assert ForeignFile(archive(files)).members == files


def test_archives_that_are_refused() -> None:
    bomb = archive({"a": b"\0" * 40_000_000})
    encrypted = bytearray(archive({"a": b"x"}))
    encrypted[6] |= 1  # the flag in the local header, and in the central directory
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    many = archive({str(number): b"" for number in range(MAX_MEMBERS + 1)})
    damaged = archive({"a": b"x" * 400}, method=zipfile.ZIP_STORED).replace(b"xxx", b"yyy", 1)
    for data, message in (
        (bomb, "the archive expands to 40 MB"),
        (bytes(encrypted), "the archive is encrypted"),
        (many, "the archive has 2,001 files"),
        (damaged, "the archive is broken: Bad CRC-32"),
        (bomb[:2000], "the archive is broken: File is not a zip file"),
    ):
        with pytest.raises(ImportFailedError) as caught:
            _ = ForeignFile(data).members
        assert caught.value.message.startswith(message)


def test_an_archive_whose_table_of_contents_lies_is_broken() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "text")
    lying = bytearray(data.getvalue())
    at = lying.index(b"PK\x05\x06") + 16
    lying[at : at + 4] = (2**31 - 1).to_bytes(4, "little")
    with pytest.raises(ImportFailedError, match="the archive is broken"):
        _ = ForeignFile(bytes(lying)).members
