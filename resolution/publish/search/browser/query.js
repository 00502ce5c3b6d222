/* What a reader asks for: phrases, symbols, addresses and words of a query. */
(function (search) {
  "use strict";

  const LONGEST = 2000;
  /* What stands before and after a symbol in the addresses of the United Nations, and of this site. */
  const BEFORE_SYMBOL = /(?:https?:\/\/)?(?:[\w.-]+\.\w+(?::\d+)?\/)(?:[\w-]+\/)*?(?:(?:ar|en|es|fr|ru|zh)\/)?(?=[A-Z]\/)/gi;
  const AFTER_SYMBOL = /[?#]\S*/g;
  const FILE_NAME = /(?<![\p{L}\p{N}])[A-Z](?:_[\w()-]+)+/giu;

  search.queryParser = function (protocol, text) {
    const { words, symbols, list } = text;
    const quotes = new RegExp(protocol.quotes);
    const documentWords = list(protocol.document_words);
    const fillers = list(protocol.place_fillers);
    const context = list(protocol.place_context);
    const subplaces = list(protocol.subplaces);
    const ordinals = ordinalNumbers();
    const { operative, preamble } = protocol.shelves;
    const numbered = Object.values(protocol.shelves).filter((shelf) => shelf.words);
    /* The address of a place: its symbol, and what follows it. */
    const PLACED = new RegExp(
      `([A-Z]/\\S+?)/((?:${Object.values(protocol.shelves).map(({ segment }) => segment).filter(Boolean).join("|")})/\\S*)`,
      "g",
    );
    const places = new Map(
      numbered.flatMap((shelf) => Array.from(list(shelf.words), (name) => [name, shelf])),
    );

    /* Values of ordinals, feminine forms included: primer, primera, sexto… */
    function ordinalNumbers() {
      const values = new Map();
      protocol.ordinals.forEach((names, index) =>
        names.split(" ").forEach((name) => {
          values.set(name, index + 1);
          values.set(name.replace(/o$/, "a"), index + 1);
        }),
      );
      return values;
    }

    /* A query with the symbols that pasted addresses and names of files contain. */
    function pasted(query) {
      const read = BEFORE_SYMBOL.test(query) ? decoded(query).replace(AFTER_SYMBOL, "") : query;
      return read
        .replace(BEFORE_SYMBOL, "")
        .replace(FILE_NAME, (name) => name.replaceAll("_", "/"))
        .replace(PLACED, (_, symbol, place) => `${symbol} ${place.replaceAll("/", " ")}`);
    }

    function decoded(query) {
      try {
        return decodeURI(query);
      } catch {
        return query;
      }
    }

    /* The query in its parts. A quotation mark left open lasts to the end. */
    function parse(query) {
      const segments = pasted(query).normalize("NFC").slice(0, LONGEST).split(quotes);
      const parsed = { phrases: [], symbols: [], words: [] };
      segments.forEach((segment, index) => {
        const quoted = index % 2 === 1;
        const found = symbols(segment);
        const only = found.length === 1 && words(outside(segment, found)).length === 0;
        if (quoted && !only) {
          const open = index === segments.length - 1;
          const inRow = words(segment);
          if (inRow.length) parsed.phrases.push({ words: inRow, open });
        } else {
          parsed.symbols.push(...found.map((symbol) => symbol.key));
          parsed.words.push(...words(outside(segment, found)));
        }
      });
      if (parsed.symbols.length) {
        parsed.words = parsed.words.filter((word) => !documentWords.has(word.folded));
      }
      parsed.address = parsed.phrases.length ? null : address(parsed.words, parsed.symbols.length > 0);
      return parsed;
    }

    /* A text with blanks where its symbols are. */
    function outside(segment, found) {
      return found.reduceRight(
        (rest, symbol) => `${rest.slice(0, symbol.start)} ${rest.slice(symbol.end)}`,
        segment,
      );
    }

    /* The places that a query names («10 b)», «nota 13», «tercer párrafo del preámbulo»), if it
     * names nothing else: {shelf, places: [[number, letter…]…]}; shelf is null for bare numbers, and
     * there are no places where those of a document are asked for by what they are: «anexo». */
    function address(tokens, ofDocument) {
      const state = { shelf: null, places: [], letters: [], sub: false, ordinal: false };
      for (let at = 0; at < tokens.length; at += 1) {
        const next = tokens[at + 1] && tokens[at + 1].folded;
        if (!read(state, tokens[at].folded, next)) return null;
      }
      const { shelf, places: found, letters, ordinal } = state;
      if (!found.length && !letters.length) return shelf && ofDocument ? { shelf, places: [] } : null;
      if (!shelf && (found.length > 1 || ordinal)) return null;
      return { shelf, places: found.length ? found.map((place) => place.map(String)) : [[null, ...letters]] };
    }

    /* Takes one word of an address into the state; false if it cannot belong to an address. */
    function read(state, word, next) {
      const last = state.places[state.places.length - 1];
      const joined = /^([a-z]+)(\d{1,3}[a-z]?)$/.exec(word);
      if (joined && places.has(joined[1])) {
        return read(state, joined[1], joined[2]) && read(state, joined[2], next);
      }
      const numbered = /^(\d{1,3})([a-z])?$/.exec(word);
      // a paragraph in English; in Spanish nothing numbered follows the word
      const place = word === "para" && /^\d/.test(next || "") ? operative : places.get(word);
      if (place) {
        if (state.shelf && last && place !== preamble && state.shelf !== place) return false;
        if (state.shelf !== preamble) state.shelf = place;
      } else if (subplaces.has(word)) {
        state.sub = true;
      } else if (numbered) {
        number(state, Number(numbered[1]), numbered[2]);
      } else if (ordinals.has(word)) {
        state.ordinal = true;
        if (last && last[0] === 10 && ordinals.get(word) < 10) last[0] += ordinals.get(word);
        else number(state, ordinals.get(word));
      } else if (/^[aeyou]$/.test(word) && /^\d+$/.test(next || "")) {
        state.range = word === "a";
      } else if (/^([a-z]|[ivx]+)$/.test(word) && (last || state.sub)) {
        (last || state.letters).push(word);
      } else {
        return fillers.has(word) || (context.has(word) && Boolean(state.shelf));
      }
      return true;
    }

    /* Takes a number into an address, and the numbers between where it ends a range. */
    function number(state, value, letter) {
      const last = state.places[state.places.length - 1];
      if (state.range && last && value - last[0] < 100) {
        for (let between = last[0] + 1; between < value; between += 1) {
          state.places.push([between]);
        }
      }
      state.range = false;
      state.places.push([value, ...(letter ? [letter] : []), ...state.letters.splice(0)]);
    }

    return { parse };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
