"""How references name a place of a resolution, in United Nations usage in Spanish.

Printed numbers are given as figures. Numbers that print does not give (all of the preamble, and
paragraphs left unnumbered) are ours, so references use ordinals instead: «párrafo octavo del
preámbulo». A part with a letter belongs to the number of the resolution (75/101 B), not here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from resolution.core.model import Annex, Clause, Resolution, Text
from resolution.core.place import Kind, Place, Step
from resolution.languages.es import names
from resolution.languages.es.agreement import of_the
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.typography import lower_first

_SHORT = {"párrafo": "párr.", "artículo": "art."}
_NOUN = re.compile(r"(?:párrafo|artículo)(?= \d)")


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
    printed = is_printed(resolution, text)
    levels = _levels(place, printed=printed)
    around = Place(tuple(step for step in place.division.steps if step.kind is not Kind.PART))
    short = [_NOUN.sub(lambda noun: _SHORT[noun[0]], level) for level in levels]
    return Pinpoint(
        _chained([*names.within(around, "sección"), *levels]),
        ", ".join([*names.within(around, "secc."), *(short if printed else [_chained(levels)])]),
        part,
    )


def is_printed(resolution: Resolution, clause: Clause) -> bool:
    """Whether print numbers the paragraph that a clause is or belongs to."""
    if clause.place.depth:
        whole = clause.place.paragraph
        clause = next((c for c in resolution.clauses() if c.place == whole), clause)
    return clause.place.kind is not Kind.PREAMBULAR and clause.number is not None


def _chained(levels: list[str]) -> str:
    """What stands in what, the innermost first: «apartado a) del párrafo décimo»."""
    return " ".join([levels[-1], *map(of_the, reversed(levels[:-1]))])


def _levels(place: Place, *, printed: bool) -> list[str]:
    """The paragraph and what leads on inside it, as far as it needs words of its own.

    Letters follow a printed number («10 b) ii)»). Print may give two the same letter: then the
    further ones are counted, each in words («segundo apartado b)»).
    """
    outer, *inner = place.steps[len(place.division.steps) :]
    noun = "artículo" if outer.kind is Kind.ARTICLE else "párrafo"
    levels = [_repeated(f"{noun} {outer.number}", outer) if printed else _in_words(place)]
    lettered = printed
    for step in inner:
        if step is place.point:
            levels.append(_repeated(_point(step), step))
            continue
        if step.kind is Kind.CONTINUATION:
            levels.append(
                _repeated("párrafo del texto final", step) if step.label else "texto final"
            )
        elif lettered and step.count == 1:
            levels[-1] += f" {step.number})"
        else:
            levels.append(_repeated(f"apartado {step.number})", step))
            lettered = True
    return levels


def _point(step: Step) -> str:
    """A paragraph of an article, by its number or by its order."""
    order = step.number.removeprefix("s")
    if order == step.number:
        return f"párrafo {order}"
    return f"{ordinal_before_noun(int(order))} párrafo sin numerar"


def _repeated(name: str, step: Step) -> str:
    return name if step.count == 1 else f"{ordinal_before_noun(step.count)} {name}"


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
