"""Texts: the mentions of each clause, title, heading or cell, from what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from resolution.cite import internal
from resolution.cite.apart import apart
from resolution.cite.articles import with_articles
from resolution.cite.context import Context
from resolution.cite.find import find
from resolution.cite.known import Definition, Known
from resolution.cite.markers import documented
from resolution.cite.printed import Form, Printed
from resolution.cite.relations import Action, Governance, governance
from resolution.cite.resolve import adopted, part, target
from resolution.core.model import Citation, Marker, Text
from resolution.core.place import Kind, Place, note_place

Governed = TypeVar("Governed", Citation, Marker)


@dataclass(frozen=True, slots=True)
class CitedTexts:
    """Texts with citations, and the treaties named for notes: targets by volume and by name."""

    texts: tuple[Text, ...]
    treaties: Mapping[Place, tuple[str, str]]


def cite_texts(clauses: Sequence[Text], context: Context) -> CitedTexts:
    """The texts with their citations, sorted and apart, in two passes.

    The first takes what stands in each and its markers; the second finds again, later in
    the resolution, the names that the first found documented.
    """
    cited: list[list[Citation]] = []
    definitions: list[Definition] = []
    treaties: dict[Place, tuple[str, str]] = {}
    for index, (clause, printed) in enumerate(
        zip(clauses, _printed(clauses, context), strict=True)
    ):
        numbered = [_citation(p, found, context) for p, found in printed if found]
        acts = [p for p, _ in printed if p.body == "" and p.form in (Form.NUMBER, Form.ACT)]
        found = documented(clause, numbered, acts, context)
        cited.append([citation for citation in found if not _names_itself(clause, citation)])
        definitions += _definitions(clause, cited[index], index)
        treaties |= _treaties(cited[index], context)
    known = Known.of(definitions, context.registry)
    for index, clause in enumerate(clauses):
        cited[index] = apart([*cited[index], *known.find(clause.text, index, context.rules)])
    governed = _governances(clauses, cited, context)
    references = internal.set_up(clauses, governed, context.rules)
    done = []
    for index, (clause, actions) in enumerate(zip(clauses, governed, strict=True)):
        own = [*internal.itself(clause, context.rules, context.places), *references[index]]
        mentions = [
            one
            for mention in cited[index]
            for one in with_articles(mention, clause.text, context.rules)
        ]
        mentions = apart([*mentions, *(_internal(one, clause, context) for one in own)])
        done.append(_related(replace(clause, citations=tuple(mentions)), actions))
    return CitedTexts(tuple(done), treaties)


def _names_itself(text: Text, citation: Citation) -> bool:
    """Whether the title of an annex is the name: «Reglas del Fondo¹» are the annex, no others."""
    named = citation.start == 0 and not citation.by_symbol
    return named and text.place.kind is Kind.TITLE and text.place.annex is not None


def _governances(
    clauses: Sequence[Text], cited: Sequence[Sequence[Citation]], context: Context
) -> list[Governance]:
    """The actions of each text; a subparagraph goes on from where its parent ends."""
    found: dict[Place, Governance] = {}
    for clause, citations in zip(clauses, cited, strict=True):
        parent = found.get(clause.place.chapeau or clause.place)
        mentions = [(citation.start, citation.end) for citation in citations]
        found[clause.place] = governance(clause, context.rules.language, parent, mentions)
    return [found[clause.place] for clause in clauses]


def _related(clause: Text, actions: Governance) -> Text:
    """The clause, each mention with the action whose object it is, each call with its mention's."""

    def governed(place: Governed, action: Action) -> Governed:
        return replace(place, relation=action.relation, verb=action.verb)

    calls = {
        citation.via: actions.at(citation.start) for citation in clause.citations if citation.via
    }
    return replace(
        clause,
        citations=tuple(governed(c, actions.at(c.start)) for c in clause.citations),
        markers=tuple(
            governed(marker, calls.get(note_place(marker.marker), actions.at(marker.offset)))
            for marker in clause.markers
        ),
    )


def _printed(
    clauses: Sequence[Text], context: Context
) -> Iterator[list[tuple[Printed, str | None]]]:
    """What is printed in each clause, and where it leads.

    A number without a body is that of the body it was printed with before: «la resolución 34/24
    del Consejo de Derechos Humanos», then «la resolución 34/24».
    """
    bodies: dict[str, str] = {}
    for clause in clauses:
        found: list[tuple[Printed, str | None]] = []
        for printed in find(clause.text, context.rules, context.own):
            body = printed.body if printed.body is not None else bodies.get(printed.text)
            known = replace(printed, body=body)
            found.append((known, target(known, context.own, context.registry, context.rules)))
            if body and found[-1][1] and known.form is Form.NUMBER:
                bodies.setdefault(known.text, body)
        yield found


def _citation(printed: Printed, found: str, context: Context) -> Citation:
    return Citation(
        target=found,
        start=printed.start,
        end=printed.end,
        text=printed.text,
        pinpoint=printed.pinpoint,
        date=adopted(printed),
        part=part(printed.pinpoint, context.rules) if printed.form is Form.NUMBER else None,
    )


def _treaties(found: Iterable[Citation], context: Context) -> dict[Place, tuple[str, str]]:
    """The treaties that only the text names: by note, the target by volume and that by name."""
    treaties = {}
    for citation in found:
        source = context.documented.get(citation.via) if citation.via else None
        if (
            citation.via
            and source
            and source.form is Form.TREATY
            and source.target != citation.target
        ):
            treaties[citation.via] = (source.target, citation.target)
    return treaties


def _definitions(clause: Text, found: Iterable[Citation], index: int) -> Iterator[Definition]:
    """The names that notes of a clause document, and the short names in brackets after them."""
    for citation in found:
        if citation.via and citation.text[0].isupper():
            if citation.text.count(" ") > 1:
                yield Definition(citation.text, citation.target, citation.via, index, citation.end)
            end = clause.text.find(")", citation.end)
            if end > 0 and clause.text.startswith(" (", citation.end):
                short = clause.text[citation.end + 2 : end]
                yield Definition(short, citation.target, citation.via, index, end)


def _internal(reference: internal.SelfReference, clause: Text, context: Context) -> Citation:
    start, end = reference.start, reference.end
    text = clause.text[start:end]
    pinpoint = text if context.rules.paragraph.fullmatch(text) else None
    return Citation(context.symbol, start, end, text, pinpoint=pinpoint, part=reference.part)
