"""Loading the registry: takes ``instruments.yml``, gives a :class:`Registry`.

Every fact in it carries its origin.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from resolution.core.collection import LaterCitation
from resolution.core.errors import AddressError, RegistryError, SourceError
from resolution.core.files import parse_yaml, read_text
from resolution.core.instrument import Event, Fact, Held, Instrument, InstrumentKind, Link, Series
from resolution.core.registry import Registry
from resolution.core.slug import slug_target
from resolution.core.symbol import Symbol, is_address

Key = TypeVar("Key")
Value = TypeVar("Value")


def load_registry(path: Path) -> Registry:
    """The registry in a file; an empty one if there is no such file.

    Raises:
        SourceError: naming file and line, where the file is no YAML.
        RegistryError: naming the entry and its line, where it is incomplete, duplicate or not
            addressable.
    """
    if not path.exists():
        return Registry()
    text = read_text(path)
    try:
        return read_registry(parse_yaml(text))
    except SourceError as error:
        raise error.at(path) from error
    except RegistryError as error:
        place = f"{path}{_at_line(error.entry, text)}"
        raise RegistryError(error.entry, error.problem, place=place) from error


def _at_line(entry: str, text: str) -> str:
    """The line that names an entry, the last of them where one is there twice."""
    named = rf"(?<=: )[\"']?{re.escape(entry)}[\"']?(?=\s|,|\}}|$)"
    lines = [text.count("\n", 0, match.start()) + 1 for match in re.finditer(named, text)]
    return f":{lines[-1]}" if lines else ""


def read_registry(content: Any) -> Registry:
    """The registry that the parsed YAML says.

    Raises:
        RegistryError: naming the entry.
    """
    sections = _mapping("whole file", content or {})
    _known("whole file", sections, {"instruments", "names", "resolutions", "later"})
    entries = [_RegistryEntry.of(raw) for raw in _list("instruments", sections.get("instruments"))]
    return Registry(
        instruments=_unique(
            ((e.instrument.target, e.instrument.target, e.instrument) for e in entries), "target"
        ),
        printed=_unique(
            (
                (e.instrument.target, name.casefold(), e.instrument.target)
                for e in entries
                for name in e.names
            ),
            "name",
        ),
        treaties=_unique(
            (
                (e.instrument.target, (e.treaty.volume, e.treaty.number), e.instrument.target)
                for e in entries
                if e.treaty
            ),
            "treaty series number",
        ),
        names=_searched(entries, sections.get("names")),
        lacking=_lacking(sections.get("resolutions")),
        later=_later(sections.get("later")),
    )


_FIELDS = {
    "target", "title", "kind", "label", "symbol", "number", "body", "date", "dated", "year",
    "effective", "names", "aliases", "treaty", "facts", "document", "links", "origin",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _RegistryEntry:
    instrument: Instrument
    names: tuple[str, ...]
    treaty: Series | None

    @classmethod
    def of(cls, raw: Any) -> _RegistryEntry:
        """The instrument of one entry, and by what it is recognised.

        Raises:
            RegistryError: where a field is missing, unknown or malformed.
        """
        entry = _mapping("instruments", raw)
        title = _text(str(entry.get("target") or entry.get("symbol") or "?"), entry, "title")
        _known(title, entry, _FIELDS)
        symbol = _symbol(title, entry.get("symbol"))
        treaty = _treaty(title, entry.get("treaty"))
        origin = _text(title, entry, "origin")
        instrument = Instrument(
            target=_target(title, entry.get("target"), symbol),
            kind=_kind(title, entry),
            title=title,
            label=_optional(title, entry, "label"),
            symbol=symbol.text if symbol else None,
            number=_optional(title, entry, "number"),
            body=_optional(title, entry, "body"),
            date=_date(title, entry.get("date")),
            year=_year(title, entry),
            facts=tuple(_facts(title, entry, origin, treaty)),
            held=_held(title, entry.get("document")),
            links=tuple(_links(title, entry)),
            aliases=_texts(title, entry, "aliases"),
            stub=False,
        )
        return cls(instrument, (title, *_texts(title, entry, "names")), treaty)


def _facts(
    title: str, entry: Mapping[str, Any], origin: str, treaty: Series | None
) -> Iterator[Fact]:
    """What is known, the date first, each with the origin of the entry or its own."""
    day = _date(title, entry.get("date"))
    if day:
        yield Fact(_optional(title, entry, "dated") or Event.ADOPTED, day, origin)
    if treaty:
        yield Fact(Event.PUBLISHED, treaty, _text(title, entry["treaty"], "origin"))
    if entry.get("effective") is not None:
        valid = _mapping(title, entry["effective"])
        if since := _date(title, valid.get("date")):
            yield Fact(Event.IN_FORCE, since, _text(title, valid, "origin"))
    yield from (_fact(title, raw, origin) for raw in _list(title, entry.get("facts")))


def _fact(entry: str, raw: Any, origin: str | None = None) -> Fact:
    """A fact in words; its origin, unless it names one, is that of its entry."""
    fact = _mapping(entry, raw)
    own = _optional(entry, fact, "origin") or origin or _text(entry, fact, "origin")
    return Fact(_text(entry, fact, "label"), _text(entry, fact, "value"), own)


def _held(title: str, value: object) -> Held | None:
    if value is None:
        return None
    raw = _mapping(title, value)
    target, pinpoint, origin = (_text(title, raw, key) for key in ("target", "pinpoint", "origin"))
    return Held(target, pinpoint, origin)


_URL = re.compile(r"https://[^\s<>\"'{}|\\^`\[\]]+")
"""An address that any format can hold as it stands."""


def _links(title: str, entry: Mapping[str, Any]) -> Iterator[Link]:
    for raw in _list(title, entry.get("links")):
        link = _mapping(title, raw)
        url = _text(title, link, "url")
        if not _URL.fullmatch(url):
            raise RegistryError(title, f"link {url!r} is not an https address")
        yield Link(_text(title, link, "label"), url)


def _target(title: str, target: object, symbol: Symbol | None) -> str:
    """The address: the symbol, or what the entry says below ``instrumentos/``."""
    if target is None and symbol:
        return symbol.text
    if target is None:
        return slug_target(title)
    text = str(target)
    if not text.startswith("instrumentos/") or not is_address(f"A/{text}"):
        raise RegistryError(title, f"target {text!r} is not of the form 'instrumentos/<slug>'")
    return text


def _symbol(title: str, value: object) -> Symbol | None:
    if value is None:
        return None
    try:
        return Symbol.parse(str(value))
    except AddressError as error:
        raise RegistryError(title, str(error)) from error


def _kind(title: str, entry: Mapping[str, Any]) -> InstrumentKind:
    kind = _text(title, entry, "kind")
    if kind not in set(InstrumentKind):
        known = ", ".join(InstrumentKind)
        raise RegistryError(title, f"unknown kind {kind!r}; expected one of {known}")
    return InstrumentKind(kind)


def _date(title: str, value: object) -> date | None:
    if value is None or type(value) is date:
        return value
    raise RegistryError(title, f"date {value!r} is no day such as 1989-11-20")


def _year(title: str, entry: Mapping[str, Any]) -> int | None:
    """The year, from the date where the entry does not say more."""
    day = _date(title, entry.get("date"))
    year = entry.get("year", day.year if day else None)
    if year is None or type(year) is int:
        return year
    raise RegistryError(title, f"year {year!r} is no number")


def _treaty(title: str, value: object) -> Series | None:
    if value is None:
        return None
    treaty = _mapping(title, value)
    volume, number, page = (treaty.get(name) for name in ("volume", "number", "page"))
    if not isinstance(volume, int) or not isinstance(number, int):
        raise RegistryError(title, "treaty needs the numbers 'volume' and 'number'")
    if page is not None and type(page) is not int:
        raise RegistryError(title, f"treaty page {page!r} is no number")
    return Series(volume, number, page)


def _searched(entries: Iterable[_RegistryEntry], section: Any) -> dict[str, str]:
    """What people search for, from the aliases of instruments and the section of other names."""
    aliases = (
        (e.instrument.target, alias, e.names[0]) for e in entries for alias in e.instrument.aliases
    )
    others = (
        (str(k), _line("names", k), _line(str(k), v))
        for k, v in _mapping("names", section or {}).items()
    )
    return _unique([*aliases, *others], "alias")


def _lacking(section: Any) -> dict[str, tuple[Fact, ...]]:
    """What is known of resolutions beyond their sources."""
    known: dict[str, tuple[Fact, ...]] = {}
    for symbol, facts in _mapping("resolutions", section or {}).items():
        entry = f"resolutions {symbol}"
        known[str(_symbol(entry, symbol))] = tuple(_fact(entry, f) for f in _list(entry, facts))
    return known


def _later(section: Any) -> dict[str, tuple[LaterCitation, ...]]:
    later: dict[str, tuple[LaterCitation, ...]] = {}
    for cited, citing in _mapping("later", section or {}).items():
        symbol = _symbol(f"later {cited}", cited)
        entries = [_mapping(f"later {cited}", raw) for raw in _list(str(cited), citing)]
        later[str(symbol)] = tuple(_later_citation(f"later {cited}", raw) for raw in entries)
    return later


def _later_citation(entry: str, raw: Mapping[str, Any]) -> LaterCitation:
    symbol = _symbol(entry, _text(entry, raw, "symbol"))
    if symbol is None:
        raise RegistryError(entry, "'symbol' is missing")
    return LaterCitation(
        symbol=symbol.text,
        clause=_text(entry, raw, "clause"),
        origin=_text(entry, raw, "origin"),
        title=_optional(entry, raw, "title"),
        date=_date(entry, raw.get("date")),
    )


def _unique(items: Iterable[tuple[str, Key, Value]], what: str) -> dict[Key, Value]:
    """The values by key.

    Raises:
        RegistryError: where a key comes twice, naming the second entry.
    """
    found: dict[Key, Value] = {}
    for entry, key, value in items:
        if key in found:
            raise RegistryError(entry, f"duplicate {what} {key!r}")
        found[key] = value
    return found


def _mapping(entry: str, value: Any) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    raise RegistryError(entry, f"found {reprlib.repr(value)}; expected fields with values")


def _list(entry: str, value: Any) -> list[Any]:
    if value is None or isinstance(value, list):
        return value or []
    raise RegistryError(entry, f"found {reprlib.repr(value)}; expected a list")


def _text(entry: str, values: Mapping[str, Any], key: str) -> str:
    text = _optional(entry, values, key)
    if text:
        return text
    raise RegistryError(entry, f"{key!r} is missing")


def _optional(entry: str, values: Mapping[str, Any], key: str) -> str | None:
    return None if values.get(key) is None else _line(entry, values[key])


def _texts(entry: str, values: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(_line(entry, value) for value in _list(entry, values.get(key)))


def _line(entry: str, value: Any) -> str:
    """The text on one line: YAML folds long ones over several."""
    if isinstance(value, str):
        return re.sub(r"[ \t\n]+", " ", value).strip(" ")
    raise RegistryError(entry, f"found {reprlib.repr(value)}; expected text")


def _known(entry: str, values: Mapping[str, Any], fields: set[str]) -> None:
    for key in values:
        if key not in fields:
            expected = ", ".join(sorted(fields))
            raise RegistryError(entry, f"unknown field {key!r}; expected one of {expected}")
