"""English: the words around symbols and numbers, names and meetings."""

from __future__ import annotations

from types import MappingProxyType

from resolution.core.instrument import InstrumentKind
from resolution.languages.citing import CitingWords
from resolution.languages.en.governing import GOVERNING
from resolution.languages.language import words

CITING = CitingWords(
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
    health=r"World Health Assembly",
    council="Council",
    organ="Commission|Committee|Conference|Congress|Meeting|Organization|Union|Board|World Health",
    of=r"(?:of the|of)",
    party=r"[Pp]art(?:y|ies) to",
    bare_of="of",
    to="to the|to",
    body_first=True,
    after_body=r",? (?:in|by|through|under|pursuant to|in accordance with)",
    adopted=r"adopted|has adopted|had adopted|endorsed",
    latest=r"including|in particular|the (?:latest|most recent|last) of which (?:was|were|is|are)",
    dated=r" (?:also )?(?:of|dated) ",
    see=r"[Ss]ee",
    ibid="Ibid",
    series=(
        "United Nations, Treaty Series|United Nations, Recueil des Traités|"
        "Nations Unies, Recueil des Traités"
    ),
    volume=r"vols?\.?",
    number=r"[Nn]os?\.",
    figures="and|to|or",
    through=r"to|through",
    dated_of=r"January|February|March|April|May|June|July|August|September|October|November|December",
    parts=(
        r"paragraphs?|paras?\.|sections?|sects?\.|annex(?:es)?|appendix|appendices|chapters?|"
        r"chaps?\.|articles?|arts?\.|principles?|parts?"
    ),
    bare_parts=r"annex|appendix",
    ordinal_parts=r"part (?:one|two|three)",
    chapter="chap",
    particular=r"in particular|especially|notably|including",
    articles=r"the|its",
    link=r",|,? and|,? or",
    conjunctions="and|or|to|through|as",
    names=(
        "Accord|Action|Agenda|Agreements?|Charter|Code|Compact|Consensus|Conventions?|Covenants?|"
        "Declarations?|Framework|Guidelines|Outcome|Pact|Plan|Platform|Principles|Programme|"
        "Protocols?|Rules|Statute|Strategy|Treaty"
    ),
    order="First|Second|Third|Fourth|New",
    pair=("Decl|Princip|Norm|Conv", "Prog|Platf|Plan|Guide|Action|Protocol"),
    common=words("action optional final political world international national general common"),
    kinds=MappingProxyType(
        {
            InstrumentKind.CHARTER: "charter",
            InstrumentKind.DECLARATION: "declaration",
            InstrumentKind.TREATY: "conven|covenant|protocol|treaty|agreement|statute",
            InstrumentKind.PROGRAMME: "program|plan|platform|agenda|strategy|framework",
            InstrumentKind.REPORT: "report",
            InstrumentKind.RESOLUTION: "resolution",
            InstrumentKind.DECISION: "decision",
        }
    ),
    about="on|for|relating to",
    reports=(
        r"reports?|(?<![Tt]ake )(?<![Tt]akes )(?<![Tt]aking )(?<![Tt]aken )notes?|studies|study|"
        r"summar(?:y|ies)"
    ),
    outcomes=r"outcome documents?|political declarations?|communiqués?",
    works=r"documents?|letters?|declarations?|recommendations|guidelines|principles|programmes?",
    said=r"submitted|prepared|issued|published|held|entitled|adopted",
    small="of|the|on|for|and|to|in|against|by|all|its|their|with|from|at|or",
    breaking="and",
    relative="that|which",
    tail=r",? (?:adopted|signed|contained|as contained|annexed)",
    ended=(
        r" (?:and (?:its|their) (?=[a-z]|Protocol)|in order to|so as to|is|are|was|were|has|have)\b"
    ),
    purpose=r" to [a-z]+\b",
    indefinite="a|an",
    definite="the|this|that|said",
    created=r"(?!meeting|working)\w+(?:ed|ing)|on|to|in|for|with|by|at|that|which|and",
    above=r"above|below|of the present resolution",
    paragraph=r"paragraphs?|paras?\.",
    article=r"[Aa]rticles?|[Aa]rts?\.",
    present="present|this",
    governing=GOVERNING,
)
