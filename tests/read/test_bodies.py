"""Other bodies and other times: how they print number, adoption, closing, pages and notes."""

from __future__ import annotations

import pytest

from resolution.core.errors import SourceError
from resolution.core.place import Kind
from resolution.read import read_page_text

BODY = "parrafo/1 parrafo/2"

ECOSOC = """\
{title}

     El Consejo Económico y Social,

     1. Toma nota del informe;

     2. Decide mantener en examen la cuestión.

36ª sesión plenaria,
21 de julio de 2005.
"""

COUNCIL = """\
{title}

The Security Council,

1. Demands a cessation of hostilities;

2. Decides to remain seized of the matter.
{closing}"""

NINETIES = """\
A/RES/48/541
7 January 1994

        RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY

        48/541.  Assistance

     The General Assembly,

     1.   Takes note of the report; 1/

{between}
     2.   Decides to consider the matter.

                                             85th plenary meeting
                                             20 December 1993
{after}"""

PAGE = "94-01234 3093Z  (E)   040294            /...\n\nA/RES/48/541\nEnglish\nPage 2\n"
CALLED = "parrafo/1 parrafo/2 cierre cierre/2 nota/1"

READ = [
    (ECOSOC.format(title="2005/9. Fondo"), "E/RES/2005/9", "2005-07-21", f"{BODY} cierre"),
    (
        ECOSOC.format(title="Resolución 2005/9\n\nFondo"),
        *("E/RES/2005/9", "2005-07-21", f"{BODY} cierre"),
    ),
    (
        ECOSOC.format(title="Resolución 2005/9 del Consejo Económico y Social\nFondo"),
        *("E/RES/2005/9", "2005-07-21", f"{BODY} cierre"),
    ),
    (
        ECOSOC.format(title="1/3\n2005/9\nFondo"),
        *("E/RES/2005/9", "2005-07-21", f"{BODY} cierre"),
    ),
    (
        COUNCIL.format(
            title="RESOLUTION 777 (1992)\n\nAdopted by the Security Council at its 3116th "
            "meeting,\non 19 September 1992",
            closing="-----\n92-44110 3093Z (E)\n",
        ),
        *("S/RES/777(1992)", "1992-09-19", BODY),
    ),
    (
        COUNCIL.format(
            title="Resolution 502 (1982)\nof 3 April 1982",
            closing="\nAdopted at the 2350th meeting by 10 votes\nto 1 (Panama), with 4 "
            "abstentions (China,\nPoland, Spain).\n",
        ),
        *("S/RES/502(1982)", "1982-04-03", f"{BODY} cierre"),
    ),
    (
        COUNCIL.format(
            title="RESOLUTION 242 (1967)\n\nof 22 November 1967",
            closing="\nAdopted unanimously at the 1382nd meeting.\n",
        ),
        *("S/RES/242(1967)", "1967-11-22", f"{BODY} cierre"),
    ),
    (
        "Résolution 502 (1982)\ndu 3 avril 1982\n\nLe Conseil de sécurité,\n\n"
        "1. Exige un retrait;\n\n2. Décide de rester saisi de la question.\n\n"
        "Adoptée à l'unanimité à la 2350e séance.\n",
        *("S/RES/502(1982)", "1982-04-03", f"{BODY} cierre"),
    ),
    (
        "Resolución 502 (1982)\nde 3 de abril de 1982\n\nEl Consejo de Seguridad,\n\n"
        "1. Exige una retirada;\n\n2. Decide seguir ocupándose de la cuestión.\n\n"
        "Aprobada en la 2350a. sesión por 10 votos\ncontra 1 (Panamá) y 4 abstenciones.\n",
        *("S/RES/502(1982)", "1982-04-03", f"{BODY} cierre"),
    ),
    (
        "United Nations A/HRC/RES/116/18\nHuman Rights Council\n\n"
        "Resolution adopted by the Human Rights Council*\n\n  116/18\nCombating intolerance\n\n"
        "  The Human Rights Council,\n\n 1. Expresses deep concern;\n\n"
        " * To be contained in the report of the Council\non its session (A/HRC/116/2).\n\n"
        "GE.11-12727\n\fA/HRC/RES/116/18\n\n2\n\n 2. Encourages States to act.\n\n"
        "46th meeting\n24 March 2011\n\n[Adopted by a recorded vote of 2 to 1.\n\n"
        "In favour:\nPeru, Spain]\n",
        *("A/HRC/RES/116/18", "2011-03-24", f"{BODY} cierre cierre/2 cierre/3 cierre/4"),
    ),
    (
        NINETIES.format(between=f"{PAGE}", after="\n     Notes\n\n1/   See A/48/12.\n\n-----\n"),
        *("A/RES/48/541", "1993-12-20", CALLED),
    ),
    (
        NINETIES.format(between=f"1/   See A/48/12,\nchap. I.\n\n{PAGE}", after=""),
        *("A/RES/48/541", "1993-12-20", CALLED),
    ),
    (
        NINETIES.format(between="2\nA/RES/48/541\n", after="\n1/   See A/48/12.\n"),
        *("A/RES/48/541", "1993-12-20", CALLED),
    ),
    (
        NINETIES.format(between="2\n\nA/RES/48/541\n", after="\n1/   See A/48/12.\n"),
        *("A/RES/48/541", "1993-12-20", CALLED),
    ),
    (
        "Resolución 9231 (2015)\nAprobada por el Consejo de Seguridad en su 7488ª sesión,\n"
        "celebrada el 20 de julio de 2015\n\nEl Consejo de Seguridad,\n\n1. Decide algo;\n\n"
        "15-12091 (S)\n\n200715\n\n*1512091*      Se ruega reciclar\n\f2. Decide más.\n\n"
        "Anexo A\n\nPlan\n\n1. El Plan se aplicará.\n\nAnexo B\n\nLista\n\n1. La lista sigue.\n",
        *("S/RES/9231(2015)", "2015-07-20", f"{BODY} anexo/1/parrafo/1 anexo/2/parrafo/1"),
    ),
    (
        "57/904. Escala\n\nA\n\nLa Asamblea General,\n\n1. Decide algo.\n\n38ª sesión plenaria\n"
        "16 de octubre de 2042\n\nB1\n\nLa Asamblea General,\n\n1. Decide más.\n\n"
        "79ª sesión plenaria\n20 de diciembre de 2042\n\n_______\n1 Antes, sección única.\n",
        *("A/RES/57/904", "2042-12-20"),
        "A/parrafo/1 A/cierre A/cierre/2 B/parrafo/1 cierre cierre/2 nota/1",
    ),
    (  # nothing sets paragraphs apart; the closing is set over several lines
        "34/980. Convención\nLa Asamblea General,\n1. Aprueba la Convención, que es el anexo;\n"
        "2. Expresa la esperanza de que se firme y de que la apliquen todos los Estados.\n"
        "Aprobada en la 78a sesión\nplenaria, celebrada el 18\nde diciembre de 1979\nAnexo\n"
        "Convención\nArtículo 1\nLos Estados Partes en la presente Convención cooperarán bien.\n",
        *("A/RES/34/980", "1979-12-18", f"{BODY} cierre anexo/articulo/1"),
    ),
    (  # the preamble of a convention, after the numbers of the resolution
        "34/981. Convención\nLa Asamblea General,\n1. Aprueba la Convención, que es el anexo;\n"
        "2. Expresa la esperanza de que se firme y de que la apliquen todos los Estados.\n"
        "107a. sesión plenaria, 18 de\ndiciembre de 1979.\nAnexo\nConvención\n"
        "Los Estados Partes en la presente Convención,\nHan convenido en lo siguiente:\nPARTE I\n"
        "Artículo 1\nLos Estados Partes en la presente Convención cooperarán siempre que lo\n"
        "pidan los demás.\n",
        *("A/RES/34/981", "1979-12-18"),
        f"{BODY} cierre anexo/parrafo/1 anexo/parrafo/2 anexo/articulo/1",
    ),
    (
        "217 (III). International Bill\n\nA\n\nDECLARATION\n\nWhereas all are equal,\n\n"
        "The General Assembly,\n\nProclaims this Declaration.\n\nArticle 1\n\nAll are free.\n\n"
        "Hundred and eighty-third plenary meeting,\n10 December 1948.\n\nB\n\nPETITION\n\n"
        "The General Assembly,\n\nDecides to wait.\n\n"
        "Hundred and eighty-third plenary meeting,\n10 December 1948.\n",
        *("A/RES/217(III)", "1948-12-10"),
        "A/preambulo/1 A/parrafo/1 A/articulo/1 A/cierre B/parrafo/1 cierre",
    ),
    (
        "260 (III). Crime\n\nL'Assemblée générale\n\nApprouve la Convention annexée.\n\n"
        "Cent soixante-dix-neuvième séance plénière,\nle 9 décembre 1948.\n\nANNEXE\n\n"
        "     Convention pour la prévention\n   et la répression du crime\n\n"
        "ARTICLE PREMIER\n\nLes Parties coopèrent.\n\nArticle 2 : Les Parties informent.\n\n"
        "Article 3:\n\nLa Convention est ouverte.\n",
        *("A/RES/260(III)", "1948-12-09"),
        "parrafo/1 cierre anexo/articulo/1 anexo/articulo/2 anexo/articulo/3",
    ),
]
ASIDE = {Kind.HEADING, Kind.FORMULA, Kind.TITLE, Kind.ANNEX, Kind.ADOPTION}


