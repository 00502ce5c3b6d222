/* Results as they are shown: those that say the same folded into one. */
(function (search) {
  "use strict";

  const MARKS = 12;
  const NAMED = 4; // so many others are named by their numbers

  /* The next of what is found, from a place in it: {entries, at, folded}. Each entry is an item with
   * the numbers of `others` found that say the same, which do not come again: the latest, wherever
   * in the order the first of them stands. */
  search.nextEntries = function ({ read }, refs, all, { at, folded }, count) {
    const entries = [];
    const seen = new Set(folded);
    let next = at;
    while (next < refs.length && entries.length < count) {
      const wanted = [];
      for (; next < refs.length && wanted.length < count - entries.length; next += 1) {
        if (!seen.has(refs[next])) wanted.push(refs[next]);
      }
      const open = (item) => pairsOf(item.same).filter(([ref]) => all.has(ref) && !seen.has(ref));
      const latest = (item) => Math.min(item.ref, ...open(item).map(([ref]) => ref));
      read(read(wanted).map(latest)).forEach((item) => {
        if (seen.has(item.ref)) return;
        const others = open(item);
        [[item.ref], ...others].forEach(([ref]) => seen.add(ref));
        entries.push({ item, others });
      });
    }
    return { entries, at: next, folded: seen };
  };

  function pairsOf(list) {
    return list.flatMap((value, at) => (at % 2 ? [] : [[value, list[at + 1]]]));
  }

  /* An entry as rows of the list; `href` makes the address of a page. */
  search.rows = function (engine, make, found, { item, others }, first, href) {
    const { layout } = engine;
    const spans = engine.spans(found, item.text);
    const marked = marks(item.text, spans);
    const body = make("span", { class: "search-dialog__found" }, ...(item.named ? page() : clause()));
    const link = option(first, href(item.path) + marked, make("span", { class: "search-dialog__shelf" }, layout.kind(item.ref).label), body);
    link.classList.toggle("search-dialog__instrument", item.named);
    if (!others.length) return [row(link)];
    const rest = others.map(([ref, place], at) => row(other(layout.home(ref), place, first + 1 + at), true));
    const same = make("span", { class: "search-dialog__same" }, said());
    same.dataset.same = others.length;
    body.append(same);
    return [row(link), ...rest];

    /* A clause by its number, in a site of several resolutions with theirs and their title. */
    function clause() {
      const title = make("span", { class: "search-dialog__title" });
      if (layout.several && item.home) {
        const { number, title: about, adopted = "" } = item.home;
        const year = adopted.slice(-4);
        title.append(make("b", {}, `${number}, ${item.title}`));
        title.append(make("span", { class: "search-dialog__home" }, ` · ${about}${year ? ` (${year})` : ""}`));
      } else title.append(item.title);
      const excerpt = make("span", { class: "search-dialog__excerpt" });
      search.excerpt(excerpt, item.text, spans, item.action);
      return [title, excerpt];
    }

    /* A resolution or an instrument by its title; where there are several, its number is below. */
    function page() {
      const title = make("span", { class: "search-dialog__title" });
      const below = make("span", { class: "search-dialog__excerpt" });
      if (layout.several && item.home) {
        search.marked(title, item.text, spans);
        below.append(make("b", {}, item.home.number), item.home.adopted ? `, ${item.home.adopted}` : "");
        if (item.same.length && pairsOf(item.same).every(([ref]) => ref > item.ref)) below.append(say("latest"));
      } else {
        search.marked(title, item.title, engine.spans(found, item.title));
        search.marked(below, item.text, spans);
      }
      return [title, below];
    }

    function said() {
      const numbers = others.map(([ref]) => layout.home(ref).symbol);
      const which = numbers.length > NAMED ? "" : `: ${listed(numbers)}`;
      const count = { count: others.length };
      const one = others.length === 1;
      const same = item.named ? say(one ? "and_another" : "and_others", count) : say(one ? "and_in_another" : "and_in_others", count);
      return `${same}${which}`;
    }

    function other(home, place, at) {
      const path = [home.path, place].filter(Boolean).join("/");
      const name = [home.symbol, place.replace(/\//g, " ")].filter(Boolean).join(", ");
      return option(at, href(path) + marked, make("span", { class: "search-dialog__shelf" }), make("span", { class: "search-dialog__title" }, name));
    }

    function option(at, address, ...children) {
      const attributes = { class: "md-search-result__link", role: "option", id: `search-result-${at}`, tabindex: "-1" };
      return make("a", { ...attributes, href: address }, ...children);
    }

    function row(one, hidden = false) {
      const element = make("li", { role: "presentation" }, one);
      element.hidden = hidden;
      return element;
    }
  };

  function listed(names) {
    return new Intl.ListFormat(document.documentElement.lang).format(names);
  }

  /* The words to mark on the page that opens. */
  function marks(text, spans) {
    const words = new Set(spans.map((span) => text.slice(span.start, span.end).toLowerCase()));
    const some = Array.from(words).slice(0, MARKS);
    return some.length ? `?h=${encodeURIComponent(some.join("|"))}` : "";
  }
})((globalThis.resolutionSearch = globalThis.resolutionSearch || {}));
