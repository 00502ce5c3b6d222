from __future__ import annotations

import pytest

from resolution.cite import cite
from resolution.cite.grammar import grammar
from resolution.cite.named import is_plain
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Meeting, Relation
from resolution.core.registry import Registry
from resolution.languages import SPANISH
from tests import samples
from tests.cite.notation import EMPTY, resolution

CHILD = Instrument("A/RES/44/25", InstrumentKind.TREATY, "Convención", "Convención")
REGISTRY = Registry(
    instruments={"A/RES/44/25": CHILD},
    printed={
        "convención sobre los derechos del niño": "A/RES/44/25",
        "carta de las naciones unidas": "instrumentos/carta-de-las-naciones-unidas",
    },
    treaties={(1577, 27531): "A/RES/44/25"},
)

Row = tuple[str, str, str | None, str | None]

DOCUMENTED: list[tuple[str, str, dict[str, str], list[Row]]] = [
    (
        "resolution",
        "recordando la Convención sobre los Derechos del Niño[^1],",
        {"1": "Resolución 44/25, anexo."},
        [("Convención sobre los Derechos del Niño", "A/RES/44/25", "anexo", "nota/1")],
    ),
    (
        "treaty that the registry knows",
        "recordando la Convención sobre los Derechos del Niño[^1],",
        {"1": "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531."},
        [("Convención sobre los Derechos del Niño", "A/RES/44/25", None, "nota/1")],
    ),
    (
        "treaty that only the text names",
        "recordando el Convenio sobre la Diversidad Biológica[^1],",
        {"1": "Naciones Unidas, Treaty Series, vol. 1760, núm. 30619."},
        [("Convenio sobre la Diversidad Biológica",
          "instrumentos/convenio-sobre-la-diversidad-biologica", None, "nota/1")],
    ),
    (
        "treaty beside a declaration: a declaration is none",
        "recordando la Declaración de Nueva Delhi[^1],",
        {"1": "Naciones Unidas, Treaty Series, vol. 1954, núm. 33480."},
        [],
    ),
    (
        "chapter of a report: the name is the instrument, what is said of it no part of it",
        "Recordando el Programa de Acción de la Conferencia Internacional sobre la Población y el"
        " Desarrollo, aprobado en El Cairo[^1], en particular su capítulo X, relativo a",
        {"1": "Informe de la Conferencia (publicación de las Naciones Unidas, número de venta:"
              " S.95.XIII.18), cap. I, resolución 1, anexo."},
        [("Programa de Acción de la Conferencia Internacional sobre la Población y el Desarrollo",
          "instrumentos/programa-de-accion-de-la-conferencia-internacional-sobre-la-poblacion-y-el"
          "-desarrollo", "capítulo X", "nota/1")],
    ),
    (
        "annex of a document: the document contains the instrument, and is another",
        "Recordando la Declaración de Bangkok[^1],",
        {"1": "A/C.2/54/2, anexo."},
        [("Declaración de Bangkok", "instrumentos/declaracion-de-bangkok", None, "nota/1")],
    ),
    (
        "name within a name",
        "el Protocolo Facultativo de la Convención sobre los Derechos del Niño[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 2171, núm. 27531."},
        [("Protocolo Facultativo de la Convención sobre los Derechos del Niño",
          "instrumentos/protocolo-facultativo-de-la-convencion-sobre-los-derechos-del-nino", None,
          "nota/1")],
    ),
    (
        "a date within a name",
        "el Acuerdo de 1995 sobre la Aplicación de las Disposiciones de la Convención X[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 2167, núm. 37924."},
        [("Acuerdo de 1995 sobre la Aplicación de las Disposiciones de la Convención X",
          "instrumentos/acuerdo-de-1995-sobre-la-aplicacion-de-las-disposiciones-de-la-convencion"
          "-x", None, "nota/1")],
    ),
    (
        "a name of two things in capitals does not end between them",
        "la Convención sobre la Eliminación del Hambre y la Malnutrición[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 1, núm. 2."},
        [("Convención sobre la Eliminación del Hambre y la Malnutrición",
          "instrumentos/convencion-sobre-la-eliminacion-del-hambre-y-la-malnutricion", None,
          "nota/1")],
    ),
    (
        "what a body is about is part of its name",
        "la Conferencia y su Comité Ad Hoc sobre Acuerdos Internacionales Eficaces[^1], y una "
        "conferencia sobre el Convenio de Y[^2]",
        {"1": "A/48/27.", "2": "Naciones Unidas, Treaty Series, vol. 3, núm. 4."},
        [("Convenio de Y", "instrumentos/treaty-series-3-4", None, "nota/2")],
    ),
    (
        "the programme of a body is part of its name",
        "el Comité del Programa y de la Coordinación, y el Convenio sobre Y[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 3, núm. 4."},
        [("Convenio sobre Y", "instrumentos/treaty-series-3-4", None, "nota/1")],
    ),
    (
        "a name that enumerates, and has words in brackets",
        "el Convenio sobre el Trabajo, el Transporte e incluso los Puertos, incluso la Pesca y"
        " Otros Oficios (Revisado), 1949 (núm. 97)[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 3, núm. 4."},
        [("Convenio sobre el Trabajo, el Transporte e incluso los Puertos, incluso la Pesca y"
          " Otros Oficios (Revisado), 1949",
          "instrumentos/convenio-sobre-el-trabajo-el-transporte-e-incluso-los-puertos-incluso-la"
          "-pesca-y-otros-93e2af", None, "nota/1")],
    ),
    (
        "another name in brackets is no part of one",
        "firma del Tratado sobre una Zona Libre (Tratado de Pelindaba) en El Cairo[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 3, núm. 4."},
        [],
    ),
    (
        "the date of a treaty stands after its name",
        "el Convenio de Ginebra relativo a la Protección Debida a las Personas Civiles, de 12 de"
        " agosto de 1949[^1], es aplicable",
        {"1": "Naciones Unidas, Treaty Series, vol. 75, núm. 973."},
        [("Convenio de Ginebra relativo a la Protección Debida a las Personas Civiles",
          "instrumentos/convenio-de-ginebra-relativo-a-la-proteccion-debida-a-las-personas"
          "-civiles", None, "nota/1")],
    ),
    (
        "a date after a name may be that of the resolution about it",
        "la resolución relativa a la lucha en el marco de la Convención contra la Corrupción, de"
        " 6 de noviembre de 2015[^1]",
        {"1": "CAC/COSP/2015/10."},
        [],
    ),
    (
        "arrangements or agencies are no agreements",
        "la Declaración sobre la Cooperación entre las Naciones Unidas y los Acuerdos u Organismos"
        " Regionales[^1]",
        {"1": "Resolución 49/57, anexo."},
        [("Declaración sobre la Cooperación entre las Naciones Unidas y los Acuerdos u Organismos"
          " Regionales", "A/RES/49/57", "anexo", "nota/1")],
    ),
    (
        "a report about what is named is not that",
        "el informe sobre el racismo, la xenofobia y la aplicación de la Declaración de Durban[^1]",
        {"1": "A/74/312."},
        [],
    ),
    (
        "nor is what Parties to a treaty adopted",
        "las normas aprobadas por la Conferencia de las Partes en el Acuerdo de París[^1]",
        {"1": "Véase FCCC/CP/2018/10/Add.1."},
        [],
    ),
    (
        "a document that is what is named, of which something is said",
        "la aprobación del Tratado sobre la Prohibición de las Armas Nucleares[^1]",
        {"1": "A/CONF.229/2017/8."},
        [("Tratado sobre la Prohibición de las Armas Nucleares", "A/CONF.229/2017/8", None,
          "nota/1")],
    ),
    (
        "to take note is no note",
        "la Asamblea tomó nota de su Plan de Acción para Prevenir el Extremismo[^1]",
        {"1": "Véase A/70/674."},
        [("Plan de Acción para Prevenir el Extremismo", "A/70/674", None, "nota/1")],
    ),
    (
        "part before a name",
        "el Artículo 19 de la Carta de las Naciones Unidas y el capítulo X del Programa de Acción"
        " de Viena[^1]",
        {"1": "A/CONF.157/24, cap. III."},
        [("Carta de las Naciones Unidas", "instrumentos/carta-de-las-naciones-unidas",
          "Artículo 19", None),
         ("Programa de Acción de Viena", "instrumentos/programa-de-accion-de-viena",
          "capítulo X", "nota/1")],
    ),
    (
        "two nouns, one name",
        "la Convención Marco de las Naciones Unidas sobre el Cambio Climático[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 1771, núm. 30822."},
        [("Convención Marco de las Naciones Unidas sobre el Cambio Climático",
          "instrumentos/convencion-marco-de-las-naciones-unidas-sobre-el-cambio-climatico", None,
          "nota/1")],
    ),
    (
        "a pair of instruments",
        "la Declaración y el Programa de Acción de Durban[^1]",
        {"1": "Véase A/CONF.189/12, cap. I."},
        [("Declaración y el Programa de Acción de Durban",
          "instrumentos/declaracion-y-programa-de-accion-de-durban", None, "nota/1")],
    ),
    (
        "short name in brackets",
        "las Reglas Mínimas de las Naciones Unidas para el Tratamiento de los Reclusos (Reglas"
        " Nelson Mandela)[^1], y las Reglas Nelson Mandela",
        {"1": "Resolución 70/175, anexo."},
        [("Reglas Mínimas de las Naciones Unidas para el Tratamiento de los Reclusos",
          "A/RES/70/175", "anexo", "nota/1"),
         ("Reglas Nelson Mandela", "A/RES/70/175", None, "nota/1")],
    ),
    (
        "longer name around one that the registry knows",
        "la Declaración sobre los Principios de Derecho Internacional de conformidad con la Carta"
        " de las Naciones Unidas[^1]",
        {"1": "Resolución 2625 (XXV), anexo."},
        [("Declaración sobre los Principios de Derecho Internacional de conformidad con la Carta de"
          " las Naciones Unidas", "A/RES/2625(XXV)", "anexo", "nota/1")],
    ),
    (
        "report",
        "Toma nota del informe del Secretario General[^1];",
        {"1": "A/58/98."},
        [("informe del Secretario General", "A/58/98", None, "nota/1")],
    ),
    (
        "report on an instrument: the note is on the report",
        "Toma nota del informe sobre la aplicación de la Convención sobre los Derechos del"
        " Niño[^1];",
        {"1": "A/75/307."},
        [("informe sobre la aplicación de la Convención sobre los Derechos del Niño", "A/75/307",
          None, "nota/1")],
    ),
    (
        "outcome documents, one after the other",
        "y los documentos finales de sus períodos extraordinarios de sesiones vigésimo"
        " cuarto[^1] y vigésimo quinto[^2],",
        {"1": "Resolución S-24/2, anexo.", "2": "Resolución S-25/2, anexo."},
        [("documentos finales de sus períodos extraordinarios de sesiones vigésimo cuarto",
          "A/RES/S-24/2", "anexo", "nota/1"),
         ("vigésimo quinto", "A/RES/S-25/2", "anexo", "nota/2")],
    ),
    (
        "title in quotation marks",
        "el documento final, titulado “El futuro que queremos”[^1],",
        {"1": "Resolución 66/288, anexo."},
        [("El futuro que queremos", "A/RES/66/288", "anexo", "nota/1")],
    ),
    (
        "resolution that a note publishes",
        "Recordando la resolución 42/9 del Consejo de Derechos Humanos, de 26 de septiembre de"
        " 2019[^1],",
        {"1": "Véase Documentos Oficiales de la Asamblea General, septuagésimo cuarto período de"
              " sesiones, suplemento núm. 53A (A/74/53/Add.1), cap. III."},
        [("42/9", "A/HRC/RES/42/9", None, "nota/1")],
    ),
    (
        "resolutions of a commission, each in the report of its note",
        "las resoluciones de la Comisión de Población y Desarrollo 2006/2, de 10 de mayo de"
        " 2006[^1], y 2008/1, de 11 de abril de 2008[^2],",
        {"1": "Véase Documentos Oficiales, 2006, suplemento núm. 5 (E/2006/25), cap. I, secc. B.",
         "2": "Ibid., 2008, suplemento núm. 5 (E/2008/25), cap. I, secc. B."},
        [("2006/2", "E/2006/25", "cap. I, secc. B", "nota/1"),
         ("2008/1", "E/2008/25", "cap. I, secc. B", "nota/2")],
    ),
    (
        "Ibíd. with another annex, and another volume",
        "el Pacto Internacional de Derechos Civiles y Políticos[^1], el Pacto Internacional de"
        " Derechos Económicos, Sociales y Culturales[^2]",
        {"1": "Véase la resolución 2200 A (XXI), anexo.", "2": "Ibíd."},
        [("Pacto Internacional de Derechos Civiles y Políticos", "A/RES/2200(XXI)", "anexo",
          "nota/1"),
         ("Pacto Internacional de Derechos Económicos, Sociales y Culturales", "A/RES/2200(XXI)",
          "anexo", "nota/2")],
    ),
    (
        "a name without marker is known after its note",
        "la Convención de Ramsar sobre los Humedales[^1] y la Convención de Ramsar sobre los"
        " Humedales",
        {"1": "Naciones Unidas, Treaty Series, vol. 996, núm. 14583."},
        [("Convención de Ramsar sobre los Humedales",
          "instrumentos/convencion-de-ramsar-sobre-los-humedales", None, "nota/1")] * 2,
    ),
]  # fmt: skip


