/* Loads the search under Node as a page does, without its dialog. */
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const FILES = ["search.js", "index.js"];

/* The search that the build wrote into a folder. */
exports.load = function (built) {
  globalThis.window = globalThis;
  globalThis.matchMedia = () => ({ matches: false });
  FILES.forEach((name) => run(path.join(built, name)));
  return globalThis.resolutionSearch;
};

function run(file) {
  vm.runInThisContext(fs.readFileSync(file, "utf-8"), { filename: file });
}

/* What `tell` gives, once it has all the pieces that it asks for; `loaded` hears of each. */
exports.settled = function (built, tell, loaded = () => {}) {
  for (;;) {
    try {
      return tell();
    } catch (missing) {
      if (!(missing instanceof globalThis.resolutionSearch.Missing)) throw missing;
      missing.names.forEach((name) => {
        loaded(name);
        run(path.join(built, `${name}.js`));
      });
    }
  }
};

/* What was asked, as JSON. */
exports.asked = () => JSON.parse(fs.readFileSync(0, "utf-8"));
