"""English: the words of a resolution as the United Nations prints them."""

from __future__ import annotations

from resolution.core.model import Relation
from resolution.languages.en.asking import ASKING
from resolution.languages.en.citing import CITING
from resolution.languages.language import Actions, Language, verbs, words

_FEELING = (
    "concern|alarm|regret|dismay|outrage|appreciation|gratitude|satisfaction|interest|approval|"
    "anxiety|disappointment|consternation"
)
_STATED = (
    "concern|alarm|regret|dismay|outrage|appreciation|gratitude|satisfaction|conviction|"
    "determination|hope|view|request|requests|call|appeal|invitation|solidarity|condolences|"
    "intention|support|thanks|readiness|wish|belief"
)
_DEGREE = (
    "deep|deepest|deeply|grave|serious|great|strong|particular|profound|renewed|growing|"
    "sincere|full|utmost|continued|continuing|extreme"
)

_PREAMBULAR = {
    Relation.RECALLS: "Recalling, Bearing witness, Commemorating",
    Relation.REAFFIRMS: """
        Reaffirming, Reiterating, Affirming, Confirming, Recommitting, Rededicating,
        Committed
    """,
    Relation.NOTES: """
        Taking note, Noting, Observing, Having considered, Having also considered, Having
        also examined, Having examined, Having received, Having heard, Having discussed,
        Having reviewed, Having regard, Having taken note, Having taken into account, Having
        adopted, Having met, Having decided, Having studied, Bearing in mind, Keeping in
        mind, Taking into account, Taking into consideration, Considering, Referring,
        Acting, Looking forward, Pursuant, Mindful, Conscious, Aware, Cognizant
    """,
    Relation.RECOGNISES: """
        Recognizing, Acknowledging, Convinced, Persuaded, Believing, Realizing,
        Understanding, Guided, Inspired, Desiring, Desirous, Wishing, Seeking
    """,
    Relation.WELCOMES: """
        Welcoming, Commending, Appreciating, Applauding, Congratulating, Thanking, Grateful,
        Supporting, Endorsing, Encouraged, Paying tribute, Honouring, Gratified, Heartened,
        Praising
    """,
    Relation.EXPRESSES: """
        Expressing, Concerned, Alarmed, Disturbed, Dismayed, Appalled, Outraged, Shocked,
        Regretting, Deploring, Condemning, Rejecting, Denouncing, Emphasizing, Stressing,
        Underlining, Underscoring, Highlighting, Hoping, Pointing out, Drawing attention,
        Anxious, Troubled, Distressed, Saddened, Voicing, Abhorring, Preoccupied
    """,
    Relation.URGES: """
        Urging, Calling upon, Calling for, Calling on, Encouraging, Inviting, Demanding,
        Appealing, Recommending, Advocating, Exhorting
    """,
    Relation.REQUESTS: "Requesting, Asking",
    Relation.DECIDES: """
        Determined, Resolved, Deciding, Resolving, Determining, Declaring, Proclaiming,
        Approving, Agreeing
    """,
}

_OPERATIVE = {
    Relation.RECALLS: "Recalls",
    Relation.REAFFIRMS: """
        Reaffirms, Reiterates, Affirms, Confirms, Recommits, Renews, Rededicates
    """,
    Relation.NOTES: """
        Takes note, Notes, Observes, Bears in mind, Takes into account, Considers, Awaits,
        Looks forward, Remains seized, Is aware, Is mindful, Is conscious
    """,
    Relation.RECOGNISES: "Recognizes, Acknowledges, Is convinced, Believes, Realizes",
    Relation.WELCOMES: """
        Welcomes, Commends, Appreciates, Applauds, Congratulates, Thanks, Supports,
        Endorses, Pays tribute, Praises, Salutes, Honours
    """,
    Relation.EXPRESSES: """
        Expresses, Regrets, Deplores, Condemns, Rejects, Denounces, Emphasizes, Stresses,
        Underlines, Underscores, Highlights, Hopes, Points out, Draws attention, Draws the
        attention, Voices, Is concerned, Is deeply concerned, Is alarmed, Insists, Remains
        concerned, Censures, Deprecates, Repudiates, Trusts
    """,
    Relation.URGES: """
        Urges, Calls upon, Calls for, Calls on, Encourages, Invites, Demands, Appeals,
        Recommends, Suggests, Advises, Advocates, Proposes, Exhorts
    """,
    Relation.REQUESTS: "Requests, Asks, Instructs, Mandates, Directs",
    Relation.DECIDES: """
        Decides, Resolves, Agrees, Approves, Adopts, Authorizes, Proclaims, Declares,
        Determines, Appropriates, Apportions, Appoints, Designates, Elects, Establishes,
        Creates, Admits, Accepts, Grants, Extends, Convenes, Suspends, Commits itself,
        Undertakes, Concludes, Designates, Launches, Transmits, Dedicates, Confers, Acts,
        Pledges, Terminates
    """,
}

