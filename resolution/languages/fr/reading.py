"""French: the words of a resolution as the United Nations prints them."""

from __future__ import annotations

from resolution.core.model import Relation
from resolution.languages.fr.asking import ASKING
from resolution.languages.fr.citing import CITING
from resolution.languages.language import Actions, Language, verbs, words

_FEELING = (
    "inquiétude|préoccupation|regret|alarme|satisfaction|gratitude|intérêt|appréciation|"
    "reconnaissance|consternation|indignation|insistance|force|fermeté|vigueur"
)
_DEGREE = "une|un|la|le|profonde?|vive?|grande?|grave|plus|sincères?|extrême|ferme|particulière"

_PREAMBULAR = {
    Relation.RECALLS: "Rappelant, Commémorant, Se référant, Évoquant",
    Relation.REAFFIRMS: """
        Réaffirmant, Réitérant, Affirmant, Confirmant, Renouvelant, Redisant, Se réengageant
    """,
    Relation.NOTES: """
        Prenant note, Prenant acte, Prenant également note, Prenant également acte, Notant,
        Constatant, Observant, Ayant examiné, Ayant étudié, Ayant reçu, Ayant entendu, Ayant
        à l’esprit, Ayant présent à l’esprit, Ayant pris note, Ayant considéré, Ayant
        décidé, Gardant à l’esprit, Gardant présent à l’esprit, Tenant compte, Prenant en
        considération, Prenant en compte, Considérant, Agissant, Attendant, Eu égard, Vu,
        Sachant
    """,
    Relation.RECOGNISES: """
        Reconnaissant, Consciente, Conscient, Convaincue, Convaincu, Persuadée, Estimant,
        Mesurant, Guidée, Guidé, S’inspirant, Inspirée, Ayant conscience, Se rendant compte,
        Croyant, Comprenant, Se fondant
    """,
    Relation.WELCOMES: """
        Accueillant, Accueillant avec satisfaction, Se félicitant, Saluant, Félicitant,
        Remerciant, Appréciant, Appuyant, Soutenant, Encouragée, Rendant hommage, Louant, Se
        réjouissant, Faisant sien, Faisant sienne, Applaudissant, Sensible
    """,
    Relation.EXPRESSES: """
        Exprimant, Se déclarant, Préoccupée, Préoccupé, Alarmée, Alarmé, Inquiète, Inquiet,
        Troublée, Consternée, Indignée, Horrifiée, Regrettant, Déplorant, Condamnant,
        Rejetant, Dénonçant, Soulignant, Insistant, Mettant l’accent, Mettant en relief,
        Espérant, Souhaitant, Désireuse, Désireux, S’inquiétant, Appelant l’attention,
        Formulant, Faisant observer, Signalant, Attristée, Bouleversée, Réprouvant,
        Redoutant
    """,
    Relation.URGES: """
        Engageant, Exhortant, Encourageant, Invitant, Exigeant, Appelant, Préconisant,
        Recommandant, Lançant un appel, Demandant instamment
    """,
    Relation.REQUESTS: "Demandant, Priant",
    Relation.DECIDES: """
        Résolue, Résolu, Déterminée, Déterminé, Décidée, Décidant, Proclamant, Déclarant,
        Soucieuse, Soucieux, Entendant, Décidé, Approuvant, Convenant
    """,
}

_OPERATIVE = {
    Relation.RECALLS: "Rappelle",
    Relation.REAFFIRMS: "Réaffirme, Réitère, Affirme, Confirme, Renouvelle, Redit",
    Relation.NOTES: """
        Prend note, Prend acte, Prend également note, Prend également acte, Note, Constate,
        Observe, Considère, Tient compte, Attend, Prend en considération, Prend en compte,
        Relève, Sait, Indique, Garde à l’esprit
    """,
    Relation.RECOGNISES: """
        Reconnaît, A conscience, Est consciente, Est conscient, Est convaincue, Estime,
        Mesure, Convient, Est d’avis
    """,
    Relation.WELCOMES: """
        Accueille, Accueille avec satisfaction, Se félicite, Salue, Félicite, Remercie,
        Apprécie, Appuie, Soutient, Souscrit, Rend hommage, Loue, Fait sien, Fait sienne,
        Fait siens, Fait siennes, Se réjouit, Approuve, Applaudit, Sait gré
    """,
    Relation.EXPRESSES: """
        Exprime, Se déclare, Se dit, Regrette, Déplore, Condamne, Rejette, Dénonce,
        Souligne, Continue de souligner, Insiste, Met l’accent, Met en relief, Espère,
        Souhaite, S’inquiète, Appelle l’attention, Fait observer, Signale, Demeure
        préoccupée, Est préoccupée, Est profondément préoccupée, Compte, Réprouve, Formule,
        Est alarmée
    """,
    Relation.URGES: """
        Engage, Exhorte, Encourage, Invite, Exige, Appelle, Lance un appel, Préconise,
        Recommande, Propose, Demande instamment, Prie instamment, Conseille
    """,
    Relation.REQUESTS: "Demande, Prie, Charge, Ordonne",
    Relation.DECIDES: """
        Décide, Résout, Adopte, Autorise, Proclame, Déclare, Détermine, Ouvre, Répartit,
        Nomme, Désigne, Élit, Établit, Crée, Admet, Accepte, Octroie, Proroge, Convoque,
        Suspend, S’engage, Fixe, Entreprend, Transmet, Consacre, Constitue, Conclut
    """,
}

