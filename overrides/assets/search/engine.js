/* Answers a query: which records it finds, in which order, and which of their words it means.
 *
 * Every part of a query (a word, a phrase, a symbol, a name) gives a Match: the records it finds
 * with their scores, and the index terms it means, for highlighting. Records that all parts find
 * are the answer. */
(function (search) {
  "use strict";

  const EXACT = 3; // a word as typed weighs more than another form of it
  const NOTE = 0.5; // the Assembly's words come before its sources
  const ACTION = 1.25; // «pide»: clauses that open so
  const IN_A_ROW = 1.5; // words together, as typed
  const PRINTED = 4; // where a symbol stands, before where a note has it
  const LONG = 8; // from so many words on, a paste may have a few that the text has not
  const ENOUGH = 0.8;
  const CACHE = 500;

  search.engine = function (data, lunr) {
    const text = search.normalise(data.grammar);
    const parser = search.queryParser(data.grammar, text);
    const lexicon = search.lexicon(data);
    const index = lunr.Index.load(search.unpack(data.lunr));
    const functionWords = text.list(data.grammar.function_words);
    const lightWords = text.list(data.grammar.light_words);
    const records = data.records.map(record);
    const owners = ownPages();
    const titles = records.filter((item) => item.instrument).map((item) => [item.title, item.own, []]);
    const names = [...titles, ...data.names].map(([name, keys, phrases]) => ({
      words: content(text.words(name)),
      keys,
      phrases: phrases.map((phrase) => content(text.words(phrase))),
    }));
    const cache = new Map();

    function record([shelf, path, place, title, body, action, , own], ref) {
      return {
        ref: String(ref),
        shelf: data.shelves[shelf],
        path,
        place: place || "",
        title,
        text: body || "",
        action: action || 0,
        own: own ? own.split(" ") : [],
        instrument: !place,
      };
    }

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

    // ------------------------------------------------------------------ parts of a query

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

    // ------------------------------------------------------------------ the whole query

    /* The names among the words of a query, longest first, and the words that are left. */
    function named(tokens) {
      const found = [];
      const left = [];
      for (let at = 0; at < tokens.length; ) {
        const hits = names.filter((name) => saysName(name, tokens, at));
        const longest = Math.max(0, ...hits.map((name) => name.words.length));
        if (longest) {
          const typed = tokens.slice(at, at + longest);
          const same = hits.filter((name) => name.words.length === longest);
          const merged = {
            words: typed,
            keys: same.flatMap((name) => name.keys),
            phrases: same.flatMap((name) => name.phrases),
          };
          found.push(name(merged, typed));
          at += longest;
        } else {
          left.push(tokens[at]);
          at += 1;
        }
      }
      return { found, left };
    }

    function saysName(name, tokens, at) {
      return name.words.every((wanted, offset) => {
        const token = tokens[at + offset];
        if (!token) return false;
        const last = at + offset === tokens.length - 1 && token.folded.length > 3;
        return (
          token.folded === wanted.folded ||
          token.folded === `${wanted.folded}s` ||
          (last && name.words.length > 1 && wanted.folded.startsWith(token.folded))
        );
      });
    }

    function parts(parsed, wanted) {
      const { found, left } = named(wanted);
      const typed = parsed.words[parsed.words.length - 1];
      const single = left.map((token) => word(token, token === typed));
      return [...parsed.phrases.map(phrase), ...parsed.symbols.map(symbol), ...found, ...single];
    }

    /* Results of words, phrases and symbols: all of them in the same clause. */
    function everywhere(parsed) {
      const wanted = content(parsed.words);
      const strict = parts(parsed, wanted);
      const answer = ranked(strict, wanted, all(strict));
      if (answer.results.length) return answer;
      const heavy = wanted.filter((token) => !lightWords.has(token.folded));
      if (heavy.length && heavy.length < wanted.length) {
        const relaxed = parts(parsed, heavy);
        const again = ranked(relaxed, heavy, all(relaxed));
        if (again.results.length) return again;
      }
      return strict.length >= LONG ? ranked(strict, wanted, most(strict)) : answer;
    }

    /* Records that nearly all parts find: for long pastes. */
    function most(parts) {
      const scores = new Map();
      const counts = new Map();
      parts.forEach((part) =>
        part.scores.forEach((score, ref) => {
          scores.set(ref, score + (scores.get(ref) || 0));
          counts.set(ref, 1 + (counts.get(ref) || 0));
        }),
      );
      counts.forEach((count, ref) => count < parts.length * ENOUGH && scores.delete(ref));
      return scores;
    }

    function ranked(parts, wanted, scores) {
      const found = union(parts);
      const own = new Set(parts.length === 1 ? parts[0].own || [] : []);
      const row = wanted.length > 1 && wanted.map((token) => word(token, true));
      const accented = wanted.filter((token) => token.printed !== token.folded);
      const results = Array.from(scores, ([ref, score]) => {
        const item = records[ref];
        let weight = score * (item.shelf === "Nota" ? NOTE : 1);
        const first = tokens(item)[0];
        if (!item.instrument && first && found.surfaces.has(first.folded)) weight *= ACTION;
        if (row && sayTogether(item, row)) weight *= IN_A_ROW;
        const said = accented.length && new Set(tokens(item).map((token) => token.printed));
        if (said && accented.every((token) => said.has(token.printed))) weight += 1;
        return { record: item, tier: own.has(item) ? 0 : item.instrument ? 2 : 1, score: weight };
      });
      results.sort((a, b) => a.tier - b.tier || b.score - a.score || a.record.ref - b.record.ref);
      const missing = parts.filter((part) => part.typed && !part.scores.size);
      return {
        results,
        ...found,
        corrected: corrected(parts, wanted, results),
        missing: missing.map((part) => part.typed),
      };
    }

    /* The words of a query as they were understood, if any was misspelt; else nothing. */
    function corrected(parts, wanted, results) {
      const meant = new Map();
      parts.forEach((part) => part.corrected && meant.set(part.typed, part.corrected));
      if (!meant.size) return "";
      const said = results.flatMap(({ record: item }) => tokens(item));
      const asPrinted = (folded) => {
        const found = said.find((token) => token.folded === folded);
        return found ? found.printed : folded;
      };
      return wanted
        .map(({ printed }) => (meant.has(printed) ? meant.get(printed).map(asPrinted).join(" / ") : printed))
        .join(" ");
    }

    /* Results of an address: its clause, then what belongs to it. */
    function addressed({ kind, places }, symbols) {
      const kinds = kind ? [kind] : places[0].length > 1 ? ["parrafo"] : ["parrafo", "preambulo", "nota"];
      const inside = symbols.flatMap(lexicon.symbol).map((term) => owners.get(term)).filter(Boolean);
      const found = new Set();
      places.forEach(([number, ...letters]) => {
        kinds.forEach((place) => {
          const tail = [place, number || "\\d+", ...letters].join("/");
          const exact = new RegExp(`(^|/)${tail}$`);
          const below = new RegExp(`(^|/)${tail}(/|$)`);
          records.filter((item) => exact.test(item.place)).forEach((item) => found.add(item));
          records.filter((item) => below.test(item.place)).forEach((item) => found.add(item));
        });
      });
      const results = Array.from(found)
        .filter((item) => !symbols.length || inside.some((page) => item.path.startsWith(`${page.path}/`)))
        .map((item) => ({ record: item, tier: 1, score: 0 }));
      return { ...nothing(), results };
    }

    /* The answer to a query: {results, surfaces, keys, corrected, kind}. */
    function answer(query) {
      const parsed = parser.parse(query);
      const { address, phrases, symbols, words } = parsed;
      if (!phrases.length && !symbols.length && !words.length) return { ...nothing(), kind: "empty" };
      if (address) {
        const there = addressed(address, symbols);
        if (!there.results.length && address.kind === "parrafo" && !address.places[0][1]) {
          there.results = addressed({ ...address, kind: "preambulo" }, symbols).results;
        }
        if (there.results.length) return { ...there, kind: "address" };
        if (address.kind && !symbols.length) return { ...nothing(), kind: "nowhere" };
        if (symbols.length) return { ...everywhere({ ...parsed, words: [] }), kind: "words" };
      }
      const found = everywhere(parsed);
      const last = phrases[phrases.length - 1];
      if (found.results.length || !last || !last.open) return { ...found, kind: "words" };
      return {
        ...everywhere({
          ...parsed,
          phrases: phrases.slice(0, -1),
          words: [...words, ...last.words],
        }),
        kind: "words",
      };
    }

    function nothing() {
      return { results: [], surfaces: new Set(), keys: new Set(), corrected: "", missing: [] };
    }

    /* Where a text says what an answer means: spans, words beside each other in one. */
    function spans(found, body) {
      const words = text.words(body).filter((token) => found.surfaces.has(token.folded));
      const symbols = text.symbols(body).filter((symbol) => found.keys.has(symbol.key));
      const inSymbol = (token) =>
        symbols.some((symbol) => token.start < symbol.end && symbol.start < token.end);
      const light = (token) => functionWords.has(token.folded);
      const heavy = words.some((token) => !light(token));
      const meant = words.filter((token) => !inSymbol(token) && !(heavy && light(token)));
      return joined(body, [...meant, ...symbols].sort((a, b) => a.start - b.start));
    }

    function joined(body, all) {
      return all.reduce((kept, { start, end }) => {
        const last = kept[kept.length - 1];
        if (last && !body.slice(last.end, start).trim()) last.end = end;
        else kept.push({ start, end });
        return kept;
      }, []);
    }

    return { answer, spans, records };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
