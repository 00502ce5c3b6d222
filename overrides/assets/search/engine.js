/* Answers a query: what it finds, in which order, and which words of that it means.
 * What all parts of the query find is the answer; parts.js says what a part finds. */
(function (search) {
  "use strict";

  const LONG = 8; // from so many words on, a paste may have a few that the text has not
  const ENOUGH = 0.8; // of its words, that are in one text

  search.engine = function (data, lunr) {
    const text = search.normalise(data.protocol);
    const parser = search.queryParser(data.protocol, text);
    const lexicon = search.lexicon(data);
    const index = lunr.Index.load(search.unpack(data.lunr));
    const { function_words, light_words, shelves } = data.protocol;
    const functionWords = text.list(function_words);
    const lightWords = text.list(light_words);
    const findables = data.findables.map(findable);
    const { all, content, name, owners, phrase, prints, says, sayTogether, symbol, tokens, union, word } =
      search.parts({ index, lexicon, text, findables, functionWords });
    const titles = findables
      .filter((item) => item.instrument)
      .map((item) => ({ name: item.title, keys: item.own }));
    const names = [...titles, ...data.names].map(({ name, keys = [], phrases = [] }) => ({
      words: content(text.words(name)),
      keys,
      phrases: phrases.map((phrase) => content(text.words(phrase))),
    }));

    function findable(item, ref) {
      const shelf = shelves[item.shelf];
      return {
        ref,
        shelf,
        path: item.path,
        place: item.place || "",
        title: item.title,
        text: item.text || "",
        action: item.action || 0,
        own: item.own || [],
        instrument: shelf === shelves.instrument,
      };
    }

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
        // the last word may be half typed, unless it is a word of its own
        const half = at + offset === tokens.length - 1 && !lexicon.lookUp(token.folded).length;
        return (
          token.folded === wanted.folded ||
          token.folded === `${wanted.folded}s` ||
          (half && name.words.length > 1 && wanted.folded.startsWith(token.folded))
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

    /* What nearly all parts find: for long pastes. */
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
      const order = orderOf(parts, wanted, found);
      const results = Array.from(scores, ([ref, score]) => {
        const item = findables[ref];
        return { item, order: [...order(item), -score, item.ref] };
      }).sort((a, b) => compared(a.order, b.order));
      const missing = parts.filter((part) => part.said && !part.scores.size);
      return {
        results,
        ...found,
        corrected: corrected(parts, wanted, results),
        missing: missing.map((part) => part.said),
      };
    }

    /* What decides the order of what is found, the first that differs; at last lunr's score. */
    function orderOf(parts, wanted, { surfaces, keys }) {
      const named = new Set(parts.length === 1 ? parts[0].own || [] : []);
      const row = wanted.length > 1 && wanted.map((token) => word(token, true));
      return (item) => {
        const opens = tokens(item).length > 0 && surfaces.has(tokens(item)[0].folded);
        return [
          // the page of what is named alone comes first, of what texts merely name, last
          named.has(item) ? -1 : Number(item.instrument),
          // words as typed, with their accents if those were typed, and symbols in print
          -wanted.filter((token) => says(item, token.printed)).length - Number(prints(item, keys)),
          // words in a row
          -Number(row && sayTogether(item, row)),
          // the Assembly's words before its sources
          Number(item.shelf === shelves.note),
          // clauses that open so: «pide»
          -Number(opens && !item.instrument),
        ];
      };
    }

    function compared(one, other) {
      const at = one.findIndex((value, place) => value !== other[place]);
      return at < 0 ? 0 : one[at] - other[at];
    }

    /* The words of a query as they were understood, if any was misspelt; else nothing. */
    function corrected(parts, wanted, results) {
      const meant = new Map();
      parts.forEach((part) => part.corrected && meant.set(part.said, part.corrected));
      if (!meant.size) return "";
      const said = results.flatMap(({ item }) => tokens(item));
      const asPrinted = (folded) => {
        const found = said.find((token) => token.folded === folded);
        return found ? found.printed : folded;
      };
      return wanted
        .map(({ printed }) => (meant.has(printed) ? meant.get(printed).map(asPrinted).join(" / ") : printed))
        .join(" ");
    }

    /* Results of an address: its clause, then what belongs to it. */
    function addressed({ shelf, places }, symbols) {
      const { operative, preamble, note } = shelves;
      const searched = shelf ? [shelf] : places[0].length > 1 ? [operative] : [operative, preamble, note];
      const inside = symbols.flatMap(lexicon.symbol).map((term) => owners.get(term)).filter(Boolean);
      const found = new Set();
      places.forEach(([number, ...letters]) => {
        searched.forEach(({ segment }) => {
          const tail = [segment, number || "\\d+", ...letters].join("/");
          const exact = new RegExp(`(^|/)${tail}$`);
          const below = new RegExp(`(^|/)${tail}(/|$)`);
          findables.filter((item) => exact.test(item.place)).forEach((item) => found.add(item));
          findables.filter((item) => below.test(item.place)).forEach((item) => found.add(item));
        });
      });
      const results = Array.from(found)
        .filter((item) => !symbols.length || inside.some((page) => item.path.startsWith(`${page.path}/`)))
        .map((item) => ({ item }));
      return { ...nothing(), results };
    }

    /* The answer to a query: {results, surfaces, keys, corrected, kind}. */
    function answer(query) {
      const parsed = parser.parse(query);
      const { address, phrases, symbols, words } = parsed;
      if (!phrases.length && !symbols.length && !words.length) return { ...nothing(), kind: "empty" };
      if (address) {
        const there = addressed(address, symbols);
        const { operative, preamble } = shelves;
        if (!there.results.length && address.shelf === operative && !address.places[0][1]) {
          there.results = addressed({ ...address, shelf: preamble }, symbols).results;
        }
        if (there.results.length) return { ...there, kind: "address" };
        if (address.shelf && !symbols.length) return { ...nothing(), kind: "nowhere" };
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

    return { answer, spans, findables, shelves };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
