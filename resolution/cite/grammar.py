"""The patterns of a citing language: named parts, composed once per language.

Takes a code (``es``) and gives compiled patterns. Every repetition in them begins with something
its body cannot end with, so that no text makes them backtrack more than a few steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from resolution.languages import CAPITAL, LANGUAGES, Language
from resolution.languages.citing import CitingWords

_ROMAN = r"(?=[LXVI])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"

_SERIES = (
    "A|S|E|T|ST|AT|CAC|CAT|CCPR|CCW|CD|CED|CEDAW|CERD|CMW|CRC|CRPD|CTOC|DC|DP|FCCC|HRI|HSP|ICCD|"
    "ID|ISBA|LOS|NPT|PBC|SPLOS|TD|UNEP|UNW"
)
"""First parts of symbols of United Nations organs and of the bodies it serves."""

_SEGMENT = r"(?: E?S-\d+ | [A-Z0-9][A-Za-z0-9]* (?: \.[A-Za-z0-9]+ )* )"

_SYMBOL = rf"""
    (?:{_SERIES})
    (?: /{_SEGMENT} )+
    (?: [ ]?\( (?: (?:Parts?|Vol\.?|Sect\.|Plan)[ ]?[IVX\d]+ | (?:19|20)\d\d | {_ROMAN} ) \)
        (?: /{_SEGMENT} )* )?
"""

SYMBOL = re.compile(
    rf"""
    (?<![\w/.-]) (?P<first>{_SYMBOL}) (?P<part>[ ][A-Z](?:-[A-Z])?\b(?!/))?
    (?: [-–] (?P<twin> {_SYMBOL} ) )?                  # A/47/277-S/24111: one document, two symbols
    (?! [\w/] )
    """,
    re.VERBOSE,
)
"""Document symbols: A/58/98, A/75/6 (Sect. 3)/Add.2, FCCC/CP/2015/10/Add.1, CD/1999."""

SALES = re.compile(r"(?<![\w.])[A-Z]\.\d\d\.(?:[IVX]+\.)(?:[A-Z]\.)?\d+\b")
"""Sales numbers of United Nations publications: S.95.XIII.18, S.75.II.A.3."""

FOLLOWING = re.compile(r"(?P<base>.+?)/(?P<kind>Add|Corr|Rev)\.(?P<number>\d+)")
"""A document that follows another: A/60/1/Corr.1."""

HEALTH = re.compile(r"(?<![\w.])WHA\d{1,2}\.\d{1,3}\b")
"""Resolutions of the World Health Assembly, as it numbers them: WHA60.1."""

_POINT = r"(?: ?[a-z]\))?(?: ?[ivx]+\))?"
_MORE = r"(?: (?:bis|ter|quater))?"
_ARTICLE = rf"\d{{1,3}}{_MORE}(?![\w/])"
_UNIT = rf"(?:[IVXL]+(?:\.[A-Z]\b(?:\.\d+)?)?|\d+(?:\.\d+)?{_MORE}{_POINT}|[A-Z]\b)(?![\w/])"
_BLANK = r"(?: |(?<=['’]))"
"""After an article, which French may elide: «l’annexe»."""
_ACT = r"\d{1,2}(?:/C[MP]A?\.\d+)?(?![\w/]|\.\d|\s\(|\s[A-Z]\s\()"


@dataclass(frozen=True, eq=False)
class Grammar:
    """Compiled patterns of one language; see :class:`Citing` for what each word does."""

    words: CitingWords
    language: Language
    number: re.Pattern[str]
    health: re.Pattern[str]
    health_listed: re.Pattern[str]
    stop: re.Pattern[str]
    further: re.Pattern[str]
    through: re.Pattern[str]
    noun: re.Pattern[str]
    own: re.Pattern[str]
    body: re.Pattern[str]
    of: re.Pattern[str]
    after_body: re.Pattern[str]
    adopted: re.Pattern[str]
    latest: re.Pattern[str]
    dated: re.Pattern[str]
    listed: re.Pattern[str]
    see: re.Pattern[str]
    ibid: re.Pattern[str]
    treaty: re.Pattern[str]
    part: re.Pattern[str]
    parts_after: re.Pattern[str]
    parts_joint: re.Pattern[str]
    parts_before: re.Pattern[str]
    chapter: re.Pattern[str]
    paragraph: re.Pattern[str]
    this: re.Pattern[str]
    own_paragraph: re.Pattern[str]
    article_number: re.Pattern[str]
    article: re.Pattern[str]
    own_articles: re.Pattern[str]


def stops(text: str, rules: Grammar, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where sentences end, which they do not after «secc.»."""
    for match in rules.stop.finditer(text, start, len(text) if end is None else end):
        if match["stop"]:
            yield match.start()


