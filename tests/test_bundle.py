"""The offline bundle: one folder, and the same bytes from the same files."""

from __future__ import annotations

import io
import zipfile

from resolution.building.bundle import bundle
from resolution.publish.output import OutputFile

FILES = [OutputFile("index.html", b"<p>"), OutputFile("es/A/RES/58/208.html", b"x")]


def test_one_folder_holds_everything() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle(FILES, "resoluciones"))) as archive:
        assert archive.namelist() == [
            "resoluciones/es/A/RES/58/208.html",
            "resoluciones/index.html",
        ]
        assert archive.read("resoluciones/index.html") == b"<p>"


def test_order_of_files_does_not_change_the_bytes() -> None:
    assert bundle(FILES, "r") == bundle(reversed(FILES), "r")
