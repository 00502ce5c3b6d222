"""``make bench-search``: the site's search beside Material's own and Pagefind, over the same pages.

    make bench-search                       # this site, then one of the corpus's resolutions
    make bench-search BENCH_ARGS="20 7"     # of 20 of them, with other queries

All are driven in a real browser by ``../shared/search``: ``run.py`` types its queries over the
project's own site, ``collection.py`` what it makes from the texts of many. Ours is opened from a
folder too.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.corpus import content_of
from bench.measure import PROJECT, run
from resolution.building.joining import join
from resolution.building.places import Places
from resolution.building.report import Reporter
from resolution.publish.search import publish

SHARED = PROJECT.parent / "shared"
BENCH, CORPUS = SHARED / "search", SHARED / "corpus" / "es"
DEEP = "es/A/RES/58/208/parrafo/10/b.html"
ONE = ("recall", "s1", "exact", "stretch", "false hits", "errors", "median ms", "KB gzip")
MANY = ("recall", "precision", "s1", "s3", "titles s1", "false", "ms", "first KB", "median KB")
PAGEFIND = """<!doctype html><html lang="es"><meta charset="utf-8"><title>Pagefind</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="pagefind/pagefind-ui.css">
<script src="pagefind/pagefind-ui.js"></script><div id="search"></div>
<script>new PagefindUI({element: "#search", showSubResults: false, showImages: false});</script>
"""


@dataclass(frozen=True, slots=True)
class Contender:
    """A built site, and how the bench opens it."""

    name: str
    site: Path
    options: tuple[str, ...] = ()


def main() -> None:
    """Prints what each search finds, how fast, and what it loads."""
    if not BENCH.is_dir():
        sys.exit(f"{BENCH} is not there: it holds the queries and what drives the browser")
    given = sys.argv[1:]
    number, seed = (*given, *("100", "1")[len(given) :])
    print(f"index built in {_index_seconds():.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        _table("A/RES/58/208", ONE, _contenders(Path(folder), PROJECT / "content", DEEP), _one)
    with tempfile.TemporaryDirectory() as folder:
        sources = sorted(CORPUS.glob("*.txt"))[: int(number)]
        gold, queries = _made(sources, seed, Path(folder))
        contenders = _contenders(Path(folder), content_of(sources, Path(folder)), "index.html")
        title = f"{len(sources)} resolutions"
        _table(title, MANY, contenders, lambda one, to: _many(one, gold, queries, to))


def _index_seconds() -> float:
    """Seconds from the collection to the published index, the dictionary included."""
    joined = join(Places(PROJECT, PROJECT / "content", PROJECT), Reporter(quiet=True))
    begun = time.perf_counter()
    list(publish(joined.collection))
    return time.perf_counter() - begun


def _table(
    title: str,
    heads: Sequence[str],
    contenders: Iterator[Contender],
    measured: Callable[[Contender, Path], Sequence[str]],
) -> None:
    print(f"\n{title:24}" + "".join(f"{head:>12}" for head in heads))
    with tempfile.TemporaryDirectory() as folder:
        for contender in contenders:
            figures = measured(contender, Path(folder) / "figures.json")
            print(f"{contender.name:24}" + "".join(f"{one:>12}" for one in figures), flush=True)


def _contenders(folder: Path, content: Path, deep: str) -> Iterator[Contender]:
    """The searches over the pages of some content.

    Args:
        folder: where to build.
        content: of the site.
        deep: the page that is opened in the bundle.
    """
    command = [sys.executable, "build.py", "--quiet", "--content", str(content)]
    run([*command, "--to", str(folder)])
    yield Contender("this site", folder / "site")
    with zipfile.ZipFile(folder / "dist" / "offline.zip") as archive:
        archive.extractall(folder / "offline")
    offline = next((folder / "offline").glob("*/index.html")).parent
    yield Contender("this site, from a folder", offline, ("--file", "--start", deep))
    yield _pagefind(folder / "site", folder / "pagefind")
    yield Contender("Material's own, es", _material(folder / "build" / "docs", folder / "material"))


def _pagefind(site: Path, folder: Path) -> Contender:
    """The same pages under Pagefind, which reads what stands in their article."""
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("search", "*.json", "*.zip"))
    command = [sys.executable, "-m", "pagefind", "--site", str(folder)]
    run([*command, "--root-selector", "article"])
    (folder / "pagefind.html").write_text(PAGEFIND, "utf-8")
    return Contender("Pagefind", folder, ("--kind", "pagefind", "--start", "pagefind.html"))


def _material(docs: Path, folder: Path) -> Path:
    """The same Markdown pages under the bare theme with its built-in search."""
    pages = folder / "docs"
    for page in docs.rglob("*.md"):
        target = pages / page.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        # Its program takes our tabs for its own and stops, for they are made otherwise.
        target.write_text(page.read_text("utf-8").replace("data-tabs", "data-panels"), "utf-8")
    config = folder / "mkdocs.yml"
    values = {
        "site_name": "Material",
        "docs_dir": str(pages.resolve()),
        "site_dir": str((folder / "site").resolve()),
        "theme": {"name": "material", "language": "es", "font": False},
        "plugins": [{"search": {"lang": "es"}}],
        "markdown_extensions": ["attr_list", "md_in_html"],
        "nav": ["index.md"],
    }
    config.write_text(yaml.safe_dump(values, allow_unicode=True), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    run(command, NO_MKDOCS_2_WARNING="1")
    return folder / "site"


def _one(contender: Contender, to: Path) -> Sequence[str]:
    queries = str(BENCH / "queries.json")
    command = [sys.executable, str(BENCH / "run.py"), "--site", str(contender.site)]
    subprocess.run(
        [*command, "--queries", queries, "--json", str(to), *contender.options],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    found: dict[str, Any] = json.loads(to.read_text("utf-8"))
    if "error" in found:
        return (found["error"],)
    every, stretch = found["report"]["all"], found["report"]["stretch"]
    return (
        f"{every['recall']:.3f}",
        f"{every['s1']:.3f}",
        f"{every['exact_n']}/{every['n_expect']}",
        f"{stretch['recall']:.3f}",
        str(every["false_hits"]),
        str(len(found["errors"]) + len(found["dialogs"])),
        f"{found['median_ms']:.1f}",
        f"{found['transfer']['js_and_index']['gzip'] / 1000:.1f}",
    )


def _made(sources: Sequence[Path], seed: str, folder: Path) -> tuple[Path, Path]:
    """The gold readings of some sources in a folder of their own, and queries made from them."""
    gold, queries = folder / "gold", folder / "queries.json"
    gold.mkdir()
    for source in sources:
        shutil.copy(source.with_suffix(".json"), gold)
    command = [sys.executable, str(BENCH / "collection.py"), "make", str(gold), "--seed", seed]
    run([*command, "--out", str(queries)])
    return gold, queries


def _many(contender: Contender, gold: Path, queries: Path, to: Path) -> Sequence[str]:
    command = [sys.executable, str(BENCH / "collection.py"), "run", "--site", str(contender.site)]
    given = ["--queries", str(queries), "--gold", str(gold), "--json", str(to)]
    run([*command, *given, *contender.options])
    found: dict[str, Any] = json.loads(to.read_text("utf-8"))
    rows = [row for row in found["rows"] if "recall" in row]
    means = (sum(row[key] for row in rows) / len(rows) for key in MANY[:4])
    loaded = found["report"]["gzip"]
    return (
        *(f"{mean:.3f}" for mean in means),
        f"{found['report']['titulo']['s1']:.3f}",
        str(sum(bool(row.get("false")) for row in found["rows"])),
        f"{found['report']['ms']['median']:.0f}",
        f"{loaded['first'] / 1000:.1f}",
        f"{loaded['median'] / 1000:.1f}",
    )


if __name__ == "__main__":
    main()
