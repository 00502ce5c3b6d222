"""The offline bundle: one folder, and the same bytes from the same files."""

from __future__ import annotations

import zipfile
from pathlib import Path

from resolution.building.bundle import Pack, bundle
from resolution.publish.output import OutputFile

PACKS = [
    Pack.of(
        [
            OutputFile("index.html", b"<p>" * 1000),
            OutputFile("es/A/RES/58/\N{LATIN SMALL LETTER N WITH TILDE}.html", b""),
        ]
    ),
    Pack.of([]),
    Pack.of([OutputFile("LEEME.txt", b"Primero")]),
]


def test_one_folder_holds_everything_as_it_was(tmp_path: Path) -> None:
    bundle(PACKS, tmp_path / "dist" / "a.zip")
    with zipfile.ZipFile(tmp_path / "dist" / "a.zip") as archive:
        assert archive.testzip() is None
        assert [(entry.filename, archive.read(entry)) for entry in archive.infolist()] == [
            ("resoluciones/index.html", b"<p>" * 1000),
            ("resoluciones/es/A/RES/58/ñ.html", b""),
            ("resoluciones/LEEME.txt", b"Primero"),
        ]
        entry = archive.infolist()[0]
        assert (entry.compress_type, entry.file_size) == (zipfile.ZIP_DEFLATED, 3000)
        assert entry.compress_size == PACKS[0].entries[0].packed < 100


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        bundle(PACKS, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_it_is_the_archive_that_the_library_writes(tmp_path: Path) -> None:
    bundle(PACKS, tmp_path / "packs.zip")
    with (
        zipfile.ZipFile(tmp_path / "packs.zip") as archive,
        zipfile.ZipFile(tmp_path / "whole.zip", "w") as whole,
    ):
        for entry in archive.infolist():
            header = zipfile.ZipInfo(entry.filename)
            header.compress_type = zipfile.ZIP_DEFLATED
            header.external_attr, header.create_system = 0o644 << 16, 3
            whole.writestr(header, archive.read(entry), compresslevel=9)
    assert (tmp_path / "packs.zip").read_bytes() == (tmp_path / "whole.zip").read_bytes()
