"""The picture of shared addresses: whatever reads PNG must read it, so it is taken apart here."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest

from resolution.core.collection import Collection
from resolution.core.model import Clause
from resolution.publish.figures.cover import cover, publish
from resolution.publish.output import Site
from tests.samples import clause, resolution

WIDTH, HEIGHT = 1200, 630


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk, its check sum verified."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length) == (zlib.crc32(name + data),)
        yield name, data
        at += length + 12


def bars(clauses: list[Clause]) -> list[tuple[int, int, int]]:
    """Start, length and colour of each bar, from the top."""
    held = dict(chunks(cover(resolution(clauses))))
    assert struct.unpack(">IIBBBBB", held[b"IHDR"]) == (WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    pixels = zlib.decompress(held[b"IDAT"])
    rows = [pixels[y * (WIDTH + 1) : (y + 1) * (WIDTH + 1)] for y in range(HEIGHT)]
    assert {row[0] for row in rows} == {0}
    found: list[tuple[int, int, int]] = []
    drawn = False
    for row in rows:
        inked = [x for x, colour in enumerate(row[1:]) if colour]
        if inked and not drawn:
            found.append((inked[0], len(inked), row[1 + inked[0]]))
        drawn = bool(inked)
    return found


def test_each_paragraph_is_a_bar_as_long_as_its_text() -> None:
    assert bars(
        [
            clause("preambulo/1", "a" * 50),
            clause("parrafo/1", "a" * 100),
            clause("parrafo/1/a", "a" * 100),
            clause("anexo/parrafo/1", "a" * 400),
        ]
    ) == [(90, 510, 1), (90, 1020, 2), (180, 930, 2)]


@pytest.mark.parametrize("words", ["", "a"])
def test_the_shortest_text_is_still_seen(words: str) -> None:
    assert bars([clause("parrafo/1", words), clause("parrafo/2", "a" * 999)])[0][1] == 4


def test_a_resolution_without_paragraphs_is_blank() -> None:
    assert bars([]) == []


def test_it_stands_below_the_language() -> None:
    own = resolution([clause("parrafo/1", "Decide")])
    files = list(publish(Collection({own.symbol: own}, {}, {}, {}), Site("https://example.org/")))
    assert [file.path for file in files] == ["es/portada.png"]