GOES_ON = [
    *(" a que ejecuten el plan", " a fin de responder a los retos", " que aprobó el Consejo"),
    *(
        " que figuran allí",
        " y sus objetivos a largo plazo",
        " y sus Protocolos",
        " de estos Estados",
    ),
    *(" como parte de las conclusiones", " en su 14º período de sesiones", " en 2018"),
    *(" es un avance", " son avances", " fue un avance", " fueron avances", " ha sido un avance"),
    *(" han sido avances", " expresó honda preocupación", " se firme y ratifique"),
    " y se someta a su acuerdo",
    *(" y otras decisiones", " y la necesidad de cumplirlo", " para coordinar las iniciativas"),
    *(f" en {month} de 2015" for month in SPANISH.months if month != "setiembre"),
]
"""How a sentence goes on after a name, which ends there."""

DOCUMENTED += [
    (
        f"a name ends before «{words}»",
        f"el Convenio sobre la Diversidad Biológica{words}[^1]",
        {"1": "Naciones Unidas, Treaty Series, vol. 1760, núm. 30619."},
        [("Convenio sobre la Diversidad Biológica",
          "instrumentos/convenio-sobre-la-diversidad-biologica", None, "nota/1")],
    )
    for words in GOES_ON
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "notes", "expected"), [row[1:] for row in DOCUMENTED], ids=[r[0] for r in DOCUMENTED]
)
def test_markers_document_names(text: str, notes: dict[str, str], expected: list[Row]) -> None:
    found = cite(resolution({"preambulo/1": text}, notes), REGISTRY)
    citations = next(found.clauses()).citations
    assert [
        (c.text, c.target, c.pinpoint, str(c.via) if c.via else None) for c in citations
    ] == expected


