"""New addresses before they are promised for ever: listed by kind, refused where none is a name.

An instrument that the registry does not know has its address from the words that cite it. Where
those run on into the sentence, the address would keep them for ever; an entry of the registry gives
the instrument a name and an address of its own.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from resolution.address import of, of_target
from resolution.core.collection import Collection
from resolution.core.errors import PromiseError
from resolution.core.instrument import Instrument, InstrumentKind, PrintedAt
from resolution.core.slug import slug_target
from resolution.languages.es.instruments import origin, title

_NUMBERED = frozenset({InstrumentKind.RESOLUTION, InstrumentKind.DECISION})

_SHOWN = 12
"""So many addresses of one kind are listed; names are listed all, since they are to be read."""

_NAMES = "instruments by name"

_WORDS = 15
"""The longest official names that print uses in sentences have so many words."""

_RUN = 5
"""So many small words in a row no name has between its capitals: there a sentence goes on."""

_CUT = re.compile(r"(?:.+-)?(?=[a-f]*\d)[0-9a-f]{6}")
"""A slug that was cut short and told from its like by a digest."""

_LONGEST = 80
"""Letters of a target that is proposed: short enough to be read out, and never cut."""


def listing(new: Iterable[str], collection: Collection) -> Iterator[str]:
    """The new addresses as lines, grouped by kind."""
    known = _known(collection)
    kinds: dict[str, list[str]] = {}
    for page in new:
        kinds.setdefault(_kind(page, known), []).append(page)
    for kind, pages in kinds.items():
        yield f"{kind}: {len(pages)}"
        shown = pages if kind == _NAMES else pages[:_SHOWN]
        yield from (f"  {page}" for page in shown)
        if len(shown) < len(pages):
            yield f"  and {len(pages) - len(shown)} more"


def _known(collection: Collection) -> dict[str, str]:
    """What stands at the address of each instrument and resolution."""
    kinds = {
        of_target(target).web: "instruments by symbol" if instrument.symbol else _NAMES
        for target, instrument in collection.instruments.items()
    }
    for resolution in collection.resolutions.values():
        kinds[of(resolution).web] = resolution.symbol
    return kinds


def _kind(page: str, known: Mapping[str, str]) -> str:
    """The kind of an address: its own, or the resolution that it is a place of."""
    steps = page.split("/")
    above = ("/".join([*steps[:end], ""]) for end in range(len(steps) - 1, 1, -1))
    return next((known[place] for place in above if place in known), "pages")


def refuse_sentences(new: Iterable[str], collection: Collection) -> None:
    """Refuses addresses that hold a piece of a sentence.

    Args:
        new: addresses that are to be promised.
        collection: tells which of them are of instruments that the registry does not know.

    Raises:
        PromiseError: naming each, with entries of ``instruments.yml`` that would name them well.
    """
    stubs = {
        of_target(target).web: instrument
        for target, instrument in collection.instruments.items()
        if instrument.stub and not instrument.symbol
    }
    sentences = {page: stubs[page] for page in new if page in stubs and _reads_on(stubs[page])}
    if sentences:
        entries = list(_entries(sentences.values(), collection))
        text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=95)
        refused = "\n".join(f"{page}: a sentence, or a name cut short" for page in sentences)
        raise PromiseError(
            f"{refused}\nexpected names, given by such entries below «instruments:» in "
            "instruments.yml, once their titles are put right by the official texts:\n\n"
            + textwrap.indent(text, "  ")
        )


def _reads_on(stub: Instrument) -> bool:
    own = stub.target.rpartition("/")[2]
    if stub.kind in _NUMBERED or not own.islower():
        return False  # named by a number, or a sales number, whatever else is printed with it
    words = title(stub).split()
    return bool(_CUT.fullmatch(own)) or len(words) > _WORDS or _name(words) != words


def _entries(stubs: Iterable[Instrument], collection: Collection) -> Iterator[dict[str, Any]]:
    """Entries by which the same mentions find a shorter address; one for each name."""
    by_title: dict[str, list[Instrument]] = {}
    for stub in stubs:
        by_title.setdefault(" ".join(_name(title(stub).split())), []).append(stub)
    taken = {instrument.target for instrument in collection.instruments.values()}
    for name, called in by_title.items():
        mentions = [m for stub in called for m in collection.backlinks[stub.target]]
        first = name.split()[0].casefold()
        printed = dict.fromkeys(m.citation.text for m in mentions)
        others = [other for other in printed if other.casefold().startswith(first)]
        others = [other for other in others if other.casefold() != name.casefold()]
        printed_at = PrintedAt(mentions[0].source, mentions[0].text.place)
        target = _target(name, taken - {slug_target(name)})
        taken.add(target)
        yield {
            "target": target,
            "title": name,
            "kind": str(called[0].kind),
            **({"names": others} if others else {}),
            "origin": origin(printed_at),
        }


def _name(words: Sequence[str]) -> Sequence[str]:
    """The words up to where a sentence goes on.

    >>> " ".join(_name("Tratado de las Armas Nucleares aprobó por consenso las medidas".split()))
    'Tratado de las Armas Nucleares'
    """
    runs = range(1, len(words) - _RUN + 1)
    small = [word[0].islower() for word in words]
    return words[: next((start for start in runs if all(small[start : start + _RUN])), len(words))]


def _target(title: str, taken: Container[str]) -> str:
    """An address of the first words of a title that none has; the last leads on to no other word.

    >>> _target("Convención para la Protección de Todas las Personas contra las Desapariciones", ())
    'instrumentos/convencion-para-la-proteccion-de-todas-las-personas'
    """
    words = title.split()
    ends = [end for end, word in enumerate(words, 1) if not word[0].islower() or end == len(words)]
    targets = [slug_target(" ".join(words[:end])) for end in ends]
    short = [target for target in targets if len(target) <= _LONGEST]
    free = (target for target in [*reversed(short), *targets] if target not in taken)
    return next(free, targets[-1])