FRENCH = Language(
    code="fr",
    bodies={
        "L’Assemblée générale": "A/RES",
        "L'Assemblée générale": "A/RES",
        "Le Conseil de sécurité": "S/RES",
        "Le Conseil des droits de l’homme": "A/HRC/RES",
        "Le Conseil des droits de l'homme": "A/HRC/RES",
        "Le Conseil économique et social": "E/RES",
    },
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    date_form=r"\b(?P<day>\d{1,2})(?:er)?\s+MONTH\s+(?P<year>\d{4})(?!\d)",
    meeting_form=(
        r"(?:\d+(?:re|er|e|ème)\s+séance(?:\s+plénière)?"
        r"|\b(?:\w+-|(?:vingt|trente|quarante|cinquante|soixante|\w*cents?|mille|et)\s+){0,8}"
        r"\w+i[eè][mr]e\s+séance\s+plénière)(?:\s*\([^)]*\))?"
    ),
    adopted_at=r"Adoptées?(?: sans vote| à l[’']unanimité)? (?:à|lors de) (?:la |sa )?",
    paged="Français|French|Page|Merci de recycler",
    voted=r"par \d+ voix|à l[’']unanimité|par un vote",
    held_on=r"(?:tenue )?le |du ",
    notes_words=("notes",),
    reissued=r"(?:nouveau|deuxième) tirage|réédit|réimprim|nouvelle parution|raisons techniques",
    opening=r"(?:(?:Se |S[’'])[a-zé]|[A-ZÉÀ])\w+ant "
    r"(?:que|le|la|les|l[’']|sa|son|ses|également|aussi|en|de|des|du|avec|à)\b",
    annex_words=("Annexe", "Appendice"),
    article="Article",
    first_article="premier|1er",
    testimony="en foi de quoi|fait à|fait en|signé à",
    resolution="Résolution",
    agenda=r"Points? \d.*ordre du jour",
    adopted_by=r"Résolutions? adoptées? par|Résolution \d+ \(\d{4}\)|Adoptée par",
    concerned=r"relatives? à",
    abbreviated=r"nos?|vols?|pars?|chaps?|sects?|arts?|pp?",
    joined=("et",),
    joiners=("et", "ou", "ni"),
    counted=words(
        """
        paragraphe paragraphes par article articles section sections point points no nos chapitre
        règle partie objectif objectifs cible cibles supplément résolution résolutions décision
        annexe tableau niveau le la les du de au aux et ou à
        """
    ),
    actions=Actions(
        preambular=verbs(_PREAMBULAR),
        operative=verbs(_OPERATIVE),
        before=(
            *("profondément", "vivement", "gravement", "fermement", "extrêmement", "également"),
            *("sérieusement", "particulièrement", "pleinement", "en outre", "toujours"),
        ),
        after=(
            (
                "également|en outre|aussi|de nouveau|une fois encore|une nouvelle fois|à nouveau|"
                "instamment|vivement|fermement|énergiquement|profondément|gravement|catégoriquement|"
                "dans les termes les plus (?:énergiques|vifs|fermes)|tout particulièrement"
            ),
            (
                rf"avec (?:(?:{_DEGREE}) ){{0,4}}(?:{_FEELING})"
                rf"(?: et (?:(?:{_DEGREE}) ){{0,2}}(?:{_FEELING}))?"
            ),
            rf"(?:sa|son|ses) (?:(?:{_DEGREE}) ){{0,3}}(?:{_FEELING})",
            "(?:profondément |vivement |gravement )?(?:préoccupée?|alarmée?|consternée?|inquiète)",
        ),
        conjunction="et",
    ),
    titled=r"intitulée?",
    year=r"(?:,| de| du|, de|, du)(?: \d{1,2} [a-zéû]+)? (?P<year>(?:18|19|20)\d\d)",
    citing=CITING,
    asking=ASKING,
)
