"""Clauses: the mentions of each clause, from numbers, markers, known names and itself."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from resolution.cite import internal, named
from resolution.cite.find import Form, Printed, find, parts_after
from resolution.cite.grammar import Grammar
from resolution.cite.notes import Documented, treaty_target
from resolution.cite.relations import Governance, governance
from resolution.cite.resolve import adopted, part, target
from resolution.model import Citation, Clause, Relation
from resolution.registry import Registry
from resolution.slugs import slug_target


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


@dataclass(frozen=True, slots=True)
class _Definition:
    """A name that a note documents: from here on it is known."""

    name: str
    target: str
    via: str
    clause: int
    end: int


def cite_clauses(clauses: Sequence[Clause], writer: Writer) -> Cited:
    """The clauses with their citations, sorted and apart, in two passes.

    The first takes what stands in each clause and its markers; the second finds again, later in
    the resolution, the names that the first found documented.
    """
    governed = _governances(clauses, writer)
    cited = list(_numbered(clauses, governed, writer))
    definitions: list[_Definition] = []
    treaties: dict[str, tuple[str, str]] = {}
    for index, clause in enumerate(clauses):
        found = list(_documented(clause, cited[index], governed[index], writer))
        cited[index] = [*cited[index], *found]
        definitions += _definitions(found, index)
        treaties |= _treaties(found, writer)
    again = _Known.of(definitions, writer.registry)
    references = internal.set_up(clauses, governed, writer.rules)
    done = []
    for index, (clause, actions) in enumerate(zip(clauses, governed, strict=True)):
        names = again.find(clause.text, index)
        own = [*internal.itself(clause.text, writer.rules), *references[index]]
        mentions = [
            *cited[index],
            *(replace(c, relation=actions.at(c.start)) for c in names),
            *(_internal(r, clause, actions, writer) for r in own),
        ]
        done.append(replace(clause, citations=tuple(_apart(mentions))))
    return Cited(tuple(done), treaties)


def _governances(clauses: Sequence[Clause], writer: Writer) -> list[Governance]:
    """The actions of each clause; a subparagraph stands under its parent's last."""
    found: dict[str, Governance] = {}
    for clause in clauses:
        parent = found.get(clause.parent or "")
        inherited = parent.relations[0] if parent else Relation.CITES
        found[clause.id] = governance(clause, writer.rules.language, inherited)
    return [found[clause.id] for clause in clauses]


def _numbered(
    clauses: Sequence[Clause], governed: Sequence[Governance], writer: Writer
) -> Iterator[list[Citation]]:
    """The citations by number and symbol, clause by clause.

    A number without a body is that of the body it was printed with before: «la resolución 34/24
    del Consejo de Derechos Humanos», then «la resolución 34/24».
    """
    bodies: dict[str, str] = {}
    for clause, actions in zip(clauses, governed, strict=True):
        citations = []
        for printed in find(clause.text, writer.rules, writer.own):
            known = (
                replace(printed, body=bodies.get(printed.text)) if printed.body is None else printed
            )
            found = _target(known, writer)
            if found:
                citations.append(_citation(known, found, actions, writer))
                if known.body and known.form is Form.NUMBER:
                    bodies.setdefault(known.text, known.body)
        yield citations


def _target(printed: Printed, writer: Writer) -> str | None:
    if printed.form is Form.TREATY:
        return treaty_target(printed.text, writer.registry)
    return target(printed, writer.own)


def _citation(printed: Printed, found: str, actions: Governance, writer: Writer) -> Citation:
    return Citation(
        target=found,
        start=printed.start,
        end=printed.end,
        text=printed.text,
        relation=actions.at(printed.start),
        pinpoint=printed.pinpoint,
        date=adopted(printed),
        part=part(printed.pinpoint, writer.rules) if printed.form is Form.NUMBER else None,
    )


def _documented(
    clause: Clause, cited: list[Citation], actions: Governance, writer: Writer
) -> Iterator[Citation]:
    """What the markers of a clause document; a mention that a marker follows gets its note."""
    limit = 0
    last: int | None = None
    for marker in sorted(clause.notes, key=lambda marker: marker.offset):
        via = f"nota/{marker.marker}"
        before = [i for i, c in enumerate(cited) if c.end <= marker.offset]
        nearest = max(before, key=lambda i: cited[i].end) if before else None
        if nearest is not None and _adjoins(clause.text, cited[nearest].end, marker.offset, writer):
            cited[nearest] = replace(cited[nearest], via=via)
        else:
            start = max(limit, cited[nearest].end if nearest is not None else 0)
            found = _name(clause.text, start, last, marker.offset, writer, marker.marker)
            if found:
                yield replace(found, relation=actions.at(found.start), via=via)
                last = marker.offset
        limit = marker.offset


