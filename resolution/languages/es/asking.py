"""Spanish: how resolutions ask and decide."""

from __future__ import annotations

from types import MappingProxyType

from resolution.languages.asking import AskingWords, TimeWords
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.subjunctives import STEMS

_AFTER = (
    "también|además|asimismo|igualmente|nuevamente|una vez más|de nuevo|encarecidamente|"
    "enérgicamente|firmemente|vivamente|urgentemente|fervientemente|con (?:urgencia|firmeza)|"
    "en los términos más (?:enérgicos|severos)|por último|finalmente|especialmente|solemnemente"
)
_NOUNS = (
    "solicitud|solicitudes|petición|peticiones|llamamientos?|invitación|exhortación|"
    "recomendación|exigencia"
)
_GERUND = (
    "alentando|animando|pidiendo|solicitando|instando|exhortando|invitando|exigiendo|recomendando"
)
_INFINITIVE = (
    r"(?!lugar|mujer|hogar|militar|familiar|particular|nivel)\w*[aeiáéí]r(?:l[aoe]s?|"
    r"se(?:l[aoe]s?)?)?"
)
_PLACE = (
    r"(?:este|esta|ese|esa|tal|dicho|dicha|estos|tales|esos) "
    r"(?:respecto|sentido|contexto|efecto|fin|fines|propósito|ámbito|sazón|efectos)"
)


_ACTING = (
    r"(?<=Secretario General) (?!de\b|del\b|y\b|o\b|en\b|a\b|para\b|sobre\b|con\b|por\b|"
    r"que\b)[a-zé]+\b| no (?:l[aoe]s? |se )?\w+(?:e|en|a|an)\b|"
    r"(?<!\b(?:la|el|de|un|su))(?<!\b(?:los|las))(?<! y) (?:no )?(?:l[aoe]s? |se (?:l[aoe]s? )?)?"
    rf"(?:(?:{'|'.join(sorted(STEMS))})(?:[ea]n?)?|presente(?! resolución|s|\w)|sea(?=n? (?:parte|"
    rf"miembro)))\b"
)

_ACTORS = (
    "Secretari[oa](?: General)?|Secretaría|secretarías?|Secretari[oa]s|Estados?|Gobiernos?|"
    "gobiernos?|"
    "países|país|Potencias?|potencias?|organizaci(?:ón|ones)|Organizaci(?:ón|ones)|organismos?|"
    "Organismos?|órganos?|Órganos?|Oficinas?|oficinas?|Departamentos?|departamentos?|Divisi(?:ón|"
    "ones)|"
    "Comités?|comités?|Comisi(?:ón|ones)|comisi(?:ón|ones)|Subcomisi(?:ón|ones)|Consejos?|"
    "consejos?|Juntas?|"
    "Asamblea|Conferencias?|conferencias?|Grupos?|grupos?|Mesas?|Presidencias?|presidencias?|"
    "President[ea]s?|Relator[ae]?s?|Relatoría|Expert[oa]s?|expert[oa]s?|Representantes?|"
    "representantes?|"
    "Enviad[oa]s?|Coordinador[ae]?s?|coordinador[ae]?s|Director[ae]?s?|Alt[oa]s?|Comisionad[oa]s?|"
    "sistema de las Naciones Unidas|sistema|sistemas|Naciones|ONU|comunidad|comunidades|"
    "partes|Partes|parte|entidades|Entidad|instituciones|institución|Instituto|institutos|agentes|"
    "donantes|asociados|instancias|autoridades|Autoridad|Administraci(?:ón|ones)|"
    "administraciones|sector|"
    "sectores|sociedad|empresas|industria|bancos|Banco|Fondos?|fondos|Programas?|programas|"
    "Tribunal|"
    "Tribunales|Corte|Dependencia|Mecanismo|mecanismos|Foro|foros|Centros?|centros|Unión|Comunidad|"
    "República|Reino|Federación|Israel|régimen|Territorios?|Misión|misiones|miembros|Miembros|"
    "interesad[oa]s|participantes|delegaciones|signatarios|parlamentos?|Parlamentos?|"
    "universidades|Universidad|equipos|jefes|proveedores|fabricantes|mandos|fuerzas|"
    "todos|todas|ambos|ambas|quienes|aquellos|Alianza|Asociación|Servicio|Sección|"
    "titulares|procedimientos|Campaña|Entidades|Instituciones|Alta|Caja|Cuarteto|Iniciativa"
)

