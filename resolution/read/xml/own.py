"""The files this project writes: whatever has words tells its place, so that nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from lxml import etree

from resolution.core.model import Annex, Block, Change, Clause, Correction, Note, Resolution, Text
from resolution.core.place import Kind, Place
from resolution.read.ledger import Fate
from resolution.read.numbering import table
from resolution.read.xml.vocabulary import ADOPTION, EDITOR, MASTHEAD, akn, mentions
from resolution.read.xml.walk import rows_of
from resolution.read.xml.words import WordReader, read_marker

_FATES = {
    Kind.AGENDA: Fate.MASTHEAD,
    Kind.ADOPTION: Fate.MASTHEAD,
    Kind.ORIGIN: Fate.MASTHEAD,
    Kind.TITLE: Fate.TITLE,
    Kind.FORMULA: Fate.ENACTING,
    Kind.HEADING: Fate.HEADING,
    Kind.CLOSING: Fate.CLOSING,
    Kind.ANNEX: Fate.ANNEX,
    Kind.NOTE: Fate.NOTE,
}


_HEADS = frozenset(MASTHEAD.values())


def is_own(root: etree._Element) -> bool:
    """Whether this project wrote the file."""
    identification = next(root.iter(akn("identification")), None)
    return identification is not None and identification.get("source") == f"#{EDITOR}"


def read_own(root: etree._Element, language: str, reader: WordReader) -> Resolution:
    """The resolution that one of our files holds, but for its symbol.

    Raises:
        ValueError: where places are none, stand twice, or are those of an annex that is not there.
    """
    found: dict[Place, Block] = {}
    number: str | None = None
    for element in root.iter("{*}*"):
        if element.tag == akn("num"):
            number = reader.words(element, Fate.LABEL).text.rstrip(".)")
        told = element.get(mentions("place"))
        if not told:
            continue
        place = Place.parse(told)
        if place in found:
            message = f"two texts at {place}"
            raise ValueError(message)
        if place.kind is Kind.TABLE:
            found[place] = table(place, rows_of(element, reader))
        elif place.kind is not Kind.CELL:
            found[place] = _text(element, place, number, reader)
            number = None if place.is_clause else number
    texts = [block for block in found.values() if isinstance(block, Text)]
    titles = {text.place.parent: text for text in texts if text.place.kind is Kind.TITLE}
    notes = [text for text in texts if isinstance(text, Note)]
    heads = tuple(text for text in texts if text.place.kind in _HEADS)
    apart = {Kind.TITLE, Kind.NOTE, *_HEADS}
    blocks = (block for block in found.values() if block.place.kind not in apart)
    days = (d.get("date", "") for d in root.iter(akn("FRBRdate")) if d.get("name") == "adoption")
    events = (e for e in root.iter(akn("TLCEvent")) if e.get("eId") == ADOPTION)
    return Resolution(
        symbol="",
        language=language,
        title=titles.get(Place(), Text(Place().child(Kind.TITLE), "")),
        masthead=heads,
        blocks=tuple(_nested(blocks, titles)),
        notes=tuple(sorted(notes, key=lambda note: note.place)),
        adopted=next(map(date.fromisoformat, days), None),
        meeting=next((event.get("showAs") for event in events), None),
        corrections=tuple(map(_correction, root.iter(mentions("correction")))),
    )


def _correction(element: etree._Element) -> Correction:
    """What was put right in the source that the file comes from.

    Raises:
        ValueError: where a value is none, or a date is not there.
    """
    line, last, page = (element.get(name) for name in ("line", "last", "page"))
    return Correction(
        change=Change(element.get("change", "")),
        before=element.get("before", ""),
        after=element.get("after", ""),
        date=date.fromisoformat(element.get("date", "")),
        reason=element.get("reason", ""),
        line=int(line) if line else None,
        last=int(last) if last else None,
        page=int(page) if page else None,
    )


def _text(element: etree._Element, place: Place, number: str | None, reader: WordReader) -> Text:
    """The words of an element as what its place tells them to be."""
    words = reader.words(element, _FATES.get(place.kind or Kind.PARAGRAPH, Fate.CLAUSE))
    parts = (place, words.text, words.markers, words.citations)
    if place.is_clause:
        ours = place.kind in {Kind.PREAMBULAR, Kind.ARTICLE}
        number = place.steps[-1].number if ours else number
        return Clause(*parts, number=number, action=words.action)
    if place.kind is Kind.NOTE:
        return Note(*parts, marker=read_marker(element), meetings=words.meetings)
    return (Annex if place.kind is Kind.ANNEX else Text)(*parts)


def _nested(blocks: Iterable[Block], titles: Mapping[Place, Text]) -> Iterator[Block]:
    """The blocks in their order, those of annexes within them."""
    for annex, group in groupby(blocks, key=lambda block: block.place.annex):
        if annex is None:
            yield from group
            continue
        head, *inside = group
        if not isinstance(head, Annex):
            message = f"{head.id} without its annex"
            raise ValueError(message)
        yield replace(head, title=titles.get(annex), blocks=tuple(inside))
