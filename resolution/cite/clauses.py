"""Clauses: the mentions of each clause, from numbers, markers, known names and itself."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from resolution.cite import internal
from resolution.cite.find import find
from resolution.cite.grammar import Grammar
from resolution.cite.known import Definition, Known
from resolution.cite.markers import Context, documented
from resolution.cite.notes import Documented, treaty_target
from resolution.cite.printed import Form, Printed
from resolution.cite.relations import Governance, governance
from resolution.cite.resolve import adopted, part, target
from resolution.model import Citation, Clause, Relation
from resolution.registry import Registry


@dataclass(frozen=True, slots=True)
class Writer:
    """What all clauses of a resolution are cited with.

    Attributes:
        symbol: of the resolution.
        own: series of the body that speaks.
        rules: patterns of its language.
        registry: names and treaties.
        documented: what each note documents, by marker.
    """

    symbol: str
    own: str
    rules: Grammar
    registry: Registry
    documented: Mapping[str, Documented]


@dataclass(frozen=True, slots=True)
class Cited:
    """Clauses with citations, and the treaties named for notes: targets by volume and by name."""

    clauses: tuple[Clause, ...]
    treaties: dict[str, tuple[str, str]] = field(default_factory=dict)


def cite_clauses(clauses: Sequence[Clause], writer: Writer) -> Cited:
    """The clauses with their citations, sorted and apart, in two passes.

    The first takes what stands in each clause and its markers; the second finds again, later in
    the resolution, the names that the first found documented.
    """
    governed = _governances(clauses, writer)
    context = Context(writer.rules, writer.registry, writer.documented)
    cited: list[list[Citation]] = []
    definitions: list[Definition] = []
    treaties: dict[str, tuple[str, str]] = {}
    for index, (clause, printed) in enumerate(zip(clauses, _printed(clauses, writer), strict=True)):
        numbered = [_citation(p, target, writer) for p, target in printed if target]
        acts = [p for p, _ in printed if p.body == "" and p.form in (Form.NUMBER, Form.ACT)]
        cited.append(documented(clause, numbered, acts, context))
        definitions += _definitions(clause, cited[index], index)
        treaties |= _treaties(cited[index], writer)
    known = Known.of(definitions, writer.registry)
    references = internal.set_up(clauses, governed, writer.rules)
    done = []
    for index, (clause, actions) in enumerate(zip(clauses, governed, strict=True)):
        own = [*internal.itself(clause.text, writer.rules), *references[index]]
        mentions = [
            *cited[index],
            *known.find(clause.text, index),
            *(_internal(reference, clause, writer) for reference in own),
        ]
        related = (replace(c, relation=actions.at(c.start)) for c in _apart(mentions))
        done.append(replace(clause, citations=tuple(related)))
    return Cited(tuple(done), treaties)


def _governances(clauses: Sequence[Clause], writer: Writer) -> list[Governance]:
    """The actions of each clause; a subparagraph stands under its parent's last."""
    found: dict[str, Governance] = {}
    for clause in clauses:
        parent = found.get(clause.parent or "")
        inherited = parent.relations[0] if parent else Relation.CITES
        found[clause.id] = governance(clause, writer.rules.language, inherited)
    return [found[clause.id] for clause in clauses]


def _printed(
    clauses: Sequence[Clause], writer: Writer
) -> Iterator[list[tuple[Printed, str | None]]]:
    """What is printed in each clause, and where it leads.

    A number without a body is that of the body it was printed with before: «la resolución 34/24
    del Consejo de Derechos Humanos», then «la resolución 34/24».
    """
    bodies: dict[str, str] = {}
    for clause in clauses:
        found: list[tuple[Printed, str | None]] = []
        for printed in find(clause.text, writer.rules, writer.own):
            body = printed.body if printed.body is not None else bodies.get(printed.text)
            known = replace(printed, body=body)
            found.append((known, _target(known, writer)))
            if body and found[-1][1] and known.form is Form.NUMBER:
                bodies.setdefault(known.text, body)
        yield found


def _target(printed: Printed, writer: Writer) -> str | None:
    if printed.form is Form.TREATY:
        return treaty_target(printed.text, writer.registry)
    return target(printed, writer.own)


def _citation(printed: Printed, found: str, writer: Writer) -> Citation:
    return Citation(
        target=found,
        start=printed.start,
        end=printed.end,
        text=printed.text,
        pinpoint=printed.pinpoint,
        date=adopted(printed),
        part=part(printed.pinpoint, writer.rules) if printed.form is Form.NUMBER else None,
    )


def _treaties(found: Iterable[Citation], writer: Writer) -> dict[str, tuple[str, str]]:
    """The treaties that only the text names: by marker, the target by volume and that by name."""
    treaties = {}
    for citation in found:
        marker = (citation.via or "").removeprefix("nota/")
        source = writer.documented.get(marker)
        if source and source.form is Form.TREATY and source.target != citation.target:
            treaties[marker] = (source.target, citation.target)
    return treaties


def _definitions(clause: Clause, found: Iterable[Citation], index: int) -> Iterator[Definition]:
    """The names that notes of a clause document, and the short names in brackets after them."""
    for citation in found:
        if citation.via and citation.text[0].isupper():
            if citation.text.count(" ") > 1:
                yield Definition(citation.text, citation.target, citation.via, index, citation.end)
            end = clause.text.find(")", citation.end)
            if end > 0 and clause.text.startswith(" (", citation.end):
                short = clause.text[citation.end + 2 : end]
                yield Definition(short, citation.target, citation.via, index, end)


def _internal(reference: internal.Reference, clause: Clause, writer: Writer) -> Citation:
    start, end = reference.start, reference.end
    text = clause.text[start:end]
    pinpoint = text if writer.rules.paragraph.fullmatch(text) else None
    return Citation(writer.symbol, start, end, text, pinpoint=pinpoint, part=reference.part)


def _apart(citations: list[Citation]) -> Iterator[Citation]:
    """The citations in order; of two that overlap, the one listed first."""
    taken: list[Citation] = []
    for citation in citations:
        at = bisect(taken, citation.start, key=lambda other: other.start)
        before = at == 0 or taken[at - 1].end <= citation.start
        if before and (at == len(taken) or citation.end <= taken[at].start):
            taken.insert(at, citation)
    yield from taken
