"""United Nations document symbols: one type that reads, prints, classifies and addresses them.

The normal form is what the United Nations' own address of a document uses after the language
(``https://docs.un.org/es/A/RES/58/208``), so that a symbol is also a path of this site.

Sources: *United Nations Editorial Manual Online*, «Symbols of United Nations documents» and
«Resolutions and other formal decisions of United Nations organs».
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from resolution.core.errors import AddressError
from resolution.core.instrument import InstrumentKind

#: I to LXXXIX: the Assembly's resolutions name sessions so up to XXX (1975), those of the Economic
#: and Social Council up to LXIII (1977).
_ROMAN = r"(?=[LXVI])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"

_SHORT = re.compile(
    rf"""
    (?P<number>
        (?:E?S-)?\d{{1,4}}/\d{{1,4}}      # 57/270   S-21/2   ES-11/1   1995/313
      | \d{{1,4}}                         # 217 A (III)       2231 (2015)
    )
    (?: [ ]?(?P<letters>[A-Z](?:-[A-Z])?) )?                # 57/270 B     75/101 A-B
    (?: [ ]?\( (?P<series>(?:E?S-)?{_ROMAN}|(?:19|20)\d\d) \) )?
    """,
    re.VERBOSE,
)

_ADDRESS = re.compile(
    r"""
    [A-Z][A-Z0-9]*                                  # A   S   FCCC   ST
    (?: / [A-Za-z0-9]                               # no segment is empty, «.» or «..»
          [A-Za-z0-9.-]* (?<![.]) (?: \( [A-Za-z0-9.-]+ \) )? )+
    """,
    re.VERBOSE,
)
_LONGEST = 100
"""No symbol is nearly as long; file systems take 255 bytes for a name."""

_FOLLOWING = re.compile(
    r"(?<=[/\d(])(?:ADD|AMEND|CORR|DEC|PART|RES|REV|SECT|VOL)(?=[. ]?[IVX\d])", re.IGNORECASE
)
"""Words by which one document follows another, or is a part of it: ``Add.1``, ``(Part I)``."""

_ACT = re.compile(r"/(RES|DEC)(?=/)", re.IGNORECASE)
_NUMBERED_BODY = re.compile(r"/(AC|CN|CONF)/(?=\d)")

_NUMBER = re.compile(r"((?:E?S-)?\d+(?:/\d+)?)([A-Z](?:-[A-Z])?)?(\((?:E?S-)?[IVXLC\d]+\))?")

_RESOLUTION = re.compile(r"[A-Z](?:[\w./]*)/RES/")
_DECISION = re.compile(r"[A-Z](?:[\w./]*)/DEC/")


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A document symbol in its normal form: no spaces, no letter of old resolutions.

    >>> Symbol.parse("57/270 B")
    Symbol(text='A/RES/57/270B')
    >>> print(Symbol.parse("S/RES/1325 (2000)"), Symbol.parse("217 A (III)"))
    S/RES/1325(2000) A/RES/217(III)
    """

    text: str

    @classmethod
    def parse(cls, printed: str) -> Symbol:
        """The symbol that is printed in full, or by its number alone as the Assembly's text does.

        Args:
            printed: ``A/RES/58/208``, ``A/58/98``, ``A/75/6 (Sect. 3)/Add.2``, or the number of a
                resolution: ``57/270 B``, ``217 A (III)``, ``S-21/2``; ``2231 (2015)`` is the
                Security Council's.

        Raises:
            AddressError: where it is neither, or would not be a safe address.
        """
        number = _SHORT.fullmatch(printed.strip(" "))
        if number is None:
            return cls(_checked(_closed_up(printed)))
        if number["series"] and number["series"].isdigit():
            return cls.of_number("S/RES", printed)
        if "/" in number["number"] or number["series"]:
            return cls.of_number("A/RES", printed)
        raise AddressError(printed)

    @classmethod
    def of_number(cls, series: str, printed: str) -> Symbol:
        """The symbol of a resolution or decision from its series and its printed number.

        >>> Symbol.of_number("E/DEC", "1995/313").text, Symbol.of_number("A/RES", "53/243 A-B").text
        ('E/DEC/1995/313', 'A/RES/53/243A-B')

        Raises:
            AddressError: where the number is not one.
        """
        number = _SHORT.fullmatch(printed.strip(" "))
        if number is None:
            raise AddressError(printed)
        if number["series"]:
            return cls(_checked(f"{series}/{number['number']}({number['series']})"))
        return cls(_checked(f"{series}/{number['number']}{number['letters'] or ''}"))

    def __str__(self) -> str:
        """The normal form."""
        return self.text

    @property
    def kind(self) -> InstrumentKind:
        """Resolution, decision, or document for all others: a symbol does not tell reports.

        >>> [str(Symbol(s).kind) for s in ("A/RES/58/208", "E/DEC/1995/313", "A/58/98")]
        ['resolution', 'decision', 'document']
        """
        if _RESOLUTION.match(self.text):
            return InstrumentKind.RESOLUTION
        if _DECISION.match(self.text):
            return InstrumentKind.DECISION
        return InstrumentKind.DOCUMENT

    @property
    def number(self) -> str | None:
        """The number as print writes it, for resolutions and decisions.

        >>> Symbol("A/RES/57/270B").number, Symbol("S/RES/2231(2015)").number
        ('57/270 B', '2231 (2015)')
        """
        if self.kind is InstrumentKind.DOCUMENT:
            return None
        return " ".join(filter(None, self.numbering))

    @property
    def numbering(self) -> tuple[str, str, str]:
        """The figures of the number, the letters of its parts, and its series.

        >>> Symbol("A/RES/75/101A-B").numbering, Symbol("S/RES/2231(2015)").numbering
        (('75/101', 'A-B', ''), ('2231', '', '(2015)'))
        """
        number = re.split(r"/(?:RES|DEC)/", self.text)[-1]
        match = _NUMBER.fullmatch(number)
        if match is None:
            return number, "", ""
        figures, letters, series = match.groups("")
        return figures, letters, series


