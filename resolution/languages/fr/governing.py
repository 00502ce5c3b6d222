"""French: the words that bound the object of a verb."""

from __future__ import annotations

from resolution.languages.governing import Governing

_INFINITIVE = r"\w+(?:er|ir|re)\b"

GOVERNING = Governing(
    determiners=(
        "le|la|les|l|son|sa|ses|un|une|ce|cet|cette|ces|tous|toutes|tout|toute|chaque|ledit|ladite|"
        "lesdit(?:e)?s|autres|divers(?:es)?"
    ),
    conjunctions="ainsi que|de même que|et|ou|ni",
    aside=(
        r"à (?:cet égard|cette fin|cet effet)|dans (?:ce|cet) (?:contexte|esprit|ordre d’idées)|"
        r"entre autres|notamment|en particulier|dans (?:son|leur) (?:intégralité|ensemble)|"
        r"par conséquent|en vigueur|en œuvre"
    ),
    titled="(?:intitulé|dénommé)e?s?",
    that="que|qu|si",
    infinitive=rf"(?:à|de|d[’']|pour|en|sans|afin de|afin d[’']) ?(?:n[e’'] ?)?{_INFINITIVE}",
    bare_infinitive=rf"(?:de |d[’'])(?:lui |l[’'])?{_INFINITIVE}",
    closing=(
        "à|au|aux|en|sur|pour|par|avec|contre|vers|devant|sous|dans|depuis|entre|jusqu|selon|sans|"
        "après|avant|durant|pendant|conformément|concernant|relati(?:f|fs|ve|ves)|dont|qui|"
        "lequel|laquelle|lesquels|lesquelles|auquel|duquel|où|lorsque|comme|parce|car|quant|outre|"
        "sauf|anniversaires?|hormis|mais|chez|lors|issue?s?|découlant|émanant|résultant|tendant|visant|portant"
    ),
    taking=(
        r"(?:guidée?|inspirée?|encouragée?|préoccupée?|alarmée?|inquiète) .*par|"
        r"(?:se référant|référant|rend hommage) .*(?:à|aux|au)|(?:insist\w+|met\w* l’accent) .*sur"
    ),
    deed=(
        r"(?:à la|à l[’']|au) ?(?:[a-zéèêàç]+ )?(?!organisation|population|association|institution|"
        r"délégation|mission|commission)[a-zéèêàç]+(?:tion|sion|ment)\b"
    ),
)
