"""English: how resolutions ask and decide."""

from __future__ import annotations

from types import MappingProxyType

from resolution.languages.asking import AskingWords, TimeWords

_ONES = (
    *("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]


def ordinal_in_english(number: int) -> str:
    """The ordinal in words, from 1 to 99.

    >>> [ordinal_in_english(n) for n in (1, 12, 60, 75)]
    ['first', 'twelfth', 'sixtieth', 'seventy-fifth']
    """
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    stem = _TENS[tens - 2]
    return f"{stem}y-{_ONES[ones]}" if ones else f"{stem}ieth"


_TIMES = TimeWords(
    ordinals=MappingProxyType({ordinal_in_english(n): n for n in range(1, 100)}),
    figures=r"\d{1,3}(?:st|nd|rd|th)",
    session=(
        r"(?:no later than )?(?:at|during|for|before|by|from|of)(?: the (?:first|second|main|"
        r"resumed) part of)? "
        r"(?:(?P<own>its)|the) (?:resumed )?ORDINAL(?: and ORDINAL2)? (?P<special>special |"
        r"emergency special )?sessions?"
        r"|at (?:its|the) next session"
    ),
    assembly=r"the (?:General )?Assembly",
    of=" of the ",
    bodies="Commission|Committee|Council|Board|Conference|Working Group|Forum",
    reports=r"(?!)",
    day=(
        r"(?:the )?(?:\d{1,2} (?:to \d{1,2} )?)?MONTH (?P<year1>(?:19|20)\d\d)|"
        r"(?:the end of|the (?:first|second) (?:half|quarter) of) (?P<year2>(?:19|20)\d\d)"
    ),
    by=r"(?:no later than|not later than|before|by|from|in|on|at|during) ",
    bare="no later than|before|by|in",
    modified=r"(?!)",
    often=(
        r"annually|biennially|every (?:two|three|four|five) years|every year|each year|on an "
        r"annual basis|on a biennial basis|periodically"
    ),
    within=r"within (?:\w+|\d+) (?:days|weeks|months|years)",
    past=(
        r"\b(?:held|adopted|submitted|convened|ended|ending|period|entitled|presented|since|until)"
        r"\b[^,;]*$"
    ),
    aside=r"\b(?:to be (?:held|convened)|that will|which will)\b[^;]*$",
)

ASKING = AskingWords(
    asks=(
        "requests|calls upon|calls on|urges|encourages|invites|recommends|appeals(?= to)|asks|"
        "instructs|demands|exhorts|"
        r"continues to (?:request|call upon|urge|encourage|invite)|"
        "(?:reiterates|renews) its (?:request|call|appeal|invitation|demand)"
    ),
    urges=r"\w+",
    decides="decides|resolves",
    before="also|further|furthermore|strongly|again|once again|once more|urgently",
    after="also|further|again|once again|once more|strongly|in the strongest terms",
    joint=r"(?:[,;]? and|[,;]| but|[,;] while)",
    aside=(
        r"in (?:this|that) (?:regard|respect|context|connection)|to (?:this|that) end|inter alia|"
        r"in particular|"
        r"as appropriate|accordingly|therefore|"
        r"(?<=, )(?:in|with|as|for|by|upon|where|when|while|within|on|at|pursuant|bearing|"
        r"taking)\b[^,;:]{1,160}(?=,)"
    ),
    pronouns=MappingProxyType({}),
    lead=r" (?:to )?",
    deeds=(
        r"(?:it|them|him|her|that|to|for)\b|(?:the |its )?(?:\w+ )?(?!organization|institution|"
        r"administration|delegation|population)[a-z]+(?:tion|sion|ment|ing) (?:of|to)\b"
    ),
    complement=(
        r",? to (?:(?:also|further|fully) )?(?!the\b|its\b|all\b|an?\b|their\b|any\b|each\b|"
        r"those\b|which\b|other\b|that\b|this\b)[a-z]+\b"
    ),
    that=r"(?!)",
    relative=r"(?!)",
    barred=r";|: |\. ",
    purpose=r"(?!)",
    articles=r"(?!)",
    joining=r"(?!)",
    member=(
        r"(?:(?:and|or|as well as|including|in particular|especially|inter alia) )*(?:the|all|"
        r"other|its|[A-Z]\w+|"
        r"(?!(?:in|with|at|by|for|on|to|within|through|as|when|where|if|upon|under|pursuant|"
        r"consistent|taking|while|"
        r"without|before|during|based|also|\w+ing|\w+ly)\b)\w+)"
    ),
    again=r"(?!)",
    adverbial=(
        r" (?:as appropriate|in accordance with|in consultation with|in (?:close "
        r")?(?:cooperation|collaboration|coordination) with|"
        r"where appropriate|within (?:its|their|his|existing)|consistent with|on an|upon request|"
        r"at (?:its|the)|"
        r"in the context|through)\b"
    ),
    subject=" that",
    actors=(
        "Secretary-General|Secretariat|States|Governments|Committees?|Commissions?|Council|Board|"
        "Office|Department|"
        "United Nations|system|organizations|bodies|agencies|parties|Parties|countries|community|"
        "President|"
        "Rapporteurs?|donors|entities|institutions"
    ),
    done=r"(?!)",
    acting=(
        r" (?:submit|report|continue|consider|take|ensure|provide|intensify|adopt|make|develop|"
        r"undertake|respect)\b"
    ),
    times=_TIMES,
)
