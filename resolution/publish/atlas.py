"""Links between pages: from the page being written to any place of the collection.

Pages link to one another by relative paths of Markdown files, so that MkDocs checks each link
and the same tree serves the web and the offline bundle.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resolution.address import anchor, clause_path, relative, resolution_path, target_path
from resolution.core.collection import Backlink, Collection
from resolution.core.model import Annex, Citation, Clause, Note, Resolution


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the path of its page, and the anchor there if not the whole page."""

    path: str
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A resolution's clauses and notes, found by their ids."""

    resolution: Resolution
    clauses: Mapping[str, Clause]
    notes: Mapping[str, Note]
    annexes: Mapping[str, Annex]
    """The annex of each clause that stands in one, by the clause's id."""
    callers: Mapping[str, tuple[Clause, ...]]
    """The clauses that call a note, in reading order, by the note's marker."""
    children: Mapping[str, tuple[Clause, ...]]
    """The clauses that belong to a clause, by its id."""

    @classmethod
    def of(cls, resolution: Resolution) -> Register:
        """The register of a resolution, made in one pass."""
        callers: dict[str, list[Clause]] = {}
        children: dict[str, list[Clause]] = {}
        for clause in resolution.every_clause():
            for marker in dict.fromkeys(call.marker for call in clause.notes):
                callers.setdefault(marker, []).append(clause)
            if clause.parent:
                children.setdefault(clause.parent, []).append(clause)
        return cls(
            resolution=resolution,
            clauses={clause.id: clause for clause in resolution.every_clause()},
            notes={note.id: note for note in resolution.notes},
            annexes={c.id: annex for annex in resolution.annexes for c in annex.clauses},
            callers={marker: tuple(clauses) for marker, clauses in callers.items()},
            children={parent: tuple(clauses) for parent, clauses in children.items()},
        )

    def place(self, place: str) -> Place:
        """Where a clause or note has its own words: a page, or an anchor on its annex's page."""
        annex = self.annexes.get(place)
        if annex:
            return Place(annex_path(self.resolution, annex), anchor(place))
        return Place(clause_path(self.resolution, place))


@dataclass(frozen=True, slots=True)
class Atlas:
    """The collection with a register of each resolution: whatever a page may link to."""

    collection: Collection
    registers: Mapping[str, Register]
    pinpointed: Mapping[tuple[str, str], tuple[Backlink, ...]]
    """The mentions that lead to one clause, by symbol and clause id."""

    @classmethod
    def of(cls, collection: Collection) -> Atlas:
        """The atlas of a collection."""
        registers = {s: Register.of(resolution) for s, resolution in collection.resolutions.items()}
        pinpointed: dict[tuple[str, str], list[Backlink]] = {}
        for symbol in registers:
            for backlink in collection.backlinks.get(symbol, ()):
                if backlink.citation.part:
                    pinpointed.setdefault((symbol, backlink.citation.part), []).append(backlink)
        return cls(collection, registers, {key: tuple(b) for key, b in pinpointed.items()})

    @property
    def only(self) -> Resolution | None:
        """The resolution, where the collection has just one."""
        resolutions = tuple(self.collection.resolutions.values())
        return resolutions[0] if len(resolutions) == 1 else None

    def cited(self, resolution: Resolution, citation: Citation) -> Place:
        """Where a citation in a resolution leads.

        To the paragraph it names when that is in the collection; otherwise to the page of the
        instrument, which for a resolution of the collection is its text.
        """
        register = self.registers.get(citation.target)
        if register and citation.part in register.clauses:
            return register.place(str(citation.part))
        return Place(self.instrument_path(citation.target, resolution.language))

    def instrument_path(self, target: str, language: str) -> str:
        """Path of an instrument's page, or of its text where the collection holds that."""
        own = self.collection.resolutions.get(target)
        return resolution_path(own) if own else target_path(target, language)


def annex_path(resolution: Resolution, annex: Annex) -> str:
    """Path of the page that holds an annex."""
    return clause_path(resolution, annex.id)


@dataclass(frozen=True, slots=True)
class Page:
    """The page being written: knows how to link from itself."""

    path: str

    def to(self, place: Place | str) -> str:
        """Relative link to a place, or just its anchor when it is on this page."""
        place = place if isinstance(place, Place) else Place(place)
        fragment = f"#{place.fragment}" if place.fragment else ""
        if place.path == self.path and fragment:
            return fragment
        return relative(self.path, place.path) + fragment
