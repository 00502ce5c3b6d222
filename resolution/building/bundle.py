"""The offline bundle: the same site as one zip file, byte for byte the same from the same input."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from resolution.publish.output import OutputFile

_PERMISSIONS = 0o644 << 16
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip entry can bear: dates of files say nothing about the text."""


def bundle(files: Iterable[OutputFile], folder: str) -> bytes:
    """A zip archive with one folder that holds the files, in the order of their paths.

    Args:
        files: what the bundle holds.
        folder: name of the one folder at its top.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(files, key=lambda file: file.path):
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _PERMISSIONS
            entry.create_system = 3  # Unix, so that the permissions are read as such
            archive.writestr(entry, file.content)
    return buffer.getvalue()
