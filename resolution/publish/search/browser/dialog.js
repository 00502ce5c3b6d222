/* The search over the page: field, filters, results. The field is a combobox whose list holds the
 * results (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
(function (search) {
  "use strict";

  const PAGE = 30; // results drawn at once; the rest as one scrolls
  const SCREEN = 10; // the same where each may take a piece of the index
  const QUIET = 400; // ms without typing until the address follows, which browsers limit
  const SLOW = 150; // ms until it is said that something is awaited
  const { make } = search;

  /* What answers in a dialog that is open already: ``shell`` has its parts. */
  search.dialog = function (box, shell, load) {
    const engine = search.engine(search.data, window.lunr);
    const { layout } = engine;
    const { input } = shell;
    const here = place();
    const state = {
      ...{ query: null, found: null, shown: null, list: { at: 0, folded: [] }, rows: 0, active: -1, timer: 0 },
      ...{ busy: false, slow: 0, enter: false, filters: search.filtersOf(new URLSearchParams(location.search)) },
    };
    const parts = build();
    const { ask, expect } = search.asking(load, waiting);

    wire();
    expect(["words", "postings", "texts"].flatMap(engine.store.small));
    return { open };

    /* Whose page this is: a resolution's, or one of what is cited. */
    function place() {
      const root = new URL(box.dataset.root, document.baseURI).pathname;
      const path = decodeURIComponent(location.pathname).slice(root.length).replace(/(\/|\.html)$/, "");
      const home = layout.homes.find((one) => `${path}/`.startsWith(`${one.path}/`));
      if (home) return { inside: home.symbol };
      return document.querySelector("[data-kind=instrument]") ? { cites: engine.text.symbolKey(path.replace(/^\w+\//, "")) } : {};
    }

    // ------------------------------------------------------------------ its parts

    function build() {
      const filters = make("div", { class: "search-dialog__filters", role: "group", "aria-label": say("filter") });
      const choices = make("div", { role: "group", "aria-label": say("narrow") });
      const list = make("ul", { class: "search-dialog__list", id: "search-results", role: "listbox", "aria-label": say("results") });
      const scroll = make("div", { class: "md-search__scrollwrap" }, list);
      const keys = make("p", { class: "search-dialog__keys", "aria-hidden": "true" });
      const same = layout.several ? [["→", say("show_same")]] : [];
      [["↑", ""], ["↓", say("choose")], ...same, ["↵", say("open")], ["Esc", say("esc")]].forEach(([key, does]) => {
        keys.append(make("kbd", {}, key), ` ${does} `);
      });
      const hint = make("p", { class: "search-dialog__hint" }, say("by_number", { examples: examples().join(", ") }));
      const foot = make("div", { class: "search-dialog__foot" }, keys, hint);
      shell.field.after(filters, ...(layout.several ? [choices] : []));
      shell.panel.append(scroll, foot);
      return { ...shell, filters, choices, list, scroll };
    }

    /* Numbers that lead somewhere in this collection. */
    function examples() {
      return search.data.examples.map((example) => `“${example}”`);
    }

    function wire() {
      input.addEventListener("input", () => update());
      input.addEventListener("keydown", keyed);
      parts.element.addEventListener("close", closed);
      parts.list.addEventListener("click", clicked);
      parts.list.addEventListener("pointermove", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) activate(options().indexOf(option), false);
      });
      parts.scroll.addEventListener("scroll", more, { passive: true });
    }

    // ------------------------------------------------------------------ open and close

    function open() {
      if (!input.hasAttribute("aria-controls")) {
        input.setAttribute("role", "combobox");
        input.setAttribute("aria-expanded", "false"); // nothing is listed before an answer is there
        input.setAttribute("aria-controls", "search-results");
        input.setAttribute("aria-autocomplete", "list");
        state.query = null;
      }
      update();
      state.enter ||= shell.entered;
      shell.entered = false;
    }

    function closed() {
      ["role", "aria-controls", "aria-autocomplete", "aria-expanded", "aria-activedescendant"].forEach((name) =>
        input.removeAttribute(name),
      );
      clearTimeout(state.timer);
      address("", {});
    }

    /* The query and its filters in the address, so that they can be shared, and are there when one
     * comes back. */
    function share() {
      clearTimeout(state.timer);
      address(input.value.trim(), state.filters);
    }

    function address(query, filters) {
      const url = new URL(location.href);
      if (query) url.searchParams.set("q", query);
      else url.searchParams.delete("q");
      search.shareFilters(url.searchParams, query ? filters : {});
      if (url.href === location.href) return;
      try {
        history.replaceState(history.state, "", url);
      } catch {
        // from a folder some browsers do not let the address change: nothing is lost by that
      }
    }

    // ------------------------------------------------------------------ results

    function update() {
      const query = input.value.trim();
      if (query !== state.query) answer(query);
    }

    /* Answers a query. Its results take the place of those before when they are there. */
    function answer(query) {
      state.query = query;
      state.enter = false;
      clearTimeout(state.timer);
      state.timer = setTimeout(share, QUIET);
      ask(() => {
        const found = engine.answer(query);
        const shown = search.filtered(engine, search.data.verbs, found.refs, state.filters);
        const all = new Set(shown.refs);
        return { found, shown, all, list: next(shown.refs, all, { at: 0, folded: [] }) };
      }, show);
    }

    function next(refs, all, from) {
      return search.nextEntries(engine, refs, all, from, layout.several ? SCREEN : PAGE);
    }

    function waiting(failed) {
      state.busy = true;
      parts.list.setAttribute("aria-busy", "true");
      clearTimeout(state.slow);
      const said = say(failed ? "not_loaded" : "searching");
      state.slow = setTimeout(() => tell(said, false), failed ? 0 : SLOW);
    }

    function settled() {
      state.busy = false;
      parts.list.removeAttribute("aria-busy");
      clearTimeout(state.slow);
    }

    function tell(said, counted) {
      parts.meta.textContent = said;
      parts.meta.classList.toggle("search-dialog__meta--counted", counted);
    }

    function show({ found, shown, all, list }) {
      settled();
      Object.assign(state, { found, shown, all, rows: 0 });
      drawFilters();
      parts.list.replaceChildren();
      parts.scroll.scrollTop = 0;
      draw(list);
      tell(message(), shown.refs.length > 0 && !found.corrected);
      input.setAttribute("aria-expanded", String(shown.refs.length > 0));
      activate(shown.refs.length ? 0 : -1, false);
      if (state.enter) choose();
      else more();
    }

    function filter(change) {
      Object.assign(state.filters, change);
      answer(state.query);
      if (!parts.choices.contains(document.activeElement)) input.focus();
    }

    function drawFilters() {
      const { counts, kind: chosen, total } = state.shown;
      const buttons = [{ name: "", filter: say("everything") }, ...layout.kinds].map(({ name, filter: said }) => {
        const count = name ? counts.get(name) || 0 : total;
        const button = make(
          "button",
          { type: "button", class: "search-dialog__filter", "aria-pressed": String(chosen === name) },
          `${said} `,
          make("span", { class: "search-dialog__count" }, String(count)),
        );
        button.disabled = count === 0;
        button.addEventListener("click", () => filter({ kind: name }));
        return button;
      });
      parts.filters.replaceChildren(...buttons);
      if (layout.several && !parts.choices.contains(document.activeElement)) {
        const { filters } = state;
        parts.choices.replaceChildren(search.filterRow({ make, layout, verbs: search.data.verbs, here, filters, changed: filter }));
      }
    }

    /* What the list is, or why it is empty, in a line. */
    function message() {
      const { kind, corrected, missing, refs } = state.found;
      const count = state.shown.refs.length;
      if (kind === "empty" || (!count && state.query.length === 1)) return say("ask");
      if (kind === "nowhere") return say("nowhere");
      if (!count && missing.length) return say("missing", { words: quoted(missing) });
      if (!count) return say(refs.length ? "nothing_passes" : "nothing");
      const said = `${count} ${say(count === 1 ? "result" : "more_results")}`;
      return corrected ? `${say("corrected", { words: corrected })} ${said}` : said;
    }

    function quoted(words) {
      return words.map((word) => `“${word}”`).join(", ");
    }

    /* Draws the next results when the end of the list is near. */
    function more() {
      const { scroll } = parts;
      const near = scroll.scrollTop + 2 * scroll.clientHeight >= scroll.scrollHeight;
      if (state.busy || !state.shown || state.list.at >= state.shown.refs.length || !near) return;
      ask(() => next(state.shown.refs, state.all, state.list), (list) => {
        settled();
        tell(message(), !state.found.corrected);
        draw(list);
      });
    }

    function draw(list) {
      const href = (path) => box.dataset.root + path + box.dataset.suffix;
      list.entries.forEach((entry) => {
        const rows = search.rows(engine, make, state.found, entry, state.rows, href);
        state.rows += rows.length;
        parts.list.append(...rows);
      });
      state.list = list;
    }

    function clicked(event) {
      const same = event.target.closest("[data-same]");
      if (!same) {
        share();
        return;
      }
      event.preventDefault();
      unfold(same.closest("[role=option]"));
    }

    /* Shows or hides the results that say the same as one. */
    function unfold(option) {
      const same = option.querySelector("[data-same]");
      let row = option.closest("li");
      for (let left = same ? Number(same.dataset.same) : 0; left > 0; left -= 1) {
        row = row.nextElementSibling;
        row.hidden = !row.hidden;
      }
      if (same) same.classList.toggle("search-dialog__same--open");
      return Boolean(same);
    }

    // ------------------------------------------------------------------ keyboard

    function options() {
      return Array.from(parts.list.querySelectorAll("li:not([hidden]) > [role=option]"));
    }

    function activate(at, scroll) {
      const all = options();
      const before = parts.list.querySelector("[aria-selected]");
      if (before) before.removeAttribute("aria-selected");
      state.active = at;
      const active = all[at];
      if (!active) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      active.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", active.id);
      if (scroll) active.scrollIntoView({ block: "nearest" });
    }

    function keyed(event) {
      if (!parts.element.open) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const end = input.selectionStart === input.value.length;
      if (step) {
        event.preventDefault();
        activate(Math.max(0, Math.min(state.active + step, options().length - 1)), true);
      } else if (event.key === "ArrowRight" && end && options()[state.active]) {
        if (unfold(options()[state.active])) event.preventDefault();
      } else if (event.key === "Enter") {
        event.preventDefault();
        // what is awaited is what is meant, not what is still shown
        if (state.busy) state.enter = true;
        else choose();
      }
    }

    function choose() {
      const active = options()[state.active];
      if (active) active.click();
    }
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
