/* Loads the search under Node as a page does, without its dialog. */
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const BUILT = ["lunr.js", "index.js"];
const SCRIPTS = ["normalise.js", "query.js", "lexicon.js", "parts.js", "engine.js"];

/* The search over the index in a folder, by the scripts in another. */
exports.load = function (built, scripts) {
  globalThis.window = globalThis;
  const files = [...BUILT.map((name) => path.join(built, name)), ...SCRIPTS.map((name) => path.join(scripts, name))];
  files.forEach((file) => vm.runInThisContext(fs.readFileSync(file, "utf-8"), { filename: file }));
  return globalThis.resolutionSearch;
};

/* What was asked, as JSON. */
exports.asked = () => JSON.parse(fs.readFileSync(0, "utf-8"));