@pytest.mark.parametrize(("source", "symbol", "adopted", "places"), READ)
def test_read(source: str, symbol: str, adopted: str, places: str) -> None:
    reading = read_page_text(source)
    resolution = reading.resolution
    told = [text.id for text in resolution.texts() if text.place.kind not in ASIDE]
    assert (resolution.symbol, str(resolution.adopted)) == (symbol, adopted)
    assert told == places.split()
    assert reading.doubts == ()
    assert resolution.meeting


DOUBTED = [
    (
        ECOSOC.format(title="2005/9. Fondo").replace("36ª", "C\n\n36ª"),
        "'C' is taken for a heading, before cierre",
    ),
    (
        ECOSOC.format(title="2005/9. Fondo").replace("     2.", "que es el último;\n\n     2."),
        "parrafo/1/fin goes on after parrafo/1, which has no list",
    ),
    (
        "2 (XXI). Pactos\n\nA\n\nLa Asamblea General,\n\nAprueba los Pactos.\n\n"
        "149a. sesión plenaria,\n16 de diciembre de 1966.\n\nANEXO\n\nPacto\n\n"
        "Los Estados Partes convienen en lo siguiente.\n\nB\n\nLa Asamblea General,\n\n"
        "Pide al Secretario General que informe.\n",
        "anexo/parrafo/2 opens as a resolution does: 'La Asamblea General,'",
    ),
    (
        "36/955. Declaración\n\nLa Asamblea General\n\nProclama lo siguiente:\n\n"
        "DECLARACIÓN\n\nLa Asamblea General,\n\nProclama la Declaración.\n\nArtículo 1\n\n"
        "1. Toda persona tiene derechos.\n\n73ª sesión plenaria\n25 de noviembre de 2041\n",
        "formula/2 stands after formula: is it another resolution's?",
    ),
    (
        ECOSOC.format(title="2005/9. Fondo").replace(
            "     2.", "208        Consejo Económico y Social, Suplemento\n\n     2."
        ),
        "may be the head of a page: '208        Consejo Económico y Social, Suplemento'",
    ),
    (
        ECOSOC.format(title="2005/9. Fondo").replace("     2.", "7\n\n     2."),
        "parrafo/2/epigrafe is a number and no more: '7'",
    ),
]


