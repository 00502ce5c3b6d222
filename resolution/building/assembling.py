"""Puts the parts of a site together: tree, public site and bundle, out of what was made.

What the last build holds already is not written again; what is new is put in its place only when
all of it is there.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from resolution.building import permalinks, tree
from resolution.building.bundle import Pack, bundle
from resolution.building.checks.leads import Lead
from resolution.building.deploy.policy import Policy
from resolution.building.making import Findings, Stock
from resolution.building.places import Places
from resolution.building.report import size
from resolution.core.errors import ResolutionError
from resolution.publish.output import OutputFile

BUNDLE = "offline.zip"
"""Name of the bundle at the root of the public site, and below ``dist``."""

OFFERED = (BUNDLE, f"{BUNDLE}.sha256")

_STATE = "state.json"
"""What the last build was made of, and the keys of its parts: what is newer was changed since."""


@dataclass(frozen=True)
class Selection:
    """The parts that make up a site: by their keys, in order, the facts of each."""

    facts: Mapping[str, Findings]

    def __post_init__(self) -> None:
        """Checks that no two parts claim one address.

        Raises:
            ResolutionError: naming each file that two parts have.
        """
        paths = [path for facts in self.facts.values() for path in facts.files]
        if problems := list(tree.claimed_twice(paths)):
            raise ResolutionError("\n".join(problems))

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all files of the public site."""
        return frozenset(path for facts in self.facts.values() for path in facts.files)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The addresses of all pages."""
        return permalinks.addresses(self.files)

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """The anchors of each page by its path, with blanks between them."""
        return {p: ids for facts in self.facts.values() for p, ids in facts.anchors.items()}

    @cached_property
    def leads(self) -> dict[Lead, str]:
        """Where links and addresses lead, each with the path of a page or file that does."""
        return {lead: path for facts in self.facts.values() for lead, path in facts.leads.items()}

    @cached_property
    def tree(self) -> frozenset[str]:
        """The paths of all files of the generated tree."""
        return frozenset(path for facts in self.facts.values() for path in facts.tree)

    @property
    def policy(self) -> Policy:
        """Under which all pages work."""
        return Policy.all_of(facts.policy for facts in self.facts.values())


def lay_out(
    parts: Iterable[tuple[str, Findings]], stock: Stock, last: LastBuild, more: Sequence[OutputFile]
) -> Selection:
    """Writes the bundle, and what the tree and the public site of the last build lack.

    All stands below the folder of work.

    Args:
        parts: by their keys, each as soon as it is made.
        stock: where their files are kept.
        last: the last build.
        more: files that the bundle alone has.
    """
    work = last.places.work
    facts: dict[str, Findings] = {}

    def packs() -> Iterator[Pack]:
        yield Pack.of(more)
        for key, found in parts:
            facts[key] = found
            # A page that tells of the last bundle is none that tells of this one.
            if not last.has(key, found) or any(map(_tells_of_bundle, found.files)):
                _write(*stock.files(key), work)
            yield stock.offline(key)

    bundle(packs(), work / "dist" / BUNDLE)
    return Selection(facts)


def _write(in_tree: Iterable[OutputFile], on_site: Iterable[OutputFile], work: Path) -> None:
    """Writes the files of a part: what the site has as the tree has it stands there once."""
    held, shown = set(in_tree), set(on_site)
    tree.write(held, work / "docs")
    tree.write(shown - held, work / "site")
    tree.link_files((file.path for file in shown & held), work / "docs", work / "site")


def _tells_of_bundle(path: str) -> bool:
    return path.endswith("/datos/index.html")


@dataclass(frozen=True)
class LastBuild:
    """The last good build: what it was made of, the keys of its parts, and when it was finished.

    ``left_out`` says what was left out of it, a sentence each.
    """

    places: Places
    inputs: str = ""
    keys: frozenset[str] = frozenset()
    finished: int = 0
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, places: Places) -> LastBuild:
        """The last build in a place, or one of nothing."""
        state = places.output / "build" / _STATE
        try:
            known = json.loads(state.read_text())
            keys, left_out = frozenset(known["keys"]), tuple(known["left_out"])
            return cls(places, known["inputs"], keys, state.stat().st_mtime_ns, left_out)
        except (OSError, ValueError, KeyError):
            return cls(places)

    def stands(self, inputs: str) -> bool:
        """Whether it was made of these inputs, and nobody touched it since."""
        if inputs != self.inputs:
            return False
        folders = [self.places.output / name for name in ("site", "dist", "build/docs")]
        # The folders too: what is deleted leaves its trace there.
        return all(
            folder.is_dir()
            and folder.lstat().st_mtime_ns <= self.finished
            and all(time <= self.finished for _, time in tree.times(folder))
            for folder in folders
        )

    def has(self, key: str, facts: Findings) -> bool:
        """Whether all files of a part stand there as they were made."""
        return (
            key in self.keys
            and all(map(self._untouched(self.on_site), facts.files))
            and all(map(self._untouched(self.in_tree), facts.tree))
        )

    def look(self) -> None:
        """Looks at what stands there now, which need not wait until it is asked for."""
        _ = self.on_site, self.in_tree

    def _untouched(self, times: Mapping[str, int]) -> Callable[[str], bool]:
        return lambda path: times.get(path, self.finished + 1) <= self.finished

    @cached_property
    def on_site(self) -> Mapping[str, int]:
        """All that stands on its public site, and when it was last changed."""
        return dict(tree.times(self.places.output / "site"))

    @cached_property
    def in_tree(self) -> Mapping[str, int]:
        """The same of its tree."""
        return dict(tree.times(self.places.output / "build" / "docs"))


def offer(web: Path, archive: Path) -> None:
    """Puts the bundle on the public site, and its size and digest on the pages that name them."""
    tree.link_file(archive, web / BUNDLE)
    with archive.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    (web / f"{BUNDLE}.sha256").write_text(f"{sha256}  {BUNDLE}\n")
    amount = size(archive.stat().st_size).replace(".", ",").replace(" ", "\u00a0")
    for page in web.glob("*/datos/index.html"):
        text = page.read_text("utf-8")
        for name, value in (("size", amount), ("sha256", sha256)):
            text = text.replace(f"<!--bundle:{name}-->", value)
        tree.replace_file(page, text.encode())


def replace_last(
    selection: Selection,
    last: LastBuild,
    on_site: Set[str],
    inputs: str,
    left_out: Sequence[str],
) -> None:
    """Replaces the last good build by this one, the public site last.

    Args:
        selection: the parts of this build.
        last: what it replaces.
        on_site: all files of the public site.
        inputs: a digest of what it is made of.
        left_out: what was left out of it, a sentence each.
    """
    places = last.places
    state = places.output / "build" / _STATE
    state.unlink(missing_ok=True)
    tree.renew(places.output / "build" / "docs", places.work / "docs", selection.tree, last.in_tree)
    tree.put_in_place(places.work / "dist", places.output / "dist")
    tree.renew(places.output / "site", places.work / "site", on_site, last.on_site)
    shutil.rmtree(places.work, ignore_errors=True)
    known = {"inputs": inputs, "keys": list(selection.facts), "left_out": left_out}
    state.write_text(json.dumps(known))
