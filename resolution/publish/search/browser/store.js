/* The pieces of the index: which of them holds what, and whether it is there.
 *
 * Whoever needs a piece takes it. Where it is not there yet, what takes it ends by throwing
 * `Missing`, and is done again once the pieces that it names have been loaded. */
(function (search) {
  "use strict";

  search.Missing = class {
    constructor(names) {
      this.names = names;
    }
  };

  const SMALL = 4;

  /* What is told of each of a list; what all of them miss is asked for at once. */
  search.gathered = function (list, tell) {
    const missing = [];
    const told = Array.from(list, (one) => {
      try {
        return tell(one);
      } catch (error) {
        if (!(error instanceof search.Missing)) throw error;
        missing.push(...error.names);
        return null;
      }
    });
    if (missing.length) throw new search.Missing(Array.from(new Set(missing)));
    return told;
  };

  /* Pieces by kind; `open` makes what is searched of what a piece of a kind holds. */
  search.store = function (listed, open) {
    const directory = new Map(Object.entries(listed).map(([kind, { starts, digest, count }]) => [kind, {
      starts: starts.split(search.SEPARATOR),
      names: Array.from({ length: count }, (_, at) => `${kind}.${digest}.${at}`),
    }]));
    const there = new Map();
    search.store.has = (name) => there.has(name);
    search.arrived = (name, content) => there.set(name, open[name.split(".")[0]](content));

    /* The piece of a kind that a key is in: the last that starts before it. */
    function at({ starts }, key) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= key) low = middle;
        else high = middle;
      }
      return low;
    }

    function names(kind, keys) {
      const pieces = directory.get(kind);
      const found = new Set(keys.map((key) => at(pieces, key)));
      return Array.from(found, (number) => pieces.names[number]).filter(Boolean);
    }

    function taken(wanted) {
      const missing = wanted.filter((name) => !there.has(name));
      if (missing.length) throw new search.Missing(missing);
      return wanted.map((name) => there.get(name));
    }

    /* Those with any of some keys. */
    function take(kind, keys) {
      return taken(names(kind, keys));
    }

    /* The one with a key. */
    function one(kind, key) {
      return take(kind, [key])[0];
    }

    /* Those with what starts with a text, if that is not many. */
    function starting(kind, text, most) {
      const pieces = directory.get(kind);
      const [first, last] = [at(pieces, text), at(pieces, `${text}\uffff`)];
      return last - first < most ? taken(pieces.names.slice(first, last + 1)) : [];
    }

    /* How many would have to be loaded for some keys. */
    function lacking(kind, keys) {
      return names(kind, keys).filter((name) => !there.has(name)).length;
    }

    /* All of a kind, if they are few enough to be loaded before they are asked for. */
    function small(kind) {
      const pieces = directory.get(kind).names;
      return pieces.length <= SMALL ? pieces : [];
    }

    return { all: (kind) => taken(directory.get(kind).names), lacking, names, one, small, starting, take };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
