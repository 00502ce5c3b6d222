/* Runs the search under Node over an index that the build wrote.
 *
 *   node engine.js FOLDER < {"queries": […], "texts": […], "words": […]}
 *
 * Prints as JSON, for each query, the results in order with the words marked in each, and how often
 * it asked the index, of how much, which pieces it loaded, and what is folded; for each query with filters what
 * passes them; for each text, its words and symbols as the browser reads them; for each word, the terms it stands for. */
"use strict";

const { asked, load, settled } = require("./load.js");

const [built] = process.argv.slice(2);
const search = load(built);
const questions = asked();
const engine = search.engine(search.data, globalThis.lunr);
const { lexicon, text } = engine;
const settle = (tell, loaded) => settled(built, tell, loaded);
const none = { kind: "", session: "", verb: "", inside: "", cites: "" };

let asks = 0;
let scored = 0;
const ask = globalThis.lunr.Index.prototype.query;
globalThis.lunr.Index.prototype.query = function (build) {
  asks += 1;
  scored = Math.max(scored, Object.keys(this.fieldVectors).length);
  return ask.call(this, build);
};

const answers = (questions.queries || []).map((query) => {
  const loaded = [];
  settle(() => engine.answer(query), (name) => loaded.push(name));
  asks = 0;
  scored = 0;
  const found = engine.answer(query);
  const items = settle(() => engine.read(found.refs));
  return {
    query,
    kind: found.kind,
    corrected: found.corrected,
    results: items.map((item) => item.path),
    asks,
    scored,
    loaded,
    entries: folded(found.refs),
    marked: items.map(({ text: said }) =>
      engine.spans(found, said).map((span) => said.slice(span.start, span.end)),
    ),
  };
});
/* Results as the dialog draws them: each with those that say the same. */
function folded(refs) {
  const all = new Set(refs);
  const { entries } = settle(() => search.nextEntries(engine, refs, all, { at: 0, folded: [] }, refs.length));
  const other = ([ref, place]) => [engine.layout.home(ref).path, place].filter(Boolean).join("/");
  return entries.map(({ item, others }) => [item.path, ...others.map(other)]);
}

/* What passes filters, and how much there is of each kind. */
const filtered = (questions.filtered || []).map(([query, filters]) => {
  const passed = settle(() => {
    const { refs } = engine.answer(query);
    return search.filtered(engine, search.data.verbs, refs, { ...none, ...filters });
  });
  return {
    counts: Object.fromEntries(passed.counts),
    results: settle(() => engine.read(passed.refs)).map((item) => item.path),
  };
});
const texts = (questions.texts || []).map((one) => ({
  words: text.words(one).map((word) => word.folded),
  symbols: text.symbols(one).map((symbol) => [symbol.key, symbol.start, symbol.end]),
}));
const words = (questions.words || []).map((word) => settle(() => lexicon.lookUp(word)).sort());
const expected = ["words", "postings", "texts"].flatMap(engine.store.small);
process.stdout.write(JSON.stringify({ answers, filtered, texts, words, expected }));
