"""French: how resolutions ask and decide."""

from __future__ import annotations

from types import MappingProxyType

from resolution.languages.asking import AskingWords, TimeWords

_ONES = (
    *("", "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième"),
    *("huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième"),
    *("quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième"),
)
_TENS = (
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
)
_ROUND = (
    "vingtième",
    "trentième",
    "quarantième",
    "cinquantième",
    "soixantième",
    "",
    "quatre-vingtième",
    "",
)


def ordinal_in_french(number: int) -> str:
    """The ordinal in words, from 1 to 99.

    >>> [ordinal_in_french(n) for n in (21, 60, 71, 75)]
    ['vingt et unième', 'soixantième', 'soixante et onzième', 'soixante-quinzième']
    """
    if number == 1:
        return "premier"
    if number < 20:
        return _ONES[number]
    tens = number // 10
    ones = number - 10 * (tens - tens % 2 if tens > 6 else tens)
    if ones == 0:
        return _ROUND[tens - 2]
    joint = " et " if ones % 10 == 1 and tens < 8 else "-"
    return f"{_TENS[tens - 2]}{joint}{_ONES[ones]}"


_INFINITIVE = (
    r"(?!(?:mer|fer|avenir|cadre|ordre|titre|membre|lettre|nombre|guerre|genre|mesure|autre|"
    r"manière|première|"
    r"nature|culture|loisir)\b)[a-zéèêâîôûç]+(?:er|ir|re)\b"
)
_BEFORE_INFINITIVE = (
    r"(?:ne pas |n[’']y |s[’']y |ne |n[’']|se |s[’']|l[’']|y |en |leur |lui |les |la |le |bien |"
    r"continuer )*"
)

_TIMES = TimeWords(
    ordinals=MappingProxyType({ordinal_in_french(n): n for n in range(1, 100)}),
    figures=r"\d{1,3}(?:e|ème|er|re)",
    session=(
        r"(?:au plus tard )?(?:à|durant|pendant|pour|avant|lors de|de)(?: la (?:première|"
        r"deuxième) partie de la reprise de)? "
        r"(?:(?P<own>sa|ses)|la|les) ORDINAL(?: et ORDINAL2)? sessions?(?P<special> "
        r"extraordinaire)?"
        r"|à (?:sa|la) prochaine session"
    ),
    assembly="l[’']Assemblée(?: générale)?",
    of=r" (?:du |de la |de l[’'])",
    bodies="Commission|Comité|Conseil|Sous-Commission|Conférence|Groupe de travail|Forum",
    reports=r"\blui (?:présenter|faire rapport|rendre compte|soumettre)\b",
    day=(
        r"(?:(?:le |l[’'])?\d{1,2}(?:er)? )?MONTH (?P<year1>(?:19|20)\d\d)|"
        r"(?:la fin de|le (?:premier|deuxième) (?:semestre|trimestre) de) ?(?:l[’']année "
        r")?(?P<year2>(?:19|20)\d\d)"
    ),
    by=r"(?:au plus tard(?: en)?|avant|d[’']ici(?: à)?|en|pour|à partir de) ",
    bare="au plus tard en|avant|d[’']ici(?: à)?|en",
    modified=r"(?!)",
    often=(
        r"chaque année|tous les (?:deux|trois|quatre|cinq|ans)(?: ans)?|annuellement|"
        r"périodiquement"
    ),
    within=r"dans un délai de (?:\w+|\d+) (?:jours|semaines|mois|ans)",
    past=(
        r"\b(?:tenue?s?|adoptée?s?|présentée?s?|soumis|soumise|période|intitulée?s?|depuis|"
        r"jusqu\w*|exercice)\b[^,;]*$"
    ),
    aside=r"\bqui (?:doit|se tiendra|aura lieu|sera)\b[^;]*$",
)

ASKING = AskingWords(
    asks=(
        "prie|demande|engage|exhorte|encourage|invite|recommande|exige|charge|conseille|"
        r"lance (?:\w+ )?un appel|(?:réitère|renouvelle) (?:sa demande|son appel|son invitation|"
        r"son exhortation)|"
        r"continue (?:de|d[’'])\s?(?:prier|demander|engager|exhorter|encourager|inviter)"
    ),
    urges=r"\w+",
    decides="décide",
    before="de nouveau",
    after=(
        "également|aussi|en outre|instamment|de nouveau|une fois de plus|vivement|fermement|à "
        "nouveau|par ailleurs|solennellement"
    ),
    joint=r"(?:[,;]? et|[,;]| mais)",
    aside=(
        r"à (?:cet égard|cette fin|cet effet|ce propos)|dans (?:ce|cet) (?:contexte|esprit)|en "
        r"particulier|par conséquent|"
        r"en conséquence|notamment|entre autres|"
        r"(?<=, )(?:en|dans|avec|pour|par|selon|comme|lorsque|si|sans|conformément|compte|"
        r"au)\b[^,;:]{1,160}(?=,)"
    ),
    pronouns=MappingProxyType(
        {
            "le": r"(?!(?:la|les|tous|toutes)\b)",
            "la": r"la\b",
            "lui": r"(?!(?:les|tous|toutes|États)\b)",
            "les": r"(?:les|tous|toutes|États)\b",
            "leur": r"(?:les|tous|toutes|États)\b",
        }
    ),
    lead=r" (?:(?:aux|au|à) )?",
    deeds=(
        r"(?:de|d[’']|que|qu[’']|à ce que)|(?:la |le |les |l[’'])?(?:\w+ )?(?!organisation|"
        r"institution|population|délégation|"
        r"administration)[a-zéè]+(?:tion|sion|ment) (?:de|du|des)\b"
    ),
    complement=(
        rf",? (?:de|à|d[’']|pour) ?{_BEFORE_INFINITIVE}{_INFINITIVE}|,? d[’']{_INFINITIVE}|,? à "
        rf"ce qu|,? pour qu|,? d[’']y "
    ),
    that=r",? qu(?:e\b|[’'])",
    relative=r"(?!)",
    barred=r";| : (?!$)|\. ",
    purpose=r"(?!)",
    articles=r"(?!)",
    joining=r"(?!)",
    member=(
        r"(?:(?:et|ou|ainsi que|y compris|en particulier|notamment|de même que) )*(?:les|le|la|"
        r"l[’']\w+|aux|au|tous|toutes|"
        r"[A-ZÉ]\w+|(?!(?:en|dans|avec|pour|par|selon|comme|lorsque|si|sans|conformément|compte|"
        r"au|à|de|sur|sous|afin|"
        r"agissant|selon|tout|selon|\w+ant|\w+ment)\b)\w+)"
    ),
    again=r"(?:(?<=,)| (?:et|ou|ainsi qu)[’'e]?) (?:aux?|à) ",
    adverbial=(
        r" (?:selon qu|le cas échéant|s[’']il y a lieu|en consultation avec|en (?:étroite "
        r")?(?:coopération|collaboration|"
        r"coordination) avec|conformément|dans le cadre de|dans la limite|par l[’']intermédiaire)"
    ),
    subject=r"(?: à ce)? qu[e’']",
    actors=(
        "Secrétaire général|Secrétariat|États|Gouvernements?|gouvernements|Comités?|Commissions?|"
        "Conseil|Bureau|"
        "Département|Nations Unies|organisations|organismes|organes|parties|pays|communauté|"
        "Président"
    ),
    done=r",| pour | qu| et (?:le|la|les|lui|leur) ",
    acting=r"(?!)",
    times=_TIMES,
)
