"""Every citation of the real resolution 58/208: the text is read, nothing here is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.cite import cite
from resolution.core.model import Resolution
from resolution.core.registry import Registry
from resolution.know.linking import link, verify
from resolution.know.registry import load_registry
from resolution.read import read_source

CONTENT = Path(__file__).parents[2] / "content"

ICPD = "Conferencia Internacional sobre la Población y el Desarrollo"
CERD = "Convención Internacional sobre la Eliminación de todas las Formas de Discriminación Racial"
CEDAW = "Convención sobre la eliminación de todas las formas de discriminación contra la mujer"
CMW = (
    "Convención Internacional sobre la protección de los derechos de todos los trabajadores"
    " migratorios y de sus familiares"
)
OUTCOME = "documentos finales de sus períodos extraordinarios de sesiones vigésimo cuarto"
PLATFORM = "Plataforma de Acción aprobada por la Cuarta Conferencia Mundial sobre la Mujer"
HERE = "A/RES/58/208"
DIALOGUE: tuple[str, str, str, None, None, None, str] = (
    "diálogo de alto nivel",
    HERE,
    "cites",
    None,
    None,
    None,
    "parrafo/9",
)

Row = tuple[str, str, str, str | None, str | None, str | None, str | None]

EXPECTED: dict[str, list[Row]] = {
    "preambulo/1": [
        (f"Programa de Acción de la {ICPD}",
         "instrumentos/programa-de-accion-de-la-conferencia-internacional-sobre-la-poblacion-y-el"
         "-desarrollo", "recalls", "capítulo X", None, "nota/1", None),
        ("S-21/2", "A/RES/S-21/2", "cites", "anexo, sección II.C", "1999-07-02", None, None),
        ("Declaración de Copenhague sobre Desarrollo Social",
         "instrumentos/declaracion-de-copenhague-sobre-desarrollo-social", "recalls", None, None,
         "nota/2", None),
        ("Programa de Acción de la Cumbre Mundial sobre Desarrollo Social",
         "instrumentos/programa-de-accion-de-la-cumbre-mundial-sobre-desarrollo-social", "recalls",
         None, None, "nota/3", None),
        (PLATFORM, "instrumentos/plataforma-de-accion-de-beijing", "recalls", None, None, "nota/4",
         None),
        (OUTCOME, "A/RES/S-24/2", "recalls", "anexo", None, "nota/5", None),
        ("vigésimo quinto", "A/RES/S-25/2", "recalls", "anexo", None, "nota/6", None),
    ],
    "preambulo/2": [
        ("49/127", "A/RES/49/127", "recalls", None, "1994-12-19", None, None),
        ("50/123", "A/RES/50/123", "recalls", None, "1995-12-20", None, None),
        ("52/189", "A/RES/52/189", "recalls", None, "1997-12-18", None, None),
        ("54/212", "A/RES/54/212", "recalls", None, "1999-12-22", None, None),
        ("56/203", "A/RES/56/203", "recalls", None, "2001-12-21", None, None),
        ("1995/313", "E/DEC/1995/313", "recalls", None, "1995-07-27", None, None),
    ],
    "preambulo/3": [("57/270 B", "A/RES/57/270B", "recalls", None, "2003-06-23", None, None)],
    "preambulo/4": [
        ("Declaración Universal de Derechos Humanos", "A/RES/217(III)", "reaffirms", None, None,
         "nota/7", None),
        (CERD, "A/RES/2106(XX)", "recalls", "anexo", None, "nota/8", None),
        (CEDAW, "A/RES/34/180", "recalls", "anexo", None, "nota/9", None),
        ("Convención sobre los Derechos del Niño", "A/RES/44/25", "recalls", "anexo", None,
         "nota/10", None),
    ],
    "preambulo/5": [(CMW, "A/RES/45/158", "recalls", "anexo", None, "nota/11", None)],
    "preambulo/7": [
        ("Carta de las Naciones Unidas", "instrumentos/carta-de-las-naciones-unidas", "cites",
         None, None, None, None),
    ],
    "parrafo/1": [
        ("informe del Secretario General", "A/58/98", "notes", None, None, "nota/12", None),
    ],
    "parrafo/8": [("presente resolución", HERE, "cites", None, None, None, None)],
    "parrafo/10": [DIALOGUE],
    "parrafo/10/a": [DIALOGUE],
    "parrafo/10/b": [DIALOGUE],
    "parrafo/10/c": [("diálogo", *DIALOGUE[1:])],
    "parrafo/10/d": [DIALOGUE],
    "nota/1": [("S.95.XIII.18", "instrumentos/S.95.XIII.18", "documents",
                "cap. I, resolución 1, anexo", None, None, None)],
    "nota/2": [("S.96.IV.8", "instrumentos/S.96.IV.8", "documents",
                "cap. I, resolución 1, anexo 1", None, None, None)],
    "nota/3": [("Ibíd.", "instrumentos/S.96.IV.8", "documents",
                "cap. I, resolución 1, anexo II", None, None, None)],
    "nota/4": [("S.96.IV.13", "instrumentos/S.96.IV.13", "documents",
                "cap. I, resolución 1, anexo II", None, None, None)],
    "nota/5": [("S-24/2", "A/RES/S-24/2", "documents", "anexo", None, None, None)],
    "nota/6": [("S-25/2", "A/RES/S-25/2", "documents", "anexo", None, None, None)],
    "nota/7": [("217 A (III)", "A/RES/217(III)", "documents", None, None, None, None)],
    "nota/8": [("2106 A (XX)", "A/RES/2106(XX)", "documents", "anexo", None, None, None)],
    "nota/9": [("34/180", "A/RES/34/180", "documents", "anexo", None, None, None)],
    "nota/10": [("44/25", "A/RES/44/25", "documents", "anexo", None, None, None)],
    "nota/11": [("45/158", "A/RES/45/158", "documents", "anexo", None, None, None)],
    "nota/12": [("A/58/98", "A/58/98", "documents", None, None, None, None)],
    "nota/13": [("Declaración de Bangkok sobre migración irregular",
                 "instrumentos/declaracion-de-bangkok-sobre-migracion-irregular", "documents",
                 None, None, None, None),
                ("A/C.2/54/2", "A/C.2/54/2", "see", "anexo", None, None, None)],
}  # fmt: skip

MEETINGS = [
    ("Conferencia Europea sobre Migración", "Bruselas", "los días 16 y 17 de octubre de 2001"),
    ("Simposio Internacional sobre Migración: hacia la cooperación regional sobre la migración"
     " irregular/indocumentada", "Bangkok", "del 21 al 23 de abril de 1999"),
    ("Conferencia regional para examinar los problemas de los refugiados, los desplazados, otras"
     " formas de desplazamiento involuntario y los repatriados en los países de la Comunidad de"
     " Estados Independientes y los Estados vecinos afectados", "Ginebra",
     "los días 30 y 31 de mayo de 1996"),
    ("Conferencia Regional sobre Migración en América Central y del Norte", None, None),
    ("reuniones sobre fomento de la capacidad y cooperación regional en materia de migración",
     None, None),
    ("Conferencia del Mediterráneo sobre población, migración y desarrollo",
     "Palma de Mallorca (España)", "del 15 al 17 de octubre de 1996"),
    ("Simposio técnico sobre migración internacional y desarrollo del Equipo de Tareas del Comité"
     " Administrativo de Coordinación sobre servicios sociales básicos para todos", "La Haya",
     "del 29 de junio al 3 de julio de 1998"),
    ("Primera y Segunda Conferencias Ministeriales Regionales sobre el contrabando y la trata de"
     " personas y la delincuencia transnacional conexa", "Bali (Indonesia)",
     "del 26 al 28 de febrero de 2002 y del 28 al 30 de abril de 2003"),
]  # fmt: skip


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONTENT / "instruments.yml")


@pytest.fixture(scope="module")
def resolution(registry: Registry) -> Resolution:
    source = CONTENT / "resolutions" / "A-RES-58-208.es.txt"
    return cite(read_source(source).resolution, registry)


def test_every_citation(resolution: Resolution) -> None:
    found = {
        place.id: [
            (c.text, c.target, str(c.relation), c.pinpoint, c.date.isoformat() if c.date else None,
             str(c.via) if c.via else None, str(c.part) if c.part else None)
            for c in place.citations
        ]
        for place in resolution.texts()
        if place.citations
    }  # fmt: skip
    assert found == EXPECTED


def test_every_meeting(resolution: Resolution) -> None:
    found = [(m.name, m.place, m.dates) for note in resolution.notes for m in note.meetings]
    assert found == MEETINGS


def test_the_collection_is_closed(resolution: Resolution, registry: Registry) -> None:
    collection = link([resolution], registry)
    verify(collection)
    targets = {row[1] for rows in EXPECTED.values() for row in rows}
    assert set(collection.instruments) == set(collection.backlinks) == targets
    assert [c.symbol for c in collection.later[HERE]] == [
        "A/RES/69/229", "A/RES/75/226", "A/RES/77/176", "A/RES/79/217",
    ]  # fmt: skip
