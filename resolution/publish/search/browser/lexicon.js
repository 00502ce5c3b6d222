/* The words of the index: what a word of a query stands for among them, and where that stands. */
(function (search) {
  "use strict";

  const LETTERS = "abcdefghijklmnopqrstuvwxyz";
  const SHORTEST_PREFIX = 2;
  const WIDE = 4; // what starts so is spread over so many pieces: too short to complete
  const SPREAD = 6; // pieces that a half typed word may take to find what it may become
  const NEAR = 2; // letters at the beginning of a misspelt word that are taken to be right

  /* What the browser makes of the pieces that it loads. */
  search.opened = function (text) {
    const { fold } = text;
    return {
      words({ counts, groups, names, real, terms }) {
        const numbers = search.numbers(counts);
        const piece = { counts: new Map(), terms: new Map(), forms: new Map(), names: new Map() };
        terms.split(" ").filter(Boolean).forEach((term, at) => {
          piece.counts.set(term, numbers[at]);
          search.push(piece.terms, fold(term), term);
        });
        groups.forEach(({ endings, stems }) =>
          stems.split(" ").forEach((stem) => {
            const group = endings.split(" ").map((ending) => stem + ending);
            group.forEach((form) => search.push(piece.forms, form, group));
          }),
        );
        names.forEach((name) => new Set(text.words(name.name).map(({ folded }) => folded)).forEach((word) => search.push(piece.names, word, name)));
        return Object.assign(piece, {
          keys: Array.from(piece.terms.keys()),
          sorted: Array.from(piece.forms.keys()).sort(),
          real: new Set(real.split(" ")),
        });
      },
      postings({ levels, refs, terms }) {
        const lists = refs.split(search.SEPARATOR);
        let first = 0;
        return new Map(terms.split(" ").map((term, at) => {
          const list = search.refs(lists[at]);
          const told = Uint8Array.from(search.numbers(levels.slice(first, (first += list.length))));
          return [term, { refs: list, levels: told }];
        }));
      },
      pairs({ pairs, refs }) {
        const lists = refs.split(search.SEPARATOR);
        const found = new Map();
        pairs.split("|").forEach((pair, at) => {
          const [first, second, ...between] = pair.split(" ");
          search.push(found, `${first} ${second}`, { between: between.join(" "), refs: lists[at] });
        });
        return found;
      },
      /* Records by number, each with the resolution that it is of. */
      texts({ first, homes }) {
        const all = homes.flatMap((home) => home.records.map((record) => ({ home: home.path ? home : null, record })));
        return new Map(all.map((one, at) => [first + at, one]));
      },
      verbs: ({ verbs }) => search.numbers(verbs),
    };
  };

  search.lexicon = function ({ protocol }, text, store) {
    const { enclitics, marks, shortest_misspelt, sound_alike } = protocol;
    const hosted = enclitics.map((pattern) => new RegExp(pattern));

    /* The word that a term is printed as, and the key in the term of a symbol and back. */
    function surface(term) {
      return term.split(marks.reading)[0];
    }

    function marked(key) {
      return marks.symbol + key;
    }

    function unmarked(term) {
      return term.slice(marks.symbol.length);
    }

    function unread(key) {
      return store.one("words", key) || { counts: new Map(), terms: new Map(), forms: new Map(), names: new Map(), keys: [], sorted: [], real: new Set() };
    }

    /* Terms that a word stands for: itself as it is read, and other forms of its lemmas. */
    function lookUp(word) {
      const same = printedAs(word);
      const groups = unread(word).forms.get(word) || (same.length ? [] : hosts(word));
      const forms = groups.flat();
      store.take("words", forms);
      return Array.from(new Set([...same, ...forms.flatMap(termsOf)]));
    }

    function termsOf(key) {
      return unread(key).terms.get(key) || [];
    }

    /* Terms that a word is printed as, with any accents, read in any way. */
    function printedAs(word) {
      const read = search.startingWith(unread(word).keys, word + marks.reading);
      return [word, ...read].flatMap(termsOf);
    }

    /* Groups of a verb with pronouns attached: alcanzarlos, pídase. */
    function hosts(word) {
      for (const pattern of hosted) {
        const host = pattern.exec(word);
        const groups = host && unread(host[1]).forms.get(host[1]);
        if (groups) return groups;
      }
      return [];
    }

    /* Terms for a word half typed: the most frequent, as far as they stand near each other. */
    function complete(start) {
      if (start.length < SHORTEST_PREFIX) return [];
      const pieces = store.starting("words", start, WIDE);
      const exact = pieces.flatMap((piece) =>
        search.startingWith(piece.keys, start).flatMap((key) => piece.terms.get(key)),
      );
      if (exact.length) return nearest(exact);
      const groups = pieces.flatMap((piece) =>
        search.startingWith(piece.sorted, start).flatMap((form) => piece.forms.get(form)),
      );
      const forms = Array.from(new Set(groups)).flat();
      store.take("words", forms);
      return nearest(Array.from(new Set(forms.flatMap(termsOf))));
    }

    function nearest(terms) {
      const sorted = terms.sort((a, b) => count(b) - count(a));
      const pieces = new Set();
      return sorted.filter((term) => {
        const [piece] = store.names("postings", [text.fold(term)]);
        if (!pieces.has(piece) && pieces.size === SPREAD) return false;
        return pieces.add(piece);
      });
    }

    /* Words of the index, or forms of them, that a misspelt word is one letter away from: those
     * that sound like it before others, and printed ones before forms of them. */
    function correct(word) {
      if (word.length < shortest_misspelt || /\d/.test(word) || isReal(word)) return [];
      const { alike, other } = edits(word, sound_alike);
      const near = new Set(store.names("words", other.filter((one) => one.startsWith(word.slice(0, NEAR)))));
      const reached = (one) => near.has(store.names("words", [one])[0]);
      store.take("words", alike);
      const kinds = [alike, other.filter(reached)].flatMap((some) => {
        store.take("words", some);
        return ["terms", "forms"].map((list) => some.filter((one) => unread(one)[list].has(one)));
      });
      return Array.from(new Set(kinds.find((found) => found.length)));
    }

    /* Whether a word is one of the language that only looks misspelt: it, its singular or verb. */
    function isReal(word) {
      const bases = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), `${word}r`];
      return bases.some((base) => unread(base).real.has(base));
    }

    /* Terms that mark a symbol and its parts (43/76 A), typed in full or in part. */
    function symbol(key) {
      const term = marked(key);
      const same = startingWith(term);
      const parts = same.filter((one) => one === term || /^[a-z]$/.test(one.slice(term.length)));
      return parts.length ? parts : same;
    }

    /* Terms that mark the places called so: `parrafo/10`, and those below them. */
    function places(called) {
      return startingWith(marks.place + called);
    }

    function startingWith(start) {
      return store.starting("words", start, WIDE).flatMap((piece) => search.startingWith(piece.keys, start));
    }

    /* The names that a word is of. */
    function names(word) {
      return unread(word).names.get(word) || [];
    }

    /* In how much of what can be found a term stands. */
    function count(term) {
      return unread(text.fold(term)).counts.get(term) || 0;
    }

    /* Where terms stand: {refs, levels} for each. */
    function postings(terms) {
      const keys = terms.map(text.fold);
      store.take("postings", keys);
      return terms.map((term, at) => store.one("postings", keys[at]).get(term));
    }

    /* Where any of some words stand before any of others, function words between them aside, or
     * those that are given. */
    function pairs(firsts, seconds, between = null) {
      const keys = firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
      store.take("pairs", keys);
      const found = keys.flatMap((key) => store.one("pairs", key)?.get(key) || []);
      const fitting = found.filter((pair) => between === null || pair.between === between);
      return search.any(fitting.map((pair) => search.refs(pair.refs)));
    }

    return { complete, correct, count, lookUp, marked, names, pairs, places, postings, printedAs, surface, symbol, unmarked };
  };

  /* Every word one letter away: with a letter, or two, for what sounds alike, a silent h or a letter
   * doubled or not; and with any other letter left out, put in, replaced or swapped. */
  function edits(word, soundAlike) {
    const near = { alike: [], other: [] };
    const sets = soundAlike.map((set) => set.split(" "));
    const add = (alike, candidate) => near[alike ? "alike" : "other"].push(candidate);
    for (let at = 0; at <= word.length; at += 1) {
      const head = word.slice(0, at);
      const rest = word.slice(at);
      if (rest) add(rest[0] === "h" || rest[0] === rest[1], head + rest.slice(1));
      if (rest.length > 1) add(false, head + rest[1] + rest[0] + rest.slice(2));
      for (const letter of LETTERS) {
        add(letter === "h" || letter === rest[0], head + letter + rest);
        if (rest && letter !== rest[0]) add(false, head + letter + rest.slice(1));
      }
      for (const set of sets) {
        set.filter((one) => rest.startsWith(one)).forEach((one) =>
          set.forEach((other) => add(true, head + other + rest.slice(one.length))),
        );
      }
    }
    return near;
  }
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
