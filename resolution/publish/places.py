"""Links between pages: from the page being written to any place of the collection.

Pages link to one another by relative paths of Markdown files, so that MkDocs checks each link
and the same tree serves the web and the offline bundle.
"""

from __future__ import annotations

from dataclasses import dataclass

from resolution.addresses import anchor, clause_path, relative, resolution_path, target_path
from resolution.collection import Collection
from resolution.model import Annex, Citation, Kind, Resolution


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the path of its page, and the anchor there if not the whole page."""

    path: str
    fragment: str = ""


def place_of(resolution: Resolution, place: str) -> Place:
    """Where a clause or note has its own words: a page, or an anchor on the page of its annex."""
    for annex in resolution.annexes:
        if any(clause.id == place for clause in annex.clauses):
            return Place(annex_path(resolution, annex), anchor(place))
    return Place(clause_path(resolution, place))


def annex_path(resolution: Resolution, annex: Annex) -> str:
    """Path of the page that holds an annex."""
    return clause_path(resolution, annex.id)


def cited_place(collection: Collection, resolution: Resolution, citation: Citation) -> Place:
    """Where a citation leads: the paragraph it names when that is in the collection.

    Otherwise the page of the instrument, which for a resolution of the collection is its text.
    """
    cited = collection.resolutions.get(citation.target)
    if cited and citation.part and has_place(cited, citation.part):
        return place_of(cited, citation.part)
    if cited:
        return Place(resolution_path(cited))
    return Place(target_path(citation.target, resolution.language))


def has_place(resolution: Resolution, place: str) -> bool:
    """Whether the resolution has a clause with this id."""
    return any(clause.id == place for clause in resolution.every_clause())


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


def is_own_page(kind: Kind) -> bool:
    """Whether clauses of this kind have a page each; those of an annex share one."""
    return kind is not Kind.ANNEX
