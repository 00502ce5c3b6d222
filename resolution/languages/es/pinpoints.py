"""How references name a place of a resolution, in United Nations usage in Spanish.

Printed numbers are given as figures. Numbers that print does not give (all of the preamble, and
paragraphs left unnumbered) are ours, so references use ordinals instead: «párrafo octavo del
preámbulo». A part with a letter belongs to the number of the resolution (75/101 B), not here.
"""

from __future__ import annotations

from dataclasses import dataclass

from resolution.core.model import Annex, Clause, Resolution, Text
from resolution.core.place import Kind, Place
from resolution.languages.es import names
from resolution.languages.es.agreement import of_the
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.typography import lower_first


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

    @property
    def whole(self) -> str:
        """Abbreviated, after a symbol that stands for all parts («parte B, párr. 1»)."""
        return f"parte {self.part}, {self.brief}" if self.part else self.brief


def pinpoint(resolution: Resolution, text: Text) -> Pinpoint:
    """How references name a clause, note, annex, or anything else that has words.

    >>> from resolution.core.model import Note
    >>> pinpoint(Resolution("A/RES/58/208", "es", Text(Place(), "")), Note.of("13", "")).full
    'nota 13'
    """
    place = text.place
    part = place.label_of(Kind.PART) or None
    if isinstance(text, Annex):
        label = lower_first(text.text or names.title(place))
        return Pinpoint(label, label)
    if not isinstance(text, Clause):
        name = lower_first(names.title(place))
        return Pinpoint(name, name, part)
    full, brief = _paragraph(place, printed=_is_printed(resolution, text))
    around = Place(tuple(step for step in place.division.steps if step.kind is not Kind.PART))
    return Pinpoint(
        " ".join([full, *map(of_the, reversed(names.within(around, "sección")))]),
        ", ".join([*names.within(around, "secc."), brief]),
        part,
    )


def _is_printed(resolution: Resolution, clause: Clause) -> bool:
    """Whether print numbers the paragraph that a clause is or belongs to."""
    if clause.place.depth:
        whole = clause.place.paragraph
        clause = next((c for c in resolution.clauses() if c.place == whole), clause)
    return clause.place.kind is not Kind.PREAMBULAR and clause.number is not None


def _paragraph(place: Place, *, printed: bool) -> tuple[str, str]:
    """The paragraph itself, in full and abbreviated."""
    final = place.kind is Kind.CONTINUATION
    if printed:
        lettered = names.lettered(place)
        full, brief = f"párrafo {lettered}", f"párr. {lettered}"
        return (f"texto final del {full}", f"{brief}, texto final") if final else (full, brief)
    words = _in_words(place)
    if place.items:
        words = f"apartado {' '.join(f'{item})' for item in place.items)} del {words}"
    if final:
        words = f"texto final del {words}"
    return words, words


def _in_words(place: Place) -> str:
    """A paragraph without printed number, by its order."""
    label = place.paragraph.label if place.paragraph else ""
    order = label.removeprefix("s")
    if not order.isdecimal():
        return f"párrafo {label}"
    if not names.is_numbered(place):
        return f"{ordinal_before_noun(int(order))} párrafo sin numerar"
    preambular = place.paragraph is not None and place.paragraph.kind is Kind.PREAMBULAR
    own = "" if place.annex else " de la parte dispositiva"
    return f"párrafo {ordinal(int(order))}{' del preámbulo' if preambular else own}"
