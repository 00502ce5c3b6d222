"""What is kept is given back as it was, or is as good as never made."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from resolution.building.bundle import Pack
from resolution.building.making import Findings, Made, Stock
from resolution.building.store import Store, stamp_of
from resolution.core.errors import ResolutionError
from resolution.publish.output import OutputFile

KEY = "0123abcd"
FILE = OutputFile("a.txt", b"a")
MADE = Made((FILE,), (FILE,), Pack.of([FILE]), Findings(files=("a.txt",)))


def path_of(store: Store, key: str) -> Path:
    [found] = [path for path in store.folder.glob("*/*") if path.parent.name + path.name == key]
    return found


def test_a_value_is_given_back_and_another_key_has_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept")
    store.keep(KEY, ("a", 1))
    assert store.find(KEY) == store.get(KEY) == ("a", 1)
    assert store.holds(KEY)
    assert (store.find("0123abce"), store.holds("0123abce")) == (None, False)


SPOILT: dict[str, Callable[[Path], object]] = {
    "half written": lambda path: path.write_bytes(path.read_bytes()[:-4]),
    "empty": lambda path: path.write_bytes(b""),
    "foreign": lambda path: path.write_bytes(b"hola"),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_cannot_be_read_is_as_good_as_never_made(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    store = Store(tmp_path)
    store.keep(KEY, "value")
    spoil(path_of(store, KEY))
    assert store.find(KEY) is None


@pytest.mark.parametrize("kind", ["files", "offline", "facts"])
def test_facts_are_worth_nothing_without_the_rest(tmp_path: Path, kind: str) -> None:
    stock = Stock(Store(tmp_path))
    stock.put(KEY, MADE)
    assert stock.facts(KEY) == MADE.facts
    path_of(stock.store, f"{KEY}-{kind}").unlink()
    assert stock.facts(KEY) is None


def test_findings_that_a_build_used_are_read_at_once_by_the_next(tmp_path: Path) -> None:
    stock = Stock(Store(tmp_path))
    stock.put(KEY, MADE)
    stock.keep_last({KEY: MADE.facts})
    path_of(stock.store, f"{KEY}-facts").unlink()
    assert stock.facts(KEY) is None
    assert stock.facts(KEY, stock.last()) == MADE.facts
    assert Stock(Store(tmp_path / "other")).last() == {}


def test_files_that_cannot_be_read_are_made_anew_by_the_next_build(tmp_path: Path) -> None:
    stock = Stock(Store(tmp_path))
    stock.put(KEY, MADE)
    path_of(stock.store, f"{KEY}-files").write_bytes(b"hola")
    with pytest.raises(ResolutionError, match="gone during the build; build again"):
        stock.files(KEY)
    assert stock.facts(KEY) is None


def aged(store: Store, *keys: str) -> None:
    """Keeps a thousand bytes under each key, the first the longest ago."""
    for age, key in enumerate(reversed(keys)):
        store.keep(key, os.urandom(1000))
        os.utime(path_of(store, key), (10**9 - age, 10**9 - age))


def test_what_was_not_used_for_longest_is_forgotten_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    aged(store, "aa1", "bb2", "cc3", "dd4")
    store.prune(limit=2 * 1200)
    assert [key for key in ("aa1", "bb2", "cc3", "dd4") if store.holds(key)] == ["cc3", "dd4"]


@pytest.mark.parametrize("use", [Store.find, Store.holds])
def test_what_is_found_is_used(tmp_path: Path, use: Callable[[Store, str], object]) -> None:
    store = Store(tmp_path)
    aged(store, "aa1", "bb2")
    use(store, "aa1")
    store.prune(limit=1200)
    assert [key for key in ("aa1", "bb2") if store.holds(key)] == ["aa1"]


def test_nothing_is_forgotten_within_the_limit(tmp_path: Path) -> None:
    store = Store(tmp_path)
    aged(store, "aa1", "bb2")
    store.prune()
    assert all(map(store.holds, ("aa1", "bb2")))


def test_a_stamp_is_of_names_contents_and_values(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    file = tmp_path / "a" / "x.txt"
    file.write_text("1")
    stamps = [stamp_of([tmp_path], []), stamp_of([tmp_path], ["v"])]
    file.write_text("2")
    stamps.append(stamp_of([tmp_path], []))
    file.rename(tmp_path / "a" / "y.txt")
    stamps.append(stamp_of([tmp_path], []))
    assert len(set(stamps)) == len(stamps)
    (tmp_path / "y.pyc").write_text("of this machine")
    assert stamp_of([tmp_path], []) == stamps[-1]


def test_a_stamp_is_of_linked_folders_too(tmp_path: Path) -> None:
    for name in ("content", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "content" / "resolutions").symlink_to(tmp_path / "elsewhere")
    before = stamp_of([tmp_path / "content"], [])
    (tmp_path / "elsewhere" / "a.txt").write_text("1")
    assert stamp_of([tmp_path / "content"], []) != before
