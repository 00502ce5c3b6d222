"""How a language asks: who is asked to do what, and by when, one frozen table for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The words by which a deadline is told, as regular expressions.

    Attributes:
        ordinals: the words for numbers of sessions, with the numbers.
        figures: an ordinal in figures («75º»).
        session: what names a session; ``ORDINAL`` stands for one, group ``own`` is the
            determiner that makes it that of whoever was named last, group ``special`` tells that
            it is counted apart.
        assembly: the Assembly.
        of: what joins a session to its body («del»), blanks included.
        bodies: nouns that open the name of a body which has sessions of its own.
        reports: what tells that the Assembly itself is informed («le presente»).
        day: a date or part of a year, with group ``year``; ``MONTH`` stands for the months.
        by: what stands before a day by which something is due or held.
        bare: the same before a year alone.
        modified: nouns of which a year alone is an attribute («presupuesto para 2022»).
        often: how often something is due («anualmente»).
        within: a term that runs from now, or from something («en un plazo de seis meses»).
        past: what before a date tells of things past («celebrada», «aprobó»).
        aside: what before a date tells that something else is held then («que se celebrará»).
    """

    ordinals: Mapping[str, int]
    figures: str
    session: str
    assembly: str
    of: str
    bodies: str
    reports: str
    day: str
    by: str
    bare: str
    modified: str
    often: str
    within: str
    past: str
    aside: str


@dataclass(frozen=True, slots=True)
class AskingWords:
    """The words by which requests and decisions are told, as regular expressions.

    Attributes:
        asks: verbs that ask, in the form that a clause opens with, or with «su solicitud».
        urges: those of them whose request follows as :attr:`complement` alone has it.
        decides: verbs that decide.
        before: adverbs before the verb that belong to the action.
        after: adverbs after it, and within «reitera también su solicitud».
        joint: what joins a verb in mid-clause to those before it.
        aside: adverbial phrases between action and addressee, or before a verb in mid-clause.
        pronouns: pronouns before a verb («los»), each with how what it repeats begins.
        lead: what stands between action and addressee, blanks included (« al »).
        deeds: what follows there and is what is asked, not who («la plena aplicación»).
        complement: where what is asked begins, and the addressee ends.
        that: a conjunction that does so too, unless a relative clause begins with it.
        relative: how relative clauses begin after it.
        barred: what may stand in neither the addressee nor what leads to it.
        purpose: what leads to an infinitive of its own, so that the next one may hang from that.
        articles: words that begin a noun phrase, so that another has ended before them.
        joining: unless one of these stands before them.
        member: how a further member of the addressee begins after a comma.
        again: what tells a member of the addressee even after an adverbial phrase («y a»).
        adverbial: what after a comma is no member, but tells how or when.
        subject: what leads to a clause that names who is to act («que»).
        actors: nouns that name someone who can be asked.
        done: what ends the noun phrase of those who are commended («por sus esfuerzos»).
        acting: the verb, in the mood of requests, before which such a subject ends.
    """

    asks: str
    urges: str
    decides: str
    before: str
    after: str
    joint: str
    aside: str
    pronouns: Mapping[str, str]
    lead: str
    deeds: str
    complement: str
    that: str
    relative: str
    barred: str
    purpose: str
    articles: str
    joining: str
    member: str
    again: str
    adverbial: str
    subject: str
    actors: str
    done: str
    acting: str
    times: TimeWords
