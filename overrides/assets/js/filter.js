/* Above a long table below data-filtered: a box that leaves the rows which hold all its words. */
(function () {
  "use strict";

  for (const holder of document.querySelectorAll("[data-filtered]")) offer(holder);

  function offer(holder) {
    const rows = Array.from(holder.querySelectorAll("tbody > tr"));
    const texts = rows.map((row) => folded(row.textContent));
    const box = document.createElement("input");
    box.type = "search";
    box.className = "filter";
    box.placeholder = say("filter_rows");
    box.setAttribute("aria-label", box.placeholder);
    const count = document.createElement("p");
    count.className = "filter-count";
    count.setAttribute("role", "status");
    holder.prepend(box, count);
    box.addEventListener("input", () => {
      const words = folded(box.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = say("filtered", { shown, all: rows.length });
    });
  }

  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }
})();
