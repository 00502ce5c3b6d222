"""``make bench-kin``: time, memory and completeness of finding which clauses are alike.

    make bench-kin                      # ../shared/collection
    make bench-kin BENCH_ARGS="FOLDER"  # any folder of .txt or .xml

Completeness is measured against comparing a sample of clauses with all others.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import Indel

from bench.measure import PROJECT
from resolution.core.errors import ResolutionError
from resolution.know.likeness import FEWEST, Likeness, likeness, most_apart, words_of
from resolution.read import read_source

SAMPLE = 200


def main() -> None:
    """Prints the figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT.parent / "shared" / "collection"
    if not folder.is_dir():
        sys.exit(f"{folder} is not there: name a folder of resolutions by BENCH_ARGS=FOLDER")
    by_source = [set(_texts(path)) for path in sorted(folder.iterdir())]
    texts = set().union(*by_source)
    found = _timed("all", texts, None)
    rest = set().union(*by_source[:-1])
    _timed("one resolution more", texts, likeness(rest))
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    wanted = set(_compared(found.texts))
    missed = wanted - {(one, other) for one, other, _ in found.pairs}
    print(f"{len(wanted)} pairs of {SAMPLE} texts, {len(missed)} missed")


def _texts(source: Path) -> Iterator[str]:
    try:
        resolution = read_source(source).resolution
    except ResolutionError:
        return
    for clause in resolution.clauses():
        words = words_of(clause.text)
        if len(words) >= FEWEST:
            yield " ".join(words)


def _timed(what: str, texts: set[str], before: Likeness | None) -> Likeness:
    begun = time.process_time()
    found = likeness(texts, before)
    took = time.process_time() - begun
    print(f"{what}: {len(found.texts)} texts, {len(found.pairs)} pairs, {took:.1f} s of work")
    return found


def _compared(texts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The pairs of a sample with all texts that are alike, each compared with each."""
    words = [text.split(" ") for text in texts]
    for one in random.Random(1).sample(range(len(texts)), min(SAMPLE, len(texts))):  # noqa: S311
        for other, said in enumerate(words):
            most = most_apart(len(words[one]) + len(said))
            if other != one and Indel.distance(words[one], said, score_cutoff=most) <= most:
                yield min(one, other), max(one, other)


if __name__ == "__main__":
    main()
