"""The offline bundle as a zip file: the same site, byte for byte the same from the same input.

Files are compressed where they are made and kept so; to pack them is to put them side by side.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from resolution.publish.output import OutputFile

_PERMISSIONS = 0o644 << 16
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip entry can bear: dates of files say nothing about the text."""


@dataclass(frozen=True)
class PackedFile:
    """A file as a bundle holds it.

    Attributes:
        path: below the one folder of the bundle.
        deflated: its content, compressed (RFC 1951).
        checksum: CRC-32 of its content.
        size: bytes of its content.
    """

    path: str
    deflated: bytes
    checksum: int
    size: int

    @classmethod
    def of(cls, file: OutputFile) -> PackedFile:
        """A file, compressed."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        deflated = packer.compress(file.content) + packer.flush()
        return cls(file.path, deflated, zlib.crc32(file.content), len(file.content))


def bundle(files: Iterable[PackedFile], folder: str, path: Path) -> None:
    """Writes a zip archive with one folder that holds the files, in the order given.

    Args:
        files: what the bundle holds.
        folder: name of the one folder at its top.
        path: where to write it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", date_time=_EPOCH)
            entry.external_attr = _PERMISSIONS
            entry.create_system = 3  # Unix, so that the permissions are read as such
            archive.writestr(entry, file.deflated)
            _declare_deflated(archive, entry, file)


def _declare_deflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: PackedFile) -> None:
    """Says of bytes just stored as they were that they are compressed, and what they hold.

    The module writes compressed entries only by compressing them itself; the header of an entry has
    the same length whichever way it was written.
    """
    entry.compress_type, entry.CRC, entry.file_size = zipfile.ZIP_DEFLATED, file.checksum, file.size
    stream = cast("IO[bytes]", archive.fp)
    end = stream.tell()
    stream.seek(entry.header_offset)
    stream.write(entry.FileHeader(zip64=False))
    stream.seek(end)
