/* At a wrong address: finds whether it is another way to write a right one, and leads there. Hosts
 * that read rules know most of these ways; elsewhere, and for what no rule can say, this does. What
 * is nowhere is told as far as it is known: the data of a resolution say what it has. */
(function () {
  "use strict";

  const PLACE = /^(preambulo|parrafo|articulo|nota|anexo|seccion|notas|cronologia|comparar)$/;
  const OWN = /^(instrumentos|encargos)$/; // pages whose addresses are no symbols, with or without numbers
  const LANGUAGE = /^(ar|en|es|fr|ru|zh)$/i;
  const SYMBOL = /^[A-Z]+\/[A-Za-z0-9./()-]*\d[A-Za-z0-9./()-]*$/;
  const ACT = /^[A-Z/]+\/(RES|DEC)\/[^/]+\/[^/]+$/;
  const KINDS = new Set(["parrafo", "preambulo", "nota"]);
  const MOST = 40; // rows of what a resolution has in place of what it lacks
  const ROW = 70; // characters of one

  const lead = document.querySelector("[data-wrong-address]");
  if (lead) answer(lead.dataset.root, lead.dataset.language);

  async function answer(root, language) {
    const asked = decoded(location.pathname).slice(root.length);
    const found = readings(asked);
    for (const { symbol, place } of found) {
      const path = [language, symbol, place].filter(Boolean).join("/") + "/";
      // A host may answer with this page and say all is well: no address is tried twice.
      if (path === asked) continue;
      const answered = await fetch(root + path, { method: "HEAD" });
      if (answered.ok) return location.replace(root + path + location.hash);
    }
    await tell(found, `${root}${language}/`, language, asked);
  }

  /* The ways to read an address: a symbol, and a place in what bears it. */
  function readings(asked) {
    const path = asked.replace(/\/+$/, "").replace(/(\/index)?\.(html|pdf)$/i, "");
    const steps = path.split("/");
    if (steps.length > 1 && LANGUAGE.test(steps[0])) steps.shift();
    // Symbols have a number; what has none is a page of ours, and a name is written as it is.
    if (OWN.test(steps[0]) || !/\d/.test(path)) return [{ symbol: steps.join("/") }];
    if (/^(E?S-)?\d/i.test(steps[0])) steps.unshift("A", "RES");
    const at = steps.findIndex((step) => PLACE.test(plain(step)));
    if (at > 0) return inside(steps.slice(0, at), steps.slice(at));
    // «58/208/10/b»: the word «párrafo» may be left out.
    const whole = { symbol: capitals(steps) };
    return steps.length > 4 ? [whole, ...inside(steps.slice(0, 4), ["parrafo", ...steps.slice(4)])] : [whole];
  }

  /* A place as it is written, and with its letters apart: «10b», «10(b)». */
  function inside(document, steps) {
    const symbol = capitals(document);
    const place = steps.map(plain).join("/");
    const apart = place
      .replace(/[()\s]+/g, "/")
      .replace(/(\/\d+)([a-zñ])/g, "$1/$2")
      .replace(/\/{2,}|\/$/g, (slashes, at, all) => (at + slashes.length < all.length ? "/" : ""));
    return [...new Set([place, apart])].map((place) => ({ symbol, place }));
  }

  // Symbols are in capitals, but for the words by which one document follows another.
  function capitals(steps) {
    const lower = /\b(?:ADD|AMEND|CORR|PART|REV|SECT)(?=\.)/g;
    return steps
      .join("/")
      .toUpperCase()
      .replace(lower, (word) => word[0] + word.slice(1).toLowerCase());
  }

  /* A step in small letters without accents, but for the ñ, which is a letter of its own. */
  function plain(step) {
    return step
      .toLowerCase()
      .normalize("NFD")
      .replace(/(?!n\u0303)(.)\p{M}+/gu, "$1")
      .normalize("NFC");
  }

  function decoded(path) {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  /* What is known of what was asked for; nothing where the site does not answer. */
  async function tell(found, base, language, asked) {
    const read = found.filter(({ symbol }) => SYMBOL.test(symbol)).reverse();
    const records = await Promise.all(read.map(({ symbol }) => data(`${base}${symbol}.json`)));
    if (!read.length || records.includes(undefined)) return;
    const at = records.findIndex(Boolean);
    const { symbol, place = "" } = read[at] || read.find(({ symbol }) => ACT.test(symbol)) || read.at(-1);
    const whole = named(symbol);
    const called = { whole, document: whole[0].toLowerCase() + whole.slice(1), page: `${base}${symbol}/` };
    const shown = document.querySelector("[data-asked]");
    shown.lastElementChild.textContent = `/${asked}`;
    shown.hidden = false;
    if (records[at]?.clauses) return lacks(records[at], place, called);
    if (records[at]) return absent(say("text_not_in_site", called), symbol, language, called.page, "who_cites");
    const session = `${base}${symbol.replace(/\/[^/]*$/, "")}/`;
    const listed = ACT.test(symbol) && (await fetch(session, { method: "HEAD" })).ok;
    absent(say("not_in_site", called), symbol, language, listed && session, "of_session");
  }

  /* What the site tells of a document: null where it has nothing, undefined where it does not answer. */
  async function data(address) {
    const answered = await fetch(address);
    if (answered.status === 404) return null;
    return answered.ok ? answered.json().catch(() => undefined) : undefined;
  }

  function named(symbol) {
    const [, act, number] = /^[AEST]\/(RES|DEC)\/(.+)$/.exec(symbol) || [];
    const kind = { RES: "resolution", DEC: "decision" }[act] || "document";
    return say(kind, { number: number ? number.replace(/(\d)\(/, "$1 (") : symbol });
  }

  /* What has no text here: where to look for it, and what is here beside it. */
  function absent(title, symbol, language, href, link) {
    const official = made("a", { className: "button", href: `https://docs.un.org/${language}/${symbol}` });
    official.append(say("look_official", { symbol }));
    const beside = href ? [made("a", { href }, say(link))] : [];
    show(title, "", made("p", { className: "first" }, official, ...beside));
  }

  /* What a resolution has in place of what it has not: paragraphs, notes, or the items of one. Of one
   * in parts and sections, each with numbers of its own, nothing is counted. */
  function lacks(record, place, called) {
    const held = [...record.clauses, ...(record.annexes || []).flatMap((annex) => annex.clauses), ...record.notes];
    const steps = place.split("/");
    let known = steps.length;
    while (known && !held.some(({ id }) => `${id}/`.startsWith(`${steps.slice(0, known).join("/")}/`))) known -= 1;
    const above = steps.slice(0, known).join("/");
    // Of an item of a paragraph its letter is wrong, else the number after the last word of a kind.
    const item = held.some(({ id }) => id === above);
    const at = item ? known - 1 : steps.findLastIndex((step) => KINDS.has(step));
    const kind = item ? "apartado" : steps[at];
    const start = `${steps.slice(0, at + 1).join("/")}/`;
    const beside = held.filter(({ id }) => id.startsWith(start) && /^(?!fin$)[^/]+$/.test(id.slice(start.length)));
    const label = (steps[at + 1] || "").slice(0, 12);
    const blocks = [list(beside, label, called.page), more(called)];
    const divided = record.clauses.some(({ id }) => !KINDS.has(id.split("/")[0]));
    if (!kind || divided || (item ? steps[0] !== "parrafo" : at)) return lead.after(...blocks);
    const values = { ...called, whole: item ? called.document : called.whole, count: beside.length };
    const title = say(`${kind}_${["none", "one"][beside.length] || "more"}`, { ...values, paragraph: printed(steps.slice(1, known)) });
    show(title, label && say(`${kind}_lacks`, { label }), ...blocks);
  }

  /* A paragraph and its items as print has them: «10 b)». */
  function printed([paragraph, ...items]) {
    return [paragraph, ...items.map((item) => `${item})`)].join(" ");
  }

  function more(called) {
    return made("p", {}, made("a", { href: called.page }, say("read_all", called)));
  }

  /* Rows that lead to what there is, those nearest to the number that was asked for. */
  function list(held, label, page) {
    const at = held.findIndex(({ id }) => parseInt(id.split("/").pop(), 10) >= parseInt(label, 10));
    const start = Math.max(0, Math.min((at < 0 ? held.length : at) - MOST / 2, held.length - MOST));
    const rows = held.slice(start, start + MOST).map(({ id, number, marker, action, text }) => {
      const head = action && text.startsWith(action) ? [made("i", {}, action)] : [];
      const rest = text.slice(head.length ? action.length : 0);
      const cut = rest.length > ROW ? `${rest.slice(0, rest.lastIndexOf(" ", ROW))}…` : rest;
      const words = made("span", {}, ...head, cut);
      return made("li", {}, made("a", { href: `${page}${id}/` }, made("b", {}, number || marker || "¶"), words));
    });
    return made("ol", { className: "instead" }, ...rows);
  }

  function show(title, words, ...blocks) {
    document.querySelector("h1").textContent = title;
    document.title = title;
    lead.textContent = words;
    lead.after(...blocks);
  }
})();