UNDOCUMENTED = [
    ("explanation", "las reuniones que se han celebrado[^1]", "Entre ellas, la de Bruselas."),
    ("web page", "el seminario regional[^1]", "Se puede consultar en www.un.org."),
    ("name too common", "el Marco de Acción[^1]", "Organización Mundial de la Salud, anexo II."),
    ("no name there", "los derechos humanos[^1]", "Resolución 217 A (III)."),
    ("name ended before", "el Acuerdo de París, para lo que conviene actuar[^1]",
     "Resolución 70/1."),
    ("report and symbol apart", "la Convención sobre X, cuyo texto se examinará[^1]", "A/58/98."),
    ("several documents", "los informes presentados[^1]", "A/75/1 y A/75/2."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "note"), [row[1:] for row in UNDOCUMENTED], ids=[row[0] for row in UNDOCUMENTED]
)
def test_markers_document_nothing_that_is_not_named(text: str, note: str) -> None:
    found = cite(resolution({"preambulo/1": text}, {"1": note}), EMPTY)
    assert next(found.clauses()).citations == ()


CHAINS = [
    (
        "other annex of the same report",
        {"2": "Informe de la Cumbre (número de venta: S.96.IV.8), cap. I, resolución 1, anexo 1.",
         "3": "Ibíd., anexo II."},
        [("2", "S.96.IV.8", "instrumentos/S.96.IV.8", "cap. I, resolución 1, anexo 1"),
         ("3", "Ibíd.", "instrumentos/S.96.IV.8", "cap. I, resolución 1, anexo II")],
    ),
    (
        "the same part, then another resolution of the same chapter",
        {"1": "Informe (núm. de venta S.03.II.A.1 y correcciones), cap. I, resolución 1, anexo.",
         "2": "Ibid.", "3": "Ibid., resolución 2."},
        [("1", "S.03.II.A.1", "instrumentos/S.03.II.A.1", "cap. I, resolución 1, anexo"),
         ("2", "Ibid.", "instrumentos/S.03.II.A.1", "cap. I, resolución 1, anexo"),
         ("3", "Ibid.", "instrumentos/S.03.II.A.1", "cap. I, resolución 2")],
    ),
    (
        "other volume of the series",
        {"4": "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531.",
         "5": "Ibid., vol. 1249, núm. 20378."},
        [("4", "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531", "A/RES/44/25", None),
         ("5", "Ibid., vol. 1249, núm. 20378", "instrumentos/treaty-series-1249-20378", None)],
    ),
    (
        "other supplement of the series",
        {"1": "Documentos Oficiales, suplemento núm. 23 (A/71/23).",
         "2": "Ibid., septuagésimo segundo período de sesiones, suplemento núm. 23 (A/72/23)."},
        [("1", "A/71/23", "A/71/23", None), ("2", "A/72/23", "A/72/23", None)],
    ),
    (
        "chain of three",
        {"1": "Véase A/75/246, anexos I y III.", "2": "Ibid., anexo V.", "3": "Ibid., párr. 4."},
        [("1", "A/75/246", "A/75/246", "anexos I y III"),
         ("2", "Ibid.", "A/75/246", "anexo V"), ("3", "Ibid.", "A/75/246", "párr. 4")],
    ),
    (
        "two sources before: no guess",
        {"1": "A/75/1 y A/75/2.", "2": "Ibid., anexo."},
        [("1", "A/75/1", "A/75/1", None), ("1", "A/75/2", "A/75/2", None)],
    ),
    (
        "unknown source between breaks the chain",
        {"1": "A/75/1.", "2": "Organización Mundial de la Salud, EB136/8.", "3": "Ibid., anexo."},
        [("1", "A/75/1", "A/75/1", None)],
    ),
    (
        "a name that the registry knows, before the document that contains it",
        {"1": "que aprobó la Convención sobre los Derechos del Niño (véase A/C.2/54/2, anexo)."},
        [("1", "Convención sobre los Derechos del Niño", "A/RES/44/25", None),
         ("1", "A/C.2/54/2", "A/C.2/54/2", "anexo")],
    ),
    (
        "resolution within the Council's report",
        {"1": "Suplemento núm. 53A (A/69/53/Add.1), cap. IV, secc. A, resolución 27/12."},
        [("1", "A/69/53/Add.1", "A/69/53/Add.1", "cap. IV, secc. A"),
         ("1", "27/12", "A/HRC/RES/27/12", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "expected"), [row[1:] for row in CHAINS], ids=[row[0] for row in CHAINS]
)
def test_ibid_leads_to_the_note_before(
    notes: dict[str, str], expected: list[tuple[str, str, str, str | None]]
) -> None:
    found = cite(resolution({}, notes), REGISTRY)
    cited = [(n.marker, c.text, c.target, c.pinpoint) for n in found.notes for c in n.citations]
    assert cited == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Resolución 70/125; véanse también A/C.2/59/3 y A/60/687.",
         [Relation.DOCUMENTS, Relation.SEE, Relation.SEE]),
        ("Véase la resolución 65/119.", [Relation.SEE]),
        ("la Declaración de Bangkok (véase A/C.2/54/2, anexo); A/58/98",
         [Relation.SEE, Relation.DOCUMENTS]),
    ],
)  # fmt: skip
def test_notes_document_or_refer(text: str, expected: list[Relation]) -> None:
    note = cite(resolution({}, {"1": text}), EMPTY).notes[0]
    assert [c.relation for c in note.citations] == expected


