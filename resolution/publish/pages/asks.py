"""Who is asked to do what by when: the rows of the table on reading and clause pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from resolution.core.model import Ask, Clause, Resolution
from resolution.core.place import Kind, Place
from resolution.languages.es import names
from resolution.languages.es.asked import begun, session_years
from resolution.languages.es.interface import WORDS
from resolution.publish.figures.words import shorten
from resolution.publish.markdown.views import Views

_LENGTH = 110
"""Characters of what is asked that the table shows; the paragraph is one link away."""


@dataclass(frozen=True, slots=True)
class AskRow:
    """An ask in a table, all in the words of the text, empty where it does not say.

    Attributes:
        number: of the clause in print, where the row above is not of the same.
        name: of the clause.
        href: where it stands.
        family: of the verb, by which it is coloured.
        due: the session and its years, where the deadline is one.
    """

    number: str
    name: str
    href: str
    family: str
    action: str
    what: str
    who: str
    when: str
    due: str


@dataclass(frozen=True, slots=True)
class AskTable:
    """The asks of a resolution, and how many of its paragraphs have any, in words."""

    rows: tuple[AskRow, ...]
    lead: str = ""


def resolution_asks(views: Views) -> AskTable:
    """All that a resolution asks: a row for each verb, and for a deadline of a subparagraph."""
    own = list(views.resolution.asks())
    rows = [_row(views, clause, ask) for clause, ask in own]
    number = len(asking(views.resolution))
    every = sum(map(_is_paragraph, views.resolution.clauses()))
    lead = WORDS.asks.lead[number > 1].format(asking=number, all=every)
    return AskTable(tuple(_said_once(rows)), lead)


def asking(resolution: Resolution) -> frozenset[Place]:
    """The paragraphs that ask or decide something, whole or in one of their subparagraphs."""
    own = (clause.place for clause, ask in resolution.asks() if ask.source is None)
    return frozenset(place.paragraph for place in own if place.paragraph)


def clause_asks(views: Views, clause: Clause) -> AskTable:
    """What one clause asks, or the clause that it goes on from."""
    return AskTable(tuple(_row(views, clause, ask) for ask in clause.asks))


def what_is_asked(text: str, ask: Ask) -> str:
    """The words of an ask less action, addressee and deadline, as far as a table shows them.

    Args:
        text: of the clause that has the verb.
        ask: one of its asks.
    """
    start, led = ask.action.end, ""
    who, when = ask.addressee, ask.deadline
    if who and who.start > start:
        between = text[start : who.start].strip()
        led = "que… " if between.split()[-1:] == ["que"] else ""
        start = who.end
    words = text[start : ask.until]
    if when and when.source is None and when.start >= start:
        before, after = text[start : when.start], text[when.end : ask.until]
        words = f"{before.rstrip(' ,')}… {after.lstrip(' ,')}" if before.strip() else after
    return shorten(led + begun(words.strip(" ,;:")), _LENGTH).replace(",…", "…")


def _row(views: Views, clause: Clause, ask: Ask) -> AskRow:
    holder = views.register.clause(ask.source) or clause
    when = ask.deadline
    session = when.session if when else None
    link = views.link(clause.place)
    return AskRow(
        number=names.printed_number(clause) or "¶",
        name=link.text,
        href=f"#{link.anchor}" if link.anchor else link.href,
        family=ask.relation.value,
        action=ask.action.text,
        what=what_is_asked(holder.text, ask) if holder is clause else _own(clause.text),
        who=ask.addressee.text if ask.addressee else "",
        when=when.text if when else "",
        due=_due(session) if session else "",
    )


def _said_once(rows: Iterable[AskRow]) -> Iterator[AskRow]:
    """The rows, the number of a clause in the first of its rows alone."""
    last = ""
    for row in rows:
        yield replace(row, number="") if row.href == last else row
        last = row.href


def _own(text: str) -> str:
    """What a subparagraph adds to the verb it goes on from: its own words."""
    return shorten(text.rstrip(" ;.,"), _LENGTH)


def _due(session: int) -> str:
    return str(WORDS.asks.session.format(number=session, years=session_years(session)))


def _is_paragraph(clause: Clause) -> bool:
    return clause.place.kind is Kind.PARAGRAPH and clause.place.annex is None
