/* What the numbers of what can be found tell: of which resolution it is, and what it is. */
(function (search) {
  "use strict";

  search.layout = function ({ found, protocol, sessions }) {
    const shelves = new Map(Object.entries(protocol.shelves).map(([name, shelf]) => [name[0], { name, ...shelf }]));
    const homes = [];
    const runs = { starts: [], shelves: [], homes: [] };
    let next = 0;
    sessions.forEach(({ path, homes: told }) => told.split(" ").forEach((one) => add(path, ...one.split(":"))));
    if (next < found) run("i", found - next, null);

    /* A resolution, whose places stand as runs of a kind: r1p3o12n4. */
    function add(path, name, told) {
      const session = path.split("/").pop();
      const home = { path: `${path}/${name}`, session, symbol: `${session}/${name}` };
      for (const [, letter, count] of told.matchAll(/([a-z])(\d+)/g)) run(letter, Number(count), home);
      homes.push(home);
    }

    function run(letter, count, home) {
      runs.starts.push(next);
      runs.shelves.push(shelves.get(letter));
      runs.homes.push(home);
      next += count;
    }

    function at(ref) {
      let low = 0;
      let high = runs.starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (runs.starts[middle] <= ref) low = middle;
        else high = middle;
      }
      return low;
    }

    /* What a resolution has of a shelf of the protocol. */
    function refs(home, { segment }) {
      const own = Array.from(runs.starts.keys()).filter((run) => runs.homes[run] === home && runs.shelves[run].segment === segment);
      return own.flatMap((run) => {
        const end = runs.starts[run + 1] ?? found;
        return Array.from({ length: end - runs.starts[run] }, (_, at) => runs.starts[run] + at);
      });
    }

    const several = homes.length > 1;

    /* What a shelf is called among results: of one resolution the preamble stands apart. */
    function kindOf(shelf) {
      return several && protocol.paragraph.of.includes(shelf.name) ? protocol.paragraph : shelf;
    }

    return {
      homes,
      several,
      refs,
      kinds: Array.from(new Set(Array.from(shelves.values()).filter((shelf) => runs.shelves.includes(shelf)).map(kindOf))),
      kind: (ref) => kindOf(runs.shelves[at(ref)]),
      shelf: (ref) => runs.shelves[at(ref)],
      home: (ref) => runs.homes[at(ref)],
      session: (ref) => runs.homes[at(ref)]?.session,
      key: (ref) => String(ref).padStart(7, "0"),
    };
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