def test_note_bears_the_treaty_that_the_clause_names() -> None:
    found = cite(
        resolution(
            {"preambulo/1": "el Convenio sobre la Diversidad Biológica[^1]"},
            {"1": "Naciones Unidas, Treaty Series, vol. 1760, núm. 30619."},
        ),
        EMPTY,
    )
    assert [c.target for c in found.notes[0].citations] == [
        "instrumentos/convenio-sobre-la-diversidad-biologica"
    ]


def test_meetings_are_listed_with_place_and_dates() -> None:
    text = (
        "Entre ellas la Conferencia Europea sobre Migración, celebrada en Bruselas los días 16 y"
        " 17 de octubre de 2001; la Conferencia Regional sobre Migración; y el Simposio técnico"
        " sobre migración, que tuvo lugar en Palma (España) del 29 de junio al 3 de julio de 1998."
    )
    note = cite(resolution({}, {"1": text}), EMPTY).notes[0]
    assert [(m.name, m.place, m.dates) for m in note.meetings] == [
        ("Conferencia Europea sobre Migración", "Bruselas", "los días 16 y 17 de octubre de 2001"),
        ("Conferencia Regional sobre Migración", None, None),
        ("Simposio técnico sobre migración", "Palma (España)",
         "del 29 de junio al 3 de julio de 1998"),
    ]  # fmt: skip
    assert all(note.text[m.start : m.end] == m.name for m in note.meetings)


