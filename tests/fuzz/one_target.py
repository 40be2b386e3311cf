"""Fuzz one target with libFuzzer: ``python tests/fuzz/one_target.py NAME SECONDS FOLDER``.

Inputs that reach something new are written to the folder. An input that breaks a promise is
written to ``build/fuzz``, and its traceback is printed; then the process ends with 77.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
with atheris.instrument_imports(include=["cvkit"]):
    from cvkit.plugins import importers

    importers.available()
    from fuzz import targets

LARGEST = 16_384
"""Bytes of an input; larger ones are slower and reach little more."""


def main(name: str, seconds: str, folder: str) -> None:
    """Run libFuzzer, which ends the process when the time is over."""
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LARGEST}",
        f"-artifact_prefix={targets.FOUND}/{name}-",
        "-timeout=60",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]

    def run(data: bytes) -> None:
        targets.check(name, data)

    kept = targets.corpus(name)
    atheris.Setup([sys.argv[0], *options, folder, str(kept)], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
