"""Resolutions as Akoma Ntoso 3.0 (OASIS LegalDocML), following the UN's own files (AKN4UN).

Everything in the file comes from the resolution; what is not known is left out. The editor is this
project, and the cover says that the copy is unofficial. Every text tells its place, so that
reading the file back (:mod:`resolution.read.xml.own`) gives the same resolution, citations
included. What no text prints stands in the metadata: date of adoption, meeting, and what was
put right in the source.
"""

from __future__ import annotations

import re
from dataclasses import asdict

from lxml import etree

from resolution.core.model import Annex, Resolution
from resolution.core.place import Place
from resolution.languages.es import names
from resolution.languages.es.interface import WORDS
from resolution.publish.data.akn_body import write_blocks
from resolution.publish.data.akn_elements import add, eid, printable
from resolution.publish.data.akn_inline import Inline, event_id
from resolution.publish.output import Site
from resolution.read.xml.vocabulary import (
    ADOPTION,
    EDITOR,
    LANGUAGES,
    MASTHEAD,
    MENTIONS,
    NAMESPACE,
    mentions,
)

_CODES = {two: three for three, two in LANGUAGES.items()}
_BODIES = (
    ("A/HRC/", "unhrc", "humanRightsCouncil", "hrc"),
    ("A/", "unga", "generalAssembly", "ga"),
    ("S/", "unsc", "securityCouncil", "sc"),
    ("E/", "ecosoc", "economicAndSocialCouncil", "ecosoc"),
)
"""By the opening of symbols: in addresses of works, in the ontology, and as an identifier."""

_ONTOLOGY = "/akn/ontology"
_UNKNOWN = "0001-01-01"

_OTHER = ("", "un", "unitedNations", "un")


def akn_xml(resolution: Resolution, site: Site) -> bytes:
    """The resolution as an Akoma Ntoso file, UTF-8."""
    root = etree.XML(f'<akomaNtoso xmlns="{NAMESPACE}" xmlns:mention="{MENTIONS}"/>')
    statement = add(root, "statement", {"name": "resolution"})
    inline = Inline(resolution, site)
    meta = _meta(statement, resolution)
    _references(meta, resolution, site)
    _cover(statement, inline)
    line = add(add(statement, "preface"), "p")
    add(line, "docNumber", text=f"{names.symbol_number(resolution.symbol)}.").tail = " "
    inline.put(line, "docTitle", resolution.title, {"refersTo": "#resolutionTitle"})
    write_blocks(statement, resolution.body, Place(), inline)
    if resolution.annexes:
        attachments = add(statement, "attachments")
        for annex in resolution.annexes:
            document = add(add(attachments, "attachment"), "doc", {"name": "annex"})
            _annex(document, annex, inline)
    if uncalled := inline.uncalled():
        notes = add(meta, "notes", {"source": f"#{EDITOR}"})
        for note in uncalled:
            inline.note(notes, "note", note)
    if resolution.corrections:
        _corrections(meta, resolution)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _corrections(meta: etree._Element, resolution: Resolution) -> None:
    """What was put right in the source of the text."""
    own = add(meta, "proprietary", {"source": f"#{EDITOR}"})
    for one in resolution.corrections:
        known = {name: value for name, value in asdict(one).items() if value is not None}
        told = {name: printable(str(value)) for name, value in known.items()}
        etree.SubElement(own, mentions("correction"), told)


def work_iri(resolution: Resolution) -> str:
    """The address of a resolution as a work, as the official files write it.

    >>> from datetime import date
    >>> from resolution.core.model import Text
    >>> work_iri(Resolution("A/RES/58/208", "es", Text(Place(), ""), adopted=date(2003, 12, 23)))
    '/akn/un/statement/deliberation/unga/2003-12-23/58-208/'
    """
    _, body, _, _ = _body(resolution.symbol)
    day = f"{resolution.adopted.isoformat()}/" if resolution.adopted else ""
    number = re.split(r"/(?:RES|DEC)/", resolution.symbol)[-1].replace("/", "-")
    return f"/akn/un/statement/deliberation/{body}/{day}{number}/"


def _body(symbol: str) -> tuple[str, str, str, str]:
    return next((body for body in _BODIES if symbol.startswith(body[0])), _OTHER)


def _meta(document: etree._Element, resolution: Resolution, annex: str = "") -> etree._Element:
    """The identification of work, translation and file."""
    meta = add(document, "meta")
    identification = add(meta, "identification", {"source": f"#{EDITOR}"})
    language = _CODES.get(resolution.language, "und")
    work = work_iri(resolution)
    expression = f"{work}{language}@"
    main = f"!main/{annex}"
    level = _level(identification, "FRBRWork", work, f"{work}{main}", resolution)
    add(level, "FRBRcountry", {"value": "un"})
    this = f"{expression}{main}"
    level = _level(identification, "FRBRExpression", f"{expression}/", this, resolution)
    add(level, "FRBRauthoritative", {"value": "false"})
    add(level, "FRBRlanguage", {"language": language})
    this = f"{expression}/{main.rstrip('/')}.xml"
    _level(identification, "FRBRManifestation", f"{expression}.xml", this, resolution)
    return meta


