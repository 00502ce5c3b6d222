/* Answers a query: which records it finds, in which order, and which of their words it means.
 * Records that all parts of the query find are the answer; parts.js says what a part finds. */
(function (search) {
  "use strict";

  const NOTE = 0.5; // the Assembly's words come before its sources
  const ACTION = 1.25; // «pide»: clauses that open so
  const IN_A_ROW = 1.5; // words together, as typed
  const LONG = 8; // from so many words on, a paste may have a few that the text has not
  const ENOUGH = 0.8;

  search.engine = function (data, lunr) {
    const text = search.normalise(data.grammar);
    const parser = search.queryParser(data.grammar, text);
    const lexicon = search.lexicon(data);
    const index = lunr.Index.load(search.unpack(data.lunr));
    const functionWords = text.list(data.grammar.function_words);
    const lightWords = text.list(data.grammar.light_words);
    const records = data.records.map(record);
    const { all, content, name, owners, phrase, sayTogether, symbol, tokens, union, word } =
      search.parts({ index, lexicon, text, records, functionWords });
    const titles = records.filter((item) => item.instrument).map((item) => [item.title, item.own, []]);
    const names = [...titles, ...data.names].map(([name, keys, phrases]) => ({
      words: content(text.words(name)),
      keys,
      phrases: phrases.map((phrase) => content(text.words(phrase))),
    }));

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