_PLURAL = (
    "los|las|todos|todas|ambos|ambas|demás|otros|otras|Estados|sus|esos|esas|estos|estas|dichos|"
    "dichas"
)

_ORDINALS = {
    words: number
    for number in range(1, 100)
    for words in (ordinal(number), ordinal_before_noun(number))
}

_PARTICIPLE = (
    r"(?:celebrad|presentad|aprobad|adoptad|formulad|examinad|emitid|publicad|convocad|proclamad|"
    r"establecid|concluid|iniciad|realizad|efectuad|acordad|firmad|decidid|contenid)[oa]s?"
)

_SHARE = (
    r"la (?:(?:primera|segunda|tercera|última) )?(?:parte(?: principal)?|continuación)"
    r"(?: de la continuación)?|el (?:principio|comienzo|final|curso|transcurso)|las fases? "
    r"principal(?:es)?"
)

_TIMES = TimeWords(
    ordinals=MappingProxyType(_ORDINALS),
    figures=r"\d{1,3}(?:[ºo°ªª]|\.[ºo°]|er|to|mo|vo|no|ndo)",
    session=(
        rf"(?:a más tardar )?(?:en|durante|para|antes de|antes del? (?:final|fin|inicio|"
        rf"comienzo) de|"
        rf"al (?:final|inicio|comienzo) de|a partir de|"
        rf"(?<=programa )de|(?<=visional )de|(?<=temario )de)(?: (?:{_SHARE}) de)?"
        rf"(?: (?P<own>sus?)| el| la| los|l) (?:período (?P<special2>extraordinario )?de "
        rf"sesiones ORDINAL2"
        rf"|ORDINAL período (?P<special>extraordinario |especial )?(?:ordinario )?de sesiones(?: "
        rf"extraordinario)?"
        rf"|(?:períodos de sesiones )ORDINAL(?:(?:,| y| e) ORDINAL2)*"
        rf"|ORDINAL(?:,? [ye] ORDINAL2) períodos de sesiones)"
        rf"|en (?:su|el) próximo período de sesiones"
    ),
    assembly=r"la Asamblea(?: General)?",
    of=r" (?:del|de la|de los) ",
    bodies=(
        "Comisión|Comité|Consejo|Junta|Subcomisión|Conferencia|Grupo de Trabajo|Foro|"
        "Organización|Autoridad|Comisiones|Comités|Universidad"
    ),
    reports=(
        r"\b(?:la|le) (?:informen?|presenten?|rindan?|comuniquen?|somet\w+|transmit\w+|"
        r"proporcionen?|dé|facilite|mantenga|present\w+|inform\w+)\b|\binformarle\b|\bpresentarle\b"
    ),
    day=(
        r"\d{1,2}º?(?: de MONTH)?(?: (?:y|al|a) (?:el )?\d{1,2}º?)? de MONTH de (?P<year1>(?:19|"
        r"20)\d\d)|"
        r"(?:(?:el (?:mes de )?)?MONTH|(?:finales|fines|mediados|principios|comienzos)(?: de(?: "
        r"MONTH de)?|l) ?(?:año)?|"
        r"el (?:primer|segundo|tercer|cuarto|último) (?:semestre|trimestre|cuatrimestre) "
        r"?(?:de)?)(?: de| del)? ?"
        r"(?P<year2>(?:19|20)\d\d)"
    ),
    by=(
        r"(?:a más tardar(?: (?:en|para|a|antes de))?|antes de|de aquí a|a partir de|para|en|"
        r"durante|a) "
        r"(?:los días |el )?|(?:a más tardar )?(?:los días |el |del )|(?:antes|a partir) del "
    ),
    bare=r"a más tardar(?: en| para)?|antes de|de aquí a|para(?: el año)?|en(?: el año)?",
    modified=(
        r"presupuestos?|programas?|cuotas|gastos|recursos|consignaci\w+|plan|planes|plantilla|"
        r"cifras|"
        r"ordinario|trabajo|aprobad\w+|proyecto|sesiones|prorrateo|suma|sumas|estimaciones|"
        r"créditos?|informes?|"
        r"imprevistos|dólares|conferencias|reuniones"
    ),
    often=(
        r"el \d{1,2}º? de MONTH de cada año|anualmente|bienalmente|trienalmente|semestralmente|"
        r"trimestralmente|mensualmente|"
        r"periódicamente|(?:una vez |dos veces )?(?:cada|(?:(?<=vez )|(?<=veces ))por) (?:(?:dos|"
        r"tres|cuatro|cinco|seis|diez) )?"
        r"(?:años?|meses|mes|trimestre|semestre)\b|(?<=[a-zíé] )cada 1?\d años|todos los (?:años|"
        r"meses)(?: a partir de(?:l año)? \d{4})?|una vez al año|dos veces al año|"
        r"con (?:carácter|(?:una )?periodicidad) (?:anual|bienal|trienal|trimestral|semestral|"
        r"mensual)|"
        r"con una frecuencia (?:anual|bienal)|de (?:forma|manera) periódica|un año sí y otro no|"
        r"cada dos períodos de sesiones|en sus? (?:sucesivos|futuros|próximos) períodos de sesiones"
    ),
    within=(
        r"(?:en|dentro de)(?:l| un| el)? plazo (?:máximo )?de (?:\w+|\d+) (?:días|semanas|meses|"
        r"años)"
        r"(?: (?:a partir de|después de|contados? (?:a partir|desde) de?|siguientes a)(?:l| la)? "
        r"[^,;:.]{3,60})?"
        r"|(?:a más tardar )?dentro de (?:los )?(?:próximos )?(?:\w+|\d+) (?:días|semanas|"
        r"meses)(?: siguientes a [^,;:.]{3,60})?"
        r"|a más tardar (?:\w+|\d+) (?:días|semanas|meses) (?:antes|después) de [^,;:.]{3,60}"
    ),
    past=(
        rf"\b(?:{_PARTICIPLE}|[a-z]+(?:ó|aron|ieron)|desde|comprendid[oa]s?|período de|ejercicio|"
        rf"hasta|"
        r"terminad[oa]s?|tuv(?:o|ieron)|(?:había|ha|han|habían) \w+d[oa])\b[^,;]*$"
    ),
    aside=(
        r"\b(?:que (?:se )?(?:\w+rán?|celebren?|celebra|ha de|han de|est[áé]n? previst[oa]s?|"
        r"tengan?|tiene|tienen)|"
        r"prevista?s? para|por celebrar\w*|incluid[oa]s?)\b[^,;]*$|\b(?:recordando|reconociendo|"
        r"observando|"
        r"teniendo presente)\b[^;]*$"
    ),
)

