"""Excerpts: all that a part shows is in its excerpt, and what it does not show changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from resolution.building.keys import Keys
from resolution.building.parts import Excerpt, SearchIndex, divide
from resolution.building.reading import read_one
from resolution.core.collection import Collection, LaterCitation
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Block, Citation, Relation, Resolution, Text
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.know.excerpts import index_excerpt
from resolution.know.linking import link
from resolution.know.registry import load_registry
from resolution.publish import everything
from resolution.publish.output import OutputFile, Site
from resolution.publish.search import ANEW
from resolution.publish.search import publish as publish_search
from tests.conftest import PROJECT
from tests.samples import clause, note, resolution, text

pytestmark = pytest.mark.long

SITE = Site("https://example.org/")
AWKWARD = PROJECT / "tests" / "fixtures" / "awkward"


def linked(sources: Iterable[Path], registry: Registry) -> Collection:
    return link([read_one(source, registry).reading.resolution for source in sources], registry)


def of_whole(collection: Collection, part: Excerpt) -> Iterable[OutputFile]:
    """The files of a part, made with the whole collection at hand."""
    publish = everything.resolution_files if part.own else everything.instrument_files
    return publish(collection, part.target, SITE)


def check(collection: Collection) -> None:
    """Nothing that a page shows or the search finds is missing from an excerpt."""
    for part in divide(collection):
        assert list(part.files(SITE)) == list(of_whole(collection, part)), part.target
    searched = SearchIndex(index_excerpt(collection), ANEW)
    assert list(searched.files(SITE)) == list(publish_search(collection))


def test_awkward_texts_are_published_from_excerpts_as_from_the_whole() -> None:
    sources = sorted((AWKWARD / "resolutions").iterdir())
    check(linked(sources, load_registry(AWKWARD / "instruments.yml")))


def test_real_texts_are_published_from_excerpts_as_from_the_whole(shared: Path) -> None:
    # Members of series cite their predecessors: many texts of the others stand on their pages.
    sources = sorted((shared / "series").glob("*.xml"))[:12]
    collection = linked(sources, load_registry(PROJECT / "content" / "instruments.yml"))
    held = collection.resolutions
    assert any(link.source != one for one in held for link in collection.backlinks.get(one, ()))
    check(collection)


FIRST, SECOND, THIRD, ALONE = (f"A/RES/90/{number}" for number in (1, 2, 3, 4))
CHARTER = "instrumentos/carta"
INDEX = "index"


def mention(words: str, within: str, target: str, part: str | None = None) -> Citation:
    start = within.index(words)
    place = Place.parse(part) if part else None
    return Citation(target, start, start + len(words), words, Relation.CITES, part=place)


def citing(place: str, words: str, said: str, target: str, part: str | None = None) -> Block:
    return clause(place, said, citations=(mention(words, said, target, part),))


def three() -> dict[str, Resolution]:
    """The first cites a paragraph of the second and, in a note, the Charter; so does the third."""
    seen = "Véase la Carta."
    first = resolution(
        [
            citing("parrafo/1", "90/2", "Recuerda el párrafo 1 de la 90/2.", SECOND, "parrafo/1"),
            clause("parrafo/2", "Pide un informe[^1]."),
            clause("parrafo/3", "Nada más."),
        ],
        [note("1", seen, citations=(mention("Carta", seen, CHARTER),)), note("2", "Nada.")],
        symbol=FIRST,
    )
    second = resolution(
        [clause("parrafo/1", "Acoge el informe."), clause("parrafo/2", "Sigue.")], symbol=SECOND
    )
    third = resolution([citing("parrafo/1", "Carta", "Reafirma la Carta.", CHARTER)], symbol=THIRD)
    return {one.symbol: one for one in (first, second, third)}


def said(symbol: str, place: str) -> Callable[[dict[str, Resolution]], None]:
    """Gives a text one more word."""

    def change(held: dict[str, Resolution]) -> None:
        own = held[symbol]
        changed = tuple(
            replace(one, text=f"{one.text} Bis.")
            if isinstance(one, Text) and one.place == Place.parse(place)
            else one
            for one in own.blocks
        )
        assert changed != own.blocks
        held[symbol] = replace(own, blocks=changed)

    return change


def noted(held: dict[str, Resolution]) -> None:
    """Gives the note that cites nothing other words."""
    own = held[FIRST]
    held[FIRST] = replace(own, notes=(own.notes[0], note("2", "Nada más.")))


def titled(symbol: str) -> Callable[[dict[str, Resolution]], None]:
    def change(held: dict[str, Resolution]) -> None:
        held[symbol] = replace(held[symbol], title=text("titulo", "Otro título"))

    return change


def added(held: dict[str, Resolution]) -> None:
    held[ALONE] = resolution([clause("parrafo/1", "Decide seguir.")], symbol=ALONE)


def removed(held: dict[str, Resolution]) -> None:
    del held[THIRD]


def keys(
    held: dict[str, Resolution], charter: str = "Carta", *later: LaterCitation
) -> dict[str, str]:
    """The key of each part by its target, and that of the index."""
    known = Instrument(CHARTER, InstrumentKind.CHARTER, charter, charter, year=1945)
    collection = link(list(held.values()), Registry({CHARTER: known}, later={SECOND: later}))
    stamped = Keys("stamp")
    found = {part.target: part.key(stamped) for part in divide(collection)}
    return found | {INDEX: SearchIndex(index_excerpt(collection), ANEW).key(stamped)}


CHANGES: dict[str, tuple[Callable[[dict[str, Resolution]], None], set[str]]] = {
    "words that others show": (said(SECOND, "parrafo/1"), {FIRST, SECOND}),
    "words that no other shows": (said(SECOND, "parrafo/2"), {SECOND}),
    "words that cite": (said(FIRST, "parrafo/1"), {FIRST, SECOND}),
    "words that call a note that cites": (said(FIRST, "parrafo/2"), {FIRST, CHARTER}),
    "words that neither cite nor call": (said(FIRST, "parrafo/3"), {FIRST}),
    "words that cite the Charter": (said(THIRD, "parrafo/1"), {THIRD, CHARTER}),
    "words of a note that cites nothing": (noted, {FIRST}),
    "title of one that is cited": (titled(SECOND), {FIRST, SECOND}),
    "title of one that cites": (titled(THIRD), {THIRD, CHARTER}),
    "one more": (added, {ALONE}),
    "one less": (removed, {THIRD, CHARTER}),
}


@pytest.mark.parametrize(("change", "meant"), CHANGES.values(), ids=CHANGES)
def test_a_change_changes_the_keys_of_what_shows_it(
    change: Callable[[dict[str, Resolution]], None], meant: set[str]
) -> None:
    held = three()
    before = keys(held)
    change(held)
    assert {target for target, _ in keys(held).items() ^ before.items()} == meant | {INDEX}


def test_what_is_known_of_an_instrument_counts_where_it_is_cited() -> None:
    before, after = keys(three()), keys(three(), "Carta de San Francisco")
    assert {t for t in before if before[t] != after[t]} == {FIRST, THIRD, CHARTER, INDEX}


def test_a_later_citation_counts_where_it_leads() -> None:
    later = LaterCitation("A/RES/99/1", "párrafo 1", "A/RES/99/1")
    before, after = keys(three()), keys(three(), "Carta", later)
    assert {t for t in before if before[t] != after[t]} == {SECOND}


def test_a_first_companion_is_told_to_all() -> None:
    """Alone on a site, a resolution is shown otherwise than beside others."""
    held = {SECOND: three()[SECOND]}
    before = keys(held)
    added(held)
    assert keys(held)[SECOND] != before[SECOND]
