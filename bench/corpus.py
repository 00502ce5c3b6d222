"""``make bench-corpus``: accuracy, speed and growth over a folder of resolutions.

    make bench-corpus                          # ../shared/corpus
    make bench-corpus BENCH_ARGS="FOLDER"      # any folder of page texts, scored if it has gold
    make bench-corpus BENCH_ARGS="FOLDER 1 10" # whole sites of these sizes only

Accuracy is by the corpus's own scorer, run as it is; growth is measured on whole builds of 1, 10,
30 and 100 resolutions beside a bare MkDocs build of the same pages. Work is processor time, of all
processes together: it says the same on a busy machine.
"""

from __future__ import annotations

import gzip
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from bench.measure import PROJECT, Run, bare_mkdocs, run
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
    folders = [corpus / code for code in ("es", "en", "fr") if (corpus / code).is_dir()]
    for folder in folders or [corpus]:
        _accuracy(folder, corpus / "score.py")
    _growth(sorted((folders or [corpus])[0].glob("*.txt")), sizes)


def _accuracy(folder: Path, scorer: Path) -> None:
    sources = sorted(folder.glob("*.txt"))
    if not sources:
        sys.exit(f"{folder}: no page texts; expected files in .txt")
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
        shutil.copy(source, content / "resolutions" / f"{source.stem}.es.txt")
    return content


def _growth(sources: list[Path], sizes: Iterable[int]) -> None:
    print("\nGrowth of a site, each beside a bare MkDocs build of the same pages")
    heads = ("resolutions", "pages", "seconds", "work", "ms/page", "peak MB", "bare work", "ratio")
    print("".join(f"{head:>12}" for head in (*heads, "site", "search", "gzip")))
    for number in (number for number in sizes if number <= len(sources)):
        with tempfile.TemporaryDirectory() as folder:
            _row(sources[:number], Path(folder))


def _row(sources: list[Path], folder: Path) -> None:
    content = content_of(sources, folder)
    command = [sys.executable, "build.py", "--quiet", "--content", str(content)]
    whole: Run = run([*command, "--to", str(folder)])
    bare = bare_mkdocs(folder / "build" / "docs", folder / "bare")
    pages = len(list((folder / "build" / "docs").rglob("*.md")))
    index = [file.read_bytes() for file in (folder / "site" / "assets" / "search").iterdir()]
    cells = (
        f"{len(sources)}",
        f"{pages}",
        f"{whole.seconds:.1f}",
        f"{whole.work:.1f}",
        f"{whole.work / pages * 1000:.1f}",
        f"{whole.peak:.0f}",
        f"{bare.work:.1f}",
        f"{whole.work / bare.work:.2f}",
        size(bytes_of(folder / "site")),
        size(sum(map(len, index))),
        size(sum(len(gzip.compress(one)) for one in index)),
    )
    print("".join(f"{cell:>12}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
