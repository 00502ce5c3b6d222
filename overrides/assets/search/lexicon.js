/* The words of the index: what a word of a query stands for among them. */
(function (search) {
  "use strict";

  const LETTERS = "abcdefghijklmnopqrstuvwxyz";
  const SHORTEST_PREFIX = 2;

  const FIELD = "terms";

  /* The index as lunr serializes it: what it is packed from in resolution/search/index.py. */
  search.unpack = function ({ version, terms, vectors }) {
    const postings = terms.split(" ").map((term, number) => [term, { _index: number, [FIELD]: {} }]);
    vectors.forEach((vector, ref) => {
      for (let at = 0; at < vector.length; at += 2) postings[vector[at]][1][FIELD][ref] = {};
    });
    return {
      version,
      fields: [FIELD],
      fieldVectors: vectors.map((vector, ref) => [`${FIELD}/${ref}`, vector]),
      invertedIndex: postings,
      pipeline: [],
    };
  };

  search.lexicon = function (data) {
    const terms = data.lunr.terms.split(" ");
    const known = new Set(terms);
    const marked = terms.filter((term) => term.startsWith("="));
    const printed = terms.filter((term) => !term.startsWith("="));
    const enclitics = data.grammar.enclitics.map((pattern) => new RegExp(pattern));
    const real = new Set(data.real.split(" "));
    const surfaces = bySurface();
    const { forms, related } = byForm();
    const sortedForms = Array.from(forms.keys()).sort();

    /* Terms by printed word: one, or more where the word is a form of several lemmas. */
    function bySurface() {
      const found = new Map();
      printed.forEach((term) => push(found, term.split("'")[0], term));
      return found;
    }

    /* Groups by form, and terms by group: a group is what has one lemma. */
    function byForm() {
      const found = new Map();
      const groups = data.stems.split(" ").map((packed, group) => {
        const [stem, number] = packed.split(":");
        const all = data.endings[number].split(",").map((ending) => stem + ending);
        all.forEach((form) => push(found, form, group));
        return all.filter((form) => known.has(form));
      });
      return { forms: found, related: groups };
    }

    /* Terms that a word stands for: itself as it is mostly read, and other readings and forms. */
    function lookUp(word) {
      const same = printedAs(word);
      const groups = forms.get(word) || (same.length ? [] : hosts(word));
      const all = new Set([...same, ...groups.flatMap((group) => related[group])]);
      if (!all.size) return null;
      const exact = all.delete(word) ? [word] : [];
      return { exact, others: Array.from(all) };
    }

    /* Terms that a word is printed as. */
    function printedAs(word) {
      return surfaces.get(word) || [];
    }

    /* Groups of a verb with pronouns attached: alcanzarlos, pídase. */
    function hosts(word) {
      for (const pattern of enclitics) {
        const host = pattern.exec(word);
        if (host && forms.has(host[1])) return forms.get(host[1]);
      }
      return [];
    }

    /* Terms for a word half typed. */
    function complete(start) {
      if (start.length < SHORTEST_PREFIX) return null;
      const exact = startingWith(printed, start);
      if (exact.length) return { exact, others: [] };
      const groups = new Set(startingWith(sortedForms, start).flatMap((form) => forms.get(form)));
      const others = Array.from(groups).flatMap((group) => related[group]);
      return others.length ? { exact: [], others } : null;
    }

    /* Words of the index, or forms of them, that a misspelt word is one letter away from. */
    function correct(word) {
      if (word.length < data.grammar.shortest_misspelt || /\d/.test(word) || isReal(word)) return [];
      let best = Infinity;
      let found = new Set();
      edits(word, data.grammar.sound_alike, (candidate, cost) => {
        if (!surfaces.has(candidate) && !forms.has(candidate)) return;
        const price = cost + (surfaces.has(candidate) ? 0 : 0.25);
        if (price < best) found = new Set();
        if (price <= best) found.add(candidate);
        best = Math.min(best, price);
      });
      return Array.from(found);
    }

    /* Whether a word is one of the language that only looks misspelt: it, its singular or verb. */
    function isReal(word) {
      const bases = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), `${word}r`];
      return bases.some((base) => real.has(base));
    }

    /* Terms that mark a symbol, typed in full or in part. */
    function symbol(key) {
      const term = `=${key}`;
      return known.has(term) ? [term] : startingWith(marked, term);
    }

    return { lookUp, printedAs, complete, correct, symbol };
  };

  /* Every word one letter away, with what it costs: less for letters that sound alike. */
  function edits(word, soundAlike, visit) {
    const alike = (a, b) => soundAlike.some((set) => set.includes(a) && set.includes(b));
    for (let at = 0; at <= word.length; at += 1) {
      const head = word.slice(0, at);
      const rest = word.slice(at);
      if (rest) {
        visit(head + rest.slice(1), rest[0] === "h" || rest[0] === rest[1] ? 0.5 : 1);
      }
      if (rest.length > 1) visit(head + rest[1] + rest[0] + rest.slice(2), 0.75);
      for (const letter of LETTERS) {
        const silent = letter === "h" || letter === rest[0];
        visit(head + letter + rest, silent ? 0.5 : 1);
        if (rest && letter !== rest[0]) {
          visit(head + letter + rest.slice(1), alike(letter, rest[0]) ? 0.5 : 1);
        }
      }
    }
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
