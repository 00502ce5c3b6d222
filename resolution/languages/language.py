"""What depends on the language of a resolution: one frozen table per language.

Takes the words of a language (``es/``, ``en/``, ``fr/``) and gives the questions that readers ask
of them: is this the enacting formula, which action opens this clause, what date is printed here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from resolution.core.model import Relation
from resolution.languages.asking import AskingWords
from resolution.languages.citing import CitingWords

CAPITAL = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0152"
"""Capital letters of the languages that are read, for a class of characters."""

_OPENED = rf"(?-i:(?=[{CAPITAL}]))"
"""Before words that open with a capital, however the rest is set."""


@dataclass(frozen=True)
class Actions:
    """The words from which a language builds the action of a clause.

    Attributes:
        preambular: verbs that open preambular paragraphs (``Recordando``), with their family.
        operative: verbs that open operative paragraphs (``Pide``), with their family.
        before: adverbs that may stand before the verb (``Profundamente preocupada``).
        after: regular expressions of what print sets in italics together with the verb
            (``también``, ``con profunda preocupación``, ``su reconocimiento``).
        conjunction: word that joins two verbs to one action (``Apoya y alienta``).
    """

    preambular: Mapping[str, Relation]
    operative: Mapping[str, Relation]
    before: tuple[str, ...]
    after: tuple[str, ...]
    conjunction: str

    @cached_property
    def verbs(self) -> Mapping[str, Relation]:
        """Every verb in lower case, with its family."""
        return {
            verb.casefold(): relation
            for table in (self.preambular, self.operative)
            for verb, relation in table.items()
        }

    @cached_property
    def preambular_verbs(self) -> frozenset[str]:
        """Those that open preambular paragraphs, in lower case."""
        return frozenset(verb.casefold() for verb in self.preambular)

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """Regular expression of a verb in mid-sentence, in lower case, adverbs before it aside."""
        ordered = sorted(self.verbs, key=len, reverse=True)
        before = "|".join(map(re.escape, self.before))
        verb = "|".join(map(re.escape, ordered))
        return re.compile(rf"(?:(?:{before}) )?(?P<verb>{verb})(?=[,;:]*(?: |$))")

    def pattern(self, *tables: Mapping[str, Relation]) -> re.Pattern[str]:
        """Regular expression of an action that opens with a verb of the tables."""
        ordered = sorted({verb for table in tables for verb in table}, key=len, reverse=True)
        verb = "|".join(map(re.escape, ordered))
        before = "|".join(self.before)
        after = "|".join(f"(?:{form})" for form in self.after)
        phrase = rf"(?:{_spaced(verb)})\b (?: [ ] (?:{_spaced(after)})\b )*"
        return re.compile(
            rf"""
            (?: (?:{_spaced(before)}) [ ] )*
            {phrase}
            (?: [ ] {self.conjunction} [ ] {phrase} )?
            """,
            re.VERBOSE | re.IGNORECASE,
        )


def words(text: str) -> frozenset[str]:
    """The words of a list set with blanks."""
    return frozenset(text.split())


def verbs(table: Mapping[Relation, str]) -> Mapping[str, Relation]:
    """Each verb with its family, from lists of verbs by family.

    >>> verbs({Relation.RECALLS: "Recordando, Evocando"})["Evocando"]
    <Relation.RECALLS: 'recalls'>
    """
    return {
        " ".join(verb.split()): relation
        for relation, words in table.items()
        for verb in words.split(",")
    }


def _spaced(pattern: str) -> str:
    """The pattern with its spaces kept in verbose mode."""
    return re.sub(r"\\? ", r"[ ]", pattern)


@dataclass(frozen=True)
class Language:
    """The words by which a resolution in one language is recognised.

    Attributes:
        code: ISO 639-1 code (``es``).
        bodies: enacting formula without its comma, and the symbol series of that body.
        months: names, January first.
        date_form: regular expression of a date with groups ``day``, ``month``, ``year``.
        meeting_form: regular expression of the meeting in the closing (``78ª sesión plenaria``).
        adopted_at: regular expression of what may stand before the meeting in a closing
            («Aprobada en la »).
        paged: regular expression of the words that stand beside the numbers of pages.
        voted: regular expression of how the vote begins that may stand after both
            («por 10 votos»).
        held_on: regular expression of what may stand between the meeting and its day.
        notes_words: headings of the notes at the end of a text, in lower case.
        reissued: regular expression of the remark that a document was issued anew.
        opening: regular expression of how a preambular paragraph may open with a verb that
            ``actions`` does not have («Renovando su»).
        annex_words: words that head an annex (``Anexo``).
        article: word that heads an article (``Artículo``).
        first_article: regular expression of its number in words («primero»).
        testimony: regular expression of how the words open that follow the last article of a
            treaty and belong to none («En fe de lo cual»).
        resolution: the noun that heads a resolution whose number is its title.
        agenda: regular expression of the number of an item of the agenda, on the cover.
        adopted_by: regular expression of the line of the cover that tells the adoption.
        concerned: regular expression of what leads from the numbers of resolutions to what they are
            about («relativas a»).
        abbreviated: regular expression of words whose stop ends no sentence («vol.», «núm.»).
        joined: conjunctions between the last two of a list («y», «e»).
        joiners: conjunctions after which a hyphen at the line's end keeps its space
            (``corto- y mediano``).
        counted: words after which a number is the text's own and no marker (``párrafo 3``).
        actions: the words of which actions are built.
        titled: what stands before the title of a cited resolution in quotation marks («titulada»).
        year: the year or date at the end of a name, which may be left out («, de 1982»).
        citing: the words of citations.
        asking: the words of requests and decisions.
    """

    code: str
    bodies: Mapping[str, str]
    months: tuple[str, ...]
    date_form: str
    meeting_form: str
    adopted_at: str
    paged: str
    voted: str
    held_on: str
    notes_words: tuple[str, ...]
    reissued: str
    opening: str
    annex_words: tuple[str, ...]
    article: str
    first_article: str
    testimony: str
    resolution: str
    agenda: str
    adopted_by: str
    concerned: str
    abbreviated: str
    joined: tuple[str, ...]
    joiners: tuple[str, ...]
    counted: frozenset[str]
    actions: Actions
    titled: str
    year: str
    citing: CitingWords
    asking: AskingWords

    @cached_property
    def date_pattern(self) -> re.Pattern[str]:
        """Regular expression of a printed date, with groups ``day``, ``month``, ``year``."""
        months = "|".join(self.months)
        return re.compile(self.date_form.replace("MONTH", f"(?P<month>{months})"), re.IGNORECASE)

    @cached_property
    def titled_pattern(self) -> re.Pattern[str]:
        """Regular expression of a quoted title after a number and its date."""
        date = rf"(?:{self.citing.dated}{self.date_pattern.pattern})?"
        return re.compile(rf"{date},? (?:{self.titled}) [“«](?P<title>[^“”«»]{{5,250}})[”»]")

    @cached_property
    def dated_name_pattern(self) -> re.Pattern[str]:
        """Regular expression of a name with its year: «Convenio …, de 1982»."""
        return re.compile(rf"(?P<name>.+?){self.year}")

    @cached_property
    def meeting_pattern(self) -> re.Pattern[str]:
        """Regular expression of the meeting, as the closing prints it."""
        return re.compile(self.meeting_form, re.IGNORECASE)

    @cached_property
    def closing_pattern(self) -> re.Pattern[str]:
        """Regular expression of a paragraph that is the closing: the meeting, its day perhaps.

        Bound volumes have both in one: «Aprobada en la 78ª sesión plenaria, celebrada el …»; and
        the vote: «Aprobada en la 2350a. sesión por 10 votos contra 1 (Panamá) y 4 abstenciones».
        """
        day = rf"(?:\s+(?:{self.held_on})?{self.plain_date}[,.]?)?"
        vote = rf"(?:\s+(?:{self.voted})\b[^.]*[.]?)?"
        return re.compile(
            rf"(?:{self.adopted_at})?(?:{self.meeting_form})[,.]?{day}{vote}", re.IGNORECASE
        )

    @cached_property
    def plain_date(self) -> str:
        """Regular expression of a printed date, without groups."""
        return re.sub(r"\?P<\w+>", "?:", self.date_pattern.pattern)

    @cached_property
    def opening_pattern(self) -> re.Pattern[str]:
        """Regular expression of how a preambular paragraph may open with an unknown verb."""
        return re.compile(self.opening)

    @cached_property
    def enacting_pattern(self) -> re.Pattern[str]:
        """Regular expression of a paragraph that is the enacting formula and no more."""
        bodies = "|".join(map(re.escape, self.bodies))
        return re.compile(rf"{_OPENED}(?P<body>{bodies})(?P<comma>,?)", re.IGNORECASE)

    @cached_property
    def annex_pattern(self) -> re.Pattern[str]:
        """Regular expression of the label of an annex, alone on its line: «Anexo», «Anexo A»."""
        words = "|".join(map(re.escape, self.annex_words))
        number = rf"{_OPENED}(?:[IVXL]+|[A-Z])|\d+"
        return re.compile(rf"{_OPENED}(?:{words})(?: (?:{number}))?\.?", re.IGNORECASE)

    @cached_property
    def article_pattern(self) -> re.Pattern[str]:
        """Regular expression of the number of an article, and what stands before its own words."""
        return re.compile(
            rf"""
            (?:{self.article}|{self.article.upper()}) [ ]
            (?P<number> \d{{1,3}} | [IVXL]+ | (?i:{self.first_article}) )
            (?: [ ] (?P<more>bis|ter|quater) )?
            (?P<end> [ ]?[.:]?$ | [.]? (?: [ ]?[–—-]+[ ]* | [ ] ) | [ ]?:[ ] )
            (?= $ | [{CAPITAL}“«(¿] )
            """,
            re.VERBOSE,
        )

    @cached_property
    def testimony_pattern(self) -> re.Pattern[str]:
        """Regular expression of how the words open that follow the articles of a treaty."""
        return re.compile(rf"(?:{self.testimony})\b", re.IGNORECASE)

    @cached_property
    def numbered_title_pattern(self) -> re.Pattern[str]:
        """Regular expression of a title that is a number: «Resolución 2231 (2015)»."""
        return re.compile(rf"{self.resolution} (?P<number>\d+ \(\d{{4}}\))", re.IGNORECASE)

    @cached_property
    def abbreviated_pattern(self) -> re.Pattern[str]:
        """Regular expression of words whose last stop ends no sentence: «vol.», «núm.»."""
        return re.compile(rf"\b(?:{self.abbreviated})\.$", re.IGNORECASE)

    @cached_property
    def _any_action(self) -> re.Pattern[str]:
        return self.actions.pattern(self.actions.preambular, self.actions.operative)

    @cached_property
    def _preambular(self) -> re.Pattern[str]:
        return self.actions.pattern(self.actions.preambular)

    @cached_property
    def _operative(self) -> re.Pattern[str]:
        return self.actions.pattern(self.actions.operative)

    def parse_date(self, text: str) -> date | None:
        """The first date printed in the text, or None; impossible dates are none.

        >>> from resolution.languages import SPANISH
        >>> SPANISH.parse_date("aprobada el 23 de diciembre de 2003")
        datetime.date(2003, 12, 23)
        """
        match = self.date_pattern.search(text)
        if match is None:
            return None
        names = [month.casefold() for month in self.months]
        month = names.index(match["month"].casefold()) % 12 + 1
        try:
            return date(int(match["year"]), month, int(match["day"]))
        except ValueError:
            return None

    def action(self, text: str) -> str | None:
        """The action a clause opens with, a prefix of its text; None where it opens with none.

        >>> from resolution.languages import SPANISH
        >>> SPANISH.action("Recordando también sus resoluciones 49/127")
        'Recordando también'
        >>> SPANISH.action("Toma nota con reconocimiento del informe")
        'Toma nota con reconocimiento'
        """
        return self.action_at(text, 0) if text[:1].isupper() else None

    def action_at(self, text: str, start: int) -> str | None:
        """The action that begins at a place of a text, in whatever case; None where none does."""
        match = self._any_action.match(text, start)
        return match[0] if match else None

    def is_preambular(self, text: str) -> bool:
        """Whether the text opens with an action of the preamble (``Recordando``)."""
        return text[:1].isupper() and self._preambular.match(text) is not None

    def is_operative(self, text: str) -> bool:
        """Whether the text opens with an action of the operative part (``Pide``)."""
        return text[:1].isupper() and self._operative.match(text) is not None

    def family(self, action: str | None) -> Relation:
        """How a clause with this action treats what it cites.

        >>> from resolution.languages import SPANISH
        >>> SPANISH.family("Recordando también")
        <Relation.RECALLS: 'recalls'>
        >>> SPANISH.family(None)
        <Relation.CITES: 'cites'>
        """
        words = (action or "").casefold().split()
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                relation = self.actions.verbs.get(" ".join(words[start:end]))
                if relation is not None:
                    return relation
        return Relation.CITES

    def series(self, enacting: str | None) -> str:
        """Symbol series of the body that the enacting formula names (``A/RES``)."""
        formula = (enacting or "").rstrip(",").casefold()
        named = {body.casefold(): series for body, series in self.bodies.items()}
        return named.get(formula, "A/RES")