@pytest.mark.parametrize(("source", "message"), DOUBTED)
def test_doubted(source: str, message: str) -> None:
    assert [doubt.message for doubt in read_page_text(source).doubts] == [message]


def test_the_record_of_a_vote_ends_with_its_bracket() -> None:
    source = (
        ECOSOC.format(title="2005/9. Fondo") + "\n[Aprobada por 30 votos].\n\nOtras palabras.\n"
    )
    [doubt] = read_page_text(source).doubts
    assert doubt.message.startswith("set aside as no part of the resolution: 'Otras palabras.'")


@pytest.mark.parametrize("words", ["120500", "- 3 -", "Español"])
def test_words_within_the_text_are_no_foot_of_a_page(words: str) -> None:
    source = ECOSOC.format(title="2005/9. Fondo").replace("     2.", f"{words}\n\n     2.")
    texts = [text.text for text in read_page_text(source).resolution.texts()]
    assert words in texts


def test_a_number_at_the_very_end_is_set_aside_with_a_doubt() -> None:
    source = ECOSOC.format(title="2005/9. Fondo")
    ended = read_page_text(f"{source}\nE/RES/2005/9\n\n\n\n\n3")
    assert [doubt.line for doubt in ended.doubts] == [17]


def test_a_page_number_is_no_title() -> None:
    with pytest.raises(SourceError, match="no title"):
        read_page_text("1/3\n\nEl Consejo de Seguridad,\n\n1. Decide cooperar.\n")


