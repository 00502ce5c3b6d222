"""Stubs: an instrument as far as the texts that cite it tell.

Nothing is added: a date only where all that print one agree, a title only where it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from resolution.cite.grammar import grammar
from resolution.cite.named import is_distinctive, joined, name_patterns
from resolution.core.collection import Backlink
from resolution.core.errors import AddressError
from resolution.core.instrument import Event, Fact, Instrument, InstrumentKind, PrintedAt, Series
from resolution.core.model import Note, Resolution
from resolution.core.symbol import Symbol
from resolution.languages import LANGUAGES, Language

_TABLES = [language.citing for language in LANGUAGES.values()]

_KINDS = [
    (kind, re.compile("|".join(words.kinds[kind] for words in _TABLES)))
    for kind in _TABLES[0].kinds
]
"""What the noun tells that opens a name, in whatever language the texts are."""

_ORDER = re.compile(rf"(?:{'|'.join(words.order for words in _TABLES)}) ", re.IGNORECASE)
_SEE = "|".join(words.see for words in _TABLES)
_SERIES = re.compile("|".join(words.series for words in _TABLES))

_GRAMMARS = [grammar(code) for code in LANGUAGES]

Names = dict[str, list[Backlink]]
"""What texts call something, with the mentions that do."""

_MOSTLY = 0.8
"""Share of what texts call a symbol that one name must have to be its title."""

_PUBLICATION = re.compile(rf"^(?:\W*(?:{_SEE}) )?(?P<title>[^()]{{10,300}}?) \([^()]*$")
"""What stands before «(publicación de las Naciones Unidas, número de venta: S.95.XIII.18)»."""


def of_resolution(resolution: Resolution) -> Instrument:
    """A resolution of the collection as an instrument."""
    return Instrument(
        target=resolution.symbol,
        kind=InstrumentKind.RESOLUTION,
        title=resolution.title.text,
        symbol=resolution.symbol,
        date=resolution.adopted,
        year=resolution.adopted.year if resolution.adopted else None,
        stub=False,
    )


def stub(target: str, backlinks: Sequence[Backlink]) -> Instrument:
    """What the citing texts say of an instrument that the registry does not know.

    Args:
        target: its address.
        backlinks: every mention of it, in order; at least one.
    """
    symbol = _symbol(target)
    titled = _titled(symbol, backlinks) if symbol else None
    name = titled[0] if titled else None if symbol else _name(backlinks)
    day = _date(backlinks)
    return Instrument(
        target=target,
        kind=_kind(symbol, name, backlinks),
        title=name,
        symbol=symbol.text if symbol else None,
        number=_lettered(backlinks) if symbol and symbol.number else None,
        date=day,
        year=day.year if day else None,
        facts=(
            *_facts(day, titled, backlinks),
            *(() if name and _place(name) else _published(backlinks)),
            *(_concerned(backlinks) if symbol else ()),
        ),
    )


def _symbol(target: str) -> Symbol | None:
    if target.startswith("instrumentos/"):
        return None
    try:
        return Symbol.parse(target)
    except AddressError:
        return None


def _lettered(backlinks: Sequence[Backlink]) -> str | None:
    """The number with the letter that the symbol of an old resolution lacks: «2106 A (XX)»."""
    printed = (backlink.citation.text for backlink in backlinks)
    return next((text for text in printed if re.search(r"\d [A-Z] \(", text)), None)


def _name(backlinks: Sequence[Backlink]) -> str:
    """What the texts call it most often; a publication by the title its note prints.

    That is its place in the Treaty Series where they call it nothing.
    """
    for backlink in backlinks:
        before = _PUBLICATION.match(backlink.text.text[: backlink.citation.start])
        if before and re.fullmatch(r"[A-Z]\.\d\d\.[\w.]+", backlink.citation.text):
            return before["title"]
    names = _called(backlinks) or _grouped((_in_full(b.citation.text), b) for b in backlinks)
    name = _usual(names)
    return name[0].upper() + name[1:]


def _called(backlinks: Sequence[Backlink]) -> Names:
    """The names in the mentions that tell an instrument from others, or stand in quotes."""
    return _grouped((n, b) for b in backlinks if (n := _told_apart(b)))


def _told_apart(backlink: Backlink) -> str | None:
    text, start = backlink.citation.text, backlink.citation.start
    if backlink.text.text[max(0, start - 1) : start] in ("“", "«"):
        return text
    for rules in _GRAMMARS:
        found, name = name_patterns(rules), joined(text, rules)
        if found.opening.match(name) and is_distinctive(name, found):
            return name
    return None


def _in_full(text: str) -> str:
    """A place in the Treaty Series, the name of the series in the place of *Ibid.*, in full."""
    for rules in _GRAMMARS:
        if rules.treaty.match(text):
            series = rules.words.series.split("|")[0]
            return re.sub(rf"^(?:{rules.words.ibid})\.?", series, text)
    return text


def _titled(symbol: Symbol, backlinks: Sequence[Backlink]) -> tuple[str, Backlink] | None:
    """The title of what has a symbol, and the first text that gives it.

    It is quoted after the number, or the name by which notes call it, where that is nearly always
    the same: the covenants of 2200 A (XXI) are two. What a document holds in a part is not it.
    """
    quoted = _grouped((title, b) for b in backlinks if (title := _quoted(b)))
    act = symbol.kind is not InstrumentKind.DOCUMENT
    names = quoted or _called(
        [b for b in backlinks if b.citation.via and (act or not b.citation.pinpoint)]
    )
    if not names:
        return None
    name = _usual(names)
    mostly = len(names[name]) >= _MOSTLY * sum(map(len, names.values()))
    return (name, names[name][0]) if quoted or mostly else None


def _quoted(backlink: Backlink) -> str | None:
    """The title in quotation marks after a mention: «70/1, de …, titulada “…”»."""
    text, end = backlink.text.text, backlink.citation.end
    titles = (language.titled_pattern.match(text, end) for language in LANGUAGES.values())
    return next((title["title"].strip() for title in titles if title), None)


def _grouped(named: Iterable[tuple[str, Backlink]]) -> Names:
    names: Names = {}
    for name, backlink in named:
        names.setdefault(name, []).append(backlink)
    return names


def _usual(names: Names) -> str:
    """The name that stands most often, the longer of two."""
    return min(names, key=lambda name: (-len(names[name]), -len(name), name))


def _kind(symbol: Symbol | None, name: str | None, backlinks: Sequence[Backlink]) -> InstrumentKind:
    """The kind that the symbol has, or that the noun opening its name tells.

    An act in which notes say that a treaty stands («Véase la resolución 169 (II).») is shown as
    that treaty, whose name is its title, and as what adopted it.
    """
    if symbol and symbol.kind is not InstrumentKind.DOCUMENT:
        return InstrumentKind.TREATY if _holds_treaty(name, backlinks) else symbol.kind
    called = [*filter(None, [name]), *(b.citation.text for b in backlinks)]
    if _SERIES.match(called[0]):
        return InstrumentKind.TREATY
    for words in called:
        noun = _ORDER.sub("", words).casefold()
        for kind, opening in _KINDS:
            if opening.match(noun):
                return kind
    return InstrumentKind.DOCUMENT


def _holds_treaty(name: str | None, backlinks: Sequence[Backlink]) -> bool:
    """Whether notes give the act for a treaty; a title in quotes is that of the act itself."""
    opening = dict(_KINDS)[InstrumentKind.TREATY]
    return bool(name and opening.match(name.casefold())) and not any(map(_quoted, backlinks))


def _date(backlinks: Sequence[Backlink]) -> date | None:
    days = {backlink.citation.date for backlink in backlinks} - {None}
    return days.pop() if len(days) == 1 else None


def _facts(
    day: date | None, titled: tuple[str, Backlink] | None, backlinks: Sequence[Backlink]
) -> Iterator[Fact]:
    """Title and date, each with the place that prints it."""
    if titled:
        yield Fact(Event.TITLED, titled[0], _origin(titled[1]))
    if day:
        dated = next(b for b in backlinks if b.citation.date == day)
        yield Fact(Event.ADOPTED, day, _origin(dated))


def _published(backlinks: Sequence[Backlink]) -> Iterator[Fact]:
    """Where a treaty is published, as the first note says that gives its place."""
    for backlink in backlinks:
        if isinstance(backlink.text, Note) and (where := _place(backlink.citation.text)):
            yield Fact(Event.PUBLISHED, where, _origin(backlink))
            return


def _place(printed: str) -> Series | str | None:
    """The place in the Treaty Series that is printed; as words, where it is more than one."""
    for rules in _GRAMMARS:
        if place := rules.treaty.match(printed):
            volume, number = place["volumes"], place["numbers"]
            one = volume.isdecimal() and number.isdecimal() and place.end() == len(printed)
            return Series(int(volume), int(number)) if one else _in_full(printed)
    return None


def _concern(language: Language) -> re.Pattern[str]:
    """What is said of an act after its number and date: «, relativas a la migración».

    That may be a list: «la promoción del diálogo, la comprensión y la cooperación».
    """
    words = language.citing
    member = rf"(?:{words.articles}) (?!{words.resolution}|{words.decision})[^,;.\d]+|\w+"
    more = rf"(?:, (?:{member}))+ (?:{'|'.join(language.joined)}) [^,;.]+"
    return re.compile(rf", (?:{language.concerned}) (?P<matter>[^,;.]+(?:{more})?)")


_CONCERNS = tuple((language, _concern(language)) for language in LANGUAGES.values())


def _concerned(backlinks: Sequence[Backlink]) -> Iterator[Fact]:
    """What it is about: «49/127, de …, y 50/123, de …, relativas a la migración internacional»."""
    for backlink in backlinks:
        text, end = backlink.text.text, backlink.citation.end
        for language, concern in _CONCERNS:
            found = concern.search(text, end)
            between = language.date_pattern.sub("", text[end : found.start()]) if found else "x"
            if found and not re.search(r"[^\W\d_]{3}", between):
                yield Fact(Event.CONCERNED, found["matter"], _origin(backlink))
                return


def _origin(backlink: Backlink) -> PrintedAt:
    return PrintedAt(backlink.source, backlink.text.place)
