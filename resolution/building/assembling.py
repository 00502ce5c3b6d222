"""Puts the parts of a site together: tree, public site and bundle, out of what was made.

What the last build holds already is linked, not written again; the trees of the last build are
replaced only when the new ones are whole.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from resolution.building import permalinks, tree
from resolution.building.bundle import PackedFile, bundle
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

BUNDLE_FOLDER = "resoluciones"

_STATE = "state.json"
"""What the last build was made of, and the keys of its parts: what is newer was changed since."""


@dataclass(frozen=True)
class Selection:
    """The parts that make up a site: their keys in order, and the facts of each."""

    keys: tuple[str, ...]
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
        """Where links and addresses lead, each with a page or file that says so."""
        return {lead: said for facts in self.facts.values() for lead, said in facts.leads.items()}

    @property
    def policy(self) -> Policy:
        """Under which all pages work."""
        return Policy.all_of(facts.policy for facts in self.facts.values())


def pack(selection: Selection, stock: Stock, more: Sequence[OutputFile], archive: Path) -> None:
    """Writes the bundle: some files of its own, then each part's."""

    def packed() -> Iterator[PackedFile]:
        yield from map(PackedFile.of, more)
        for key in selection.keys:
            yield from stock.offline(key)

    bundle(packed(), BUNDLE_FOLDER, archive)


def write_site(selection: Selection, stock: Stock, places: Places) -> None:
    """Writes the tree and the public site below the folder of work."""
    docs, web = places.work / "docs", places.work / "site"
    last = LastBuild.of(places)
    for key in selection.keys:
        facts = selection.facts[key]
        # Of what all share, one page of the last build tells of the last bundle.
        if key == selection.keys[-1] or not last.give(key, facts, docs, web):
            in_tree, on_site = stock.files(key)
            tree.write(in_tree, docs)
            tree.write(on_site, web)


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The last good build: what it was made of, the keys of its parts, and when it was finished.

    ``left_out`` says what was left out of it, a sentence each.
    """

    places: Places
    inputs: str
    keys: frozenset[str]
    finished: int
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
            return cls(places, "", frozenset(), 0)

    def stands(self, inputs: str) -> bool:
        """Whether it was made of these inputs, and nobody touched it since."""
        if inputs != self.inputs:
            return False
        folders = [self.places.output / name for name in ("site", "dist", "build/docs")]
        # The folders too: what is deleted leaves its trace there.
        found = [path for folder in folders for path in (folder, *folder.rglob("*"))]
        return all(folder.is_dir() for folder in folders) and all(
            path.lstat().st_mtime_ns <= self.finished for path in found
        )

    def give(self, key: str, facts: Findings, docs: Path, web: Path) -> bool:
        """Links the files of a part into the new trees, if all stand there as they were made."""
        if key not in self.keys:
            return False
        pairs = [(self.places.output / "build" / "docs" / p, docs / p) for p in facts.tree]
        pairs += [(self.places.output / "site" / p, web / p) for p in facts.files]
        try:
            if any(old.stat().st_mtime_ns > self.finished for old, _ in pairs):
                return False
        except OSError:
            return False
        for old, new in pairs:
            new.parent.mkdir(parents=True, exist_ok=True)
            tree.link_file(old, new)
        return True


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
    selection: Selection, places: Places, inputs: str, left_out: Sequence[str]
) -> None:
    """Replaces the last good build by this one, made of ``inputs``, the public site last."""
    state = places.output / "build" / _STATE
    state.unlink(missing_ok=True)
    for finished, place in (("docs", "build/docs"), ("dist", "dist"), ("site", "site")):
        tree.put_in_place(places.work / finished, places.output / place)
    shutil.rmtree(places.work, ignore_errors=True)
    known = {"inputs": inputs, "keys": selection.keys, "left_out": left_out}
    state.write_text(json.dumps(known))
