/* How a query becomes words and symbols, by the patterns of protocol.json.
 * The Python side is resolution/publish/search/normalise.py; a test compares the two. */
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

  /* A list of words of the protocol, written with spaces between them. */
  function list(text) {
    return new Set(text.split(" "));
  }

  search.normalise = function (protocol) {
    const rules = protocol.symbol;
    const pattern = Object.entries(rules.parts).reduce(
      (joined, [name, part]) => joined.replaceAll(`{${name}}`, part),
      rules.pattern.replace("{forms}", rules.forms.join("|")),
    );
    const symbol = new RegExp(pattern, "g");
    const plain = Object.entries(rules.plain);
    const proof = new RegExp(rules.proof);
    const issuer = new RegExp(rules.issuer);
    const session = new RegExp(rules.session);
    const letter = new RegExp(rules.letter);

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
      const typed = plain.reduce((kept, [from, to]) => kept.replaceAll(from, to), text);
      return Array.from(typed.matchAll(symbol), (found) => {
        const start = found.index + found[1].length;
        return { key: symbolKey(found[2]), start, end: start + found[2].length };
      }).filter((found) => proof.test(found.key));
    }

    return { fold, words, list, symbolKey, symbols };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
