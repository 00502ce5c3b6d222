"""Resolutions as Akoma Ntoso 3.0 (OASIS LegalDocML), following the UN's own files (AKN4UN).

Everything in the file comes from the resolution's text; what is not known is left out. The editor
is this project, and the cover says that the copy is unofficial. Reading the file back
(:mod:`resolution.read.xml.akn`) gives the same resolution, citations included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from resolution.address import resolution_path
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.languages.es import names
from resolution.languages.es.typography import long_date, unbound
from resolution.publish.data.akn_body import Body, Text, eid, write_annex
from resolution.publish.data.akn_inline import Inline, event_id, note_id
from resolution.publish.output import OutputFile, Site
from resolution.read.xml.vocabulary import EDITOR, LANGUAGES, MENTIONS, NAMESPACE, akn

_CODES = {two: three for three, two in LANGUAGES.items()}
_BODIES = (
    ("A/HRC/", "unhrc", "humanRightsCouncil"),
    ("A/", "unga", "generalAssembly"),
    ("S/", "unsc", "securityCouncil"),
    ("E/", "ecosoc", "economicAndSocialCouncil"),
)
_OTHER = ("", "un", "unitedNations")

UNOFFICIAL = (
    "Copia no oficial. El texto oficial es el que publican las Naciones Unidas: "
    "https://docs.un.org/{language}/{symbol}"
)
"""What the cover says of the copy."""


def publish(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """Each resolution as ``.xml`` beside its page."""
    for resolution in collection.resolutions.values():
        yield OutputFile(f"{resolution_path(resolution)}.xml", akn_xml(resolution, site))


def akn_xml(resolution: Resolution, site: Site) -> bytes:
    """The resolution as an Akoma Ntoso file, UTF-8."""
    root = etree.XML(f'<akomaNtoso xmlns="{NAMESPACE}" xmlns:mention="{MENTIONS}"/>')
    statement = etree.SubElement(root, akn("statement"), {"name": "resolution"})
    inline = Inline(resolution, site)
    _meta(statement, resolution, site)
    _cover(statement, resolution)
    _preface(statement, resolution, inline)
    body = Body(Text(resolution.clauses, resolution.headings, resolution.tables), inline)
    _preamble(statement, resolution, body)
    main = etree.SubElement(statement, akn("mainBody"))
    body.main(main)
    if not len(main):
        etree.SubElement(main, akn("p"))
    conclusions = _conclusions(resolution)
    statement.append(conclusions)
    _attachments(statement, resolution, site, inline)
    inline.leftover(conclusions[0])
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def work_iri(resolution: Resolution) -> str:
    """The address of a resolution as a work, as the official files write it.

    >>> from datetime import date
    >>> work_iri(Resolution("A/RES/58/208", "es", "", None, (), adopted=date(2003, 12, 23)))
    '/akn/un/statement/deliberation/unga/2003-12-23/58-208/'
    """
    _, body, _ = _body(resolution.symbol)
    day = f"{resolution.adopted.isoformat()}/" if resolution.adopted else ""
    number = re.split(r"/(?:RES|DEC)/", resolution.symbol)[-1].replace("/", "-")
    return f"/akn/un/statement/deliberation/{body}/{day}{number}/"


def _body(symbol: str) -> tuple[str, str, str]:
    return next((body for body in _BODIES if symbol.startswith(body[0])), _OTHER)


def _meta(document: etree._Element, resolution: Resolution, site: Site, annex: str = "") -> None:
    """The identification of work, translation and file; in the main document also references."""
    meta = etree.SubElement(document, akn("meta"))
    identification = etree.SubElement(meta, akn("identification"), {"source": f"#{EDITOR}"})
    work = work_iri(resolution)
    expression = f"{work}{_CODES.get(resolution.language, 'und')}@"
    main = f"!main/{annex}"
    author = {"href": "#issuer", "as": "#author"}
    level = _level(identification, "FRBRWork", work, f"{work}{main}", resolution, author)
    etree.SubElement(level, akn("FRBRcountry"), {"value": "un"})
    this = f"{expression}{main}"
    level = _level(identification, "FRBRExpression", f"{expression}/", this, resolution, author)
    etree.SubElement(level, akn("FRBRauthoritative"), {"value": "false"})
    language = _CODES.get(resolution.language, "und")
    etree.SubElement(level, akn("FRBRlanguage"), {"language": language})
    editor = {"href": f"#{EDITOR}", "as": "#editor"}
    this = f"{expression}/{main.rstrip('/')}.xml"
    _level(identification, "FRBRManifestation", f"{expression}.xml", this, resolution, editor)
    if not annex:
        _references(meta, resolution, site)


def _level(
    identification: etree._Element,
    tag: str,
    uri: str,
    this: str,
    resolution: Resolution,
    author: dict[str, str],
) -> etree._Element:
    """One level of the identification.

    Each needs a date; the only one known is that of adoption. Where not even that is known, the
    official files write the first day of the calendar.
    """
    level = etree.SubElement(identification, akn(tag))
    etree.SubElement(level, akn("FRBRthis"), {"value": this})
    etree.SubElement(level, akn("FRBRuri"), {"value": uri})
    day = resolution.adopted.isoformat() if resolution.adopted else "0001-01-01"
    named = "adoption" if resolution.adopted else "unknown"
    etree.SubElement(level, akn("FRBRdate"), {"date": day, "name": named})
    etree.SubElement(level, akn("FRBRauthor"), author)
    return level


def _references(meta: etree._Element, resolution: Resolution, site: Site) -> None:
    """What identifiers of the file mean."""
    references = etree.SubElement(meta, akn("references"), {"source": f"#{EDITOR}"})
    _, _, organization = _body(resolution.symbol)
    issuer = f"/akn/ontology/organization/un/{organization}"
    known = [
        ("TLCOrganization", "issuer", issuer, names.body_name(resolution.symbol)),
        ("TLCOrganization", EDITOR, site.url, f"Editor de la copia no oficial: {site.url}"),
        ("TLCRole", "author", "/akn/ontology/role/un/author", "Author"),
        ("TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor"),
        ("TLCConcept", "symbol", "/akn/ontology/reference/un/symbol", "Symbol"),
        ("TLCConcept", "adoptionDate", "/akn/ontology/concept/un/dateOfAdoption", "Adoption"),
        ("TLCTerm", "resolutionTitle", "/akn/ontology/reference/un/resolutionTitle", "Title"),
        ("TLCConcept", "preamble", "/akn/ontology/concept/un/preamble", "Preamble"),
    ]
    for note in resolution.notes:
        for number, meeting in enumerate(note.meetings, 1):
            place = event_id(note_id(note.marker), number)
            known.append(("TLCEvent", place, f"#{place}", meeting.name))
    for tag, place, href, shown in known:
        etree.SubElement(references, akn(tag), {"eId": place, "href": href, "showAs": shown})


def _cover(statement: etree._Element, resolution: Resolution) -> None:
    cover = etree.SubElement(statement, akn("coverPage"), {"eId": "coverPage_1"})
    number = etree.SubElement(etree.SubElement(cover, akn("p")), akn("docNumber"))
    number.set("refersTo", "#symbol")
    number.text = resolution.symbol
    status = etree.SubElement(etree.SubElement(cover, akn("p")), akn("docStatus"))
    status.text = UNOFFICIAL.format(language=resolution.language, symbol=resolution.symbol)


def _preface(statement: etree._Element, resolution: Resolution, inline: Inline) -> None:
    preface = etree.SubElement(statement, akn("preface"))
    paragraph = etree.SubElement(preface, akn("p"))
    number = etree.SubElement(paragraph, akn("docNumber"))
    number.text = f"{names.number(resolution.symbol)}."
    number.tail = " "
    title = etree.SubElement(paragraph, akn("docTitle"), {"refersTo": "#resolutionTitle"})
    inline.fill(title, resolution.title, resolution.title_notes)


def _preamble(statement: etree._Element, resolution: Resolution, body: Body) -> None:
    preamble = etree.SubElement(statement, akn("preamble"))
    if resolution.enacting:
        attributes = {"name": "enactingFormula", "eId": "formula_1"}
        formula = etree.SubElement(preamble, akn("formula"), attributes)
        paragraph = etree.SubElement(formula, akn("p"))
        etree.SubElement(paragraph, akn("span"), {"class": "italic"}).text = resolution.enacting
    body.preamble(preamble)
    if not len(preamble):
        statement.remove(preamble)


def _conclusions(resolution: Resolution) -> etree._Element:
    conclusions = etree.Element(akn("conclusions"), {"eId": "conclusions"})
    paragraph = etree.SubElement(conclusions, akn("p"))
    if resolution.meeting:
        meeting = etree.SubElement(paragraph, akn("inline"), {"name": "adoptionMeeting"})
        meeting.text = resolution.meeting
        etree.SubElement(paragraph, akn("eol"))
    if resolution.adopted:
        attributes = {"date": resolution.adopted.isoformat(), "refersTo": "#adoptionDate"}
        words = unbound(long_date(resolution.adopted))
        spanish = resolution.language == "es"
        day = etree.SubElement(paragraph, akn("docDate"), attributes)
        day.text = words if spanish else resolution.adopted.isoformat()
    return conclusions


def _attachments(
    statement: etree._Element, resolution: Resolution, site: Site, inline: Inline
) -> None:
    if not resolution.annexes:
        return
    attachments = etree.SubElement(statement, akn("attachments"))
    for annex in resolution.annexes:
        attachment = etree.SubElement(attachments, akn("attachment"))
        document = etree.SubElement(attachment, akn("doc"), {"name": "annex"})
        _meta(document, resolution, site, eid(annex.id))
        write_annex(etree.SubElement(document, akn("mainBody")), annex, inline)
