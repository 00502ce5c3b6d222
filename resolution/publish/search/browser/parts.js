/* The parts of a query: words, phrases, symbols, names.
 *
 * Each has `count`, in how much it stands at most, and `find`, the numbers of that, growing; `terms`
 * are its words as the index has them, `surfaces` and `keys` the words and symbols it means, for
 * highlighting; `own` tells the pages of what it names, `exact` those of no part of that, `said` is a
 * word as typed, `corrected` what that was taken for if misspelt. */
(function (search) {
  "use strict";

  const CACHE = 500;
  const OWN = 3; // how a mark tells that a page is about a symbol
  const PRINTED = 2; // and that the symbol is in its text
  const FEW = 12; // texts that are sooner read than whole lists of where common words stand
  const MANY = 1000; // places of a common word

  search.parts = function ({ lexicon, text, store, layout, functionWords, lightWords }) {
    const cache = new Map();
    const items = new Map();

    function content(tokens) {
      const kept = tokens.filter((word) => !functionWords.has(word.folded));
      return kept.length ? kept : tokens;
    }

    /* What is found under a number, as results show it. */
    function item(ref) {
      if (!items.has(ref)) {
        const { home, record } = store.one("texts", layout.key(ref)).get(ref);
        const path = record.path || [home.path, record.place].filter(Boolean).join("/");
        const shelf = layout.shelf(ref);
        const named = ["resolution", "instrument"].includes(shelf.name);
        items.set(ref, { text: "", action: 0, same: [], ...record, ref, home, path, named, shelf });
      }
      return items.get(ref);
    }

    /* Whether the texts under some numbers are there, or soon are. */
    function readable(refs) {
      return refs.length <= FEW || store.lacking("texts", Array.from(refs, layout.key)) <= FEW;
    }

    function read(refs) {
      store.take("texts", Array.from(refs, layout.key));
      return Array.from(refs, item);
    }

    /* What an item says, as words; kept, for phrases and highlights ask again and again. */
    function tokens(one) {
      one.tokens = one.tokens || text.words(one.named ? `${one.title}\n${one.text}` : one.text);
      return one.tokens;
    }

    // ------------------------------------------------------------------ words

    function match(terms) {
      const surfaces = new Set(terms.map((term) => text.fold(lexicon.surface(term))));
      return {
        terms,
        surfaces,
        keys: new Set(),
        count: terms.reduce((sum, term) => sum + lexicon.count(term), 0),
        find: () => search.any(lexicon.postings(terms).map(({ refs }) => refs)),
        holds: (one) => tokens(one).some(({ folded }) => surfaces.has(folded)),
      };
    }

    /* Whether a text tells if it has a part: not what some words are read as, nor what of a page is
     * not shown. */
    function tells(refs, { holds, surfaces, terms }) {
      if (!holds || !readable(refs)) return false;
      const every = Array.from(surfaces).flatMap(lexicon.printedAs);
      return every.every((term) => terms.includes(term)) && Array.from(refs).every((ref) => !layout.shelf(ref).hides);
    }

    /* A word: its forms, else words that start so, else words one letter away. */
    function word({ folded, printed }, last) {
      const key = `${folded} ${last}`;
      if (!cache.has(key)) {
        const made = newWord(folded, last);
        if (cache.size > CACHE) cache.clear();
        cache.set(key, made);
      }
      return { ...cache.get(key), said: printed };
    }

    function newWord(folded, last) {
      const known = lexicon.lookUp(folded);
      if (known.length || functionWords.has(folded) || lightWords.has(folded)) return match(known);
      const half = last ? lexicon.complete(folded) : [];
      if (half.length) return match(half);
      const corrected = lexicon.correct(folded);
      return {
        ...match(corrected.flatMap(lexicon.lookUp)),
        corrected: corrected.length ? corrected : null,
      };
    }

    /* The terms of a part that are a word as typed, with its accents if those were typed. */
    function asTyped({ terms, said }) {
      return terms.filter((term) => [lexicon.surface(term), text.fold(lexicon.surface(term))].includes(said));
    }

    /* Where a word stands as typed and where at the head, among what is found, and its terms. Where
     * few texts say so, the lists of a common word are not asked for. */
    function placed(found, part) {
      if (part.count > MANY && tells(found, part)) {
        const which = (holds) => new Set(read(found).filter(holds).map(({ ref }) => ref));
        return {
          typed: which((one) => tokens(one).some(({ printed, folded }) => [printed, folded].includes(part.said))),
          heads: which((one) => part.surfaces.has(tokens(one)[0].folded)),
          terms: [],
        };
      }
      const typed = lexicon.postings(asTyped(part)).map(({ refs }) => refs);
      return { typed: new Set(search.any(typed)), heads: heads(part.terms), terms: part.terms };
    }

    /* The terms of words whose lists are not long, to score a row of them by. */
    function rarer(parts) {
      return parts.filter((part) => part.count <= MANY).flatMap((part) => part.terms);
    }

    /* Where terms stand at the head of a text. */
    function heads(terms) {
      return new Set(
        lexicon.postings(terms).flatMap(({ refs, levels }) => Array.from(refs).filter((_, at) => levels[at] >= search.HEAD)),
      );
    }

    // ------------------------------------------------------------------ words in a row

    /* Words in a row, as printed; the last may be half typed while the quotation is open. */
    function phrase({ words: inRow, open }) {
      const wanted = inRow.map((token) => token.folded);
      const prefix = open ? wanted.length - 1 : -1;
      const parts = search.gathered(inRow, ({ folded }) => lexicon.printedAs(folded)).map((printed, at) =>
        match(at === prefix ? lexicon.complete(inRow[at].folded) : printed),
      );
      const fits = (token, at) =>
        at === prefix ? token.folded.startsWith(wanted[at]) : token.folded === wanted[at];
      const heavy = parts.filter((_, at) => !functionWords.has(wanted[at]));
      const row = spaced(parts, wanted);
      return {
        ...union(parts),
        terms: rarer(heavy),
        count: Math.min(...parts.map((part) => part.count)),
        find: () => held(heavy.length ? heavy : parts, row, (one) => inARow(one, wanted.length, fits)),
      };
    }

    /* The content words among the parts, each with the function words before it. */
    function spaced(parts, wanted) {
      const row = [];
      let between = [];
      parts.forEach((part, at) => {
        if (functionWords.has(wanted[at])) between.push(wanted[at]);
        else {
          row.push({ part, between: between.join(" ") });
          between = [];
        }
      });
      return row;
    }

    function inARow(one, length, fits) {
      const said = tokens(one);
      for (let start = 0; start + length <= said.length; start += 1) {
        let at = 0;
        while (at < length && fits(said[start + at], at)) at += 1;
        if (at === length) return true;
      }
      return false;
    }

    /* Words together in any form, function words between them aside. */
    function together(inRow) {
      const parts = search.gathered(inRow, ({ folded }) => match(lexicon.lookUp(folded)));
      return {
        ...union(parts),
        terms: rarer(parts),
        count: Math.min(...parts.map((part) => part.count)),
        find: () => held(parts, parts.map((part) => ({ part, between: null })), (one) => sayTogether(one, parts)),
      };
    }

    function sayTogether(one, parts) {
      const said = content(tokens(one));
      return said.some((_, start) =>
        parts.every((part, at) => said[start + at] && part.surfaces.has(said[start + at].folded)),
      );
    }

    /* What all of some parts find and holds them in a row: by the texts if those are few, else by
     * where each pair of them stands. */
    function held(parts, row, holds) {
      const common = parts.some((part) => part.count > MANY);
      const found = common && row.length > 1 ? inPairs(row) : all(parts);
      if (readable(found)) return read(found).filter(holds).map(({ ref }) => ref);
      return common || row.length < 2 ? found : search.both(found, inPairs(row));
    }

    function inPairs(row) {
      const found = search.gathered(row.slice(1).entries(), ([at, { part, between }]) =>
        lexicon.pairs(Array.from(row[at].part.surfaces), Array.from(part.surfaces), between),
      );
      return found.reduce(search.both);
    }

    /* Those of some numbers under which words stand in a row. */
    function inRow(refs, parts) {
      if (readable(refs)) return new Set(read(refs).filter((one) => sayTogether(one, parts)).map(({ ref }) => ref));
      return new Set(inPairs(parts.map((part) => ({ part, between: null }))));
    }

    // ------------------------------------------------------------------ symbols and names

    /* A symbol: the page it is the symbol of, and what cites it, all alike. */
    function symbol(key) {
      const terms = lexicon.symbol(key);
      const level = (how, some = terms) =>
        lexicon.postings(some).flatMap(({ refs, levels }) => Array.from(refs).filter((_, at) => levels[at] === how));
      return {
        ...match(terms),
        terms: [],
        holds: null,
        surfaces: new Set(),
        keys: new Set(terms.map(lexicon.unmarked)),
        own: () => level(OWN),
        exact: () => level(OWN, terms.filter((term) => term === lexicon.marked(key))),
        printed: () => level(PRINTED),
      };
    }

    /* A name: where its own words stand, and where what it names is cited or called otherwise. */
    function name({ words, keys, phrases }) {
      const parts = search.gathered(
        [() => together(words), ...keys.map((key) => () => symbol(key)), ...phrases.map((one) => () => together(one))],
        (part) => part(),
      );
      const each = (tell) => parts.flatMap((part) => (part[tell] ? part[tell]() : []));
      return {
        ...union(parts),
        terms: parts.flatMap((part) => part.terms),
        count: parts.reduce((sum, part) => sum + part.count, 0),
        find: () => search.any(search.gathered(parts, (part) => part.find())),
        own: () => each("own"),
        printed: () => each("printed"),
      };
    }

    // ------------------------------------------------------------------ several parts

    /* The words and keys of several parts as one. */
    function union(parts) {
      return {
        surfaces: new Set(parts.flatMap((part) => Array.from(part.surfaces))),
        keys: new Set(parts.flatMap((part) => Array.from(part.keys))),
      };
    }

    /* What every part finds, the rarest first. Where that leaves few texts, they are read in place
     * of the whole list of where a common word stands. */
    function all(parts) {
      const [rarest, ...others] = parts.slice().sort((one, other) => one.count - other.count);
      if (!rarest || !rarest.count) return [];
      const soon = [rarest, ...others.filter((part) => part.count <= MANY)];
      const lists = new Map(search.gathered(soon, (part) => [part, part.find()]));
      return others.reduce(
        (found, part) => {
          if (!found.length) return found;
          if (part.count > MANY && tells(found, part)) return read(found).filter(part.holds).map(({ ref }) => ref);
          return search.both(found, lists.get(part) || part.find());
        },
        lists.get(rarest),
      );
    }

    return { all, content, inRow, name, placed, phrase, read, symbol, union, word };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
