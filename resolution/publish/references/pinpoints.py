"""How references name a place of a resolution, in United Nations usage in Spanish.

Printed numbers are given as figures. Numbers that print does not give (all of the preamble, and
paragraphs left unnumbered) are ours, so references use ordinals instead: «párrafo octavo del
preámbulo». A part with a letter belongs to the number of the resolution (75/101 B), not here.
"""

from __future__ import annotations

from dataclasses import dataclass

from resolution.core.model import Annex, Clause, Kind, Note, Resolution
from resolution.languages.es.names import PlaceName, roman
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.typography import lower_first

Place = Clause | Note | Annex


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place as references name it.

    Attributes:
        full: with its nouns in full, before «de la resolución» («párrafo 10 b)»).
        brief: abbreviated, after a comma («párr. 10 b)»).
        part: letter of the part of the resolution it belongs to.
    """

    full: str
    brief: str
    part: str | None = None


def pinpoint(resolution: Resolution, place: Place) -> Pinpoint:
    """How references name a clause, note or annex.

    >>> note = Note("13", "")
    >>> pinpoint(Resolution("A/RES/58/208", "es", "", None, ()), note).full
    'nota 13'
    """
    if isinstance(place, Annex):
        label = lower_first(place.label)
        return Pinpoint(label, label)
    name = PlaceName.of(place.id)
    if isinstance(place, Note):
        return Pinpoint(f"nota {name.number}", f"nota {name.number}", name.part)
    full, brief = _paragraph(name, printed=_is_printed(resolution, place))
    outer_full, outer_brief = _outside(name)
    return Pinpoint(
        " de ".join(filter(None, (full, outer_full))).replace(" de el ", " del "),
        ", ".join(filter(None, (outer_brief, brief))),
        name.part,
    )


def _is_printed(resolution: Resolution, clause: Clause) -> bool:
    """Whether print numbers the paragraph that a clause is or belongs to."""
    if clause.parent:
        for parent in resolution.every_clause():
            if parent.id == clause.parent:
                return _is_printed(resolution, parent)
    return clause.kind is not Kind.PREAMBULAR and clause.number is not None


def _outside(name: PlaceName) -> tuple[str, str]:
    """The section or annex around a paragraph, in full and abbreviated."""
    if name.section:
        return f"la sección {roman(name.section)}", f"secc. {roman(name.section)}"
    if name.head == "anexo":
        label = f"anexo {roman(name.annex)}" if name.annex else "anexo"
        return f"el {label}", label
    return "", ""


def _paragraph(name: PlaceName, *, printed: bool) -> tuple[str, str]:
    """The paragraph itself, in full and abbreviated."""
    if printed:
        full, brief = f"párrafo {name.lettered}", f"párr. {name.lettered}"
        return (f"texto final del {full}", f"{brief}, texto final") if name.final else (full, brief)
    words = _in_words(name)
    if name.letters:
        words = f"apartado {' '.join(f'{letter})' for letter in name.letters)} del {words}"
    if name.final:
        words = f"texto final del {words}"
    return words, words


def _in_words(name: PlaceName) -> str:
    """A paragraph without printed number, by its order."""
    order = int(name.number) if name.number and name.number.isdigit() else None
    if order is None:
        return f"párrafo {name.number}"
    if not name.numbered:
        return f"{ordinal_before_noun(order)} párrafo sin numerar"
    within = {"preambulo": " del preámbulo", "parrafo": " de la parte dispositiva"}
    return f"párrafo {ordinal(order)}{within.get(name.head, '')}"