ENGLISH = Language(
    code="en",
    bodies={
        "The General Assembly": "A/RES",
        "The Security Council": "S/RES",
        "The Human Rights Council": "A/HRC/RES",
        "The Economic and Social Council": "E/RES",
    },
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    date_form=r"\b(?P<day>\d{1,2})\s+MONTH\s+(?P<year>\d{4})(?!\d)",
    meeting_form=(
        r"(?:\d+(?:st|nd|rd|th)\s+(?:\([^)]*\)\s+)?(?:plenary\s+)?meeting"
        r"|\b(?:\w+-|(?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand|and)\s+){0,8}"
        r"\w*(?:first|second|third|th)\s+plenary\s+meeting)(?:\s*\([^)]*\))?"
    ),
    adopted_at=r"Adopted(?: without a vote| unanimously)? at (?:its |the )?",
    paged="English|Page|Please recycle",
    voted=r"by \d+ votes|by a (?:recorded )?vote|unanimously",
    held_on=r"held on |on |of ",
    notes_words=("notes",),
    reissued=r"re-?issued|reprinted|technical reasons|second (?:printing|edition)",
    opening=r"[A-Z][a-z]+ing (?:that|the|its|with|also|upon|to|in|further|deep|full|great)\b",
    annex_words=("Annex", "Appendix"),
    article="Article",
    first_article="one|first",
    testimony="in (?:witness|faith|testimony) where-?of|done at|done in|signed at",
    resolution="Resolution",
    agenda=r"(?:Agenda )?[Ii]tems? \d.*",
    adopted_by=r"Resolutions? adopted by|Resolution \d+ \(\d{4}\)|Adopted by",
    concerned=r"(?!)",
    abbreviated=r"nos?|vols?|paras?|chaps?|sects?|arts?|pp?",
    joined=("and",),
    joiners=("and", "or", "nor", "to"),
    counted=words(
        """
        paragraph paragraphs para paras article articles section sections item items no nos
        chapter rule part goal goals target targets supplement resolution resolutions decision
        annex table phase level number the of to and or by from between on in
        """
    ),
    actions=Actions(
        preambular=verbs(_PREAMBULAR),
        operative=verbs(_OPERATIVE),
        before=(
            *("deeply", "gravely", "seriously", "strongly", "fully", "firmly", "further", "also"),
            *("profoundly", "extremely", "particularly", "once again", "again", "categorically"),
            *("unequivocally", "solemnly", "greatly", "highly", "warmly", "especially"),
            *("once more", "urgently", "vehemently", "keenly", "sincerely"),
        ),
        after=(
            (
                "also|further|again|once again|once more|anew|strongly|in particular|"
                "in the strongest(?: possible)? terms|furthermore|moreover"
            ),
            (
                rf"with (?:(?:{_DEGREE}) ){{0,2}}(?:{_FEELING})"
                rf"(?: and (?:(?:{_DEGREE}) ){{0,2}}(?:{_FEELING}))?"
            ),
            (
                rf"(?:(?:its|the) )?(?:(?:{_DEGREE}) ){{0,2}}(?:{_STATED})"
                rf"(?: and (?:(?:{_DEGREE}) ){{0,2}}(?:{_STATED}))?"
            ),
        ),
        conjunction="and",
    ),
    titled=r"entitled",
    year=r"(?:,| of|, of)(?: \d{1,2} [A-Z][a-z]+)? (?P<year>(?:18|19|20)\d\d)",
    citing=CITING,
    asking=ASKING,
)
