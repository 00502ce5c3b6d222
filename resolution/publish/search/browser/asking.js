/* Tells what needs pieces of the index as soon as they are there. Only the last asked for counts. */
(function (search) {
  "use strict";

  const QUIET = 80; // ms without typing until pieces are loaded: no word asks for those it starts like
  const PATIENCE = [1, 2, 4, 8, 15]; // seconds until what could not be loaded is tried again

  /* `load` gives a promise of a script by its name; `waiting` hears that pieces are awaited, and
   * whether they could not be loaded. */
  search.asking = function (load, waiting) {
    const loading = new Map();
    let turn = 0;
    let timer = 0;

    function piece(name) {
      if (!loading.has(name)) {
        const loaded = load(`${name}.js`).then(() => search.store.has(name) || Promise.reject(new Error(name)));
        loading.set(name, loaded.finally(() => loading.delete(name)));
      }
      return loading.get(name);
    }

    /* Loads pieces that will be asked for. */
    function expect(names) {
      Promise.all(names.map(piece)).catch(() => {}); // who asks for them hears of it
    }

    /* Tells `done` what `tell` gives: at once if it can, else when it can. */
    function ask(tell, done) {
      const mine = (turn += 1);
      clearTimeout(timer);
      attempt(QUIET, 0);

      function attempt(pause, failures) {
        if (mine !== turn) return;
        let told;
        try {
          told = tell();
        } catch (missing) {
          if (!(missing instanceof search.Missing)) throw missing;
          waiting(failures > 0);
          const expected = missing.names.every((name) => loading.has(name));
          timer = setTimeout(() => fetch(missing.names, failures), expected ? 0 : pause);
          return;
        }
        done(told);
      }

      function fetch(names, failures) {
        Promise.all(names.map(piece)).then(
          () => attempt(0, 0),
          () => {
            if (mine !== turn) return;
            waiting(true);
            const pause = 1000 * PATIENCE[Math.min(failures, PATIENCE.length - 1)];
            timer = setTimeout(() => attempt(0, failures + 1), pause);
          },
        );
      }
    }

    return { ask, expect };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
