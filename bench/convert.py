"""The converter alone, for the benchmark: reads the content and writes the Markdown tree."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.measure import PROJECT
from resolution.building import tree
from resolution.building.joining import join
from resolution.building.parts import divide
from resolution.building.places import Places, site
from resolution.building.report import Reporter
from resolution.building.workshop import shared_files
from resolution.publish.search import publish as publish_search


def main() -> None:
    """Writes the trees below the folder that the first argument names."""
    places = Places(PROJECT, PROJECT / "content", Path(sys.argv[1]))
    joined = join(places, Reporter(quiet=True))
    for part in divide(joined.collection):
        tree.write(part.files(site()), places.output / "docs")
    tree.write(shared_files(joined, site()), places.output / "docs")
    tree.write(publish_search(joined.collection), places.output / "docs")


if __name__ == "__main__":
    main()
