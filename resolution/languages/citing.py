"""How a language cites: the words around symbols and numbers, one frozen table per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, eq=False)
class Citing:
    """The words by which citations in one language are recognised, as regular expressions.

    Attributes:
        resolution, decision: the nouns, singular and plural.
        own: determiners that make a resolution the speaking body's own («su», «sus»).
        this: the resolution speaking of itself («presente resolución»).
        bodies: names of bodies that number their resolutions, with their series.
        council: the short name of whichever council was named last («Consejo»).
        organ: nouns that open the name of any other body.
        of: preposition and article between a number and a body («del», «de la»).
        body_first: whether the body stands before the noun («Security Council resolution»).
        after_body: what may stand between a body and «su resolución».
        adopted: verbs between a body and its resolution («aprobó»).
        latest: what joins a particular resolution to those just spoken of («incluida»).
        dated: what stands between a number and its date («de», «of», «du»).
        see: «véase».
        series: name of the Treaty Series, and ``number`` the word before the number in it.
        parts: nouns of the parts of a document («párrafo»), which a number follows.
        bare_parts: those that may stand without number («anexo»).
        ordinal_parts: parts counted in words («primera parte»).
        particular: what introduces the part in particular («en particular la»).
        articles: articles before a part.
        link: what joins one part to the next («, », « del »).
        conjunctions: words that join the members of a list.
        names: nouns that open the name of an instrument, capitalised.
        order: words that may stand before such a noun («Segundo», «Nueva»).
        about: prepositions between the noun of one name and the name within it («sobre»).
        reports: nouns of documents without a name of their own («informe»).
        outcomes: nouns of what a meeting or session adopts («documento final»).
        works: nouns of other works that a note may document.
        said: what is said of a work after a comma («presentado»).
        small: words in lower case that a name goes on over.
        tail: how a name is told from what is said of it («, aprobada en»).
        indefinite, definite: articles, for what a resolution itself sets up.
        created: participles and prepositions at which the name of such a thing ends.
        above: how the resolution points to its own paragraphs («supra»).
        paragraph: the noun of a numbered paragraph.
    """

    resolution: str
    decision: str
    own: str
    this: str
    bodies: Mapping[str, str]
    council: str
    organ: str
    of: str
    body_first: bool
    after_body: str
    adopted: str
    latest: str
    dated: str
    see: str
    series: str
    number: str
    parts: str
    bare_parts: str
    ordinal_parts: str
    particular: str
    articles: str
    link: str
    conjunctions: str
    names: str
    order: str
    about: str
    reports: str
    outcomes: str
    works: str
    said: str
    small: str
    tail: str
    indefinite: str
    definite: str
    created: str
    above: str
    paragraph: str


_SPANISH = Citing(
    resolution=r"[Rr]esoluci(?:ón|ones)",
    decision=r"[Dd]ecisi(?:ón|ones)",
    own=r"[Ss]us?",
    this=r"presente resolución",
    bodies=MappingProxyType(
        {
            "Asamblea General": "A",
            "Asamblea": "A",
            "Consejo de Seguridad": "S",
            "Consejo Económico y Social": "E",
            "Consejo de Derechos Humanos": "A/HRC",
            "Comisión de Derechos Humanos": "E/CN.4",
        }
    ),
    council="Consejo",
    organ=(
        "Asamblea|Comisión|Comité|Conferencia|Congreso|Consejo|Cumbre|Grupo|Junta|Liga|"
        "Organización|Reunión|Subcomisión|Unión"
    ),
    of=r"(?:de la|de las|de los|del|de)",
    body_first=False,
    after_body=r",? (?:en|mediante|por|con|según|conforme a|con arreglo a|en virtud de)",
    adopted=r"aprobó|adoptó|ha aprobado|ha adoptado|había aprobado|hizo suya",
    latest=(
        r"incluid[ao]s?|entre ell[ao]s|en particular|en especial|"
        r"l[ao]s? más recientes? de l[ao]s cuales|l[ao]s? últim[ao]s? de l[ao]s cuales"
    ),
    dated=r",? (?:también |igualmente |asimismo )?(?:de|del|de fecha) ",
    see=r"[Vv]éan?se",
    series=r"Naciones Unidas, Treaty Series|Naciones Unidas, Recueil des Traités",
    number=r"n[úu]ms?\.|No\.|N[ºo]\.?",
    parts=(
        r"párrafos?|párrs?\.|secci(?:ón|ones)|seccs?\.|anexos?|apéndices?|[Cc]apítulos?|"
        r"caps?\.|[Aa]rtículos?|arts?\.|principios?|partes?"
    ),
    bare_parts=r"anexos?|apéndices?",
    ordinal_parts=r"(?:primera|segunda|tercera|cuarta) parte",
    particular=r"en particular|en especial|especialmente|sobre todo",
    articles=r"el|la|los|las|su|sus",
    link=r",|,? y|,? e|,? o",
    conjunctions="y|e|o|u|ni|a|como",
    names=(
        "Acta|Acuerdos?|Agenda|Arreglos?|Bases|Carta|Código|Compromisos?|Conclusiones|Consenso|"
        "Constitución|Convención|Convenciones|Convenios?|Declaraci(?:ón|ones)|Directrices|"
        "Documento|Enmienda|Estatuto|Estrategia|Guía|Hoja|Iniciativa|Llamamiento|Manifiesto|"
        "Marco|Memorando|Normas|Orientaciones|Pactos?|Pautas|Plan|Planes|"
        "Plataforma|Política|Principios|Programas?(?! de las Naciones Unidas para)|"
        "Protocolos?|Recomendaci(?:ón|ones)|Reglamento|Reglas|Trayectoria|Tratados?|Visión"
    ),
    order=("Primer|Primera|Segundo|Segunda|Tercer|Tercera|Cuarto|Cuarta|Quinto|Quinta|Nuevo|Nueva"),
    about="sobre|para|relativ[ao]s? a",
    reports=(
        r"informes?|(?<![Tt]oma )(?<![Tt]omar )(?<![Tt]omando )notas?|estudios?|res[uú]men(?:es)?"
    ),
    outcomes=r"documentos? final(?:es)?|declaraci(?:ón|ones) política?s?|comunicad[oa]s?",
    works=(
        r"documentos?|cartas?|declaraci(?:ón|ones)|recomendaciones|directrices|principios|"
        r"programas?"
    ),
    said=r"presentad|elaborad|preparad|publicad|celebrad|emitid|titulad|aprobad|adoptad|que figura",
    small=(
        "de|del|la|las|el|los|y|e|o|u|a|al|en|sobre|para|con|contra|por|su|sus|todas|todos|"
        "relativa|relativo|entre|ante|hacia|que|se|sin"
    ),
    tail=(
        r",? (?:aprobad|adoptad|firmad|suscrit|proclamad|concertad|contenid|que figura|anex|"
        r"establecid|emanad|enunciad|recogid)|, (?:celebrad|en particular|en especial|incluid)"
    ),
    indefinite="un|una|unos|unas",
    definite="el|del|al|la|los|las|dicho|dicha|ese|esa|este|esta",
    created=(
        r"\w+[aeiu]d[oa]s?|a|al|con|sobre|para|que|en|por|sin|relativ[oa]s?|durante|bajo|entre|y|e"
    ),
    above=r"supra|infra|anterior|precedente|de la presente resolución",
    paragraph=r"párrafos?|párrs?\.",
)

_ENGLISH = Citing(
    resolution=r"[Rr]esolutions?",
    decision=r"[Dd]ecisions?",
    own=r"[Ii]ts",
    this=r"present resolution",
    bodies=MappingProxyType(
        {
            "General Assembly": "A",
            "Assembly": "A",
            "Security Council": "S",
            "Economic and Social Council": "E",
            "Human Rights Council": "A/HRC",
            "Commission on Human Rights": "E/CN.4",
        }
    ),
    council="Council",
    organ="Commission|Committee|Conference|Congress|Meeting|Organization|Union|Board|World Health",
    of=r"(?:of the|of)",
    body_first=True,
    after_body=r",? (?:in|by|through|under|pursuant to|in accordance with)",
    adopted=r"adopted|has adopted|had adopted|endorsed",
    latest=r"including|in particular|the (?:latest|most recent|last) of which (?:was|were|is|are)",
    dated=r" (?:also )?(?:of|dated) ",
    see=r"[Ss]ee",
    series=r"United Nations, Treaty Series",
    number=r"[Nn]os?\.",
    parts=(
        r"paragraphs?|paras?\.|sections?|sects?\.|annex(?:es)?|appendix|appendices|chapters?|"
        r"chaps?\.|articles?|arts?\.|principles?|parts?"
    ),
    bare_parts=r"annex|appendix",
    ordinal_parts=r"part (?:one|two|three)",
    particular=r"in particular|especially|notably",
    articles=r"the|its",
    link=r",|,? and|,? or",
    conjunctions="and|or|to|as",
    names=(
        "Accord|Action|Agenda|Agreements?|Charter|Code|Compact|Consensus|Conventions?|Covenants?|"
        "Declarations?|Framework|Guidelines|Outcome|Pact|Plan|Platform|Principles|Programme|"
        "Protocols?|Rules|Statute|Strategy|Treaty"
    ),
    order="First|Second|Third|Fourth|New",
    about="on|for|relating to",
    reports=r"reports?|notes?|studies|study|summar(?:y|ies)",
    outcomes=r"outcome documents?|political declarations?|communiqués?",
    works=r"documents?|letters?|declarations?|recommendations|guidelines|principles|programmes?",
    said=r"submitted|prepared|issued|published|held|entitled|adopted",
    small="of|the|on|for|and|to|in|against|by|all|its|their|with|from|at|or",
    tail=r",? (?:adopted|signed|contained|as contained|annexed)",
    indefinite="a|an",
    definite="the|this|that|said",
    created=r"\w+(?:ed|ing)|on|to|in|for|with|by|at|that|which|and",
    above=r"above|below|of the present resolution",
    paragraph=r"paragraphs?|paras?\.",
)

_FRENCH = Citing(
    resolution=r"[Rr]ésolutions?",
    decision=r"[Dd]écisions?",
    own=r"[Ss]a|[Ss]es",
    this=r"présente résolution",
    bodies=MappingProxyType(
        {
            "Assemblée générale": "A",
            "Assemblée": "A",
            "Conseil de sécurité": "S",
            "Conseil économique et social": "E",
            "Conseil des droits de l’homme": "A/HRC",
            "Conseil des droits de l'homme": "A/HRC",
            "Commission des droits de l’homme": "E/CN.4",
            "Commission des droits de l'homme": "E/CN.4",
        }
    ),
    council="Conseil",
    organ="Assemblée|Commission|Comité|Conférence|Congrès|Conseil|Réunion|Organisation|Union",
    of=r"(?:de la|de l['’]|des|du|de)",
    body_first=False,
    after_body=r",? (?:dans|par|en vertu de|conformément à|en application de)",
    adopted=r"a adopté|avait adopté|adopta",
    latest=(
        r"y compris|notamment|en particulier|dont|"
        r"les? plus récentes? (?:est|étant|sont)|la dernière en date (?:est|étant)"
    ),
    dated=r",? (?:également )?(?:du|des|de|en date du|en date des) ",
    see=r"[Vv]oir",
    series=r"Nations Unies, Recueil des Traités",
    number=r"n[ºo°]s?",
    parts=(
        r"paragraphes?|par\.|sections?|sect\.|annexes?|appendices?|chapitres?|chap\.|articles?|"
        r"art\.|principes?|parties?"
    ),
    bare_parts=r"annexes?|appendice",
    ordinal_parts=r"(?:première|deuxième|troisième) partie",
    particular=r"en particulier|notamment",
    articles=r"le|la|les|l['’]|son|sa|ses",
    link=r",|,? et|,? ou",
    conjunctions="et|ou|à|que",
    names=(
        "Accords?|Acte|Agenda|Charte|Code|Consensus|Conventions?|Cadre|Déclarations?|Directives|"
        "Document|Pactes?|Plan|Principes|Programmes?|Protocoles?|Règles|Stratégie|Statut|Traité"
    ),
    order="Premier|Première|Deuxième|Troisième|Quatrième|Nouveau|Nouvelle",
    about="sur|pour|relative? à",
    reports=r"rapports?|notes?|études?|résumés?",
    outcomes=r"documents? fina(?:l|ls|ux)|déclarations? politiques?|communiqués?",
    works=r"documents?|lettres?|déclarations?|recommandations|directives|principes|programmes?",
    said=r"présenté|établi|publié|tenu|intitulé|adopté",
    small="de|du|des|la|le|les|et|à|au|aux|en|sur|pour|contre|par|sa|son|toutes|tous|relative|"
    "relatif",
    tail=r",? (?:adopté|signé|figurant|contenu|annexé)",
    indefinite="un|une|des",
    definite="le|la|les|du|au|ce|cette|ledit|ladite",
    created=r"\w+ée?s?|sur|pour|dans|à|au|en|par|que|qui|et|avec",
    above=r"ci-dessus|ci-après|de la présente résolution",
    paragraph=r"paragraphes?|par\.",
)

CITING: Mapping[str, Citing] = MappingProxyType({"es": _SPANISH, "en": _ENGLISH, "fr": _FRENCH})
