"""``make bench-search``: the site's search beside Material's own, over the same pages.

Both are driven in a real browser by ``../shared/search/run.py``, ours from a folder too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.measure import PROJECT, run
from resolution.building.builder import join
from resolution.building.places import DEFAULT_URL, Places
from resolution.building.report import Reporter
from resolution.publish.output import Site
from resolution.publish.search import publish

BENCH = PROJECT.parent / "shared" / "search"
DEEP = "es/A/RES/58/208/parrafo/10/b.html"
FIGURES = ("recall", "s1", "exact", "stretch", "false hits", "errors", "median ms", "KB gzip")


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
    print(f"index built in {_index_seconds():.2f} s")
    print(f"{'':24}" + "".join(f"{name:>12}" for name in FIGURES))
    with tempfile.TemporaryDirectory() as folder:
        for contender in _contenders(Path(folder)):
            figures = _measure(contender, Path(folder) / "figures.json")
            print(f"{contender.name:24}" + "".join(f"{figure:>12}" for figure in figures))


def _index_seconds() -> float:
    """Seconds from the collection to the published index, the dictionary included."""
    joined = join(Places(PROJECT, PROJECT / "content", PROJECT), Reporter(quiet=True))
    begun = time.perf_counter()
    list(publish(joined.collection, Site(DEFAULT_URL)))
    return time.perf_counter() - begun


def _contenders(folder: Path) -> tuple[Contender, ...]:
    run([sys.executable, "build.py", "--quiet", "--to", str(folder)])
    with zipfile.ZipFile(folder / "dist" / "offline.zip") as archive:
        archive.extractall(folder / "offline")
    offline = next((folder / "offline").rglob("index.html")).parent
    return (
        Contender("this site", folder / "site"),
        Contender("this site, from a folder", offline, ("--file", "--start", DEEP)),
        Contender("Material's own, es", _material(folder / "build" / "docs", folder / "material")),
    )


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


def _measure(contender: Contender, to: Path) -> tuple[str, ...]:
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


if __name__ == "__main__":
    main()
