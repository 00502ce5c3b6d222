"""Notes: what each footnote cites, *Ibíd.* tied to the note before it, and what it documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from resolution.cite.apart import apart
from resolution.cite.articles import article
from resolution.cite.find import find
from resolution.cite.grammar import Grammar, stops
from resolution.cite.known import Known
from resolution.cite.meetings import meetings
from resolution.cite.printed import Form, Printed
from resolution.cite.resolve import adopted, part, target
from resolution.core.model import Citation, Note, Relation
from resolution.core.place import Place
from resolution.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Documented:
    """What a note documents, where it is one thing.

    Attributes:
        target: what it gives.
        form: how it gives it.
        pinpoint: the part.
        direct: whether the note is that and no more («Resolución 44/25, anexo.»), so that what
            the text names is the thing itself, not a chapter of a report.
        see: whether it is to be seen only («Véase»).
    """

    target: str
    form: Form
    pinpoint: str | None
    direct: bool
    see: bool


@dataclass(frozen=True, slots=True)
class CitedNotes:
    """The notes with their citations, and what each documents by its place."""

    notes: tuple[Note, ...]
    documented: Mapping[Place, Documented]


def cite_notes(notes: Iterable[Note], rules: Grammar, own: str, registry: Registry) -> CitedNotes:
    """The notes with citations and meetings, read in one pass that looks back one note only."""
    done: list[Note] = []
    documented: dict[Place, Documented] = {}
    names = Known.of((), registry)
    last: str | None = None
    whole: str | None = None
    source: Documented | None = None
    for note in notes:
        printed = _within_reports(_meant(note.text, find(note.text, rules, own), rules))
        printed = [_repeating(p, whole, rules) if p.form is Form.IBID else p for p in printed]
        found = (
            (p, last if p.form is Form.IBID else target(p, own, registry, rules)) for p in printed
        )
        pairs = [(p, t) for p, t in found if t]
        given = {t for _, t in pairs}
        named = (name for name in names.find(note.text, 0, rules) if name.target not in given)
        citations = apart(
            [
                *(_citation(p, t, rules) for p, t in pairs),
                *(replace(citation, relation=Relation.DOCUMENTS) for citation in named),
            ]
        )
        done.append(replace(note, citations=tuple(citations), meetings=meetings(note.text, rules)))
        source = _documented(note.text, pairs, rules, source)
        if source:
            documented[note.place] = source
        last = _only(given)
        whole = pairs[-1][0].pinpoint if last else None
    return CitedNotes(tuple(done), documented)


def _meant(text: str, printed: list[Printed], rules: Grammar) -> list[Printed]:
    """The mentions without each *Ibíd.* that repeats the title of a series: its symbol follows."""
    following = [*printed[1:], None][: len(printed)]
    return [
        mention
        for mention, after in zip(printed, following, strict=True)
        if mention.form is not Form.IBID
        or after is None
        or any(stops(text, rules, mention.end, after.start))
    ]


def _repeating(ibidem: Printed, whole: str | None, rules: Grammar) -> Printed:
    """*Ibíd.* with the part it repeats: of «cap. I, resolución 1, anexo I», then «anexo II».

    What it prints stands in place of the part of the same kind and of what follows that.
    """
    new = ibidem.pinpoint
    kind = new and re.match(r"\w+", new)
    if whole and kind:
        old = next((p for p in rules.part.finditer(whole) if p[0].startswith(kind[0])), None)
        return replace(ibidem, pinpoint=whole[: old.start()] + str(new) if old else new)
    return replace(ibidem, pinpoint=new or whole)


_ASIDE = 11
"""Characters that may stand between «Véase» and what a note gives: «también las»."""

_COUNCIL_REPORT = re.compile(r"A/\d+/53(?![\d.])")
"""Supplement No. 53 to the Assembly's *Official Records*: the Human Rights Council's report."""


def _within_reports(printed: list[Printed]) -> list[Printed]:
    """The mentions, those with the body that a report's symbol before them tells.

    «suplemento núm. 53A (A/69/53/Add.1), cap. IV, secc. A, resolución 27/12»
    """
    found: list[Printed] = []
    council = False
    for mention in printed:
        council = council or _COUNCIL_REPORT.match(mention.text) is not None
        unknown = mention.form is Form.NUMBER and mention.body is None
        found.append(replace(mention, body="A/HRC") if council and unknown else mention)
    return found


def _citation(printed: Printed, found: str, rules: Grammar) -> Citation:
    return Citation(
        target=found,
        start=printed.start,
        end=printed.end,
        text=printed.text,
        relation=Relation.SEE if printed.see else Relation.DOCUMENTS,
        pinpoint=printed.pinpoint,
        date=adopted(printed),
        part=(part if printed.form is Form.NUMBER else article)(printed.pinpoint, rules),
    )


def _documented(
    text: str, pairs: list[tuple[Printed, str]], rules: Grammar, last: Documented | None
) -> Documented | None:
    """What the note gives before any «; véase también»."""
    end = text.find(";")
    main = [(p, t) for p, t in pairs if end < 0 or p.start < end]
    found = _only({t.split("/Corr.")[0] for _, t in main})
    if not found:
        return None
    first = main[0][0]
    pinpoint = main[-1][0].pinpoint
    if first.form is Form.IBID and last and last.target == found:
        return replace(last, pinpoint=pinpoint or last.pinpoint)
    direct = _is_direct(text, first, pinpoint, rules)
    return Documented(found, first.form, pinpoint, direct, first.see)


def _is_direct(text: str, first: Printed, pinpoint: str | None, rules: Grammar) -> bool:
    """Whether nothing but «Véase la resolución» stands before, and no chapter is given."""
    before = rules.see.sub("", text[: first.start])
    before = rules.noun.sub("", before)
    within = rules.noun.search(pinpoint or "") or rules.chapter.search(pinpoint or "")
    return len(before.strip(" ,(")) <= _ASIDE and not within


def _only(targets: set[str]) -> str | None:
    return next(iter(targets)) if len(targets) == 1 else None
