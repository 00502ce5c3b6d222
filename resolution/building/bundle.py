"""The offline bundle as a zip file: the same site, byte for byte the same from the same input.

Files are packed where they are made and kept so; packs are put side by side, and the directory of
all their files comes last (APPNOTE.TXT of PKWARE, 4.3.6).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, cast

from resolution.publish.output import OutputFile

FOLDER = "resoluciones"
"""The one folder at the top of a bundle."""

_PERMISSIONS = 0o644 << 16
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip entry can bear: dates of files say nothing about the text."""


@dataclass(frozen=True)
class PackedFile:
    """A file in a pack: its path in the bundle, where it begins, and what it holds.

    Attributes:
        path: in the bundle.
        offset: bytes before it in the pack.
        checksum: CRC-32 of its content.
        packed: bytes that its content takes in the pack.
        size: bytes of its content.
    """

    path: str
    offset: int
    checksum: int
    packed: int
    size: int


@dataclass(frozen=True)
class Pack:
    """Some files as a bundle holds them, one after another.

    Attributes:
        content: the bytes of all, each with its header.
        entries: what the directory of the bundle says of each.
    """

    content: bytes
    entries: tuple[PackedFile, ...]

    @classmethod
    def of(cls, files: Iterable[OutputFile]) -> Pack:
        """Files, compressed, in the order given."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for file in files:
                archive.writestr(_header(f"{FOLDER}/{file.path}"), file.content, compresslevel=9)
        entries = (
            PackedFile(e.filename, e.header_offset, e.CRC, e.compress_size, e.file_size)
            for e in archive.filelist
        )
        return cls(buffer.getvalue()[: archive.start_dir], tuple(entries))


def _header(path: str) -> zipfile.ZipInfo:
    """What stands before a file and in the directory, but for its sizes."""
    header = zipfile.ZipInfo(path, _EPOCH)
    header.compress_type = zipfile.ZIP_DEFLATED
    header.external_attr = _PERMISSIONS
    header.create_system = 3  # Unix, so that the permissions are read as such
    return header


def bundle(packs: Iterable[Pack], path: Path) -> None:
    """Writes a zip archive with one folder that holds the files, in the order given.

    Args:
        packs: what the bundle holds.
        path: where to write it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        stream = cast("IO[bytes]", archive.fp)
        for pack in packs:
            begin = stream.tell()
            stream.write(pack.content)
            for entry in pack.entries:
                header = _header(entry.path)
                header.header_offset = begin + entry.offset
                header.CRC, header.compress_size = entry.checksum, entry.packed
                header.file_size = entry.size
                archive.filelist.append(header)
        archive.start_dir = stream.tell()
