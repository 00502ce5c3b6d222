/* The filters: by kind, session, action, resolution and what is cited; and how a link shares them. */
(function (search) {
  "use strict";

  const NAMES = { kind: "clase", session: "sesion", verb: "accion", inside: "en", cites: "cita" };

  /* What is filtered by, from the address of a page. */
  search.filtersOf = function (parameters) {
    return Object.fromEntries(Object.entries(NAMES).map(([name, said]) => [name, parameters.get(said) || ""]));
  };

  search.shareFilters = function (parameters, filters) {
    Object.entries(NAMES).forEach(([name, said]) => {
      if (filters[name]) parameters.set(said, filters[name]);
      else parameters.delete(said);
    });
  };

  /* What of an answer passes the filters, and how much of each kind passes the others. */
  search.filtered = function ({ lexicon, layout, store }, verbs, refs, filters) {
    const passes = [];
    if (filters.session) passes.push((ref) => layout.session(ref) === filters.session);
    if (filters.inside) passes.push((ref) => layout.home(ref)?.symbol === filters.inside);
    if (filters.verb) {
      const number = 1 + verbs.indexOf(filters.verb);
      const opened = store.all("verbs").flat();
      passes.push((ref) => opened[ref] === number);
    }
    if (filters.cites) {
      const there = lexicon.postings(lexicon.symbol(filters.cites)).map((found) => found.refs);
      const citing = new Set(search.any(there));
      passes.push((ref) => citing.has(ref));
    }
    const kept = refs.filter((ref) => passes.every((pass) => pass(ref)));
    const counts = new Map();
    const kind = (ref) => layout.kind(ref).name;
    kept.forEach((ref) => counts.set(kind(ref), 1 + (counts.get(kind(ref)) || 0)));
    const chosen = counts.has(filters.kind) ? filters.kind : "";
    return { counts, kind: chosen, total: kept.length, refs: chosen ? kept.filter((ref) => kind(ref) === chosen) : kept };
  };

  /* The row of filters that a site of several resolutions has; `changed` hears of a choice. */
  search.filterRow = function ({ make, layout, verbs, here, filters, changed }) {
    const row = make("div", { class: "search-dialog__choices" });
    const sessions = Array.from(new Set(layout.homes.map((home) => home.session)));
    if (sessions.length > 1) row.append(choice("session", say("session"), say("every_session"), sessions));
    row.append(choice("verb", say("action"), say("every_action"), verbs));
    const inside = filters.inside || here.inside;
    const cites = filters.cites || here.cites;
    if (inside) row.append(tick("inside", say(inside === here.inside ? "only_here" : "only_in", { symbol: inside }), inside));
    if (cites) row.append(tick("cites", say(cites === here.cites ? "only_citing_this" : "only_citing", { symbol: cites }), cites));
    return row;

    function choice(name, label, every, values) {
      const select = make("select", {});
      select.append(new Option(every, ""), ...values.map((value) => new Option(value, value)));
      select.value = filters[name];
      select.addEventListener("change", () => changed({ [name]: select.value }));
      return make("label", { class: "search-dialog__choice" }, `${label} `, select);
    }

    function tick(name, label, value) {
      const box = make("input", { type: "checkbox" });
      box.checked = filters[name] === value;
      box.addEventListener("change", () => changed({ [name]: box.checked ? value : "" }));
      return make("label", { class: "search-dialog__only" }, box, ` ${label}`);
    }
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