ASKING = AskingWords(
    asks=(
        "pide|solicita|insta|exhorta|alienta|anima(?= a)|invita|recomienda|encarga|ruega|"
        "encomienda|encarece|conmina|"
        r"exige(?= (?:una vez más |también |además )?(?:que|a)\b)|"
        rf"(?:sigue|continúa)(?: (?:{_AFTER}))* (?:{_GERUND})|"
        r"vuelve a (?:pedir|solicitar|instar|exhortar|alentar|invitar|exigir|recomendar)|"
        rf"(?:hace|dirige|formula|lanza)(?: (?:{_AFTER}))* un (?:\w+ )?llamamiento(?: (?:urgente|"
        rf"apremiante|\w+so))?|"
        rf"(?:reitera|renueva|reafirma)(?: (?:{_AFTER}))*(?:, (?:a|en) {_PLACE},)? (?:su|sus|el|"
        rf"la|las|los) (?:{_NOUNS})(?: (?:urgente|apremiante|encarecid[oa]|enérgic[oa]))?"
    ),
    urges=(
        r"insta\w*|exhorta\w*|alienta|alentar|alentando|anima\w*|invita\w*|conmina|llamamientos?|"
        r"invitación|exhortación"
    ),
    decides="decide|resuelve|acuerda",
    before=(
        "también|además|asimismo|una vez más|nuevamente|encarecidamente|enérgicamente|igualmente"
    ),
    after=_AFTER,
    joint=(
        r"(?:[,;] (?:y|e|o|u|pero)|[,;]| y| e| pero|,? por lo que|,? al tiempo que|,? a la vez que)"
    ),
    aside=(
        rf"(?:a|en|con|para) {_PLACE}|al respecto|por consiguiente|por lo tanto|por tanto|en "
        rf"consecuencia|"
        r"al mismo tiempo|en particular|en especial|por ello|por ende|según (?:proceda|"
        r"corresponda)|"
        r"que (?:formuló|hizo|dirigió)(?= al? )|"
        r"cuando (?:proceda|corresponda)|no obstante|sin embargo|por último|"
        r"a la luz de [^,;:]{3,80}(?=,)|"
        r"(?<=, )(?:en|con|de|por|para|según|como|cuando|si|sin|mediante|teniendo|habida|a fin|a "
        r"título|"
        r"dentro|conforme|tal como|formulad[oa]s?|que figuran?|contenid[oa]s?)\b[^,;:]{1,160}(?=,)"
    ),
    pronouns=MappingProxyType(
        {
            "lo": rf"(?!(?:la|{_PLURAL})\b)",
            "la": r"(?:la|dicha|esa|esta)\b",
            "le": rf"(?!(?:{_PLURAL})\b)",
            "los": rf"(?!las\b|todas\b|dichas\b|esas\b|estas\b)(?:{_PLURAL})\b",
            "las": r"(?:las|todas|dichas|esas|estas|ambas)\b",
            "les": rf"(?:{_PLURAL})\b",
        }
    ),
    lead=r" (?:al|a(?! través| menos| raíz| largo| pesar| cabo| nivel)) ",
    deeds=(
        r"(?:la |las |los |un |una |su |sus )?(?:\w+ )?(?:(?!(?:"
        + _ACTORS
        + r")\b)\w+(?:ción|sión|miento|ciones|siones|mientos)\b|"
        r"(?:cese|respeto|apoyo|logro|uso|fin|retorno|regreso|diálogo|desarme|empleo|retiro|"
        r"levantamiento|despliegue|aumento|intercambio)\b)"
    ),
    complement=rf",? a que\b|,? a:|,? a (?:no )?{_INFINITIVE}\b",
    that=r",? (?:de |a )?que\b|,? por que\b|,? para que\b",
    relative=(
        r",? que (?:(?:aún|todavía|ya|también|actualmente|hoy|así|más|realmente|efectivamente|en "
        r"la actualidad) )*"
        r"(?:no )?(?:l[oae]s? |se )?(?:(?:aún|todavía|ya) )?"
        r"(?:hayan?|han?|hubieran?|hubieren|corresponda|corresponden?|proceda|tienen?|son|es|"
        r"está|están|poseen?|pueden?|"
        r"podrían|participan?|prestan?|aportan?|figuran?|acogen?|producen?|disponen?|cuentan?|"
        r"mantienen?|"
        r"trabajan?|reciben?|ocupan?|siguen?|continúan?|utilizan?|intervienen?|administran?|"
        r"forman?|"
        r"integran?|estén en (?:condiciones|situación|posición)|puedan|deseen|lo deseen|quieran|"
        r"estimen|se ocupan?|ejercen?|realizan?|llevan?|sufren?|enfrentan?|operan?|aplican?|"
        r"sean? (?:partes?|miembros?)|no sean|no son|aún no|dependen?|proceden|suministran|envían|"
        r"necesitan|necesiten|requieran|lo requieran|lo necesiten|lo soliciten|desean|existan|"
        r"existen|tengan (?:la )?capacidad|"
        r"dirigen?|sigan (?:manteniendo|aplicando|teniendo)|componen|apoyan|contribuyen|afectan?|"
        r"padecen|comparten|imponen|reconocen|consideran|mencionan?|indican?|preocupa|interesan?|"
        r"hacen|hace|incumben?|firmaron|\w+(?:aron|ieron|ó))\b"
    ),
    barred=r";|: |\((?![^()]*\))|\. ",
    purpose=rf" para (?:no )?{_INFINITIVE}\b",
    articles="un|una|unos|unas|el|la|los|las|su|sus|lo|información",
    joining=(
        r"de|a|en|con|por|para|entre|y|e|o|u|ni|todos|todas|toda|todo|ambos|ambas|como|sobre|"
        r"ante|bajo|contra|"
        r"hacia|según|sin|tras|que|incluid[oa]s?|particular|especial|especialmente|mediante|"
        r"desde|durante|"
        r"tanto|así|hasta|inclusive|además|\w+(?:ar|er|ir|ando|iendo)"
    ),
    member=(
        r"(?:(?:y|e|o|u|ni|así como|junto con|al igual que|en particular|en especial|"
        r"especialmente|sobre todo|"
        r"inclusive|incluid[oa]s?|entre ell[oa]s|entre otr[oa]s|tanto|tales como|como por "
        r"ejemplo|principalmente|y también|"
        r"además de) )*"
        r"(?:al\b|a (?=l[ao]s? |tod|otr|es[ao]s|sus? |[A-ZÁÉ])|el\b|la\b|los\b|las\b|tod[oa]s?\b|"
        r"otr[oa]s\b|demás\b|ambos\b|cada\b|[A-ZÁÉÍÓÚ]\w+|(?!"
        r"(?:a|en|con|de|por|para|según|"
        r"mediante|sin|sobre|desde|ante|bajo|durante|tras|conforme|cuando|como|si|donde|dentro|"
        r"habida|"
        r"siempre|que|cuyos?|cuyas?|tal|tan|más|menos|también|además|asimismo|allí|entre|hacia|"
        r"hasta|incluso|gracias|conjunta|siguiendo|\w+(?:ando|iendo|mente|yendo)|\w+(?:ad|"
        r"id)[oa]s?)\b"
        r")\w+)"
    ),
    again=(
        r"(?:(?<=,)(?: (?:y|e|o|u|así como))?| (?:y|e|o|u|así como)) al? |"
        r"(?<=,) (?:y|e|así como) (?=(?:otr[oa]s|los|las|el|la|tod[oa]s) )"
    ),
    adverbial=(
        r"(?: según (?:proceda|corresponda|sea)| cuando (?:proceda|corresponda|sea|lo)| si "
        r"(?:procede|lo)| de conformidad con| de acuerdo con| con arreglo a|"
        r" en consulta con| en (?:estrecha )?(?:cooperación|colaboración|coordinación|consulta) "
        r"con| por conducto de| por intermedio de|"
        r" a través de| mediante| en el marco de| en el contexto de| sobre la base de| conforme "
        r"a| con (?:el fin|miras|objeto)| a fin de| con carácter| como cuestión| con urgencia| "
        r"en (?:todos los|los) planos?)\b"
    ),
    subject=r"(?: a| de| para| por)? que",
    actors=_ACTORS,
    done=(
        r",| por\b| (?:para|de|a) que\b| para | (?:y|e) (?:l[aoe]s? )?\w+\b(?= (?:a|que)\b)|"
        r" (?:y|e) l[aoe]s? | su| sus"
    ),
    acting=_ACTING,
    times=_TIMES,
)
