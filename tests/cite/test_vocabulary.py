"""Words that stand for one another, each in a sentence that needs it; mentions in ⟨brackets⟩."""

from __future__ import annotations

import re

import pytest

from resolution.cite import cite
from resolution.core.model import Resolution
from tests.cite.notation import EMPTY, resolution

SPANISH = [
    ("Recordando las resoluciones ⟨52/214⟩, secc. B, ⟨57/283 B⟩, {} II, y ⟨58/250⟩,", "secc.|cap."),
    (
        "Recordando las resoluciones de la Asamblea Mundial de la Salud ⟨60.18⟩, de 23 de mayo de"
        " 2007, {} ⟨64.17⟩, de 24 de mayo de 2011, y el 3.5 por ciento, y la resolución ⟨68.2⟩, de"
        " 22 de mayo de 2015,",
        "y",
    ),
    ("Recordando la resolución ⟨70/1⟩. Entre ellos{} 45/60 son islas,", ","),
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
        "en particular la|en especial la|especialmente la|sobre todo la|en particular sus|"
        "y en particular la|y, en especial, la|incluida la",
    ),
    ("Recordando su resolución ⟨70/1⟩, en particular {} secciones II y III,", "las|sus"),
    ("Recordando sus resoluciones ⟨70/1⟩ {} ⟨70/2⟩,", "y|e|o|u|ni|a|, así como"),
    ("Véase ⟨Naciones Unidas, Treaty Series, vol. 75, {} 970⟩.", "núm.|No.|Nº|No"),
    (
        "Véase ⟨{}, vol. 75, núm. 970⟩.",
        "Naciones Unidas, Recueil des Traités|United Nations, Treaty Series|"
        "Nations Unies, Recueil des Traités",
    ),
    (
        "Pide que se cumpla {} de la resolución ⟨70/1⟩,",
        "la sección II y el párr. 3|el anexo, secc. I",
    ),
]

