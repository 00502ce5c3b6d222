/* Runs the search under Node over an index that the build wrote.
 *
 *   node engine.js INDEX_DIR SCRIPTS_DIR < {"queries": […], "texts": […], "words": […]}
 *
 * Prints as JSON, for each query, the results in order, and how often it asked the index; for each
 * text, its words and symbols as the browser reads them; for each word, the terms it stands for. */
"use strict";

const { asked, load } = require("./load.js");

const search = load(...process.argv.slice(2));
const questions = asked();
const text = search.normalise(search.data.protocol);
const lexicon = search.lexicon(search.data);
const engine = search.engine(search.data, globalThis.lunr);

let asks = 0;
const ask = globalThis.lunr.Index.prototype.query;
globalThis.lunr.Index.prototype.query = function (build) {
  asks += 1;
  return ask.call(this, build);
};

const answers = (questions.queries || []).map((query) => {
  asks = 0;
  const found = engine.answer(query);
  return {
    query,
    kind: found.kind,
    corrected: found.corrected,
    results: found.results.map((result) => result.item.path),
    asks,
  };
});
const texts = (questions.texts || []).map((one) => ({
  words: text.words(one).map((word) => word.folded),
  symbols: text.symbols(one).map((symbol) => [symbol.key, symbol.start, symbol.end]),
}));
const words = (questions.words || []).map((word) => {
  return lexicon.lookUp(word).sort();
});
process.stdout.write(JSON.stringify({ answers, texts, words }));
