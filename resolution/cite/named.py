"""Named instruments: which words before a footnote marker the note documents.

«la Convención sobre los Derechos del Niño¹⁰»: the name reaches from the noun that opens it to
the marker, what is said of it («, aprobada en …») aside. Where words and note do not go together
nothing is found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resolution.cite.grammar import Grammar
from resolution.core.instrument import InstrumentKind
from resolution.languages import CAPITAL

_WINDOW = 400
"""Longest stretch of text before a marker that is looked at for a name."""

_OFFICE = 80
"""Longest stretch before a word in which the body may begin whose name it belongs to."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NamePatterns:
    """What opens a name, joins two of them, ends one; and what stands for works without name."""

    opening: re.Pattern[str]
    joint: re.Pattern[str]
    paired: re.Pattern[str]
    pairing: re.Pattern[str]
    pair: re.Pattern[str]
    twice: re.Pattern[str]
    common: frozenset[str]
    tail: re.Pattern[str]
    dated: re.Pattern[str]
    ended: re.Pattern[str]
    another: re.Pattern[str]
    about: re.Pattern[str]
    purpose: re.Pattern[str]
    programme: re.Pattern[str]
    declaration: re.Pattern[str]
    office: re.Pattern[str]
    concern: re.Pattern[str]
    comma: re.Pattern[str]
    enumerated: re.Pattern[str]
    within: re.Pattern[str]
    plain: re.Pattern[str]
    report: re.Pattern[str]
    outcome: re.Pattern[str]
    work: re.Pattern[str]
    said: re.Pattern[str]
    hanging: re.Pattern[str]
    also: re.Pattern[str]


@cache
def name_patterns(rules: Grammar) -> NamePatterns:
    """The patterns of names in a language."""
    words = rules.words
    article = rf"(?:{words.articles})"
    joined = rf"(?:{'|'.join(rules.language.joined)}) "
    body = rf"\b(?:{words.organ})(?: (?:{words.small})\b| [{CAPITAL}][\w-]*)*"
    comma = rf", (?:{words.bare_of} )?(?=(?:{joined})?"
    return NamePatterns(
        opening=re.compile(rf"\b(?:(?:{words.order}) )?(?:{words.names})\b(?! ?\d+/)"),
        joint=re.compile(
            rf"(?: (?!(?:{words.breaking})\b)(?:{words.small})\b| [{CAPITAL}][\w-]*| \d{{4}}\b)*?"
            rf" (?:(?:{words.of}|{words.to})|(?:{words.about}) {article}) ?| "
        ),
        paired=re.compile(words.pair[0]),
        pairing=re.compile(words.pair[1]),
        pair=re.compile(rf" {joined}(?:{article} )?"),
        twice=re.compile(rf"^(\w+(?: \w+)? {joined}){article} (?=[A-Z])"),
        common=words.common,
        tail=re.compile(words.tail),
        dated=re.compile(rf"(?=,),?(?:{words.dated})(?i:{rules.language.plain_date})$"),
        ended=re.compile(rf"(?: (?:{'|'.join(rules.language.joined)}))?(?:{words.ended})"),
        another=re.compile(
            rf" (?:{'|'.join(rules.language.joined)})(?: (?:{words.small})\b)*"
            rf" (?!(?:{words.small})\b)[a-zà-ÿ]"
        ),
        about=re.compile(rf" (?:{words.about}) "),
        purpose=re.compile(words.purpose),
        programme=re.compile(words.kinds[InstrumentKind.PROGRAMME], re.IGNORECASE),
        declaration=re.compile(words.kinds[InstrumentKind.DECLARATION], re.IGNORECASE),
        office=re.compile(rf"{body} (?:{words.of}) $"),
        concern=re.compile(rf"{body} (?:{words.about}) $"),
        comma=re.compile(rf"{comma}(?:[{CAPITAL}]|\d{{4}}\b))"),
        enumerated=re.compile(
            rf", (?>(?:(?:{words.small}|{words.articles}) )*)"
            rf"(?=(?:{joined})?(?:[{CAPITAL}]|\d{{4}}\b))"
        ),
        within=re.compile(rf" \((?:(?:[{CAPITAL}][\w-]*|(?:{words.small})\b)(?:,? |(?=\))))+\)"),
        plain=re.compile(
            rf"(?>,? (?:{words.small}|{words.articles}|\d+(?:-\d+)?)\b|,? [{CAPITAL}][\w-]*)*"
        ),
        report=re.compile(rf"\b(?:{words.reports})\b"),
        outcome=re.compile(rf"\b(?:{words.outcomes})\b"),
        work=re.compile(rf"\b(?:{words.reports}|{words.outcomes}|{words.works})\b"),
        said=re.compile(rf", (?:{words.said})"),
        hanging=re.compile(rf"\b(?:{words.of}|{words.party}(?: {article})?) $"),
        also=re.compile(rf" (?:{words.conjunctions})(?: {article})? ((?:\w+ ){{0,2}}\w+)"),
    )