ENGLISH = [
    (
        "Recalling the ⟨{} of Vienna⟩[^1],",
        "Accord|Action|Agenda|Agreement|Charter|Code|Compact|Consensus|Convention|Covenant|"
        "Declaration|Framework|Guidelines|Outcome|Pact|Plan|Platform|Principles|Programme|"
        "Protocol|Rules|Statute|Strategy|Treaty",
    ),
    ("Recalling the ⟨{} Agreement of Vienna⟩[^1],", "First|Second|Third|Fourth|New"),
    (
        "Welcoming ⟨resolution 26/3 of the {} for Crime Prevention⟩,",
        "Commission|Committee|Conference|Congress|Meeting|Organization|Union|Board",
    ),
    (
        "Recalling ⟨resolution 26/3 of the Commission {} Narcotic Drugs⟩ and its own,",
        "of|on|for|against|in|all|its|their|with|from|at|by|or|and|to|of the",
    ),
    (
        "Recalling Human Rights Council resolutions, {} resolution ⟨42/9⟩ of 26 September 2019,",
        "including|in particular|the latest of which was|the most recent of which is",
    ),
    (
        "Notes that the Human Rights Council {} the resolution ⟨43/1⟩,",
        "adopted|has adopted|had adopted|endorsed",
    ),
    (
        "Notes the mandate established by the Human Rights Council {} its resolution ⟨39/2⟩,",
        "in|by|through|under|pursuant to|in accordance with",
    ),
    ("Taking note of the ⟨{} of the Secretary-General⟩[^1],", "report|note|study|summary"),
    (
        "{} of the ⟨report of the Secretary-General⟩[^1],",
        "Takes note|Taking note|Also takes note|Deciding to take note|Having taken note",
    ),
    (
        "Recalling the ⟨{} of the high-level meeting⟩[^1],",
        "outcome document|political declaration|communiqué|document|letter|declaration|"
        "recommendations|guidelines|principles|programme",
    ),
    (
        "Taking note of the ⟨report of the Secretary-General⟩, {} to the Assembly[^1],",
        "submitted|prepared|issued|published|held|entitled|adopted",
    ),
    (
        "Recalling the ⟨Agreement of Vienna⟩{} in 2003[^1],",
        " adopted|, signed| contained| as contained|, annexed",
    ),
    (
        "Recalling its resolution ⟨70/1⟩, {},",
        "paragraph 3|para. 3|section II|sect. II|annex|appendix|appendices I and II|chapter II|"
        "chap. II|article 3|art. 3|principle 3|part II|part one|paras. 3 to 5|paras. 3 or 4",
    ),
    (
        "Recalling its resolution ⟨70/1⟩, {} section II,",
        "in particular|especially|notably|including",
    ),
    ("Recalling its resolution ⟨70/1⟩, in particular {} annex,", "the|its"),
    ("Recalling resolutions ⟨52/214⟩, sect. B, ⟨57/283 B⟩, {} II, and ⟨58/250⟩,", "sect.|chap."),
    (
        "Recalling ⟨World Health Assembly resolutions 60.18⟩ of 23 May 2007, {} ⟨64.17⟩ of 24 May"
        " 2011,",
        "and",
    ),
    ("Recalling the annex {} resolution ⟨70/1⟩,", "to|of"),
    (
        "Recalls {} of its resolution ⟨70/1⟩,",
        "section II and paragraph 3|section II, paragraph 3|section II or paragraph 3|"
        "paragraph 3 of section II",
    ),
    ("Recalling its resolutions ⟨70/1⟩ {} ⟨70/3⟩,", "and|or|, as well as"),
    ("Recalling its resolutions ⟨61/8⟩ ⟨{}⟩ ⟨61/10⟩ of 4 December 2006,", "to|through"),
    ("See ⟨United Nations, Treaty Series, {} 75, No. 970⟩.", "vol.|vols."),
    ("See ⟨United Nations, Treaty Series, vol. 75, {} 970⟩.", "No.|Nos."),
    (
        "See ⟨{}, vol. 75, No. 970⟩.",
        "United Nations, Recueil des Traités|Nations Unies, Recueil des Traités",
    ),
    ("{} the figure in ⟨A/66/11/Corr.1⟩, ⟨2⟩ and ⟨3⟩.", "See|Ibid. See"),
    (
        "Recalling the report in ⟨A/66/11/Corr.1⟩ and 2 {} 2019,",
        "January|February|March|April|May|June|July|August|September|October|November|December",
    ),
    ("Recalling {} resolution ⟨10/1⟩,", "Human Rights Council"),
    (
        "Recalling {} resolution ⟨2005/80⟩,",
        "Economic and Social Council|Commission on Human Rights",
    ),
    ("Recalling Human Rights Council resolution ⟨16/18⟩ and {} resolution ⟨42/9⟩,", "Council"),
    ("Recalling ⟨{} resolution 58.3⟩,", "World Health Assembly"),
    ("Recalling ⟨{} 58.3 of the World Health Assembly⟩,", "resolution"),
    ("Recalling its {} ⟨70/1⟩,", "resolution|decision"),
    ("Recalling {} resolution ⟨70/1⟩,", "its"),
    ("Taking note of the ⟨{} of the Secretary-General⟩[^1],", "studies|summaries"),
    (
        "Recalling the ⟨Agreement of Vienna⟩{}[^1],",
        " and its annex| in order to join it| so as to join it| is in force| are many| was made|"
        " were read| has come| have come",
    ),
    ("Recalling the ⟨Convention on Biological Diversity⟩ {}[^1],", "to coordinate efforts"),
    ("Recalling the ⟨Protocol {} Convention of Vienna⟩[^1],", "to the|of the|on the|for the"),
]

