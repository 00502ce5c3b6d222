"""Fuzzes a reader with atheris: ``python tests/fuzz/fuzz_readers.py xml -max_total_time=60``.

atheris is not among the dependencies: it needs ``pip install atheris``. What it finds becomes a
row of ``test_hostile.py``.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

with atheris.instrument_imports(include=["resolution"]):
    from resolution.core.errors import SourceError
    from resolution.read import read_page_text
    from resolution.read.pdf import extract
    from resolution.read.text.source import decode_source
    from resolution.read.xml.akn import read_akn

READERS: dict[str, Callable[[bytes], object]] = {
    "txt": lambda data: read_page_text(decode_source(data)),
    "xml": lambda data: read_akn(data, "fuzz.xml"),
    "pdf": extract,
}


def main() -> None:
    """Runs until something other than a clear error comes out, or libFuzzer's limits are met."""
    logging.disable()
    kind = sys.argv.pop(1)
    reader = READERS[kind]

    def one(data: bytes) -> None:
        try:
            reader(data)
        except SourceError:
            return

    with tempfile.TemporaryDirectory() as found:
        seeds = Path(__file__).parent / "seeds"
        (Path(found) / "seed").write_bytes((seeds / f"sample.{kind}").read_bytes())
        atheris.Setup([*sys.argv, found], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
