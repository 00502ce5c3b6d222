/* The words of the index: what a word of a query stands for among them. */
(function (search) {
  "use strict";

  const LETTERS = "abcdefghijklmnopqrstuvwxyz";
  const SHORTEST_PREFIX = 2;

  /* The index as lunr serializes it: what resolution/publish/search/index.py packed it from. */
  search.unpack = function ({ version, fields, terms, vectors }) {
    const [field] = fields;
    const postings = terms.split(" ").map((term, number) => [term, { _index: number, [field]: {} }]);
    vectors.forEach((vector, ref) => {
      for (let at = 0; at < vector.length; at += 2) postings[vector[at]][1][field][ref] = {};
    });
    return {
      version,
      fields,
      fieldVectors: vectors.map((vector, ref) => [`${field}/${ref}`, vector]),
      invertedIndex: postings,
      pipeline: [],
    };
  };

  search.lexicon = function ({ lunr, paradigms, protocol, real }) {
    const { enclitics, marks, shortest_misspelt, sound_alike } = protocol;
    const terms = lunr.terms.split(" ");
    const known = new Set(terms);
    const symbols = terms.filter((term) => term.startsWith(marks.symbol));
    const printed = terms.filter((term) => !term.startsWith(marks.symbol));
    const hosted = enclitics.map((pattern) => new RegExp(pattern));
    const realWords = new Set(real.split(" "));
    const surfaces = bySurface();
    const { forms, related } = byForm();
    const sortedForms = Array.from(forms.keys()).sort();

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

    /* Terms by printed word: one, or more where the word is a form of several lemmas. */
    function bySurface() {
      const found = new Map();
      printed.forEach((term) => push(found, surface(term), term));
      return found;
    }

    /* Groups by form, and terms by group: a group is what has one lemma. */
    function byForm() {
      const found = new Map();
      const groups = paradigms.flatMap(({ endings, stems }) =>
        stems.split(" ").map((stem) => endings.split(" ").map((ending) => stem + ending)),
      );
      groups.forEach((all, group) => all.forEach((form) => push(found, form, group)));
      return { forms: found, related: groups.map((all) => all.filter((form) => known.has(form))) };
    }

    /* Terms that a word stands for: itself as it is read, and other forms of its lemmas. */
    function lookUp(word) {
      const same = printedAs(word);
      const groups = forms.get(word) || (same.length ? [] : hosts(word));
      return Array.from(new Set([...same, ...groups.flatMap((group) => related[group])]));
    }

    /* Terms that a word is printed as. */
    function printedAs(word) {
      return surfaces.get(word) || [];
    }

    /* Groups of a verb with pronouns attached: alcanzarlos, pídase. */
    function hosts(word) {
      for (const pattern of hosted) {
        const host = pattern.exec(word);
        if (host && forms.has(host[1])) return forms.get(host[1]);
      }
      return [];
    }

    /* Terms for a word half typed. */
    function complete(start) {
      if (start.length < SHORTEST_PREFIX) return [];
      const exact = startingWith(printed, start);
      if (exact.length) return exact;
      const groups = startingWith(sortedForms, start).flatMap((form) => forms.get(form));
      return Array.from(new Set(groups)).flatMap((group) => related[group]);
    }

    /* Words of the index, or forms of them, that a misspelt word is one letter away from: those
     * that sound like it before others, and printed ones before forms of them. */
    function correct(word) {
      if (word.length < shortest_misspelt || /\d/.test(word) || isReal(word)) return [];
      const { alike, other } = edits(word, sound_alike);
      const kinds = [alike, other].flatMap((near) =>
        [surfaces, forms].map((words) => near.filter((candidate) => words.has(candidate))),
      );
      return Array.from(new Set(kinds.find((found) => found.length)));
    }

    /* Whether a word is one of the language that only looks misspelt: it, its singular or verb. */
    function isReal(word) {
      const bases = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), `${word}r`];
      return bases.some((base) => realWords.has(base));
    }

    /* Terms that mark a symbol, typed in full or in part. */
    function symbol(key) {
      const term = marked(key);
      return known.has(term) ? [term] : startingWith(symbols, term);
    }

    return { surface, marked, unmarked, lookUp, printedAs, complete, correct, symbol };
  };

  /* Every word one letter away: with a letter for one that sounds alike, a silent h or a letter
   * doubled or not; and with any other letter left out, put in, replaced or swapped. */
  function edits(word, soundAlike) {
    const near = { alike: [], other: [] };
    const sound = (a, b) => soundAlike.some((set) => set.includes(a) && set.includes(b));
    const add = (alike, candidate) => near[alike ? "alike" : "other"].push(candidate);
    for (let at = 0; at <= word.length; at += 1) {
      const head = word.slice(0, at);
      const rest = word.slice(at);
      if (rest) add(rest[0] === "h" || rest[0] === rest[1], head + rest.slice(1));
      if (rest.length > 1) add(false, head + rest[1] + rest[0] + rest.slice(2));
      for (const letter of LETTERS) {
        add(letter === "h" || letter === rest[0], head + letter + rest);
        if (rest && letter !== rest[0]) add(sound(letter, rest[0]), head + letter + rest.slice(1));
      }
    }
    return near;
  }

  /* The part of a sorted list that starts with a text. */
  function startingWith(sorted, start) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < sorted.length && sorted[end].startsWith(start)) end += 1;
    return sorted.slice(low, end);
  }

  function push(map, key, value) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
