"""References to paste: what is cited, in each style that readers use and in machine formats.

Texts have ordinary spaces; whoever shows them binds them. Machine formats are shown as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from resolution.core.instrument import Instrument
from resolution.core.model import Clause, Note, Resolution, Text
from resolution.languages.es import usage
from resolution.languages.es.interface import WORDS
from resolution.publish.output import Site
from resolution.publish.references import oscola, styles
from resolution.publish.references.records import Work, work_of, work_of_instrument
from resolution.publish.references.styles import Italics, Setting

__all__ = ["Reference", "References", "Tab", "instrument_references", "references"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference to copy.

    Attributes:
        label: where one uses it («En nota al pie»).
        text: the reference.
        italics: spans of the text to set in italics.
    """

    label: str
    text: str
    italics: Italics = ()


@dataclass(frozen=True, slots=True)
class Tab:
    """References of one style.

    Attributes:
        id: for anchors.
        name: of the style.
        references: one for each use.
    """

    id: str
    name: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class References:
    """All references of one place, in the order the page shows them."""

    tabs: tuple[Tab, ...]


def references(resolution: Resolution, text: Text | None, site: Site) -> References:
    """The references of a text of the resolution, or of the whole.

    Args:
        resolution: what is cited.
        text: the part of it that is cited; ``None`` for all of it.
        site: where it is published.
    """
    own = [
        Reference(WORDS.references.in_text, usage.in_text(resolution, text)),
        Reference(WORDS.references.in_footnote, usage.in_note(resolution, text)),
    ]
    if isinstance(text, Clause | Note) and text.text:
        own.append(Reference(WORDS.references.with_words, usage.quoted(resolution, text)))
    record = work_of(resolution, text, site)
    return _references(record, own, oscola.resolution_reference(resolution, text))


def instrument_references(instrument: Instrument) -> References:
    """The references of an instrument whose text the site does not hold."""
    own = [
        Reference(WORDS.references.in_text, usage.instrument_in_text(instrument)),
        _foreign(WORDS.references.in_footnote, usage.instrument_in_note(instrument)),
    ]
    return _references(work_of_instrument(instrument), own, oscola.instrument_reference(instrument))


def _references(record: Work, own: list[Reference], english: str) -> References:
    return References(
        (
            Tab("onu", WORDS.references.united_nations, tuple(own)),
            Tab("apa", "APA 7", _apa(record)),
            Tab("chicago", "Chicago", _chicago(record)),
            Tab("oscola", "OSCOLA 4", (Reference(WORDS.references.in_note, english),)),
        )
    )


def _apa(record: Work) -> tuple[Reference, ...]:
    return (
        _set(WORDS.references.in_text, styles.citation(styles.APA, record)),
        _set(WORDS.references.in_list, styles.entry(styles.APA, record)),
    )


def _chicago(record: Work) -> tuple[Reference, ...]:
    return (
        _set(WORDS.references.in_footnote, styles.citation(styles.CHICAGO, record)),
        _set(WORDS.references.in_bibliography, styles.entry(styles.CHICAGO, record)),
    )


def _foreign(label: str, text: str) -> Reference:
    """The reference with the foreign title that it may hold in italics."""
    start = text.find("Treaty Series")
    return Reference(label, text, ((start, start + len("Treaty Series")),) if start >= 0 else ())


def _set(label: str, setting: Setting) -> Reference:
    return Reference(label, setting.text, setting.italics)
