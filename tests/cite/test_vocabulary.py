"""Words that stand for one another, each in a sentence that needs it; mentions in ⟨brackets⟩."""

from __future__ import annotations

import re

import pytest

from resolution.cite import cite
from resolution.core.model import Resolution
from tests.cite.notation import EMPTY, resolution

SENTENCES = [
    (
        "Recordando su ⟨{} de Viena⟩[^1],",
        "Acta|Acuerdo|Agenda|Arreglo|Bases|Carta|Código|Compromiso|Conclusiones|Consenso|"
        "Constitución|Convención|Convenciones|Convenio|Declaración|Directrices|Documento|Enmienda|"
        "Estatuto|Estrategia|Guía|Hoja|Iniciativa|Llamamiento|Manifiesto|Marco|Memorando|Normas|"
        "Orientaciones|Pacto|Pautas|Plan|Planes|Plataforma|Política|Principios|Programa|Protocolo|"
        "Recomendación|Reglamento|Reglas|Trayectoria|Tratado|Visión",
    ),
    (
        "Recordando su ⟨{} Acuerdo de Viena⟩[^1],",
        "Primer|Primera|Segundo|Segunda|Tercer|Tercera|Cuarto|Cuarta|Quinto|Quinta|Nuevo|Nueva",
    ),
    (
        "Acogiendo la ⟨resolución 26/3 de la {} de Prevención del Delito⟩,",
        "Asamblea|Comisión|Comité|Conferencia|Congreso|Consejo|Cumbre|Grupo|Junta|Liga|"
        "Organización|Reunión|Subcomisión|Unión",
    ),
    (
        "Recordando las resoluciones del Consejo de Derechos Humanos, {} la resolución ⟨42/9⟩,",
        "incluida|entre ellas|en particular|en especial|las más recientes de las cuales|"
        "la última de las cuales",
    ),
    (
        "Observa que el Consejo de Derechos Humanos {} la resolución ⟨43/1⟩,",
        "aprobó|adoptó|ha aprobado|ha adoptado|había aprobado|hizo suya",
    ),
    (
        "Recordando su ⟨Programa {} Viena⟩[^1],",
        "de la|de las|de los|en|sobre|para|con|contra|por|su|sus|todas|todos|relativo|relativa|"
        "entre|ante|hacia|sin|a|al|o|u",
    ),
    ("Recordando su ⟨{} del Secretario General⟩[^1],", "informe|nota|estudio|resumen"),
    ("Recordando su ⟨{} de Viena⟩[^1],", "documento final|declaración política|comunicado"),
    (
        "Recordando su resolución ⟨70/1⟩, {},",
        "apéndice|art. 3|principio 3|parte II|primera parte|párrs. 3 e 4|párrs. 3 o 4|párr. 3",
    ),
    (
        "Recordando su resolución ⟨70/1⟩, {} sección II,",
        "en particular la|en especial la|especialmente la|sobre todo la|en particular sus",
    ),
    ("Recordando su resolución ⟨70/1⟩, en particular {} secciones II y III,", "las|sus"),
    ("Recordando sus resoluciones ⟨70/1⟩ {} ⟨70/2⟩,", "y|e|o|u|ni|a|, así como"),
    ("Véase ⟨Naciones Unidas, Treaty Series, vol. 75, {} 970⟩.", "núm.|No.|Nº|No"),
    ("Véase ⟨{}, vol. 75, núm. 970⟩.", "Naciones Unidas, Recueil des Traités"),
    (
        "Pide que se cumpla {} de la resolución ⟨70/1⟩,",
        "la sección II y el párr. 3|el anexo, secc. I",
    ),
]

EXAMPLES = [
    (re.sub("[⟨⟩]", "", sentence.format(word)), re.findall("⟨(.*?)⟩", sentence.format(word)))
    for sentence, words in SENTENCES
    for word in words.split("|")
    if word
]


def example(text: str) -> Resolution:
    """One clause; what it calls is documented by a note."""
    return resolution({"preambulo/1": text}, {"1": "A/CONF.157/24."})


@pytest.mark.parametrize(("text", "mentions"), EXAMPLES)
def test_each_word_does_what_the_others_do(text: str, mentions: list[str]) -> None:
    (clause,) = cite(example(text), EMPTY).clauses()
    assert [citation.text for citation in clause.citations] == mentions