def official_url(symbol: str, language: str) -> str:
    """The official address of a document in a language, from its normalised symbol.

    >>> official_url("S/RES/2231(2015)", "fr")
    'https://docs.un.org/fr/S/RES/2231(2015)'
    """
    return f"https://docs.un.org/{language}/{symbol}"


def is_address(text: str) -> bool:
    """Whether the text can be a path of the site as it stands: letters, figures, ``. - ( )``.

    >>> is_address("A/75/6(Sect.3)/Add.2"), is_address("A/../etc"), is_address("A/58/98 ")
    (True, False, False)
    """
    return len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None


def _closed_up(printed: str) -> str:
    """The printed symbol without the spaces of print and the letter of an old resolution's part.

    Other white space stays, and so refuses the symbol: it would join what print sets apart.
    """
    text = re.sub(r" (?=\()|(?<=\d) (?=[A-Z](?:-[A-Z])?(?:\W|$))", "", printed.strip(" "))
    text = re.sub(r"\([^()]{1,20}\)", lambda bracket: bracket[0].replace(" ", ""), text)
    return _spelled(re.sub(r"(?<=\d)[A-Z](?=\()", "", text))


def _spelled(text: str) -> str:
    """The symbol as the United Nations spells it where print goes astray.

    >>> _spelled("UNEP/EA.3/RES.4"), _spelled("A/Res/58/208"), _spelled("A/CONF/229/2017/8")
    ('UNEP/EA.3/Res.4', 'A/RES/58/208', 'A/CONF.229/2017/8')
    >>> _spelled("A/74/7ADD.1"), _spelled("A/CONF.157/24(PART I)")
    ('A/74/7/Add.1', 'A/CONF.157/24(Part I)')
    """
    text = _FOLLOWING.sub(lambda word: word[0].capitalize(), text)
    text = re.sub(r"(?<=\d)(?=(?:Add|Corr|Rev)\.)", "/", text)
    text = _ACT.sub(lambda act: act[0].upper(), text)
    return _NUMBERED_BODY.sub(r"/\1.", text)


def _checked(text: str) -> str:
    if is_address(text) and any(character.isdigit() for character in text):
        return text
    raise AddressError(text)
