from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.cite import cite
from resolution.core.model import Citation
from resolution.core.place import Place
from tests.cite.notation import EMPTY, cited, day, resolution
from tests.samples import clause

Row = tuple[str, str, str | None, str | None, str]


def rows(citations: list[Citation]) -> list[Row]:
    return [
        (c.text, c.target, c.pinpoint, c.date.isoformat() if c.date else None, str(c.relation))
        for c in citations
    ]


FOUND: list[tuple[str, str, list[Row]]] = [
    (
        "list with dates and a decision",
        "Recordando también sus resoluciones 49/127, de 19 de diciembre de 1994, y 50/123, de 20 de"
        " diciembre de 1995, relativas a la migración, así como la decisión 1995/313 del Consejo"
        " Económico y Social, de 27 de julio de 1995,",
        [
            ("49/127", "A/RES/49/127", None, "1994-12-19", "recalls"),
            ("50/123", "A/RES/50/123", None, "1995-12-20", "recalls"),
            ("1995/313", "E/DEC/1995/313", None, "1995-07-27", "recalls"),
        ],
    ),
    (
        "no space after the comma of a date",
        "Recordando sus resoluciones 68/1, de 20 de septiembre de 2013,70/299, de 29 de julio de"
        " 2016, y su meta de 1,5/6 unidades,",
        [
            ("68/1", "A/RES/68/1", None, "2013-09-20", "recalls"),
            ("70/299", "A/RES/70/299", None, "2016-07-29", "recalls"),
        ],
    ),
    (
        "part of a resolution",
        "Recordando además su resolución 57/270 B, de 23 de junio de 2003, relativa a la",
        [("57/270 B", "A/RES/57/270B", None, "2003-06-23", "recalls")],
    ),
    (
        "a body whose name opens as the Assembly's",
        "Tomando nota de la resolución 2/21 de la Asamblea sobre el Medio Ambiente, de 27 de mayo"
        " de 2016,",
        [
            (
                "resolución 2/21 de la Asamblea sobre el Medio Ambiente",
                "instrumentos/resolucion-2-21-de-la-asamblea-sobre-el-medio-ambiente",
                None,
                "2016-05-27",
                "notes",
            )
        ],
    ),
    (
        "two parts",
        "Recordando sus resoluciones 74/255 A y B, de 27 de diciembre de 2019,",
        [("74/255 A y B", "A/RES/74/255A-B", None, "2019-12-27", "recalls")],
    ),
    (
        "old resolutions lose their letter",
        "Reafirmando su resolución 217 A (III), de 10 de diciembre de 1948, y la resolución 2106 A"
        " (XX),",
        [
            ("217 A (III)", "A/RES/217(III)", None, "1948-12-10", "reaffirms"),
            ("2106 A (XX)", "A/RES/2106(XX)", None, None, "reaffirms"),
        ],
    ),
    (
        "special and emergency sessions",
        "Recordando sus resoluciones S-21/2, ES-11/1 y 1874 (S-IV), de 27 de junio de 1963,",
        [
            ("S-21/2", "A/RES/S-21/2", None, None, "recalls"),
            ("ES-11/1", "A/RES/ES-11/1", None, None, "recalls"),
            ("1874 (S-IV)", "A/RES/1874(S-IV)", None, "1963-06-27", "recalls"),
        ],
    ),
    (
        "Security Council",
        "Acogiendo con beneplácito la resolución 2231 (2015) del Consejo de Seguridad, de 20 de"
        " julio de 2015,",
        [("2231 (2015)", "S/RES/2231(2015)", None, "2015-07-20", "welcomes")],
    ),
    (
        "plan that the Council endorsed: «su» is not the Assembly's",
        "Recordando la hoja de ruta que el Consejo de Seguridad hizo suya en su resolución 1515"
        " (2003), de 19 de noviembre de 2003,",
        [("1515 (2003)", "S/RES/1515(2003)", None, "2003-11-19", "cites")],
    ),
    (
        "Human Rights Council, body after the number",
        "Recuerda la resolución 43/1 del Consejo de Derechos Humanos, de 19 de junio de 2020;",
        [("43/1", "A/HRC/RES/43/1", None, "2020-06-19", "recalls")],
    ),
    (
        "Human Rights Council, body before a list, then «del Consejo»",
        "Recordando las resoluciones del Consejo de Derechos Humanos 16/18, de 24 de marzo de 2011,"
        " y 19/25, y la resolución 22/31 del Consejo,",
        [
            ("16/18", "A/HRC/RES/16/18", None, "2011-03-24", "recalls"),
            ("19/25", "A/HRC/RES/19/25", None, None, "recalls"),
            ("22/31", "A/HRC/RES/22/31", None, None, "recalls"),
        ],
    ),
    (
        "body as subject",
        "Tomando nota del mandato establecido por el Consejo de Derechos Humanos en su resolución"
        " 39/2,",
        [("39/2", "A/HRC/RES/39/2", None, None, "cites")],
    ),
    (
        "inherited body",
        "Recordando las resoluciones del Consejo de Derechos Humanos sobre el tema, incluida la"
        " resolución 42/9, de 26 de septiembre de 2019,",
        [("42/9", "A/HRC/RES/42/9", None, "2019-09-26", "recalls")],
    ),
    (
        "body after a whole list",
        "Resoluciones 2013/5, 2014/14 y 2015/15 del Consejo Económico y Social.",
        [
            ("2013/5", "E/RES/2013/5", None, None, "cites"),
            ("2014/14", "E/RES/2014/14", None, None, "cites"),
            ("2015/15", "E/RES/2015/15", None, None, "cites"),
        ],
    ),
    (
        "date shared by two of one session",
        "Recordando las resoluciones del Consejo Económico y Social 2019/19 y 2019/20, de 23 de"
        " julio de 2019,",
        [
            ("2019/19", "E/RES/2019/19", None, "2019-07-23", "recalls"),
            ("2019/20", "E/RES/2019/20", None, "2019-07-23", "recalls"),
        ],
    ),
    (
        "date not shared across sessions",
        "Recordando sus resoluciones 53/199 y 61/185, de 20 de diciembre de 2006,",
        [
            ("53/199", "A/RES/53/199", None, None, "recalls"),
            ("61/185", "A/RES/61/185", None, "2006-12-20", "recalls"),
        ],
    ),
    (
        "Commission on Human Rights",
        "Recordando la resolución 2005/80 de la Comisión de Derechos Humanos,",
        [("2005/80", "E/CN.4/RES/2005/80", None, None, "recalls")],
    ),
    (
        "decision of the Assembly",
        "Recordando su resolución 74/16, de 9 de diciembre de 2019, y su decisión 74/560, de 6 de"
        " julio de 2020,",
        [
            ("74/16", "A/RES/74/16", None, "2019-12-09", "recalls"),
            ("74/560", "A/DEC/74/560", None, "2020-07-06", "recalls"),
        ],
    ),
    (
        "part before and after",
        "Recordando las medidas que figuran en el anexo de su resolución S-21/2, de 2 de julio de"
        " 1999, en particular la sección II.C, relativa a la migración,",
        [("S-21/2", "A/RES/S-21/2", "anexo, sección II.C", "1999-07-02", "cites")],
    ),
    (
        "paragraph of a section",
        "Recuerda el párrafo 7 de la sección XII de su resolución 74/263;",
        [("74/263", "A/RES/74/263", "párrafo 7 de la sección XII", None, "recalls")],
    ),
    (
        "each its own part",
        "Recordando la sección II de su resolución 71/7, la sección III de su resolución 72/18,",
        [
            ("71/7", "A/RES/71/7", "sección II", None, "recalls"),
            ("72/18", "A/RES/72/18", "sección III", None, "recalls"),
        ],
    ),
    (
        "several paragraphs of the next one",
        "Recuerda el párrafo 3 a) de la sección II de su resolución 70/1, los párrafos 4 y 5 de la"
        " resolución 71/1 y la sección IV, párrafo 14, de su resolución 72/1;",
        [
            ("70/1", "A/RES/70/1", "párrafo 3 a) de la sección II", None, "recalls"),
            ("71/1", "A/RES/71/1", "párrafos 4 y 5", None, "recalls"),
            ("72/1", "A/RES/72/1", "sección IV, párrafo 14", None, "recalls"),
        ],
    ),
    (
        "of the body named before, if the Assembly does not number so",
        "Recordando las resoluciones pertinentes del Consejo Económico y Social, la resolución"
        " 1998/36, del Consejo de Derechos Humanos la 16/18 y la resolución 60/251,",
        [
            ("1998/36", "E/RES/1998/36", None, None, "recalls"),
            ("60/251", "A/RES/60/251", None, None, "recalls"),
        ],
    ),
    (
        "a decision of another body beside a part",
        "Recuerda la resolución 71/243, párrafo 5, y la decisión 1/CP.21, anexo, y su resolución"
        " 72/1, la decisión 2 de ese órgano;",
        [
            ("71/243", "A/RES/71/243", "párrafo 5", None, "recalls"),
            ("72/1", "A/RES/72/1", None, None, "recalls"),
        ],
    ),
    (
        "a Roman session that the Assembly never reached",
        "Recuerda las resoluciones 1296 (XLIV) y 1514 (XV);",
        [
            ("1296 (XLIV)", "E/RES/1296(XLIV)", None, None, "recalls"),
            ("1514 (XV)", "A/RES/1514(XV)", None, None, "recalls"),
        ],
    ),
    (
        "every addendum of a range",
        "A/72/257 y Add.1 a 4, A/72/258 y Add.3 a Corr.9.",
        [
            *[("A/72/257", "A/72/257", None, None, "cites")],
            *[("Add.1", "A/72/257/Add.1", None, None, "cites")],
            *[("a", f"A/72/257/Add.{n}", None, None, "cites") for n in (2, 3)],
            *[("4", "A/72/257/Add.4", None, None, "cites")],
            *[("A/72/258", "A/72/258", None, None, "cites")],
            *[("Add.3", "A/72/258/Add.3", None, None, "cites")],
            *[("Corr.9", "A/72/258/Corr.9", None, None, "cites")],
        ],
    ),
    (
        "document symbols",
        "A/AC.198/2020/2, A/75/6 (Sect. 3)/Add.2, CD/1999 y FCCC/CP/2015/10/Add.1, decisión"
        " 1/CP.21, anexo.",
        [
            ("A/AC.198/2020/2", "A/AC.198/2020/2", None, None, "cites"),
            ("A/75/6 (Sect. 3)/Add.2", "A/75/6(Sect.3)/Add.2", None, None, "cites"),
            ("CD/1999", "CD/1999", None, None, "cites"),
            (
                "FCCC/CP/2015/10/Add.1",
                "FCCC/CP/2015/10/Add.1",
                "decisión 1/CP.21, anexo",
                None,
                "cites",
            ),
        ],
    ),
    (
        "one document with two symbols",
        "A/47/277-S/24111, anexo.",
        [
            ("A/47/277", "A/47/277", "anexo", None, "cites"),
            ("S/24111", "S/24111", "anexo", None, "cites"),
        ],
    ),
    (
        "corrections and addenda of one document",
        "Véanse A/66/11/Corr.1, 3 y 4, A/71/5 y Add.1 y A/72/7 y 2 de sus cuadros.",
        [
            ("A/66/11/Corr.1", "A/66/11/Corr.1", None, None, "cites"),
            ("3", "A/66/11/Corr.3", None, None, "cites"),
            ("4", "A/66/11/Corr.4", None, None, "cites"),
            ("A/71/5", "A/71/5", None, None, "cites"),
            ("Add.1", "A/71/5/Add.1", None, None, "cites"),
            ("A/72/7", "A/72/7", None, None, "cites"),
        ],
    ),
    (
        "a date after a correction",
        "Recordando A/66/11/Corr.1 y 2 de mayo,",
        [("A/66/11/Corr.1", "A/66/11/Corr.1", None, None, "recalls")],
    ),
    (
        "an addendum and the day of the month",
        "Recordando A/66/11/Corr.1 y 2 del mes,",
        [("A/66/11/Corr.1", "A/66/11/Corr.1", None, None, "recalls")],
    ),
    (
        "a range of numbers",
        "Recordando sus resoluciones 61/8 a 61/11, de 4 de diciembre de 2006,",
        [
            ("61/8", "A/RES/61/8", None, "2006-12-04", "recalls"),
            ("a", "A/RES/61/9", None, "2006-12-04", "recalls"),
            ("a", "A/RES/61/10", None, "2006-12-04", "recalls"),
            ("61/11", "A/RES/61/11", None, "2006-12-04", "recalls"),
        ],
    ),
    (
        "another range",
        "Recordando sus resoluciones 61/8 hasta la 61/10,",
        [
            ("61/8", "A/RES/61/8", None, None, "recalls"),
            ("hasta la", "A/RES/61/9", None, None, "recalls"),
            ("61/10", "A/RES/61/10", None, None, "recalls"),
        ],
    ),
    (
        "the World Health Assembly, with no part of any document",
        "Recordando la resolución 58.3 de la Asamblea Mundial de la Salud y la resolución"
        " WHA61.19,",
        [
            (
                "resolución 58.3 de la Asamblea Mundial de la Salud",
                "instrumentos/WHA58.3",
                None,
                None,
                "recalls",
            ),
            ("WHA61.19", "instrumentos/WHA61.19", None, None, "recalls"),
        ],
    ),
    (
        "a Roman session above XXXIX",
        "Recordando la resolución 1721 (LIII) del Consejo Económico y Social,",
        [("1721 (LIII)", "E/RES/1721(LIII)", None, None, "recalls")],
    ),
    (
        "supplement",
        "Documentos Oficiales de la Asamblea General, septuagésimo quinto período de sesiones,"
        " suplemento núm. 53 (A/75/53), cap. V, secc. A.",
        [("A/75/53", "A/75/53", "cap. V, secc. A", None, "cites")],
    ),
    (
        "sales number",
        "Informe (publicación de las Naciones Unidas, número de venta: S.95.XIII.18), cap. I,"
        " resolución 1, anexo.",
        [
            (
                "S.95.XIII.18",
                "instrumentos/S.95.XIII.18",
                "cap. I, resolución 1, anexo",
                None,
                "cites",
            )
        ],
    ),
    (
        "treaty series",
        "Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973.",
        [
            (
                "Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973",
                "instrumentos/treaty-series-75-970-973",
                None,
                None,
                "cites",
            )
        ],
    ),
    (
        "body whose numbers are no symbols",
        "Acogiendo con beneplácito la resolución 26/3 de la Comisión de Prevención del Delito y"
        " Justicia Penal, de 26 de mayo de 2017,",
        [
            (
                "resolución 26/3 de la Comisión de Prevención del Delito y Justicia Penal",
                "instrumentos/resolucion-26-3-de-la-comision-de-prevencion-del-delito-y-justicia-penal",
                None,
                "2017-05-26",
                "welcomes",
            )
        ],
    ),
    (
        "gerunds govern what follows them",
        "Reafirmando la resolución 60/1, reafirmando también la resolución 60/2, y recordando la"
        " resolución 60/3,",
        [
            ("60/1", "A/RES/60/1", None, None, "reaffirms"),
            ("60/2", "A/RES/60/2", None, None, "reaffirms"),
            ("60/3", "A/RES/60/3", None, None, "recalls"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_citations_are_found(text: str, expected: list[Row]) -> None:
    assert rows(cited(text)) == expected


ARTICLES = [
    (
        "es",
        "Recuerda los artículos 2 a 4 del anexo de la resolución 61/295;",
        "2 articulo/2, a articulo/3, 4 articulo/4, 61/295",
    ),
    (
        "es",
        "Recuerda su resolución 61/295, y en particular sus artículos 3, 5 bis y 7, y la 60/1;",
        "61/295, 3 articulo/3, 5 bis articulo/5bis, 7 articulo/7",
    ),
    ("es", "Recuerda la resolución 61/295, incluido su artículo 3;", "61/295 articulo/3"),
    (
        "es",
        "Recuerda los artículos 2 a 400 de la resolución 61/295;",
        "2 articulo/2, 400 articulo/400, 61/295",
    ),
    (
        "es",
        "Recuerda los artículos 3 y 4 de la resolución 61/295, y los artículos 3 y 4 de la 60/1;",
        "3 articulo/3, 4 articulo/4, 61/295",
    ),
    (
        "es",
        "Recuerda los artículos 3 y 4 de la resolución 61/1 y la resolución 61/295, sobre"
        " todo los artículos 3 y 4;",
        "3 articulo/3, 4 articulo/4, 61/1, 61/295, 3 articulo/3, 4 articulo/4",
    ),
    ("es", "Recuerda los artículos 3 y 4 de la decisión 61/1 (tema 2);", "61/1"),
    ("fr", "Rappelle l'article premier de la résolution 61/295;", "61/295 articulo/1"),
    ("fr", "Rappelle l’article 3 de l’annexe de la résolution 61/295;", "61/295 articulo/3"),
    (
        "fr",
        "Rappelle les articles premier à 3 de l’annexe de sa résolution 61/295;",
        "premier articulo/1, à articulo/2, 3 articulo/3, 61/295",
    ),
    ("en", "Recalls resolution 61/295, including article 3 thereof;", "61/295 articulo/3"),
]
"""What articles of what it cites a text names."""


@pytest.mark.parametrize(("language", "text", "expected"), ARTICLES)
def test_articles(language: str, text: str, expected: str) -> None:
    found = (
        f"{c.text} {c.part or ''}".strip().replace("anexo/", "") for c in cited(text, language)
    )
    assert ", ".join(found) == expected


OTHER_LANGUAGES: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "en",
        "Recalling its resolutions 49/127 of 19 December 1994 and 50/123 of 20 December 1995, and"
        " Economic and Social Council decision 1995/313 of 27 July 1995,",
        [("49/127", "A/RES/49/127"), ("50/123", "A/RES/50/123"), ("1995/313", "E/DEC/1995/313")],
    ),
    (
        "en",
        "Reaffirming General Assembly and Security Council resolutions 70/262 and 2282 (2016) of 27"
        " April 2016,",
        [("70/262", "A/RES/70/262"), ("2282 (2016)", "S/RES/2282(2016)")],
    ),
    (
        "fr",
        "Rappelant sa résolution 58/208 du 23 décembre 2003 et la résolution 1980/67 du Conseil"
        " économique et social, en date du 25 juillet 1980,",
        [("58/208", "A/RES/58/208"), ("1980/67", "E/RES/1980/67")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), OTHER_LANGUAGES)
def test_other_languages(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.text, c.target) for c in cited(text, language)] == expected


NOT_FOUND = [
    ("fractions", "Observa que 1/2 de los países y 3/4 de la población"),
    ("dates", "el 5/6 de 2019 y el 24/12/2019"),
    ("a share", "un reparto 50/50 de los puestos"),
    ("open all hours", "acceso a la red 24/7 conforme a la resolución"),
    ("years", "el período 2015-2030 y el bienio 2004/2005"),
    ("a test", "pruebas A/B y formularios S/N"),
    ("a page", "página 2/6"),
    ("an article", "el artículo 55/3 del reglamento"),
    ("a part after a resolution", "la resolución aprobada por 2/3 de los miembros"),
    ("World Health Assembly", "Organización Mundial de la Salud, documento WHA58/2005/REC/1"),
    ("FAO", "documento CL 144/9 (C 2013/20), apéndice D"),
    ("chemical weapons", "S/1906/2020"),
    ("biodiversity", "documento UNEP/CBD/COP/10/27, anexo, decisión X/2"),
    ("decision of a conference of parties", "decisión XIII/1 y la decisión C-24/DEC.4"),
    ("session before the Assembly numbered so", "Recordando la resolución 12/4,"),
    ("other body in a list", "las resoluciones de la Comisión de Estupefacientes 58/1 y 58/2"),
    ("of the body of the sentence before", "el Consejo de Derechos Humanos. Ve la resolución 9/8"),
    ("of a body without series", "la labor del Consejo de Administración y la resolución 16/18"),
    ("council not named before", "la resolución 24/14 del Consejo"),
    ("the other way round", "resoluciones pertinentes de la Asamblea General"),
    ("resolution of images", "una resolución de 300 ppp y pantallas de 16/9"),
    ("disease and web", "VIH/SIDA, y/o TCP/IP 4/6"),
    ("document without number", "A/CONF y E/CN"),
    ("a number in words", "las resoluciones primera y segunda"),
    ("beyond the sentence", "Aprueba la resolución. El 55/45 fue rechazado"),
    ("currency", "la tasa €/$ 1,5/3"),
]


@pytest.mark.parametrize("text", [r[1] for r in NOT_FOUND], ids=[r[0] for r in NOT_FOUND])
def test_nothing_is_found(text: str) -> None:
    assert cited(text) == []


def test_number_is_of_the_body_it_was_printed_with_before() -> None:
    found = cite(
        resolution(
            {
                "parrafo/1": "Recuerda la resolución 34/24 del Consejo de Derechos Humanos;",
                "parrafo/2": "Pide el informe previsto en la resolución 34/24;",
            }
        ),
        EMPTY,
    )
    assert [c.citations[0].target for c in found.clauses()] == ["A/HRC/RES/34/24"] * 2


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("el párrafo 3 de su resolución 70/1", "parrafo/3"),
        ("el párrafo 10 b) de su resolución 70/1", "parrafo/10/b"),
        ("la resolución 70/1, párr. 2 a) iv)", "parrafo/2/a/iv"),
        ("los párrafos 3 y 4 de su resolución 70/1", None),
        ("el párrafo 3 del anexo de su resolución 70/1", None),
        ("la sección II de su resolución 70/1", None),
        ("la resolución 70/1, anexo, párr. 12", None),
    ],
)
def test_paragraph_of_a_resolution_is_its_clause(text: str, part: str | None) -> None:
    assert [c.part for c in cited(text)] == [Place.parse(part) if part else None]


