"""What a clause is about: a noun phrase of its own words, or nothing where that is in doubt.

No grammar of Spanish stands behind it, but a few words that can only begin, go on with or end such
a phrase. It must be the object of the verb that the clause opens with, or of one that this leads
to, or the first subject of what is said, unless that is somebody. A word that might be a verb or a
participle ends it, and a name is whole. So what is found may be less than a reader would take, and
is never more than the words of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolution.languages import SPANISH
from resolution.languages.es.dictionary import lemma_of


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LONGEST = 42
"""Characters of a topic: what stands beside a verb in one line of an outline."""
_REACH = 220
"""Characters after the verb in which the phrase must begin."""

_SOON = 30
"""Characters from there to what an Assembly feels about something."""

_DEFINITE = _words("el la los las su sus este esta estos estas")
_INDEFINITE = _words("un una unos unas")
_ARTICLES = _DEFINITE | _INDEFINITE
_ALL = _words("todo toda todos todas")
_LINKS = _words("de del sobre")
_NAMING = _words("para contra en a al con")
"""What may stand inside a name, before a capital: «Conferencia de Examen en Nueva York»."""
_NEVER = _words(
    "a al ante bajo como con contra cual cuales cuando cuya cuyo desde donde durante e en entre "
    "hacia hasta le les lo más mediante muy ni no o para por que respecto se según sin solo "
    "también tras u y ya así nunca jamás siempre antes después bien aún todavía hoy"
)
_FEELINGS = _words(
    "agradecimiento agrado aprecio beneplácito convencimiento convicción deseo determinación "
    "empeño esperanza gratitud inquietud intención interés preocupación reconocimiento "
    "satisfacción compromiso apoyo importancia necesidad"
)
"""What an Assembly has for something; the phrase is that something."""
_EMPTY = re.compile(
    r"\w+(?:gésimo|décimo)\b|(?:presente|marco|hecho|fin|objeto|virtud|período|plazo|párrafos?|"
    r"nombre|caso|momento|seno|respecto|partir|menos|debid[oa]s?|suma|año|importantes?)\b|"
    r"última vez\b|(?:mejor|única) (?:forma|manera)\b|"
    r"(?:resolucion|decision|inform)es \d|\d+º? de (?!la|los)\w+ de \d"
)
"""Words that begin a time or a manner, and say nothing of what something is about."""
_SOMEBODY = re.compile(
    r"(?:\w+[oa]s )?(?:[Ee]stados?|Jefes|[Gg]obiernos?|país(?:es)?|Potencias?|[Oo]rganismos?|"
    r"[Oo]rganizacion(?:es)?|[Óó]rganos?|Asamblea|Consejo|Comité|Comisión|Secretari[oa]|Junta|"
    r"Autoridad|Oficina|Mesa|Presidencia|División|Naciones|sistema de las Naciones|[Pp]artes|"
    r"comunidad(?:es)?|entidades|instituciones|donantes)\b"
)
"""Who acts; what a clause is about is what they do."""
_ASIDE = _words(
    "mediante para fin miras objeto incluido incluida incluidos incluidas inclusive exceptuados "
    "particular según como cual cuales cuando si"
)
"""Words after which stand purposes, means and instances, and not what is asked or said."""
_ASKED = re.compile(r",?\s*(?:(?:una vez más|de nuevo|también|además) )?(?:a|al)\s")
_FOR_WHAT = (
    re.compile(r"\ba que\b,?"),
    re.compile(r"\bque\b,?|\ba (?=\w+[aei]r(?:se|l[aeo]s?)?\s)"),
)
"""Where what is asked begins; what comes first may hold a relative clause of its own."""
_OPENING = re.compile(r"\s*(?:(?:de|en|con|por|ante)\s+)?(?:que,?\s+)?")
_HOW = re.compile(
    r" (?:manera|modo|conformidad)\b| forma (?:que\b|\w+(?:[oa]|ente|al|az)\b)|"
    r" acuerdo (?:con|al)\b"
)
"""After «de» tells how something is done, and not what it is of."""
_TITLED = re.compile(r" (?:titulad|denominad)[oa] “(?P<title>[^”]+)”")
_OTHERS_DO = _words(
    "debe deben deberá deberán debería deberían puede pueden podrá podrán podría podrían"
)
"""Before an infinitive tell that the subject has been named."""
_GOES_ON = re.compile(
    rf"(?<=\d) de (?:{'|'.join(SPANISH.months)})\b|"
    r" (?:(?:[ye]|[ye] del?) )?(?:[A-ZÁÉÍÓÚÑ]|\d)| nivel| de sesiones| por\b|\. \d|"
    r", (?!\w+ndo\b)(?:\w+, )*\w+ [ye] \w+"
)
_NAME_GOES_ON = re.compile(
    r"(?: (?:a|para|contra|sobre|en|entre)(?: el| la| los| las)?| de(?: los| las)?|"
    r", (?:el|la|los|las)|"
    r"(?<=[aei]r) (?:el|la|los|las)|(?<=Motivo) del?|"
    r"(?:(?<=Mundial)|(?<=Nacional)|(?<=nacional)|(?<=Universal)) de(?: la|l)) [A-ZÁÉÍÓÚÑ]"
)
_LONG_NAME = re.compile(r" (?:a|para|contra|sobre|en)(?: el| la| los| las)? [A-ZÁÉÍÓÚÑ]")
_LONG_NAME_GOES_ON = re.compile(r" (?:y (?:el|la|los|las)|del?(?: la| los| las)?) [A-ZÁÉÍÓÚÑ]")
_HELD = r"se (?:celebr|convo[cq]u?|organi[cz])(?:e|en|ará|arán)"
_YEAR_BEFORE = re.compile(rf"(?P<year>en (?:19|20)\d\d),? {_HELD} una? $")
_YEAR_AFTER = re.compile(r" (?P<year>en (?:19|20)\d\d)\b")
_WORD = re.compile(r"[\w/().-]*\w")
_VERBAL = ("ar", "er", "ir", "ír")
_ADJECTIVES = _words(
    "auxiliar auxiliares carácter dólares escolar escolares familiar familiares insular insulares "
    "militar militares nuclear nucleares particular particulares popular populares preliminar "
    "preliminares regular regulares similar similares singular singulares"
)
"""What might be taken for a verb."""
_PARTICIPLE = re.compile(
    r"(?!privad)\w+(?:ad|id)[oa]s?|relativ[oa]s?|(?:refer|tend|conduc)entes?|\w+mente"
)


def topic(text: str, action: str | None) -> tuple[int, int] | None:
    """Where in a clause's words the phrase stands that says what it is about.

    Args:
        text: the words of the clause.
        action: the verb that they open with; without one there is no topic.

    >>> text = "Decide que en 2006 se celebre un diálogo de alto nivel dedicado a la migración;"
    >>> text[slice(*topic(text, "Decide"))]
    'diálogo de alto nivel'
    """
    if not action or not text.startswith(action):
        return None
    start = next(_starts(text, len(action)), None)
    found = None if start is None else _phrase(text, start)
    # What print puts in brackets is not cut in two.
    whole = found and text[slice(*found)].count("(") == text[slice(*found)].count(")")
    return found if whole else None


def year(text: str, found: tuple[int, int]) -> tuple[int, int] | None:
    """Where the year stands in which a clause has its topic held, if it tells one.

    Args:
        text: the words of the clause.
        found: where its topic stands.

    >>> text = "Decide que en 2006 se celebre un diálogo de alto nivel dedicado a la migración;"
    >>> text[slice(*year(text, topic(text, "Decide")))]
    'en 2006'
    """
    start, end = found
    told = _YEAR_AFTER.match(text, end) or _YEAR_BEFORE.search(text[:start])
    return told.span("year") if told else None


def _starts(text: str, at: int) -> Iterator[int]:
    """Where phrases begin that may be meant; their article is no part of them."""
    if _ASKED.match(text, at):
        found = (pattern.search(text, at, at + _REACH) for pattern in _FOR_WHAT)
        if asked := next(filter(None, found), None):
            yield from _objects(text, asked.end(), asked.end() + 1, said=False)
        return
    opening = _OPENING.match(text, at)
    first = opening.end() if opening else at
    yield from _objects(text, at, first, said=text[at:first].rstrip(" ,").endswith("que"))


def _objects(text: str, start: int, first: int, *, said: bool) -> Iterator[int]:
    """The phrases that begin where a sentence does, or right after a verb.

    Args:
        text: the words.
        start: where to look from.
        first: where a phrase needs no verb before it.
        said: whether a statement begins there, whose subject alone is meant, be it after its verb.
    """
    earlier, before, after_comma = "", "", False
    for match in _WORD.finditer(text, start, start + _REACH):
        word, at = match.group(), match.start()
        if at >= first and (_turns(earlier, before, word) or text.startswith("y,", at)):
            return
        if word == "que" and at > first:
            first = match.end() + 1
        leads = at <= first and word in _ARTICLES | {"del", "al"}
        said_of_it = earlier == "se" or (before[-1:] == "r" and earlier not in _OTHERS_DO)
        leading = _is_verb(before) and (said_of_it or not said)
        governed = word in _ARTICLES and (word in _INDEFINITE if after_comma else leading)
        if (
            word in _FEELINGS
            and at < first + _SOON
            and (opening := _OPENING.match(text, match.end()))
        ):
            first = opening.end()
        elif (leads or governed) and not _feels(text, match.end()):
            yield match.end() + 1
        earlier, before = before, word
        after_comma = text[match.end() : match.end() + 1] == ","


def _turns(earlier: str, before: str, word: str) -> bool:
    """Whether a word that follows two others leads away from what is asked or said.

    So do purposes («para», but not that of measures), relative clauses, and objects without an
    article: what follows these is of another verb.
    """
    if word in _ASIDE:
        return "medidas" not in {earlier, before}
    if word in {"que", "por"}:
        return not (before == "por" or _is_verb(before) or before.endswith(("ndose", "rse")))
    bare = word[-1:] != "e" and word.isalpha() and word not in _NEVER | _ARTICLES | _ALL | _LINKS
    acting = _is_verb(before) and before not in {"es", "son", "sea", "sean"}
    return bare and acting and word != "medidas" and not _is_verb(word)


def _feels(text: str, at: int) -> bool:
    """Whether the next word but for an adjective is what an Assembly feels."""
    return any(word in _FEELINGS for word in text[at + 1 : at + 40].split()[:2])


def _phrase(text: str, start: int) -> tuple[int, int] | None:
    """The phrase that begins at a place, of two words or more and as long as fits."""
    if _EMPTY.match(text, start) or _SOMEBODY.match(text, start):
        return None
    if titled := _TITLED.search(text, start, start + 3 * LONGEST):
        title = titled.span("title")
        return title if " " not in text[start : titled.start()] and _fits(*title) else None
    ends = list(_ends(text, start))
    fitting = [
        end
        for end in ends
        if _fits(start, end)
        and _whole(text, start, end)
        and (end == ends[-1] or text.startswith((" de", " sobre ", " para "), end))
    ]
    return (start, fitting[-1]) if fitting and " " in text[start : fitting[-1]] else None


def _fits(start: int, end: int) -> bool:
    return end - start <= LONGEST


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a phrase may end: after its noun, what agrees with it, and each noun it is «de»."""
    expects_noun, named, last = True, False, start
    for match in _WORD.finditer(text, start, start + 3 * LONGEST):
        word = match.group()
        if text[last : match.start()] not in {" ", ""}:
            return
        last = match.end()
        if word in _LINKS or (word in _NAMING and named and _names_on(text, last)):
            if expects_noun or (word == "de" and _HOW.match(text, last)):
                return
            expects_noun = True
        elif word in _ARTICLES | _ALL:
            if not expects_noun:
                return
        elif word in _NEVER or _ends_phrase(word, noun=expects_noun):
            return
        else:
            named = named or word[:1].isupper()
            expects_noun = False
            yield last


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a phrase that ends there cuts neither a name nor a list of adjectives in two."""
    if _GOES_ON.match(text, end):
        return False
    if not text[text.rfind(" ", 0, end) + 1].isupper():
        return True
    long = _LONG_NAME.search(text, start, end)
    return not (_NAME_GOES_ON.match(text, end) or (long and _LONG_NAME_GOES_ON.match(text, end)))


def _names_on(text: str, at: int) -> bool:
    """Whether a name goes on: a capital follows, an article between them or not."""
    return bool(re.match(r" (?:(?:el|la|los|las) )?[A-ZÁÉÍÓÚ]", text[at : at + 8]))


def _ends_phrase(word: str, *, noun: bool) -> bool:
    """Whether a word may be a verb, or a participle where no noun is due."""
    if word[:1].isupper() or not word.isalpha() or word in _ADJECTIVES:
        return False
    return _is_verb(word) or not (noun or _PARTICIPLE.fullmatch(word) is None)


@cache
def _is_verb(word: str) -> bool:
    if not word or word in _ADJECTIVES or _PARTICIPLE.fullmatch(word):
        return False
    return lemma_of(word).endswith(_VERBAL)
