/* How a query becomes words and symbols: the browser's side of resolution/search/grammar.json.
 * The Python side is resolution/search/normalise.py; a test compares the two. */
(function (search) {
  "use strict";

  /* Text in small letters without accents, the ñ among them. */
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  }

  /* Words of a text: letters and digits in a row, whatever stands between them. */
  function words(text) {
    return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (found) => ({
      printed: found[0].toLowerCase(),
      folded: fold(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    }));
  }

  /* A list of words of the grammar, written with spaces between them. */
  function list(text) {
    return new Set(text.split(" "));
  }

  search.normalise = function (grammar) {
    const forms = Object.entries(grammar.symbol_parts).reduce(
      (joined, [name, part]) => joined.replaceAll(`{${name}}`, part),
      grammar.symbol_forms.join("|"),
    );
    const symbol = new RegExp(`(^|[^\\w/])(${forms})(?![\\w/])`, "g");
    const proof = new RegExp(grammar.symbol_proof);
    const issuer = new RegExp(grammar.symbol_issuer);
    const session = new RegExp(grammar.symbol_session);
    const letter = new RegExp(grammar.symbol_letter);

    /* What all ways of writing a symbol have in common. */
    function symbolKey(text) {
      return text
        .replaceAll(" ", "")
        .toLowerCase()
        .replace(issuer, "")
        .replace(session, "$1-")
        .replace(letter, "$1");
    }

    /* Symbols printed in a text: their key and span. */
    function symbols(text) {
      const plain = text.replace(/\u00a0/g, " ").replace(/[\u2011\u2013]/g, "-");
      return Array.from(plain.matchAll(symbol), (found) => {
        const start = found.index + found[1].length;
        return { key: symbolKey(found[2]), start, end: start + found[2].length };
      }).filter((found) => proof.test(found.key));
    }

    return { fold, words, list, symbolKey, symbols };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