def names_before(
    text: str, limit: int, offset: int, rules: Grammar, *, formal: bool = False
) -> list[Span]:
    """Spans that may be the name a marker documents, the likeliest first.

    A short name in brackets may stand between: «Reglas Mínimas … (Reglas Nelson Mandela)¹²».

    Args:
        text: of the clause.
        limit: the name cannot begin before this: the last marker or mention.
        offset: where the marker stands.
        rules: patterns of the language.
        formal: whether the note gives a treaty or an annex, so that the name may enumerate and
            have brackets: «… Desarrollo, la Producción … de Armas Bacteriológicas (Biológicas)
            …», and a date after it is its own: «Convenio de Ginebra …, de 12 de agosto de 1949».
    """
    found = name_patterns(rules)
    bracket = short_name(text, limit, offset)
    end = bracket[0] - 2 if bracket else offset
    start = max(limit, end - _WINDOW)
    openings = list(found.opening.finditer(text, start, end))
    spans = []
    for index in range(len(openings) - 1, -1, -1):
        first = _first(text, openings, index, found)
        span = _span(text, openings[first].start(), end, found, formal=formal)
        if span and span not in spans and not _is_office(text, openings[first], found):
            spans.append(span)
    if bracket and found.opening.match(text, *bracket):
        spans.append(bracket)
    return spans


def short_name(text: str, limit: int, offset: int) -> Span | None:
    """Span of a short name in brackets right before a marker, brackets aside."""
    if text[offset - 1 : offset] != ")":
        return None
    start = text.rfind("(", limit, offset) + 1
    return (
        (start, offset - 1) if start > limit + 1 and ")" not in text[start : offset - 1] else None
    )


def _first(text: str, openings: list[re.Match[str]], index: int, found: NamePatterns) -> int:
    """The opening where the name begins that goes on over this one.

    «Protocolo Facultativo de la Convención …», «Convención Marco …», «Declaración y el Programa
    de Acción de Viena».
    """
    while index:
        left, right = openings[index - 1], openings[index]
        between = (left.end(), right.start())
        paired = found.paired.match(left[0]) and found.pairing.match(right[0])
        if not (
            found.joint.fullmatch(text, *between)
            or (paired and found.pair.fullmatch(text, *between))
        ):
            break
        index -= 1
    return index


def _span(text: str, start: int, end: int, found: NamePatterns, *, formal: bool) -> Span | None:
    """The name from its opening to the marker, or None where something else comes between."""
    end = _end(text, start, end, found)
    for tail in found.tail.finditer(text, start, end):
        if text[tail.start()] == "," or is_distinctive(text[start : tail.start()], found):
            end = tail.start()
            break
    if formal and (dated := found.dated.search(text, start, end)):
        end = dated.start()
    name = text[start:end]
    for comma in re.finditer(",", name):
        if not (found.enumerated if formal else found.comma).match(name, comma.start()):
            return None
    if formal and not any(found.opening.match(b[0], 2) for b in found.within.finditer(name)):
        name = found.within.sub("", name)
    return None if re.search(r"[;:()«»“”]|\. ", name) or " " not in name else (start, end)


