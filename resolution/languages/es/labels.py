"""What the site calls things, in Spanish, in the United Nations' own terms."""

from __future__ import annotations

import re

from resolution.core.instrument import InstrumentKind
from resolution.core.model import Relation
from resolution.languages import SPANISH
from resolution.languages.es.interface import WORDS, one_or_more

RELATIONS: dict[Relation, str] = {
    Relation(key): word for key, word in vars(WORDS.relations).items()
}

FAMILIES: dict[Relation, str] = {
    Relation(key): words for key, words in vars(WORDS.families).items()
}
"""In the order in which a resolution uses them; every legend keeps it."""

KINDS: dict[InstrumentKind, str] = {
    InstrumentKind(key): one for key, (one, _) in vars(WORDS.kinds).items()
}

KINDS_PLURAL: dict[InstrumentKind, str] = {
    InstrumentKind(key): more for key, (_, more) in vars(WORDS.kinds).items()
}

_PRESENT = (re.compile(r"^(\w+)ando\b"), r"\1a"), (re.compile(r"^(\w+)iendo\b"), r"\1e")
_LEADING: dict[str, str] = vars(WORDS.leading)
_OPERATIVE = frozenset(verb.lower() for verb in SPANISH.actions.operative)


def how(relation: Relation, verb: str | None) -> str:
    """How a clause cites: its own verb, in the present where that is known; else what it does.

    >>> how(Relation.NOTES, "observando"), how(Relation.NOTES, "habiendo escuchado")
    ('observa', 'habiendo escuchado')
    >>> how(Relation.RECALLS, "recordando"), how(Relation.CITES, None)
    ('recuerda', 'cita')
    """
    forms = (verb or "", *(form.sub(present, verb or "") for form, present in _PRESENT))
    known = next((form for form in forms if form in _OPERATIVE), verb)
    return _LEADING.get(known, known) if known else RELATIONS[relation]


def count(number: int, singular: str, plural: str) -> str:
    """A number with its noun.

    >>> count(1, "instrumento", "instrumentos")
    '1 instrumento'
    """
    return f"{number} {one_or_more(number, [singular, plural])}"
