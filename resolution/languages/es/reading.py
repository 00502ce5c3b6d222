"""Spanish: the words of a resolution as the United Nations prints them."""

from __future__ import annotations

from resolution.core.model import Relation
from resolution.languages.es.asking import ASKING
from resolution.languages.es.citing import CITING
from resolution.languages.language import Actions, Language, verbs, words

_FEELING = (
    "preocupación|inquietud|alarma|pesar|consternación|indignación|ansiedad|decepción|"
    "aprecio|reconocimiento|beneplácito|satisfacción|agrado|gratitud|agradecimiento|interés|"
    "aprobación|atención|urgencia|optimismo|orgullo|horror|profundo pesar|suma preocupación"
)
_STATED = (
    "preocupación|inquietud|alarma|pesar|consternación|indignación|decepción|"
    "aprecio|reconocimiento|satisfacción|gratitud|agradecimiento|convicción|determinación|"
    "esperanza|opinión|solicitud|petición|llamamiento|invitación|aprobación|solidaridad|"
    "condolencias|intención|deseo|pésame|agrado|confianza"
)
_DEGREE = (
    "profund[oa]s?|grave|gran|graves|grandes|hond[oa]|seri[oa]|mayor|sum[oa]|viv[oa]|especial|"
    "renovad[oa]|creciente|sincer[oa]s?|pleno|plena|firme|extrem[oa]|más|sentid[oa]s?|muy"
)

_PREAMBULAR = {
    Relation.RECALLS: """
        Recordando, Rememorando, Evocando, Conmemorando
    """,
    Relation.REAFFIRMS: """
        Reafirmando, Reiterando, Afirmando, Confirmando, Ratificando, Comprometiéndose,
        Respetando, Reivindicando
    """,
    Relation.NOTES: """
        Tomando nota, Tomando conocimiento, Observando, Notando, Haciendo notar, Habiendo
        examinado, Habiendo considerado, Habiendo recibido, Habiendo escuchado, Habiendo
        oído, Habiendo tomado nota, Habiendo celebrado, Habiendo decidido, Habiendo recibido
        y examinado, Examinando, Teniendo presente, Teniendo presentes, Teniendo en cuenta,
        Tomando en cuenta, Tomando en consideración, Considerando, Refiriéndose,
        Remitiéndose, Actuando, Aguardando, Aguardando con interés, Habida cuenta,
        Aprovechando, Advirtiendo
    """,
    Relation.RECOGNISES: """
        Consciente, Conscientes, Conocedora, Conocedor, Convencida, Convencido, Persuadida,
        Reconociendo, Creyendo, Percatándose, Entendiendo, Constatando, Guiada, Guiado,
        Guiándose, Inspirada, Inspirándose, Basándose, Animada, Animado
    """,
    Relation.WELCOMES: """
        Acogiendo, Acogiendo con beneplácito, Celebrando, Encomiando, Elogiando,
        Felicitando, Felicitándose, Apreciando, Agradeciendo, Apoyando, Haciendo suyo,
        Haciendo suya, Haciendo suyos, Haciendo suyas, Alentada, Alentado, Complacida,
        Honrando, Rindiendo homenaje, Rindiendo tributo, Encomiable, Agradecida, Valorando,
        Respaldando
    """,
    Relation.EXPRESSES: """
        Expresando, Manifestando, Deseando, Deseosa, Deseoso, Esperando, Preocupada,
        Preocupado, Inquieta, Alarmada, Alarmado, Perturbada, Consternada, Consternado,
        Indignada, Conmocionada, Horrorizada, Conmovida, Afligida, Apenada, Lamentando,
        Deplorando, Condenando, Rechazando, Repudiando, Denunciando, Destacando, Subrayando,
        Recalcando, Resaltando, Enfatizando, Insistiendo, Poniendo de relieve, Poniendo de
        manifiesto, Señalando, Señalando a la atención, Haciendo hincapié, Buscando,
        Procurando
    """,
    Relation.URGES: """
        Instando, Exhortando, Alentando, Invitando, Exigiendo, Haciendo un llamamiento,
        Abogando, Recomendando
    """,
    Relation.REQUESTS: """
        Pidiendo, Solicitando
    """,
    Relation.DECIDES: """
        Decidida, Decidido, Decidiendo, Resuelta, Resuelto, Determinada, Determinado,
        Determinando, Empeñada, Proclamando, Declarando, Acordando, Aprobando
    """,
}

_OPERATIVE = {
    Relation.RECALLS: """
        Recuerda
    """,
    Relation.REAFFIRMS: """
        Reafirma, Reitera, Reitera que hace suyo, Reitera que hace suya, Reitera que hace
        suyos, Reitera que hace suyas, Afirma, Confirma, Ratifica, Renueva
    """,
    Relation.NOTES: """
        Toma nota, Toma conocimiento, Observa, Nota, Advierte, Hace notar, Tiene presente,
        Tiene presentes, Tiene en cuenta, Considera, Examina, Aguarda
    """,
    Relation.RECOGNISES: """
        Reconoce, Constata, Está convencida, Estima
    """,
    Relation.WELCOMES: """
        Acoge, Acoge con beneplácito, Celebra, Se felicita, Se congratula, Felicita,
        Encomia, Elogia, Aplaude, Aprecia, Agradece, Da las gracias, Rinde homenaje, Rinde
        tributo, Saluda, Valora, Apoya, Respalda, Hace suyo, Hace suya, Hace suyos, Hace
        suyas, Felicita calurosamente
    """,
    Relation.EXPRESSES: """
        Espera, Confía, Expresa, Manifiesta, Lamenta, Deplora, Condena, Rechaza, Repudia,
        Denuncia, Censura, Destaca, Subraya, Recalca, Resalta, Enfatiza, Insiste, Pone de
        relieve, Pone de manifiesto, Hace hincapié, Señala, Señala a la atención
    """,
    Relation.URGES: """
        Insta, Exhorta, Alienta, Anima, Invita, Exige, Conmina, Hace un llamamiento, Hace un
        encarecido llamamiento, Recomienda, Sugiere, Propone, Aboga
    """,
    Relation.REQUESTS: """
        Pide, Solicita, Ruega, Encarga, Encomienda, Ordena, Reclama, Demanda
    """,
    Relation.DECIDES: """
        Conviene, Decide, Resuelve, Acuerda, Aprueba, Adopta, Autoriza, Proclama, Declara,
        Determina, Dictamina, Consigna, Prorratea, Nombra, Designa, Elige, Establece, Crea,
        Admite, Acepta, Concede, Otorga, Fija, Prorroga, Convoca, Suspende, Se compromete,
        Reanuda, Revisa, Pone fin, Transmite, Remite, Promete, Garantiza
    """,
}

