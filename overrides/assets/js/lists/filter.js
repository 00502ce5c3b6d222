/* Above long tables below data-filtered: a box that leaves the rows which hold all its words, a chip
 * for each kind of them, and one that asks for those with the most mentions first. */
(function () {
  "use strict";

  const FEW = 8; // rows that are seen at once need no filter

  for (const holder of document.querySelectorAll("[data-filtered]")) {
    const rows = Array.from(holder.querySelectorAll("tbody > tr"));
    if (rows.length > FEW) offer(holder, rows);
  }

  function offer(holder, rows) {
    const texts = rows.map((row) => folded(row.textContent));
    const kinds = rows.map((row) => row.querySelector("[data-kind]")?.textContent);
    const box = made("input", { type: "search", className: "filter", placeholder: say("filter_rows") });
    box.setAttribute("aria-label", box.placeholder);
    const count = made("p", { className: "filter-count" });
    count.setAttribute("role", "status");
    let kind = "";

    const chips = [...counted(kinds)].map(([name, number]) => chip(`${name} ${number}`, name, () => choose(name)));
    const every = chip(`${say("every_kind")} ${rows.length}`, "", () => choose(""));
    const most = chip(say("most_cited"), null, () => {
      most.setAttribute("aria-pressed", most.getAttribute("aria-pressed") !== "true");
      const detail = most.getAttribute("aria-pressed") === "true";
      holder.dispatchEvent(new CustomEvent("ordenar", { detail }));
    });
    const row = made("div", { className: "chips" });
    if (chips.length > 1) row.append(every, ...chips);
    row.append(most);
    holder.prepend(box, row, count);
    choose("");
    box.addEventListener("input", filter);

    function choose(name) {
      kind = name;
      for (const one of [every, ...chips]) one.setAttribute("aria-pressed", one.value === kind);
      filter();
    }

    function filter() {
      // Rows print «70/1» for A/RES/70/1.
      const asked = folded(box.value).replace(/\b[a-z/]+\/(res|dec)\//g, "");
      const words = asked.split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        const fits = (!kind || kinds[index] === kind) && words.every((word) => texts[index].includes(word));
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      for (const table of holder.querySelectorAll("table")) {
        table.hidden = !table.querySelector("tbody > tr:not([hidden])");
        if (table.previousElementSibling?.matches("h2")) table.previousElementSibling.hidden = table.hidden;
      }
      count.textContent = shown < rows.length ? say("filtered", { shown, all: rows.length }) : "";
    }
  }

  /* How many there are of each kind, those of most first. */
  function counted(kinds) {
    const found = new Map();
    for (const kind of kinds) if (kind) found.set(kind, 1 + (found.get(kind) || 0));
    return [...found].sort((a, b) => b[1] - a[1]);
  }

  function chip(text, value, chosen) {
    const button = made("button", { type: "button", className: "chip", textContent: text, value: value ?? "" });
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", chosen);
    return button;
  }

  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }
})();
