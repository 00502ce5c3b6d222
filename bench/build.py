"""``make bench``: the whole build beside a bare MkDocs build of the same pages."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.measure import PROJECT, bare_mkdocs, best, run

TIMES = 3


def main() -> None:
    """Prints seconds, processor time, peak memory and the converter's share."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        whole = best(
            [
                run([sys.executable, "build.py", "--quiet", "--to", str(here / "ours")])
                for _ in range(TIMES)
            ]
        )
        docs = here / "ours" / "build" / "docs"
        convert = best(
            [
                run([sys.executable, "-m", "bench.convert", str(here / f"docs{number}")])
                for number in range(TIMES)
            ]
        )
        bare = best([bare_mkdocs(docs, here / f"bare{number}") for number in range(TIMES)])
        pages = len(list(docs.rglob("*.md")))
    print(f"{pages} pages; the best of {TIMES} runs each")
    print(f"{'':34}{'seconds':>9}{'work':>9}{'peak MB':>9}{'ratio':>7}")
    for name, figure in (
        ("bare mkdocs build, web only", bare),
        ("converter alone (no MkDocs)", convert),
        ("whole build: web, bundle, checks", whole),
    ):
        ratio = figure.work / bare.work
        cells = f"{figure.seconds:9.2f}{figure.work:9.2f}{figure.peak:9.0f}{ratio:7.2f}"
        print(f"{name:34}{cells}")
    print(f"converter's share of the work: {convert.work / whole.work:.0%}")


if __name__ == "__main__":
    sys.path.insert(0, str(PROJECT))
    main()
