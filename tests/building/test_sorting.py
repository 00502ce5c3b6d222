"""Which files are read as resolutions, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.sorting import sort_out

SKIPPED = {
    "LEEME.txt": "it tells of other files",
    "Léame.TXT": "it tells of other files",
    "README.xml": "it tells of other files",
    "README.md": "it tells of other files",
    "LICENSE": "it tells of other files",
    "._A-RES-91-1.es.txt": "a hidden file",
    ".A-RES-91-1.es.corrections.yml": "a hidden file",
    ".gitkeep": "a hidden file",
    "A-RES-91-1.es.docx": ".docx is not read; to have it read, save it as PDF or as plain text",
    "A-RES-91-1.es.HTML": ".html is not read; to have it read, save its words as plain text",
    "A-RES-91-1.es.tif": ".tif is not read; to have it read, make a PDF with text of it (OCR)",
    "A-RES-91-1.zip": ".zip is not read; to have it read, unpack it",
    "notas.csv": ".csv is not read; resolutions are .txt, .xml, .pdf",
    "notas": "a file without suffix is not read; resolutions are .txt, .xml, .pdf",
}

READ = ["A-RES-91-1.es.txt", "75_100_S.XML", "Leer y escribir.pdf"]


@pytest.mark.parametrize(("name", "why"), SKIPPED.items(), ids=SKIPPED)
def test_what_is_no_source_is_named_and_skipped(name: str, why: str) -> None:
    done = sort_out([Path("in", name)])
    assert (done.sources, done.skipped) == ((), (f"in/{name}: skipped: {why}",))


def test_what_is_a_source_is_read_in_the_order_of_names() -> None:
    done = sort_out([Path(name) for name in READ])
    assert (done.sources, done.skipped) == (tuple(map(Path, sorted(READ))), ())


def test_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "75session").mkdir()
    [said] = sort_out(tmp_path.iterdir()).skipped
    assert said.endswith("75session: skipped: a folder, in which no resolution is looked for")


def test_corrections_stand_beside_their_source(tmp_path: Path) -> None:
    for name in ("a.es.txt", "a.es.corrections.yml", "b.corrections.yml", "b.es.pdf"):
        (tmp_path / name).touch()
    done = sort_out(tmp_path.iterdir())
    assert [path.name for path in done.sources] == ["a.es.txt", "b.es.pdf"]
    [lost] = map(str, done.lost)
    assert lost.startswith(
        f"{tmp_path / 'b.corrections.yml'}: corrections of no source; "
        "expected b.txt, b.xml or b.pdf beside them"
    )