@cache
def grammar(code: str) -> Grammar:
    """The patterns of a language."""
    language = LANGUAGES[code]
    words = language.citing
    plain = _plain_part(words, language.first_article)
    act = rf"(?:{words.resolution}|{words.decision}) {_ACT}"
    part = rf"(?:{plain}|{act})"
    articles = _articles(words, language.first_article)
    joint = rf"(?:{words.link})?(?: {words.of})?(?: (?:{words.articles}))?{_BLANK}"
    return Grammar(
        words=words,
        language=language,
        number=_number(words),
        health=_health(words),
        health_listed=re.compile(
            rf"\b(?:{words.resolution}|{words.health}|{words.figures}) "
            rf"(?P<number>(?P<session>\d\d)\.(?P<act>\d{{1,2}}))(?={words.dated}\d)"
        ),
        stop=re.compile(rf"\b(?i:{language.abbreviated})\.|(?P<stop>\.(?=\s+[{CAPITAL}«“(]))"),
        further=re.compile(
            rf"(?:, |,? (?:{words.figures}) )(?:(?P<kind>Add|Corr|Rev)\.)?(?P<number>\d{{1,2}})"
            rf"(?![\w/]|[.,]\d| (?:{words.dated_of})\b)"
        ),
        through=re.compile(rf" (?:{words.through}) "),
        noun=re.compile(rf"\b(?:{words.resolution}|(?P<decision>{words.decision}))\b"),
        own=re.compile(rf"\b(?:{words.own})(?: \w+)? $"),
        body=_body(words),
        of=re.compile(rf",? (?:{words.of}) ?"),
        after_body=re.compile(rf"(?:{words.after_body}) (?:{words.own})(?: \w+)? $"),
        adopted=re.compile(rf" (?:{words.adopted}) (?:{words.articles}) "),
        latest=re.compile(rf"(?:{words.latest})\b[^.;]{{0,20}}$"),
        dated=re.compile(words.dated),
        listed=re.compile(rf"(?:[,;(]|\b(?:{words.conjunctions})) $|\($|\b\d{{4}},$"),
        see=re.compile(rf"\b(?:{words.see})\b"),
        ibid=re.compile(rf"\b(?:{words.ibid})(?:\.|em\b)"),
        treaty=_treaty(words),
        part=re.compile(rf"\b{part}"),
        parts_after=re.compile(
            rf"\)*(?:(?:,? (?:{'|'.join(language.joined)}))?,? (?:{words.particular}),?|,)"
            rf"(?:(?: (?:{words.articles}))?{_BLANK}(?=(?:{plain}))| (?={act}))"
            rf"(?P<parts>(?>{part}(?:{joint}{plain}|, {act})*))"
            # «, la sección III de su resolución 72/18»: a part of the next one
            rf"(?! (?:{words.of}) )(?!, (?:{words.of}) (?:(?:{words.own}|{words.articles}) )?"
            rf"(?:{words.resolution}|{words.decision}))"
        ),
        parts_joint=re.compile(rf"(?:{joint})"),
        parts_before=re.compile(
            rf",? (?:{words.of}|{words.to}) ?(?:(?:{words.own}|{words.articles}) )?"
        ),
        chapter=re.compile(rf"\b{words.chapter}"),
        paragraph=re.compile(
            rf"(?:{words.paragraph}) (?P<number>\d+)"
            r"(?: ?(?P<letter>[a-z])\))?(?: ?(?P<point>[ivx]+)\))?"
        ),
        this=re.compile(rf"\b(?:{words.this})\b"),
        own_paragraph=re.compile(rf"\b(?:{words.paragraph}) \d+{_POINT}(?=,? (?:{words.above})\b)"),
        article_number=re.compile(rf"{_ARTICLE}|(?P<first>(?:{language.first_article})\b)"),
        article=_article(words, joint, articles),
        own_articles=_own_articles(words, articles),
    )


def _articles(words: CitingWords, first: str) -> str:
    """The numbers of articles: «3», «premier à 3», «3, 5 bis y 7»."""
    number = rf"(?:{_ARTICLE}|(?:{first})\b)"
    return rf"(?P<numbers>{number}(?:(?:, |,? (?:{words.figures}) ){number})*)"


def _article(words: CitingWords, joint: str, articles: str) -> re.Pattern[str]:
    """Articles: «anexo II, art. 3», «párrafo 2 del artículo 3 bis del anexo»."""
    paragraph = rf"(?:{words.paragraph}) \d+{_POINT}"
    annex = rf"(?:{words.bare_parts})(?: (?P<%s>[IVXL]+))?"
    return re.compile(
        rf"(?:{annex % 'annex'}, |{paragraph}{joint})?(?:{words.article}) {articles}"
        rf"(?:, {paragraph})?(?:{joint}{annex % 'of_annex'})?"
    )


