/* Tells what the search reads of its index: node reads.js FOLDER < [query, …]
 *
 * Prints as JSON the paths that the scripts asked for, such as "words.names[].name", whether they
 * were there or not. */
"use strict";

const { asked, load, settled } = require("./load.js");

const read = new Set();
const watchers = new Map(); // one for each value, so that what is the same stays the same

function watched(value, at) {
  if (typeof value !== "object" || value === null) return value;
  if (!watchers.has(value)) watchers.set(value, new Proxy(value, watcher(at)));
  return watchers.get(value);
}

function watcher(at) {
  return {
    get(value, key) {
      const list = Array.isArray(value);
      if (typeof key !== "string" || (list && !/^\d+$/.test(key))) return value[key];
      const to = list ? `${at}[]` : at ? `${at}.${key}` : key;
      read.add(to);
      return watched(value[key], to);
    },
  };
}

const [built] = process.argv.slice(2);
const search = load(built);
search.data = watched(search.data, "core");
const engine = search.engine(search.data, globalThis.lunr);
const arrived = search.arrived;
search.arrived = (name, content) => arrived(name, watched(content, name.split(".")[0]));
const filters = { kind: "", session: "", verb: search.data.verbs[0], inside: "", cites: "" };
asked().forEach((query) =>
  settled(built, () => {
    const found = engine.answer(query);
    const { refs } = search.filtered(engine, search.data.verbs, found.refs, filters);
    search.nextEntries(engine, refs, new Set(refs), { at: 0, folded: [] }, refs.length);
    return engine.read(found.refs).map(({ home }) => home && [home.number, home.title, home.adopted]);
  }),
);
// among few texts they are read rather than where words stand beside each other
settled(built, () => engine.lexicon.pairs(["derechos"], ["humanos"]));
process.stdout.write(JSON.stringify([...read].sort()));
