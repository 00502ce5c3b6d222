/* Runs the search under Node over an index that the build wrote.
 *
 *   node engine.js FOLDER < {"queries": […], "texts": […], "words": […]}
 *
 * Prints as JSON, for each query, the results in order with the words marked in each, and how often
 * it asked the index; for each
 * text, its words and symbols as the browser reads them; for each word, the terms it stands for. */
"use strict";

const { asked, load, settled } = require("./load.js");

const [built] = process.argv.slice(2);
const search = load(built);
const questions = asked();
const engine = search.engine(search.data, globalThis.lunr);
const { lexicon, text } = engine;
const settle = (tell) => settled(built, tell);

let asks = 0;
const ask = globalThis.lunr.Index.prototype.query;
globalThis.lunr.Index.prototype.query = function (build) {
  asks += 1;
  return ask.call(this, build);
};

const answers = (questions.queries || []).map((query) => {
  settle(() => engine.answer(query));
  asks = 0;
  const found = engine.answer(query);
  const items = settle(() => engine.read(found.refs));
  return {
    query,
    kind: found.kind,
    corrected: found.corrected,
    results: items.map((item) => item.path),
    asks,
    marked: items.map(({ text: said }) =>
      engine.spans(found, said).map((span) => said.slice(span.start, span.end)),
    ),
  };
});
const texts = (questions.texts || []).map((one) => ({
  words: text.words(one).map((word) => word.folded),
  symbols: text.symbols(one).map((symbol) => [symbol.key, symbol.start, symbol.end]),
}));
const words = (questions.words || []).map((word) => settle(() => lexicon.lookUp(word)).sort());
process.stdout.write(JSON.stringify({ answers, texts, words }));
