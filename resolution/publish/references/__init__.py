"""References to paste: a resolution and every place of it, in each style that readers use.

Texts have ordinary spaces; whoever shows them binds them. Machine formats are shown as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from resolution.core.model import Clause, Note, Resolution, Text
from resolution.languages.es import usage
from resolution.languages.es.interface import WORDS
from resolution.publish.output import Site
from resolution.publish.references import formats, styles
from resolution.publish.references.records import Work, work_of
from resolution.publish.references.styles import Italics, Setting

__all__ = ["Reference", "References", "Tab", "references"]


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
    """References of one style or format.

    Attributes:
        id: for anchors.
        name: of the style.
        references: one for each use.
        suffix: of the file at the permalink that holds the same, for machine formats.
    """

    id: str
    name: str
    references: tuple[Reference, ...]
    suffix: str | None = None


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
    record = work_of(resolution, text, site)
    return References(
        (
            Tab("onu", WORDS.references.united_nations, _united_nations(resolution, text)),
            Tab("apa", "APA", _apa(record)),
            Tab("chicago", "Chicago", _chicago(record)),
            *_machine(record),
            Tab(
                "oscola",
                "OSCOLA",
                (Reference(WORDS.references.in_note, usage.oscola(resolution, text)),),
            ),
        )
    )


def _united_nations(resolution: Resolution, text: Text | None) -> tuple[Reference, ...]:
    forms = (
        Reference(WORDS.references.in_text, usage.in_text(resolution, text)),
        Reference(WORDS.references.in_footnote, usage.in_note(resolution, text)),
    )
    if not isinstance(text, Clause | Note):
        return forms
    return (*forms, Reference(WORDS.references.with_words, usage.quoted(resolution, text)))


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


def _set(label: str, setting: Setting) -> Reference:
    return Reference(label, setting.text, setting.italics)


def _machine(record: Work) -> tuple[Tab, ...]:
    return (
        Tab("bibtex", "BibTeX", (Reference("biblatex", formats.bibtex(record)),), ".bib"),
        Tab("ris", "RIS", (Reference("RIS", formats.ris(record)),), ".ris"),
        Tab("csl", "CSL", (Reference("CSL-JSON", formats.csl_json(record)),), ".csl.json"),
    )
