from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.register import keep_promises
from resolution.core.errors import PromiseError, SourceError

PAGES = frozenset(
    {
        "/",
        "/es/A/RES/58/208/",
        "/es/A/RES/58/208/parrafo/1/",
        "/es/A/RES/58/208/parrafo/2/",
    }
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_without_a_register_everything_is_new(content: Path) -> None:
    register = keep_promises(content, PAGES, {})
    assert register.unrecorded == (
        "/",
        "/es/A/RES/58/208/",
        "/es/A/RES/58/208/parrafo/1/",
        "/es/A/RES/58/208/parrafo/2/",
    )
    assert (
        "4 new addresses are not recorded, such as /; promise them with: make record"
        in register.warning()[0]
    )
    register.record()
    assert keep_promises(content, PAGES, {}).warning() == []


def test_a_lost_clause_stops_the_build_by_its_address(content: Path) -> None:
    keep_promises(content, PAGES, {}).record()
    with pytest.raises(PromiseError, match=r"^/es/A/RES/58/208/parrafo/1/: published before"):
        keep_promises(content, PAGES - {"/es/A/RES/58/208/parrafo/1/"}, {})


def test_a_moved_page_keeps_its_promise(content: Path) -> None:
    (content / "permalinks.txt").write_text("/es/antes/\n")
    (content / "redirects.txt").write_text("/es/antes/ /es/A/RES/58/208/\n")
    register = keep_promises(content, PAGES, {})
    assert register.moved == {"/es/antes/": "/es/A/RES/58/208/"}


def test_the_address_of_a_name_that_was_joined_leads_to_what_it_is(
    content: Path,
) -> None:
    (content / "permalinks.txt").write_text("/es/instrumentos/antes/\n")
    register = keep_promises(content, PAGES, {"instrumentos/antes": "A/RES/58/208"})
    assert register.moved == {"/es/instrumentos/antes/": "/es/A/RES/58/208/"}


@pytest.mark.parametrize("name", ["permalinks.txt", "redirects.txt"])
def test_what_cannot_be_read_is_named_with_file_and_line(content: Path, name: str) -> None:
    (content / name).write_text("# nota\n/es/a/ b c\n")
    with pytest.raises(SourceError, match=rf"{name}:2: /es/a/ b c; expected "):
        keep_promises(content, PAGES, {})