def test_stars_of_cover_and_title_call_what_is_set_aside() -> None:
    source = (
        "Resolution adopted by the Human Rights Council*\n\n116/18. Combating intolerance**\n\n"
        "The Human Rights Council,\n\n1. Encourages States.\n\n46th meeting\n24 March 2011\n\n"
        "________\n* Adopted without a vote.\n\n** Reissued for technical reasons.\n"
    )
    reading = read_page_text(source)
    assert [text.text for text in reading.resolution.masthead] == [
        "Resolution adopted by the Human Rights Council"
    ]
    assert reading.resolution.title.text == "Combating intolerance"
    assert [line.text for line in reading.furniture][1:] == [
        *("* Adopted without a vote.", "** Reissued for technical reasons.")
    ]


@pytest.mark.parametrize("rule", ["", "______\n"])
@pytest.mark.parametrize("below", ["\n", ""])
def test_a_remark_without_a_stop_ends_where_other_words_begin(rule: str, below: str) -> None:
    remark = "* Publicado de nuevo por razones técnicas"
    source = ECOSOC.format(title="2005/9. Fondo")
    at = source.index("     2.")
    plain = read_page_text(source).resolution
    assert read_page_text(f"{source[:at]}{rule}{remark}\n{below}{source[at:]}").resolution == plain


def test_a_remark_after_notes_ends_before_the_text_goes_on() -> None:
    source = ECOSOC.format(title="2005/9. Fondo")
    at = source.index("     2.")
    noted = f"{source[:at]}______\n1 A/58/98.\n\n".replace("informe", "informe1")
    called = noted + source[at:]
    remarked = f"{noted}______\n* Publicado de nuevo.\n\n{source[at:]}"
    assert read_page_text(remarked).resolution == read_page_text(called).resolution


def test_stars_call_a_note_each_and_open_items_besides() -> None:
    source = ECOSOC.format(title="2005/9. Fondo")
    at = source.index("     2.")
    items = "* Promover los archivos;\n\n* Abrir los archivos;\n\n"
    with_items = source[:at] + items + source[at:]
    texts = [text.text for text in read_page_text(with_items).resolution.texts()]
    assert "* Abrir los archivos;" in texts
    starred = f"Resolución aprobada por el Consejo*\n\n{with_items}"
    with pytest.raises(SourceError, match=r"the note '\* Abrir los archivos;'"):
        read_page_text(starred)


@pytest.mark.parametrize(
    "remark",
    [
        *("Segunda impresión.", "Nueva tirada.", "Reimpreso.", "Reeditada el 3 de marzo de 2006."),
        *("Publicado de nuevo.", "Se distribuye por razones técnicas."),
    ],
)
def test_what_tells_that_a_document_was_issued_anew_is_set_aside(remark: str) -> None:
    source = ECOSOC.format(title="2005/9. Fondo") + f"\n______\n* {remark}\n"
    reading = read_page_text(source)
    assert [line.text for line in reading.furniture] == ["______", f"* {remark}"]
    assert reading.doubts == ()