def _adjoins(text: str, end: int, offset: int, writer: Writer) -> bool:
    """Whether a marker stands right after a mention, its date aside."""
    if end == offset:
        return True
    dated = writer.rules.dated.match(text, end)
    return bool(dated and writer.rules.language.date_pattern.fullmatch(text, dated.end(), offset))


def _name(
    text: str, start: int, last: int | None, offset: int, writer: Writer, marker: str
) -> Citation | None:
    """The citation of the name before a marker, or of a work where its note gives a symbol."""
    rules = writer.rules
    documented = writer.documented.get(marker)
    span = named.name_before(text, start, offset, rules)
    if span:
        found = _named_target(text[slice(*span)], documented, writer)
    else:
        if documented is None or documented.form not in (Form.NUMBER, Form.SYMBOL):
            return None
        span = named.work_before(text, start, offset, rules)
        if span is None and last is not None and documented.direct:
            span = named.also_before(text, last, offset, rules)
        found = documented.target
    if span is None:
        return None
    pinpoint = parts_after(text, span[1], rules) or parts_after(text, offset, rules)
    if pinpoint is None and documented and documented.target == found:
        pinpoint = documented.pinpoint
    return Citation(found, *span, text[slice(*span)], pinpoint=pinpoint)


def _named_target(name: str, documented: Documented | None, writer: Writer) -> str:
    """What a name leads to: the symbol of its note, what the registry knows, or itself."""
    if documented and documented.direct and documented.form in (Form.NUMBER, Form.SYMBOL):
        return documented.target
    if (
        documented
        and documented.target in writer.registry.instruments
        and (documented.form is Form.TREATY)
    ):
        return documented.target
    return writer.registry.printed.get(name) or slug_target(name)


def _treaties(found: list[Citation], writer: Writer) -> dict[str, tuple[str, str]]:
    """The treaties that only the text names: by marker, the target by volume and that by name."""
    treaties = {}
    for citation in found:
        marker = (citation.via or "").removeprefix("nota/")
        documented = writer.documented.get(marker)
        if documented and documented.form is Form.TREATY and documented.target != citation.target:
            treaties[marker] = (documented.target, citation.target)
    return treaties


def _definitions(found: list[Citation], index: int) -> Iterator[_Definition]:
    for citation in found:
        if citation.via and citation.text[0].isupper() and citation.text.count(" ") > 1:
            yield _Definition(citation.text, citation.target, citation.via, index, citation.end)


@dataclass(frozen=True, slots=True)
class _Known:
    """Names known from the registry and from notes, and where each note's begins to be known."""

    names: named.Names
    definitions: Mapping[str, _Definition]
    registered: Mapping[str, str]

    @classmethod
    def of(cls, definitions: list[_Definition], registry: Registry) -> _Known:
        first: dict[str, _Definition] = {}
        for definition in definitions:
            first.setdefault(definition.name, definition)
        pairs = [(d.name, d.target) for d in definitions]
        defined = {d.name for d in definitions}
        pairs += [(name, t) for name, t in registry.printed.items() if name not in defined]
        return cls(named.Names.of(pairs), first, registry.printed)

    def find(self, text: str, index: int) -> Iterator[Citation]:
        """The names in a clause; those that a note documents only after that."""
        for start, end, found in self.names.find(text):
            definition = self.definitions.get(text[start:end])
            after = definition and (index, start) > (definition.clause, definition.end)
            if after or text[start:end] in self.registered:
                via = definition.via if definition and after else None
                yield Citation(found, start, end, text[start:end], via=via)


def _internal(
    reference: internal.Reference, clause: Clause, actions: Governance, writer: Writer
) -> Citation:
    start, end = reference.start, reference.end
    text = clause.text[start:end]
    pinpoint = text if writer.rules.paragraph.fullmatch(text) else None
    return Citation(
        writer.symbol, start, end, text, actions.at(start), pinpoint, part=reference.part
    )


def _apart(citations: list[Citation]) -> Iterator[Citation]:
    """The citations in order; of two that overlap, the one listed first."""
    taken: list[Citation] = []
    for citation in citations:
        at = bisect(taken, citation.start, key=lambda other: other.start)
        before = at == 0 or taken[at - 1].end <= citation.start
        if before and (at == len(taken) or citation.end <= taken[at].start):
            taken.insert(at, citation)
    yield from taken
