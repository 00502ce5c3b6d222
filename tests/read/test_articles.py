"""Articles of a declaration, convention or statute: one reading from page text and official XML."""

from __future__ import annotations

import re

import pytest

from resolution.core.model import Reading
from resolution.read.text.pagetext import read_page_text
from resolution.read.xml.akn import read_akn
from tests.read.test_same_places import everything

FRONT = {
    "es": (
        "97/901. Convenio",
        "La Asamblea General,",
        "Recordando algo,",
        "1. Aprueba el Convenio.",
    ),
    "en": ("97/901. Accord", "The General Assembly,", "Recalling it,", "1. Adopts the Accord."),
    "fr": ("97/901. Accord", "L’Assemblée générale,", "Rappelant cela,", "1. Adopte l’Accord."),
}
CLOSING = {
    "es": ("59ª sesión plenaria", "19 de diciembre de 2042"),
    "en": ("59th plenary meeting", "19 December 2042"),
    "fr": ("59e séance plénière", "19 décembre 2042"),
}
LANGUAGES = {"es": "spa", "en": "eng", "fr": "fra"}


def page_text(annex: list[str], language: str = "es", *, blanks: bool = True) -> str:
    between = "\n\n" if blanks else "\n"
    front, closing = FRONT[language], CLOSING[language]
    return between.join([*(f" {line}" for line in front), *closing, *annex]) + "\n"


def official(annex: list[str], language: str = "es") -> bytes:
    title, formula, preamble, operative = FRONT[language]
    number, _, words = operative.partition(" ")
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><documentCollection>'
        '<meta><identification source="#DGACM"><FRBRWork>'
        '<FRBRdate date="2042-12-19" name="adoption"/></FRBRWork><FRBRExpression>'
        f'<FRBRlanguage language="{LANGUAGES[language]}"/></FRBRExpression></identification></meta>'
        "<coverPage><p><docNumber>A/RES/97/901</docNumber></p></coverPage><statement>"
        f"<preface><p><docTitle>{title.partition(' ')[2]}</docTitle></p></preface>"
        f"<preamble><formula><p>{formula}</p></formula>"
        f"<container name='x'><p>{preamble}</p></container></preamble>"
        f"<mainBody>{_paragraph(number, words)}</mainBody>"
        f"<conclusions><p>{'<eol/>'.join(CLOSING[language])}</p></conclusions></statement>"
        f"<attachments><attachment><doc><mainBody>{''.join(map(_element, annex))}</mainBody></doc>"
        "</attachment></attachments></documentCollection></akomaNtoso>"
    ).encode()


def _element(line: str) -> str:
    """A heading where the line ends without a stop, a paragraph with its number otherwise."""
    if not re.search(r"[.,;:]$", line):
        style = "H1" if re.match("Anex|Annex|Conven|Lista", line) else "H23"
        return f'<paragraph class="{style}"><heading>{line}</heading></paragraph>'
    label = re.match(r"(\d+\.|[a-z]+\)) (.*)", line)
    return _paragraph(*label.groups()) if label else _paragraph("", line)


def _paragraph(number: str, words: str) -> str:
    num = f"<num>{number}</num>" if number else ""
    return f"<paragraph>{num}<content><p>{words}</p></content></paragraph>"


def annexed(reading: Reading) -> list[tuple[str, str]]:
    texts = [(id_, words) for id_, words, _ in everything(reading.resolution)]
    return [text for text in texts if text[0].startswith("anexo/")]


