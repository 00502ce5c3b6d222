"""The converter alone, for the benchmark: reads the content and writes the Markdown tree."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.measure import PROJECT
from resolution.building.builder import Places, join, write_trees
from resolution.building.report import Reporter


def main() -> None:
    """Writes the trees below the folder that the first argument names."""
    places = Places(PROJECT, PROJECT / "content", Path(sys.argv[1]))
    write_trees(places, join(places, Reporter(quiet=True)))


if __name__ == "__main__":
    main()
