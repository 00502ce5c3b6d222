"""``make bench-corpus``: accuracy, speed and growth over a folder of resolutions.

    make bench-corpus                          # ../shared/corpus
    make bench-corpus BENCH_ARGS="FOLDER"      # any folder of .txt or .xml, scored if it has gold
    make bench-corpus BENCH_ARGS="FOLDER 1 10" # whole sites of these sizes only

Accuracy is by the corpus's own scorer, run as it is; growth is measured on whole builds of 1, 10,
30 and 100 resolutions beside bare builds of the same pages by MkDocs and by Zensical, then after
one word was changed. Work is processor time, of all processes together: it says the same on a busy
machine.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.measure import PROJECT, Run, bare_mkdocs, bare_zensical, run
from resolution.building.report import size
from resolution.building.tree import bytes_of
from resolution.cite import cite
from resolution.core.errors import ResolutionError
from resolution.know.registry import load_registry
from resolution.publish.data.values import resolution_to_json
from resolution.read import read_source

SIZES = (1, 10, 30, 100)


def main() -> None:
    """Prints the figures, language by language, then the growth of a site of the first."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT.parent / "shared" / "corpus"
    sizes = [int(number) for number in sys.argv[2:]] or SIZES
    if not corpus.is_dir():
        sys.exit(f"{corpus} is not there: name a folder of resolutions by BENCH_ARGS=FOLDER")
    folders = [corpus / code for code in ("es", "en", "fr") if (corpus / code).is_dir()]
    for folder in folders or [corpus]:
        _accuracy(folder, corpus / "score.py")
    _growth(_sources((folders or [corpus])[0]), sizes)


def _sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".xml"))


def _accuracy(folder: Path, scorer: Path) -> None:
    sources = _sources(folder)
    if not sources:
        sys.exit(f"{folder}: no resolutions; expected files in .txt or .xml")
    registry = load_registry(PROJECT / "content" / "instruments.yml")
    with tempfile.TemporaryDirectory() as out:
        seconds = 0.0
        failed = 0
        for source in sources:
            begun = time.process_time()
            try:
                resolution = cite(read_source(source).resolution, registry)
            except ResolutionError as error:
                failed += 1
                print(f"  {error}")
                continue
            finally:
                seconds += time.process_time() - begun
            target = Path(out) / f"{source.stem}.json"
            target.write_text(json.dumps(resolution_to_json(resolution)), "utf-8")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\n{folder.name}: {len(sources)} texts, {failed} not read")
        print(
            f"  {len(sources) / seconds:.1f} resolutions a second on one core, peak {peak:.0f} MB"
        )
        if scorer.exists() and any(folder.glob("*.json")):
            subprocess.run([sys.executable, str(scorer), str(folder), out], check=False)


def content_of(sources: Iterable[Path], folder: Path) -> Path:
    """The content of a site of other resolutions below a folder, with the project's own pages."""
    content = folder / "content"
    shutil.copytree(PROJECT / "content", content)
    shutil.rmtree(content / "resolutions")
    (content / "permalinks.txt").unlink(missing_ok=True)
    (content / "resolutions").mkdir()
    for source in sources:
        shutil.copy(source, content / "resolutions" / f"{source.stem}.es{source.suffix}")
    return content


@dataclass(frozen=True, slots=True)
class Growth:
    """What a site of some resolutions took, and what it became."""

    resolutions: int
    pages: int
    first: Run
    again: Run
    edited: Run
    mkdocs: Run
    zensical: Run
    site: int
    bundle: int
    files: int

    def lines(self) -> Iterator[str]:
        """The figures for people."""
        yield f"\n{self.resolutions} resolutions, {self.pages} pages"
        yield f"  site {size(self.site)}, bundle {size(self.bundle)}, {self.files} files"
        yield f"  {'':22}{'seconds':>9}{'work':>9}{'peak MB':>9}{'ms/page':>9}{'ratio':>7}"
        yield self._line("bare mkdocs build", self.mkdocs)
        yield self._line("zensical build", self.zensical)
        yield self._line("first build", self.first)
        yield self._line("one word changed", self.edited)
        yield self._line("nothing changed", self.again)
        yield f"  first build: {self.first.said}"

    def _line(self, name: str, figure: Run) -> str:
        cells = f"{figure.seconds:9.1f}{figure.work:9.1f}{figure.peak:9.0f}"
        per_page, ratio = figure.work / self.pages * 1000, figure.work / self.mkdocs.work
        return f"  {name:22}{cells}{per_page:9.1f}{ratio:7.2f}"


def _growth(sources: list[Path], sizes: Iterable[int]) -> None:
    print(
        "\nGrowth of a site; ratios are of processor time to a bare MkDocs build of the same pages"
    )
    for number in (number for number in sizes if number <= len(sources)):
        with tempfile.TemporaryDirectory() as folder:
            for line in _grown(sources[:number], Path(folder)).lines():
                print(line, flush=True)


def _grown(sources: list[Path], folder: Path) -> Growth:
    content = content_of(sources, folder)
    command = [sys.executable, "build.py", "--content", str(content), "--to", str(folder)]
    first = run(command)
    again = run(command)
    _change_a_word(content / "resolutions" / f"{sources[-1].stem}.es{sources[-1].suffix}")
    edited = run(command)
    docs = folder / "build" / "docs"
    return Growth(
        resolutions=len(sources),
        pages=len(list(docs.rglob("*.md"))),
        first=first,
        again=again,
        edited=edited,
        mkdocs=bare_mkdocs(docs, folder / "bare"),
        zensical=bare_zensical(docs, folder / "zensical"),
        site=bytes_of(folder / "site"),
        bundle=bytes_of(folder / "dist"),
        files=sum(path.is_file() for path in (folder / "site").rglob("*")),
    )


def _change_a_word(source: Path) -> None:
    """Edits the first long word that stands in the second half of a text."""
    text = source.read_text("utf-8")
    word = re.compile(r"(?<= )[a-záéíóú]{6,}(?= )").search(text, len(text) // 2)
    assert word
    source.write_text(f"{text[: word.start()]}otra{text[word.end() :]}", "utf-8")


if __name__ == "__main__":
    main()