def _end(text: str, start: int, end: int, found: NamePatterns) -> int:
    """Where a name ends that the sentence goes on after: «Acuerdo de París | y sus objetivos».

    After a word in capitals no other begins with «y» in small letters, and what a name is about
    it says once: «Convenio sobre la Diversidad Biológica | para coordinar las iniciativas».
    """
    ended = found.ended.search(text, start, end)
    end = ended.start() if ended else end
    for another in found.another.finditer(text, start, end):
        if not text[start : another.start()].rpartition(" ")[2][0].islower():
            end = another.start()
            break
    about = found.about.search(text, start, end)
    purpose = found.purpose.search(text, about.end(), end) if about else None
    return purpose.start() if purpose else end


def _is_office(text: str, opening: re.Match[str], found: NamePatterns) -> bool:
    """Whether the word is part of a body's name: «Comité del Programa y de la Coordinación».

    What a body is about bears no article there: «Comité Ad Hoc sobre Acuerdos Internacionales».
    """
    window = text[max(0, opening.start() - _OFFICE) : opening.start()]
    programme = found.programme.match(opening[0]) and found.office.search(window)
    return bool(programme or found.concern.search(window))


def is_distinctive(name: str, found: NamePatterns) -> bool:
    """Whether a name tells one instrument from others: «Marco de Acción» does not.

    Two words of weight besides the noun that opens it, or one that is a proper name.
    """
    opening = found.opening.match(name)
    rest = name[opening.end() :] if opening else name
    words = [w for w in re.findall(r"[^\W\d_]{4,}", rest) if w.casefold() not in found.common]
    words = [w for w in words if not found.opening.fullmatch(w)]
    return any(word[0].isupper() for word in words) or len(words) > 1


def joined(name: str, rules: Grammar) -> str:
    """A name of two nouns as it is called: «Declaración y [el] Programa de Acción …»."""
    return name_patterns(rules).twice.sub(r"\1", name)


def is_plain(name: str, rules: Grammar) -> bool:
    """Whether the name runs in capitals and small words only, with no other words in it."""
    found = name_patterns(rules)
    opening = found.opening.match(name)
    return opening is not None and found.plain.fullmatch(name, opening.end()) is not None


def quoted_before(text: str, limit: int, offset: int) -> Span | None:
    """Span of a title in quotation marks right before a marker, the marks aside."""
    if offset < 2 or text[offset - 1] not in "”»":
        return None
    start = max(text.rfind("“", limit, offset), text.rfind("«", limit, offset)) + 1
    title = text[start : offset - 1]  # French print sets it off from the marks by spaces
    if start <= limit or offset - start >= _WINDOW or not title.strip():
        return None
    return (offset - 1 - len(title.lstrip()), start + len(title.rstrip()))


def work_before(
    text: str, limit: int, offset: int, pattern: re.Pattern[str], rules: Grammar
) -> Span | None:
    """Span of a work without a name of its own: «informe del Secretario General¹²»."""
    start = max(limit, offset - _WINDOW)
    breaks = list(re.finditer(r"[,;:()«»“”]", text[start:offset]))
    while breaks and name_patterns(rules).said.match(text, start + breaks[-1].start()):
        offset = start + breaks.pop().start()
    start += breaks[-1].end() if breaks else 0
    match = pattern.search(text, start, offset)
    return (match.start(), offset) if match else None


def also_before(text: str, last: int, offset: int, rules: Grammar) -> Span | None:
    """Span of a further member: «períodos … vigésimo cuarto⁵ y vigésimo quinto⁶»."""
    match = name_patterns(rules).also.fullmatch(text, last, offset)
    return match.span(1) if match else None
