/* Runs the search under Node over an index that the build wrote.
 *
 *   node engine.js INDEX_DIR SCRIPTS_DIR < {"queries": […], "texts": […], "words": […]}
 *
 * Prints as JSON, for each query, the results in order, and how often it asked the index; for each
 * text, its words and symbols as the browser reads them; for each word, the terms it stands for. */
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [built, scripts] = process.argv.slice(2);
globalThis.window = globalThis;

const run = (folder, name) =>
  vm.runInThisContext(fs.readFileSync(path.join(folder, name), "utf-8"), { filename: name });

run(built, "lunr.js");
run(built, "index.js");
["normalise.js", "query.js", "lexicon.js", "parts.js", "engine.js"].forEach((name) => run(scripts, name));

const search = globalThis.resolutionSearch;
const asked = JSON.parse(fs.readFileSync(0, "utf-8"));
const text = search.normalise(search.data.grammar);
const lexicon = search.lexicon(search.data);
const engine = search.engine(search.data, globalThis.lunr);

let asks = 0;
const ask = globalThis.lunr.Index.prototype.query;
globalThis.lunr.Index.prototype.query = function (build) {
  asks += 1;
  return ask.call(this, build);
};

const answers = (asked.queries || []).map((query) => {
  asks = 0;
  const found = engine.answer(query);
  return {
    query,
    kind: found.kind,
    corrected: found.corrected,
    results: found.results.map((result) => result.record.path),
    asks,
  };
});
const texts = (asked.texts || []).map((one) => ({
  words: text.words(one).map((word) => word.folded),
  symbols: text.symbols(one).map((symbol) => [symbol.key, symbol.start, symbol.end]),
}));
const words = (asked.words || []).map((word) => {
  const known = lexicon.lookUp(word);
  return known ? [...known.exact, ...known.others].sort() : [];
});
process.stdout.write(JSON.stringify({ answers, texts, words }));