def test_own_resolutions_of_the_council() -> None:
    found = cited("Recordando su resolución 43/1, la resolución 60/251 de la Asamblea General"
                  " y la decisión 2/116 del Consejo", symbol="A/HRC/RES/45/4")  # fmt: skip
    targets = ["A/HRC/RES/43/1", "A/RES/60/251", "A/HRC/DEC/2/116"]
    assert [c.target for c in found] == targets


PIECES = [
    "Recordando", "su resolución ", "sus resoluciones ", "49/127", "S-21/2", " y ", ", ", "; ",
    "217 A (III)", "A/58/98", "Ibíd.", ", vol. 3, núm. 4", "[^1]", "[^2]", "la Convención sobre ",
    "los Derechos del Niño", "2231 (2015)", " del Consejo de Seguridad", "párrafo 3 de ", "anexo",
    "“", "”", "(", ")", ", de 19 de diciembre de 1994", ". ", "informe ", "decisión ", "1/CP.21",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TEXTS, TEXTS, TEXTS, st.sampled_from(["es", "en", "fr"]))
def test_spans_are_the_printed_words_in_order(
    text: str, first: str, second: str, language: str
) -> None:
    notes = {"1": clause("parrafo/1", first).text, "2": clause("parrafo/1", second).text}
    source = resolution({"preambulo/1": text, "parrafo/1": second}, notes, language=language)
    found = cite(source, EMPTY)
    for before, after in zip(source.texts(), found.texts(), strict=True):
        assert after.text == before.text
        spans = [(c.start, c.end) for c in after.citations]
        assert [after.text[start:end] for start, end in spans] == [c.text for c in after.citations]
        assert all(start < end for start, end in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_long_lists_take_time_in_proportion() -> None:
    numbers = ", ".join(f"{50 + n % 40}/{n}" for n in range(1, 2000))
    found = cited(f"Recordando sus resoluciones {numbers}")
    assert len(found) == 1999
    assert found[0].date == day(None)
