"""Writing trees and putting them in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building import tree
from resolution.core.errors import ResolutionError
from resolution.publish.output import OutputFile


def test_write_and_read_back(tmp_path: Path) -> None:
    files = [OutputFile("a/b.md", b"x"), OutputFile("c.json", b"{}")]
    tree.write(files, tmp_path)
    assert list(tree.read(tmp_path)) == files
    assert tree.bytes_of(tmp_path) == 3


@pytest.mark.parametrize("path", ["../a.md", "a/../../b.md", "/etc/a.md"])
def test_no_file_can_leave_the_folder(path: str) -> None:
    with pytest.raises(ResolutionError, match="expected a path below the site"):
        OutputFile(path, b"")


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("1/a.md", "1/a.md: two pages claim this address; expected one"),
        ("1/A.md", "1/A.md: differs from 1/a.md in capitals alone; expected more, "
                   "as many disks know but one"),
    ],
)  # fmt: skip
def test_two_files_with_one_path_are_refused(second: str, message: str) -> None:
    assert list(tree.claimed_twice(["1/a.md", "b.md", second])) == [message]


def test_put_in_place_replaces_what_stood_there(tmp_path: Path) -> None:
    for name, text in (("site", "old"), ("next", "new")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text)
    tree.put_in_place(tmp_path / "next", tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


WANTED = {"a.html", "b/c/d.html", "e", "f/g.html"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({"a.html", "b/c/d.html", "e", "f/g.html"}, {"a.html"}, id="one is new"),
        pytest.param({"a.html", "e", "f/g.html"}, {"b/c/d.html"}, id="in a new folder"),
        pytest.param({*WANTED, "x.html", "b/x/y"}, set(), id="some are wanted no more"),
        pytest.param({*(WANTED - {"e"}), "e/x"}, {"e"}, id="a file where a folder was"),
        pytest.param({*(WANTED - {"f/g.html"}), "f"}, {"f/g.html"}, id="a folder where a file was"),
        pytest.param({"x"}, WANTED, id="all are new"),
        pytest.param(set(), WANTED, id="nothing was there"),
    ],
)
def test_a_folder_is_renewed(tmp_path: Path, old: set[str], new: set[str]) -> None:
    place, fresh = tmp_path / "site", tmp_path / "next"
    tree.write((OutputFile(path, b"old") for path in old), place)
    tree.write((OutputFile(path, b"new") for path in new), fresh)
    held = [path for path, _ in tree.times(place)]
    tree.renew(place, fresh, WANTED, held)
    found = {file.path: file.content for file in tree.read(place)}
    assert found == {path: b"new" if path in new else b"old" for path in WANTED}
    folders = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_dir()}
    assert folders == {"b", "b/c", "f"}


def test_files_of_one_folder_stand_in_another_too(tmp_path: Path) -> None:
    tree.write([OutputFile("a/b.json", b"x"), OutputFile("c.json", b"y")], tmp_path / "docs")
    tree.link_files(["a/b.json"], tmp_path / "docs", tmp_path / "site")
    assert list(tree.read(tmp_path / "site")) == [OutputFile("a/b.json", b"x")]


def test_a_linked_file_keeps_its_words_when_the_other_name_gets_new_ones(tmp_path: Path) -> None:
    tree.write([OutputFile("a.md", b"web")], tmp_path)
    tree.link_file(tmp_path / "a.md", tmp_path / "b.md")
    tree.replace_file(tmp_path / "b.md", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"web"
