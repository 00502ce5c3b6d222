"""What bibliographic data says of a resolution, a place of it, or an instrument.

Data has ordinary spaces only, and leaves out what is not known.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from resolution import address
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Resolution, Text
from resolution.languages.es import instruments, names
from resolution.languages.es.labels import KINDS
from resolution.languages.es.pinpoints import pinpoint
from resolution.publish.output import Site

_NUMBERED = (InstrumentKind.RESOLUTION, InstrumentKind.DECISION, InstrumentKind.REPORT)
_GENRES = {kind: KINDS[kind] for kind in _NUMBERED}


@dataclass(frozen=True, slots=True)
class Work:
    """One bibliographic record.

    Attributes:
        key: identifier in ASCII, unique in the collection.
        kind: what is recorded.
        title: of the whole instrument.
        body: who adopted it («Asamblea General de las Naciones Unidas»).
        genre: what the number counts («Resolución»).
        symbol: UN document symbol.
        adopted: date of adoption.
        year: year, also where the day is not known.
        section: the place recorded («párr. 10 b)»), if not the whole.
        url: where it stands.
        language: of the text.
    """

    key: str
    kind: InstrumentKind
    title: str
    body: str | None = None
    genre: str | None = None
    symbol: str | None = None
    adopted: date | None = None
    year: int | None = None
    section: str | None = None
    url: str | None = None
    language: str = "es"


def work_of(resolution: Resolution, text: Text | None, site: Site) -> Work:
    """The record of a resolution or of one place of it."""
    kind = InstrumentKind.DECISION if "/DEC/" in resolution.symbol else InstrumentKind.RESOLUTION
    below = f"/{text.id}" if text else ""
    return Work(
        key=_key(resolution.symbol + below),
        kind=kind,
        title=resolution.title.text,
        body=names.full_body(names.body_name(resolution.symbol)),
        genre=_GENRES[kind],
        symbol=resolution.symbol,
        adopted=resolution.adopted,
        year=resolution.adopted.year if resolution.adopted else None,
        section=pinpoint(resolution, text).whole if text else None,
        url=permalink(resolution, text, site),
        language=resolution.language,
    )


def work_of_instrument(instrument: Instrument) -> Work:
    """The record of an instrument that is cited; its address is the official one, if known.

    A stub's title is only what the text calls it, which still identifies it.
    """
    return Work(
        key=_key(instrument.target.removeprefix("instrumentos/")),
        kind=instrument.kind,
        title=instruments.title(instrument),
        body=names.full_body(instruments.body(instrument)),
        genre=_GENRES.get(instrument.kind),
        symbol=instrument.symbol,
        adopted=instrument.date,
        year=instrument.date.year if instrument.date else instrument.year,
        url=next((link.url for link in instruments.links(instrument)), None),
    )


def permalink(resolution: Resolution, text: Text | None, site: Site) -> str:
    """Permanent address of a resolution or of a text in it."""
    return site.permalink(address.of(resolution, text.place if text else None))


def _key(path: str) -> str:
    """The path as an identifier that every program takes.

    >>> _key("A/RES/217A(III)")
    'A-RES-217A-III'
    """
    ascii_ = unicodedata.normalize("NFKD", path).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_).strip("-")
