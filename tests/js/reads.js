/* Tells what the search reads of its index: node reads.js INDEX_DIR SCRIPTS_DIR < [query, …]
 *
 * Prints as JSON the paths that the scripts asked for, such as "findables[].text", whether they
 * were there or not. */
"use strict";

const { asked, load } = require("./load.js");

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

const search = load(...process.argv.slice(2));
const engine = search.engine(watched(search.data, ""), globalThis.lunr);
asked().forEach((query) => engine.answer(query));
process.stdout.write(JSON.stringify([...read].sort()));
