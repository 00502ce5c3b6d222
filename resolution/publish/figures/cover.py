"""The picture that goes with an address when it is shared: a resolution as bars, one a paragraph.

Programs that show such pictures take no SVG; drawn without letters, it needs no font and no
library: a PNG of a few colours is its rows, compressed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.core.place import Kind
from resolution.publish.output import OutputFile, Site

_WIDTH, _HEIGHT, _MARGIN = 1200, 630, 90
"""The size that Open Graph's readers show whole."""

_PAPER, _PREAMBLE, _OPERATIVE = 0, 1, 2
_COLOURS = bytes.fromhex("fbfaf76e92ae1f5583")
"""Those of the pages in the light, by the numbers above."""


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """``portada.png``, from the first resolution."""
    first = next(iter(collection.resolutions.values()))
    yield OutputFile(f"{site.language}/portada.png", cover(first))


def cover(resolution: Resolution) -> bytes:
    """The picture as PNG (RFC 2083), one byte a pixel."""
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in _rows(resolution)), 9)
    chunks = ((b"IHDR", header), (b"PLTE", _COLOURS), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _rows(resolution: Resolution) -> Iterator[bytes]:
    """Each line of pixels; bars take three fifths of their share of the height."""
    clauses = [clause for clause in resolution.clauses() if not clause.place.annex]
    longest = max((len(clause.text) for clause in clauses), default=1) or 1
    for y in range(_HEIGHT):
        at = (y - _MARGIN) * len(clauses) / (_HEIGHT - 2 * _MARGIN)
        row = bytearray(_WIDTH)
        if 0 <= at < len(clauses) and at % 1 < 0.6:
            clause = clauses[int(at)]
            paragraph = clause.place.paragraph or clause.place
            colour = _PREAMBLE if paragraph.kind is Kind.PREAMBULAR else _OPERATIVE
            start = _MARGIN * (1 + clause.place.depth)
            length = max(4, (_WIDTH - _MARGIN - start) * len(clause.text) // longest)
            row[start : start + length] = bytes([colour]) * length
        yield bytes(row)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