FRENCH = [
    (
        "Rappelant la ⟨{} de Vienne⟩[^1],",
        "Accord|Acte|Agenda|Charte|Code|Consensus|Convention|Cadre|Déclaration|Directives|"
        "Document|Pacte|Plan|Principes|Programme|Protocole|Règles|Stratégie|Statut|Traité",
    ),
    (
        "Rappelant le ⟨{} Accord de Vienne⟩[^1],",
        "Premier|Première|Deuxième|Troisième|Quatrième|Nouveau|Nouvelle",
    ),
    (
        "Se félicitant de la ⟨résolution 26/3 de la {} de la Prévention du Crime⟩,",
        "Assemblée|Commission|Comité|Conférence|Congrès|Conseil|Réunion|Organisation|Union",
    ),
    (
        "Rappelant la ⟨résolution 26/3 de la Commission {} Stupéfiants⟩,",
        "de|du|des|la|le|les|et|à|au|aux|en|sur|pour|contre|par|sa|son|toutes|tous|relative|"
        "relatif",
    ),
    (
        "Rappelant les résolutions du Conseil des droits de l’homme, {} la résolution ⟨42/9⟩,",
        "y compris|notamment|parmi lesquelles|en particulier|dont|dont la plus récente est|"
        "la dernière en date étant",
    ),
    (
        "Note que le Conseil des droits de l’homme {} la résolution ⟨43/1⟩,",
        "a adopté|avait adopté|adopta",
    ),
    (
        "Notant le mandat défini par le Conseil des droits de l’homme {} sa résolution ⟨39/2⟩,",
        "dans|par|en vertu de|conformément à|en application de",
    ),
    ("Prend acte du ⟨{} du Secrétaire général⟩[^1],", "rapport|note|étude|résumé"),
    (
        "{} du ⟨rapport du Secrétaire général⟩[^1],",
        "Prend note|Prenant note|Prend également note|Tout en décidant de prendre note",
    ),
    (
        "Rappelant la ⟨{} de la réunion de haut niveau⟩[^1],",
        "document final|déclaration politique|communiqué|document|lettre|déclaration|"
        "recommandations|directives|principes|programme",
    ),
    (
        "Prenant acte du ⟨rapport du Secrétaire général⟩, {} à sa demande[^1],",
        "présenté|établi|publié|tenu|intitulé|adopté",
    ),
    (
        "Rappelant l’⟨Accord de Vienne⟩{} en 2003[^1],",
        " adopté|, signé| figurant| contenu|, annexé",
    ),
    (
        "Rappelant sa résolution ⟨70/1⟩, {},",
        "paragraphe 3|par. 3|section II|sect. II|annexe|appendice|appendices I et II|chapitre II|"
        "chap. II|article 3|art. 3|principe 3|partie II|première partie|par. 3 à 5|par. 3 ou 4",
    ),
    ("Rappelant sa résolution ⟨70/1⟩, {} section II,", "en particulier|notamment|y compris la"),
    (
        "Rappelant sa résolution ⟨70/1⟩, en particulier {},",
        "le paragraphe 3|la section II|les sections II et III|l’annexe|son annexe|sa section II|"
        "ses sections II et III",
    ),
    (
        "Rappelle {} de sa résolution ⟨70/1⟩,",
        "la section II et le paragraphe 3|la section II, paragraphe 3|"
        "la section II ou le paragraphe 3|le paragraphe 3 de la section II",
    ),
    ("Rappelant ses résolutions ⟨70/1⟩ {} ⟨70/3⟩,", "et|ou|, ainsi que"),
    ("Rappelant ses résolutions ⟨61/8⟩ ⟨{}⟩ ⟨61/10⟩ du 4 décembre 2006,", "à"),
    ("Voir ⟨Nations Unies, Recueil des Traités, {} 75, no 970⟩.", "vol.|vols."),
    ("Voir ⟨Nations Unies, Recueil des Traités, vol. 75, {} 970⟩.", "no|nº|n°|nos"),
    (
        "Voir ⟨{}, vol. 75, no 970⟩.",
        "United Nations, Treaty Series|Nations Unies, Treaty Series",
    ),
    (
        "Rappelant le rapport publié sous la cote ⟨A/66/11/Corr.1⟩ et 2 {} 2019,",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    ),
    (
        "Rappelant la résolution ⟨10/1⟩ du {},",
        "Conseil des droits de l’homme|Conseil des droits de l'homme",
    ),
    (
        "Rappelant la résolution ⟨2005/80⟩ de la {},",
        "Commission des droits de l’homme|Commission des droits de l'homme",
    ),
    (
        "Rappelant la résolution ⟨16/18⟩ du Conseil des droits de l’homme et la résolution ⟨22/31⟩"
        " du {},",
        "Conseil",
    ),
    ("Rappelant la ⟨résolution 58.3 de l’{}⟩,", "Assemblée mondiale de la Santé"),
    ("Rappelant {} ⟨70/1⟩,", "sa résolution|ses résolutions|sa décision"),
    (
        "Rappelant les résolutions du Conseil des droits de l’homme, {} la résolution ⟨42/9⟩,",
        "la plus récente étant",
    ),
    (
        "Rappelant l’⟨Accord de Vienne⟩{}[^1],",
        " et son annexe| afin de le signer| est en vigueur| sont nombreux| a pris fin| ont vécu",
    ),
    (
        "Rappelant le ⟨Protocole {} Convention de Vienne⟩[^1],",
        "à la|au|de la|sur la|pour la|relatif à la",
    ),
]

