"""The atlas: whatever a page may link to, found by its place.

Pages link to one another by relative paths of Markdown files, so that MkDocs checks each link
and the same tree serves the web and the offline bundle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from resolution import address
from resolution.address import Address
from resolution.core.collection import Backlink, Collection
from resolution.core.model import Citation, Clause, Note, Resolution, Table, Text
from resolution.core.place import Place


@dataclass(frozen=True, slots=True)
class Contents:
    """What a resolution holds, found by its place."""

    resolution: Resolution
    texts: Mapping[Place, Text]
    """Whatever has words, in reading order, the notes last."""
    callers: Mapping[str, tuple[Text, ...]]
    """What calls a note, in reading order, by the note's marker."""
    children: Mapping[Place, tuple[Clause, ...]]
    """The clauses that belong to a clause."""
    tables: Mapping[Place, tuple[Table, ...]]
    """The tables that stand after a clause, or first in a division."""
    citing: Mapping[str, tuple[Clause, ...]]
    """The clauses that cite an instrument, in reading order, by its target."""

    @classmethod
    def of(cls, resolution: Resolution) -> Contents:
        """The register of a resolution, made in one pass."""
        callers: dict[str, list[Text]] = {}
        children: dict[Place, list[Clause]] = {}
        tables: dict[Place, list[Table]] = {}
        held = {text.place: text for text in resolution.texts()}
        for place, text in held.items():
            for marker in dict.fromkeys(call.marker for call in text.markers):
                callers.setdefault(marker, []).append(text)
            if isinstance(text, Clause) and place.chapeau:
                children.setdefault(place.chapeau, []).append(text)
        citing: dict[str, list[Clause]] = {}
        for clause in resolution.clauses():
            for target in dict.fromkeys(one.target for one in clause.citations):
                citing.setdefault(target, []).append(clause)
        for block in (*resolution.body, *(b for a in resolution.annexes for b in a.blocks)):
            if isinstance(block, Table):
                tables.setdefault(block.place.parent, []).append(block)
        return cls(
            resolution,
            held,
            {marker: tuple(found) for marker, found in callers.items()},
            {parent: tuple(found) for parent, found in children.items()},
            {place: tuple(found) for place, found in tables.items()},
            {target: tuple(found) for target, found in citing.items()},
        )

    def clause(self, place: Place | None) -> Clause | None:
        """The clause at a place, if one stands there."""
        text = self.texts.get(place) if place else None
        return text if isinstance(text, Clause) else None

    def note(self, place: Place | None) -> Note | None:
        """The note at a place, if one stands there."""
        text = self.texts.get(place) if place else None
        return text if isinstance(text, Note) else None

    def notes_of(self, *texts: Text) -> tuple[Note, ...]:
        """The notes that texts call, each once, in the order of the notes."""
        called = {call.marker for text in texts for call in text.markers}
        return tuple(note for note in self.resolution.notes if note.marker in called)

    def standing(self, on_page: Callable[[Place], bool]) -> dict[Place, Place | None]:
        """The notes of a page, each with the place that calls it first there, if one does."""
        return {
            note.place: next(
                (t.place for t in self.callers.get(note.marker, ()) if on_page(t.place)), None
            )
            for note in self.resolution.notes
        }


@dataclass(frozen=True, slots=True)
class Atlas:
    """The collection with a register of each resolution."""

    collection: Collection
    registers: Mapping[str, Contents]
    pinpointed: Mapping[tuple[str, Place], tuple[Backlink, ...]]
    """The mentions that lead to one clause, by symbol and place."""

    @classmethod
    def of(cls, collection: Collection) -> Atlas:
        """The atlas of a collection."""
        registers = {s: Contents.of(resolution) for s, resolution in collection.resolutions.items()}
        pinpointed: dict[tuple[str, Place], list[Backlink]] = {}
        for symbol in registers:
            for backlink in collection.backlinks.get(symbol, ()):
                if backlink.citation.part:
                    pinpointed.setdefault((symbol, backlink.citation.part), []).append(backlink)
        return cls(collection, registers, {key: tuple(b) for key, b in pinpointed.items()})

    @property
    def only(self) -> Resolution | None:
        """The resolution, where the collection has just one."""
        found = None if self.collection.several else next(iter(self.registers.values()), None)
        return found.resolution if found else None

    def cited(self, resolution: Resolution, citation: Citation) -> Address:
        """Where a citation in a resolution leads.

        To the paragraph it names when that is in the collection; otherwise to the page of the
        instrument, which for a resolution of the collection is its text.
        """
        register = self.registers.get(citation.target)
        if register and register.clause(citation.part):
            return address.of(register.resolution, citation.part)
        return self.instrument(citation.target, resolution.language)

    def instrument(self, target: str, language: str) -> Address:
        """Where an instrument stands: its page, or its text where the collection holds that."""
        own = self.collection.resolutions.get(target)
        return address.of(own) if own else address.of_target(target, language)
