"""How far a verb's object reaches: the words of a language that bound it, one table for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Governing:
    """The words by which the object of a verb is told from the rest, as regular expressions.

    Attributes:
        determiners: what a noun phrase opens with («la», «sus», «todas»).
        conjunctions: what joins the members of a list («y», «así como»).
        aside: adverbial phrases that stand between, and fixed phrases with a preposition in them
            («a este respecto», «en vigor»): neither begins or ends an object.
        titled: what leads to the name of what was just named («titulada»).
        that: what opens a clause («que»).
        infinitive: an infinitive with the preposition before it («de aplicar»).
        bare_infinitive: one that completes a deciding verb («Decide *aprobar*»).
        closing: prepositions, relatives, participles and gerunds: what follows hangs from them.
        taking: verbs and the preposition that their object follows («haciendo hincapié en»);
            that of :attr:`CitingWords.of` need not be named.
        deed: a preposition with a noun of action, which a verb of urging takes for its object
            («a la plena aplicación»), where it takes those who are urged with the same one.
    """

    determiners: str
    conjunctions: str
    aside: str
    titled: str
    that: str
    infinitive: str
    bare_infinitive: str
    closing: str
    taking: str
    deed: str