NOTED = [
    (
        "en",
        "Recalling the ⟨Convention on the Rights of the Child⟩[^1] and the ⟨Convention against"
        " Torture⟩[^2],",
        ["United Nations, Treaty Series, vol. 1577, No. 27531.", "Ibid., vol. 1465, No. 24841."],
    ),
    ("en", "Recalling the ⟨Convention on the Rights of the Child⟩,[^1] and resolution ⟨44/25⟩,[^2]",
     ["United Nations, Treaty Series, vol. 1577, No. 27531.", "See A/45/1."]),
    ("en", "Recalling the ⟨Convention on the Rights of the Child⟩[^1],",
     ["See resolution 44/25, annex."]),
    ("en", "Noting the rules of the Parties to the Convention on Biological Diversity[^1],",
     ["See FCCC/CP/2018/10/Add.1."]),
    ("en", "Recalling the ⟨Declaration on the rights of migrants⟩[^1],", ["A/45/1, chap. III."]),
    (
        "fr",
        "Rappelant la ⟨Convention relative aux droits de l’enfant⟩[^1] et la ⟨Convention contre la"
        " torture⟩[^2],",
        [
            "Nations Unies, Recueil des Traités, vol. 1577, no 27531.",
            "Ibid., vol. 1465, no 24841.",
        ],
    ),
    ("fr", "Rappelant la ⟨Convention relative aux droits de l’enfant⟩[^1],",
     ["Voir résolution 44/25, annexe."]),
    ("fr", "Notant les règles des Parties à la Convention de Vienne[^1],",
     ["Voir FCCC/CP/2018/10/Add.1."]),
    ("fr", "Rappelant la ⟨Déclaration et le Programme d’action de Vienne⟩[^1],",
     ["A/CONF.157/24 (Part I), chap. III."]),
    ("fr", "Rappelant la ⟨Convention sur la diversité biologique⟩ pour coordonner l’action[^1],",
     ["Nations Unies, Recueil des Traités, vol. 1760, no 30619."]),
]  # fmt: skip
"""What only the notes tell: their texts."""

SENTENCES = {"es": SPANISH, "en": ENGLISH, "fr": FRENCH}

EXAMPLES = [
    (language, re.sub("[⟨⟩]", "", filled), re.findall("⟨(.*?)⟩", filled))
    for language, sentences in SENTENCES.items()
    for sentence, words in sentences
    for word in words.split("|")
    for filled in [sentence.format(word)]
    if word
]


def example(language: str, text: str) -> Resolution:
    """One clause; what it calls is documented by a note."""
    return resolution({"preambulo/1": text}, {"1": "A/CONF.157/24."}, language=language)


def noted(language: str, text: str, notes: list[str]) -> Resolution:
    """One clause and its notes."""
    numbered = {str(marker): note for marker, note in enumerate(notes, 1)}
    return resolution({"preambulo/1": re.sub("[⟨⟩]", "", text)}, numbered, language=language)


@pytest.mark.parametrize(("language", "text", "notes"), NOTED)
def test_notes_tell_what_is_named(language: str, text: str, notes: list[str]) -> None:
    (clause,) = cite(noted(language, text, notes), EMPTY).clauses()
    assert [citation.text for citation in clause.citations] == re.findall("⟨(.*?)⟩", text)


@pytest.mark.parametrize(("language", "text", "mentions"), EXAMPLES)
def test_each_word_does_what_the_others_do(language: str, text: str, mentions: list[str]) -> None:
    (clause,) = cite(example(language, text), EMPTY).clauses()
    assert [citation.text for citation in clause.citations] == mentions
