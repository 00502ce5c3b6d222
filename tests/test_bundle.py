"""The offline bundle: one folder, and the same bytes from the same files."""

from __future__ import annotations

import zipfile
from pathlib import Path

from resolution.building.bundle import PackedFile, bundle
from resolution.publish.output import OutputFile

FILES = [
    PackedFile.of(OutputFile("index.html", b"<p>" * 1000)),
    PackedFile.of(OutputFile("es/A/RES/58/\N{LATIN SMALL LETTER N WITH TILDE}.html", b"")),
]


def test_one_folder_holds_everything_as_it_was(tmp_path: Path) -> None:
    bundle(FILES, "resoluciones", tmp_path / "dist" / "a.zip")
    with zipfile.ZipFile(tmp_path / "dist" / "a.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "resoluciones/index.html",
            "resoluciones/es/A/RES/58/ñ.html",
        ]
        assert archive.read("resoluciones/index.html") == b"<p>" * 1000
        assert archive.read("resoluciones/es/A/RES/58/ñ.html") == b""
        [entry, _] = archive.infolist()
        assert (entry.compress_type, entry.file_size) == (zipfile.ZIP_DEFLATED, 3000)
        assert entry.compress_size == len(FILES[0].deflated) < 100


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        bundle(FILES, "r", tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
