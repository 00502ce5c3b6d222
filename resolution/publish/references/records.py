"""What bibliographic data says of a resolution, a place of it, or an instrument.

Data has ordinary spaces only, and leaves out what is not known.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from resolution import address
from resolution.core.instrument import Instrument
from resolution.core.model import Resolution, Text
from resolution.languages.es import instruments, names
from resolution.languages.es.interface import WORDS
from resolution.languages.es.labels import KINDS
from resolution.languages.es.pinpoints import pinpoint
from resolution.publish.output import Site

UNITED_NATIONS: str = WORDS.references.united_nations


@dataclass(frozen=True, slots=True)
class Work:
    """One bibliographic record: the whole work, and the place of it that is cited.

    Whatever place is cited, the work is the same, and lists name it once: so key and address are
    those of the whole.

    Attributes:
        key: identifier in ASCII, unique in the collection.
        title: of the whole instrument.
        body: who adopted it («Asamblea General de las Naciones Unidas»).
        genre: what it is («Resolución»).
        number: UN document symbol, or sales number of a publication.
        act: its name as an act («Resolución 58/208»), if it is in one.
        adopted: date of adoption.
        year: year, also where the day is not known.
        url: where the whole stands.
        place: what is cited of it («párr. 10 b)»), if not the whole.
        page: where that stands.
        published: whether the United Nations sell it as a publication.
        language: of the text.
    """

    key: str
    title: str
    body: str | None = None
    genre: str | None = None
    number: str | None = None
    act: str | None = None
    adopted: date | None = None
    year: int | None = None
    url: str | None = None
    place: str | None = None
    page: str | None = None
    published: bool = False
    language: str = "es"

    @property
    def publisher(self) -> tuple[str, str] | None:
        """Who sells a publication, and where: all sales numbers are given in New York."""
        return (UNITED_NATIONS, WORDS.references.city) if self.published else None

    @property
    def where(self) -> str | None:
        """The place cited and its address, for a note beside the record."""
        return f"{self.place}: {self.page}" if self.place else None


def work_of(resolution: Resolution, text: Text | None, site: Site) -> Work:
    """The record of a resolution, with the place of it that is cited."""
    name = names.resolution_name(resolution)
    return Work(
        key=_key(resolution.symbol),
        title=resolution.title.text,
        body=names.full_body(names.body_name(resolution.symbol)),
        genre=name.split()[0],
        number=resolution.symbol,
        act=name,
        adopted=resolution.adopted,
        year=resolution.adopted.year if resolution.adopted else None,
        url=permalink(resolution, None, site),
        place=pinpoint(resolution, text).whole if text else None,
        page=permalink(resolution, text, site),
        language=resolution.language,
    )


def work_of_instrument(instrument: Instrument) -> Work:
    """The record of an instrument that is cited; its address is the official one, if known.

    A stub's title is only what the text calls it, which still identifies it.
    """
    sales = instruments.sales_number(instrument)
    number = instrument.symbol or sales
    body = names.full_body(instruments.body(instrument))
    genre = KINDS[instrument.kind]
    title = instruments.title(instrument).removesuffix(f" ({number})")
    return Work(
        key=_key(instrument.target.removeprefix("instrumentos/")),
        title=f"{genre} {title}" if title == number else title,
        body=body or (UNITED_NATIONS if number else None),
        genre=genre,
        number=number,
        act=instruments.document(instrument) if instruments.number(instrument) else None,
        adopted=instrument.date,
        year=instrument.known_year,
        url=next((link.url for link in instruments.links(instrument)), None),
        published=sales is not None,
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
