/* The search over the page: field, filters, results. The field is a combobox whose list holds the
 * results (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
(function (search) {
  "use strict";

  const PAGE = 30; // results drawn at once; the rest as one scrolls
  const QUIET = 400; // ms without typing until the address follows, which browsers limit
  const MARKS = 12;

  search.dialog = function (box) {
    const engine = search.engine(search.data, window.lunr);
    const input = box.querySelector("[data-md-component=search-query]");
    const stand = make("span", { class: "search__input" }, input.placeholder);
    const parts = build();
    const state = { query: null, found: null, shown: [], drawn: 0, filter: null, active: -1, timer: 0 };

    wire();
    return { open };

    // ------------------------------------------------------------------ its parts

    function make(tag, attributes, ...children) {
      const element = document.createElement(tag);
      Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
      element.append(...children);
      return element;
    }

    function build() {
      const close = make("button", { class: "search-dialog__close", type: "button", "aria-label": say("close") }, "✕");
      const field = make("div", { class: "search-dialog__field" }, box.querySelector("svg").cloneNode(true), close);
      const filters = make("div", { class: "search-dialog__filters", role: "group", "aria-label": say("filter") });
      const meta = make("p", { class: "md-search-result__meta", role: "status" });
      const list = make("ul", { class: "search-dialog__list", id: "search-results", role: "listbox", "aria-label": say("results") });
      const scroll = make("div", { class: "md-search__scrollwrap" }, list);
      const keys = make("p", { class: "search-dialog__keys", "aria-hidden": "true" });
      [["↑", ""], ["↓", say("choose")], ["↵", say("open")], ["Esc", say("esc")]].forEach(([key, does]) => {
        keys.append(make("kbd", {}, key), ` ${does} `);
      });
      const hint = make("p", { class: "search-dialog__hint" }, say("by_number", { examples: examples().join(", ") }));
      const foot = make("div", { class: "search-dialog__foot" }, keys, hint);
      const element = make(
        "dialog",
        { class: "search-dialog", "aria-label": say("find") },
        make("div", { class: "search-dialog__panel" }, field, filters, meta, scroll, foot),
      );
      document.body.append(element);
      return { element, field, close, filters, meta, list, scroll };
    }

    /* Numbers that lead somewhere in this collection: “10 b”, “nota 13”, “44/25”. */
    function examples() {
      const { operative, note } = engine.shelves;
      const numbers = (shelf, pattern) =>
        engine.findables
          .filter((item) => item.shelf === shelf)
          .map((item) => pattern.exec(item.place.replace(`${shelf.segment}/`, "")))
          .filter(Boolean);
      const lettered = numbers(operative, /^(\d+)\/([a-z])$/).map(([, number, letter]) => `${number} ${letter}`);
      const notes = numbers(note, /^\d+$/).map(([number]) => say("note_example", { number }));
      const symbols = engine.findables.flatMap((item) => item.own).filter((key) => /^\d+\/\d+$/.test(key));
      return [lettered.slice(0, 2), notes, symbols].flatMap((some) => some.slice(-1)).map((example) => `“${example}”`);
    }

    function wire() {
      input.addEventListener("input", () => update());
      input.addEventListener("keydown", keyed);
      parts.close.addEventListener("click", () => parts.element.close());
      parts.element.addEventListener("close", closed);
      parts.element.addEventListener("click", (event) => {
        if (event.target === parts.element) parts.element.close();
      });
      parts.list.addEventListener("click", () => share());
      parts.list.addEventListener("pointermove", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) activate(options().indexOf(option), false);
      });
      parts.scroll.addEventListener("scroll", more, { passive: true });
    }

    // ------------------------------------------------------------------ open and close

    function open() {
      if (!parts.element.open) {
        input.replaceWith(stand);
        parts.close.before(input);
        input.setAttribute("role", "combobox");
        input.setAttribute("aria-controls", "search-results");
        input.setAttribute("aria-autocomplete", "list");
        input.removeAttribute("aria-haspopup");
        parts.element.showModal();
        input.focus();
        state.query = null;
      }
      update();
    }

    function closed() {
      stand.replaceWith(input);
      ["role", "aria-controls", "aria-autocomplete", "aria-expanded", "aria-activedescendant"].forEach((name) =>
        input.removeAttribute(name),
      );
      input.setAttribute("aria-haspopup", "dialog");
      clearTimeout(state.timer);
      address("");
      input.focus();
    }

    /* The query in the address, so that it can be shared, and is there when one comes back. */
    function share() {
      clearTimeout(state.timer);
      address(input.value.trim());
    }

    function address(query) {
      const url = new URL(location.href);
      if (query) url.searchParams.set("q", query);
      else url.searchParams.delete("q");
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
      if (query === state.query) return;
      state.query = query;
      state.found = engine.answer(query);
      clearTimeout(state.timer);
      state.timer = setTimeout(share, QUIET);
      show();
    }

    function show() {
      const { results } = state.found;
      const counts = new Map();
      results.forEach(({ item }) => counts.set(item.shelf, 1 + (counts.get(item.shelf) || 0)));
      if (!counts.has(state.filter)) state.filter = null;
      state.shown = results.filter(({ item }) => !state.filter || item.shelf === state.filter);
      state.drawn = 0;
      drawFilters(counts, results.length);
      parts.list.replaceChildren();
      parts.scroll.scrollTop = 0;
      parts.meta.textContent = message();
      parts.meta.classList.toggle("search-dialog__meta--counted", plainCount());
      more();
      input.setAttribute("aria-expanded", String(state.shown.length > 0));
      activate(state.shown.length ? 0 : -1, false);
    }

    function drawFilters(counts, total) {
      const used = new Set(engine.findables.map((item) => item.shelf));
      const shelves = Object.values(engine.shelves).filter((shelf) => used.has(shelf));
      const buttons = [null, ...shelves].map((shelf) => {
        const count = shelf ? counts.get(shelf) || 0 : total;
        const button = make(
          "button",
          { type: "button", class: "search-dialog__filter", "aria-pressed": String(state.filter === shelf) },
          `${shelf ? shelf.filter : say("everything")} `,
          make("span", { class: "search-dialog__count" }, String(count)),
        );
        button.disabled = count === 0;
        button.addEventListener("click", () => {
          state.filter = shelf;
          show();
          input.focus();
        });
        return button;
      });
      parts.filters.replaceChildren(...buttons);
    }

    function plainCount() {
      return state.shown.length > 0 && !state.found.corrected;
    }

    /* What the list is, or why it is empty, in a line. */
    function message() {
      const { kind, corrected, missing } = state.found;
      const count = state.shown.length;
      if (kind === "empty" || (!count && state.query.length === 1)) return say("ask");
      if (kind === "nowhere") return say("nowhere");
      if (!count && missing.length) return say("missing", { words: quoted(missing) });
      if (!count) return say("nothing");
      const said = `${count} ${say(count === 1 ? "result" : "more_results")}`;
      return corrected ? `${say("corrected", { words: corrected })} ${said}` : said;
    }

    function quoted(words) {
      return words.map((word) => `“${word}”`).join(", ");
    }

    /* Draws the next results when the end of the list is near. */
    function more() {
      const { scroll, list } = parts;
      const near = scroll.scrollTop + 2 * scroll.clientHeight >= scroll.scrollHeight;
      if (state.drawn >= state.shown.length || (state.drawn && !near)) return;
      const batch = state.shown.slice(state.drawn, state.drawn + PAGE);
      list.append(...batch.map(({ item }, at) => option(item, state.drawn + at)));
      state.drawn += batch.length;
    }

    function option(item, at) {
      const label = make("span", { class: "search-dialog__shelf" }, item.shelf.label);
      const title = make("span", { class: "search-dialog__title" });
      const excerpt = make("span", { class: "search-dialog__excerpt" });
      const spans = engine.spans(state.found, item.text);
      if (item.instrument) {
        search.marked(title, item.title, engine.spans(state.found, item.title));
        search.marked(excerpt, item.text, spans);
      } else {
        title.append(item.title);
        search.excerpt(excerpt, item.text, spans, item.action);
      }
      const link = make(
        "a",
        { class: "md-search-result__link", role: "option", id: `search-result-${at}`, tabindex: "-1" },
        label,
        make("span", { class: "search-dialog__found" }, title, excerpt),
      );
      link.classList.toggle("search-dialog__instrument", item.instrument);
      link.href = box.dataset.root + item.path + box.dataset.suffix + marks(item.text, spans);
      return make("li", { role: "presentation" }, link);
    }

    /* The words to mark on the page that opens. */
    function marks(text, spans) {
      const words = new Set(spans.map((span) => text.slice(span.start, span.end).toLowerCase()));
      const some = Array.from(words).slice(0, MARKS);
      return some.length ? `?h=${encodeURIComponent(some.join("|"))}` : "";
    }

    // ------------------------------------------------------------------ keyboard

    function options() {
      return Array.from(parts.list.querySelectorAll("[role=option]"));
    }

    function activate(at, scroll) {
      const all = options();
      const before = all[state.active];
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
      if (step) {
        event.preventDefault();
        activate(Math.max(0, Math.min(state.active + step, options().length - 1)), true);
      } else if (event.key === "Enter") {
        event.preventDefault();
        const active = options()[state.active];
        if (active) active.click();
      }
    }
  };
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