def _own_articles(words: CitingWords, articles: str) -> re.Pattern[str]:
    """Articles of the text that speaks: «los artículos 3 y 4 de la presente Convención»."""
    own_annex = (
        rf"(?:{words.bare_parts})\b(?! [IVXL\d])"
        rf"(?=,? (?:{words.above})\b|(?!,? (?:{words.of}|{words.to})\b))"
    )
    return re.compile(
        rf"\b(?:{words.article}) {articles},? (?:{words.of}) ?"
        rf"(?:(?:{words.articles}) )?(?:(?:{words.present}) (?:{words.names})\b|{own_annex})"
    )


def _number(words: CitingWords) -> re.Pattern[str]:
    """Numbers of resolutions and decisions, as print writes them after their noun."""
    return re.compile(
        rf"""
        (?<![\w/.-]) (?<!\d[ ]/[ ]) (?: (?<!,) | (?<=\b\d{{4}},) )   # «de 2013,70/299», not «1,5/6»
        (?: (?P<slash> (?:E?S-)?\d{{1,4}}/\d{{1,4}} )      # 57/270   S-21/2   ES-11/1   1995/313
            (?P<letters> [ ][A-Z]\b                        # 57/270 B
                (?: (?: ,[ ][A-Z]\b )*                     # 64/1 A, B y C
                    (?: [ ](?:{words.figures})[ ] | - ) [A-Z]\b )?    # 53/243 A y B
            )?
          | (?P<old> \d{{1,4}} (?:[ ][A-Z])? [ ]?\( (?:E?S-)?{_ROMAN} \) )   # 217 A (III)
          | (?P<council> \d{{1,4}} [ ]?\( (?:19|20)\d\d \) )                 # 2231 (2015)
        )
        (?! [\w/%] | [.,]\d | -\d )
        """,
        re.VERBOSE,
    )


def _health(words: CitingWords) -> re.Pattern[str]:
    """A resolution of the World Health Assembly by its number alone: «resolución 69.2 de la …»."""
    number = r"(?P<session>\d{1,2})[./](?P<act>\d{1,3})(?![\w/]|\.\d)"
    if words.body_first:
        before = rf"(?:{words.health}) (?:{words.resolution}) {number}"
        number_after = number.replace("session", "session_").replace("act>", "act_>")
        after = rf"(?:{words.resolution}) {number_after} (?:{words.of}) ?(?:{words.health})"
        return re.compile(rf"\b(?:{before}|{after})")
    return re.compile(rf"\b(?:{words.resolution}) {number} (?:{words.of}) ?(?:{words.health})")


def _plain_part(words: CitingWords, first: str) -> str:
    """One part of a document, but for an act: «párrafo 10 b)», «secc. II.C», «anexo»."""
    further = rf"(?:(?:, |,? (?:{words.figures}) ){_UNIT})*"
    return (
        rf"(?:(?:{words.parts}) {_UNIT}{further}|(?:{words.article}) (?:{first})\b{further}"
        rf"|(?:{words.bare_parts})\b|{words.ordinal_parts})"
    )


def _body(words: CitingWords) -> re.Pattern[str]:
    """The name of a body: one that numbers its resolutions, a short name, or any other."""
    known = sorted((name for name in words.bodies if " " in name), key=len, reverse=True)
    short = [name for name in words.bodies if " " not in name]
    further = rf"(?! (?:(?:{words.of}|{words.about}) )?(?:(?:{words.articles}) ?)?[A-Z])"
    return re.compile(
        rf"""
        \b(?: (?P<known>{"|".join(map(_literal, known))})
            | (?P<short>{"|".join(map(_literal, short))}){_literal(further)}
            | (?P<council>{words.council}){_literal(further)}
            | (?P<other>(?:{_literal(words.organ)})
                (?: [ ](?:{words.small})\b | [ ][{CAPITAL}][\w-]* )* )
        )\b
        """,
        re.VERBOSE,
    )


def _literal(pattern: str) -> str:
    """The pattern with its spaces kept in verbose mode."""
    return pattern.replace(" ", "[ ]")


def _treaty(words: CitingWords) -> re.Pattern[str]:
    """A place in the Treaty Series: «vol. 75, núms. 970 a 973», «vols. 2171 y 2173, núm. 27531»."""
    further = rf"(?:(?:, | (?:{words.figures}) )\d+)*"
    return re.compile(
        rf"(?:{words.series}|(?:{words.ibid})\.?),? {words.volume} (?P<volumes>\d+{further}),? "
        rf"(?:{words.number}) ?(?:I-)?(?P<numbers>\d+{further})"
    )
