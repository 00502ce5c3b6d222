/* Answers a query: what it finds, in which order, and which words of that it means.
 * What all parts of the query find is the answer; parts.js says what a part finds. */
(function (search) {
  "use strict";

  const LONG = 8; // from so many words on, a paste may have a few that the text has not
  const ENOUGH = 0.8; // of its words, that are in one text

  search.engine = function (data, lunr) {
    const text = search.normalise(data.protocol);
    const parser = search.queryParser(data.protocol, text);
    const layout = search.layout(data);
    const store = search.store(data.pieces, search.opened(text));
    const lexicon = search.lexicon(data, text, store);
    const { function_words, light_words, shelves } = data.protocol;
    const functionWords = text.list(function_words);
    const lightWords = text.list(light_words);
    const { all, content, inRow, name, phrase, placed, read, symbol, union, word } =
      search.parts({ lexicon, text, store, layout, functionWords, lightWords });

    /* The names among the words of a query, longest first, and the words that are left. */
    function named(wanted) {
      store.take("words", wanted.flatMap(({ folded }) => [folded, folded.replace(/s$/, "")]));
      const found = [];
      const left = [];
      for (let at = 0; at < wanted.length; ) {
        const hits = namesFrom(wanted, at);
        const longest = Math.max(0, ...hits.map((hit) => hit.words.length));
        if (longest) {
          const same = hits.filter((hit) => hit.words.length === longest);
          found.push({
            words: wanted.slice(at, at + longest),
            keys: Array.from(new Set(same.flatMap((hit) => hit.keys))),
            phrases: same.flatMap((hit) => hit.phrases),
          });
          at += longest;
        } else {
          left.push(wanted[at]);
          at += 1;
        }
      }
      return { found, left };
    }

    function namesFrom(wanted, at) {
      const { folded } = wanted[at];
      const near = [folded, folded.replace(/s$/, "")].flatMap(lexicon.names);
      const read = Array.from(new Set(near), ({ name: said, keys = [], phrases = [] }) => ({
        words: content(text.words(said)),
        keys,
        phrases: phrases.map((one) => content(text.words(one))),
      }));
      return read.filter((hit) => saysName(hit, wanted, at));
    }

    function saysName(hit, wanted, at) {
      return hit.words.every((said, offset) => {
        const token = wanted[at + offset];
        if (!token) return false;
        // the last word may be half typed, unless it is a word of its own
        const half = at + offset === wanted.length - 1 && !lexicon.lookUp(token.folded).length;
        return (
          token.folded === said.folded ||
          token.folded === `${said.folded}s` ||
          (half && hit.words.length > 1 && said.folded.startsWith(token.folded))
        );
      });
    }

    function parts(parsed, wanted) {
      const { found, left } = named(wanted);
      const typed = parsed.words[parsed.words.length - 1];
      return search.gathered(
        [
          ...parsed.phrases.map((one) => () => phrase(one)),
          ...parsed.symbols.map((key) => () => symbol(key)),
          ...found.map((one) => () => name(one)),
          ...left.map((token) => () => word(token, token === typed)),
        ],
        (part) => part(),
      );
    }

    /* Results of words, phrases and symbols: all of them in the same clause. */
    function everywhere(parsed) {
      const wanted = content(parsed.words);
      const strict = parts(parsed, wanted);
      const answer = ranked(strict, wanted, all(strict));
      if (answer.refs.length) return answer;
      const heavy = wanted.filter((token) => !lightWords.has(token.folded));
      if (heavy.length && heavy.length < wanted.length) {
        const relaxed = parts(parsed, heavy);
        const again = ranked(relaxed, heavy, all(relaxed));
        if (again.refs.length) return again;
      }
      return strict.length >= LONG ? ranked(strict, wanted, most(strict)) : answer;
    }

    /* What nearly all parts find: for long pastes. */
    function most(some) {
      const counts = new Map();
      some.forEach((part) => part.count && part.find().forEach((ref) => counts.set(ref, 1 + (counts.get(ref) || 0))));
      const enough = Array.from(counts).filter(([, count]) => count >= some.length * ENOUGH);
      return enough.map(([ref]) => ref).sort((one, other) => one - other);
    }

    function ranked(some, wanted, found) {
      const missing = some.filter((part) => part.said && !part.count).map((part) => part.said);
      return {
        meant: some.map((part) => part.surfaces),
        keys: union(some).keys,
        refs: found.length ? ordered(some, wanted, found) : [],
        corrected: found.length ? corrected(some, wanted) : "",
        missing,
      };
    }

    /* What decides the order of what is found, the first that differs; at last lunr's score. */
    function ordered(some, wanted, found) {
      const exact = new Set(some.flatMap((part) => (part.exact ? part.exact() : [])));
      const printed = new Set(some.flatMap((part) => (part.printed ? part.printed() : [])));
      const words = some.filter((part) => part.said && part.terms.length);
      const places = search.gathered(words, (part) => placed(found, part));
      const typed = places.map((one) => one.typed);
      const first = places.map((one) => one.heads);
      const owned = some.filter((part) => part.own).map((part) => new Set(part.own()));
      const row = wanted.length > 1 ? inRow(found, wanted.map((token) => word(token, true))) : new Set();
      const bucket = (ref) => {
        const shelf = layout.shelf(ref);
        const page = shelf.name === "resolution" || shelf.name === "instrument";
        const own = owned.length > 0 && owned.every((refs) => refs.has(ref));
        const titled = first.length === some.length && first.every((refs) => refs.has(ref));
        return search.bucket([
          // the page of what is asked for by its name or symbol, with words that it has or alone
          own,
          // the symbol itself before its parts
          own && exact.has(ref),
          // resolutions whose title is asked for, where there are several to choose from
          layout.several && shelf.name === "resolution" && titled,
          // clauses and notes, before what they cite
          !page,
          // words as typed, with their accents if those were typed, and symbols in print
          typed.filter((refs) => refs.has(ref)).length + Number(printed.has(ref)),
          // words in a row
          row.has(ref),
          // the Assembly's words before its sources
          shelf.name !== "note",
          // clauses that open so: «pide»
          first.some((refs) => refs.has(ref)),
        ]);
      };
      const scored = [...some.filter((part) => !words.includes(part)), ...places];
      const postings = search.gathered(scored, ({ terms }) => lexicon.postings(terms));
      const weight = search.weights(postings.flat(), data.found);
      return search.ordered(found, bucket, weight, (refs) => scores(scored, postings, refs));
    }

    function scores(some, postings, refs) {
      const sums = new Map();
      some.forEach(({ terms }, at) => {
        if (!terms.length) return;
        search.scores(lunr, terms, postings[at], refs, data.found).forEach((score, ref) => {
          sums.set(ref, score + (sums.get(ref) || 0));
        });
      });
      return sums;
    }

    /* The words of a query as they were understood, if any was misspelt; else nothing. */
    function corrected(some, wanted) {
      const meant = new Map();
      some.forEach((part) => part.corrected && meant.set(part.said, part.corrected));
      if (!meant.size) return "";
      const asPrinted = (folded) => lexicon.surface(lexicon.printedAs(folded)[0] || folded);
      return wanted
        .map(({ printed }) => (meant.has(printed) ? meant.get(printed).map(asPrinted).join(" / ") : printed))
        .join(" ");
    }

    /* The pages that are about a symbol, or else about its parts. */
    function owners(key) {
      const { exact, own } = symbol(key);
      return exact().length ? exact() : own();
    }

    /* What an address names: its clause, then what belongs to it; without a number all such places
     * of some resolutions. */
    function addressed({ shelf, places }, symbols) {
      const { operative, preamble, note } = shelves;
      const searched = shelf ? [shelf] : [operative, preamble, note];
      const inside = symbols.flatMap(owners).map(layout.home).filter(Boolean);
      const found = new Set();
      places.forEach(([number, ...letters]) =>
        searched.forEach(({ segment }) => {
          const tail = [segment, number || "\\d+", ...letters].join("/");
          const called = lexicon.places(number ? [segment, number, ...letters].join("/") : `${segment}/`);
          const exact = called.filter((term) => new RegExp(`^.${tail}$`).test(term));
          const below = called.filter((term) => new RegExp(`^.${tail}/`).test(term));
          [exact, below].forEach((terms) =>
            search.any(lexicon.postings(terms).map(({ refs }) => refs)).forEach((ref) => found.add(ref)),
          );
        }),
      );
      const refs = places.length ? Array.from(found) : inside.flatMap((home) => layout.refs(home, shelf));
      return { ...nothing(), refs: refs.filter((ref) => !symbols.length || inside.includes(layout.home(ref))) };
    }

    /* The answer to a query: {refs, meant, keys, corrected, kind}. */
    function answer(query) {
      const parsed = parser.parse(query);
      const { address, phrases, symbols, words } = parsed;
      if (!phrases.length && !symbols.length && !words.length) return { ...nothing(), kind: "empty" };
      if (address) {
        const there = addressed(address, symbols);
        const { operative, preamble } = shelves;
        if (!there.refs.length && address.shelf === operative) {
          there.refs = addressed({ ...address, shelf: preamble }, symbols).refs;
        }
        if (there.refs.length) return { ...there, kind: "address" };
        if (address.shelf && !symbols.length) return { ...nothing(), kind: "nowhere" };
        const said = everywhere(parsed);
        if (symbols.length) return { ...(said.refs.length ? said : everywhere({ ...parsed, words: [] })), kind: "words" };
      }
      const found = everywhere(parsed);
      const last = phrases[phrases.length - 1];
      if (found.refs.length || !last || !last.open) return { ...found, kind: "words" };
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
      return { refs: [], meant: [], keys: new Set(), corrected: "", missing: [] };
    }

    /* Where a text says what an answer means: phrases, with the function words within, and a word
     * alone where no longer phrase says what it says. */
    function spans(found, body) {
      const symbols = text.symbols(body).filter((one) => found.keys.has(one.key));
      const inSymbol = (token) => symbols.some((one) => token.start < one.end && one.start < token.end);
      const words = text.words(body).filter((token) => !functionWords.has(token.folded) && !inSymbol(token));
      const said = words.map((token) => ({ ...token, parts: partsOf(found, token.folded) }));
      const every = [
        ...said.filter(({ parts }) => parts.length),
        ...symbols.map((one) => ({ ...one, folded: one.key, parts: [one.key] })),
      ];
      const phrases = joined(body, every.sort((a, b) => a.start - b.start));
      const outdone = (one) =>
        phrases.some(({ said, parts }) => said.size > one.said.size && Array.from(one.parts).every((part) => parts.has(part)));
      return phrases.filter((one) => !outdone(one));
    }

    /* The numbers of the parts of a query that mean a word. */
    function partsOf(found, folded) {
      return found.meant.flatMap((words, part) => (words.has(folded) ? [part] : []));
    }

    function joined(body, every) {
      return every.reduce((kept, { start, end, folded, parts }) => {
        const last = kept[kept.length - 1];
        if (last && goesOn(body.slice(last.end, start), !last.said.has(folded))) {
          last.end = end;
          last.said.add(folded);
          parts.forEach((part) => last.parts.add(part));
        } else kept.push({ start, end, said: new Set([folded]), parts: new Set(parts) });
        return kept;
      }, []);
    }

    /* Whether what stands between two words leaves them in one phrase. */
    function goesOn(between, more) {
      if (!between.trim()) return true;
      const little = ({ folded }) => functionWords.has(folded) || lightWords.has(folded);
      return more && /^[\s\p{L}]+$/u.test(between) && text.words(between).every(little);
    }

    return { answer, layout, lexicon, read, spans, store, text };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