SPANISH = Language(
    code="es",
    bodies={
        "La Asamblea General": "A/RES",
        "El Consejo de Seguridad": "S/RES",
        "El Consejo de Derechos Humanos": "A/HRC/RES",
        "El Consejo Económico y Social": "E/RES",
    },
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    date_form=r"\b(?P<day>\d{1,2})(?:º|°|ro)?\s+de\s+MONTH\s+del?\s+(?P<year>\d{4})(?!\d)",
    meeting_form=(
        r"(?:\d+[aª]\.?\s+sesión(?:\s+plenaria)?|sesión\s+plenaria\s+\d+[aª]"
        r"|\b(?:\w*(?:primera|segunda|tercera|cuarta|quinta|sexta|octava|novena|[ée](?:c|pt|s)ima)\s+){1,4}"
        r"sesión\s+plenaria)(?:\s*\([^)]*\))?"
    ),
    adopted_at=r"(?:Aprobad[ao]|Adoptad[ao])s?(?: sin votación| por unanimidad)? "
    r"(?:en|por)(?: su| la| el)? ",
    paged="Español|Spanish|Página|Se ruega reciclar",
    voted=r"por \d+ votos|por unanimidad|(?:en|por) votación",
    held_on=r"celebrada el |el ",
    notes_words=("notas",),
    reissued=r"(?:publicad|distribuid|editad|impres)[oa]s? (?:nuevamente|de nuevo|otra vez)"
    r"|(?:nueva|segunda) (?:edición|tirada|impresión)|re(?:editad|impres)[oa]"
    r"|por razones técnicas",
    opening=r"(?:[A-ZÁÉÍÓÚ]\w+mente \w+[aio]d[oa]s?|"
    r"(?!Estado)[A-ZÁÉÍÓÚ]\w+[ai]d[oa] (?:por|ante|a)|"
    r"[A-ZÁÉÍÓÚ]\w+(?:[aá]ndo|[iyí]endo|iéndo)(?:se)?)\b",
    annex_words=("Anexo", "Apéndice"),
    article="Artículo",
    first_article="primero",
    testimony="en (?:fe|testimonio) de lo cual|hech[oa] en|firmad[oa] en",
    resolution="Resolución",
    agenda=r"Temas? \d.*(?:programa|orden del día|agenda)",
    adopted_by=r"Resoluci(?:ón aprobada|ones aprobadas) por|Resolución \d+ \(\d{4}\)|Aprobada por",
    concerned=r"relativ[ao]s? a",
    abbreviated=r"núms?|vols?|párrs?|caps?|seccs?|arts?|págs?|pp?|sr|sra",
    joined=("y", "e"),
    joiners=("y", "e", "o", "u", "ni"),
    counted=words(
        """
        párrafo párrafos párr párrs artículo artículos sección secciones tema temas núm núms
        cap caps capítulo regla parte objetivo objetivos meta metas vol suplemento resolución
        resoluciones decisión anexo cuadro fase nivel categoría número las los el de del al a y o
        e entre desde hasta
        """
    ),
    actions=Actions(
        preambular=verbs(_PREAMBULAR),
        operative=verbs(_OPERATIVE),
        before=(
            *("profundamente", "gravemente", "seriamente", "sumamente", "muy", "hondamente"),
            *("plenamente", "firmemente", "extremadamente", "particularmente", "especialmente"),
            *("enérgicamente", "también", "además", "sigue", "siguiendo", "todavía", "está"),
        ),
        after=(
            "también|además|asimismo|igualmente|nuevamente|finalmente|de nuevo|una vez más",
            (
                "enérgicamente|encarecidamente|vivamente|profundamente|firmemente|seriamente|"
                "inequívocamente|categóricamente|especialmente|calurosamente|sinceramente|"
                "plenamente|solemnemente|urgentemente|todavía"
            ),
            "en los términos más (?:enérgicos|severos)",
            (
                rf"con (?:(?:{_DEGREE}) ){{0,3}}(?:{_FEELING})"
                rf"(?: y (?:(?:{_DEGREE}) ){{0,2}}(?:{_FEELING}))?"
            ),
            (
                "la (?:opinión|esperanza|convicción)|"
                rf"(?:su |sus )?(?:(?:{_DEGREE}) ){{0,3}}(?:{_STATED})"
                rf"(?: y (?:su )?(?:(?:{_DEGREE}) ){{0,2}}(?:{_STATED}))?"
            ),
        ),
        conjunction="y",
    ),
    titled=r"titulad[ao]",
    year=r"(?:,| de| del|, del?)(?: \d{1,2} de [a-z]+ de)? (?P<year>(?:18|19|20)\d\d)",
    citing=CITING,
    asking=ASKING,
)
