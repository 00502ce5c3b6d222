"""How a language cites: the words around symbols, numbers and names, one frozen table for each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resolution.core.instrument import InstrumentKind
from resolution.languages.governing import Governing


@dataclass(frozen=True, eq=False)
class Meetings:
    """How notes list conferences and meetings.

    Attributes:
        start: what stands before the name of one.
        held: what is said of it first: that it was held.
        when: the place and dates after that, as groups ``place`` and ``dates``.
        end: what else ends its name.
        joint: what joins it to the next one.
    """

    start: re.Pattern[str]
    held: re.Pattern[str]
    when: re.Pattern[str]
    end: re.Pattern[str]
    joint: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class CitingWords:
    """The words by which citations in one language are recognised, as regular expressions.

    Attributes:
        resolution, decision: the nouns, singular and plural.
        own: determiners that make a resolution the speaking body's own («su», «sus»).
        this: the resolution speaking of itself («presente resolución»).
        bodies: names of bodies that number their resolutions, with their series.
        health: name of the World Health Assembly, which numbers its resolutions «WHA69.2».
        council: the short name of whichever council was named last («Consejo»).
        organ: nouns that open the name of any other body.
        of: preposition and article between a number and a body («del», «de la»).
        party: what states are to a treaty, with the preposition («Partes en»).
        bare_of: the preposition alone («de»).
        to: preposition and article between two nouns of one name («al», «a la»).
        body_first: whether the body stands before the noun («Security Council resolution»).
        after_body: what may stand between a body and «su resolución».
        adopted: verbs between a body and its resolution («aprobó»).
        latest: what joins a particular resolution to those just spoken of («incluida»).
        dated: what stands between a number and its date («de», «of», «du»).
        see: «véase».
        ibid: «Ibíd.», without its stop.
        series: names of the Treaty Series, first the one that what is shown has for *Ibíd.*, so
            it holds no pattern; ``volume`` and ``number`` are the words before the figures of a
            place in it.
        figures: words that join figures or letters: «núms. 970 a 973», «53/243 A y B».
        through: words between the first and the last number of a range: «57/1 a 57/5».
        dated_of: words after which the figure before them is the day of a date.
        parts: nouns of the parts of a document («párrafo»), which a number follows.
        bare_parts: those that may stand without number («anexo»).
        ordinal_parts: parts counted in words («primera parte»).
        chapter: how the noun of a chapter begins, in full and abbreviated.
        particular: what introduces the part in particular («en particular la»).
        articles: articles before a part.
        link: what joins one part to the next («, », « del »).
        conjunctions: words that join the members of a list.
        names: nouns that open the name of an instrument, capitalised.
        order: words that may stand before such a noun («Segundo», «Nueva»).
        pair: how the two nouns begin that open one name together («Declaración y Programa de
            Acción»).
        common: words that do not tell one instrument from another («Acción»).
        kinds: how the nouns begin that tell what an instrument is, in lower case.
        about: prepositions between the noun of one name and the name within it («sobre»).
        reports: nouns of documents without a name of their own («informe»).
        outcomes: nouns of what a meeting or session adopts («documento final»).
        works: nouns of other works that a note may document.
        said: what is said of a work after a comma («presentado»).
        small: words in lower case that a name goes on over.
        breaking: those at which another phrase may begin («y»).
        relative: words that open a clause about what was named («que»).
        tail: how a name is told from what is said of it («, aprobada en»).
        ended: words at which a name ends whatever follows («a fin de», «expresó»).
        purpose: what is done once a name has said what it is about («para coordinar»).
        indefinite, definite: articles, for what a resolution itself sets up.
        created: participles and prepositions at which the name of such a thing ends.
        above: how the resolution points to its own paragraphs («supra»).
        paragraph: the noun of a numbered paragraph.
        article: the noun of an article.
        present: how a convention speaks of itself («la presente Convención»).
        governing: the words that bound the object of a verb.
        meetings: how notes list meetings, where that can be read.
    """

    resolution: str
    decision: str
    own: str
    this: str
    bodies: Mapping[str, str]
    health: str
    council: str
    organ: str
    of: str
    party: str
    bare_of: str
    to: str
    body_first: bool
    after_body: str
    adopted: str
    latest: str
    dated: str
    see: str
    ibid: str
    series: str
    volume: str
    number: str
    figures: str
    through: str
    dated_of: str
    parts: str
    bare_parts: str
    ordinal_parts: str
    chapter: str
    particular: str
    articles: str
    link: str
    conjunctions: str
    names: str
    order: str
    pair: tuple[str, str]
    common: frozenset[str]
    kinds: Mapping[InstrumentKind, str]
    about: str
    reports: str
    outcomes: str
    works: str
    said: str
    small: str
    breaking: str
    relative: str
    tail: str
    ended: str
    purpose: str
    indefinite: str
    definite: str
    created: str
    above: str
    paragraph: str
    article: str
    present: str
    governing: Governing
    meetings: Meetings | None = None
