"""Linking: all resolutions of a site with everything they cite, joined both ways.

Takes cited resolutions and the registry; gives the :class:`Collection`. One pass over the
citations, one over the instruments: linear in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from resolution.core.collection import Backlink, Collection, LaterCitation
from resolution.core.errors import PromiseError, ResolutionError
from resolution.core.instrument import Instrument
from resolution.core.model import Citation, Resolution, Text
from resolution.core.place import Place
from resolution.core.registry import Registry
from resolution.know.history import histories
from resolution.know.joins import joins
from resolution.know.kinship import Likener, kinship
from resolution.know.likeness import likeness
from resolution.know.series import series
from resolution.know.stubs import of_resolution, stub


def link(
    resolutions: Iterable[Resolution], registry: Registry, likener: Likener = likeness
) -> Collection:
    """The collection of the resolutions: instruments, backlinks and kin, all in a fixed order.

    Args:
        resolutions: with their citations.
        registry: what is known of instruments beyond the texts.
        likener: finds which clauses are alike; what it found before it need not find again.

    Raises:
        ResolutionError: if two resolutions bear the same symbol.
    """
    held = _by_symbol(resolutions)
    places = {symbol: _places(resolution) for symbol, resolution in held.items()}
    joined = joins(held.values(), held, registry)
    held = {symbol: _checked(resolution, places, joined) for symbol, resolution in held.items()}
    backlinks: dict[str, list[Backlink]] = {}
    for symbol, resolution in held.items():
        for text in resolution.texts():
            for citation in text.citations:
                backlinks.setdefault(citation.target, []).append(Backlink(symbol, text, citation))
    targets = sorted(backlinks, key=natural)
    kin = kinship(held.values(), likener)
    lines = series(held, kin)
    return Collection(
        resolutions=held,
        instruments={t: _instrument(t, backlinks[t], held, registry) for t in targets},
        backlinks={t: tuple(backlinks[t]) for t in targets},
        later={s: later for s in held if (later := _later(s, held, registry))},
        names=registry.names,
        joined=joined,
        lacking={symbol: facts for symbol, facts in registry.lacking.items() if symbol in held},
        kin=kin,
        series=lines,
        histories=histories(held, kin, lines),
    )


def natural(symbol: str) -> tuple[tuple[int, str], ...]:
    """Key that sorts symbols as people do: 9/1 before 49/127.

    >>> sorted(["A/RES/58/208", "A/RES/58/30"], key=natural)
    ['A/RES/58/30', 'A/RES/58/208']
    """
    return tuple(
        (int(piece), "") if piece.isdecimal() else (-1, piece)
        for piece in re.split(r"([0-9]+)", symbol)
    )


def _by_symbol(resolutions: Iterable[Resolution]) -> dict[str, Resolution]:
    held: dict[str, Resolution] = {}
    for resolution in resolutions:
        if resolution.symbol in held:
            raise ResolutionError(
                f"{resolution.symbol}: two sources bear this symbol; expected one"
            )
        held[resolution.symbol] = resolution
    return dict(sorted(held.items(), key=lambda item: natural(item[0])))


def _places(resolution: Resolution) -> frozenset[Place]:
    return frozenset(clause.place for clause in resolution.clauses())


def _checked(
    resolution: Resolution, places: dict[str, frozenset[Place]], joined: Mapping[str, str]
) -> Resolution:
    """The resolution with each citation led to what its target is, and to paragraphs it has.

    One of several articles («2» in «artículos 2 y 3 de …») leads to the article or nowhere: what
    they are of has a citation of its own.
    """

    def check(citation: Citation) -> Citation | None:
        target = joined.get(citation.target, citation.target)
        known = places.get(target)
        # Articles stand in annexes, and lead nowhere but where the text is held.
        unheld = citation.part is not None and citation.part.annex is not None
        lost = citation.part not in known if citation.part and known is not None else unheld
        if target == citation.target and not lost:
            return citation
        if lost and citation.pinpoint is None:
            return None
        return replace(citation, target=target, part=None if lost else citation.part)

    def checked(text: Text) -> Text:
        citations = tuple(filter(None, map(check, text.citations)))
        return text if citations == text.citations else replace(text, citations=citations)

    return resolution.rewritten(checked)


def _instrument(
    target: str, backlinks: list[Backlink], held: dict[str, Resolution], registry: Registry
) -> Instrument:
    """What is known: from the registry, from the resolution's own text, or from who cites it."""
    known = registry.instruments.get(target)
    if known:
        return known
    return of_resolution(held[target]) if target in held else stub(target, backlinks)


def _later(
    symbol: str, held: dict[str, Resolution], registry: Registry
) -> tuple[LaterCitation, ...]:
    """Later resolutions known to cite this one, but for those that the collection itself holds."""
    return tuple(c for c in registry.later.get(symbol, ()) if c.symbol not in held)


def verify(collection: Collection) -> None:
    """Checks that every citation has exactly one backlink, and every backlink its citation.

    Raises:
        PromiseError: naming the first that has not.
    """
    cited = [
        (citation.target, symbol, text.id, citation.start)
        for symbol, resolution in collection.resolutions.items()
        for text in resolution.texts()
        for citation in text.citations
    ]
    linked = [
        (target, backlink.source, backlink.text.id, backlink.citation.start)
        for target, backlinks in collection.backlinks.items()
        for backlink in backlinks
    ]
    for one, other, lack in ((cited, linked, "backlink"), (linked, cited, "citation")):
        for target, source, place, _ in sorted(set(one) - set(other)):
            raise PromiseError(f"{source}, {place}: {target} has no {lack}")
    if len(linked) != len(set(linked)):
        raise PromiseError("a citation has two backlinks")
    for target in collection.backlinks:
        if target not in collection.instruments:
            raise PromiseError(f"{target} is cited but is no instrument of the collection")
