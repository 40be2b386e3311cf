"""The checksum by which cvkit knows its own JSON."""

from __future__ import annotations

import json

import pytest

from cvkit.exporters.jsonresume import seal

DOCUMENT = {"basics": {"name": "Ada Ü"}, "meta": {"version": "v1.0.0"}}


def test_what_was_sealed_is_recognized_however_it_is_laid_out() -> None:
    sealed = seal.sealed(DOCUMENT)
    assert sealed["meta"] == {
        "version": "v1.0.0",
        "x-cvkit": "sha256:" + sealed["meta"]["x-cvkit"].removeprefix("sha256:"),
    }
    assert seal.recognizes(json.dumps(sealed).encode())
    assert seal.recognizes(json.dumps(sealed, indent=4, sort_keys=True).encode("utf-16"))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[", b"[1]", b"1", b'{"meta": 1}', b'{"meta": {"x-cvkit": 1}}', b"\xff\xfe\x00",
        json.dumps(seal.sealed(DOCUMENT) | {"work": []}).encode(), json.dumps(DOCUMENT).encode(),
        b"[" * 100_000, b"%PDF-1.7", b'{"meta": {"x-cvkit": "sha256:0"}}',
    ],
)  # fmt: skip
def test_nothing_else_is(data: bytes) -> None:
    assert not seal.recognizes(data)