def _level(
    identification: etree._Element, tag: str, uri: str, this: str, resolution: Resolution
) -> etree._Element:
    """One level of the identification.

    Each needs a date; the only one known is that of adoption. Where one is not known, the official
    files write the first day of the calendar: so for the adoption, and for the markup.
    """
    level = add(identification, tag)
    add(level, "FRBRthis", {"value": this})
    add(level, "FRBRuri", {"value": uri})
    *_, issuer = _body(resolution.symbol)
    if tag == "FRBRManifestation":
        add(level, "FRBRdate", {"date": _UNKNOWN, "name": "markup"})
        add(level, "FRBRauthor", {"href": f"#{EDITOR}", "as": "#editor"})
        return level
    dated = {"date": _UNKNOWN, "name": "unknown"}
    if resolution.adopted:
        dated = {"date": resolution.adopted.isoformat(), "name": "adoption"}
    add(level, "FRBRdate", dated)
    role = "author" if tag == "FRBRWork" else "issuer"
    add(level, "FRBRauthor", {"href": f"#{issuer}", "as": f"#{role}"})
    return level


def _references(meta: etree._Element, resolution: Resolution, site: Site) -> None:
    """What identifiers of the file mean."""
    references = add(meta, "references", {"source": f"#{EDITOR}"})
    _, _, organization, issuer = _body(resolution.symbol)
    known = [
        (
            "TLCOrganization",
            issuer,
            f"{_ONTOLOGY}/organization/un/{organization}",
            names.body_name(resolution.symbol),
        ),
        ("TLCOrganization", EDITOR, site.url, WORDS.akn.editor.format(url=site.url)),
        ("TLCRole", "author", f"{_ONTOLOGY}/role/un/author", "Author"),
        ("TLCRole", "issuer", f"{_ONTOLOGY}/role/un/issuer", "Issuer"),
        ("TLCRole", "editor", f"{_ONTOLOGY}/role/un/editor", "Editor"),
        ("TLCConcept", "symbol", f"{_ONTOLOGY}/reference/un/symbol", "Symbol"),
        ("TLCConcept", "adoptionDate", f"{_ONTOLOGY}/concept/un/dateOfAdoption", "Adoption"),
        ("TLCTerm", "resolutionTitle", f"{_ONTOLOGY}/reference/un/resolutionTitle", "Title"),
        ("TLCConcept", "preamble", f"{_ONTOLOGY}/concept/un/preamble", "Preamble"),
    ]
    if resolution.meeting:
        known.append(("TLCEvent", ADOPTION, f"#{ADOPTION}", resolution.meeting))
    for note in resolution.notes:
        for number, meeting in enumerate(note.meetings, 1):
            place = event_id(note.place, number)
            known.append(("TLCEvent", place, f"#{place}", meeting.name))
    for tag, place, href, shown in known:
        add(references, tag, {"eId": place, "href": href, "showAs": shown})


def _cover(statement: etree._Element, inline: Inline) -> None:
    """Symbol and status of the copy, and the masthead."""
    resolution = inline.resolution
    cover = add(statement, "coverPage", {"eId": "coverPage_1"})
    add(add(cover, "p"), "docNumber", {"refersTo": "#symbol"}, resolution.symbol)
    status = WORDS.akn.unofficial.format(language=resolution.language, symbol=resolution.symbol)
    add(add(cover, "p"), "docStatus", text=status)
    if session := names.numbered_session(resolution.symbol):
        *_, issuer = _body(resolution.symbol)
        told = {"refersTo": f"#{issuer}", "value": session[0], "eId": "coverPage_1__session_1"}
        add(add(cover, "p"), "session", told, session[1])
    for text in resolution.masthead:
        known = [element for element, kind in MASTHEAD.items() if kind is text.place.kind]
        tag, own = known[min(int(text.place.label or 1), len(known)) - 1]
        attributes = {"eId": eid(text.place)} | ({"name": own} if own else {})
        inline.put(add(cover, "p"), tag, text, attributes)


def _annex(document: etree._Element, annex: Annex, inline: Inline) -> None:
    _meta(document, inline.resolution, eid(annex.place))
    preface = add(document, "preface")
    inline.put(preface, "p", annex, {"eId": eid(annex.place)})
    if annex.title:
        inline.put(add(preface, "p"), "docTitle", annex.title)
    write_blocks(document, annex.blocks, annex.place, inline)
