"""What each text of a resolution cites, itself or by the notes it calls.

Lists go by the texts, the timeline by what they cite: both say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolution.core.model import Citation, Note, Relation, Resolution
from resolution.core.place import Place


@dataclass(frozen=True, slots=True)
class Citing:
    """That a text cites an instrument.

    Attributes:
        place: of the text; of a note where nothing calls it.
        citation: the mention that tells how: the first that an action governs, if one does.
        pinpoints: the parts that its mentions cite.
        notes: those that cite it, where the text itself does not.
    """

    place: Place
    citation: Citation
    pinpoints: tuple[str, ...]
    notes: tuple[Place, ...] = ()


def citings(resolution: Resolution) -> Iterator[Citing]:
    """What cites what, in reading order: each instrument once for each text that cites it.

    A note counts for whatever calls it, after what the text itself names; one that no text calls
    stands for itself, at the end. The resolution, where it speaks of itself, is not among them.
    """
    notes = {note.marker: note for note in resolution.notes}
    uncalled = dict(notes)
    for text in resolution.texts():
        if isinstance(text, Note):
            continue
        calls = dict.fromkeys(call.marker for call in text.markers)
        below = [notes[marker] for marker in calls if marker in notes]
        mentions = [(c, note.place) for note in below for c in note.citations]
        yield from _each(resolution, text.place, [*_own(text.citations), *mentions])
        for marker in calls:
            uncalled.pop(marker, None)
    for note in uncalled.values():
        yield from _each(resolution, note.place, _own(note.citations))


def telling(mentions: Sequence[Citation]) -> Citation:
    """Of mentions of one instrument the one that tells how: the first that an action governs.

    A title only names what the preamble recalls; where no action governs any, the first tells.
    """
    return next((c for c in mentions if c.relation is not Relation.CITES), mentions[0])


_Mention = tuple[Citation, Place | None]
"""A citation, and the note that has it, if not the text itself."""


def _own(citations: tuple[Citation, ...]) -> list[_Mention]:
    return [(citation, None) for citation in citations]


def _each(resolution: Resolution, place: Place, mentions: list[_Mention]) -> Iterator[Citing]:
    """The instruments that a text mentions, each with all its mentions."""
    found: dict[str, list[_Mention]] = {}
    for citation, via in mentions:
        if citation.target != resolution.symbol:
            found.setdefault(citation.target, []).append((citation, via))
    for same in found.values():
        own = [citation for citation, note in same if note is None]
        yield Citing(
            place,
            telling(own or [same[0][0]]),
            tuple(dict.fromkeys(c.pinpoint for c, _ in same if c.pinpoint)),
            () if own else tuple(dict.fromkeys(note for _, note in same if note)),
        )