def test_notes_without_meetings_list_none() -> None:
    text = "Informe de la Conferencia Europea, Bruselas, 16 y 17 de octubre de 2001."
    meetings: tuple[Meeting, ...] = cite(resolution({}, {"1": text}), EMPTY).notes[0].meetings
    assert meetings == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Reglas del Fondo[^1]", []),
        ("Aplicación del Convenio sobre la Diversidad Biológica[^1]",
         [("Convenio sobre la Diversidad Biológica", "A/RES/44/25")]),
        ("A/58/98[^1]", [("A/58/98", "A/58/98")]),
    ],
)  # fmt: skip
def test_the_name_of_an_annex_is_no_mention(title: str, expected: list[tuple[str, str]]) -> None:
    whole = samples.resolution(
        [samples.clause("parrafo/1", "Aprueba."), samples.annex("anexo", "Anexo", title)],
        [samples.note("1", "Resolución 44/25, anexo.")],
    )
    [annex] = cite(whole, REGISTRY).annexes
    assert annex.title is not None
    assert [(c.text, c.target) for c in annex.title.citations] == expected


def test_the_title_of_a_resolution_may_name_what_its_note_documents() -> None:
    whole = samples.resolution(
        [samples.clause("parrafo/1", "Aprueba.")],
        [samples.note("1", "Resolución 44/25, anexo.")],
        title="Convenio sobre la Diversidad Biológica[^1]",
    )
    [citation] = cite(whole, REGISTRY).title.citations
    assert (citation.text, citation.target) == (whole.title.text, "A/RES/44/25")


@pytest.mark.parametrize(
    "name",
    [
        "Convenio de Paz (CONTAMINACIÓN TRANSFRONTERIZA A GRAN DISTANCIA; TEXTO CONSOLIDADO",
        f"Convenio sobre la Paz, {'la ' * 60}guerra",
    ],
)
def test_names_that_go_on_and_on_are_soon_done_with(name: str) -> None:
    """A pattern with two ways to read a word would never be done."""
    noted = resolution(
        {"preambulo/1": f"Recordando el {name}[^1],"},
        {"1": "Naciones Unidas, Treaty Series, vol. 9, núm. 8."},
    )
    assert cite(noted, REGISTRY)
    assert not is_plain(f"Convenio{' la' * 60} guerra", grammar("es"))
