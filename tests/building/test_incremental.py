"""A build over the last one gives byte for byte what a fresh build gives, whatever changed."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from resolution.building.builder import build
from resolution.building.places import Places
from resolution.building.report import Reporter
from tests.conftest import PROJECT

pytestmark = pytest.mark.long

MADE = ("site", "dist", "build/docs")

TEXT = """{session}/{number}. Viajeros
 La Asamblea General,
 Recordando su resolución 91/{cited} y la Convención sobre la Navegación,
 1. {words}
1ª sesión plenaria
23 de diciembre de 2036
"""

REGISTRY = """instruments:
  - target: instrumentos/convencion-sobre-la-navegacion
    title: {title}
    kind: treaty
    aliases: [Convención sobre la Navegación]
    origin: Convención sobre la Navegación, cláusula final
"""

LINK = "    links: [{label: Depositario, url: 'https://example.org/navegacion'}]\n"


@dataclass(frozen=True)
class Bench:
    """Some content, and the folder of the builds that follow one another."""

    content: Path
    folder: Path

    @property
    def places(self) -> Places:
        return Places(PROJECT, self.content, self.folder)

    def write(
        self, number: int, words: str = "Decide seguir.", cited: int = 1, session: int = 91
    ) -> None:
        """A resolution of one paragraph that cites another; those of one title are a series."""
        text = TEXT.format(session=session, number=number, words=words, cited=cited)
        (self.content / f"resolutions/A-RES-{session}-{number}.es.txt").write_text(text, "utf-8")

    def register(self, title: str, more: str = "") -> None:
        text = REGISTRY.format(title=title) + more
        (self.content / "instruments.yml").write_text(text, "utf-8")

    def build(self) -> None:
        build(self.places, Reporter(quiet=True))

    def fresh(self, folder: Path) -> dict[str, str]:
        """What a build gives that has neither a last one nor a store."""
        build(replace(self.places, output=folder), Reporter(quiet=True))
        found = digests(folder)
        shutil.rmtree(folder)
        return found


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file that a build made."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in MADE
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A first site of two resolutions, the second citing the first."""
    folder = tmp_path_factory.mktemp("bench")
    content = folder / "content"
    (content / "resolutions").mkdir(parents=True)
    shutil.copytree(PROJECT / "content/pages", content / "pages")
    shutil.copy(PROJECT / "content/novedades.yml", content)
    made = Bench(content, folder / "built")
    made.register("Convención sobre la Navegación")
    made.write(1, cited=9)
    made.write(2)
    made.build()
    return made


def added(bench: Bench) -> None:
    bench.write(3, cited=2)


def edited(bench: Bench) -> None:
    bench.write(2, "Decide seguir ocupándose de la cuestión.")


def removed(bench: Bench) -> None:
    (bench.content / "resolutions/A-RES-91-1.es.txt").unlink()


def continued(bench: Bench) -> None:
    bench.write(5, cited=2, session=92)


def continued_otherwise(bench: Bench) -> None:
    bench.write(5, "Decide otra cosa.", cited=3, session=92)


def continued_again(bench: Bench) -> None:
    bench.write(7, "Decide otra cosa.", cited=3, session=93)


def linked(bench: Bench) -> None:
    bench.register("Convención sobre la Navegación", LINK)


def titled_and_edited(bench: Bench) -> None:
    bench.register("Convención sobre la Navegación Fluvial", LINK)
    bench.write(3, "Pide un informe.")


def left_alone(bench: Bench) -> None:
    (bench.content / "resolutions/A-RES-91-3.es.txt").unlink()


def as_before(bench: Bench) -> None:
    bench.write(1, cited=9)
    bench.register("Convención sobre la Navegación")
    for name in ("92-5", "93-7"):
        (bench.content / f"resolutions/A-RES-{name}.es.txt").unlink()


CHANGES = (
    *(linked, edited, continued, added, continued_otherwise, removed, continued_again),
    *(titled_and_edited, left_alone, as_before),
)
"""One after the other: each build has the last one and a store of all before."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_over_the_last_one_is_a_fresh_one(
    bench: Bench, tmp_path: Path, change: Callable[[Bench], None]
) -> None:
    before = digests(bench.folder)
    change(bench)
    bench.build()
    after = digests(bench.folder)
    assert after != before
    assert after == bench.fresh(tmp_path / "fresh")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITE_URL", "https://example.org/un/"),
        ("REPOSITORY_URL", "https://example.org/resoluciones"),
    ],
)
def test_what_the_environment_says_is_noticed(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    bench.build()
    before = digests(bench.folder)
    monkeypatch.setenv(name, value)
    bench.build()
    after = digests(bench.folder)
    assert after != before
    assert after == bench.fresh(tmp_path / "fresh")


CORRECTION = """- date: 2036-12-24
  reason: Falta en la copia
  line: 4
  replace: {words}
  by: Decide descansar
"""


def test_corrections_are_noticed_and_their_end(bench: Bench, tmp_path: Path) -> None:
    beside = bench.content / "resolutions/A-RES-91-2.es.corrections.yml"
    bench.write(2)
    bench.build()
    seen = [digests(bench.folder)]
    for words in ("Decide seguir", "Decide"):
        beside.write_text(CORRECTION.format(words=words), "utf-8")
        bench.build()
        seen.append(digests(bench.folder))
        assert seen[-1] == bench.fresh(tmp_path / "fresh")
    beside.unlink()
    bench.build()
    assert digests(bench.folder) == seen[0]
    assert seen[0] != seen[1] != seen[2]


PAGE = "site/es/A/RES/91/2/index.html"


def touched(folder: Path) -> dict[Path, tuple[int, int]]:
    """Which file each is, and when it was written last."""
    return {
        path: (path.stat().st_ino, path.stat().st_mtime_ns)
        for name in MADE
        for path in (folder / name).rglob("*")
    }


def test_where_nothing_changed_nothing_is_touched(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.build()
    before = touched(bench.folder)
    build(bench.places, Reporter())
    assert capsys.readouterr().out == (
        f"Nothing has changed since {bench.folder / 'site'} was built.\n"
    )
    assert touched(bench.folder) == before


def test_only_what_changed_is_written(bench: Bench) -> None:
    bench.build()
    before = touched(bench.folder)
    bench.write(2, "Decide no seguir.")
    bench.build()
    after = touched(bench.folder)
    other = "site/es/A/RES/91/9/index.html"  # a resolution that only the first cites
    assert after[bench.folder / other] == before[bench.folder / other]
    assert after[bench.folder / PAGE] != before[bench.folder / PAGE]


SPOILT: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a page edited": (PAGE, lambda path: path.write_text("x")),
    "a page deleted": (PAGE, Path.unlink),
    "a folder deleted": ("site/es/A/RES/91/2/parrafo", shutil.rmtree),
    "a file more": ("site/es/mas.html", lambda path: path.write_text("x")),
    "the page of the bundle's size": ("site/es/datos/index.html", Path.unlink),
    "source of a page": ("build/docs/es/A/RES/91/2.md", lambda path: path.write_text("x")),
    "the bundle": ("dist/offline.zip", Path.unlink),
    "rules of a host": ("site/_headers", lambda path: path.write_text("x")),
}


@pytest.mark.parametrize(("file", "spoil"), SPOILT.values(), ids=SPOILT)
def test_what_somebody_touched_is_made_anew(
    bench: Bench, file: str, spoil: Callable[[Path], object]
) -> None:
    bench.build()
    good = digests(bench.folder)
    spoil(bench.folder / file)
    assert digests(bench.folder) != good
    bench.build()
    assert digests(bench.folder) == good