CASES: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "title, paragraphs and letters": (
        ["Anexo", "Convenio sobre algo", "Los Estados partes,", "Artículo 1", "Objeto",
         "El objeto es este.", "Artículo 2", "1. Primero:", "a) una cosa;", "b) otra.",
         "2. Segundo.", "Artículo 3", "1. Solo esto."],
        [("titulo", "Convenio sobre algo"), ("parrafo/1", "Los Estados partes,"),
         ("articulo/1/epigrafe", "Artículo 1"), ("articulo/1/epigrafe/2", "Objeto"),
         ("articulo/1", "El objeto es este."), ("articulo/2/epigrafe", "Artículo 2"),
         ("articulo/2", ""), ("articulo/2/1", "Primero:"), ("articulo/2/1/a", "una cosa;"),
         ("articulo/2/1/b", "otra."), ("articulo/2/2", "Segundo."),
         ("articulo/3/epigrafe", "Artículo 3"), ("articulo/3", ""),
         ("articulo/3/1", "Solo esto.")],
    ),
    "paragraphs without number, and text that goes on": (
        ["Anexo", "Convenio", "Artículo 1", "Toda persona es libre.", "Además, es igual:",
         "a) en dignidad;", "b) en derechos;", "y debe ser fraterna.", "Artículo 2",
         "1. Uno.", "Otro sin número.", "2. Dos."],
        [("titulo", "Convenio"), ("articulo/1/epigrafe", "Artículo 1"),
         ("articulo/1", "Toda persona es libre."), ("articulo/1/s2", "Además, es igual:"),
         ("articulo/1/s2/a", "en dignidad;"), ("articulo/1/s2/b", "en derechos;"),
         ("articulo/1/fin", "y debe ser fraterna."), ("articulo/2/epigrafe", "Artículo 2"),
         ("articulo/2", ""), ("articulo/2/1", "Uno."), ("articulo/2/s1", "Otro sin número."),
         ("articulo/2/2", "Dos.")],
    ),
    "chapters, and what stands after the articles": (
        ["Anexo", "Convenio", "Capítulo I", "Artículo 1", "Uno.", "Capítulo II", "Artículo 2",
         "Dos.", "En fe de lo cual, los infrascritos firman.", "Modelo", "1. Nombre.",
         "2. Fecha."],
        [("titulo", "Convenio"), ("articulo/1/epigrafe", "Capítulo I"),
         ("articulo/1/epigrafe/2", "Artículo 1"), ("articulo/1", "Uno."),
         ("articulo/2/epigrafe", "Capítulo II"), ("articulo/2/epigrafe/2", "Artículo 2"),
         ("articulo/2", "Dos."), ("parrafo/s1", "En fe de lo cual, los infrascritos firman."),
         ("parrafo/1/epigrafe", "Modelo"), ("parrafo/1", "Nombre."), ("parrafo/2", "Fecha.")],
    ),
    "number and words in one paragraph": (
        ["Anexo", "Convenio", "Artículo 1. Todo individuo es libre.",
         "Artículo 2. Todo Estado es soberano:", "a) por sí;", "Artículo 2 bis. Nada más.",
         "Artículo 3 de la Carta, aplicable también."],
        [("titulo", "Convenio"), ("articulo/1/epigrafe", "Artículo 1."),
         ("articulo/1", "Todo individuo es libre."), ("articulo/2/epigrafe", "Artículo 2."),
         ("articulo/2", "Todo Estado es soberano:"), ("articulo/2/a", "por sí;"),
         ("articulo/2bis/epigrafe", "Artículo 2 bis."), ("articulo/2bis", "Nada más."),
         ("articulo/2bis/s2", "Artículo 3 de la Carta, aplicable también.")],
    ),
    "Roman numbers, a word, and numbers that begin again": (
        ["Anexo", "Convenio", "Artículo I", "Uno.", "Artículo II", "Dos.", "Protocolo",
         "Artículo primero", "Otro."],
        [("titulo", "Convenio"), ("seccion/1/articulo/1/epigrafe", "Artículo I"),
         ("seccion/1/articulo/1", "Uno."), ("seccion/1/articulo/2/epigrafe", "Artículo II"),
         ("seccion/1/articulo/2", "Dos."), ("seccion/2/articulo/1/epigrafe", "Protocolo"),
         ("seccion/2/articulo/1/epigrafe/2", "Artículo primero"),
         ("seccion/2/articulo/1", "Otro.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("annex", "expected"), CASES.values(), ids=CASES)
def test_articles_of_an_annex(annex: list[str], expected: list[tuple[str, str]]) -> None:
    page = read_page_text(page_text(annex))
    xml = read_akn(official(annex), "A-RES-97-901.es.xml")
    wanted = [(f"anexo/{place}", words) for place, words in expected]
    assert annexed(page) == wanted
    assert annexed(xml) == wanted


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [("en", "Article 1", "Article 2"), ("fr", "Article premier", "Article 2")],
)
def test_articles_in_other_languages(language: str, first: str, second: str) -> None:
    annex = ["Annexe" if language == "fr" else "Annex", "Convention", first, "One.", second, "Two."]
    page = read_page_text(page_text(annex, language))
    xml = read_akn(official(annex, language), f"A-RES-97-901.{language}.xml")
    ids = [place for place, _ in annexed(page) if "epigrafe" not in place]
    assert ids == ["anexo/titulo", "anexo/articulo/1", "anexo/articulo/2"]
    assert annexed(page) == annexed(xml)


def test_articles_of_one_annex_of_several() -> None:
    annex = ["Anexo I", "Lista", "1. Algo.", "Anexo II", "Convenio", "Artículo 1", "Uno."]
    page, xml = read_page_text(page_text(annex)), read_akn(official(annex), "A-RES-97-901.es.xml")
    assert annexed(page) == annexed(xml)
    assert annexed(page)[-1] == ("anexo/2/articulo/1", "Uno.")


def test_articles_that_the_resolution_itself_proclaims() -> None:
    text = page_text([]).replace(
        "1. Aprueba el Convenio.",
        "Proclama la presente Declaración:\n\nArtículo 1\n\n Toda persona es libre.\n\n"
        "Artículo 2\n\n 1. Uno.\n\n 2. Dos.\n\nArtículo 3\n\n 1. Otra vez uno.",
    )
    ids = [clause.id for clause in read_page_text(text).resolution.clauses()]
    assert ids == [
        *("preambulo/1", "parrafo/1", "articulo/1", "articulo/2", "articulo/2/1", "articulo/2/2"),
        *("articulo/3", "articulo/3/1"),
    ]  # fmt: skip


def test_an_article_that_is_missing_is_told() -> None:
    annex = ["Anexo", "Convenio", "Artículo 1", "Uno.", "Artículo 3", "Tres."]
    page, xml = read_page_text(page_text(annex)), read_akn(official(annex), "A-RES-97-901.es.xml")
    told = "article 3 stands where 2 was expected"
    assert [doubt.message for doubt in page.doubts] == [told]
    assert [doubt.message for doubt in xml.doubts] == [told]


def test_a_line_of_a_paragraph_that_looks_like_a_heading_is_none() -> None:
    annex = ["Anexo", "Declaración", " 1. Los Estados actuarán de conformidad con el\nArtículo 51.",
             " 2. Los Estados recuerdan en todo momento y lugar, con la debida atención, el\n"
             "Artículo 1 y el Artículo 2."]  # fmt: skip
    ids = [place for place, _ in annexed(read_page_text(page_text(annex)))]
    assert ids == ["anexo/titulo", "anexo/parrafo/1", "anexo/parrafo/2"]
