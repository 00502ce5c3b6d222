"""French: the words around symbols and numbers, names and meetings."""

from __future__ import annotations

from types import MappingProxyType

from resolution.core.instrument import InstrumentKind
from resolution.languages.citing import CitingWords
from resolution.languages.fr.governing import GOVERNING
from resolution.languages.language import words

CITING = CitingWords(
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
    health=r"Assemblée mondiale de la [Ss]anté",
    council="Conseil",
    organ="Assemblée|Commission|Comité|Conférence|Congrès|Conseil|Réunion|Organisation|Union",
    of=r"(?:de la|de l['’]|des|du|de)",
    party=r"[Pp]arties? à",
    bare_of="de",
    to="à la|au",
    body_first=False,
    after_body=r",? (?:dans|par|en vertu de|conformément à|en application de)",
    adopted=r"a adopté|avait adopté|adopta",
    latest=(
        r"y compris|notamment|parmi lesquel(?:le)?s|en particulier|dont|"
        r"les? plus récentes? (?:est|étant|sont)|la dernière en date (?:est|étant)"
    ),
    dated=r",? (?:également )?(?:du|des|de|en date du|en date des) ",
    see=r"[Vv]oir",
    ibid="Ibid",
    series=(
        "Nations Unies, Recueil des Traités|Nations Unies, Treaty Series|"
        "United Nations, Treaty Series"
    ),
    volume=r"vols?\.?",
    number=r"n[ºo°]s?",
    figures="et|à|ou",
    through=r"à",
    dated_of=r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    parts=(
        r"paragraphes?|par\.|sections?|sect\.|annexes?|appendices?|chapitres?|chap\.|articles?|"
        r"art\.|principes?|parties?"
    ),
    bare_parts=r"annexes?|appendice",
    ordinal_parts=r"(?:première|deuxième|troisième) partie",
    chapter="chap",
    particular=r"en particulier|notamment|y compris",
    articles=r"le|la|les|l['’]|son|sa|ses",
    link=r",|,? et|,? ou",
    conjunctions="et|ou|à|que",
    names=(
        "Accords?|Acte|Agenda|Charte|Code|Consensus|Conventions?|Cadre|Déclarations?|Directives|"
        "Document|Pactes?|Plan|Principes|Programmes?|Protocoles?|Règles|Stratégie|Statut|Traité"
    ),
    order="Premier|Première|Deuxième|Troisième|Quatrième|Nouveau|Nouvelle",
    pair=("Décl|Princip|Norm|Conv|Règl", "Prog|Platef|Plan|Cadre|Direct|Guide|Protocol"),
    common=words("action facultatif final politique mondial international national général commun"),
    kinds=MappingProxyType(
        {
            InstrumentKind.CHARTER: "charte",
            InstrumentKind.DECLARATION: "déclaration",
            InstrumentKind.TREATY: (
                r"conven|pactes?(?! mondial| pour)|protocol|traité|accord|"
                r"statut de (?:rome|la cour)"
            ),
            InstrumentKind.PROGRAMME: "program|plan|plateforme|agenda|stratégie|cadre",
            InstrumentKind.REPORT: "rapport",
            InstrumentKind.RESOLUTION: "résolution",
            InstrumentKind.DECISION: "décision",
        }
    ),
    about="sur|pour|relative? à",
    reports=(
        r"rapports?|(?<![Pp]rend )(?<![Pp]rendre )(?<![Pp]renant )(?<!également )notes?|études?|"
        r"résumés?"
    ),
    outcomes=r"documents? fina(?:l|ls|ux)|déclarations? politiques?|communiqués?",
    works=r"documents?|lettres?|déclarations?|recommandations|directives|principes|programmes?",
    said=r"présenté|établi|publié|tenu|intitulé|adopté",
    small="de|du|des|la|le|les|et|à|au|aux|en|sur|pour|contre|par|sa|son|toutes|tous|relative|"
    "relatif",
    breaking="et",
    relative="qui|que",
    tail=r",? (?:adopté|signé|figurant|contenu|annexé)",
    ended=r" (?:et ses? (?=[a-z]|Protocole)|afin (?:de|que)|est|sont|a|ont)\b",
    purpose=r" (?:pour|afin de) [a-z]+(?:er|ir|re)\b",
    indefinite="un|une|des",
    definite="le|la|les|du|au|ce|cette|ledit|ladite",
    created=r"\w+ée?s?|sur|pour|dans|à|au|en|par|que|qui|et|avec",
    above=r"ci-dessus|ci-après|de la présente résolution",
    paragraph=r"paragraphes?|par\.",
    article=r"[Aa]rticles?|[Aa]rt\.",
    present="présente?s?",
    governing=GOVERNING,
)
