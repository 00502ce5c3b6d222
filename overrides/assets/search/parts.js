/* The parts of a query: words, phrases, symbols, names.
 *
 * Each gives a match: {scores, surfaces, keys}, what it finds with its scores, and the words and
 * symbols it means, for highlighting; `own` are the pages of what it names, `said` a word as typed,
 * `corrected` what that was taken for if misspelt. */
(function (search) {
  "use strict";

  const CACHE = 500;

  search.parts = function ({ index, lexicon, text, findables, functionWords }) {
    const owners = ownPages();
    const cache = new Map();

    /* Pages by the term of the symbol that they are about. */
    function ownPages() {
      const found = new Map();
      findables.forEach((item) => item.own.forEach((key) => found.set(lexicon.marked(key), item)));
      return found;
    }

    function content(tokens) {
      const kept = tokens.filter((word) => !functionWords.has(word.folded));
      return kept.length ? kept : tokens;
    }

    /* What an item says, as words; kept, for phrases and highlights ask again and again. */
    function tokens(item) {
      item.tokens = item.tokens || text.words(item.instrument ? `${item.title}\n${item.text}` : item.text);
      return item.tokens;
    }

    /* Whether an item has a word, with its accents or without. */
    function says(item, word) {
      item.said = item.said || new Set(tokens(item).flatMap((token) => [token.printed, token.folded]));
      return item.said.has(word);
    }

    /* Where any of some terms stands, with lunr's scores. */
    function find(terms) {
      if (!terms.length) return new Map();
      const found = index.query((query) => query.term(terms, { usePipeline: false }));
      return new Map(found.map(({ ref, score }) => [ref, score]));
    }

    function match(terms) {
      return { scores: find(terms), surfaces: new Set(terms.map(lexicon.surface)), keys: new Set() };
    }

    /* A word: its forms, else words that start so, else words one letter away. */
    function word({ folded, printed }, last) {
      const key = `${folded} ${last}`;
      if (!cache.has(key)) {
        if (cache.size > CACHE) cache.clear();
        cache.set(key, newWord(folded, last));
      }
      return { ...cache.get(key), said: printed };
    }

    function newWord(folded, last) {
      const known = lexicon.lookUp(folded);
      if (known.length || functionWords.has(folded)) return match(known);
      const half = last ? lexicon.complete(folded) : [];
      if (half.length) return match(half);
      const corrected = lexicon.correct(folded);
      return {
        ...match(corrected.flatMap(lexicon.lookUp)),
        corrected: corrected.length ? corrected : null,
      };
    }

    /* A word in all its forms, as the text has it. */
    function form(token) {
      return match(lexicon.lookUp(token.folded));
    }

    /* Words in a row, as printed; the last may be half typed while the quotation is open. */
    function phrase({ words: inRow, open }) {
      const wanted = inRow.map((token) => token.folded);
      const prefix = open ? wanted.length - 1 : -1;
      const parts = inRow.map(({ folded }, at) =>
        match(at === prefix ? lexicon.complete(folded) : lexicon.printedAs(folded)),
      );
      const fits = (token, at) =>
        at === prefix ? token.folded.startsWith(wanted[at]) : token.folded === wanted[at];
      return held(union(parts), all(parts), (item) => inARow(item, wanted.length, fits));
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
      const parts = inRow.map(form);
      return held(union(parts), all(parts), (item) => sayTogether(item, parts));
    }

    function sayTogether(item, parts) {
      const said = content(tokens(item));
      return said.some((_, start) =>
        parts.every((part, at) => said[start + at] && part.surfaces.has(said[start + at].folded)),
      );
    }

    function held(found, scores, holds) {
      const kept = Array.from(scores).filter(([ref]) => holds(findables[ref]));
      return { ...found, scores: new Map(kept) };
    }

    /* A symbol: the page it is the symbol of, and what cites it, all alike. */
    function symbol(key) {
      const terms = lexicon.symbol(key);
      const scores = new Map(Array.from(find(terms).keys(), (ref) => [ref, 0]));
      const own = terms.map((term) => owners.get(term)).filter(Boolean);
      return { scores, surfaces: new Set(), keys: new Set(terms.map(lexicon.unmarked)), own };
    }

    /* Whether an item prints any of some symbols. */
    function prints(item, keys) {
      return keys.size > 0 && text.symbols(item.text).some((found) => keys.has(found.key));
    }

    /* A name: where its own words stand, and where what it names is cited or called otherwise. */
    function name({ words: said, keys, phrases }, typed) {
      const literal = said.length > 1 ? together(typed) : form(typed[0]);
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

    /* What every part finds, with the sum of its scores. */
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

    return { all, content, name, owners, phrase, prints, says, sayTogether, symbol, tokens, union, word };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
