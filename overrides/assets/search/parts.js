/* The parts of a query: words, phrases, symbols, names.
 *
 * Each gives a match: {scores, surfaces, keys}, the records it finds with their scores, and the
 * words and symbols it means, for highlighting; `own` are the pages of what it names, `corrected`
 * what a misspelt word was taken for. */
(function (search) {
  "use strict";

  const EXACT = 3; // a word as typed weighs more than another form of it
  const PRINTED = 4; // where a symbol stands, before where a note has it
  const CACHE = 500;

  search.parts = function ({ index, lexicon, text, records, functionWords }) {
    const owners = ownPages();
    const cache = new Map();

    /* Records by the key of the symbol that they are the page of. */
    function ownPages() {
      const found = new Map();
      records.forEach((item) => item.own.forEach((key) => found.set(`=${key}`, item)));
      return found;
    }

    function content(tokens) {
      const kept = tokens.filter((word) => !functionWords.has(word.folded));
      return kept.length ? kept : tokens;
    }

    /* What a record says, as words; kept, for phrases and highlights ask again and again. */
    function tokens(item) {
      item.tokens = item.tokens || text.words(item.instrument ? `${item.title}\n${item.text}` : item.text);
      return item.tokens;
    }

    /* Records with any of some terms, scored by lunr. */
    function find(exact, others) {
      const scores = new Map();
      if (!exact.length && !others.length) return scores;
      const found = index.query((query) => {
        exact.forEach((term) => query.term(term, { boost: EXACT, usePipeline: false }));
        others.forEach((term) => query.term(term, { usePipeline: false }));
      });
      found.forEach(({ ref, score }) => scores.set(ref, score));
      return scores;
    }

    function match(exact, others) {
      const surfaces = exact.concat(others).map((term) => term.split("'")[0]);
      return { scores: find(exact, others), surfaces: new Set(surfaces), keys: new Set() };
    }

    /* A word: its forms, else words that start so, else words one letter away. */
    function word(token, last) {
      const key = `${token.folded} ${last}`;
      if (!cache.has(key)) {
        if (cache.size > CACHE) cache.clear();
        cache.set(key, { ...newWord(token.folded, last), typed: token.printed });
      }
      return cache.get(key);
    }

    function newWord(folded, last) {
      const known = lexicon.lookUp(folded);
      if (known) return match(known.exact, known.others);
      if (functionWords.has(folded)) return match([], []);
      const half = last && lexicon.complete(folded);
      if (half) return match(half.exact, half.others);
      const corrected = lexicon.correct(folded);
      const meant = corrected.map(lexicon.lookUp).filter(Boolean);
      return {
        ...match(meant.flatMap((terms) => terms.exact), meant.flatMap((terms) => terms.others)),
        corrected: meant.length ? corrected : null,
      };
    }

    /* A word in all its forms, as the text has it. */
    function form(folded) {
      const known = lexicon.lookUp(folded);
      return known ? match(known.exact, known.others) : match([], []);
    }

    /* Words in a row, as printed; the last may be half typed while the quotation is open. */
    function phrase({ words: inRow, open }) {
      const wanted = inRow.map((token) => token.folded);
      const prefix = open ? wanted.length - 1 : -1;
      const parts = inRow.map((token, at) => {
        const half = at === prefix && lexicon.complete(token.folded);
        return match(half ? half.exact : lexicon.printedAs(token.folded), []);
      });
      const fits = (token, at) =>
        at === prefix ? token.folded.startsWith(wanted[at]) : token.folded === wanted[at];
      return inRecords(union(parts), all(parts), (item) => inARow(item, wanted.length, fits));
    }

    function inARow(item, length, fits) {
      const said = tokens(item);
      for (let start = 0; start + length <= said.length; start += 1) {
        let at = 0;
        while (at < length && fits(said[start + at], at)) at += 1;
        if (at === length) return true;
      }
      return false;
    }

    /* Words together in any form, function words between them aside. */
    function together(inRow) {
      const parts = inRow.map((token) => form(token.folded));
      return inRecords(union(parts), all(parts), (item) => sayTogether(item, parts));
    }

    function sayTogether(item, parts) {
      const said = content(tokens(item));
      return said.some((_, start) =>
        parts.every((part, at) => said[start + at] && part.surfaces.has(said[start + at].folded)),
      );
    }

    function inRecords(found, scores, holds) {
      const kept = Array.from(scores).filter(([ref]) => holds(records[ref]));
      return { ...found, scores: new Map(kept) };
    }

    /* A symbol: the page it is the symbol of, and what cites it; printed there before via a note. */
    function symbol(key) {
      const terms = lexicon.symbol(key);
      const keys = new Set(terms.map((term) => term.slice(1)));
      const scores = new Map();
      find(terms, []).forEach((_, ref) => {
        const item = records[ref];
        const prints = text.symbols(item.text).some((found) => keys.has(found.key));
        scores.set(ref, prints ? PRINTED : 1);
      });
      const own = terms.map((term) => owners.get(term)).filter(Boolean);
      return { scores, surfaces: new Set(), keys, own };
    }

    /* A name: where its own words stand, and where what it names is cited or called otherwise. */
    function name({ words: said, keys, phrases }, typed) {
      const literal = said.length > 1 ? together(typed) : form(typed[0].folded);
      const parts = [literal, ...keys.map(symbol), ...phrases.map(together)];
      const scores = new Map();
      parts.forEach((part) =>
        part.scores.forEach((score, ref) => scores.set(ref, Math.max(score, scores.get(ref) || 0))),
      );
      return { ...union(parts), scores, own: parts.flatMap((part) => part.own || []) };
    }

    /* The words and keys of several parts as one. */
    function union(parts) {
      return {
        surfaces: new Set(parts.flatMap((part) => Array.from(part.surfaces))),
        keys: new Set(parts.flatMap((part) => Array.from(part.keys))),
      };
    }

    /* Records that every part finds, with the sum of their scores. */
    function all(parts) {
      const scores = new Map(parts.length ? parts[0].scores : []);
      parts.slice(1).forEach((part) =>
        scores.forEach((score, ref) => {
          if (part.scores.has(ref)) scores.set(ref, score + part.scores.get(ref));
          else scores.delete(ref);
        }),
      );
      return scores;
    }

    return { all, content, name, owners, phrase, sayTogether, symbol, tokens, union, word };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
