"""English: the words that bound the object of a verb."""

from __future__ import annotations

from resolution.languages.governing import Governing

GOVERNING = Governing(
    determiners="the|its|a|an|this|that|these|those|all|other|any|each|both|various",
    conjunctions="as well as|together with|along with|and|or|nor",
    aside=(
        r"in (?:this|that) (?:regard|respect|context|connection)|to (?:this|that) (?:end|effect)|"
        r"inter alia|in its entirety|in (?:particular|general)|for that purpose|"
        r"into (?:force|effect|account)"
    ),
    titled="(?:entitled|titled|called)",
    that="that|whether|because",
    infinitive=r"to (?:also |fully |further )?(?!the\b|its\b|all\b)[a-z]+|of [a-z]+ing",
    bare_infinitive=r"to (?:also |further )?[a-z]+",
    closing=(
        "to|in|on|for|by|with|against|towards?|before|under|from|between|among|until|through|"
        "throughout|within|without|according|pursuant|at|during|following|concerning|regarding|"
        "about|as|which|whose|who|whom|where|when|while|since|anniversar(?:y|ies)|although|except|but|upon|"
        r"into|after|over|that|\w+ing(?= (?:the|its|to|on|in|from|of|for)\b)"
    ),
    taking=(
        r"(?:guided|inspired|encouraged|heartened) .*by|"
        r"(?:concerned|alarmed|disturbed) .*(?:at|by)|referring .*to|acting .*under|"
        r"(?:looks|looking) .*forward to|pays? .*tribute to|bear\w+ in mind .*of"
    ),
    deed=r"(?!)",
)
