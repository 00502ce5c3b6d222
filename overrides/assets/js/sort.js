/* Sorts the tables below data-sortable by the column whose heading is pressed: dates by their
 * datetime, numbers as numbers, words as Spanish sorts them. Without it the order is by date. */
(function () {
  "use strict";

  const spoken = new Intl.Collator(document.documentElement.lang, { numeric: true });

  for (const table of document.querySelectorAll("[data-sortable] table")) offer(table);

  function offer(table) {
    const headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, headings, column));
    });
    // By date at first, unless data-sortable says otherwise.
    if (!table.closest("[data-sortable]").dataset.sortable)
      headings[0].setAttribute("aria-sort", "ascending");
  }

  function sort(table, headings, column) {
    const ascending = headings[column].getAttribute("aria-sort") !== "ascending";
    for (const heading of headings) heading.removeAttribute("aria-sort");
    headings[column].setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const rows = Array.from(table.tBodies[0].rows);
    const keyed = rows.map((row) => ({ row, key: key(row.cells[column]) }));
    keyed.sort((a, b) => compare(a.key, b.key, ascending));
    table.tBodies[0].append(...keyed.map(({ row }) => row));
  }

  function key(cell) {
    const time = cell.querySelector("time");
    const text = time ? time.dateTime : cell.textContent.trim();
    return text === "—" ? "" : text;
  }

  // What has no date or number stays at the end in either direction.
  function compare(a, b, ascending) {
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    return ascending ? spoken.compare(a, b) : spoken.compare(b, a);
  }
})();
