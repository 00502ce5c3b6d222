"""Spanish: the words around symbols and numbers, names and meetings."""

from __future__ import annotations

from types import MappingProxyType

from resolution.core.instrument import InstrumentKind
from resolution.languages.citing import CitingWords
from resolution.languages.es.governing import GOVERNING
from resolution.languages.es.meetings import MEETINGS
from resolution.languages.language import words

CITING = CitingWords(
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
    health=r"Asamblea Mundial de la Salud",
    council="Consejo",
    organ=(
        "Asamblea|Comisión|Comité|Conferencia|Congreso|Consejo|Cumbre|Grupo|Junta|Liga|"
        "Organización|Reunión|Subcomisión|Unión"
    ),
    of=r"(?:de la|de las|de los|del|de)",
    party=r"[Pp]artes? en",
    bare_of="de",
    to="al|a la",
    body_first=False,
    after_body=r",? (?:en|mediante|por|con|según|conforme a|con arreglo a|en virtud de)",
    adopted=r"aprobó|adoptó|ha aprobado|ha adoptado|había aprobado|hizo suya",
    latest=(
        r"incluid[ao]s?|entre (?:ell[ao]s|l[ao]s cuales)|en particular|en especial|"
        r"l[ao]s? (?:más recientes?|últim[ao]s?) de l[ao]s cuales(?: es| son| fue| fueron)?"
    ),
    dated=r",? (?:también |igualmente |asimismo )?(?:de|del|de fecha) ",
    see=r"[Vv]éan?se",
    ibid="Ib[ií]d",
    series=(
        "Naciones Unidas, Treaty Series|Naciones Unidas, Recueil des Traités|"
        "United Nations, Treaty Series|Nations Unies, Recueil des Traités"
    ),
    volume=r"vols?\.?",
    number=r"n[úu]ms?\.|No\.|N[ºo]\.?",
    figures="y|a|e|o",
    through=r"a|hasta la",
    dated_of=r"de|del",
    parts=(
        r"párrafos?|párrs?\.|secci(?:ón|ones)|seccs?\.|anexos?|apéndices?|[Cc]apítulos?|"
        r"caps?\.|[Aa]rtículos?|arts?\.|principios?|partes?"
    ),
    bare_parts=r"anexos?|apéndices?",
    ordinal_parts=r"(?:primera|segunda|tercera|cuarta) parte",
    chapter="cap",
    particular=r"en particular|en especial|especialmente|sobre todo|incluid[oa]s?",
    articles=r"el|la|los|las|su|sus",
    link=r",|,? y|,? e|,? o",
    conjunctions="y|e|o|u|ni|a|hasta la|como",
    names=(
        "Acta|Acuerdos?(?! u )|Agenda|Arreglos?|Bases|Carta|Código|Compromisos?|Conclusiones|"
        "Consenso|Constitución|Convención|Convenciones|Convenios?|Declaraci(?:ón|ones)|Directrices|"
        "Documento|Enmienda|Estatuto|Estrategia|Guía|Hoja|Iniciativa|Llamamiento|Manifiesto|"
        "Marco|Memorando|Normas|Orientaciones|Pactos?|Pautas|Plan|Planes|"
        "Plataforma|Política|Principios|Programas?(?! de las Naciones Unidas para)|"
        "Protocolos?|Recomendaci(?:ón|ones)|Reglamento|Reglas|Trayectoria|Tratados?|Visión"
    ),
    order=("Primer|Primera|Segundo|Segunda|Tercer|Tercera|Cuarto|Cuarta|Quinto|Quinta|Nuevo|Nueva"),
    pair=("Decl|Princip|Polít|Norm|Regl|Conv", "Prog|Plataf|Plan|Marco|Direct|Protocol"),
    common=words(
        """
        acción facultativo facultativos facultativa final político política mundial internacional
        nacional general adicional adicionales común continental
        """
    ),
    kinds=MappingProxyType(
        {
            InstrumentKind.CHARTER: "carta",
            InstrumentKind.DECLARATION: "declaraci|manifiesto",
            InstrumentKind.TREATY: (
                r"conven|pactos?(?! mundial| para)|protocol|tratado|acuerdo|"
                r"estatuto de (?:roma|la corte)"
            ),
            InstrumentKind.PROGRAMME: "program|plan|plataforma|agenda|estrategia|marco",
            InstrumentKind.REPORT: "informe",
            InstrumentKind.RESOLUTION: "resoluci",
            InstrumentKind.DECISION: "decisi",
        }
    ),
    about="sobre|para|relativ[ao]s? a",
    reports=(
        r"informes?|(?<![Tt]om[aoó] )(?<![Tt]oma[nr] )(?<![Tt]omado )(?<![Tt]omando )notas?|"
        r"estudios?|res[uú]men(?:es)?"
    ),
    outcomes=r"documentos? final(?:es)?|declaraci(?:ón|ones) política?s?|comunicad[oa]s?",
    works=(
        r"documentos?|cartas?|declaraci(?:ón|ones)|recomendaciones|directrices|principios|"
        r"programas?"
    ),
    said=r"presentad|elaborad|preparad|publicad|celebrad|emitid|titulad|aprobad|adoptad|que figura",
    small=(
        "de|del|la|las|el|los|y|e|o|u|a|al|en|sobre|para|con|contra|por|su|sus|todas|todos|"
        "relativa|relativo|entre|ante|hacia|que|se|sin|incluso"
    ),
    breaking="y|e|se",
    relative="que",
    tail=(
        r",? (?:aprobad|adoptad|firmad|suscrit|proclamad|concertad|contenid|que figura|anex|"
        r"establecid|emanad|enunciad|recogid)|, (?:celebrad|en particular|en especial|incluid)"
    ),
    ended=(
        r" (?:a que|a fin de|que (?:se )?\w+(?:ó|aron|ieron)|que figuran?|"
        r"y sus? (?=Protocolo)|de (?:est[aeo]s?|es[aeo]s?|dich[ao]s?)|"
        r"como (?:parte|figura|medio|base|marco|una?)|"
        r"en (?:sus?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
        r"noviembre|diciembre|(?:19|20)\d\d)|es|son|fue|fueron|ha|han|\w+(?:ó|aron|ieron))\b|"
        r"(?<!que) se\b"
    ),
    purpose=r" para [a-zñ]\w*[aei]r\b",
    indefinite="un|una|unos|unas",
    definite="el|del|al|la|los|las|dicho|dicha|ese|esa|este|esta",
    created=(
        r"\w+[aeiu]d[oa]s?|a|al|con|sobre|para|que|en|por|sin|relativ[oa]s?|durante|bajo|entre|y|e"
    ),
    above=r"supra|infra|anterior|precedente|de la presente resolución",
    paragraph=r"párrafos?|párrs?\.",
    article=r"[Aa]rtículos?|[Aa]rts?\.",
    present="presentes?",
    governing=GOVERNING,
    meetings=MEETINGS,
)
